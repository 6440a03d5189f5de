"""The day as an arch over the horizon: who was in front, breaks as dots, the shut door as a frame, Dot where now is."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from detox.summary.view import ArcPiece, SummaryView
from detox.ui.charts.pointed import tell
from detox.ui.look import Look, Looks
from detox.ui.motion import run
from detox.ui.paint import Mood, balance, dot, pattern
from detox.ui.summary.tell import hour_label, hour_of_day, piece_in_words

WIDTH, HEIGHT = 372, 192
CENTRE = QPointF(186, 190)
INNER, OUTER, DOTS = 136.0, 164.0, 174.0
LEAST = 0.010
"""The smallest angle of a piece in radians: a minute must still be seen."""
CLEAR = 5.0
"""What stays free around an hour of the scale."""
SWEEP_MS = 700


@dataclass(frozen=True, slots=True)
class Words:
    """What stands in the middle: the total, and a line below it."""

    total: str
    below: str


@dataclass(frozen=True, slots=True)
class Lettering:
    """Words in the picture: where they begin on their base line, with which font, and the box of their ink."""

    at: QPointF
    text: str
    font: int
    box: QRectF


class Dial:
    """From hours to angles: 0 at the left foot, pi at the right one."""

    def __init__(self, first: float, last: float) -> None:
        self.first, self.last = first, max(last, first + 1)

    def angle(self, hour: float) -> float:
        """Return the angle of a local hour, kept on the arch."""
        return math.pi * min(1.0, max(0.0, (hour - self.first) / (self.last - self.first)))

    def hour(self, angle: float) -> float:
        """Return the local hour of an angle."""
        return self.first + angle / math.pi * (self.last - self.first)

    def point(self, radius: float, hour: float) -> QPointF:
        """Return where ``hour`` lies on the circle of ``radius``."""
        angle = self.angle(hour)
        return QPointF(CENTRE.x() - radius * math.cos(angle), CENTRE.y() - radius * math.sin(angle))

    def marks(self) -> list[int]:
        """Return the hours to write: round ones, three to six of them, none at the feet."""
        span = self.last - self.first
        step = next((step for step in (1, 2, 3, 4, 6) if span / step <= 6), 6)
        clear = span * 0.08
        first = math.ceil(self.first / step) * step
        return [h for h in range(first, math.ceil(self.last), step) if self.first + clear <= h <= self.last - clear]


def sector(inner: float, outer: float, start: float, end: float) -> QPainterPath:
    """Return the piece of the ring between two angles."""
    ring = (QRectF(CENTRE.x() - r, CENTRE.y() - r, 2 * r, 2 * r) for r in (outer, inner))
    outside, inside = ring
    from_, to = 180 - math.degrees(start), 180 - math.degrees(end)
    path = QPainterPath()
    path.arcMoveTo(outside, from_)
    path.arcTo(outside, from_, to - from_)
    path.arcTo(inside, to, from_ - to)
    path.closeSubpath()
    return path


def paint_day(
    painter: QPainter, view: SummaryView, look: Look, words: Words, fonts: tuple[QFont, QFont, QFont],
    *, mood: Mood = "shut", swept: float = 1.0,
) -> None:  # fmt: skip
    """Draw the whole picture at (0, 0), 372 by 192. ``fonts``: total, line below, hours. ``swept``: share drawn."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # "5 h 02" is that in any direction
    dial = Dial(view.first_hour, view.last_hour)
    until = math.pi * swept
    _paint_track(painter, look)
    for piece in sorted(view.pieces, key=lambda piece: piece.kind != "door"):
        _paint_piece(painter, dial, piece, look, until)
    painter.setPen(QPen(QColor(look.ink), 1.3))
    painter.setBrush(QColor(look.dot))
    for hour in view.dots:
        if dial.angle(hour) <= until:
            painter.drawEllipse(dial.point(DOTS, hour), 4, 4)
    standing = lettering(dial, words, fonts)
    _paint_ticks(painter, dial, look)
    for letters in standing:
        painter.setFont(fonts[letters.font])
        painter.setPen(QColor(look.muted if letters.font else look.ink))
        painter.drawText(letters.at, letters.text)
    painter.save()
    painter.setClipRect(QRectF(0, 0, WIDTH, CENTRE.y()))
    here = dial.point((INNER + OUTER) / 2, min(view.now, dial.hour(until)))
    dot(painter, here.x(), here.y(), 19, mood, look.dot)
    painter.restore()
    painter.setPen(QPen(QColor(look.ink), 2, c=Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(1, CENTRE.y() + 1), QPointF(WIDTH - 1, CENTRE.y() + 1))


def _paint_track(painter: QPainter, look: Look) -> None:
    painter.setBrush(QColor(look.tint if look.dark else look.sunken))
    painter.setPen(QPen(QColor(look.line), 1.5) if look.name == "contrast" else Qt.PenStyle.NoPen)
    painter.drawPath(sector(INNER, OUTER, 0, math.pi))


def _paint_piece(painter: QPainter, dial: Dial, piece: ArcPiece, look: Look, until: float) -> None:
    start, end = dial.angle(piece.start), dial.angle(piece.end)
    if end - start < LEAST:
        middle = min(max((start + end) / 2, LEAST / 2), math.pi - LEAST / 2)
        start, end = middle - LEAST / 2, middle + LEAST / 2
    end = min(end, until)
    if end <= start:
        return
    if piece.kind == "door":
        painter.setPen(QPen(QColor(look.ctl), 1.5))
        painter.setBrush(QColor(look.surface))
        painter.drawPath(sector(INNER + 0.75, OUTER - 0.75, start, end))
        return
    ratio = painter.device().devicePixelRatio()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(sector(INNER, OUTER, start, end), pattern(look, piece.kind, ratio))


def _paint_ticks(painter: QPainter, dial: Dial, look: Look) -> None:
    painter.setPen(QPen(QColor(look.muted), 1.2))
    for hour in dial.marks():
        painter.drawLine(dial.point(INNER - 1, hour), dial.point(INNER - 5, hour))


def lettering(dial: Dial, words: Words, fonts: tuple[QFont, QFont, QFont]) -> list[Lettering]:
    """Return what is written inside the ring. An hour that would touch the words in the middle is left out."""
    middle, metrics = _middle(words, fonts), QFontMetricsF(fonts[2])
    written = list(middle)
    for hour in dial.marks():
        at, text = dial.point(INNER - 9 - metrics.height() / 2, hour), hour_label(hour)
        left = QPointF(at.x() - metrics.horizontalAdvance(text) / 2, at.y() + metrics.capHeight() / 2)
        letters = Lettering(left, text, 2, metrics.tightBoundingRect(text).translated(left))
        around = letters.box.adjusted(-CLEAR, -CLEAR, CLEAR, CLEAR)
        if not any(around.intersects(other.box) for other in middle):
            written.append(letters)
    return written


def _middle(words: Words, fonts: tuple[QFont, QFont, QFont]) -> list[Lettering]:
    number, small = QFontMetricsF(fonts[0]), QFontMetricsF(fonts[1])
    lines = balance(words.below, fonts[1], 190)
    step = small.height()
    base = CENTRE.y() - 24 - step * len(lines) + small.ascent()
    top = base - small.ascent() - number.descent() + 3
    at = QPointF(CENTRE.x() - number.horizontalAdvance(words.total) / 2, top)
    written = [Lettering(at, words.total, 0, number.tightBoundingRect(words.total).translated(at))]
    for index, (line, width) in enumerate(lines):
        at = QPointF(CENTRE.x() - width / 2, base + index * step)
        written.append(Lettering(at, line, 1, small.tightBoundingRect(line).translated(at)))
    return written


class DayArch(QWidget):
    """The arch as a widget: sweeps in from the left once (700 ms times ``motion``), tells pieces under the pointer.

    ``silent``: it tells nothing.
    """

    def __init__(self, view: SummaryView, words: Words, looks: Looks, *, mood: Mood, motion: float) -> None:
        super().__init__()
        self._view, self._words, self._looks, self._mood = view, words, looks, mood
        self._swept, self._size = 1.0, 1.0
        self.silent = False
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self.update)
        if motion > 0:
            run(self, SWEEP_MS * motion, self._sweep_to)

    def shrink(self, size: float) -> None:
        """Take so much of the usual size; the small words stay as large as they are."""
        if size != self._size:
            self._size = size
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the picture, larger for larger text."""
        scale = self._scale()
        return QSize(round(WIDTH * scale), round(HEIGHT * scale))

    def minimumSizeHint(self) -> QSize:
        """Return the same as ``sizeHint``."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the day."""
        painter = QPainter(self)
        painter.translate((self.width() - WIDTH * self._scale()) / 2, 0)
        painter.scale(self._scale(), self._scale())
        words = 1 / self._size
        fonts = (self._looks.font("number", 1.0), self._looks.font("small", words), self._looks.font("tab", words))
        paint_day(painter, self._view, self._looks.current, self._words, fonts, mood=self._mood, swept=self._swept)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what lies under the pointer."""
        super().mouseMoveEvent(event)
        tell(self, self.told_at(event.position()))

    def told_at(self, at: QPointF) -> str:
        """Return what the picture shows at a point of the widget, in words; "" where it shows nothing."""
        if self.silent:
            return ""
        scale = self._scale()
        x = (at.x() - (self.width() - WIDTH * scale) / 2) / scale - CENTRE.x()
        y = CENTRE.y() - at.y() / scale
        dial, radius, angle = Dial(self._view.first_hour, self._view.last_hour), math.hypot(x, y), math.atan2(y, -x)
        if not INNER - 2 <= radius <= DOTS + 8 or y < 0:
            return ""
        hour = dial.hour(angle)
        near = 4 / DOTS * (dial.last - dial.first) / math.pi
        if radius > OUTER + 4:
            breaks = [moment for moment in self._view.dots if abs(moment - hour) <= near]
            return hour_of_day(breaks[0]) if breaks else ""
        fitting = [piece for piece in self._view.pieces if piece.start - near / 2 <= hour <= piece.end + near / 2]
        social = sorted(fitting, key=lambda piece: piece.kind == "door")
        return piece_in_words(social[0]) if social else ""

    def _scale(self) -> float:
        return min(self._looks.text_scale, 1.4) * self._size

    def _sweep_to(self, share: float) -> None:
        self._swept = share
        self.update()
