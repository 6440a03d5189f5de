"""What the days before say about a day: one's own usual, days in a row, the evening after the last summary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from detox.core.day_facts import DayFacts, Past, UsageCount
from detox.core.days import day_bounds
from detox.core.history_port import History
from detox.core.instant import to_ms
from detox.report import day_facts, usage_by_day
from detox.summary import tally
from detox.usage.meaning import Valid

WEEKS = 4
"""How many same weekdays make the usual."""
FEWEST = 2
"""A usual of fewer days is none."""
MEASURED_SECONDS = 30 * 60
"""A day of which Detox saw less is a day without data."""
WORKED_SECONDS = 15 * 60
"""From so much work on, on call or not, a day was no day off."""
NOT_TOLD_DAYS = 7
_IN_A_ROW = 28


def with_past(history: History, facts: DayFacts, starts_at: time, valid: Sequence[Valid], now: datetime) -> DayFacts:
    """Return ``facts`` with what the days before it say; ``now`` is aware, and the same as for ``facts``."""
    day, zone = facts.day, facts.zone
    before = usage_by_day(
        history, day - timedelta(days=_IN_A_ROW), day - timedelta(days=1), zone, starts_at, valid, now
    )
    counted = dict(before)
    yesterday = day_facts(history, day - timedelta(days=1), zone, starts_at, valid, now)
    usual = _usual(history, facts, counted, starts_at, valid)
    low = to_ms(facts.start)
    told = tally.told(history.events(low - NOT_TOLD_DAYS * 86_400_000, low, ("summary",)))
    past = Past(
        usual_private=_median(usual) if len(usual) >= FEWEST else None,
        usual_days=len(usual),
        worked_in_a_row=_in_a_row(facts, counted),
        on_call_before=yesterday.usage.seconds["on_call"],
        later=yesterday.later,
        told={sentence: last for sentence, last in told.items() if last < day},
    )
    return replace(facts, past=past)


def _usual(
    history: History, facts: DayFacts, counted: dict[date, UsageCount], starts_at: time, valid: Sequence[Valid]
) -> list[int]:
    """Return the private seconds of the days to compare with: as far as this one has come, and of its own kind.

    A day off is no measure for a working day, nor the other way round, and a day without data is none at all.
    """
    found = []
    finished = facts.end >= day_bounds(facts.day, facts.zone, starts_at)[1]
    for day in (facts.day - timedelta(weeks=week) for week in range(1, WEEKS + 1)):
        usage = counted.get(day)
        if usage and not finished:
            until = day_bounds(day, facts.zone, starts_at)[0] + (facts.end - facts.start)
            usage = day_facts(history, day, facts.zone, starts_at, valid, until).usage
        if usage and _is_measured(usage) and _is_off(usage) == _is_off(facts.usage):
            found.append(usage.seconds["private"])
    return found


def _median(numbers: list[int]) -> int:
    ordered, middle = sorted(numbers), len(numbers) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) // 2


def _is_measured(usage: UsageCount) -> bool:
    seen = sum(usage.seconds.values()) + usage.other_seconds + usage.idle_seconds
    return seen >= MEASURED_SECONDS


def _is_off(usage: UsageCount) -> bool:
    return usage.seconds["work"] + usage.seconds["on_call"] < WORKED_SECONDS


def _in_a_row(facts: DayFacts, counted: dict[date, UsageCount]) -> int:
    days, day = 0, facts.day
    usage: UsageCount | None = facts.usage
    while usage and not _is_off(usage):
        days, day = days + 1, day - timedelta(days=1)
        usage = counted.get(day)
    return days
