"""Two columns that become one where the window is too narrow for both."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from detox.ui.look import Looks
from detox.ui.scroll import scrolled

BOTH = 700
"""At less than this (times the size of text) the second column goes below the first."""


class Columns(QWidget):
    """``left``: the picture and what belongs to it, scrolled where it is too high; ``right``: the words."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(24)
        picture = QWidget()
        self.left = QVBoxLayout(picture)
        self.left.setContentsMargins(0, 0, 8, 0)
        self.left.setSpacing(12)
        self.right = QVBoxLayout()
        self.right.setSpacing(10)
        self._row.addWidget(scrolled(picture), 1)
        self._row.addLayout(self.right, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns side by side or below each other."""
        both = event.size().width() >= BOTH * min(self._looks.text_scale, 1.4)
        wanted = QBoxLayout.Direction.LeftToRight if both else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
        super().resizeEvent(event)
