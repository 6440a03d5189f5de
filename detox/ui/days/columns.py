"""Two columns that become one, and one page to scroll, where the window is too narrow for both."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from detox.ui.look import Looks
from detox.ui.scroll import scrolled

BOTH = 800
"""At less than this (times the size of text) the second column goes below the first."""
LIST = 200
"""So high at least (times the size of text) is a list in the one column: two lists that scroll in turn show nothing."""


class Columns(QWidget):
    """``left``: the picture and what belongs to it, scrolled where it is too high; ``right``: the words."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(24)
        self._sheet, picture, self._words = QWidget(), QWidget(), QWidget()
        self._page = QVBoxLayout(self._sheet)
        self._page.setContentsMargins(0, 0, 8, 0)
        self._page.setSpacing(16)
        self.left = QVBoxLayout(picture)
        self.left.setContentsMargins(0, 0, 0, 0)
        self.left.setSpacing(12)
        self._page.addWidget(picture)
        self.right = QVBoxLayout(self._words)
        self.right.setContentsMargins(0, 0, 0, 0)
        self.right.setSpacing(10)
        self._area = scrolled(self._sheet)
        self._row.addWidget(self._area, 1)
        self._row.addWidget(self._words, 1)
        self._both, self._flat = True, False

    def flatten(self, flat: bool) -> None:
        """Take all the height that is needed, where something around scrolls; else scroll here."""
        if flat is self._flat:
            return
        self._flat = flat
        held = self._sheet.focusWidget() if self._sheet.isAncestorOf(self.window().focusWidget()) else None
        if flat:
            self._area.takeWidget()
            self._row.replaceWidget(self._area, self._sheet)
            self._row.setStretch(0, 1)
        else:
            self._row.replaceWidget(self._sheet, self._area)
            self._area.setWidget(self._sheet)
            self._sheet.setAutoFillBackground(False)
        self._area.setVisible(not flat)
        self._sheet.show()
        self._size_lists()
        if held is not None:
            held.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns side by side or below each other."""
        scale = min(self._looks.text_scale, 1.4)
        both = event.size().width() >= BOTH * scale
        if both is not self._both:
            self._both = both
            self._move(self._row if both else self._page)
            self._size_lists()
            self._row.activate()  # it has just shared out the width among what stood here before
        super().resizeEvent(event)

    def _size_lists(self) -> None:
        least = 0 if self._both and not self._flat else round(LIST * min(self._looks.text_scale, 1.4))
        for one in self._words.findChildren(QAbstractItemView):
            one.setMinimumHeight(least)

    def _move(self, layout: QHBoxLayout | QVBoxLayout) -> None:
        """Put the words into ``layout``; what had the keyboard keeps it."""
        held = self._words.focusWidget() if self._words.isAncestorOf(self.window().focusWidget()) else None
        layout.addWidget(self._words, 1)
        self._words.show()
        if held is not None:
            held.setFocus()
