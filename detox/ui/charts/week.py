"""A week: seven straight ribbons, each a day from its first hour to its last, with the patterns of the day's arch."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from detox.summary.periods import DayMark, PeriodView
from detox.ui.charts.arch import Dial
from detox.ui.charts.board import Board, Told
from detox.ui.charts.ribbon import draw_ribbon
from detox.ui.look import Looks
from detox.ui.paint import Use
from detox.ui.summary.tell import hour_label, total
from detox.ui.words import day_name

ROW, RIBBON, FOOT = 36.0, 24.0, 22.0


class WeekRibbons(Board):
    """Draws one week. Door hours are an outline, as on the arch."""

    high = 7 * ROW + FOOT

    def __init__(self, view: PeriodView, looks: Looks, told: Told, *, numbers: bool = True) -> None:
        super().__init__(looks, told)
        self._view, self._numbers = view, numbers
        self.silent = not numbers
        self._marks = {mark.day: mark for mark in view.marks}
        self._days = [view.first + timedelta(days=n) for n in range(7)]
        names, times = QFontMetricsF(looks.font("small", 1.0)), QFontMetricsF(looks.font("small_strong", 1.0))
        self._left = max(names.horizontalAdvance(day_name(day)) for day in self._days) + 10
        told_times = (total(mark) for mark in view.marks)
        self._right = max((times.horizontalAdvance(time) for time in told_times), default=0.0) + 10 if numbers else 4

    def places(self) -> Mapping[date, QRectF]:
        """Return the rows of the days that have begun."""
        return {
            day: QRectF(0, index * ROW, self.room, ROW) for index, day in enumerate(self._days) if day in self._marks
        }

    def draw(self, painter: QPainter, brushes: Mapping[Use, QBrush]) -> None:
        """Draw names, ribbons, totals, and the hours below."""
        look = self.looks.current
        small, strong = self.looks.font("small", 1.0), self.looks.font("small_strong", 1.0)
        for index, day in enumerate(self._days):
            row = QRectF(0, index * ROW, self.room, ROW)
            mark = self._marks.get(day)
            painter.setFont(strong if day == self._view.today else small)
            painter.setPen(QColor(look.ink if mark and mark.seen else look.muted))
            name = QRectF(row.left() + 2, row.top(), self._left, ROW)
            painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, day_name(day))
            self._ribbon(painter, row, mark, brushes)
            if mark and self._numbers and (mark.seen or mark.total):
                painter.setFont(strong)
                painter.setPen(QColor(look.ink))
                box = QRectF(row.right() - self._right, row.top(), self._right - 4, ROW)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, total(mark))
        self._hours(painter)

    def _dial(self) -> Dial:
        return Dial(self._view.first_hour, self._view.last_hour)

    def _x(self, dial: Dial, hour: float) -> float:
        wide = self.room - self._left - self._right
        return self._left + wide * min(1.0, max(0.0, (hour - dial.first) / (dial.last - dial.first)))

    def _ribbon(self, painter: QPainter, row: QRectF, mark: DayMark | None, brushes: Mapping[Use, QBrush]) -> None:
        dial = self._dial()
        box = QRectF(self._left, row.top() + (ROW - RIBBON) / 2, self.room - self._left - self._right, RIBBON)
        pieces, counted = (mark.pieces, mark.has_data) if mark else ((), False)
        draw_ribbon(painter, box, pieces, partial(self._x, dial), self.looks.current, brushes, counted=counted)

    def _hours(self, painter: QPainter) -> None:
        dial, font = self._dial(), self.looks.font("tab", 1.0)
        metrics, top = QFontMetricsF(font), 7 * ROW
        painter.setFont(font)
        painter.setPen(QPen(QColor(self.looks.current.muted), 1))
        for hour in dial.marks():
            x, text = self._x(dial, hour), hour_label(hour)
            painter.drawLine(QPointF(x, top - 4), QPointF(x, top))
            painter.drawText(QPointF(x - metrics.horizontalAdvance(text) / 2, top + 2 + metrics.ascent()), text)
