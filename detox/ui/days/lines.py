"""A list of days in words, beside their picture: the same figures for the eye, for keys and for a screen reader."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem, QSizePolicy

from detox.ui.look import Looks
from detox.ui.words import unbroken

SIDES, AROUND = 32, 14
"""What a line has left and right, above and below of its words, in pixels: padding, border and Qt's own margins."""
LEAST = 32
"""So high is every line that can be chosen."""


class Lines(QListWidget):
    """One line a day. ``chosen`` carries the day that keys or pointer went to, ``opened`` one that was asked for."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, looks: Looks) -> None:
        super().__init__()
        self._wide = 0
        self.setProperty("role", "lines")
        self.setProperty("ring", 8)
        self.setAccessibleName(name)
        self.setFont(looks.font("small"))
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.currentItemChanged.connect(lambda item, _: self.chosen.emit(_day(item)))
        self.itemActivated.connect(lambda item: self.opened.emit(_day(item)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each line the height that it needs at this width."""
        super().resizeEvent(event)
        self._wide = event.size().width()  # of the viewport, which to ask for costs memory: see ui.scroll
        if self._wide != event.oldSize().width():
            self._fit()

    def show_lines(self, lines: Iterable[tuple[date, str]]) -> None:
        """Show these lines, by day; the day that was chosen stays so."""
        before = _day(self.currentItem())
        with QSignalBlocker(self):
            self.clear()
            for day, words in lines:
                item = QListWidgetItem(unbroken(words))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
                item.setData(Qt.ItemDataRole.UserRole, day)
                item.setToolTip(words)
                self.addItem(item)
        if self.isVisible():
            self._fit()
        self.choose(before)

    def choose(self, day: date | None) -> None:
        """Choose the line of ``day``, none if there is none; nobody is told."""
        found = next((row for row in range(self.count()) if _day(self.item(row)) == day), -1)
        with QSignalBlocker(self):
            self.setCurrentRow(found)
        if found >= 0:
            self.scrollToItem(self.item(found))

    def _fit(self) -> None:
        """Set the heights: Qt's own forget the padding of the style sheet and cut a line that needs one row more."""
        room = QRect(0, 0, max(40, self._wide - SIDES), 10_000)
        metrics, flag = self.fontMetrics(), Qt.TextFlag.TextWordWrap.value
        for row in range(self.count()):
            item = self.item(row)
            high = metrics.boundingRect(room, flag, item.text()).height() + AROUND
            item.setSizeHint(QSize(0, max(LEAST, high)))


def _day(item: QListWidgetItem | None) -> date | None:
    found = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
    return found if isinstance(found, date) else None
