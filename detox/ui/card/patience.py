"""How long a card stays that nobody answers."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from detox.core.ports.clocks import Cancel
from detox.ui.later import Later

LEFT_ALONE = 40.0
AFTER_LOOK = 5.0


class Patience(QObject):
    """Says ``given_up`` after ``LEFT_ALONE`` seconds, or, if somebody looked at the card then, soon after they left."""

    given_up = Signal()

    def __init__(self, card: QWidget, later: Later) -> None:
        super().__init__(card)
        self._later = later
        self._waiting: Cancel | None = None
        self._overdue = False
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self.let_go)

    def begin(self) -> None:
        """Count from now: a card has come."""
        self._wait(LEFT_ALONE)

    def let_go(self) -> None:
        """Go on if the card stayed only because somebody looked at it, and nobody does any more."""
        if self._overdue and not self._looked_at():
            self._wait(AFTER_LOOK)

    def end(self) -> None:
        """Wait for nothing: the card goes."""
        self._overdue = False
        if self._waiting is not None:
            self._waiting()
        self._waiting = None

    def _wait(self, seconds: float) -> None:
        self.end()
        self._waiting = self._later(seconds, self._over)

    def _over(self) -> None:
        self._waiting = None
        if self._looked_at():
            self._overdue = True
        else:
            self.given_up.emit()

    def _looked_at(self) -> bool:
        """Return whether the pointer rests on the card or somebody is reading it with the keyboard."""
        card = self.parent()
        return isinstance(card, QWidget) and (card.underMouse() or card.isActiveWindow())
