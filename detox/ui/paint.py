"""What everything is drawn with: the D lying down (arch), the D standing (dee), and Dot. Pure QPainter, no widgets.

Coordinates are logical pixels; y grows downwards.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QTextLayout

from detox.ui.look import Look

Mood = Literal["open", "shut", "happy", "flat", "shades"]
Use = Literal["work", "private", "on_call"]
INK = "#12312B"
PAPER = "#F4F7F0"
DOT = "#FF9A52"
TILE = 6
"""A pattern repeats after so many pixels."""
DOT_ROOM = 4.0
"""A dot of a pattern needs as many, colour around it included."""


def arch(x: float, base: float, w: float, h: float) -> QPainterPath:
    """Return a D lying down: a door, a day or a body. ``base`` is the y of its flat side."""
    path, r = QPainterPath(QPointF(x, base)), w / 2
    path.lineTo(x, base - h + r)
    path.arcTo(x, base - h, w, w, 180, -180)
    path.lineTo(x + w, base)
    path.closeSubpath()
    return path


def dee(x: float, y: float, w: float, h: float) -> QPainterPath:
    """Return a D standing, flat on the left: captions, bars, switches."""
    path, r = QPainterPath(QPointF(x, y)), h / 2
    path.lineTo(x + w - r, y)
    path.arcTo(x + w - h, y, h, h, 90, -180)
    path.lineTo(x, y + h)
    path.closeSubpath()
    return path


def tab(x: float, y: float, w: float, h: float) -> QPainterPath:
    """Return a mirrored D, flat on the right."""
    path, r = QPainterPath(QPointF(x + w, y)), h / 2
    path.lineTo(x + r, y)
    path.arcTo(x, y, h, h, 90, 180)
    path.lineTo(x + w, y + h)
    path.closeSubpath()
    return path


def door(w: float, h: float, top: float = 36, bottom: float = 14) -> QPainterPath:
    """Return the outline of a free window of ours: round shoulders, small feet."""
    path = QPainterPath(QPointF(0, h - bottom))
    path.lineTo(0, top)
    path.arcTo(0, 0, 2 * top, 2 * top, 180, -90)
    path.lineTo(w - top, 0)
    path.arcTo(w - 2 * top, 0, 2 * top, 2 * top, 90, -90)
    path.lineTo(w, h - bottom)
    path.arcTo(w - 2 * bottom, h - 2 * bottom, 2 * bottom, 2 * bottom, 0, -90)
    path.lineTo(bottom, h)
    path.arcTo(0, h - 2 * bottom, 2 * bottom, 2 * bottom, -90, -90)
    path.closeSubpath()
    return path


def focus_ring(painter: QPainter, shape: QRectF, radius: float, colour: str) -> None:
    """Stroke a ring of 3 px, 2 px outside ``shape``, whose own corners have ``radius``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), 3))
    around = shape.adjusted(-3.5, -3.5, 3.5, 3.5)
    painter.drawRoundedRect(around, radius + 3.5, radius + 3.5)
    painter.restore()


def dot(painter: QPainter, x: float, y: float, r: float, mood: Mood = "open", fill: str = DOT, ink: str = INK) -> None:
    """Draw Dot around (x, y): a disc and two eyes. Never a mouth, never sad."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    painter.drawEllipse(QPointF(x, y), r, r)
    apart, high, wide = 0.34 * r, y - 0.10 * r, max(1.3, 0.115 * r)
    painter.setBrush(QColor(ink))
    if mood == "open":
        for side in (-1, 1):
            painter.drawEllipse(QPointF(x + side * apart, high), wide, 1.35 * wide)
    elif mood == "shades":
        for left in (x - apart - 2.3 * wide, x + apart - 1.7 * wide):
            painter.drawRoundedRect(QRectF(left, high - 1.5 * wide, 4 * wide, 3 * wide), 1.2 * wide, 1.2 * wide)
        _stroke(painter, ink, max(1.4, 0.09 * r))
        painter.drawLine(QPointF(x - apart, high - 0.9 * wide), QPointF(x + apart, high - 0.9 * wide))
    else:
        _stroke(painter, ink, max(1.4, (0.1 if mood == "flat" else 0.09) * r))
        bend = {"shut": 1.6, "happy": -2.0, "flat": 0.0}[mood] * wide
        from_y = high + wide if mood == "happy" else high
        for side in (-1, 1):
            left = x + side * apart - 1.5 * wide
            eye = QPainterPath(QPointF(left, from_y))
            eye.quadTo(left + 1.5 * wide, from_y + bend, left + 3 * wide, from_y)
            painter.drawPath(eye)
    painter.restore()


def shut_eyes(painter: QPainter, x: float, y: float, r: float, ink: str = INK) -> None:
    """Draw the shut eyes of a Dot around (x, y) over whatever is there."""
    wide, high = max(1.3, 0.115 * r), y - 0.10 * r
    _stroke(painter, ink, max(1.4, 0.09 * r))
    for side in (-1, 1):
        left = x + side * 0.34 * r - 1.5 * wide
        eye = QPainterPath(QPointF(left, high))
        eye.quadTo(left + 1.5 * wide, high + 1.6 * wide, left + 3 * wide, high)
        painter.drawPath(eye)


def pattern(look: Look, use: Use, ratio: float = 1.0) -> QBrush:
    """Return the fill of a use of time: work solid, private dots, on call stripes, so that colour is never alone.

    ``ratio`` is the device pixel ratio of what is painted on. The texture repeats every ``TILE`` px.
    """
    colour = QColor(getattr(look, use))
    if use == "work":
        return QBrush(colour)
    tile = QPixmap(round(TILE * ratio), round(TILE * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(colour)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if use == "private":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.surface))
        painter.drawEllipse(QPointF(3, 3), 1.35, 1.35)
    else:
        painter.setPen(QPen(QColor(look.surface), 2 * 0.7071, c=Qt.PenCapStyle.FlatCap))
        for shift in (-6, 0, 6):
            painter.drawLine(QPointF(shift - 1, 7), QPointF(shift + 7, -1))
    painter.end()
    return QBrush(tile)


def weave(painter: QPainter, box: QRectF, look: Look, use: Use, fill: QBrush) -> None:
    """Fill ``box`` with ``fill``, the ``pattern`` of ``use``, of its dots only whole ones, centred in plain colour.

    A box that is too small for one dot, or for a stripe, has the colour alone: a part of one looks like a crumb.
    """
    least = min(box.width(), box.height())
    if use != "private" and least >= TILE:
        painter.setBrushOrigin(0, 0)
        painter.fillRect(box, fill)
        return
    painter.fillRect(box, QColor(getattr(look, use)))
    if use != "private" or least < DOT_ROOM:
        return
    across, down = (max(1, int(side // TILE)) * TILE for side in (box.width(), box.height()))
    left, top = (round(middle - side / 2) for middle, side in ((box.center().x(), across), (box.center().y(), down)))
    painter.setBrushOrigin(left, top)
    painter.fillRect(QRectF(left, top, across, down) & box, fill)
    painter.setBrushOrigin(0, 0)


def wrap(text: str, font: QFont, width: float) -> list[tuple[str, float]]:
    """Return the lines that ``text`` breaks into at ``width``, each with its natural width."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    lines: list[tuple[str, float]] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        lines.append((text[start : start + length].strip(), line.naturalTextWidth()))
    layout.endLayout()
    return lines


def balance(text: str, font: QFont, width: float) -> list[tuple[str, float]]:
    """Return ``text`` broken so that no line is lonely: the smallest width that keeps the number of lines."""
    fewest = len(wrap(text, font, width))
    low, high = min(40.0, width), width
    while high - low > 1:
        middle = (low + high) / 2
        if len(wrap(text, font, middle)) <= fewest:
            high = middle
        else:
            low = middle
    return wrap(text, font, high)


def draw_lines(painter: QPainter, x: float, y: float, step: float, lines: list[str], font: QFont) -> None:
    """Draw ``lines`` from the top ``y`` with ``step`` pixels from one to the next, each centred in its step."""
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    for index, line in enumerate(lines):
        painter.drawText(QPointF(x, y + index * step + (step - metrics.height()) / 2 + metrics.ascent()), line)


def _stroke(painter: QPainter, colour: str, width: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), width, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
