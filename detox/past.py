"""What the days before say about a day: one's own usual, days in a row, the evening before; and what a week was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from detox.core.day_facts import Context, DayFacts, Later, Past, UsageCount
from detox.core.days import day_bounds, week_name
from detox.core.days_off import days_off
from detox.core.history import Event
from detox.core.history_port import History
from detox.core.instant import to_ms
from detox.core.week_facts import WeekFacts, WeekSaid
from detox.counting import day_facts, off_days, pieces_between, usage_by_day
from detox.summary import tally, week_tally
from detox.summary.periods import is_measured
from detox.usage.meaning import Valid

WEEKS = 4
"""How many same weekdays make the usual."""
FEWEST = 2
"""A usual of fewer days is none."""
WORKED_SECONDS = 15 * 60
"""From so much work on, on call or not, a day was no day off."""
NOT_TOLD_DAYS, NOT_OFFERED_DAYS = 7, 3
"""A sentence is not said again for so many days as long as another one is true; a step is left alone for so many."""
_IN_A_ROW = 28
DAY_MS = 86_400_000


def with_past(history: History, facts: DayFacts, starts_at: time, valid: Sequence[Valid], now: datetime) -> DayFacts:
    """Return ``facts`` with what the days before it say; ``now`` is aware, and the same as for ``facts``."""
    day, zone = facts.day, facts.zone
    before = usage_by_day(
        history, day - timedelta(days=_IN_A_ROW), day - timedelta(days=1), zone, starts_at, valid, now
    )
    counted, yesterday = dict(before), day - timedelta(days=1)
    usual = _usual(history, facts, counted, starts_at, valid)
    low, last = to_ms(facts.start), day - timedelta(days=1)
    shown = history.events(low - (NOT_TOLD_DAYS + 1) * 86_400_000, low, ("summary",))
    past = Past(
        usual_private=_median(usual) if len(usual) >= FEWEST else None,
        usual_days=len(usual),
        worked_in_a_row=_in_a_row(facts, counted),
        on_call_before=counted[yesterday].seconds["on_call"] if yesterday in counted else 0,
        later=_later(history, yesterday, shown, low, valid),
        told=tally.told(shown, "sentence", day - timedelta(days=NOT_TOLD_DAYS), last),
        offered=tally.told(shown, "offered", day - timedelta(days=NOT_OFFERED_DAYS), last),
        plan=_said(history, day).plan,
    )
    return replace(facts, past=past)


def week_facts(
    history: History, monday: date, zone: str, starts_at: time, valid: Sequence[Valid], now: datetime
) -> WeekFacts:
    """Return the facts of the week that begins on ``monday``, as far as ``now`` (aware); days to come are left out."""
    sunday, first = monday + timedelta(days=6), monday - timedelta(weeks=WEEKS)
    counted = dict(usage_by_day(history, first, sunday, zone, starts_at, valid, now))
    days = []
    for day in (monday + timedelta(days=index) for index in range(7)):
        if day not in counted:
            break
        facts = day_facts(history, day, zone, starts_at, valid, now)
        usual = _usual(history, facts, counted, starts_at, valid)
        past = Past(usual_private=_median(usual) if len(usual) >= FEWEST else None, usual_days=len(usual))
        days.append(replace(facts, past=past))
    off = valid[-1].settings.derived(days_off) if valid else frozenset[date]()
    off = frozenset(day for day in off if monday <= day <= sunday)
    said, before = week_words(history, monday, now)
    return WeekFacts(
        monday, tuple(days), off | off_days(history, monday, sunday, zone, starts_at), said, before
    )  # fmt: skip


def week_words(history: History, monday: date, now: datetime) -> tuple[WeekSaid, WeekSaid]:
    """Return what was said so far (``now``, aware) of the week that begins on ``monday``, and of the week before it."""
    low = to_ms(datetime.combine(monday, time(), UTC)) - 15 * DAY_MS
    words = history.events(low, to_ms(now) + 1, week_tally.WORDS)
    return week_tally.said(words, week_name(monday)), week_tally.said(words, week_tally.week_before(monday))


def _said(history: History, day: date) -> WeekSaid:
    """Return what was said at the end of the week before the one that ``day`` lies in."""
    monday = day - timedelta(days=day.weekday())
    low = to_ms(datetime.combine(monday, time(), UTC))
    return week_tally.said(
        history.events(low - 8 * DAY_MS, low + 8 * DAY_MS, ("plan",)), week_tally.week_before(monday)
    )


def _usual(
    history: History, facts: DayFacts, counted: dict[date, UsageCount], starts_at: time, valid: Sequence[Valid]
) -> list[int]:
    """Return the private seconds of the days to compare with: as far as this one has come, and of its own kind.

    The days were counted before: only what came later on each is looked at, and taken off.

    A day off, by the settings or because nobody worked on it, is no measure for a working day, nor the other way round;
    a day without data is none at all, nor is one of "off until …".
    """
    found: list[int] = []
    left_out = off_days(history, facts.day - timedelta(weeks=WEEKS), facts.day, facts.zone, starts_at)
    off = valid[-1].settings.derived(days_off) if valid else frozenset[date]()
    finished = facts.end >= day_bounds(facts.day, facts.zone, starts_at)[1]
    for day in (facts.day - timedelta(weeks=week) for week in range(1, WEEKS + 1)):
        usage = None if day in left_out else counted.get(day)
        if usage is None or not is_measured(usage) or (day in off) != (facts.day in off):
            continue
        seconds = dict(usage.seconds)
        if not finished:
            start, end = day_bounds(day, facts.zone, starts_at)
            until = to_ms(start + (facts.end - facts.start))
            rest = tally.spent(pieces_between(history, until, to_ms(end), valid), until)
            seconds = {context: max(0, seconds[context] - rest[context]) for context in seconds}
        if _is_off(seconds) == _is_off(facts.usage.seconds):
            found.append(seconds["private"])
    return found


def _later(history: History, day: date, events: list[Event], end: int, valid: Sequence[Valid]) -> Later | None:
    """Return what came after the popup of ``day``, which ends at ``end`` (UTC milliseconds)."""
    at = tally.shown(events, day)
    return None if at is None else Later(at, tally.spent(pieces_between(history, at, end, valid), at))


def _median(numbers: list[int]) -> int:
    ordered, middle = sorted(numbers), len(numbers) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) // 2


def _is_off(seconds: Mapping[Context, int]) -> bool:
    return seconds["work"] + seconds["on_call"] < WORKED_SECONDS


def _in_a_row(facts: DayFacts, counted: dict[date, UsageCount]) -> int:
    days, day = 0, facts.day
    usage: UsageCount | None = facts.usage
    while usage and not _is_off(usage.seconds):
        days, day = days + 1, day - timedelta(days=1)
        usage = counted.get(day)
    return days
