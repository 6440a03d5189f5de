"""What focus blocks remember, and how it is kept across a restart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeGuard

from detox.core.facts import Seen
from detox.core.instant import Instant, from_ms, to_ms
from detox.core.on_call import Shift
from detox.focus.lease import LONGEST, Lease

LONGEST_PASS = 1800.0
"""Seconds of the longest pass that a rule may give."""
LONGEST_CRISIS = 29 * 3600.0
"""Seconds of the longest crisis, from five in the morning to the next one, on the day that has 25 hours."""

FARTHEST = timedelta(days=9)
"""No block is promised further ahead than a week and a weekend."""
LONGEST_SHIFT = timedelta(hours=26)
"""No shift begun by hand is longer: a day, and a bit for a day of 25 hours."""

_LATEST_MS = 10**14
"""Beyond this (the year 5138) a number in a file is no moment of ours."""


@dataclass(frozen=True, slots=True)
class Call:
    """What keeps doors away since ``since`` (UTC); ``until`` is set where an earlier run left it open."""

    by: str
    why: str
    since: datetime
    until: datetime | None = None

    def saved(self) -> dict[str, object]:
        """Return it as JSON."""
        return {"by": self.by, "why": self.why, "since_ms": to_ms(self.since)}


@dataclass(frozen=True, slots=True)
class Crisis:
    """All limits are lifted from ``since`` until boot-clock second ``end_boot``; ``until`` (UTC) is what was said.

    Its reason stands in the event alone, so that it can be forgotten while the crisis goes on.
    """

    since: datetime
    until: datetime
    end_boot: float

    def saved(self, now: Instant) -> dict[str, object]:
        """Return it as JSON."""
        return {
            "since_ms": to_ms(self.since),
            "until_ms": to_ms(self.until),
            "end_boot": self.end_boot,
            "end_ms": now.ms + round((self.end_boot - now.boot) * 1000),
        }


@dataclass(frozen=True)
class State:
    """``passes``: boot second until which a platform ("*": all) is let in; ``stopped``: rules that rest, until (UTC).

    ``posts``: boot second until which a post may be finished on a platform; ``counted``: by rule the ISO week of its
    last pass and how many it has had in it; ``fell``: boot second at which the end of a crisis shut doors again.

    ``stopping`` is the boot second at which a block that was asked to stop does; ``noticed`` the block start (UTC) that
    was announced last; ``covered`` the windows behind a door, with the platform each showed.
    ``shut`` are the windows before which a door belongs, ``rising`` those whose door is about to come; ``asked`` is the
    boot second at which calls were asked about last, ``call`` what keeps doors away. ``grace``: boot second until which
    a window may stand though it is shut; ``gone`` were put away; ``behind`` is what a door over the screen hides.
    ``came``: how often a platform's own program came into sight behind a lock; ``closing``: by window that was asked to
    close, boot second at which its program is ended, and its platform.
    ``planned`` are blocks for later, from and until (UTC): see ``focus.planned``.
    ``quiet``: the desktop's "do not disturb" was asked for. ``returning``:
    boot second at which somebody who is off is back; ``returned``: one line about that waits to be said.
    ``shift`` is the on-call shift that the user began, ``resting`` the rules that let platforms in during one.
    """

    leases: tuple[Lease, ...] = ()
    passes: Mapping[str, float] = field(default_factory=dict)
    posts: Mapping[str, float] = field(default_factory=dict)
    counted: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    crisis: Crisis | None = None
    fell: float | None = None
    stopped: Mapping[str, datetime] = field(default_factory=dict)
    stopping: float | None = None
    noticed: datetime | None = None
    covered: Mapping[int, str] = field(default_factory=dict)
    shut: frozenset[int] = frozenset()
    rising: frozenset[int] = frozenset()
    asked: float | None = None
    call: Call | None = None
    grace: Mapping[int, float] = field(default_factory=dict)
    gone: frozenset[int] = frozenset()
    behind: tuple[Seen, ...] = ()
    came: Mapping[str, int] = field(default_factory=dict)
    closing: Mapping[int, tuple[float, str]] = field(default_factory=dict)
    planned: tuple[tuple[datetime, datetime], ...] = ()
    quiet: bool = False
    returning: float | None = None
    returned: bool = False
    shift: Shift | None = None
    resting: frozenset[str] = frozenset()

    @property
    def off(self) -> Lease | None:
        """The lease of "off until …", None while the user is not off."""
        return next((lease for lease in self.leases if lease.off), None)


def saved(state: State, now: Instant) -> dict[str, object]:
    """Return the state as JSON; boot seconds become UTC milliseconds beside the lease's own clocks."""
    return {
        "leases": [lease.saved(now) for lease in state.leases],
        "seen_ms": now.ms,
        "boot_id": now.boot_id,
        "passes_boot": dict(state.passes),
        "passes_ms": {name: now.ms + round((until - now.boot) * 1000) for name, until in state.passes.items()},
        "posts_boot": dict(state.posts),
        "posts_ms": {name: now.ms + round((until - now.boot) * 1000) for name, until in state.posts.items()},
        "counted": {name: [week, count] for name, (week, count) in state.counted.items()},
        "crisis": state.crisis.saved(now) if state.crisis else None,
        "stopped_ms": {name: to_ms(end) for name, end in state.stopped.items()},
        "noticed_ms": to_ms(state.noticed) if state.noticed else None,
        "returned": state.returned,
        "call": state.call.saved() if state.call else None,
        "planned_ms": [[to_ms(start), to_ms(until)] for start, until in state.planned],
        "shift_ms": [to_ms(state.shift.start), to_ms(state.shift.end)] if state.shift else None,
    }


def restored(data: Mapping[str, object], now: Instant) -> State:
    """Return the state of a restart. What cannot be read is left out; raises nothing."""
    raw = data.get("leases")
    leases = [Lease.restored(item, now) for item in raw] if isinstance(raw, list) else []
    noticed = data.get("noticed_ms")
    was_off = isinstance(raw, list) and any(isinstance(item, Mapping) and item.get("off") is True for item in raw)
    return State(
        leases=tuple(lease for lease in leases if lease),
        passes=_passes(data, "passes", now),
        posts=_passes(data, "posts", now),
        counted=_counted(data.get("counted")),
        crisis=_crisis(data, now),
        stopped={name: from_ms(int(ms)) for name, ms in _numbers(data.get("stopped_ms")).items() if ms > now.ms},
        noticed=from_ms(int(noticed)) if _is_number(noticed) else None,
        call=_call(data),
        planned=_planned(data, now),
        returned=data.get("returned") is True or (was_off and not any(lease and lease.off for lease in leases)),
        shift=_shift(data.get("shift_ms"), now),
    )


def is_plan(stretch: tuple[datetime, datetime], now: Instant) -> bool:
    """Return whether a block can be planned for that time: one to come, not too far ahead, no longer than others."""
    start, until = stretch
    return start < until <= start + LONGEST and until > now.utc and start <= now.utc + FARTHEST


def _planned(data: Mapping[str, object], now: Instant) -> tuple[tuple[datetime, datetime], ...]:
    raw, found = data.get("planned_ms"), list[tuple[datetime, datetime]]()
    for item in raw if isinstance(raw, list) else []:
        if isinstance(item, list) and len(item) == 2 and all(_is_number(ms) for ms in item):
            stretch = (from_ms(int(item[0])), from_ms(int(item[1])))
            found += [stretch] if is_plan(stretch, now) else []
    return tuple(found)


def _shift(raw: object, now: Instant) -> Shift | None:
    if not isinstance(raw, list) or len(raw) != 2 or not all(_is_number(ms) for ms in raw):
        return None
    start, end = (from_ms(int(ms)) for ms in raw)
    return Shift(start, end) if start <= now.utc < end <= start + LONGEST_SHIFT else None


def _call(data: Mapping[str, object]) -> Call | None:
    """Return the call during which the earlier run ended, as far as that saw it."""
    raw, seen = data.get("call"), data.get("seen_ms")
    since = raw.get("since_ms") if isinstance(raw, Mapping) else None
    if not isinstance(raw, Mapping) or not _is_number(since) or not _is_number(seen) or seen <= since:
        return None
    return Call(str(raw.get("by", "")), str(raw.get("why", "")), from_ms(int(since)), from_ms(int(seen)))


def _passes(data: Mapping[str, object], which: str, now: Instant) -> dict[str, float]:
    """Return the passes that are left, by the same clocks as a lease: a clock set back makes none longer."""
    ends, boots = _numbers(data.get(f"{which}_ms")), _numbers(data.get(f"{which}_boot"))
    left = {name: _left(data, boots.get(name), end_ms, now) for name, end_ms in ends.items()}
    return {name: now.boot + seconds for name, seconds in left.items() if 0 < seconds <= LONGEST_PASS}


def _left(data: Mapping[str, object], end_boot: float | None, end_ms: float, now: Instant) -> float:
    """Return how many seconds are left of what ends then: by boot clock within one boot, else by the smaller wall."""
    if data.get("boot_id") == now.boot_id and end_boot is not None:
        return end_boot - now.boot
    seen = data.get("seen_ms")
    return min(end_ms - now.ms, end_ms - seen if _is_number(seen) else 0.0) / 1000


def _crisis(data: Mapping[str, object], now: Instant) -> Crisis | None:
    raw = data.get("crisis")
    if not isinstance(raw, Mapping):
        return None
    found = _numbers({key: value for key, value in raw.items() if key != "reason"})
    if not {"since_ms", "until_ms", "end_ms"} <= found.keys():
        return None
    left = _left(data, found.get("end_boot"), found["end_ms"], now)
    if not 0 < left <= LONGEST_CRISIS:
        return None
    since, until = (from_ms(int(found[key])) for key in ("since_ms", "until_ms"))
    return Crisis(since, until, now.boot + left)


def _counted(raw: object) -> dict[str, tuple[str, int]]:
    if not isinstance(raw, Mapping):
        return {}
    pairs = {str(name): pair for name, pair in raw.items() if isinstance(pair, list) and len(pair) == 2}
    return {name: (str(week), count) for name, (week, count) in pairs.items() if isinstance(count, int)}


def _is_number(raw: object) -> TypeGuard[float]:
    return isinstance(raw, (int, float)) and 0 <= raw < _LATEST_MS


def _numbers(raw: object) -> dict[str, float]:
    if not isinstance(raw, Mapping):
        return {}
    return {str(name): value for name, value in raw.items() if _is_number(value)}
