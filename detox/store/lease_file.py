"""``lease.json``: the blocks that run, beside the history. If that is lost or damaged, they go on all the same."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from pathlib import Path

from detox.store.atomic import write_atomically

NAME = "lease.json"
OFTEN_MS = 300_000
"""While nothing changes but the time at which we were last seen, it is written this often."""
_MOST_BYTES = 1 << 20


class LeaseFile:
    """The file in the profile. It exists only while a block runs. Raises nothing: the history is the first place."""

    def __init__(self, profile: Path) -> None:
        self.path = profile / NAME
        self._written: Mapping[str, object] | None = None

    def keep(self, states: Mapping[str, Mapping[str, object]]) -> None:
        """Write down the state of ``focus``, if it says that a block runs; forget it if none does."""
        state = states.get("focus")
        if state is None:
            return
        with contextlib.suppress(OSError):
            if not state.get("leases"):
                self.path.unlink(missing_ok=True)
                self._written = None
            elif self._written is None or _differs(self._written, state):
                write_atomically(self.path, json.dumps(state).encode() + b"\n")
                self._written = state

    def read(self) -> Mapping[str, object] | None:
        """Return the state that was written last, None if there is none or it cannot be read."""
        try:
            if self.path.stat().st_size > _MOST_BYTES:
                return None
            found = json.loads(self.path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        return found if isinstance(found, dict) else None

    @property
    def is_there(self) -> bool:
        """Whether there is a file, readable or not."""
        return os.path.lexists(self.path)


def _differs(old: Mapping[str, object], new: Mapping[str, object]) -> bool:
    """Whether more has changed than the time that has passed."""
    before, now = old.get("seen_ms"), new.get("seen_ms")
    late = not isinstance(before, int) or not isinstance(now, int) or not 0 <= now - before < OFTEN_MS
    return late or _lasting(old) != _lasting(new)


def _lasting(state: Mapping[str, object]) -> list[object]:
    leases = state.get("leases")
    listed = leases if isinstance(leases, list) else []
    return [
        *({**one, "left_seconds": 0, "seen_ms": 0} if isinstance(one, dict) else one for one in listed),
        *(state.get(key) for key in ("passes_boot", "posts_boot", "counted", "stopped_ms", "planned_ms", "shift_ms")),
        bool(state.get("crisis")),
    ]
