"""All wins, the newest first: to be read, and each to be deleted for good."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.look import Looks
from detox.ui.ring import FocusRing
from detox.ui.room import room_for
from detox.ui.scroll import scrolled
from detox.ui.week import say
from detox.ui.words import tr

WIDTH, HEIGHT, PADDING = 480, 460, 20

_TITLE = QT_TRANSLATE_NOOP("Week", "Detox, my wins")
_HEAD = QT_TRANSLATE_NOOP("Week", "Wins of my weeks")
_NONE = QT_TRANSLATE_NOOP("Week", "None is kept yet. There is room for one at the end of each week.")
_DELETE = QT_TRANSLATE_NOOP("Week", "Delete")
_DELETE_OF = QT_TRANSLATE_NOOP("Week", "Delete: {what}")


class WinsWindow(QWidget):
    """Shows ``wins``, each with the Monday of its week. ``forgotten`` carries the name of a week."""

    forgotten = Signal(str)

    def __init__(self, looks: Looks, wins: Sequence[tuple[date, str, str]]) -> None:
        """``wins`` are the Monday, the week's name and the words."""
        super().__init__()
        self._looks = looks
        self.setWindowTitle(tr(_TITLE))
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        looks.dress(self)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        frame.setSpacing(10)
        head = QLabel(tr(_HEAD))
        head.setFont(looks.font("h2"))
        frame.addWidget(head)
        page = QWidget()
        self._rows = QVBoxLayout(page)
        self._rows.setContentsMargins(0, 0, 8, 0)
        self._rows.setSpacing(8)
        for monday, week, words in wins:
            self._rows.addWidget(self._row(monday, week, words))
        self._none = QLabel(tr(_NONE))
        self._none.setWordWrap(True)
        self._none.setVisible(not wins)
        self._rows.addWidget(self._none)
        self._rows.addStretch(1)
        frame.addWidget(scrolled(page), 1)
        FocusRing(self, looks)
        scale = min(looks.text_scale, 1.4)
        self.resize(QSize(round(WIDTH * scale), round(HEIGHT * scale)).boundedTo(room_for(self)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _row(self, monday: date, week: str, words: str) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "tint")
        lines = QVBoxLayout(frame)
        lines.setContentsMargins(14, 8, 8, 10)
        lines.setSpacing(2)
        head = QHBoxLayout()
        when, delete = QLabel(say.heading(monday)), QPushButton(tr(_DELETE))
        when.setFont(self._looks.font("small"))
        delete.setProperty("role", "quiet")
        delete.setAccessibleName(tr(_DELETE_OF.with_(what=words)))
        delete.clicked.connect(partial(self._forget, frame, week))
        head.addWidget(when, 1)
        head.addWidget(delete)
        lines.addLayout(head)
        told = QLabel(words)
        told.setFont(self._looks.font("strong"))
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        told.setWordWrap(True)
        lines.addWidget(told)
        return frame

    def _forget(self, frame: QFrame, week: str) -> None:
        frame.hide()
        frame.deleteLater()
        self.forgotten.emit(week)
        self._none.setVisible(not [one for one in self.findChildren(QFrame) if one.property("role") == "tint"
                                   and not one.isHidden()])  # fmt: skip
