"""From where a window is on the desktop to where its door goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize

from detox.core.ports.desktop import Frame


def door_rect(frame: Frame, page_top: int, screens: Sequence[tuple[QRect, float]]) -> QRect:
    """Return the door's place in Qt's logical pixels.

    ``frame`` is in device pixels of the desktop; ``screens`` are Qt's logical geometries with their device pixel
    ratios. Qt leaves the corner of a screen where it is and divides only its size (QHighDpi), so a device position is
    counted from the corner of the screen it lies on. The top ``page_top`` logical pixels of the window stay free,
    unless it fills the screen.
    """
    corner, ratio = _screen_of(frame, screens)
    left = corner.x() + (frame.x - corner.x()) / ratio
    top = corner.y() + (frame.y - corner.y()) / ratio
    right, bottom = left + frame.width / ratio, top + frame.height / ratio
    if not frame.full_screen:
        top = min(top + page_top, bottom - 1)
    x, y = round(left), round(top)
    return QRect(x, y, max(1, round(right) - x), max(1, round(bottom) - y))


def _screen_of(frame: Frame, screens: Sequence[tuple[QRect, float]]) -> tuple[QPointF, float]:
    """Return corner and ratio of the screen that shows most of the window."""
    window = QRect(frame.x, frame.y, frame.width, frame.height)
    best, most = (QPointF(0, 0), 1.0), -1
    for geometry, ratio in screens:
        device = QRect(geometry.topLeft(), QSize(round(geometry.width() * ratio), round(geometry.height() * ratio)))
        shared = device.intersected(window)
        area = shared.width() * shared.height() if shared.isValid() else 0
        if area > most:
            best, most = (QPointF(geometry.topLeft()), ratio), area
    return best
