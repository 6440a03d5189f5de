"""A page that is higher than its window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class _Area(QScrollArea):
    """Has no bar where the page fits without one.

    Qt's own keeps a bar that it has once: it asks for the height at the width beside the bar, where words need more
    lines (seen with Qt 6.12, ``QScrollAreaPrivate::updateScrollBars``).
    """

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look whether a bar is needed."""
        self._choose()
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when the page has become another."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._choose()
        return super().eventFilter(watched, event)

    def _choose(self) -> None:
        page, room = self.widget(), self.maximumViewportSize()
        fits = page is not None and page.hasHeightForWidth() and page.heightForWidth(room.width()) <= room.height()
        wanted = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if wanted != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(wanted)


def scrolled(content: QWidget) -> QScrollArea:
    """Return a page that scrolls up and down where it has no room."""
    area = _Area()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    area.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)  # the ground is the window's; setWidget has just asked for one
    return area
