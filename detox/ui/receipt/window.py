"""The window "My on-call hours": pick days and reasons, and copy them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from detox.core.text import QT_TRANSLATE_NOOP
from detox.summary.receipt import ReceiptLine
from detox.ui.look import Looks
from detox.ui.receipt import say
from detox.ui.ring import FocusRing
from detox.ui.room import room_for
from detox.ui.scroll import scrolled
from detox.ui.words import tr

WIDTH, HEIGHT, PADDING, INDENT, BAR = 480, 460, 20, 28, 12

_TITLE = QT_TRANSLATE_NOOP("Receipt", "Detox, my on-call hours")
_HELP = QT_TRANSLATE_NOOP(
    "Receipt", "The last 30 days, to ask for the time back. Reasons go along only where you pick them."
)
_NONE = QT_TRANSLATE_NOOP("Receipt", "No work on call or after hours in the last 30 days, as far as this computer saw.")
_COPY = QT_TRANSLATE_NOOP("Receipt", "Copy")
_COPIED = QT_TRANSLATE_NOOP("Receipt", "Copied. It goes nowhere until you paste it.")


class ReceiptWindow(QWidget):
    """Shows lines, all of them picked, none of their reasons. What is copied stands in no file of ours."""

    def __init__(self, looks: Looks, lines: Sequence[ReceiptLine]) -> None:
        super().__init__()
        self._looks = looks
        self._picked: list[tuple[ReceiptLine, QCheckBox, list[tuple[str, QCheckBox]]]] = []
        self.setWindowTitle(tr(_TITLE))
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        looks.dress(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(12)
        column.addWidget(_note(tr(_HELP if lines else _NONE), looks))
        column.addWidget(scrolled(self._rows(lines)), 1)
        self._foot(column)
        FocusRing(self, looks)
        scale = min(looks.text_scale, 1.4)
        wide = max(round(WIDTH * scale), self._longest() + INDENT + 2 * PADDING + BAR)
        self.resize(QSize(wide, round(HEIGHT * scale)).boundedTo(room_for(self)))
        self._count()

    def copied(self) -> str:
        """Put what is picked on the clipboard; return it."""
        picked = {line: [words for words, box in reasons if box.isChecked()]
                  for line, box, reasons in self._picked if box.isChecked()}  # fmt: skip
        text = say.whole(list(picked), picked)
        QGuiApplication.clipboard().setText(text)
        self._total.setText(tr(_COPIED))
        return text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _rows(self, lines: Sequence[ReceiptLine]) -> QWidget:
        box = QWidget()
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        for line in lines:
            day = _pick(say.in_words(line))
            day.setChecked(True)
            rows.addWidget(day)
            reasons = []
            for words in line.reasons:
                reason = _pick(words)
                row = QHBoxLayout()
                row.setContentsMargins(INDENT, 0, 0, 0)
                row.addWidget(reason)
                rows.addLayout(row)
                day.toggled.connect(reason.setEnabled)
                reasons.append((words, reason))
            day.toggled.connect(self._count)
            self._picked.append((line, day, reasons))
        rows.addStretch(1)
        return box

    def _longest(self) -> int:
        """Return the width of the widest line in the letters that it has here."""
        boxes = self.findChildren(QCheckBox)
        for box in boxes:
            box.ensurePolished()
        return max((box.sizeHint().width() for box in boxes), default=0)

    def _foot(self, column: QVBoxLayout) -> None:
        foot = QHBoxLayout()
        self._total = _note("", self._looks)
        self._copy = QPushButton(tr(_COPY))
        self._copy.setProperty("role", "pri")
        self._copy.clicked.connect(self.copied)
        foot.addWidget(self._total, 1)
        foot.addWidget(self._copy)
        column.addLayout(foot)

    def _count(self) -> None:
        picked = [line for line, box, _ in self._picked if box.isChecked()]
        self._copy.setEnabled(bool(picked))
        self._total.setText(say.total(picked) if picked else "")


def _pick(words: str) -> QCheckBox:
    box = QCheckBox(words.replace("&", "&&"))
    box.setProperty("role", "pick")
    return box


def _note(words: str, looks: Looks) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "muted")
    label.setFont(looks.font("small"))
    label.setWordWrap(True)
    return label
