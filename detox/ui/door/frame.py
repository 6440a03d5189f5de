"""From where a window is on the desktop to where its door goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, product

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QRegion

from detox.core.ports.desktop import Frame, Part

Screens = Sequence[tuple[QRect, float]]


def door_rect(frame: Frame, page_top: int, screens: Screens) -> QRect:
    """Return the door's place in Qt's logical pixels.

    ``frame`` is in device pixels of the desktop; ``screens`` are Qt's logical geometries with their device pixel
    ratios. Qt leaves the corner of a screen where it is and divides only its size (QHighDpi), so a device position is
    counted from the corner of the screen it lies on. The top ``page_top`` logical pixels of the window stay free,
    unless it fills the screen.
    """
    frame = _in_device_pixels(frame, screens)
    place = _logical((frame.x, frame.y, frame.width, frame.height), *_screen_of(frame, screens))
    if not frame.full_screen:
        place.setTop(min(place.top() + page_top, place.bottom() - 1))
    x, y = round(place.left()), round(place.top())
    return QRect(x, y, max(1, round(place.right()) - x), max(1, round(place.bottom()) - y))


def door_rects(frame: Frame, door: QRect, screens: Screens) -> list[QRect]:
    """Return what of a door at ``door`` may be seen, the largest part first: all but what lies above its window."""
    frame = _in_device_pixels(frame, screens)
    corner, ratio = _screen_of(frame, screens)
    region = QRegion(door)
    for part in frame.above:
        region -= QRegion(_logical(part, corner, ratio).toAlignedRect())
    if region.rectCount() < 2:
        return _rects(region)
    most = _largest(region)
    return [most, *_rects(region - QRegion(most))]


def _largest(region: QRegion) -> QRect:
    """Return the largest rectangle that lies in a region, which is not empty."""
    rects = _rects(region)
    across = sorted({edge for each in rects for edge in (each.left(), each.right() + 1)})
    down = sorted({edge for each in rects for edge in (each.top(), each.bottom() + 1)})
    spans = product(combinations(across, 2), combinations(down, 2))
    found = (QRect(left, top, right - left, bottom - top) for (left, right), (top, bottom) in spans)
    by_size = sorted(found, key=lambda rect: rect.width() * rect.height(), reverse=True)
    return next(rect for rect in by_size if (QRegion(rect) - region).isEmpty())


def _rects(region: QRegion) -> list[QRect]:
    return [region[index] for index in range(region.rectCount())]  # type: ignore[index]


def _in_device_pixels(frame: Frame, screens: Screens) -> Frame:
    """Return the frame as Qt's screens count: some desktops give XWayland more pixels than they have points."""
    if frame.desktop is None:
        return frame
    all_of_it = QRect()
    for screen, ratio in screens:
        all_of_it |= _device(screen, ratio)
    across, down = all_of_it.width() / frame.desktop[0], all_of_it.height() / frame.desktop[1]
    if (across, down) == (1.0, 1.0):
        return frame

    def scaled(part: Part) -> Part:
        x, y, width, height = part
        return round(x * across), round(y * down), round(width * across), round(height * down)

    x, y, width, height = scaled((frame.x, frame.y, frame.width, frame.height))
    return replace(frame, x=x, y=y, width=width, height=height, above=tuple(map(scaled, frame.above)))


def _logical(part: Part, corner: QPointF, ratio: float) -> QRectF:
    x, y, width, height = part
    left = corner.x() + (x - corner.x()) / ratio
    top = corner.y() + (y - corner.y()) / ratio
    return QRectF(left, top, width / ratio, height / ratio)


def _screen_of(frame: Frame, screens: Screens) -> tuple[QPointF, float]:
    """Return corner and ratio of the screen that shows most of the window."""
    window = QRect(frame.x, frame.y, frame.width, frame.height)
    best, most = (QPointF(0, 0), 1.0), -1
    for geometry, ratio in screens:
        shared = _device(geometry, ratio).intersected(window)
        area = shared.width() * shared.height() if shared.isValid() else 0
        if area > most:
            best, most = (QPointF(geometry.topLeft()), ratio), area
    return best


def _device(screen: QRect, ratio: float) -> QRect:
    return QRect(screen.topLeft(), QSize(round(screen.width() * ratio), round(screen.height() * ratio)))
