"""A week, a month or a year in the window: its picture, its days in words, what is usual in it."""

from __future__ import annotations

from datetime import date
from itertools import dropwhile

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.summary.periods import Evening, PeriodView
from detox.ui.charts.bars import USES, platforms, signed
from detox.ui.charts.board import Board
from detox.ui.charts.month import MonthGrid, evening_sign
from detox.ui.charts.week import WeekRibbons
from detox.ui.charts.year import WeekColumns, WeekSpreads
from detox.ui.days import say
from detox.ui.days.columns import Columns
from detox.ui.days.lines import Lines
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.summary.tell import CONTEXTS, HIDDEN
from detox.ui.words import duration, tr

_LIST: dict[str, Text] = {
    "week": QT_TRANSLATE_NOOP("Days", "Days of the week"),
    "month": QT_TRANSLATE_NOOP("Days", "Days of the month"),
    "year": QT_TRANSLATE_NOOP("Days", "Weeks of the year"),
}
_PICTURE: dict[str, Text] = {
    "week": QT_TRANSLATE_NOOP("Days", "Picture of the week"),
    "month": QT_TRANSLATE_NOOP("Days", "Picture of the month"),
    "year": QT_TRANSLATE_NOOP("Days", "Picture of the year"),
}
_SPREADS = QT_TRANSLATE_NOOP("Days", "Private time on a day, week by week")
_SPREADS_TELL = QT_TRANSLATE_NOOP("Days", "Bar: the middle half of the days. Line: the median.")
_OPEN = QT_TRANSLATE_NOOP("Days", "Enter, or a second click, opens a line.")
_NOTHING = QT_TRANSLATE_NOOP("Days", "Nothing was counted here yet.")
_SIGNS: tuple[tuple[Evening, Text], ...] = (
    ("off", QT_TRANSLATE_NOOP("Days", "evening off")),
    ("quiet", QT_TRANSLATE_NOOP("Days", "quiet on this computer")),
    ("on_call", QT_TRANSLATE_NOOP("Days", "on call or at work")),
)
PLATFORMS = 5


class PeriodPage(QWidget):
    """Shows one ``PeriodView``. ``opened`` carries a day, or the first day of a week, that somebody wants to see."""

    opened = Signal(object)

    def __init__(self, view: PeriodView, looks: Looks, *, numbers: bool, starts: int | None = None) -> None:
        super().__init__()
        self._view, self._looks, self._numbers = view, looks, numbers
        self._starts = (QLocale().firstDayOfWeek().value - 1) if starts is None else starts
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        columns = Columns(looks)
        whole.addWidget(columns)
        self.rows = self._rows()
        self.boards = self._boards()
        self._fill_left(columns.left)
        self.list = Lines(tr(_LIST[view.scale]), looks)
        self._fill_right(columns.right)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self.opened)
        for board in self.boards:
            board.picked.connect(self._picked)

    def choose(self, day: date) -> None:
        """Choose a day (in a year: its week), in list and picture; it need not be among them."""
        if self._view.scale == "year":
            day = next((week.first for week in self._view.weeks if week.first <= day <= week.last), day)
        self.list.choose(day)
        self._choose(day)

    def _rows(self) -> list[tuple[date, str]]:
        if self._view.scale == "year":
            begun = dropwhile(lambda week: not week.total and week.spread is None, self._view.weeks)
            return [(week.first, say.week_row(week)) for week in begun]
        return [(mark.day, say.day_row(mark)) for mark in self._view.marks]

    def _told(self, day: date) -> str:
        return next((words for one, words in self.rows if one == day), "")

    def _boards(self) -> list[Board]:
        view, looks, numbers = self._view, self._looks, self._numbers
        boards: list[Board] = {
            "week": lambda: [WeekRibbons(view, looks, self._told, numbers=numbers)],
            "month": lambda: [MonthGrid(view, looks, self._told, numbers=numbers, starts=self._starts)],
            "year": lambda: [make(view, looks, self._told, numbers=numbers) for make in (WeekColumns, WeekSpreads)],
        }[view.scale]()  # type: ignore[assignment, no-untyped-call]
        boards[0].setAccessibleName(tr(_PICTURE[view.scale]))
        if numbers:
            boards[0].setAccessibleDescription("\n".join(words for _, words in self.rows))
        return boards

    def _fill_left(self, lines: QVBoxLayout) -> None:
        lines.addWidget(self.boards[0])
        for board in self.boards[1:]:
            lines.addWidget(_label(tr(_SPREADS), self._looks, "small_strong"))
            board.setAccessibleName(tr(_SPREADS))
            board.setAccessibleDescription(tr(_SPREADS_TELL))
            lines.addWidget(board)
            lines.addWidget(_label(tr(_SPREADS_TELL), self._looks, muted=True))
        lines.addWidget(self._legend())
        if self._view.scale == "month":
            lines.addWidget(self._evening_legend())
        if self._numbers:
            for told in say.facts(self._view):
                lines.addWidget(_label(told, self._looks))
            if say.has_evenings(self._view):
                lines.addWidget(_label(tr(say.OFF_MEANS), self._looks, muted=True))
        if self._view.total:
            lines.addWidget(platforms(self._view.platforms, self._looks, PLATFORMS, numbers=self._numbers))
        lines.addStretch(1)

    def _fill_right(self, lines: QVBoxLayout) -> None:
        view, looks = self._view, self._looks
        if not self._numbers:
            hidden = tr(HIDDEN)
            lines.addWidget(_label(hidden[:1].upper() + hidden[1:], looks, muted=True))
            lines.addStretch(1)
            return
        lines.addWidget(_label(say.total(view.total) if view.total else tr(_NOTHING), looks, "strong"))
        self.list.show_lines(self.rows)
        self.list.setAccessibleDescription(tr(_OPEN))
        if self.rows:
            lines.addWidget(_label(tr(_OPEN), looks, muted=True))
        lines.addWidget(self.list, 1)

    def _legend(self) -> QWidget:
        box = QWidget()
        flow = Flow(box, gap=18, line=6)
        for use in USES:
            strong = duration(self._view.sum_of(use)) if self._numbers else ""
            flow.addWidget(signed(use, tr(CONTEXTS[use]), self._looks, strong))
        return box

    def _evening_legend(self) -> QWidget:
        box = QWidget()
        flow = Flow(box, gap=18, line=6)
        for kind, words in _SIGNS:
            entry = QWidget()
            row = QHBoxLayout(entry)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
            row.addWidget(_Sign(kind, self._looks))
            row.addWidget(_label(tr(words), self._looks, wrap=False))
            flow.addWidget(entry)
        return box

    def _choose(self, day: date | None) -> None:
        for board in self.boards:
            board.choose(day)

    def _picked(self, day: date) -> None:
        """A click chooses; a click on what is chosen opens it."""
        again = self.boards[0].chosen == day
        self.choose(day)
        if again:
            self.opened.emit(day)


class _Sign(QWidget):
    """The sign of an evening, 14 px."""

    def __init__(self, kind: Evening, looks: Looks) -> None:
        super().__init__()
        self._kind, self._looks = kind, looks
        self.setFixedSize(14, 14)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        evening_sign(painter, 7, 7, self._kind, self._looks.current)


def _label(words: str, looks: Looks, font: str = "small", *, muted: bool = False, wrap: bool = True) -> QLabel:
    label = QLabel(words)
    if muted:
        label.setProperty("role", "muted")
    label.setFont(looks.font("note" if muted else font))  # type: ignore[arg-type] # names of ours
    label.setWordWrap(wrap)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return label
