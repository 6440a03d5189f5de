"""What a week added up to, and what the user said of it: the value that the week's card is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from detox.core.day_facts import DayFacts, IfThen

WeekWord = Literal["win", "plan", "feeling"]
LONGEST_WORDS = 300
"""Characters of a win, or of either half of a plan."""
STEPS = range(1, 6)
"""What a slider of a feeling can say: 1 is the low end, 5 the high one."""


@dataclass(frozen=True, slots=True)
class Feeling:
    """How work felt, on three sliders of our own, ``STEPS`` each; every high end is the pleasant one."""

    energy: int
    nearness: int
    effect: int

    @property
    def low(self) -> bool:
        """Whether two of the three are in the lower two steps: a reason to be gentle, and no measure of anything."""
        return sum(step <= 2 for step in (self.energy, self.nearness, self.effect)) >= 2


@dataclass(frozen=True, slots=True)
class WeekSaid:
    """What the user said of one week; ``plan`` is what they planned at its end for the week after it."""

    win: str = ""
    plan: IfThen | None = None
    feeling: Feeling | None = None


@dataclass(frozen=True, slots=True)
class WeekFacts:
    """An ISO week as far as it has come.

    days     those that have begun, Monday first; ``past`` of each holds the usual of that weekday
    off      dates of the week that are days off, or on which the user was off
    said     of this week; ``before``: of the week before it, whose plan was for this one
    """

    monday: date
    days: tuple[DayFacts, ...] = ()
    off: frozenset[date] = frozenset()
    said: WeekSaid = WeekSaid()
    before: WeekSaid = WeekSaid()

    def seconds(self, context: Literal["work", "private", "on_call"]) -> int:
        """Social seconds of one context."""
        return sum(day.usage.seconds[context] for day in self.days)

    @property
    def total(self) -> int:
        """All social seconds."""
        return sum(day.total for day in self.days)

    @property
    def looked_seconds(self) -> int:
        """How much of the week Detox ran; what it could not see is part of it."""
        return sum(day.looked_seconds for day in self.days)

    @property
    def unknown_seconds(self) -> int:
        """How much of that nobody could see."""
        return sum(day.usage.unknown_seconds for day in self.days)
