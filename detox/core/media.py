"""The port ``Media``, a part of ``core.ports`` that has a file of its own."""

from __future__ import annotations

from typing import Literal, Protocol

from detox.core.inputs import Window

Evidence = Literal["player", "sound", "inhibitor"]
"""What says that a program plays: its player's own word, a stream of sound, or that it keeps the screen awake."""


class Media(Protocol):
    """Sound and video. Asked while nobody touches anything, never polled."""

    name: str

    def plays(self, window: Window) -> Evidence | None:
        """Return what says that the program behind that window plays now, None if nothing does or nobody can know."""
        ...
