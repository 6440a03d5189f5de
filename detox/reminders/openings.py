"""When a card may come at all: quiet hours, peak hours, a kind's own days and hours, so many a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from detox.core.days import day_bounds, day_of
from detox.core.hours import every_day, join, spans_between
from detox.core.instant import Instant
from detox.core.settings import Settings
from detox.reminders.kinds import EVERY_DAY, Kind
from detox.reminders.settings import COOLDOWN, QUIET, peak_week
from detox.reminders.state import State

LAPSE = timedelta(hours=1)
"""A clock time that nobody could be reminded of for this long has lapsed: the snack of eleven is no snack at one."""

AHEAD = timedelta(days=2)
"""So far it is looked ahead; what opens later is looked at again when that far."""

Stretch = tuple[datetime, datetime]


@dataclass(frozen=True)
class Openings:
    """What is shut around ``now``, as UTC stretches: for all kinds (``quiet``, ``peak``), and days that turn."""

    now: Instant
    starts_at: time
    quiet: tuple[Stretch, ...]
    peak: tuple[Stretch, ...]

    @property
    def day(self) -> date:
        """The day that is now."""
        return day_of(self.now.utc, self.now.zone, self.starts_at)

    def opens(self, kind: Kind, at: float, state: State, cooldown: float) -> float:
        """Return the first boot-clock second from ``at`` on at which a card of this kind may come."""
        if state.closed is not None:
            at = max(at, state.closed + cooldown)
        if state.hold is not None:
            at = max(at, self.now.boot_at(state.hold))
        if state.resting is not None:
            at = max(at, state.resting)
        for start, end in self._shut(kind, state):
            if self.now.boot_at(start) <= at < self.now.boot_at(end):
                at = self.now.boot_at(end)
        return at

    def is_quiet(self, kind: Kind, moment: datetime) -> bool:
        """Whether a clock time at that moment falls into hours that the kind keeps: then it lapses."""
        shut = (*(() if kind.in_quiet else self.quiet), *self._own(kind))
        return any(start <= moment < end for start, end in shut)

    def _shut(self, kind: Kind, state: State) -> Sequence[Stretch]:
        general = () if kind.in_quiet else (*self.quiet, *self.peak)
        full: tuple[Stretch, ...] = ()
        used_up = kind.most and state.today.of(self.day, kind.id) >= kind.most
        if used_up and kind.id not in state.snoozed:  # a card that was put off is one of those already
            full = (day_bounds(self.day, self.now.zone, self.starts_at),)
        if not kind.bounded and not full and (not general or not self.peak):
            return general  # in order already
        return join((*general, *full, *self._own(kind)))

    def _own(self, kind: Kind) -> list[Stretch]:
        if not kind.bounded:
            return []
        now = self.now
        low, high = now.utc - LAPSE, now.utc + AHEAD
        shut: list[Stretch] = spans_between(every_day(kind.quiet), low, high, now.zone) if kind.quiet else []
        if kind.hours:
            shut += _gaps(spans_between(every_day(kind.hours), low, high, now.zone), low, high)
        if kind.days != EVERY_DAY:
            shut += self._free_days(kind, low, high)
        return join(shut)

    def _free_days(self, kind: Kind, low: datetime, high: datetime) -> list[Stretch]:
        day, found = day_of(low, self.now.zone, self.starts_at), list[Stretch]()
        while (bounds := day_bounds(day, self.now.zone, self.starts_at))[0] < high:
            if day.weekday() not in kind.days:
                found.append(bounds)
            day += timedelta(days=1)
        return found


def openings(now: Instant, settings: Settings, starts_at: time) -> Openings:
    """Return what is shut from an hour ago to two days from now."""
    low, high = now.utc - LAPSE, now.utc + AHEAD
    ranges = settings[QUIET]
    quiet = spans_between(every_day(ranges), low, high, now.zone)
    week = settings.derived(peak_week)
    peak = spans_between(week, low, high, now.zone) if any(week.values()) else []
    return Openings(now, starts_at, tuple(quiet), tuple(peak))


def cooldown(settings: Settings) -> float:
    """Return for how many seconds after a card no other one comes."""
    return settings[COOLDOWN] * 60


def _gaps(open_: Iterable[Stretch], low: datetime, high: datetime) -> list[Stretch]:
    """Return what of [low, high) is not open."""
    found, at = list[Stretch](), low
    for start, end in open_:
        if start > at:
            found.append((at, start))
        at = max(at, end)
    return [*found, (at, high)] if at < high else found
