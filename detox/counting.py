"""What a day was, counted from the history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import groupby

from detox.core.day_facts import DayFacts, Piece, Rolled, UsageCount
from detox.core.days import day_bounds, week_name
from detox.core.history import Event, Span
from detox.core.history_port import History
from detox.core.instant import EPOCH, to_ms
from detox.focus import tally as focus_tally
from detox.focus.lease import LONGEST, LONGEST_OFF
from detox.reminders import tally as reminder_tally
from detox.summary import tally as summary_tally
from detox.usage.day import GAP_MS, add_up, reach, together
from detox.usage.layers import own_first
from detox.usage.meaning import Valid, after_hours, pieces

_AROUND_MS = 86_400_000
"""A sitting that runs on over the end of its day is followed this far."""

REACHING = ("block_start", "block_end", "pass", "means", "crisis", "crisis_end", "on_call")
"""Kinds of events that say something about time after them: at most ``focus.lease.LONGEST`` of it."""

MEANING = (*REACHING, "call")
"""Kinds of events that give social time its meaning."""


def day_facts(
    history: History, day: date, zone: str, starts_at: time, valid: Sequence[Valid], now: datetime
) -> DayFacts:
    """Return the facts of ``day`` in ``zone`` as far as ``now`` (aware): an unfinished day ends there."""
    start, end = _bounds(day, zone, starts_at, now)
    low, high = to_ms(start), to_ms(end)
    events = _events(history, low, high)
    today = [event for event in events if low <= event.at_ms < high]
    over = _over(day, zone, starts_at, valid)
    usage = add_up(_spans(history, low, high), events, valid, low, high, over)
    return DayFacts(
        day,
        zone,
        start,
        end,
        usage,
        reminder_tally.tally(today),
        focus_tally.tally([*_off(history, low), *events], low, high),
        reminder_tally.taken_at(today),
        0 if over is None else max(0, high - over) // 1000,
        summary_tally.said(events, day),
        summary_tally.later(today, day, usage.pieces),
    )


def usage_by_day(
    history: History, first: date, last: date, zone: str, starts_at: time, valid: Sequence[Valid], now: datetime
) -> list[tuple[date, UsageCount]]:
    """Return what the days from ``first`` to ``last`` added up to, without their pieces; those to come are left out.

    A finished day is counted once: the history keeps the sum until anything changes that it was made of.
    """
    kept = {one.day: one for one in history.rolled(first, last)}
    found, fresh = [], []
    for day in (first + timedelta(days=index) for index in range((last - first).days + 1)):
        start, end = _bounds(day, zone, starts_at, now)
        if start >= end:
            break
        low, high, one = to_ms(start), to_ms(end), kept.get(day)
        if one and (one.zone, one.low_ms, one.high_ms) == (zone, low, high):
            found.append((day, one.usage))
            continue
        spans = _spans(history, low, high)
        over = _over(day, zone, starts_at, valid)
        counted = add_up(spans, _events(history, low, high), valid, low, high, over)
        usage = replace(counted, pieces=())
        found.append((day, usage))
        if end < now:
            fresh.append(Rolled(day, zone, low, high, low - GAP_MS, reach(spans, high), usage))
    history.roll(fresh)
    return found


def pieces_between(history: History, low: int, high: int, valid: Sequence[Valid]) -> list[Piece]:
    """Return the social time of [low, high), UTC milliseconds, cut at its edges, as ``day_facts`` has it."""
    meant = meaning_events(history, low, high)
    found = pieces(own_first(history.spans(low, high)), meant, valid)
    return [replace(one, start_ms=max(low, one.start_ms), end_ms=min(high, one.end_ms)) for one in found]


def meaning_events(history: History, low: int, high: int) -> list[Event]:
    """Return what gives the social time of [low, high), UTC milliseconds, its meaning, however early it was said."""
    return history.events(low - to_ms(EPOCH + LONGEST), high + _AROUND_MS, MEANING)


def usage_by_week(days: Iterable[tuple[date, UsageCount]]) -> list[tuple[str, UsageCount]]:
    """Return what ISO weeks added up to, by week; days come by date (``usage_by_day``)."""
    grouped = groupby(days, key=lambda one: week_name(one[0]))
    return [(week, together(count for _, count in group)) for week, group in grouped]


def _bounds(day: date, zone: str, starts_at: time, now: datetime) -> tuple[datetime, datetime]:
    """Return when the day starts and ends, or how far it has come; they are the same for one that has not begun."""
    start, end = day_bounds(day, zone, starts_at)
    return start, max(start, min(end, now))


def _over(day: date, zone: str, starts_at: time, valid: Sequence[Valid]) -> int | None:
    """Return when work was over for the whole day, also while it still runs."""
    start, end = day_bounds(day, zone, starts_at)
    return after_hours(to_ms(start), to_ms(end), zone, valid)


def _spans(history: History, low: int, high: int) -> list[Span]:
    """Return the spans that [low, high) depends on, whole: a minute around it, more where a sitting runs on."""
    spans = own_first(history.spans(low - GAP_MS, high + GAP_MS))
    if reach(spans, high) > high + GAP_MS:
        spans = own_first(history.spans(low - GAP_MS, high + _AROUND_MS))
    return spans


def _events(history: History, low: int, high: int) -> list[Event]:
    """Return the events of [low, high) and a day after it; of the days before, what may reach into it."""
    before = history.events(low - to_ms(EPOCH + LONGEST), low, REACHING)
    return before + history.events(low, high + _AROUND_MS)


def _off(history: History, low: int) -> list[Event]:
    """Return what was said of "off until …" before ``low``, as far back as that can reach from."""
    return history.events(low - to_ms(EPOCH + LONGEST_OFF), low, focus_tally.OFF_KINDS)


def off_days(history: History, first: date, last: date, zone: str, starts_at: time) -> frozenset[date]:
    """Return the days from ``first`` to ``last`` on which the user was off, be it for a part: no measure for others."""
    days = [first + timedelta(days=index) for index in range((last - first).days + 1)]
    bounds = {day: tuple(map(to_ms, day_bounds(day, zone, starts_at))) for day in days}
    low, high = bounds[first][0], bounds[last][1]
    events = _off(history, low) + history.events(low, high, focus_tally.OFF_KINDS)
    return frozenset(day for day, (start, end) in bounds.items() if focus_tally.off_between(events, start, end))
