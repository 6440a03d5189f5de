"""The screen that a card stands on: the one in use when it comes, kept until that is unplugged."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QScreen


class Berth(QObject):
    """Chooses a screen and follows it; ``changed`` when the card must be put to its place anew."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._screen: QScreen | None = None
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self._removed)
            app.screenAdded.connect(self._added)

    def screen(self) -> QScreen | None:
        """Return the screen, chosen now if there is none yet: where the pointer is. None while there is none at all."""
        if self._screen is None:
            self._screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
            if self._screen is not None:  # a screen that was there last may go before another comes
                self._screen.geometryChanged.connect(self._altered)
                self._screen.availableGeometryChanged.connect(self._altered)
                self._screen.logicalDotsPerInchChanged.connect(self._altered)
        return self._screen

    def _removed(self, screen: QScreen) -> None:
        if screen is self._screen:
            self._screen = None
            self.changed.emit()

    def _added(self) -> None:
        if self._screen is None:
            self.changed.emit()

    def _altered(self) -> None:
        self.changed.emit()
