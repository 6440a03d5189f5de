"""Wall beside a door: where something lies above a window, its door is smaller than the page, and this is the rest."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from detox.ui.door import say
from detox.ui.words import tr


class Wall(QWidget):
    """A plain window that hides what is behind it and takes the wheel."""

    def __init__(self, flags: Qt.WindowType, colour: Callable[[], str]) -> None:
        super().__init__(None, flags)
        self._colour = colour
        self.setWindowTitle(say.TITLE.source)
        self.setAccessibleName(tr(say.TITLE))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw nothing but wall."""
        QPainter(self).fillRect(self.rect(), QColor(self._colour()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let nothing scroll."""
        event.accept()
