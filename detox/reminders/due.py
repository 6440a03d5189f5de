"""When each kind is due, and when a card may come at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from detox.core.hours import at_wall, every_day, spans_between
from detox.core.instant import Instant, from_ms
from detox.core.settings import Settings
from detox.reminders.settings import COOLDOWN, QUIET
from detox.reminders.state import Kind, State

LAPSE = timedelta(hours=1)
"""A clock time that nobody could be reminded of for this long has lapsed: the snack of eleven is no snack at one."""

NEVER = float("inf")

Stretch = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Due:
    """A kind and the boot-clock second at which it is due."""

    kind: Kind
    at: float


def dues(
    state: State, now: Instant, kinds: tuple[Kind, ...], settings: Settings, quiet: Sequence[Stretch]
) -> list[Due]:
    """Return when each kind is due if the user stays active, earliest first; what is ripe lies in the past."""
    found = [
        Due(kind, min(_active(state, kind), _clock(state, now, kind, settings, quiet), _snoozed(state, kind)))
        for kind in kinds
    ]
    return sorted((due for due in found if due.at < NEVER), key=lambda due: (due.at, due.kind.id))


def _active(state: State, kind: Kind) -> float:
    if not kind.every or kind.id in state.snoozed:
        return NEVER
    return state.counted + kind.every - state.counters.get(kind.id, 0.0)


def _snoozed(state: State, kind: Kind) -> float:
    return state.snoozed.get(kind.id, NEVER)


def _clock(state: State, now: Instant, kind: Kind, settings: Settings, quiet: Sequence[Stretch]) -> float:
    if not kind.at:
        return NEVER
    handled = from_ms(max(state.clock_ms.get(kind.id, 0), state.started_ms))
    earliest = max(handled, now.utc - LAPSE)
    for moment in clock_moments(kind, earliest, now):
        at = now.boot_at(moment)
        # What a hold or the cooldown keeps away until it has lapsed is not to be promised.
        in_time = allowed_from(state, now, max(at, now.boot), settings, quiet) - at < LAPSE.total_seconds()
        if in_time and not any(start <= moment < end for start, end in quiet):
            return at
    return NEVER


def clock_moments(kind: Kind, after: datetime, now: Instant) -> list[datetime]:
    """Return the UTC moments of the kind's clock times after ``after``, up to two days from now, in order."""
    zone = ZoneInfo(now.zone)
    day = after.astimezone(zone).date() - timedelta(days=1)
    last = now.local.date() + timedelta(days=2)
    found: list[datetime] = []
    while day <= last:
        found += [moment for moment in (at_wall(day, at, zone) for at in kind.at) if moment > after]
        day += timedelta(days=1)
    return sorted(found)


def quiet_around(now: Instant, settings: Settings) -> list[Stretch]:
    """Return the quiet stretches from an hour ago to two days from now, as UTC moments."""
    ranges = settings[QUIET]
    return spans_between(every_day(ranges), now.utc - LAPSE, now.utc + timedelta(days=2), now.zone)


def allowed_from(state: State, now: Instant, at: float, settings: Settings, quiet: Sequence[Stretch]) -> float:
    """Return the first boot-clock second from ``at`` on at which no cooldown, hold or quiet hours forbid a card."""
    if state.closed is not None:
        at = max(at, state.closed + settings[COOLDOWN] * 60)
    if state.hold is not None:
        at = max(at, now.boot_at(state.hold))
    for start, end in quiet:
        if now.boot_at(start) <= at < now.boot_at(end):
            at = now.boot_at(end)
    return at
