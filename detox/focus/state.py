"""What focus blocks remember, and how it is kept across a restart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeGuard

from detox.core.facts import Seen
from detox.core.instant import Instant, from_ms, to_ms
from detox.focus.lease import Lease

LONGEST_PASS = 1800.0
"""Seconds of the longest pass that a rule may give."""

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


@dataclass(frozen=True)
class State:
    """``passes``: boot second until which a platform ("*": all) is let in; ``stopped``: rules that rest, until (UTC).

    ``stopping`` is the boot second at which a block that was asked to stop does; ``noticed`` the block start (UTC) that
    was announced last; ``covered`` the windows behind a door, with the platform each showed.
    ``shut`` are the windows before which a door belongs, ``rising`` those whose door is about to come; ``asked`` is the
    boot second at which calls were asked about last, ``call`` what keeps doors away. ``grace``: boot second until which
    a window may stand though it is shut; ``gone`` were put away; ``behind`` is what a door over the screen hides.
    """

    leases: tuple[Lease, ...] = ()
    passes: Mapping[str, float] = field(default_factory=dict)
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


def saved(state: State, now: Instant) -> dict[str, object]:
    """Return the state as JSON; boot seconds become UTC milliseconds beside the lease's own clocks."""
    return {
        "leases": [lease.saved(now) for lease in state.leases],
        "seen_ms": now.ms,
        "boot_id": now.boot_id,
        "passes_boot": dict(state.passes),
        "passes_ms": {name: now.ms + round((until - now.boot) * 1000) for name, until in state.passes.items()},
        "stopped_ms": {name: to_ms(end) for name, end in state.stopped.items()},
        "noticed_ms": to_ms(state.noticed) if state.noticed else None,
        "call": state.call.saved() if state.call else None,
    }


def restored(data: Mapping[str, object], now: Instant) -> State:
    """Return the state of a restart. What cannot be read is left out; raises nothing."""
    raw = data.get("leases")
    leases = [Lease.restored(item, now) for item in raw] if isinstance(raw, list) else []
    noticed = data.get("noticed_ms")
    return State(
        leases=tuple(lease for lease in leases if lease),
        passes=_passes(data, now),
        stopped={name: from_ms(int(ms)) for name, ms in _numbers(data.get("stopped_ms")).items() if ms > now.ms},
        noticed=from_ms(int(noticed)) if _is_number(noticed) else None,
        call=_call(data),
    )


def _call(data: Mapping[str, object]) -> Call | None:
    """Return the call during which the earlier run ended, as far as that saw it."""
    raw, seen = data.get("call"), data.get("seen_ms")
    since = raw.get("since_ms") if isinstance(raw, Mapping) else None
    if not isinstance(raw, Mapping) or not _is_number(since) or not _is_number(seen) or seen <= since:
        return None
    return Call(str(raw.get("by", "")), str(raw.get("why", "")), from_ms(int(since)), from_ms(int(seen)))


def _passes(data: Mapping[str, object], now: Instant) -> dict[str, float]:
    """Return the passes that are left, by the same clocks as a lease: a clock set back makes none longer."""
    ends, boots, seen = _numbers(data.get("passes_ms")), _numbers(data.get("passes_boot")), data.get("seen_ms")
    found: dict[str, float] = {}
    for name, end_ms in ends.items():
        left = min(end_ms - now.ms, end_ms - seen if _is_number(seen) else 0.0) / 1000
        if data.get("boot_id") == now.boot_id and name in boots:
            left = boots[name] - now.boot
        if 0 < left <= LONGEST_PASS:
            found[name] = now.boot + left
    return found


def _is_number(raw: object) -> TypeGuard[float]:
    return isinstance(raw, (int, float)) and 0 <= raw < _LATEST_MS


def _numbers(raw: object) -> dict[str, float]:
    if not isinstance(raw, Mapping):
        return {}
    return {str(name): value for name, value in raw.items() if _is_number(value)}
