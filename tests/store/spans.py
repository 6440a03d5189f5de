"""Makes spans for the tests of the store."""

from __future__ import annotations

import os
from typing import Any

from detox.core.history import Event, Span
from detox.store.history import SqliteHistory

BASE = 1_795_000_000_000  # November 2026
MINUTE = 60_000


def span(history: SqliteHistory, start: int, end: int, **fields: Any) -> Span:
    """Return a span of this device, minutes after BASE."""
    given: dict[str, Any] = {
        "id": os.urandom(16).hex(),
        "device": history.device,
        "source": "app",
        "start_ms": BASE + start * MINUTE,
        "end_ms": BASE + end * MINUTE,
        "zone": "Europe/Paris",
        "state": "social",
        "platform": "instagram",
        "surface": "feed",
        **fields,
    }
    return Span(**given)


def event(history: SqliteHistory, minute: int, kind: str = "taken", **fields: Any) -> Event:
    """Return an event of this device, minutes after BASE."""
    given: dict[str, Any] = {
        "id": os.urandom(16).hex(),
        "device": history.device,
        "at_ms": BASE + minute * MINUTE,
        "zone": "Europe/Paris",
        "kind": kind,
        "name": "water",
        **fields,
    }
    return Event(**given)
