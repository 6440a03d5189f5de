"""Where the card stands: 20 px from a corner of the work area of the screen in use, never larger than it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize

WIDTH, HEIGHT = 300, 533
GAP, LEAST_GAP = 20, 4
SHADOW = 40
_SMALL_SCREEN = 800
_LARGE_SCREEN = QSize(1600, 900)
_LIFT = 96
_TIGHT, _LEAST = 0.6, 0.2
"""Below the one a gap is worth less than the words; below the other there is no screen."""


class Place(NamedTuple):
    """``scale`` of everything in the card, and the top left corner of the card itself (without its shadow)."""

    scale: float
    corner: QPoint


def place(screen: QRect, work: QRect, text_scale: float, mirrored: bool, number: int = 0) -> Place:
    """Return where a card goes on a ``screen`` with the work area ``work``, both in logical pixels.

    Bottom right (left where the language runs from the right); at the top where a small screen has its panel at the
    bottom, so that the card does not lie upon it and its menus. The card grows with the system's text, as a whole: its
    text has the size the user asked for and its proportions stay. It shrinks only where the screen is too low, and
    always fits it: on 1280 x 800 at 300 % its words still have four thirds of their usual size. Where that would make
    it less than 0.6 of its size it goes closer to the edge first.
    ``number`` is that of the card: every other one stands 96 px higher where the screen is large, so that the hand
    does not learn where to wave it away.
    """
    gap = GAP if _fit(work, GAP) >= _TIGHT else LEAST_GAP
    scale = max(_LEAST, min(text_scale, _fit(work, gap), max(_TIGHT, _fit(work, GAP))))
    width, height = round(WIDTH * scale), round(HEIGHT * scale)
    x = work.left() + gap if mirrored else work.left() + work.width() - gap - width
    panel_below = screen.top() + screen.height() > work.top() + work.height()
    on_top = panel_below and screen.height() < _SMALL_SCREEN
    y = work.top() + gap if on_top else work.top() + work.height() - gap - height
    large = work.width() >= _LARGE_SCREEN.width() and work.height() >= _LARGE_SCREEN.height()
    if large and number % 2 and y - _LIFT >= work.top() + GAP:
        y -= _LIFT
    return Place(scale, QPoint(x, max(work.top(), y)))


def _fit(work: QRect, gap: int) -> float:
    return min((work.height() - 2 * gap) / HEIGHT, (work.width() - 2 * gap) / WIDTH)
