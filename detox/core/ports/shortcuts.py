"""Keys of the whole desktop, which work whatever window is in front."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from detox.core.text import Text


@dataclass(frozen=True, slots=True)
class Wish:
    """Something that may get a key: its id, and what it does in the user's language, as the desktop shows it."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class NoKeys:
    """Why there are no keys. ``by_user``: somebody said no when the desktop asked, and wants to be asked no more."""

    why: Text
    by_user: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """Who is told. All come from the event loop, or from within ``bind``.

    ``given``: by id, each key as the desktop writes it, "" for none yet; again whenever they change.
    """

    given: Callable[[Mapping[str, str]], None]
    pressed: Callable[[str], None]
    refused: Callable[[NoKeys], None]


class Shortcuts(Protocol):
    """Which keys there are is decided by the desktop and its user, never here."""

    name: str

    def bind(self, wishes: Sequence[Wish], heard: Heard) -> None:
        """Ask the desktop for keys and return at once; it may ask its user first. What was asked before is let go."""
        ...

    @property
    def may_change(self) -> bool:
        """Whether ``change`` does something now."""
        ...

    def change(self) -> None:
        """Have the desktop show where its user chooses other keys."""
        ...

    def release(self) -> None:
        """Let the keys go and close what is open; nothing is told after it. Any number of times."""
        ...
