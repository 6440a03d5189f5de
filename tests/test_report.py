"""``today``, ``day`` and ``week``: one object each, as the design documents them, counted from the history."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import Any

import pytest

from detox.core.commands import Stop, StopFocus
from detox.core.day_facts import DayFacts, IfThen
from detox.core.history import Event, Span, State, Surface
from detox.core.instant import to_ms
from detox.core.week_facts import WeekSaid
from detox.counting import day_facts
from detox.report import day_json, span_rows, week_json
from detox.usage.meaning import Valid
from tests.rules.ledger import Ledger
from tests.rules.run import Run
from tests.rules.words import a_pass, rule, settings_of, visible, window, without

FOUR = time(4)
MONDAY = date(2026, 11, 23)
NAMES = {"instagram": "Instagram", "tiktok": "TikTok"}
USAGE = (
    "elapsed_seconds", "seconds", "other_seconds", "idle_seconds", "away_seconds", "unknown_seconds",
    "untracked_seconds", "checks", "longest_seconds", "platforms",
)  # fmt: skip
numbers = count(1)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-{text}").replace(tzinfo=UTC)


def span(
    start: str, end: str, state: State = "social", platform: str | None = "instagram", surface: Surface = "feed"
) -> Span:
    id_ = f"{next(numbers):032x}"
    return Span(id_, "d" * 32, "app", to_ms(utc(start)), to_ms(utc(end)), "Europe/Berlin", state, platform, surface)


def event(at: str, kind: str, name: str, **data: object) -> Event:
    return Event(f"{next(numbers):032x}", "d" * 32, to_ms(utc(at)), "Europe/Berlin", kind, name, data)


def facts(ledger: Ledger, day: date = MONDAY, now: str = "30T12:00", zone: str = "Europe/Berlin") -> DayFacts:
    return day_facts(ledger, day, zone, FOUR, [Valid(0, settings_of({}))], utc(now))


def a_day() -> Ledger:
    ledger = Ledger()
    for one in (
        span("23T08:00", "23T09:00"),  # 09:00 to 10:00 in Berlin
        span("23T09:00", "23T09:10", "other", None),
        span("23T09:10", "23T09:15", "idle", None),
        span("23T09:15", "23T09:25", "away", None),
        span("23T09:25", "23T09:27", "unknown", None),
        span("23T18:00", "23T18:30", platform="tiktok"),
        span("23T18:30", "23T18:31", "door", "tiktok"),
    ):
        ledger.save(one)
    for happened in (
        event("23T09:00", "offered", "water", **{"with": ["pause"]}),
        event("23T09:00:05", "taken", "water", **{"with": ["pause"]}),
        event("23T10:00", "offered", "pause"),
        event("23T10:01", "skipped", "pause"),
        event("23T12:00", "taken", "pause", natural=True),
        event("23T18:30", "block_start", "evening", until="2026-11-24T06:00:00+00:00"),
        event("23T18:30", "door", "tiktok"),
        event("23T18:31", "walked_away", "tiktok"),
        event("23T19:00", "pass", "evening", minutes=15, reason="Ana asks", platform="tiktok", firmness="firm"),
    ):
        ledger.append(happened)
    return ledger


def test_a_day_is_one_documented_object() -> None:
    found: Any = day_json(facts(a_day()), NAMES)
    assert json.loads(json.dumps(found)) == found
    zeros = {"offered": 0, "taken": 0, "skipped": 0, "snoozed": 0, "missed": 0, "seen": 0, "natural": 0}
    assert found == {
        "schema": 1,
        "date": "2026-11-23",
        "timezone": "Europe/Berlin",
        "elapsed_seconds": 86_400,
        "seconds": {"work": 3600, "private": 1800, "on_call": 0},
        "other_seconds": 660,
        "idle_seconds": 300,
        "away_seconds": 600,
        "unknown_seconds": 120,
        "untracked_seconds": 86_400 - 3600 - 1800 - 660 - 300 - 600 - 120,
        "checks": 2,
        "longest_seconds": 3600,
        "leak_seconds": 1800,
        "platforms": [
            {
                "id": "instagram", "name": "Instagram", "seconds": {"work": 3600, "private": 0, "on_call": 0},
                "checks": 1, "longest_seconds": 3600,
            },
            {
                "id": "tiktok", "name": "TikTok", "seconds": {"work": 0, "private": 1800, "on_call": 0},
                "checks": 1, "longest_seconds": 1800,
            },
        ],
        "reminders": [
            {**zeros, "name": "pause", "offered": 2, "taken": 2, "skipped": 1, "seen": 1, "natural": 1},
            {**zeros, "name": "water", "offered": 1, "taken": 1},
        ],
        "focus": {
            "blocked_seconds": 30_600,  # 19:30 to 04:00, when the day ends
            "attempts": 1,
            "walked_away": 1,
            "off_seconds": 0,
            "passes": [{"at": "2026-11-23T20:00:00+01:00", "minutes": 15, "reason": "Ana asks"}],
            "crises": [],
        },
        "phone": None, "worth": None, "after_summary": None, "usual": None,
    }  # fmt: skip


def test_spans_come_only_if_asked_for() -> None:
    assert "spans" not in day_json(facts(a_day()), NAMES)
    found: Any = day_json(facts(a_day()), NAMES, spans=True)["spans"]
    assert [set(row) for row in found] == [{"start", "end", "platform", "context"}] * 2
    assert [" ".join((row["start"], row["end"], row["platform"], row["context"])) for row in found] == [
        "2026-11-23T09:00:00.000+01:00 2026-11-23T10:00:00.000+01:00 instagram work",
        "2026-11-23T19:00:00.000+01:00 2026-11-23T19:30:00.000+01:00 tiktok private",
    ]


def test_a_day_that_is_not_over_ends_now_and_one_to_come_has_no_length() -> None:
    found = day_json(facts(a_day(), now="23T08:30"), NAMES)
    assert found["elapsed_seconds"] == 5.5 * 3600
    assert found["seconds"] == {"work": 1800, "private": 0, "on_call": 0}
    to_come = facts(a_day(), date(2026, 12, 24))
    assert to_come.start == to_come.end
    assert day_json(to_come, NAMES)["elapsed_seconds"] == 0
    assert facts(a_day(), now="23T19:00").focus.blocked_seconds == 1800


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 28), 23), (date(2026, 10, 24), 25), (date(2026, 11, 23), 24)]
)
def test_days_have_the_hours_they_have(day: date, hours: int) -> None:
    found = day_json(facts(Ledger(), day), NAMES)
    assert found["elapsed_seconds"] == found["untracked_seconds"] == hours * 3600


def test_a_platform_nobody_knows_any_more_goes_by_its_id() -> None:
    found: Any = day_json(facts(a_day()), {})
    assert [row["name"] for row in found["platforms"]] == ["instagram", "tiktok"]


def test_a_week_is_its_days_and_their_total() -> None:
    ledger = a_day()
    ledger.save(span("24T08:00", "24T10:00", platform="linkedin"))
    ledger.save(span("24T10:00", "24T10:30"))
    ledger.append(event("24T10:00", "offered", "snack"))
    ledger.append(event("24T11:00", "offered", "pause"))
    found: Any = week_json([facts(ledger, MONDAY + timedelta(days=back)) for back in range(7)], NAMES)
    assert json.loads(json.dumps(found)) == found
    assert (found["schema"], found["week"], len(found["days"])) == (1, "2026-W48", 7)
    assert set(found["total"]) == set(found["days"][0]) - {"date", "phone", "worth", "after_summary", "usual"}
    total = found["total"]
    for key in USAGE[2:7]:
        assert total[key] == sum(day[key] for day in found["days"])
    assert total["elapsed_seconds"] == 7 * 86_400
    assert total["seconds"] == {"work": 3600 + 9000, "private": 1800, "on_call": 0}
    assert {row["id"]: row["seconds"]["work"] for row in total["platforms"]} == {
        "instagram": 5400, "tiktok": 0, "linkedin": 7200,
    }  # fmt: skip
    assert total["longest_seconds"] == 9000  # of the longest day, not the sum
    assert {row["id"]: row["longest_seconds"] for row in total["platforms"]}["instagram"] == 3600
    assert {row["name"]: row["offered"] for row in total["reminders"]} == {"pause": 3, "water": 1, "snack": 1}
    assert total["focus"]["blocked_seconds"] == sum(day["focus"]["blocked_seconds"] for day in found["days"])
    assert len(total["focus"]["passes"]) == 1
    assert total["checks"] == sum(day["checks"] for day in found["days"])


def test_a_week_carries_what_was_said_of_it() -> None:
    days = [facts(a_day(), MONDAY)]
    said, before = WeekSaid("shipped it", IfThen("it is six", "I stop")), WeekSaid(plan=IfThen("a", "b"))
    found: Any = week_json(days, NAMES, said, before)
    assert (found["win"], found["plan"]) == ("shipped it", {"when": "it is six", "then": "I stop"})
    assert found["plan_before"] == {"when": "a", "then": "b"}
    empty: Any = week_json(days, NAMES)
    assert [empty[key] for key in ("win", "plan", "plan_before")] == [None] * 3


def test_a_block_that_began_long_before_the_day_is_counted() -> None:
    ledger = Ledger()
    ledger.append(event("20T18:30", "block_start", "weekend", until="2026-11-24T06:00:00+00:00"))
    days = [facts(ledger, MONDAY + timedelta(days=back)).focus.blocked_seconds for back in (-3, -2, -1, 0, 1, 2)]
    assert days == [30_600, 86_400, 86_400, 86_400, 10_800, 0]


def test_events_at_the_edges_belong_to_the_day_that_begins() -> None:
    ledger = Ledger()
    for at in ("23T02:59:59", "23T03:00:00", "24T02:59:59", "24T03:00:00"):
        ledger.append(event(at, "taken", "pause"))
    assert [row.taken for row in facts(ledger).reminders] == [2]
    assert facts(ledger).taken_at == (to_ms(utc("23T03:00:00")), to_ms(utc("24T02:59:59")))


def test_breaks_that_were_taken_are_dots_of_that_day() -> None:
    assert facts(a_day()).taken_at == (to_ms(utc("23T09:00:05")), to_ms(utc("23T12:00")))
    assert span_rows(facts(Ledger())) == []


def test_a_whole_evening_through_the_rules() -> None:
    """The same numbers, from the rules' own events: a door, a pass for its minutes, walking away, a stop."""
    run = Run("2026-11-23 19:00", {**without("reminders summary"), "focus.rules": [rule()]}).send(window("instagram"))
    run.until("19:35").send(a_pass("a client", "instagram")).until("20:00").send(window("mail"), visible("mail"))
    run.at("21:00", StopFocus()).at("21:10", Stop())
    found: Any = day_json(facts(run.ledger, now="23T20:10"), NAMES)
    assert found["focus"]["blocked_seconds"] == 5400 + 10
    assert (found["focus"]["attempts"], found["focus"]["walked_away"]) == (2, 0)
    assert found["focus"]["passes"] == [{"at": "2026-11-23T19:35:00+01:00", "minutes": 15, "reason": "a client"}]
    assert found["seconds"] == {"work": 0, "private": 1800, "on_call": 900}
    assert found["other_seconds"] == (5 + 10 + 70) * 60
    assert found["untracked_seconds"] == 15 * 3600
