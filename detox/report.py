"""What a day was: counted from the history, and written as the JSON that the command line documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from detox.core.day_facts import DayFacts, Piece, ReminderCount, Rolled, UsageCount
from detox.core.days import day_bounds, week_name
from detox.core.history import Event, Span
from detox.core.history_port import History
from detox.core.instant import EPOCH, from_ms, to_ms
from detox.focus import tally as focus_tally
from detox.focus.lease import LONGEST, LONGEST_OFF
from detox.preview import Planned, cards_at_work, cards_of
from detox.reminders import tally as reminder_tally
from detox.summary import tally as summary_tally
from detox.usage.day import GAP_MS, add_up, reach, together
from detox.usage.layers import own_first
from detox.usage.meaning import Valid, after_hours, pieces

Json = dict[str, object]
SCHEMA = 1

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


def day_json(facts: DayFacts, names: Mapping[str, str], spans: bool = False) -> Json:
    """Return the documented object of one day; with ``spans`` also the social stretches, local with offset."""
    found: Json = {"schema": SCHEMA, "date": facts.day.isoformat(), "timezone": facts.zone, **_body(facts, names)}
    found |= _around(facts)
    if spans:
        found["spans"] = span_rows(facts)
    return found


def span_rows(facts: DayFacts) -> list[dict[str, str]]:
    """Return the social stretches of a day: start and end as ISO 8601 with offset, platform, context."""
    zone = ZoneInfo(facts.zone)
    return [
        {
            "start": from_ms(piece.start_ms).astimezone(zone).isoformat(timespec="milliseconds"),
            "end": from_ms(piece.end_ms).astimezone(zone).isoformat(timespec="milliseconds"),
            "platform": piece.platform,
            "context": piece.context,
        }
        for piece in facts.usage.pieces
    ]


def _body(facts: DayFacts, names: Mapping[str, str]) -> Json:
    usage, focus = facts.usage, facts.focus
    return {
        **_usage(usage, names),
        "reminders": [_reminder(row) for row in facts.reminders],
        "focus": {
            "blocked_seconds": focus.blocked_seconds,
            "attempts": focus.attempts,
            "walked_away": focus.walked_away,
            "off_seconds": focus.off_seconds,
            "passes": [
                {"at": used.at.isoformat(timespec="seconds"), "minutes": used.minutes, "reason": used.reason}
                for used in focus.passes
            ],
            "crises": [
                {"at": used.at.isoformat(timespec="seconds"), "minutes": used.minutes, "reason": used.reason}
                for used in focus.crises
            ],
        },
    }


def _around(facts: DayFacts) -> Json:
    """Return what belongs to a single day alone and has no sum: the user's word, what came later, one's own usual.

    ``usual`` is null where it was not asked for (in a week) or there are too few days for one.
    """
    later, past = facts.later, facts.past
    after: Json | None = None
    if later:
        shown = from_ms(later.shown_ms).astimezone(ZoneInfo(facts.zone))
        after = {"at": shown.isoformat(timespec="seconds"), "seconds": dict(later.seconds)}
    usual: Json | None = None
    if past.usual_private is not None:
        usual = {"private_seconds": past.usual_private, "days": past.usual_days}
    return {"phone": facts.said.phone, "worth": facts.said.worth, "after_summary": after, "usual": usual}


def _usage(usage: UsageCount, names: Mapping[str, str]) -> Json:
    return {
        "elapsed_seconds": usage.elapsed_seconds,
        "seconds": dict(usage.seconds),
        "other_seconds": usage.other_seconds,
        "idle_seconds": usage.idle_seconds,
        "away_seconds": usage.away_seconds,
        "unknown_seconds": usage.unknown_seconds,
        "untracked_seconds": usage.untracked_seconds,
        "checks": usage.checks,
        "longest_seconds": usage.longest_seconds,
        "leak_seconds": usage.leak_seconds,
        "platforms": [
            {
                "id": row.id,
                "name": names.get(row.id, row.id),
                "seconds": dict(row.seconds),
                "checks": row.checks,
                "longest_seconds": row.longest_seconds,
            }
            for row in usage.platforms
        ],
    }


_COUNTS = ("offered", "taken", "skipped", "snoozed", "missed", "seen", "natural")


def _reminder(row: ReminderCount) -> Json:
    return {"name": row.name, **{count: getattr(row, count) for count in _COUNTS}}


def week_json(days: Sequence[DayFacts], names: Mapping[str, str]) -> Json:
    """Return the documented object of a week: its days, and their total (longest: of the longest day)."""
    bodies = [_body(facts, names) for facts in days]
    return {
        "schema": SCHEMA,
        "week": week_name(days[0].day),
        "days": [day_json(facts, names) for facts in days],
        "total": {"schema": SCHEMA, "timezone": days[-1].zone, **_total(bodies)},
    }


def _total(bodies: Sequence[Json]) -> Json:
    first = dict(bodies[0])
    for body in bodies[1:]:
        first = {key: _add(key, value, body[key]) for key, value in first.items()}
    return first


def _add(key: str, one: object, other: object) -> object:
    if key == "longest_seconds" and isinstance(one, int) and isinstance(other, int):
        return max(one, other)
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return one + other
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return {name: _add(name, value, other[name]) for name, value in one.items()}
    if isinstance(one, list) and isinstance(other, list):
        return _merge(one, other, {"platforms": "id", "reminders": "name"}.get(key))
    return one


def _merge(one: list[Json], other: list[Json], by: str | None) -> list[Json]:
    if by is None:
        return one + other
    rows = {row[by]: row for row in one}
    for row in other:
        rows[row[by]] = (
            {key: _add(key, value, row[key]) for key, value in rows[row[by]].items()} if row[by] in rows else row
        )
    return list(rows.values())


def preview_json(day: date, zone: str, events: Sequence[Planned]) -> Json:
    """Return the documented object of a previewed day, with how many cards it shows, all day and in work hours."""
    return {
        "schema": SCHEMA,
        "date": day.isoformat(),
        "timezone": zone,
        "cards": cards_of(events),
        "cards_at_work": cards_at_work(events),
        "events": [
            {
                "at": event.at.isoformat(timespec="seconds"),
                "kind": event.kind,
                "name": event.name,
                "with": list(event.joined),
            }
            for event in events
        ],
    }
