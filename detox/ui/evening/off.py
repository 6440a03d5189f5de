"""The window of "off until": a day, who covers, an out-of-office text to copy, and one click."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QDateEdit, QLineEdit, QPushButton, QWidget

from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.ui.evening.say import out_of_office
from detox.ui.evening.window import GAP, EveningWindow
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.ring import FocusRing
from detox.ui.words import tr

LONGEST_DAYS = 365
_TITLE = QT_TRANSLATE_NOOP("Evening", "Detox, off until")
_HEAD = QT_TRANSLATE_NOOP("Evening", "Off until…")
_ABOUT = QT_TRANSLATE_NOOP(
    "Evening",
    "Every door is shut, and no card and no summary comes. It ends by itself on that day, nothing piles up, and these "
    "days stay out of your usual.",
)
_DAY = QT_TRANSLATE_NOOP("Evening", "Back on")
_COVER = QT_TRANSLATE_NOOP("Evening", "Who covers for you")
_TEXT = QT_TRANSLATE_NOOP("Evening", "Out-of-office text")
_GO = QT_TRANSLATE_NOOP("Evening", "Off from now")
_CHOICES: tuple[tuple[Text, int], ...] = (
    (QT_TRANSLATE_NOOP("Evening", "Tomorrow"), 1),
    (QT_TRANSLATE_NOOP("Evening", "In a week"), 7),
    (QT_TRANSLATE_NOOP("Evening", "In two weeks"), 14),
)


class OffWindow(EveningWindow):
    """The window. ``chosen`` carries the ``date`` of the return; nothing happens before that click."""

    chosen = Signal(object)

    def __init__(self, looks: Looks) -> None:
        super().__init__(looks, _TITLE, _ABOUT, (480, 590))
        self._today = date(2000, 1, 1)
        self.head.setText(tr(_HEAD))
        self.day, self.cover, self.words = QDateEdit(), QLineEdit(), self.area(6)
        self.day.setDisplayFormat(QLocale().dateFormat(QLocale.FormatType.LongFormat))
        self.day.setLocale(QLocale())
        self.day.setFont(looks.font("body"))
        self.day.lineEdit().setTextMargins(8, 0, 8, 0)  # the frame is the box's, its text stands in a field of its own
        self.cover.setFont(looks.font("body"))
        self.day.dateChanged.connect(self._write)
        self.cover.textChanged.connect(self._write)
        self.field(_DAY, self.day)
        self.choices = self._choices()
        self.field(_COVER, self.cover)
        self.field(_TEXT, self.words)
        self.lines.addStretch(1)
        self.go = QPushButton(tr(_GO))
        self.go.setProperty("role", "pri")
        self.go.clicked.connect(self._go)
        self.buttons.addWidget(self.go)
        self.buttons.addWidget(self.copy)
        FocusRing(self, looks)

    def show_day(self, today: date, cover: str) -> None:
        """Begin: the next Monday is chosen, or the one after a weekend that has begun; ``cover`` is filled in."""
        self._today = today
        self.day.setDateRange(_qt(today + timedelta(days=1)), _qt(today + timedelta(days=LONGEST_DAYS)))
        self.day.setDate(_qt(today + timedelta(days=7 - today.weekday())))
        self.cover.setText(cover)
        self._write()
        self.said.setText("")
        self.choices[0].setFocus()

    def text(self) -> str:
        """Return the out-of-office text, with whatever the user changed in it."""
        return self.words.toPlainText()

    def _choices(self) -> tuple[QPushButton, ...]:
        box = QWidget()
        flow = Flow(box, gap=GAP, line=GAP)
        buttons = []
        for name, days in _CHOICES:
            button = QPushButton(tr(name))
            button.clicked.connect(lambda _=False, days=days: self.day.setDate(_qt(self._today + timedelta(days=days))))
            flow.addWidget(button)
            buttons.append(button)
        self.lines.addWidget(box)
        return tuple(buttons)

    def _write(self) -> None:
        day = QLocale().toString(self.day.date(), QLocale.FormatType.LongFormat)
        self.words.setPlainText(out_of_office(day, self.cover.text()))

    def _go(self) -> None:
        day = self.day.date()
        self.chosen.emit(date(day.year(), day.month(), day.day()))
        self.close()


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
