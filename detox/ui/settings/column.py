"""The pages, one below the other: radio buttons to a screen reader and to keys, pills that begin at the window's edge.

No list of Qt's, since PySide6 makes its classes with all their enumerations for one: 0.15 MiB that stay.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGroupBox, QVBoxLayout

from detox.ui.controls import ByAnyHand
from detox.ui.look import Looks
from detox.ui.paint import dee, tab

AROUND = 84
"""What a row takes of the width of the column besides its words."""


class PageButton(ByAnyHand, QAbstractButton):
    """One row: a sign, and what the page is called. It stays down while its page is chosen."""

    def __init__(self, words: str, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self.heed(self)
        self.setText(words)
        self.setIconSize(QSize(18, 18))
        self.setCheckable(True)
        self.setAutoExclusive(True)  # Qt calls it a radio button for this
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return a row of the usual height. It becomes as wide as the column is."""
        return QSize(AROUND, max(38, self.fontMetrics().height() + 4))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be clicked by Space; keys that lead to another row are the column's."""
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw a pill, round at the end that points to the page, while it is chosen or under the pointer."""
        look, chosen, mirrored = self._looks.current, self.isChecked(), self.isRightToLeft()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or self.underMouse():
            wide, high = self.width() - 1, self.height() - 2
            pill = tab(1, 1, wide, high) if mirrored else dee(0, 1, wide, high)
            painter.fillPath(pill, QColor(look.pri if chosen else look.sunken))
        side = self.iconSize().width()
        sign = QRect(self.width() - 19 - side if mirrored else 19, 0, side, self.height())
        self.icon().paint(painter, sign, mode=QIcon.Mode.Selected if chosen else QIcon.Mode.Normal)
        words = self.rect().adjusted(12 if mirrored else 43, 0, -43 if mirrored else -12, 0)
        said = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.setPen(QColor(look.pri_ink if chosen else look.ink))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, said)


_STEPS: dict[int, int] = {
    Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -99, Qt.Key.Key_End: 99,
    Qt.Key.Key_PageUp: -99, Qt.Key.Key_PageDown: 99,
}  # fmt: skip


class Column(QGroupBox):
    """Exactly one row is chosen, and Tab comes to that one only. Arrow keys, Home and End turn at once, as a list does;
    so does a letter: to the next row that begins with it.

    ``turned`` carries the row that the user turned to, also when it was chosen already. A group box for its role alone:
    the name of one is read when the keyboard comes into it.
    """

    turned = Signal(int)

    def __init__(self, titles: Iterable[str], looks: Looks) -> None:
        super().__init__()
        mirrored = self.isRightToLeft()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(11 if mirrored else 0, 0, 0 if mirrored else 11, 0)
        lines.setSpacing(0)
        self._group = QButtonGroup(self)
        for row, title in enumerate(titles):
            button = PageButton(title, looks)
            button.setProperty("ringOpen", "right" if mirrored else "left")
            self._group.addButton(button, row)
            lines.addWidget(button)
        lines.addStretch(1)
        self._group.idClicked.connect(self._clicked)
        self.setMinimumHeight(1)  # a window may be lower than all of it: then it is not shown
        self.choose(0)

    @property
    def buttons(self) -> list[QAbstractButton]:
        """The rows, from the top."""
        return self._group.buttons()

    @property
    def row(self) -> int:
        """The row that is chosen."""
        return self._group.checkedId()

    def choose(self, row: int) -> None:
        """Choose a row. The keyboard goes with it, where it is in the column."""
        held = self.held()
        for number, button in enumerate(self.buttons):
            button.setChecked(number == row)
            own = Qt.FocusPolicy.StrongFocus if number == row else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(own)
        if held:
            self.take_keyboard(Qt.FocusReason.TabFocusReason)

    def held(self) -> bool:
        """Return whether the keyboard is in the column, or will be there once the window has it."""
        return self.window().focusWidget() in self.buttons

    def take_keyboard(self, why: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the row that is chosen."""
        self.buttons[self.row].setFocus(why)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn to another row."""
        row = self._meant(event)
        if row is None:
            super().keyPressEvent(event)
        else:
            self.buttons[row].click()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw no frame."""

    def _clicked(self, row: int) -> None:
        self.choose(row)
        self.turned.emit(row)

    def _meant(self, event: QKeyEvent) -> int | None:
        rows = len(self.buttons)
        if event.key() in _STEPS:
            return max(0, min(rows - 1, self.row + _STEPS[event.key()]))
        letter = event.text().casefold()
        if not letter.isalnum() or event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return None
        after = [*range(self.row + 1, rows), *range(self.row + 1)]
        return next((row for row in after if self.buttons[row].text().casefold().startswith(letter)), None)
