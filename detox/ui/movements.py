"""How the scenes of cards move, and where Dot's open eyes are in them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Moves(NamedTuple):
    """How a layer moves at its farthest: pixels of the stage, growth, degrees; around ``pivot``.

    It goes there and back ``rate`` times a round, ``phase`` rounds ahead; what ``falls`` goes one way and begins anew.
    """

    dx: float = 0.0
    dy: float = 0.0
    grow_x: float = 0.0
    grow_y: float = 0.0
    turn: float = 0.0
    fade: float = 0.0
    pivot: tuple[float, float] = (0.0, 0.0)
    rate: int = 1
    phase: float = 0.0
    falls: bool = False

    def share(self, rounds: float) -> float:
        """Return how far it is after so many rounds, 0 to 1; the same after each whole one, so nothing jumps."""
        at = self.rate * rounds + self.phase
        return at % 1.0 if self.falls else (1 - math.cos(2 * math.pi * at)) / 2


MOVES: Mapping[str, Moves] = MappingProxyType({
    "water": Moves(dy=6, turn=2.5, pivot=(125, 228)),
    "snack": Moves(dy=-7),
    "snack_late": Moves(grow_y=-0.05, grow_x=0.03, pivot=(87.6, 334), rate=3),
    "stretch": Moves(grow_y=0.05, grow_x=-0.015, pivot=(118, 332)),
    "walk": Moves(turn=2.4, pivot=(72, 291)),
    "eyes": Moves(dx=-6, turn=20, pivot=(165, 245)),
    "breathe": Moves(grow_x=0.06, grow_y=0.06, pivot=(119.5, 250)),
    "outside": Moves(dy=-8),
    "people": Moves(dy=-5),
    "sleep": Moves(grow_y=0.07, pivot=(130, 318.5)),
    "win": Moves(dy=-8),
    "hobby": Moves(dy=-5, turn=4, pivot=(132, 234)),
    "compare": Moves(turn=-6, pivot=(138, 270)),
    "scroll": Moves(dy=-5, turn=-3, pivot=(165, 268)),
    "tea": Moves(dy=7),
    "cat": Moves(dy=-6),
    "bell": Moves(turn=2.4, pivot=(128, 147)),
    "rain": Moves(dy=4, turn=-3, pivot=(120, 330)),
    "snail": Moves(dy=-3, turn=1.5, pivot=(134, 238)),
    "book": Moves(dy=-4),
    "fruit": Moves(dy=-7),
    "moon": Moves(dy=-6),
    "bench": Moves(dx=6, dy=2),
    "skip": Moves(dy=-8),
})  # fmt: skip

MORE: Mapping[str, Moves] = MappingProxyType({
    "water": Moves(dy=-8, fade=1, falls=True),
    "snack": Moves(dy=-8),
    "snack_late": Moves(dy=8, fade=1, falls=True),
    "stretch": Moves(turn=-6, pivot=(104.4, 331), rate=2),
    "walk": Moves(turn=-6, pivot=(72, 291), rate=2),
    "eyes": Moves(dx=-3),
    "outside": Moves(dx=8, phase=0.2),
    "people": Moves(dy=-5, fade=0.7, phase=0.25),
    "sleep": Moves(grow_y=0.07, pivot=(101, 197.5), phase=0.35),
    "hobby": Moves(turn=18, pivot=(191.8, 315.1)),
    "compare": Moves(dy=8, fade=1, falls=True, rate=2),
    "scroll": Moves(dy=-8, fade=0.6, phase=0.1),
    "tea": Moves(dy=-8, fade=0.8, phase=0.2),
    "cat": Moves(turn=9, pivot=(89, 313), rate=2),
    "rain": Moves(dy=8, fade=0.9, falls=True, rate=3),
    "snail": Moves(dx=-5, phase=0.15),
    "book": Moves(turn=7, pivot=(153, 194), phase=0.25),
    "moon": Moves(turn=4, pivot=(131, 222), phase=0.25),
    "bench": Moves(dx=4, phase=0.05),
    "skip": Moves(grow_y=0.07, pivot=(136, 284)),
})  # fmt: skip
"""The second moving layer, which lies over all others, where a scene has one."""


class Eyes(NamedTuple):
    """Where Dot's open eyes are (its disc and its look, in the drawing's own coordinates), so that it can blink.

    They move with the first moving layer, or with the second (``over``).
    """

    x: float
    y: float
    r: float
    look_x: float = 0.0
    look_y: float = 0.0
    over: bool = False


EYES: Mapping[str, Eyes] = MappingProxyType({
    "snack_late": Eyes(90, 362, 29, 0.16, -0.14),
    "win": Eyes(132, 222, 28, 0, 0.16),
    "scroll": Eyes(182, 312, 27, -0.12, -0.02),
    "cat": Eyes(136, 226, 32, 0, 0.14),
    "snail": Eyes(140, 208, 28, -0.16, 0.02),
    "book": Eyes(148, 366, 23, -0.1, 0.1),
    "fruit": Eyes(134, 272, 38, 0.14, 0.02),
    "moon": Eyes(142, 346, 29, 0, -0.22),
})  # fmt: skip
