"""A page that is higher than its window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QComboBox, QFrame, QScrollArea, QScrollBar, QWidget

_KEYS = Qt.WidgetAttribute.WA_KeyboardFocusChange
NEAR = 120
"""What was further out of sight than that has been scrolled away by its user."""
RING = 8
"""What the ring around a control needs beside it, in pixels."""


class Scrolling(QScrollArea):
    """Shows all of what Tab comes to, however low the window is or becomes.

    What the page needs is heard from its bar: an event filter would have PySide6 make every class of events, 0.2 MiB
    that stay (seen with 6.11.3).
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verticalScrollBar().rangeChanged.connect(self.page_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what has the keyboard in sight: a line may have come below the page."""
        super().resizeEvent(event)
        self._keep_in_sight()

    def page_changed(self) -> None:
        """Keep it in sight, too, when a line has come on the page, above it."""
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        held: QWidget | None = self.focusWidget()
        if held is None or not held.hasFocus() or not self.window().testAttribute(_KEYS):
            return
        top = held.mapTo(self.viewport(), held.rect().topLeft()).y()
        if top + held.height() >= -NEAR and top <= self.viewport().height() + NEAR:
            show_whole(held)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on. Qt's own brings the cursor of a field into sight, with room around it, and so a part of the field."""
        moved = super().focusNextPrevChild(forward)
        held = self.focusWidget() if moved else None
        if held is not None:
            show_whole(held)
        return moved


class _Area(Scrolling):
    """Has no bar where the page fits without one.

    Qt's own keeps a bar that it has once: it asks for the height at the width beside the bar, where words need more
    lines (seen with Qt 6.12, ``QScrollAreaPrivate::updateScrollBars``).
    """

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look whether a bar is needed."""
        self._choose()
        super().resizeEvent(event)

    def page_changed(self) -> None:
        """Look again when the page has become another."""
        self._choose()
        super().page_changed()

    def _choose(self) -> None:
        page, room = self.widget(), self.maximumViewportSize()
        fits = page is not None and page.hasHeightForWidth() and page.heightForWidth(room.width()) <= room.height()
        wanted = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if wanted != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(wanted)


def tab_after(before: QWidget, made: QWidget) -> None:
    """Let Tab come from ``before`` to what is in ``made``: what is made later stands at the end else."""
    inside = [
        widget
        for widget in made.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if widget.window() is made.window()  # the list of a combo box is a window of its own
    ]
    for widget in inside:
        QWidget.setTabOrder(before, widget)
        before = widget


def bring(widget: QWidget) -> None:
    """Scroll the page that ``widget`` is on until it is in sight, its top before all, although it was just made."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        for _ in range(3):  # from the inside out: each layout tells the one around it
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        area.ensureWidgetVisible(widget, 0, 16)
        top = widget.mapTo(area.viewport(), widget.rect().topLeft()).y()
        if top < 0:
            area.verticalScrollBar().setValue(area.verticalScrollBar().value() + top)


def show_whole(widget: QWidget) -> None:
    """Scroll the pages that ``widget`` is on until all of it is in sight, with the ring around it.

    Qt's own takes a field for seen once its cursor is (``QScrollArea::ensureWidgetVisible``).
    """
    above = widget.parentWidget()
    if isinstance(above, QAbstractSpinBox | QComboBox):
        widget, above = above, above.parentWidget()
    while above is not None and not widget.isWindow():
        page = above.widget() if isinstance(above, QScrollArea) else None
        if isinstance(above, QScrollArea) and page is not None and page.isAncestorOf(widget):
            room, place = above.viewport().size(), widget.rect()
            x, y = (max(0, min(RING, spare // 2)) for spare in (room - place.size()).toTuple())  # the ring comes second
            place.adjust(-x, -y, x, y)
            place.setSize(place.size().boundedTo(room))  # of one that has no room its beginning
            begins = widget.mapTo(page, place.topLeft())
            _into_sight(above.horizontalScrollBar(), begins.x(), place.width(), room.width())
            _into_sight(above.verticalScrollBar(), begins.y(), place.height(), room.height())
        above = above.parentWidget() if not above.isWindow() else None


def _into_sight(bar: QScrollBar, begins: int, length: int, room: int) -> None:
    """Scroll no further than needed for what ``begins`` there and has no more than ``room``."""
    bar.setValue(max(begins + length - room, min(begins, bar.value())))


def see_through(area: QAbstractScrollArea) -> None:
    """Let the ground of the window be seen behind what is in ``area``.

    Its viewport is one of ours from then on, under Qt's name for it (the style sheet knows it by that). Whoever asks
    for one that Qt made has PySide6 load every widget class there is, to find out which of them it is: 1 MiB that stays
    (seen with 6.11.3).
    """
    ours = QWidget()
    ours.setObjectName("qt_scrollarea_viewport")
    area.setViewport(ours)


def scrolled(content: QWidget) -> QScrollArea:
    """Return a page that scrolls where it has no room: up and down, and on the smallest screens sideways, too."""
    area = _Area()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    see_through(area)
    area.setWidget(content)
    content.setAutoFillBackground(False)  # the ground is the window's; setWidget has just asked for one
    return area
