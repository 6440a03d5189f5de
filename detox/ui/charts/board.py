"""A picture whose parts are days: told under the pointer, picked by a click, one of them chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from detox.ui.charts.bars import USES
from detox.ui.charts.pointed import tell
from detox.ui.look import Look, Looks
from detox.ui.paint import Use, pattern, weave

Told = Callable[[date], str]
HIGHEST = 1.4
"""Pictures grow with the desktop's text up to here; beyond it only the words beside them do."""


class Board(QWidget):
    """Base of the pictures of a week, a month and a year. ``told`` says a day (a year: a week) in words.

    ``picked`` carries the date under a click, ``chosen`` has a frame around it. Lengths are logical pixels at 100 %.
    Whatever it shows stands beside it as a list, too: it takes no keyboard of its own.
    """

    picked = Signal(object)
    wide, high = 420.0, 300.0

    def __init__(self, looks: Looks, told: Told) -> None:
        super().__init__()
        self.looks, self._told = looks, told
        self.chosen: date | None = None
        self.silent = False
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        looks.changed.connect(self.update)

    def places(self) -> Mapping[date, QRectF]:
        """Return where each day is drawn."""
        raise NotImplementedError

    def draw(self, painter: QPainter, brushes: Mapping[Use, QBrush]) -> None:
        """Draw everything but the frame."""
        raise NotImplementedError

    def choose(self, day: date | None) -> None:
        """Put the frame around ``day``."""
        if day != self.chosen:
            self.chosen = day
            self.update()

    @property
    def scale(self) -> float:
        """How much larger than at 100 % it is drawn."""
        return min(self.looks.text_scale, HIGHEST)

    @property
    def room(self) -> float:
        """The width there is, before it is scaled."""
        return self.width() / self.scale

    def sizeHint(self) -> QSize:
        """Return the size it is drawn for, larger for larger text."""
        return QSize(round(self.wide * self.scale), round(self.high * self.scale))

    def minimumSizeHint(self) -> QSize:
        """Return three quarters of the width: it can be narrower than it likes."""
        return QSize(round(self.wide * 0.75 * self.scale), round(self.high * self.scale))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it, and the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # "5 h 02" is that in any direction
        painter.scale(self.scale, self.scale)
        ratio = self.devicePixelRatioF()
        self.draw(painter, {use: pattern(self.looks.current, use, ratio) for use in USES})
        place = self.places().get(self.chosen) if self.chosen else None
        if place is not None:
            painter.setPen(QPen(QColor(self.looks.current.ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 6, 6)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what lies under the pointer."""
        super().mouseMoveEvent(event)
        tell(self, self.told_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the day under the pointer."""
        day = self.day_at(event.position())
        if day is not None:
            self.picked.emit(day)

    def day_at(self, at: QPointF) -> date | None:
        """Return what is drawn at a point of the widget."""
        point = at / self.scale
        return next((day for day, place in self.places().items() if place.contains(point)), None)

    def told_at(self, at: QPointF) -> str:
        """Return what is drawn there in words; "" where nothing is, or numbers are hidden."""
        day = None if self.silent else self.day_at(at)
        return self._told(day) if day else ""


def stack(
    painter: QPainter, box: QRectF, parts: Mapping[Use, float], look: Look, brushes: Mapping[Use, QBrush],
    *, upright: bool = False,
) -> None:  # fmt: skip
    """Draw ``parts`` one after the other in ``box``, a pixel apart, so that together they fill it."""
    length, whole = box.height() if upright else box.width(), sum(parts.values())
    at = 0.0
    for use in USES:
        size = parts[use] / max(whole, 1.0) * length
        if size <= 0:
            continue
        drawn = max(1.0, size - 1)
        if upright:
            part = QRectF(box.left(), box.bottom() - at - drawn, box.width(), drawn)
        else:
            part = QRectF(box.left() + at, box.top(), drawn, box.height())
        weave(painter, part, look, use, brushes[use])
        at += max(size, 2.0)
