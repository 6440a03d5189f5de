"""The day's arch to click at: a stretch is chosen on it, and has a frame around it."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen

from detox.summary.view import SummaryView
from detox.ui.charts.arch import CENTRE, DOTS, INNER, OUTER, WIDTH, DayArch, Dial, Words, sector
from detox.ui.look import Looks


class DayDial(DayArch):
    """An arch that says which hour was clicked: ``picked`` carries local hours since midnight (25.5: half past one)."""

    picked = Signal(float)

    def __init__(self, view: SummaryView, words: Words, looks: Looks, *, awake: bool) -> None:
        super().__init__(view, words, looks, mood="open" if awake else "shut", motion=0)
        self._dial = Dial(view.first_hour, view.last_hour)
        self._chosen: tuple[float, float] | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def choose(self, hours: tuple[float, float] | None) -> None:
        """Put a frame around a stretch, from and to in local hours."""
        self._chosen = hours
        self.update()

    def hour_at(self, at: QPointF) -> float | None:
        """Return the hour under a point of the widget, None off the arch."""
        scale = self._scale()
        x = (at.x() - (self.width() - WIDTH * scale) / 2) / scale - CENTRE.x()
        y = CENTRE.y() - at.y() / scale
        return self._dial.hour(math.atan2(y, -x)) if INNER - 4 <= math.hypot(x, y) <= DOTS + 8 and y >= 0 else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say which hour it was."""
        hour = self.hour_at(event.position())
        if hour is not None:
            self.picked.emit(hour)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the day, and the frame."""
        super().paintEvent(event)
        if self._chosen is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate((self.width() - WIDTH * self._scale()) / 2, 0)
        painter.scale(self._scale(), self._scale())
        start, end = (self._dial.angle(hour) for hour in self._chosen)
        painter.setPen(QPen(QColor(self._looks.current.ink), 2.5))
        painter.drawPath(sector(INNER - 3, OUTER + 3, max(0.0, start - 0.012), min(math.pi, end + 0.012)))
