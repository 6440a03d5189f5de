"""A desktop that gives keys."""

from __future__ import annotations

from collections.abc import Sequence

from detox.core.ports.shortcuts import Heard, NoKeys, Wish


class FakeShortcuts:
    """``refusal`` makes it refuse. It gives F1, F2 … in the order of what is asked for."""

    name = "fake"

    def __init__(self, refusal: NoKeys | None = None, *, may_change: bool = True) -> None:
        self.refusal, self._may_change = refusal, may_change
        self.wishes: tuple[Wish, ...] = ()
        self.heard: Heard | None = None
        self.shown = 0

    @property
    def may_change(self) -> bool:
        """Whether the desktop has a window for other keys."""
        return self._may_change and self.heard is not None

    def bind(self, wishes: Sequence[Wish], heard: Heard) -> None:
        """Give keys, or say why not."""
        self.wishes, self.heard = tuple(wishes), None
        if self.refusal:
            heard.refused(self.refusal)
            return
        self.heard = heard
        heard.given({wish.id: f"F{index}" for index, wish in enumerate(wishes, 1)})

    def change(self) -> None:
        """Show that window."""
        if self.may_change:
            self.shown += 1

    def release(self) -> None:
        """Let go."""
        self.heard = None

    def press(self, wish: str) -> None:
        """A user presses the key of ``wish``."""
        if self.heard and wish in {each.id for each in self.wishes}:
            self.heard.pressed(wish)
