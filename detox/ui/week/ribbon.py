"""A day of the week as a straight ribbon, and beside it a bar of private time with a tick at one's own usual."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from detox.summary.week_view import Ribbon, WeekView
from detox.ui.charts.bars import USES
from detox.ui.charts.ribbon import draw_ribbon
from detox.ui.look import Looks
from detox.ui.paint import Use, dee, pattern, weave
from detox.ui.summary import tell

HIGH = 22
EVERY = 3
"""A mark stands below at each so many hours."""


class DayRibbon(QWidget):
    """The hours of one day; ``first`` and ``last`` are those that every ribbon of the week spans."""

    def __init__(self, ribbon: Ribbon, first: int, last: int, looks: Looks, told: str) -> None:
        super().__init__()
        self._ribbon, self._first, self._last, self._looks = ribbon, first, last, looks
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(120)
        self.setAccessibleName(told)
        if ribbon.begun:
            self.setToolTip(told)
        looks.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return a ribbon of the usual height."""
        return QSize(360, HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it in the middle of its height."""
        look, ratio = self._looks.current, self.devicePixelRatioF()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, counted = QRectF(0.5, 2.5, self.width() - 1, HIGH - 5), self._ribbon.begun and self._ribbon.seen
        brushes: dict[Use, QBrush] = {use: pattern(look, use, ratio) for use in USES}
        draw_ribbon(painter, box, self._ribbon.pieces, self._x, look, brushes, counted=counted)

    def _x(self, hour: float) -> float:
        return (hour - self._first) / (self._last - self._first) * (self.width() - 1) + 0.5


class Hours(QWidget):
    """The hours below the ribbons."""

    def __init__(self, view: WeekView, looks: Looks) -> None:
        super().__init__()
        self._first, self._last, self._looks = view.first_hour, view.last_hour, looks
        self.setFont(looks.font("tab"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return one line."""
        return QSize(360, self.fontMetrics().height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Write every third hour, each under its place."""
        painter = QPainter(self)
        painter.setPen(QColor(self._looks.current.muted))
        metrics = self.fontMetrics()
        for hour in range(-(-self._first // EVERY) * EVERY, self._last + 1, EVERY):
            told = tell.hour_label(hour)
            wide = metrics.horizontalAdvance(told)
            middle = (hour - self._first) / (self._last - self._first) * (self.width() - 1)
            left = min(max(0.0, middle - wide / 2), self.width() - wide)
            painter.drawText(QPointF(left, metrics.ascent() + 1), told)


class UsualBar(QWidget):
    """Private time of a day beside ``most``, and a tick where one's own usual is."""

    def __init__(self, ribbon: Ribbon, most: float, looks: Looks) -> None:
        super().__init__()
        self._ribbon, self._most, self._looks = ribbon, max(most, 1.0), looks
        self.setFixedSize(84, HIGH)
        looks.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the bar in the pattern of private time, and the tick."""
        look, usual = self._looks.current, self._ribbon.usual
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.width() - 4
        wide = self._ribbon.private / self._most * room
        if self._ribbon.private >= 30:
            painter.setClipPath(dee(0, 6, max(wide, 10.0), HIGH - 12))
            bar, fill = QRectF(0, 6, wide, HIGH - 12), pattern(look, "private", self.devicePixelRatioF())
            weave(painter, bar, look, "private", fill)
            painter.setClipping(False)
        if usual is not None and self._ribbon.begun and self._ribbon.seen:
            at = usual / self._most * room + 1
            for colour, thick in ((look.surface, 5), (look.ink, 2)):  # a gap around it: it must be seen over the bar
                painter.setPen(QPen(QColor(colour), thick))
                painter.drawLine(QPointF(at, 3), QPointF(at, HIGH - 3))
