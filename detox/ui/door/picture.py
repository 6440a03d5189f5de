"""The drawing on the door: a frame, a leaf on its hinge, Dot asleep on the mat."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap

from detox.ui.scenes import Art

# In the drawing's own 440 x 562: the floor line, the hinge, the highest point of the frame.
FLOOR = 466.0
_HINGE = 104.0
_TOP = 74.0
_LEAST = 0.12
_LAYERS = ("back", "leaf", "front", "asleep", "awake")
_TEXT = 470
_MARGIN = 40


@dataclass(frozen=True, slots=True)
class Plan:
    """Where things go on a page: the drawing's scale and corner (scale 0: none), the floor's top, the words.

    ``grow`` makes the words larger on a large page, half as much as the drawing.
    """

    scale: float
    corner: QPointF
    floor: float
    words: QRect
    stacked: bool
    grow: float = 1.0


def plan(width: int, height: int, text_scale: float) -> Plan:
    """Return the plan of a page of that size: side by side, above each other, or words alone."""
    if width < 420 or height < 300:
        edge = 12 if min(width, height) < 240 else 24
        return Plan(0.0, QPointF(), float(height), QRect(edge, 8, width - 2 * edge, height - 16), stacked=True)
    if width < 720:
        share = round(0.45 * height)
        scale = min(1.0, share / (FLOOR + 60 - _TOP + 16))
        corner = QPointF((width - 440 * scale) / 2, share - (FLOOR + 60) * scale)
        words = QRect(32, share + 4, width - 64, height - share - 20)
        return Plan(scale, corner, corner.y() + FLOOR * scale, words, stacked=True)
    scale = max(0.5, min(width / 900, height / 562, 1.6))
    grow = 1 + max(0.0, scale - 1) / 2
    room = min(round(_TEXT * text_scale * grow), round(width - 428 * scale - _MARGIN))
    left = max(0.0, (width - 428 * scale - room - _MARGIN) / 2)
    top = (height - 562 * scale) / 2
    words = QRect(round(left + 428 * scale), 12, room, height - 24)
    return Plan(scale, QPointF(left, top), top + FLOOR * scale, words, stacked=False, grow=grow)


class Picture:
    """Draws the door. ``shut`` 0 to 1 is how far the leaf has come; ``dot`` is what Dot does on the mat."""

    def __init__(self, art: Art) -> None:
        self._art = art
        self._key: tuple[float, float, int] | None = None
        self._layers: dict[str, QPixmap] = {}
        self.shut = 1.0
        self.dot: Literal["asleep", "awake", "away"] = "asleep"

    def prepare(self, scale: float, ratio: float, colours: Mapping[str, str]) -> None:
        """Draw the layers for that size, unless they are there."""
        key = (scale, ratio, id(colours))
        if scale <= 0 or key == self._key:
            return
        self._key = key
        self._layers = {name: self._art.door(name, scale, ratio, colours) for name in _LAYERS}

    def forget(self) -> None:
        """Let go of the layers."""
        self._key = None
        self._layers = {}

    def draw(self, painter: QPainter, corner: QPointF, scale: float) -> None:
        """Draw at ``corner``."""
        if not self._layers:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(corner, self._layers["back"])
        painter.save()
        hinge = corner.x() + _HINGE * scale
        painter.translate(hinge, 0)
        painter.scale(_LEAST + (1 - _LEAST) * self.shut, 1)
        painter.translate(-hinge, 0)
        painter.drawPixmap(corner, self._layers["leaf"])
        painter.restore()
        painter.drawPixmap(corner, self._layers["front"])
        if self.dot != "away":
            painter.drawPixmap(corner, self._layers[self.dot])
        painter.restore()

    def area(self, corner: QPointF, scale: float) -> QRect:
        """Return where the leaf moves."""
        return QRectF(corner.x() + 80 * scale, corner.y() + 60 * scale, 290 * scale, 420 * scale).toAlignedRect()
