"""The scene of a card, its idle movement, its outline and its shadow."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimeLine
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from detox.ui.card.ink import CardInk
from detox.ui.motion import passed, time_line
from detox.ui.movements import Eyes, Moves
from detox.ui.paint import DOT, door, shut_eyes
from detox.ui.scenes import NIGHT, Layers

_ROUND_MS = 2400
_FRAME_MS = 50
_ROUNDS = 3


class Stage(QWidget):
    """Draws the layers of a scene; one or two of them move three rounds and then lie still, with no timer left.

    It is a picture, so it has no accessible name.
    """

    def __init__(self, parent: QWidget, motion: float) -> None:
        super().__init__(parent)
        self._layers: Layers | None = None
        self._ink: CardInk | None = None
        self._shadow: QPixmap | None = None
        self._scale = 1.0
        self._margin = 0
        self._strips: tuple[QRectF, ...] = ()
        self._rounds = 0.0
        self._blinking = False
        self._night = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._idle = time_line(self, _ROUNDS * _ROUND_MS * motion, _FRAME_MS)  # 20 frames a second are enough
        self._idle.valueChanged.connect(self._frame)
        self._moves = motion > 0

    def set_scene(self, layers: Layers, ink: CardInk, scale: float, margin: int, night: bool) -> None:
        """Show ``layers``; ``margin`` is the room for the shadow on each side, 0 where there is no compositor."""
        self._layers, self._ink, self._scale, self._margin = layers, ink, scale, margin
        self._night, self._blinking = night, False
        ratio = layers.back.devicePixelRatio()
        size = layers.back.deviceIndependentSize()
        if margin:
            for layer in (layers.back, layers.front):
                _cut(layer, size.width(), size.height(), scale, ratio)
            self._shadow = _shadow(self.size(), size.width(), size.height(), scale, margin, ink)
        self._rounds = 0.0
        self.update()

    def set_strips(self, strips: tuple[QRectF, ...]) -> None:
        """Lay black strips under text, where the user asked for high contrast."""
        self._strips = strips
        self.update()

    def play(self) -> None:
        """Move, unless it moves already or nothing shall."""
        if self._moves and self._layers is not None and self._idle.state() != QTimeLine.State.Running:
            self._idle.start()

    def rest(self) -> None:
        """Stop moving and let go of the pictures."""
        self._idle.stop()
        self._layers = None
        self._shadow = None

    def blink(self, shut: bool) -> None:
        """Shut Dot's eyes, or open them; scenes in which they cannot be seen stay as they are."""
        self._blinking = shut
        self.update()

    @property
    def playing(self) -> bool:
        """Whether it moves now."""
        return self._idle.state() == QTimeLine.State.Running

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw shadow, scene, strips and outline."""
        layers, ink = self._layers, self._ink
        if layers is None or ink is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self._shadow is not None:
            painter.drawPixmap(0, 0, self._shadow)
        painter.translate(self._margin, self._margin)
        painter.drawPixmap(0, 0, layers.back)
        eyes, over = layers.eyes, layers.eyes is not None and layers.eyes.over
        self._draw_moving(painter, layers.moving, layers.box, layers.moves, None if over else eyes)
        if layers.front is not None:
            painter.drawPixmap(0, 0, layers.front)
        if layers.more is not None:
            self._draw_moving(painter, *layers.more, eyes if over else None)
        size = layers.back.deviceIndependentSize()
        shape = door(size.width(), size.height(), 36 * self._scale, 14 * self._scale)
        if self._strips:
            painter.save()
            painter.setClipPath(shape)
            for strip in self._strips:
                painter.fillRect(strip, QColor("#000000"))
            painter.restore()
        width = 4 if ink.strip else 1
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(ink.edge), width))
        if not self._margin or ink.strip:  # inside: there is nothing around the card to draw on, or it shall be seen
            painter.setClipPath(shape)
            painter.setPen(QPen(QColor(ink.edge), 2 * width))
            painter.drawPath(shape)
        else:
            around = door(size.width() + 1, size.height() + 1, 36.5 * self._scale, 14.5 * self._scale)
            painter.drawPath(around.translated(-0.5, -0.5))

    def _draw_moving(self, painter: QPainter, layer: QPixmap, box: QRectF, moves: Moves, eyes: Eyes | None) -> None:
        share, scale = moves.share(self._rounds), self._scale
        painter.save()
        pivot = QPointF(*moves.pivot) * scale
        painter.translate(pivot + QPointF(moves.dx, moves.dy) * share * scale)
        painter.rotate(moves.turn * share)
        painter.scale(1 + moves.grow_x * share, 1 + moves.grow_y * share)
        painter.translate(-pivot)
        painter.setOpacity(1 - moves.fade * share)
        painter.drawPixmap(box.topLeft(), layer)
        if eyes is not None:
            self._draw_blink(painter, eyes)
        painter.restore()

    def _draw_blink(self, painter: QPainter, eyes: Eyes) -> None:
        """Paint shut eyes over open ones."""
        if not self._blinking or self._ink is None:
            return
        painter.save()
        painter.scale(self._scale, self._scale)
        painter.translate(12, 6)  # the drawings stand so on their stage
        painter.scale(0.84, 0.84)
        x, y = eyes.x + eyes.look_x * eyes.r, eyes.y + eyes.look_y * eyes.r
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(NIGHT["dot"] if self._night else DOT))
        for side in (-1, 1):
            painter.drawEllipse(QPointF(x + side * 0.34 * eyes.r, y - 0.1 * eyes.r), 0.16 * eyes.r, 0.2 * eyes.r)
        shut_eyes(painter, x, y, eyes.r)
        painter.restore()

    def _frame(self) -> None:
        layers = self._layers
        if layers is None:
            return
        self._rounds = _ROUNDS * passed(self._idle)
        room = 14 * self._scale
        for box in (layers.box, *(layers.more[1:2] if layers.more else ())):
            around = box.translated(self._margin, self._margin).adjusted(-room, -room, room, room)
            self.update(around.toAlignedRect())


def _cut(layer: QPixmap | None, width: float, height: float, scale: float, ratio: float) -> None:
    """Cut a layer to the shape of the card, once, so that no frame needs a clip."""
    if layer is None:
        return
    mask = QPixmap(layer.size())
    mask.setDevicePixelRatio(ratio)
    mask.fill(Qt.GlobalColor.transparent)
    painter = QPainter(mask)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(door(width, height, 36 * scale, 14 * scale), QColor("#000000"))
    painter.end()
    painter = QPainter(layer)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.drawPixmap(0, 0, mask)
    painter.end()


def _shadow(whole: QSize, width: float, height: float, scale: float, margin: int, ink: CardInk) -> QPixmap:
    """Draw a soft shadow (14 px down, blurred over 32) as steps of a normal curve, in 16 bits so that none shows."""
    image = QImage(whole, QImage.Format.Format_RGBA64_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(ink.shadow)
    drawn = 0.0
    for step in range(32, -33, -2):
        wanted = ink.shadow_alpha * (1 - math.erf(step / 16 / math.sqrt(2))) / 2
        colour.setAlphaF((wanted - drawn) / (1 - drawn))
        drawn = wanted
        spread = step * scale
        shape = door(
            width + 2 * spread, height + 2 * spread, max(2.0, 36 * scale + spread), max(2.0, 14 * scale + spread)
        )
        painter.fillPath(shape.translated(margin - spread, margin + 14 * scale - spread), colour)
    painter.end()
    return QPixmap.fromImage(image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied))
