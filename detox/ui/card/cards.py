"""The one card that may be up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from detox.reminders.card import Card
from detox.ui.card.desk import Desk
from detox.ui.card.window import CardWindow
from detox.ui.later import Later
from detox.ui.look import Looks
from detox.ui.scenes import Art

AFTERWARDS = 2.0
"""So many seconds after a card nothing of it is left."""


def _nothing() -> None:
    """Do nothing."""


class Cards(QObject):
    """Opens a window for a card, changes it in place, and lets go of it when it has answered; ``up``: there is one.

    ``desk`` is asked anew for each window: a compositor may have come or gone. ``ring`` is called when one opens,
    ``tidy`` a moment after the last one is gone.
    """

    answered = Signal(str)
    another = Signal()
    up = Signal(bool)

    def __init__(
        self,
        looks: Looks,
        art: Art,
        later: Later,
        *,
        motion: float = 1.0,
        desk: Callable[[], Desk] = Desk,
        name_of: Callable[[str], str] | None = None,
        ring: Callable[[], None] = _nothing,
        tidy: Callable[[], None] = _nothing,
    ) -> None:
        super().__init__()
        self._looks, self._art, self._later = looks, art, later
        self._motion, self._desk, self._name_of, self._ring, self._tidy = motion, desk, name_of, ring, tidy
        self.window: CardWindow | None = None
        self._going: list[CardWindow] = []  # windows on their way out; nothing else keeps them alive

    def show_card(self, card: Card) -> None:
        """Show ``card``, in place of the one that is up if there is one."""
        if self.window is None:
            self._ring()
            self.window = CardWindow(
                self._looks, self._art, self._later, motion=self._motion, desk=self._desk(), name_of=self._name_of
            )
            self.window.answered.connect(self._answered)
            self.window.another.connect(self.another)
            self.up.emit(True)
        self.window.show_card(card)

    def take_keyboard(self) -> None:
        """Give the keyboard to the card that is up, because the user asked for that; no card is no error."""
        if self.window is not None:
            self.window.take_keyboard()

    def withdraw(self) -> None:
        """Take the card away without an answer; no card is no error."""
        window = self._let_go()
        if window is not None:
            window.withdraw()

    def _answered(self, answer: str) -> None:
        self._let_go()
        self.answered.emit(answer)

    def _let_go(self) -> CardWindow | None:
        window, self.window = self.window, None
        if window is not None:
            self._going.append(window)
            window.destroyed.connect(self._gone)
            self.up.emit(False)
        return window

    def _gone(self) -> None:
        self._going = [window for window in self._going if isValid(window)]
        if self.window is None and not self._going and self._tidy is not _nothing:
            self._later(AFTERWARDS, self._tidy)
