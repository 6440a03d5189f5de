"""Made-up facts of days for the tests of sentences and steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from detox.core.day_facts import Context, DayFacts, FocusCount, PassUsed, PlatformTime, ReminderCount, UsageCount
from detox.core.instant import to_ms

THURSDAY = date(2026, 11, 19)
NOON = datetime(2026, 11, 19, 11, tzinfo=UTC)  # noon in Berlin
EVENING = datetime(2026, 11, 19, 17, 15, tzinfo=UTC)
A_PASS = PassUsed(NOON, 15, "x")


def a_day(work: int = 0, private: int = 0, on_call: int = 0, **more: object) -> DayFacts:
    """A day of these social seconds. ``more`` are fields of DayFacts or UsageCount; ``platforms``: seconds by id."""
    seconds: dict[Context, int] = {"work": work, "private": private, "on_call": on_call}
    platforms: Any = more.pop("platforms", {})
    rows = tuple(PlatformTime(name, {"work": n, "private": 0, "on_call": 0}) for name, n in platforms.items())
    usage = UsageCount(elapsed_seconds=50_000, seconds=seconds, longest_start_ms=to_ms(NOON), platforms=rows)
    own = {name for name in UsageCount.__dataclass_fields__ if name in more}
    usage = replace(usage, **{name: more.pop(name) for name in own})  # type: ignore[arg-type]
    facts = DayFacts(THURSDAY, "Europe/Berlin", datetime(2026, 11, 19, 3, tzinfo=UTC), EVENING, usage)
    return replace(facts, **more)  # type: ignore[arg-type]


def focus(**counts: object) -> FocusCount:
    """What doors did."""
    return FocusCount(**counts)  # type: ignore[arg-type]


def cards(**counts: Mapping[str, int]) -> tuple[ReminderCount, ...]:
    """What became of cards, by kind."""
    return tuple(ReminderCount(kind, **row) for kind, row in counts.items())
