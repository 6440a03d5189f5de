"""The small signs of the settings: one stroke of 1.8 on a 20 grid, round ends, no text."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QIcon, QPainter

from detox.ui.look import Look
from detox.ui.svg import draw_svg, whole_dots

_GRID = 20
_SIGNS = {
    "card": '<rect x="5.5" y="3" width="9" height="14" rx="2"/><path d="M5.5 12h9"/>',
    "door": '<path d="M4 17V9a6 6 0 0 1 12 0v8Z"/><path d="M13 11.5h.01"/>',
    "sun": '<path d="M3 14h14M5 14a5 5 0 0 1 10 0M10 4v2M4.5 7l1.3 1.3M15.5 7l-1.3 1.3"/>',
    "moon": '<path d="M3 16h14"/><path d="M13.5 12.5A6 6 0 0 1 8 4a6 6 0 1 0 5.5 8.5Z"/>',
    "eye": '<path d="M2.5 10.5A8 8 0 0 1 17.5 10.5A8 8 0 0 1 2.5 10.5Z"/><circle cx="10" cy="10.5" r="2.2"/>',
    "sliders": '<path d="M4 6h2M10 6h6M4 14h6M14 14h2"/><circle cx="8" cy="6" r="2"/><circle cx="12" cy="14" r="2"/>',
    "lock": '<rect x="4.5" y="9" width="11" height="8" rx="2"/><path d="M7 9V6.5a3 3 0 0 1 6 0V9"/>',
    "cross": '<path d="M6 6l8 8M14 6l-8 8"/>',
    "info": '<circle cx="10" cy="10" r="7"/><path d="M10 9.5v4M10 6.5h.01"/>',
    "pause": '<path d="M4 16V10a6 6 0 0 1 12 0v6Z"/><path d="M8.5 9.5v4M11.5 9.5v4"/>',
    "water": '<path d="M10 3.5C13 7 15 9.5 15 12a5 5 0 0 1 -10 0C5 9.5 7 7 10 3.5Z"/>',
    "snack": '<path d="M5 16V9.5A2.8 2.8 0 0 1 6.5 4.5h7A2.8 2.8 0 0 1 15 9.5V16Z"/>',
    "scroll": '<path d="M5 17V8a5 5 0 0 1 10 0v9"/><path d="M8 10.5V8a2 2 0 0 1 4 0v2.5Z"/>',
    "eyes": '<path d="M2.5 10.5A8 8 0 0 1 17.5 10.5A8 8 0 0 1 2.5 10.5Z"/><circle cx="10" cy="10.5" r="2.2"/>',
    "move": '<path d="M4 16V10a6 6 0 0 1 12 0v6"/>',
    "own": '<path d="M4 10a6 6 0 0 1 12 0v6H4Z"/><path d="M7.5 12.5q2.5 2 5 0"/>',
}
_GROUNDS = {
    "pause": "#CDBDF4", "water": "#A8DCC9", "snack": "#FFD66B",
    "scroll": "#F7C7B6", "eyes": "#C3E1EE", "move": "#BFD8A0",
}  # fmt: skip
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="{colour}"'
    ' stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">{sign}</svg>'
)


def ground(kind: str) -> str:
    """Return the colour behind the sign of a kind of reminder; kinds of the user's own share one."""
    return _GROUNDS.get(kind, "#CBE7DA")


def draw(painter: QPainter, sign: str, colour: str, x: float, y: float, size: float) -> None:
    """Draw ``sign`` with its corner at (x, y); an unknown one is drawn as the user's own."""
    ratio = painter.device().devicePixelRatioF()
    left, top, across, down = (dots / ratio for dots in whole_dots((x, y, size, size), ratio))
    unit = _GRID / size  # what of a pixel is over is drawn into the picture
    part = ((left - x) * unit, (top - y) * unit, across * unit, down * unit)
    painter.drawPixmap(QPointF(left, top), draw_svg(_source(sign, colour), across, down, ratio, part))


def side_icon(sign: str, look: Look, ratio: float) -> QIcon:
    """Return the icon of a page for the side list: ink, and the ink of the main button where it is selected."""
    icon = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, look.ink), (QIcon.Mode.Selected, look.pri_ink)):
        icon.addPixmap(draw_svg(_source(sign, colour), 18, 18, ratio), mode)
    return icon


def _source(sign: str, colour: str) -> str:
    return _SVG.format(colour=colour, sign=_SIGNS.get(sign, _SIGNS["own"]))
