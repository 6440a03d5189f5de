"""A day of the week as a straight ribbon, and beside it a bar of private time with a tick at one's own usual."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from detox.summary.view import ArcPiece
from detox.summary.week_view import Ribbon, WeekView
from detox.ui.look import Looks
from detox.ui.paint import Use, dee, pattern
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
        """Draw the track, the social time in its patterns, the hours of doors as outlines."""
        look = self._looks.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = dee(0.5, 2.5, self.width() - 1, HIGH - 5)
        counted = self._ribbon.begun and self._ribbon.seen
        if counted:
            painter.fillPath(track, QColor(look.sunken))
        if not counted or look.edge == 2:
            painter.setPen(QPen(QColor(look.line), 1))
            painter.drawPath(track)
        painter.setClipPath(track)
        for piece in self._ribbon.pieces:
            box = self._box(piece)
            if piece.kind == "door":
                continue
            painter.setBrushOrigin(0, 0)
            painter.fillRect(box, pattern(look, _use(piece.kind), self.devicePixelRatioF()))
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(look.ctl), 1.5))
        for piece in self._ribbon.pieces:
            if piece.kind == "door":
                painter.drawRect(self._box(piece).adjusted(0.75, 0.75, -0.75, -0.75))

    def _box(self, piece: ArcPiece) -> QRectF:
        left, right = self._x(piece.start), self._x(piece.end)
        return QRectF(left, 2.5, max(1.5, right - left), HIGH - 5)

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
            painter.fillRect(QRectF(0, 6, wide, HIGH - 12), pattern(look, "private", self.devicePixelRatioF()))
            painter.setClipping(False)
        if usual is not None and self._ribbon.begun and self._ribbon.seen:
            at = usual / self._most * room + 1
            for colour, thick in ((look.surface, 5), (look.ink, 2)):  # a gap around it: it must be seen over the bar
                painter.setPen(QPen(QColor(colour), thick))
                painter.drawLine(QPointF(at, 3), QPointF(at, HIGH - 3))


def _use(kind: str) -> Use:
    return "private" if kind == "private" else "on_call" if kind == "on_call" else "work"
