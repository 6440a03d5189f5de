"""What reaches the user outside our own windows: notices, a sound, and the desktop's wish for silence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol


class Notices(Protocol):
    """Notices of the desktop."""

    name: str

    def show(self, about: str, title: str, body: str, opened: Callable[[], None] | None = None) -> None:
        """Show a notice; one with the same ``about`` is replaced. ``opened`` is called when it is clicked."""
        ...

    def withdraw(self, about: str) -> None:
        """Take a notice back if it still stands."""
        ...

    def stop(self) -> None:
        """Close what is open; notices that stand stay where they are."""
        ...


class Sounds(Protocol):
    """The one short sound of a card."""

    name: str

    def play(self) -> None:
        """Begin to play it and return at once. What cannot be played is left out without a word."""
        ...


class Hush(Protocol):
    """The desktop's own "do not disturb": a switch that belongs to its user, too."""

    name: str

    def found(self) -> str:
        """Return the name of the switch that there is now. Raises DetoxError where none is for programs to turn."""
        ...

    def keeps(self, switch: str) -> bool:
        """Return whether it stays as it was turned when this program dies; else it goes off by itself then."""
        ...

    def is_on(self, switch: str) -> bool:
        """Return whether it is on; of one that counts who asked for quiet: whether we did. Raises DetoxError."""
        ...

    def turn(self, switch: str, on: bool) -> None:
        """Turn it. Raises DetoxError if the desktop refuses."""
        ...

    def stop(self) -> None:
        """Close what is open. A switch that does not keep goes off by that."""
        ...
