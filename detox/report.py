"""What a day was, as the JSON that the command line documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from detox.core.day_facts import DayFacts, IfThen, ReminderCount, UsageCount
from detox.core.days import week_name
from detox.core.instant import from_ms
from detox.core.settings import Settings
from detox.core.week_facts import WeekSaid
from detox.preview import Planned, all_day, cards_at_work, cards_of, notices, on_call
from detox.reminders.kinds import kind_name
from detox.reminders.settings import CARDS

Json = dict[str, object]
SCHEMA = 1
_NOTHING = WeekSaid()


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


def week_json(
    days: Sequence[DayFacts], names: Mapping[str, str], said: WeekSaid = _NOTHING, before: WeekSaid = _NOTHING
) -> Json:
    """Return the documented object of a week: its days, their total (longest: of the longest day), the user's words.

    ``said`` at its end, ``before`` at the end of the week before it.
    """
    bodies = [_body(facts, names) for facts in days]
    return {
        "schema": SCHEMA,
        "week": week_name(days[0].day),
        "days": [day_json(facts, names) for facts in days],
        "total": {"schema": SCHEMA, "timezone": days[-1].zone, **_total(bodies)},
        "win": said.win or None,
        "plan": _plan(said.plan),
        "plan_before": _plan(before.plan),
    }


def _plan(plan: IfThen | None) -> Json | None:
    return {"when": plan.when, "then": plan.then} if plan else None


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


def preview_json(
    day: date, zone: str, events: Sequence[Planned], settings: Settings, off: datetime | None = None
) -> Json:
    """Return the documented object of a previewed day, with how many cards it shows, all day and at work.

    Beside its events stand what the reminders in them are called, whether they come as cards, notices and shifts, and
    what lasts the whole day.
    """
    kinds = dict.fromkeys(kind for event in events if event.kind == "reminder" for kind in (event.name, *event.joined))
    return {
        "schema": SCHEMA,
        "date": day.isoformat(),
        "timezone": zone,
        "cards": cards_of(events),
        "cards_at_work": cards_at_work(events),
        "shown_as": "card" if settings[CARDS] else "notice",
        "titles": {kind: kind_name(kind, settings).say() for kind in kinds},
        "events": [{**_planned(event), "with": list(event.joined)} for event in events],
        "notices": [_planned(event) for event in notices(day, zone, settings, off)],
        "on_call": [_planned(event) for event in on_call(day, zone, settings)],
        "all_day": [{"kind": event.kind, "name": event.name} for event in all_day(day, zone, settings, off)],
    }


def _planned(event: Planned) -> Json:
    return {"at": event.at.isoformat(timespec="seconds"), "kind": event.kind, "name": event.name}
