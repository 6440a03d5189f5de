"""The picture of the break screen: a scene in a round window, in a ring of dots that fills."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from detox.ui.door.ink import DoorInk
from detox.ui.movements import Moves
from detox.ui.paint import dot
from detox.ui.pause.practices import Practice
from detox.ui.scenes import Art, Layers

DOTS = 60
BREATH = 10
"""Seconds of one breath; ``INHALE`` of them are in."""
INHALE = 4
_SMALL, _LARGE = 0.66, 1.2  # Dot breathed out and in, in parts of its size on a card
_FRAME_MS, _ROUND_MS, _ROUNDS = 50, 2400, 3


class Circle(QWidget):
    """Draws one practice. ``inhales`` says when the breath turns. Nothing moves where ``motion`` is 0.

    It is a picture; what it tells about time is in its accessible name.
    """

    inhales = Signal(bool)

    def __init__(self, parent: QWidget, practice: Practice, art: Art, motion: float) -> None:
        super().__init__(parent)
        self._practice, self._art = practice, art
        self._layers: Layers | None = None
        self._ink: DoorInk | None = None
        self._scale = 1.0
        self._done = 0
        self._swing = self._rounds = 0.0
        self._inwards = True
        self._second: int | None = 0 if practice.breathes and motion <= 0 else None
        self._moving = QVariantAnimation(self)
        self._moves = motion > 0
        if practice.breathes:
            self._moving.setEndValue(BREATH * 1000 // _FRAME_MS)
            self._moving.setDuration(round(BREATH * 1000 * motion))
            self._moving.setLoopCount(-1)
        else:
            self._moving.setEndValue(_ROUNDS * _ROUND_MS // _FRAME_MS)
            self._moving.setDuration(round(_ROUNDS * _ROUND_MS * motion))
        self._moving.setStartValue(0)
        self._moving.valueChanged.connect(self._frame)

    @property
    def moving(self) -> bool:
        """Whether something moves now."""
        return self._moving.state() == QVariantAnimation.State.Running

    @property
    def done(self) -> int:
        """How many of the ``DOTS`` are filled."""
        return self._done

    @property
    def second(self) -> int | None:
        """Which second of a breath the steps show, where nothing moves; None where there is nothing to step."""
        return self._second

    def dress(self, ink: DoorInk, side: int) -> None:
        """Set colours, and the size of the whole ring in pixels."""
        self._ink = ink
        self.resize(QSize(side, side))
        self._scale = (side / 2 * 0.86) / self._practice.seen
        # Night: the sky of the round window is a little lighter than the room it is seen from.
        self._layers = self._art.layers(
            self._practice.scene, True, self._scale, self.devicePixelRatioF(), {"sky": "#17393A", "floor": "#0E2A2B"}
        )
        self.update()

    def play(self) -> None:
        """Move: breathe as long as it is up, or three rounds."""
        if self._moves and not self.moving:
            self._moving.start()

    def still(self) -> None:
        """Stop where it is."""
        self._moving.stop()

    def rest(self) -> None:
        """Stop, and let go of the pictures."""
        self.still()
        self._layers = None

    def fill(self, done: int) -> None:
        """Fill the ring up to so many dots."""
        self._done = done
        self.update()

    def step(self, second: int) -> None:
        """Show that second of a breath, where nothing moves."""
        self._second = second % BREATH
        self._turn(self._second < INHALE)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw ring, window and scene."""
        ink, layers = self._ink, self._layers
        if ink is None or layers is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        middle = QPointF(self.width() / 2, self.height() / 2)
        _ring(painter, middle, self.width() / 2 * 0.955, DOTS, self._done, ink, self.width() / 640)
        window = QPainterPath()
        radius = self._practice.seen * self._scale
        window.addEllipse(middle, radius, radius)
        painter.save()
        painter.setClipPath(window)
        painter.translate(middle - QPointF(*self._practice.centre) * self._scale)
        painter.drawPixmap(0, 0, layers.back)
        if self._second is not None:
            self._draw_steps(painter, ink)
        else:
            self._draw_moving(painter, layers.moving, layers.box, layers.moves)
        if layers.front is not None:
            painter.drawPixmap(0, 0, layers.front)
        if layers.more is not None:
            self._draw_moving(painter, *layers.more)
        painter.restore()
        if ink.chip_line:
            painter.strokePath(window, QPen(QColor(ink.chip_line), 2))

    def _draw_moving(self, painter: QPainter, layer: QPixmap, box: QRectF, moves: Moves) -> None:
        share = moves.share(self._rounds)
        pivot = QPointF(*moves.pivot) * self._scale
        painter.save()
        if self._practice.breathes:
            size = _SMALL + (_LARGE - _SMALL) * self._swing
            painter.translate(pivot)
            painter.scale(size, size)
        else:
            painter.translate(pivot + QPointF(moves.dx, moves.dy) * share * self._scale)
            painter.rotate(moves.turn * share)
            painter.scale(1 + moves.grow_x * share, 1 + moves.grow_y * share)
            painter.setOpacity(1 - moves.fade * share)
        painter.translate(-pivot)
        painter.drawPixmap(box.topLeft(), layer)
        painter.restore()

    def _draw_steps(self, painter: QPainter, ink: DoorInk) -> None:
        """Dot lies still; ten dots around it tell the seconds of a breath, the first four of them in."""
        middle, radius = QPointF(119.5, 246.2) * self._scale, 77.3 * self._scale  # the dotted circle of the scene
        dot(painter, middle.x(), middle.y(), radius * 0.6, "shut", ink.dot)
        _ring(painter, middle, radius, BREATH, (self._second or 0) + 1, ink, self.width() / 420, INHALE)

    def _turn(self, inwards: bool) -> None:
        """Say when the breath turns; a frame may be left out, a turn may not."""
        if inwards != self._inwards:
            self._inwards = inwards
            self.inhales.emit(inwards)

    def _frame(self, frame: object) -> None:
        if not isinstance(frame, int):
            return
        at = frame * _FRAME_MS / 1000
        if self._practice.breathes:
            at %= BREATH
            phase = at / INHALE if at < INHALE else (BREATH - at) / (BREATH - INHALE)
            self._swing = (1 - math.cos(math.pi * phase)) / 2
            self._turn(at < INHALE)
        else:
            self._rounds = at * 1000 / _ROUND_MS
        self.update()


def _ring(
    painter: QPainter, middle: QPointF, radius: float, dots: int, done: int, ink: DoorInk, scale: float, large: int = 0
) -> None:
    """Draw a ring of dots from the top, the first ``done`` of them lit; ``large``: so many are larger than the rest."""
    painter.setPen(Qt.PenStyle.NoPen)
    for index in range(dots):
        angle = 2 * math.pi * index / dots - math.pi / 2
        lit = index < done
        painter.setBrush(QColor(ink.lamp if lit else ink.outline))
        size = (4.5 if lit else 2.2) * scale * (1.4 if index < large else 1.0)
        painter.drawEllipse(middle + QPointF(radius * math.cos(angle), radius * math.sin(angle)), size, size)
