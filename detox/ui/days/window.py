"""The window "My days": a day, a week, a month, a year; what the user says of a stretch; search; a picture to keep."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from detox.core.commands import Mend
from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.summary.periods import PeriodView, Scale, bounds
from detox.summary.view import SummaryView
from detox.ui.charts.picture import day_picture
from detox.ui.days import say
from detox.ui.days.ask import Asked
from detox.ui.days.bars import Foot, Head, Shown
from detox.ui.days.day_page import DayPage
from detox.ui.days.found import FoundPage
from detox.ui.days.period_page import PeriodPage
from detox.ui.days.sheet import Sheet
from detox.ui.look import Looks
from detox.ui.ring import FocusRing
from detox.ui.room import room_for
from detox.ui.words import tr, whole_date
from detox.usage.stretches import DayStretches

WIDTH, HEIGHT = 920, 660

_TITLE = QT_TRANSLATE_NOOP("Days", "Detox, my days")
_COUNTING = QT_TRANSLATE_NOOP("Days", "Counting the days of a year, once. It takes a moment.")
_UNREADABLE = QT_TRANSLATE_NOOP("Summary", "The history cannot be read just now, so there is no number to show.")
_COPIED = QT_TRANSLATE_NOOP("Days", "Copied: {text}")
_FOUND = QT_TRANSLATE_NOOP("Days", "Looked for: {text}")


class MyDays(QWidget):
    """The window. ``ask`` answers at once; ``numbers``: whether figures are shown. Made at each opening."""

    def __init__(self, looks: Looks, ask: Asked, *, numbers: bool = True) -> None:
        super().__init__()
        self._looks, self._ask, self._numbers = looks, ask, numbers
        self.shown: Shown = "day"
        self.day: date | None = None
        self._today: date | None = None
        self._view: SummaryView | None = None
        self._newest = True
        self._looked_for, self.counting = "", False
        self.page: QWidget | None = None
        self.setWindowTitle(tr(_TITLE))
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        looks.dress(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._sheet = Sheet(looks)
        outer.addWidget(self._sheet)
        self._lines = self._sheet.lines
        self.head, self.foot = Head(looks, numbers), Foot(looks)
        self.day_page = DayPage(looks)
        self.day_page.mended.connect(self._mend)
        self.day_page.hide()
        self._lines.addWidget(self.head)
        self._lines.addWidget(self.day_page, 1)
        self._lines.addWidget(self.foot)
        self._connect()
        FocusRing(self, looks)
        scale = min(looks.text_scale, 1.4)
        self.resize(QSize(round(WIDTH * scale), round(HEIGHT * scale)).boundedTo(room_for(self)))

    def _connect(self) -> None:
        head, foot = self.head, self.foot
        head.earlier.clicked.connect(lambda: self._turn(-1))
        head.later.clicked.connect(lambda: self._turn(1))
        head.today.clicked.connect(self._go_today)
        head.wanted.connect(self._go)
        head.searched.connect(self.search)
        head.numbers_wanted.connect(self._turn_numbers)
        foot.picture.clicked.connect(self._keep)
        foot.buddy.clicked.connect(self._copy)

    # --- what is shown -----------------------------------------------------------------------------------------------

    def show_day(self, day: date | None) -> None:
        """Show a day, None for the one that is now."""
        self.shown, self._looked_for = "day", ""
        try:
            view, stretches = self._ask.day(day)
        except DetoxError:
            self._say_only(_UNREADABLE)
            return
        self._show_day(view, stretches)

    def show_period(self, scale: Scale, day: date | None = None) -> None:
        """Show the week, month or year of ``day``, None for the day that is shown."""
        self.shown, self._looked_for = scale, ""
        self.day = day or self.day or date.max
        try:
            view = self._ask.period(scale, self.day, _week_starts())
        except DetoxError:
            self._say_only(_UNREADABLE)
            return
        if view is None:
            self._say_only(_COUNTING)
            self.counting = True
            return
        self._show_period(view, self.day)

    def search(self, text: str) -> None:
        """Show what is found; a date is gone to at once."""
        if not text.strip():
            self._looked_for = ""
            self.refresh()
            return
        if day := say.day_typed(text, self._today or self.day or date.min):
            self.show_day(day)
            return
        self._looked_for = text
        try:
            found = self._ask.find(text)
        except DetoxError:
            self._say_only(_UNREADABLE)
            return
        if found is None:
            self._say_only(_COUNTING)
            self.counting = True
            return
        page = FoundPage(found, self._looks, numbers=self._numbers)
        page.list.opened.connect(self.show_day)
        self._put(page, tr(_FOUND.with_(text=text.strip())))
        self.head.turns(False, False)
        page.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show the same again: more is known now."""
        if self._looked_for:
            self.search(self._looked_for)
        elif self.shown == "day":
            self.show_day(self.day)
        else:
            self.show_period(self.shown)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the keyboard on the choice of views."""
        super().showEvent(event)
        if self.focusWidget() is None:
            self.head.views[self.shown].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; turn pages by Page up and Page down."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.close()
            case Qt.Key.Key_PageUp if self.head.earlier.isEnabled():
                self._turn(-1)
            case Qt.Key.Key_PageDown if self.head.later.isEnabled():
                self._turn(1)
            case _:
                super().keyPressEvent(event)

    def _show_day(self, view: SummaryView, stretches: DayStretches) -> None:
        self.day, self._view, self._newest = stretches.day, view, stretches.newest
        self._today = stretches.day if stretches.newest else self._today
        if not view.readable:
            self._say_only(_UNREADABLE)
            return
        self.day_page.show_day(view, stretches, numbers=self._numbers)
        self._put(self.day_page, whole_date(stretches.day))
        self.head.turns(True, not stretches.newest)
        self.foot.offer_picture(True)

    def _show_period(self, view: PeriodView, day: date) -> None:
        page = PeriodPage(view, self._looks, numbers=self._numbers)
        page.opened.connect(self._open)
        self.day, self._newest = min(day, view.today), view.newest
        self._put(page, say.title(view.scale, view.first, view.last))
        page.choose(self.day)
        self.head.turns(True, not view.newest)

    def _say_only(self, words: Text) -> None:
        label = QLabel(tr(words))
        label.setFont(self._looks.font("body"))
        label.setProperty("role", "muted")
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        known = self.day is not None and self.day < date.max
        self._put(label, self._title())
        self.head.turns(known, known and not self._newest)

    def _title(self) -> str:
        """Return the name of what cannot be shown now; "" where nobody knows yet which day it is."""
        if self._looked_for:
            return tr(_FOUND.with_(text=self._looked_for.strip()))
        day = self.day if self.day is not None and self.day < date.max else self._today
        if day is None:
            return ""
        if self.shown == "day":
            return whole_date(day)
        return say.title(self.shown, *bounds(self.shown, day, _week_starts()))

    def _put(self, page: QWidget, title: str) -> None:
        """Show ``page`` in the middle; the one before goes, unless it is the day's."""
        old, self.page = self.page, page
        if old is not None and old is not page:
            self._lines.removeWidget(old)
            old.hide()
            if old is not self.day_page:
                old.deleteLater()
        if old is not page:
            self._lines.insertWidget(1, page, 1)
            if self._numbers and isinstance(page, PeriodPage):
                QWidget.setTabOrder(self.head.search, page.list)
        page.show()
        self._sheet.settle()
        self.foot.say("")
        self.counting = False
        self.head.say(title, self.shown)
        self.foot.offer_picture(False)

    # --- what is done ------------------------------------------------------------------------------------------------

    def _go_today(self) -> None:
        self.head.search.clear()
        self.show_day(None)

    def _go(self, shown: str) -> None:
        self.head.search.clear()
        if shown == "day":
            self.show_day(self.day)
        else:
            self.show_period(shown)  # type: ignore[arg-type] # one of ``Shown``

    def _open(self, day: date) -> None:
        if self.shown == "year":
            self.show_period("week", day)
        else:
            self.show_day(day)
        self.head.views[self.shown].setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, way: int) -> None:
        if self.day is None:
            return
        if self.shown == "day":
            self.show_day(self.day + timedelta(days=way))
            return
        if self.shown == "month":
            middle = self.day.replace(day=15) + timedelta(days=30 * way)
            self.show_period("month", middle)
            return
        self.show_period(self.shown, self.day + timedelta(weeks=way * (1 if self.shown == "week" else 52)))

    def _turn_numbers(self, numbers: bool) -> None:
        self._numbers = numbers
        self._ask.show_numbers(numbers)
        self.refresh()

    def _mend(self, wanted: Mend) -> None:
        said = self._ask.mend(wanted)
        self.refresh()
        self.foot.say(said)

    def _keep(self) -> None:
        if self._view is not None and self.shown == "day":
            png = day_picture(self._view, self._looks, numbers=self._numbers)
            self.foot.say(self._ask.save(png, f"Detox {self._view.day.isoformat()}.png"))

    def _copy(self) -> None:
        text = self._ask.buddy()
        QGuiApplication.clipboard().setText(text)
        self.foot.say(tr(_COPIED.with_(text=text)))


def _week_starts() -> int:
    """Return the day with which weeks begin here, Monday = 0."""
    return QLocale().firstDayOfWeek().value - 1
