"""Reminders told anew, as plainly as possible: one user's seconds, walked from one moment that matters to the next.

Knows nothing of the engine: no boot clock, no due moments, no alarms. It keeps counters, asks at each moment whether a
card may come and whether one is due, and says when and which. Months of random days are compared with it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from detox.core.hours import HourRange
from tests.rules.draw import first_shown

HOUR = 3600.0
TINY = 1e-6


@dataclass
class Sort:
    """One kind: every so many seconds, at these times, rested by so many."""

    name: str
    every: float
    at: tuple[time, ...]
    rest: float
    counter: float = 0.0
    later: float | None = None
    dealt: float = 0.0

    @property
    def rhythm(self) -> float:
        clock = 86_400 / len(self.at) if self.at else 0.0
        return min(self.every, clock) if self.every and clock else self.every or clock


@dataclass
class Model:
    """``now`` is seconds since ``start`` (UTC). Cards are answered by ``answer`` after ``answer_after`` seconds."""

    start: datetime
    zone: str
    sorts: list[Sort]
    quiet: tuple[HourRange, ...]
    cooldown: float
    snooze: float
    answer: str
    answer_after: float
    skips: int = 5
    skipped: tuple[float, int] = (0.0, 0)
    now: float = 0.0
    away: float | None = None
    back: float = 0.0
    hold: float = 0.0
    closed: float = -1e12
    up: tuple[str, ...] = ()
    up_until: float = 0.0
    cards: list[tuple[float, tuple[str, ...]]] = field(default_factory=list)

    # --- what happens ---------------------------------------------------------------------------------------------

    def run(self, until: float) -> None:
        """Go on, card by card."""
        while True:
            self._answer()
            self._offer()
            moment = min([until, *(each for each in self._moments() if each > self.now + TINY)])
            self._count(moment - self.now)
            self.now = moment
            if moment >= until:
                self._answer()
                self._offer()
                return

    def leave(self, since: float) -> None:
        """Nobody is there, as far back as ``since``."""
        if self.away is None:
            since = max(since, self.back)
            for sort in self.sorts:
                if sort.every:
                    sort.counter = max(0.0, sort.counter - (self.now - since))
            self.away = since

    def come(self) -> None:
        """Somebody is there again."""
        if self.away is None:
            return
        gone, self.away, self.back = self.now - self.away, None, self.now
        for sort in self.sorts:
            if gone >= sort.rest:
                sort.counter, sort.later = 0.0, sort.later if not sort.every else None
            else:
                sort.counter *= 1 - gone / sort.rest
        self._offer()

    # --- how it is ------------------------------------------------------------------------------------------------

    def _count(self, seconds: float) -> None:
        for sort in self.sorts:
            if self.away is None and sort.every:
                sort.counter += seconds

    def _answer(self) -> None:
        if self.up and self.up_until <= self.now + TINY:
            back = self.answer == "later" or (self.answer == "skip" and self._skip() > self.skips)
            for sort in self.sorts:
                if sort.name in self.up and back:
                    sort.later = self.now + self.snooze
            self.up, self.closed = (), self.now

    def _skip(self) -> int:
        """Count one more card that was waved away since four o'clock; return how many that were."""
        day = max(four for day in self._days() if (four := self._seconds(day, time(4))) <= self.now + TINY)
        self.skipped = (day, self.skipped[1] + 1 if self.skipped[0] == day else 1)
        return self.skipped[1]

    def _offer(self) -> None:
        if not any(self._due(sort, 0) for sort in self.sorts) or not self._allowed():
            return
        ahead = max(1.0, self.cooldown)  # what falls into one second is one moment
        joined = [sort for sort in self.sorts if self._due(sort, ahead)]
        joined.sort(key=lambda sort: (-sort.rhythm, sort.name))
        for sort in joined:
            # What was put off counts already towards the next one, up to half of it.
            sort.counter = 0.0 if sort.later is None else min(sort.counter, sort.every / 2)
            sort.later, sort.dealt = None, self.now + ahead
        self.up = tuple(sort.name for sort in joined)
        self.up_until = self.now + self.answer_after
        self.cards.append((self.now, self.up))
        self._answer()

    def _allowed(self) -> bool:
        free = self.away is None and not self.up and self.hold <= self.now + TINY
        return free and self.closed + self.cooldown <= self.now + TINY and not self._is_quiet(self.now)

    def _due(self, sort: Sort, ahead: float) -> bool:
        if sort.later is not None and sort.later <= self.now + ahead + TINY:
            return True
        if sort.every and sort.later is None and sort.counter + ahead >= sort.every - TINY:
            return True
        return any(
            sort.dealt + TINY < moment <= self.now + ahead + TINY and moment > self.now - HOUR + TINY
            for moment in self._clock(sort)
            if not self._is_quiet(moment)
        )

    def _moments(self) -> list[float]:
        """Every moment at which anything could begin or end."""
        found = [self.up_until, self.hold, self.closed + self.cooldown]
        for sort in self.sorts:
            found += [sort.later] if sort.later is not None else []
            found += [self.now + sort.every - sort.counter] if sort.every else []
            found += self._clock(sort)
        return found + [edge for pair in self._quiet() for edge in pair]

    # --- the wall -------------------------------------------------------------------------------------------------

    def _days(self) -> list[datetime]:
        local = (self.start + timedelta(seconds=self.now)).astimezone(ZoneInfo(self.zone))
        return [local + timedelta(days=back) for back in (-2, -1, 0, 1)]

    def _seconds(self, day: datetime, at: time) -> float:
        return (first_shown(day.date(), at, ZoneInfo(self.zone)) - self.start).total_seconds()

    def _clock(self, sort: Sort) -> list[float]:
        return [self._seconds(day, at) for day in self._days() for at in sort.at]

    def _quiet(self) -> list[tuple[float, float]]:
        found = []
        for day in self._days():
            for hours in self.quiet:
                last = day + timedelta(days=hours.end <= hours.start)
                found.append((self._seconds(day, hours.start), self._seconds(last, hours.end)))
        return found

    def _is_quiet(self, moment: float) -> bool:
        return any(low - TINY <= moment < high - TINY for low, high in self._quiet())
