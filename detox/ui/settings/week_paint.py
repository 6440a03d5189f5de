"""How the week is drawn, and where in it a point lies: days down the side, hours from edge to edge."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from detox.core.painted import DAY, Stretch
from detox.ui.look import Look, Looks
from detox.ui.paint import pattern
from detox.ui.settings.typed import day_names
from detox.ui.words import whole_hour

TOP = 18
"""Height of the hours above the rows, at usual text."""
_GAP = 3.0
"""From a row to the track in it."""


@dataclass(frozen=True)
class Ground:
    """The ``first`` row and how many there are. ``mirror`` is the width of a widget that reads from the right."""

    first: QRectF
    lines: int
    mirror: float | None = None

    @property
    def per_pixel(self) -> float:
        """How many seconds one pixel is."""
        return DAY / self.first.width()

    def second(self, x: float) -> float:
        """Return the second of the day at ``x``, 0 to ``DAY``."""
        x = x if self.mirror is None else self.mirror - x
        return min(max(0.0, (x - self.first.x()) * self.per_pixel), float(DAY))

    def line(self, y: float, *, near: bool = False) -> int | None:
        """Return the line at ``y``; None outside of all, or the nearest one."""
        found = int((y - self.first.y()) // self.first.height())
        if near:
            return min(max(0, found), self.lines - 1)
        return found if 0 <= found < self.lines else None

    def box(self, line: int, start: float, end: float) -> QRectF:
        """Return where a stretch of a line lies."""
        track = self.first.translated(0, line * self.first.height()).adjusted(0, _GAP, 0, -_GAP)
        left, right = (track.x() + second / self.per_pixel for second in (start, end))
        if self.mirror is not None:
            left, right = self.mirror - right, self.mirror - left
        return QRectF(left, track.y(), right - left, track.height())


def row_names(order: Sequence[int]) -> list[str]:
    """Return the short names of the days; none where one row stands for all."""
    return day_names(tuple(order)) if len(order) > 1 else []


def draw_ground(painter: QPainter, look: Look, ground: Ground, names: Iterable[str], looks: Looks) -> None:
    """Draw the names of the days, their tracks, and the hours."""
    painter.setFont(looks.font("small"))
    for line, name in enumerate(names):
        row = ground.box(line, 0, DAY)
        wide = ground.first.x() - 12
        left = 0.0 if ground.mirror is None else ground.mirror - wide
        painter.setPen(QColor(look.ink))
        start = Qt.AlignmentFlag.AlignLeft if ground.mirror is None else Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(left, row.y(), wide, row.height()), start | Qt.AlignmentFlag.AlignVCenter, name)
    for line in range(ground.lines):
        painter.setPen(QPen(QColor(look.line), look.edge) if look.name == "contrast" else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.sunken))
        painter.drawRoundedRect(ground.box(line, 0, DAY), 5, 5)
    painter.setFont(looks.font("tab"))
    metrics = QFontMetricsF(painter.font())
    hours = [(hour, whole_hour(hour)) for hour in range(0, 25, _every(ground, metrics))]
    for hour, words in hours:
        tick = ground.box(0, hour * 3600, hour * 3600).x()
        wide = metrics.horizontalAdvance(words)
        low, high = sorted((ground.box(0, 0, 0).x(), ground.box(0, DAY, DAY).x()))
        painter.setPen(QColor(look.muted))
        box = QRectF(min(max(low, tick - wide / 2), high - wide), 0, wide + 1, ground.first.y())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, words)
        painter.setPen(QPen(QColor(look.line), 1))
        for line in range(ground.lines if 0 < hour < 24 else 0):
            row = ground.box(line, 0, DAY)
            painter.drawLine(row.topLeft() + _across(tick, row), row.bottomLeft() + _across(tick, row))


def draw_bars(painter: QPainter, look: Look, ground: Ground, line: int, bars: Iterable[Stretch], use: str) -> None:
    """Draw what is painted on one line: work solid, quiet and peak hours and doors each in their own way."""
    for start, end in bars:
        box = ground.box(line, start, end).adjusted(0.75, 2, -0.75, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        match use:
            case "quiet":
                painter.setPen(QPen(QColor(look.ctl), 1.5))
                painter.setBrush(QColor(look.bg))
            case "door":
                painter.setPen(QPen(QColor(look.ink), 1.5))
                painter.setBrush(QColor(look.tint))
            case "peak":
                painter.setBrush(QColor(look.pri))
            case _:
                painter.setBrush(pattern(look, "work", 1.0))
        painter.drawRoundedRect(box, 5, 5)


def draw_block(painter: QPainter, look: Look, box: QRectF) -> None:
    """Draw where the keys are, so that it shows on ground and on bars."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(look.surface), 5))
    painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 4, 4)
    painter.setPen(QPen(QColor(look.focus), 2.5))
    painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 4, 4)


def _across(x: float, row: QRectF) -> QPointF:
    return QPointF(x - row.x(), 0)


def _every(ground: Ground, metrics: QFontMetricsF) -> int:
    """Return how many hours apart the words can stand."""
    widest = max(metrics.horizontalAdvance(whole_hour(hour)) for hour in (0, 9, 12, 21)) + 10
    return next((step for step in (3, 6) if widest <= ground.first.width() * step / 24), 12)
