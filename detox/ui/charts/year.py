"""A year by weeks: a column a week with what it was made of, and below what was usual on a day of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from detox.summary.periods import PeriodView, WeekMark
from detox.ui.charts.board import Board, Told, stack
from detox.ui.look import Looks
from detox.ui.paint import Use, weave
from detox.ui.words import duration, month_name

LEFT, FOOT, TOP, APART = 54.0, 20.0, 8.0, 6.0
_STEPS = (900, 1800, 3600, 7200, 14_400, 18_000, 36_000, 72_000, 144_000)


class _Weeks(Board):
    """Columns over the months, with lines at round hours."""

    def __init__(self, view: PeriodView, looks: Looks, told: Told, highest: float, *, numbers: bool) -> None:
        super().__init__(looks, told)
        self.weeks, self.numbers = view.weeks, numbers
        self.silent = not numbers
        step = next((step for step in _STEPS if highest <= 4 * step), _STEPS[-1])
        self._step, self.most = step, max(1.0, highest, step)

    def places(self) -> Mapping[date, QRectF]:
        """Return the columns of the weeks that have begun, over the whole height."""
        return {week.first: self._column(index) for index, week in enumerate(self.weeks)}

    def _column(self, index: int) -> QRectF:
        wide = (self.room - LEFT) / 52
        left = self.room - wide * (index + 1) if self.isRightToLeft() else LEFT + wide * index
        return QRectF(left, 0, wide, self.high - FOOT)

    @property
    def floor(self) -> float:
        """The y of zero."""
        return self.high - FOOT

    def height_of(self, seconds: float) -> float:
        """Return the y at which ``seconds`` stand."""
        return self.floor - (self.floor - TOP) * seconds / self.most

    def draw(self, painter: QPainter, brushes: Mapping[Use, QBrush]) -> None:
        """Draw lines, names of months, columns."""
        look, font = self.looks.current, self.looks.font("tab", 1.0)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        for times in range(1, int(self.most // self._step) + 1):
            y = self.height_of(times * self._step)
            painter.setPen(QPen(QColor(look.line), 1))
            painter.drawLine(QPointF(LEFT, y), QPointF(self.room, y))
            if self.numbers:
                painter.setPen(QColor(look.muted))
                box = QRectF(0, y - 8, LEFT - 6, 16)
                painter.drawText(
                    box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, duration(times * self._step)
                )
        painter.setPen(QPen(QColor(look.ink), 1.5))
        painter.drawLine(QPointF(LEFT, self.floor), QPointF(self.room, self.floor))
        painter.setPen(QColor(look.muted))
        for left, name in self.months(metrics):
            painter.drawText(QPointF(left, self.floor + 3 + metrics.ascent()), name)
        for index, week in enumerate(self.weeks):
            self.week(painter, self._column(index).adjusted(1, 0, -1, 0), week, brushes)

    def months(self, metrics: QFontMetricsF) -> list[tuple[float, str]]:
        """Return the names of months and where they stand: all, or every second, third … where all have no room."""
        named = list[tuple[float, float, str]]()
        for index, week in enumerate(self.weeks):
            name = month_name(week.first, short=True)
            wide = metrics.horizontalAdvance(name)
            left = self._beside(self._column(index), wide)
            if week.first.day <= 7 and left >= LEFT and left + wide <= self.room:
                named.append((left, left + wide, name))
        for every in range(1, len(named) + 1):
            shown = sorted(named[::every])
            if all(one[1] + APART <= other[0] for one, other in pairwise(shown)):
                return [(left, name) for left, _, name in shown]
        return []

    def _beside(self, column: QRectF, wide: float) -> float:
        """Return where a name begins that starts with a column, wherever lines start."""
        return column.right() - wide if self.isRightToLeft() else column.left()

    def week(self, painter: QPainter, column: QRectF, week: WeekMark, brushes: Mapping[Use, QBrush]) -> None:
        """Draw one week in its column."""
        raise NotImplementedError


class WeekColumns(_Weeks):
    """What each week added up to."""

    high = 170.0

    def __init__(self, view: PeriodView, looks: Looks, told: Told, *, numbers: bool = True) -> None:
        super().__init__(view, looks, told, max((week.total for week in view.weeks), default=0), numbers=numbers)

    def week(self, painter: QPainter, column: QRectF, week: WeekMark, brushes: Mapping[Use, QBrush]) -> None:
        """Stack its parts."""
        top = self.height_of(week.total)
        box = QRectF(column.left(), top, column.width(), self.floor - top - 1)
        parts: dict[Use, float] = {"work": week.work, "private": week.private, "on_call": week.on_call}
        stack(painter, box, parts, self.looks.current, brushes, upright=True)


class WeekSpreads(_Weeks):
    """Private time on a day of each week: the middle half of its days as a bar, the median as a line across it."""

    high = 120.0

    def __init__(self, view: PeriodView, looks: Looks, told: Told, *, numbers: bool = True) -> None:
        usual = [week.spread for week in view.weeks if week.spread]
        super().__init__(view, looks, told, max((one.high for one in usual), default=0), numbers=numbers)

    def week(self, painter: QPainter, column: QRectF, week: WeekMark, brushes: Mapping[Use, QBrush]) -> None:
        """Draw bar and line; nothing for a week of too few days."""
        if week.spread is None:
            return
        usual = week.spread
        low, high, middle = (self.height_of(seconds) for seconds in (usual.low, usual.high, usual.median))
        look = self.looks.current
        half = QRectF(column.left(), high, column.width(), max(2.0, low - high))
        weave(painter, half, look, "private", brushes["private"])
        painter.setPen(QPen(QColor(look.surface), 5))
        painter.drawLine(QPointF(column.left() - 0.5, middle), QPointF(column.right() + 0.5, middle))
        painter.setPen(QPen(QColor(look.ink), 2))
        painter.drawLine(QPointF(column.left() - 0.5, middle), QPointF(column.right() + 0.5, middle))
