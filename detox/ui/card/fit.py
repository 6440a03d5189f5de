"""How words are broken so that they fit the card, in whatever font the user has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from detox.ui.paint import balance
from detox.ui.typeface import Token, face

FontOf = Callable[[Token], QFont]
_HOOK_WIDTH = 258
_BEAT_WIDTH = 178
_WIDEST_BEAT = 186


class Block(NamedTuple):
    """Lines of text, their font, the distance from one to the next, and how wide the widest is."""

    lines: tuple[str, ...]
    font: QFont
    step: float
    width: float

    @property
    def height(self) -> float:
        """All lines together."""
        return len(self.lines) * self.step


def fit_hook(text: str, font_of: FontOf, scale: float) -> Block:
    """Break the hook: the author's lines if they fit, else balanced ones; smaller where two lines are not enough."""
    room = _HOOK_WIDTH * scale
    tokens: tuple[tuple[Token, int], ...] = (("hook", 2), ("hook_small", 3))
    for token, most in tokens:
        font = font_of(token)
        for lines in _ways(text, font, room):
            if len(lines) <= most and _widest(lines, font) <= room:
                return Block(tuple(lines), font, face(token).line * scale, _widest(lines, font))
    font = font_of("kind")
    lines = _balanced(text, font, room)[:4]
    return Block(tuple(lines), font, face("kind").line * scale, _widest(lines, font))


def fit_beat(text: str, font_of: FontOf, scale: float) -> Block:
    """Break a beat: the author's lines if they fit, else the narrowest that needs no more lines.

    Where a wide font needs more lines than the author, one pixel less and a few pixels of the gap are tried first.
    """
    wanted = text.split("\n")
    usual = font_of("beat")
    small = QFont(usual)
    small.setPixelSize(max(1, round(usual.pixelSize() * 13 / 14)))
    for font, room in ((usual, _BEAT_WIDTH * scale), (small, _WIDEST_BEAT * scale)):
        for lines in _ways(text, font, room):
            if len(lines) <= len(wanted) and _widest(lines, font) <= room:
                return Block(tuple(lines), font, face("beat").line * scale, _widest(lines, font))
    lines = _balanced(text, usual, _BEAT_WIDTH * scale)
    return Block(tuple(lines), usual, face("beat").line * scale, _widest(lines, usual))


def fit_label(label: str, shorter: str, font: QFont, room: float) -> tuple[str, QFont]:
    """Return the label and font of an action: as it is, one pixel smaller, or the short word."""
    small = QFont(font)
    small.setPixelSize(max(1, round(font.pixelSize() * 10 / 11)))
    for word, trial in ((label, font), (label, small), (shorter, font)):
        if _widest([word], trial) <= room:
            return word, trial
    return shorter, small


def _ways(text: str, font: QFont, room: float) -> Iterator[list[str]]:
    """Give the author's lines, then balanced ones, which take many measurements and are seldom needed."""
    yield text.split("\n")
    yield _balanced(text, font, room)


def _balanced(text: str, font: QFont, room: float) -> list[str]:
    return [line for line, _ in balance(text.replace("\n", " "), font, room)]


def _widest(lines: list[str], font: QFont) -> float:
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(line) for line in lines), default=0.0)
