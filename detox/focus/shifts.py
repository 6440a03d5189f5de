"""On-call shifts: which rules let which platforms in while the user is the one who answers.

A shift of the calendar opens what it covers if it was known when the block began. One that the user begins by a click
opens a gentle block at once and a firm one after its wait; a locked one stays shut. Its time counts as on call anyway.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from detox.core.commands import OffCall, OnCall
from detox.core.decisions import Decision, Log, Notify, Refuse
from detox.core.instant import Instant, to_ms
from detox.core.on_call import SHIFTS, Shift, at
from detox.core.settings import Settings
from detox.core.text import QT_TRANSLATE_NOOP
from detox.focus.lease import Lease
from detox.focus.state import LONGEST_SHIFT, State

_STARTED = QT_TRANSLATE_NOOP("Focus", "You are on call until {time}")
_WAITS = QT_TRANSLATE_NOOP("Focus", "The door opens in {n} seconds. Your time counts as on call from now on.")
_STAYS = QT_TRANSLATE_NOOP("Focus", "The locked door stays as it is. Your time counts as on call.")


def of_now(state: State, now: Instant, settings: Settings) -> Shift | None:
    """Return the shift that runs, the one that ends last: the calendar's, or the one that the user began."""
    return then(state, now.utc, settings)


def knowing(lease: Lease, state: State, settings: Settings) -> Lease:
    """Return a lease that has just begun, with the shifts that are known. A block asked for by hand minds none."""
    if lease.asked:
        return lease
    known = (*settings[SHIFTS], *([state.shift] if state.shift else []))
    return replace(lease, shifts=tuple(one for one in known if one.start < lease.end and one.end > lease.start))


def rested(state: State, now: Instant, settings: Settings) -> State:
    """Return the state with the rules that rest now."""
    resting = frozenset[str]()
    if of_now(state, now, settings):
        resting = frozenset(lease.rule.id for lease in state.leases if _rests(lease, now))
    return state if resting == state.resting else replace(state, resting=resting)


def all_rest(state: State) -> bool:
    """Return whether no block shuts any platform now, because of a shift."""
    return all(one.rule.id in state.resting and "*" in one.rule.on_call for one in state.leases)


def then(state: State, moment: datetime, settings: Settings) -> Shift | None:
    """Return the shift, as far as is known now, that holds ``moment``."""
    return at((*settings[SHIFTS], *([state.shift] if state.shift else [])), moment)


def _rests(lease: Lease, now: Instant) -> bool:
    free = lease.firmness(now) == "gentle" and not lease.asked and not lease.off
    return free or at(lease.shifts, lease.wall(now)) is not None


def settled(state: State, now: Instant) -> State:
    """Return the state without a shift that is over, or that only a wall clock that was wrong can have left."""
    shift = state.shift
    return state if shift is None or now.utc < shift.end <= now.utc + LONGEST_SHIFT else replace(state, shift=None)


def obey(state: State, wanted: OnCall | OffCall, now: Instant, decisions: list[Decision]) -> State:
    """Begin a shift, or end it."""
    if isinstance(wanted, OffCall):
        if state.shift is None:
            decisions.append(Refuse(QT_TRANSLATE_NOOP("Focus", "no shift that you began is running"), 1))
            return state
        decisions.append(Log("on_call", "end"))
        return replace(state, shift=None)
    until = min(wanted.until, now.utc + LONGEST_SHIFT)
    decisions.append(Log("on_call", "", {"from_ms": now.ms, "until_ms": to_ms(until)}))
    leases = tuple(_opened(lease, until, now) for lease in state.leases)
    waits = max((lease.wait_seconds(now) for lease in state.leases if lease.firmness(now) == "firm"), default=0)
    locked = any(lease.is_locked(now) for lease in state.leases)
    if waits or locked:
        title = _STARTED.with_(time=f"{until.astimezone(now.local.tzinfo):%H:%M}")
        decisions.append(Notify("block", title, _STAYS if locked else _WAITS.with_(n=waits)))
    return replace(state, shift=Shift(now.utc, until), leases=leases)


def _opened(lease: Lease, until: datetime, now: Instant) -> Lease:
    if lease.is_locked(now):
        return lease
    start = lease.wall(now) + timedelta(seconds=lease.wait_seconds(now) if lease.firmness(now) == "firm" else 0)
    end = lease.wall(now) + (until - now.utc)
    return replace(lease, shifts=(*lease.shifts, Shift(start, end))) if start < end else lease


def edges(state: State, now: Instant, settings: Settings) -> list[float]:
    """Return when shifts begin and end next, as boot-clock seconds."""
    own = [state.shift] if state.shift else []
    coming = [moment for one in (*settings[SHIFTS], *own) for moment in (one.start, one.end) if moment > now.utc]
    found = [now.boot_at(min(coming))] if coming else []
    for lease in state.leases:
        wall = lease.wall(now)
        later = [moment - wall for one in lease.shifts for moment in (one.start, one.end) if moment > wall]
        found += [now.boot + min(later).total_seconds()] if later else []
    return found
