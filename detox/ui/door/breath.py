"""Dot breathing in a ring of dots, one dot a second."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from detox.ui.door.ink import DoorInk
from detox.ui.paint import dot

_FRAMES = 20


class Breath(QWidget):
    """In for two fifths of the wait, out for three. The ring fills each second, so that the end can be seen coming."""

    def __init__(self, parent: QWidget, motion: float) -> None:
        super().__init__(parent)
        self._ink: DoorInk | None = None
        self._seconds, self._passed = 10, 0
        self._size = 0.0
        self._moves = motion > 0
        self._side = 132
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._breathing = QVariantAnimation(self)
        self._breathing.valueChanged.connect(self._frame)

    def dress(self, ink: DoorInk, side: int) -> None:
        """Set colours and size."""
        self._ink, self._side = ink, side
        self.updateGeometry()
        self.update()

    def start(self, seconds: int) -> None:
        """Begin a breath of that length."""
        self._seconds, self._passed, self._size = seconds, 0, 0.0
        self._breathing.stop()
        if self._moves:
            self._breathing.setStartValue(0)
            self._breathing.setEndValue(seconds * _FRAMES)
            self._breathing.setDuration(seconds * 1000)
            self._breathing.start()
        self.update()

    def stop(self) -> None:
        """Hold the breath: nothing moves, no timer is left."""
        self._breathing.stop()

    def tick(self, passed: int) -> None:
        """Fill the ring up to ``passed`` seconds."""
        self._passed = passed
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw ring and Dot."""
        if self._ink is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, radius = self._side / 2, self._side / 2 - 6
        painter.setPen(Qt.PenStyle.NoPen)
        for index in range(self._seconds):
            angle = 2 * math.pi * index / self._seconds - math.pi / 2
            done = index < self._passed
            painter.setBrush(QColor(self._ink.lamp if done else self._ink.outline))
            spot = QPointF(middle + radius * math.cos(angle), middle + radius * math.sin(angle))
            painter.drawEllipse(spot, 4.5 if done else 2.2, 4.5 if done else 2.2)
        dot(painter, middle, middle, self._side * (0.26 + 0.09 * self._size), "shut", self._ink.dot)

    def _frame(self, frame: object) -> None:
        if isinstance(frame, int) and self._seconds:
            share = frame / (self._seconds * _FRAMES)
            phase = share / 0.4 if share < 0.4 else (1 - share) / 0.6
            self._size = (1 - math.cos(math.pi * phase)) / 2
            self.update()
