"""A day as a straight ribbon: social time in its patterns, the hours of a shut door as outlines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from detox.summary.view import ArcPiece
from detox.ui.look import Look
from detox.ui.paint import Use, dee, weave

LEAST = 2.0
"""The least width of a piece: a minute must still be seen."""


def draw_ribbon(
    painter: QPainter, box: QRectF, pieces: Iterable[ArcPiece], x: Callable[[float], float], look: Look,
    brushes: Mapping[Use, QBrush], *, counted: bool,
) -> None:  # fmt: skip
    """Draw a day in ``box``; ``x`` says where an hour is. A day that was not ``counted`` is an empty outline."""
    shape = dee(box.x(), box.y(), box.width(), box.height())
    painter.setPen(QPen(QColor(look.line), 1) if look.name == "contrast" or not counted else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.tint if look.dark else look.sunken) if counted else Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)
    if not counted:
        return
    painter.save()
    painter.setClipPath(shape)
    for piece in sorted(pieces, key=lambda piece: piece.kind != "door"):
        left, right = x(piece.start), x(piece.end)
        part = QRectF(left, box.y(), max(LEAST, right - left), box.height())
        if piece.kind == "door":
            painter.setPen(QPen(QColor(look.ctl), 1.5))
            painter.setBrush(QColor(look.surface))
            painter.drawRect(part.adjusted(0, 0.75, 0, -0.75))
        else:
            weave(painter, part, look, piece.kind, brushes[piece.kind])
    painter.restore()
