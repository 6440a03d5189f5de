"""The window "My day": what was recorded, day by day, and what the user says of it."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.controls import FocusRing
from detox.ui.days.stretches import Stretches
from detox.ui.look import Looks
from detox.ui.words import tr
from detox.usage.stretches import DayStretches

WIDTH, HEIGHT, PADDING = 520, 560, 20

_TITLE = QT_TRANSLATE_NOOP("Days", "Detox, my day")
_EARLIER = QT_TRANSLATE_NOOP("Days", "The day before")
_LATER = QT_TRANSLATE_NOOP("Days", "The day after")
_HELP = QT_TRANSLATE_NOOP(
    "Days", "Choose a stretch and say what it was. What was recorded stays, so all of it can be undone."
)


class DayWindow(QWidget):
    """Shows one day. ``asked`` carries the date of another one, ``mended`` what is said of a stretch (``Mend``)."""

    asked = Signal(object)
    mended = Signal(object)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.day: date | None = None
        self.setWindowTitle(tr(_TITLE))
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        looks.dress(self)
        self.stretches = Stretches(looks)
        self.stretches.mended.connect(self.mended)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        lines.setSpacing(12)
        head = QHBoxLayout()
        self.earlier, self.later = _arrow("◂", tr(_EARLIER)), _arrow("▸", tr(_LATER))
        self.earlier.clicked.connect(lambda: self._ask(-1))
        self.later.clicked.connect(lambda: self._ask(1))
        self._name = QLabel()
        self._name.setFont(looks.font("h2"))
        self._name.setWordWrap(True)
        head.addWidget(self._name, 1)
        head.addWidget(self.earlier)
        head.addWidget(self.later)
        lines.addLayout(head)
        about = QLabel(tr(_HELP))
        about.setProperty("role", "muted")
        about.setFont(looks.font("small"))
        about.setWordWrap(True)
        lines.addWidget(about)
        lines.addWidget(self.stretches, 1)
        FocusRing(self, looks)
        scale = min(looks.text_scale, 1.4)
        self.resize(round(WIDTH * scale), round(HEIGHT * scale))

    def show_day(self, view: DayStretches) -> None:
        """Show a day."""
        if view.day != self.day:
            self.stretches.forget_undo()
        self.day = view.day
        told = QLocale().toString(QDate(view.day.year, view.day.month, view.day.day), QLocale.FormatType.LongFormat)
        self._name.setText(told[:1].upper() + told[1:])
        self.later.setEnabled(not view.newest)
        self.stretches.show_day(view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _ask(self, days: int) -> None:
        if self.day is not None:
            self.asked.emit(self.day + timedelta(days=days))


def _arrow(sign: str, name: str) -> QPushButton:
    button = QPushButton(sign)
    button.setFixedWidth(48)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
