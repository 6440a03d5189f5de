"""Colours of a card: by day, by night (or in a dark desktop), in high contrast. Only ink on cards, nothing muted."""

from __future__ import annotations

from typing import NamedTuple

from detox.ui.look import CONTRAST, Look
from detox.ui.paint import INK, PAPER
from detox.ui.scenes import LAMP


class CardInk(NamedTuple):
    """``key`` is the tab of the main action and of the last beat; ``edge`` outlines the card (``#AARRGGBB``).

    ``strip``: text stands on black strips and tabs get a line of 2 px.
    """

    text: str
    tab: str
    tab_text: str
    key: str
    key_text: str
    edge: str
    ring: str
    shadow: str
    shadow_alpha: float
    strip: bool = False


DAY = CardInk(INK, PAPER, INK, INK, PAPER, "#2912312B", INK, INK, 0.22)
NIGHT = CardInk("#EAF3EA", "#17393A", "#EAF3EA", LAMP, INK, "#2ECDE0D6", "#CDBDF4", "#000000", 0.45)
STARK = CardInk(
    "#FFFFFF", "#000000", "#FFFFFF", "#FFFFFF", "#000000", "#FFFFFFFF", CONTRAST.focus, "#000000", 0.0, strip=True
)


def card_ink(look: Look, night: bool) -> CardInk:
    """Return the colours of a card in ``look``; ``night`` is the card's own wish, by the hour."""
    if look.name == "contrast":
        return STARK
    return NIGHT if night or look.dark else DAY
