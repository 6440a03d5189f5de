"""The small buttons in the heads of summary and week: to hide all numbers, to close, to turn to another week."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolButton

from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.look import Looks
from detox.ui.words import tr

_CLOSE = QT_TRANSLATE_NOOP("Summary", "Close")
_HIDE = QT_TRANSLATE_NOOP("Summary", "Hide numbers")
_SHOW = QT_TRANSLATE_NOOP("Summary", "Show numbers")


class HeadButton(QToolButton):
    """A sign of 18 px in a hit area of 32."""

    def __init__(self, looks: Looks, name: str) -> None:
        super().__init__()
        self.looks = looks
        self.setFixedSize(32, 32)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the ground and the sign."""
        look = self.looks.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.sunken))
            painter.drawEllipse(self.rect())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(look.ink), 1.8, c=Qt.PenCapStyle.RoundCap))
        self.draw(painter)

    def draw(self, painter: QPainter) -> None:
        """Draw the sign, 32 by 32."""


class CloseButton(HeadButton):
    """A cross."""

    def __init__(self, looks: Looks) -> None:
        super().__init__(looks, tr(_CLOSE))

    def draw(self, painter: QPainter) -> None:
        """Draw the cross."""
        painter.drawLine(QPointF(12, 12), QPointF(20, 20))
        painter.drawLine(QPointF(20, 12), QPointF(12, 20))


class NumbersButton(HeadButton):
    """An eye; a stroke lies over it while numbers are hidden."""

    def __init__(self, looks: Looks, shown: bool) -> None:
        super().__init__(looks, tr(_HIDE if shown else _SHOW))
        self._shown = shown

    def draw(self, painter: QPainter) -> None:
        """Draw the eye: two arcs and Dot."""
        painter.drawArc(QRectF(6.5, 10, 19, 17), 28 * 16, 124 * 16)
        painter.drawArc(QRectF(6.5, 5, 19, 17), 208 * 16, 124 * 16)
        painter.drawEllipse(QPointF(16, 16), 2.6, 2.6)
        if not self._shown:
            painter.drawLine(QPointF(9, 23), QPointF(23, 9))


class TurnButton(HeadButton):
    """An arrow to what came before, or after."""

    def __init__(self, looks: Looks, name: str, *, back: bool) -> None:
        super().__init__(looks, name)
        self._back = back

    def draw(self, painter: QPainter) -> None:
        """Draw the arrow; where there is nowhere to go it is faint."""
        if not self.isEnabled():
            painter.setOpacity(0.35)
        side = -1 if self._back is not self.isRightToLeft() else 1
        for y in (10, 22):
            painter.drawLine(QPointF(16 - 3 * side, y), QPointF(16 + 3 * side, 16))
