"""A month as a calendar: in each day how long it was, what it was made of, and what the evening was."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen

from detox.summary.periods import Evening, PeriodView
from detox.ui.charts.board import Board, Told, stack
from detox.ui.look import Look, Looks
from detox.ui.paint import Use, dee, dot
from detox.ui.summary.tell import total
from detox.ui.words import day_name

CELL, HEAD, BAR = 54.0, 22.0, 9.0


def evening_sign(painter: QPainter, x: float, y: float, kind: Evening | None, look: Look) -> None:
    """Draw what an evening was around (x, y): Dot asleep, a ring, an outlined square; the others have no sign."""
    painter.save()
    if kind == "off":
        dot(painter, x, y, 6, "shut", look.dot)
    elif kind == "quiet":
        painter.setPen(QPen(QColor(look.ctl), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(x, y), 4, 4)
    elif kind == "on_call":
        painter.setPen(QPen(QColor(look.on_call), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(x - 3.5, y - 3.5, 7, 7))
    painter.restore()


class MonthGrid(Board):
    """Draws one month, a row a week; the bars are as long as the days beside the longest of them."""

    def __init__(self, view: PeriodView, looks: Looks, told: Told, *, numbers: bool = True, starts: int = 0) -> None:
        super().__init__(looks, told)
        self._view, self._numbers, self._starts = view, numbers, starts
        self.silent = not numbers
        self._marks = {mark.day: mark for mark in view.marks}
        self._longest = max((mark.total for mark in view.marks), default=0)
        self._before = (view.first.weekday() - starts) % 7
        self._rows = -(-(self._before + (view.last - view.first).days + 1) // 7)
        self.high = HEAD + self._rows * CELL

    def places(self) -> Mapping[date, QRectF]:
        """Return the cells of the days that have begun."""
        return {mark.day: self._cell(mark.day) for mark in self._view.marks}

    def _cell(self, day: date) -> QRectF:
        row, column = divmod(self._before + (day - self._view.first).days, 7)
        wide = self.room / 7
        if self.isRightToLeft():
            column = 6 - column
        return QRectF(column * wide, HEAD + row * CELL, wide, CELL)

    def draw(self, painter: QPainter, brushes: Mapping[Use, QBrush]) -> None:
        """Draw the names of the weekdays, and every day."""
        look, view = self.looks.current, self._view
        painter.setFont(self.looks.font("tab", 1.0))
        painter.setPen(QColor(look.muted))
        for index in range(7):
            day = view.first + timedelta(days=(self._starts + index - view.first.weekday()) % 7)
            cell = self._cell(view.first + timedelta(days=index - self._before))
            box = QRectF(cell.left() + 6, 0, cell.width() - 6, HEAD - 4)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, day_name(day, short=True))
        fonts = self.looks.font("note", 1.0), self.looks.font("note_strong", 1.0)
        for index in range((view.last - view.first).days + 1):
            day = view.first + timedelta(days=index)
            self._day(painter, day, fonts, brushes)

    def _day(
        self, painter: QPainter, day: date, fonts: tuple[QFont, QFont], brushes: Mapping[Use, QBrush]
    ) -> None:  # fmt: skip
        mark, (usual, strong) = self._marks.get(day), fonts
        look, box = self.looks.current, self._cell(day).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(QColor(look.line), 1) if look.name == "contrast" else Qt.PenStyle.NoPen)
        ground = look.bg if mark else look.surface
        painter.setBrush(QColor(look.tint if day == self._view.today else ground))
        painter.drawRoundedRect(box, 6, 6)
        painter.setFont(strong if day == self._view.today else usual)
        painter.setPen(QColor(look.ink if mark and (mark.seen or mark.total) else look.muted))
        if day == self._view.today:
            painter.setPen(QColor(look.ink))
        painter.drawText(box.adjusted(5, 3, -4, 0), Qt.AlignmentFlag.AlignLeft, str(day.day))
        if mark is None:
            return
        evening_sign(painter, box.right() - 10, box.top() + 11, mark.evening, look)
        if self._numbers and (mark.seen or mark.total):
            painter.setPen(QColor(look.ink))
            painter.setFont(strong)
            line = QRectF(box.left() + 5, box.top() + 19, box.width() - 6, 16)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, total(mark))
        if mark.total:
            bar = QRectF(box.left() + 5, box.bottom() - BAR - 5, box.width() - 10, BAR)
            bar.setWidth(max(bar.width() * mark.total / self._longest, BAR))
            painter.save()
            painter.setClipPath(dee(bar.left(), bar.top(), bar.width(), bar.height()))
            parts: dict[Use, float] = {"work": mark.work, "private": mark.private, "on_call": mark.on_call}
            stack(painter, bar, parts, look, brushes)
            painter.restore()
