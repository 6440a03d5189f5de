"""When each kind is due, and when its card can come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from detox.core.facts import Facts
from detox.core.hours import at_wall
from detox.core.instant import Instant, from_ms
from detox.reminders.kinds import Kind
from detox.reminders.openings import LAPSE, Openings
from detox.reminders.state import State

NEVER = float("inf")


@dataclass(frozen=True, slots=True)
class Due:
    """A kind, the boot-clock second at which it is due, and the one from which on nothing forbids its card."""

    kind: Kind
    at: float
    opens: float


def dues(state: State, facts: Facts, kinds: tuple[Kind, ...], shut: Openings, cooldown: float) -> list[Due]:
    """Return when each kind is due if the user goes on like this, the first card first; what is ripe lies in the past.

    ``cooldown`` is in seconds.
    """
    now, found = facts.now, list[Due]()
    for kind in kinds:
        at = min(
            _active(state, kind),
            _clock(state, facts, kind, shut, cooldown),
            _scroll(state, facts, kind),
            state.snoozed.get(kind.id, NEVER),
        )
        if at < NEVER:
            found.append(Due(kind, at, shut.opens(kind, max(at, now.boot), state, cooldown)))
    return sorted(found, key=lambda due: (due.opens, due.at, due.kind.id))


def _active(state: State, kind: Kind) -> float:
    if not kind.every or kind.id in state.snoozed:
        return NEVER
    return state.counted + kind.every - state.counters.get(kind.id, 0.0)


def _scroll(state: State, facts: Facts, kind: Kind) -> float:
    """Return when the sitting that goes on is long enough; never while something else is in front, or at work."""
    sitting = facts.usage.sitting
    if not kind.scroll or sitting is None or not sitting.running or kind.id in state.snoozed:
        return NEVER
    if not kind.at_work and not sitting.is_private:
        return NEVER
    so_far = sitting.seconds if kind.at_work else sitting.private
    start, told = state.scrolled.get(kind.id, (sitting.start, 0.0))
    if start == sitting.start:
        so_far -= told
    return facts.now.boot + kind.scroll - so_far


def _clock(state: State, facts: Facts, kind: Kind, shut: Openings, cooldown: float) -> float:
    now, block = facts.now, facts.focus.coming
    moments = clock_moments(kind, _not_before(state, kind, now), now) if kind.at else []
    if kind.before and block is not None and block.kind == "block_start" and block.at > now.utc:
        moment = block.at - timedelta(seconds=kind.before)
        moments = sorted([*moments, moment]) if moment > _not_before(state, kind, now) else moments
    for moment in moments:
        at = now.boot_at(moment)
        # What a hold or the cooldown keeps away until it has lapsed is not to be promised.
        in_time = shut.opens(kind, max(at, now.boot), state, cooldown) - at < LAPSE.total_seconds()
        if in_time and not shut.is_quiet(kind, moment):
            return at
    return NEVER


def _not_before(state: State, kind: Kind, now: Instant) -> datetime:
    """Return the moment up to which the kind's clock times are dealt with, or have lapsed."""
    return max(from_ms(max(state.clock_ms.get(kind.id, 0), state.started_ms)), now.utc - LAPSE)


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
