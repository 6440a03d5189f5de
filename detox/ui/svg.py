"""Drawings in SVG, by Qt's image plug-in: the icon in the tray has it loaded, and QtSvg would cost 0.1 MiB more."""

from __future__ import annotations

import math
import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

Box = tuple[float, float, float, float]
"""Left, top, width and height."""

_FRAME = re.compile(r'width="\d+" height="\d+" viewBox="([^"]+)"')


def frame(source: str) -> Box:
    """Return what a drawing of ours says that it shows, in its own coordinates."""
    found = _FRAME.search(source)
    assert found, "a drawing begins with width, height and viewBox"
    left, top, width, height = map(float, found[1].split())
    return left, top, width, height


def whole_dots(box: Box, dots: float) -> tuple[int, int, int, int]:
    """Return left, top, width and height of the pixels that ``box`` touches, so many to each of its units."""
    left, top, width, height = box
    x, y = math.floor(left * dots), math.floor(top * dots)
    return x, y, math.ceil((left + width) * dots) - x, math.ceil((top + height) * dots) - y


def draw_svg(source: str, width: float, height: float, ratio: float = 1.0, part: Box | None = None) -> QPixmap:
    """Return a drawing, or a ``part`` of it in its own coordinates, so many logical pixels large.

    Source: doc.qt.io/qt-6/qpixmap.html#loadFromData-1. Without ``NoOpaqueDetection`` a drawing that covers all would
    have no alpha channel, and could not be cut to a shape.
    """
    across, down = (max(1, math.floor(side * ratio + 0.5)) for side in (width, height))
    view = " ".join(map(str, part or frame(source)))
    sized = _FRAME.sub(f'width="{across}" height="{down}" viewBox="{view}"', source, count=1)
    picture = QPixmap()
    picture.loadFromData(sized.encode(), "svg", Qt.ImageConversionFlag.NoOpaqueDetection)
    picture.setDevicePixelRatio(ratio)
    return picture
