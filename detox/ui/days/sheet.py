"""All of the window "My days": one page to scroll where the window is too low for what stands over and under a day."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from detox.ui.days.columns import Columns
from detox.ui.look import Looks
from detox.ui.scroll import scrolled

LOW = 480
"""Less than this (times the size of text) leaves no room between head and foot: then all of it is one page."""
LEAST = 420
"""What the picture of a day needs, with a bar beside it."""
NARROW, PADDING, TIGHT = 480, 20, 12
"""At less than this width (times the size of text) there is less around it, as in a low window."""


class Sheet(QWidget):
    """``lines`` takes what the window shows, top to bottom; ``settle`` follows when something else stands there."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self._all = QWidget()
        self.lines = QVBoxLayout(self._all)
        self.lines.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self.lines.setSpacing(14)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self._all)
        self._area: QScrollArea | None = None

    @property
    def low(self) -> bool:
        """Whether all of it is one page."""
        return self._area is not None

    def settle(self) -> None:
        """Let what stands here now scroll by itself, or with all the rest."""
        for columns in self.findChildren(Columns):
            columns.flatten(self.low)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the picture, and no height: what is lower than all of it needs is one page."""
        return QSize(max(LEAST, 0 if self.low else self._all.minimumSizeHint().width()), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make one page of it, or let the day scroll between head and foot."""
        scale = min(self._looks.text_scale, 1.4)
        low = event.size().height() < LOW * scale
        if low is not self.low:
            self._turn(low)
        around = TIGHT if low or event.size().width() < NARROW * scale else PADDING
        self.lines.setContentsMargins(around, around, around, around)
        super().resizeEvent(event)

    def _turn(self, low: bool) -> None:
        """What had the keyboard keeps it."""
        held = self._all.focusWidget() if self._all.isAncestorOf(self.window().focusWidget()) else None
        if low:
            self._area = scrolled(self._all)
            self._whole.addWidget(self._area)
        elif self._area is not None:
            self._area.takeWidget()
            self._whole.removeWidget(self._area)
            self._area.hide()
            self._area.deleteLater()
            self._area = None
            self._whole.addWidget(self._all)
        self._all.show()
        self.settle()
        if held is not None:
            held.setFocus()
