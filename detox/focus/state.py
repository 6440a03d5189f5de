"""What focus blocks remember, and how it is kept across a restart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from detox.core.instant import Instant, from_ms, to_ms
from detox.focus.lease import Lease


@dataclass(frozen=True)
class State:
    """``passes``: boot second until which a platform ("*": all) is let in; ``stopped``: rules ended by hand until (UTC).

    ``stopping`` is the boot second at which a block that was asked to stop does; ``noticed`` the block start (UTC) that
    was announced last; ``covered`` the windows behind a door, with the platform each showed.
    """

    leases: tuple[Lease, ...] = ()
    passes: Mapping[str, float] = field(default_factory=dict)
    stopped: Mapping[str, datetime] = field(default_factory=dict)
    stopping: float | None = None
    noticed: datetime | None = None
    covered: Mapping[int, str] = field(default_factory=dict)


def saved(state: State, now: Instant) -> dict[str, object]:
    """Return the state as JSON; boot seconds become UTC milliseconds beside the lease's own clocks."""
    return {
        "leases": [lease.saved(now) for lease in state.leases],
        "passes_ms": {name: now.ms + round((until - now.boot) * 1000) for name, until in state.passes.items()},
        "stopped_ms": {name: to_ms(end) for name, end in state.stopped.items()},
        "noticed_ms": to_ms(state.noticed) if state.noticed else None,
    }


def restored(data: Mapping[str, object], now: Instant) -> State:
    """Return the state of a restart. What cannot be read is left out; raises nothing."""
    raw = data.get("leases")
    leases = [Lease.restored(item, now) for item in raw] if isinstance(raw, list) else []
    noticed = data.get("noticed_ms")
    return State(
        leases=tuple(lease for lease in leases if lease),
        passes={
            name: now.boot + min(1800.0, (ms - now.ms) / 1000)
            for name, ms in _numbers(data.get("passes_ms"))
            if ms > now.ms
        },
        stopped={name: from_ms(int(ms)) for name, ms in _numbers(data.get("stopped_ms")) if ms > now.ms},
        noticed=from_ms(noticed) if isinstance(noticed, int) else None,
    )


def _numbers(raw: object) -> list[tuple[str, float]]:
    if not isinstance(raw, Mapping):
        return []
    return [(str(name), value) for name, value in raw.items() if isinstance(value, (int, float))]
