"""What stands over and under the pages of "My days": where one is, how to turn, what to look for, what to keep."""

from __future__ import annotations

from functools import partial
from typing import Literal

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.summary.buttons import NumbersButton
from detox.ui.words import tr

Shown = Literal["day", "week", "month", "year"]

_VIEWS: dict[Shown, Text] = {
    "day": QT_TRANSLATE_NOOP("Days", "Day"),
    "week": QT_TRANSLATE_NOOP("Days", "Week"),
    "month": QT_TRANSLATE_NOOP("Days", "Month"),
    "year": QT_TRANSLATE_NOOP("Days", "Year"),
}
_TURNS: dict[Shown, tuple[Text, Text]] = {
    "day": (QT_TRANSLATE_NOOP("Days", "The day before"), QT_TRANSLATE_NOOP("Days", "The day after")),
    "week": (QT_TRANSLATE_NOOP("Days", "The week before"), QT_TRANSLATE_NOOP("Days", "The week after")),
    "month": (QT_TRANSLATE_NOOP("Days", "The month before"), QT_TRANSLATE_NOOP("Days", "The month after")),
    "year": (QT_TRANSLATE_NOOP("Days", "The year before"), QT_TRANSLATE_NOOP("Days", "The year after")),
}
_TODAY = QT_TRANSLATE_NOOP("Days", "Today")
_SEARCH = QT_TRANSLATE_NOOP("Days", "Look for a platform, a date, a reason")
_PICTURE = QT_TRANSLATE_NOOP("Days", "Save a picture…")
_BUDDY = QT_TRANSLATE_NOOP("Days", "Copy a line for a friend")
_BUDDY_TELLS = QT_TRANSLATE_NOOP("Days", "“I’m off till then, hold me to it”, for the clipboard. It goes nowhere else.")


_TITLE, _LEAST = 240, 220
"""What the title, and the field to look for something, need beside the buttons (times the size of text)."""


class Head(QWidget):
    """Title and arrows, the four views, the field to look for something, and the eye that hides numbers."""

    wanted = Signal(str)
    searched = Signal(str)
    numbers_wanted = Signal(bool)

    def __init__(self, looks: Looks, numbers: bool) -> None:
        super().__init__()
        self._looks, self._numbers = looks, numbers
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(12)
        first = self._first = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        turns = QHBoxLayout()
        self.title = QLabel()
        self.title.setFont(looks.font("h2"))
        self.title.setWordWrap(True)
        self.earlier, self.later, self.today = _arrow("◂"), _arrow("▸"), QPushButton(tr(_TODAY))
        first.addWidget(self.title, 1)
        for button in (self.earlier, self.today, self.later):
            turns.addWidget(button)
        self._eye = QHBoxLayout()
        turns.addLayout(self._eye)
        self._turns = QWidget()
        turns.setContentsMargins(0, 0, 0, 0)
        self._turns.setLayout(turns)
        first.addWidget(self._turns)
        lines.addLayout(first)
        self._make_eye()
        second = self._second = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        second.setSpacing(16)
        self._views = self._choice()
        second.addWidget(self._views)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr(_SEARCH))
        self.search.setAccessibleName(tr(_SEARCH))
        self.search.setClearButtonEnabled(False)
        self.search.returnPressed.connect(lambda: self.searched.emit(self.search.text()))
        second.addWidget(self.search, 1)
        lines.addLayout(second)

    def minimumSizeHint(self) -> QSize:
        """Return the width of what stands in one column: narrower than that it is put so."""
        wide = max(self._turns.minimumSizeHint().width(), self._views.minimumSizeHint().width(), _LEAST)
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what has no room beside the rest below it."""
        wide, rows = event.size().width(), QBoxLayout.Direction
        for layout, beside, least in ((self._first, self._turns, _TITLE), (self._second, self._views, _LEAST)):
            room = beside.sizeHint().width() + round(least * min(self._looks.text_scale, 1.4))
            way = rows.LeftToRight if room <= wide else rows.TopToBottom
            if way is not layout.direction():
                layout.setDirection(way)
                self.updateGeometry()  # it is higher now, or lower
        super().resizeEvent(event)

    def say(self, title: str, shown: Shown) -> None:
        """Say where one is."""
        self.title.setText(title)
        self.views[shown].setChecked(True)
        for button, words in zip((self.earlier, self.later), _TURNS[shown], strict=True):
            button.setAccessibleName(tr(words))
            button.setToolTip(tr(words))

    def turns(self, earlier: bool, later: bool) -> None:
        """Say which way it goes on."""
        self.earlier.setEnabled(earlier)
        self.later.setEnabled(later)

    def _choice(self) -> QWidget:
        box = QWidget()
        flow = Flow(box, gap=6, line=6)
        group = QButtonGroup(self)
        self.views: dict[str, QPushButton] = {}
        for shown, words in _VIEWS.items():
            button = self.views[shown] = QPushButton(tr(words))
            button.setProperty("role", "pill")
            button.setCheckable(True)
            button.clicked.connect(partial(self.wanted.emit, shown))
            group.addButton(button)
            flow.addWidget(button)
        return box

    def _make_eye(self) -> None:
        while (item := self._eye.takeAt(0)) is not None:
            if old := item.widget():
                old.deleteLater()
        self.eye = NumbersButton(self._looks, self._numbers)
        self.eye.clicked.connect(self._turn_numbers)
        self._eye.addWidget(self.eye)

    def _turn_numbers(self) -> None:
        self._numbers = not self._numbers
        self._make_eye()
        self.eye.setFocus()
        self.numbers_wanted.emit(self._numbers)


class Foot(QWidget):
    """A picture of the day, a line for a friend, and what became of either."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        self._said = QLabel()
        self._said.setProperty("role", "muted")
        self._said.setFont(looks.font("small"))
        self._said.setWordWrap(True)
        self._said.hide()
        flow = Flow(gap=8, line=8)
        self.picture, self.buddy = QPushButton(tr(_PICTURE)), QPushButton(tr(_BUDDY))
        self.buddy.setToolTip(tr(_BUDDY_TELLS))
        self.buddy.setAccessibleDescription(tr(_BUDDY_TELLS))
        flow.addWidget(self.picture)
        flow.addWidget(self.buddy)
        lines.addWidget(self._said)
        lines.addLayout(flow)

    def offer_picture(self, offered: bool) -> None:
        """Offer a picture of what is shown, or not."""
        self.picture.setVisible(offered)

    def say(self, words: str) -> None:
        """Say what became of it."""
        self._said.setText(words)
        self._said.setVisible(bool(words))


def _arrow(sign: str) -> QPushButton:
    button = QPushButton(sign)
    button.setFixedWidth(48)
    return button
