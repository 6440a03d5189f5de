"""What became of the cards of a day."""

from __future__ import annotations

from collections.abc import Iterable

from detox.core.day_facts import ReminderCount
from detox.core.history import Event

_KINDS = ("offered", "taken", "skipped", "snoozed", "missed", "seen")


def tally(events: Iterable[Event]) -> tuple[ReminderCount, ...]:
    """Count the events by reminder, by name; a kind that joined a card counts like the card itself."""
    counts: dict[str, dict[str, int]] = {}
    for event in events:
        if event.kind not in _KINDS:
            continue
        joined = event.data.get("with", ())
        for name in (event.name, *(joined if isinstance(joined, (list, tuple)) else ())):
            row = counts.setdefault(str(name), {})
            row[event.kind] = row.get(event.kind, 0) + 1
            if event.kind == "taken" and event.data.get("natural"):
                row["natural"] = row.get("natural", 0) + 1
                row["seen"] = row.get("seen", 0) + 1
    return tuple(ReminderCount(name, **row) for name, row in sorted(counts.items()))


def taken_at(events: Iterable[Event]) -> tuple[int, ...]:
    """Return when breaks were taken, UTC milliseconds."""
    return tuple(event.at_ms for event in events if event.kind == "taken")
