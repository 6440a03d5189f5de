"""What a social minute meant: override, pass, work surface, work hours, private, in that order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

import pytest

from detox.core.history import Event, Override, Span, Surface
from detox.core.instant import from_ms, to_ms
from detox.core.settings import Settings
from detox.usage.meaning import Valid, pieces
from detox.usage.settings import work_week
from tests.rules.words import settings_of

numbers = count(1)
DEFAULT = [Valid(0, Settings())]


def ms(text: str) -> int:
    return to_ms(datetime.fromisoformat(f"2026-11-{text}").replace(tzinfo=UTC))


def span(
    start: str, end: str, *, zone: str = "UTC", surface: Surface = "feed", override: Override | None = None
) -> Span:
    id_ = f"{next(numbers):032x}"
    return Span(id_, "d" * 32, "app", ms(start), ms(end), zone, "social", "instagram", surface, override)


def a_pass(at: str, minutes: object = 15, **data: object) -> Event:
    found: Mapping[str, object] = {"platform": "instagram", "minutes": minutes, "firmness": "firm", **data}
    return Event(f"{next(numbers):032x}", "d" * 32, ms(at), "UTC", "pass", "evening", found)


def told(spans: list[Span], events: list[Event] | None = None, valid: list[Valid] | None = None) -> list[str]:
    found = pieces(spans, events or [], DEFAULT if valid is None else valid)
    return [f"{from_ms(one.start_ms):%H:%M:%S}-{from_ms(one.end_ms):%H:%M:%S} {one.context}" for one in found]


def test_work_hours_are_work_and_the_rest_is_private() -> None:
    assert told([span("23T08:00", "23T19:00")]) == [
        "08:00:00-09:00:00 private",
        "09:00:00-18:00:00 work",
        "18:00:00-19:00:00 private",
    ]
    assert told([span("22T09:00", "22T10:00")]) == ["09:00:00-10:00:00 private"]  # Sunday


def test_hours_are_read_on_the_wall_where_the_user_was() -> None:
    assert told([span("23T16:30", "23T17:30", zone="Europe/Berlin")]) == [
        "16:30:00-17:00:00 work",
        "17:00:00-17:30:00 private",
    ]


def test_several_ranges_overnight_and_in_a_clients_zone() -> None:
    values = {
        "work.hours.monday": ["09:00-12:00", "13:00-14:00", "22:00-02:00"],
        "work.hours.tuesday": ["09:00-10:00 America/Los_Angeles"],
    }
    valid = [Valid(0, settings_of(values))]
    assert told([span("23T11:00", "23T23:00")], valid=valid) == [
        "11:00:00-12:00:00 work",
        "12:00:00-13:00:00 private",
        "13:00:00-14:00:00 work",
        "14:00:00-22:00:00 private",
        "22:00:00-23:00:00 work",
    ]
    assert told([span("24T01:00", "24T03:00")], valid=valid) == ["01:00:00-02:00:00 work", "02:00:00-03:00:00 private"]
    assert told([span("24T16:59", "24T18:01")], valid=valid) == [
        "16:59:00-17:00:00 private",
        "17:00:00-18:00:00 work",
        "18:00:00-18:01:00 private",
    ]


def test_a_work_surface_is_work_at_any_hour() -> None:
    assert told([span("22T23:00", "22T23:30", surface="work")]) == ["23:00:00-23:30:00 work"]


def test_a_work_surface_may_be_left_to_the_hours_and_only_from_then_on() -> None:
    valid = [Valid(0, Settings()), Valid(ms("22T23:10"), settings_of({"tracking.work_surfaces": "schedule"}))]
    assert told([span("22T23:00", "22T23:30", surface="work")], valid=valid) == [
        "23:00:00-23:10:00 work",
        "23:10:00-23:30:00 private",
    ]
    assert told([span("23T17:30", "23T18:30", surface="work")], valid=valid) == [
        "17:30:00-18:00:00 work",
        "18:00:00-18:30:00 private",
    ]


def a_word(at: str, meaning: str, start: str, end: str) -> Event:
    data = {"from_ms": ms(start), "until_ms": ms(end)}
    return Event(f"{next(numbers):032x}", "d" * 32, ms(at), "UTC", "means", meaning, data)


def test_a_word_wins_over_pass_surface_hours_and_rules_and_an_edit_over_the_word() -> None:
    word = a_word("23T20:00", "private", "23T20:00", "23T20:30")
    assert told([span("23T20:00", "23T21:00")], [word, a_pass("23T20:20")]) == [
        "20:00:00-20:30:00 private",
        "20:30:00-20:35:00 on_call",
        "20:35:00-21:00:00 private",
    ]
    assert told([span("23T20:00", "23T21:00", surface="work")], [word])[1] == "20:30:00-21:00:00 work"
    by_rule = span("23T20:00", "23T21:00", override="work")
    assert told([by_rule], [word]) == ["20:00:00-20:30:00 private", "20:30:00-21:00:00 work"]
    for source in ("edit", f"import:{'0' * 64}"):
        assert told([replace(by_rule, source=source)], [word]) == ["20:00:00-21:00:00 work"]


def a_call(start: str, end: str) -> Event:
    found = {"why": "microphone", "from_ms": ms(start), "until_ms": ms(end)}
    return Event(f"{next(numbers):032x}", "d" * 32, ms(end), "UTC", "call", "zoom", found)


def test_a_call_makes_its_time_work_before_any_pass_and_after_any_word() -> None:
    evening, call = span("23T20:00", "23T21:00"), a_call("23T20:10", "23T20:40")
    assert told([evening], [call]) == [
        "20:00:00-20:10:00 private",
        "20:10:00-20:40:00 work",
        "20:40:00-21:00:00 private",
    ]
    assert told([evening], [call, a_pass("23T20:05", firmness="gentle")])[1] == "20:10:00-20:40:00 work"
    word = a_word("23T20:30", "private", "23T20:20", "23T20:50")
    assert told([evening], [word, call])[1:3] == ["20:10:00-20:20:00 work", "20:20:00-21:00:00 private"]
    assert told([replace(evening, override="private")], [call]) == ["20:00:00-21:00:00 private"]


@pytest.mark.parametrize("data", [{}, {"from_ms": "x", "until_ms": 1}, {"from_ms": 5, "until_ms": 5}])
def test_a_call_without_its_times_means_nothing(data: dict[str, object]) -> None:
    event = Event("e" * 32, "d" * 32, ms("23T20:10"), "UTC", "call", "zoom", data)
    assert told([span("23T20:00", "23T21:00")], [event]) == ["20:00:00-21:00:00 private"]


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (a_pass("23T20:05"), ["private", "on_call", "private"]),
        (a_pass("23T20:05", firmness="gentle"), ["private"]),
        (a_pass("23T20:05", platform="*"), ["private", "on_call", "private"]),
        (a_pass("23T20:05", platform="tiktok"), ["private"]),
        (a_pass("23T20:05", minutes=0), ["private"]),
        (a_pass("23T20:05", minutes="many"), ["private"]),
        (a_pass("23T19:00"), ["private"]),
    ],
)
def test_a_pass_means_what_its_firmness_says(event: Event, expected: list[str]) -> None:
    assert [one.split()[1] for one in told([span("23T20:00", "23T21:00")], [event])] == expected


def test_a_pass_lasts_its_minutes() -> None:
    assert told([span("23T20:00", "23T21:00")], [a_pass("23T20:05", 5), a_pass("23T20:30", 30)]) == [
        "20:00:00-20:05:00 private",
        "20:05:00-20:10:00 on_call",
        "20:10:00-20:30:00 private",
        "20:30:00-21:00:00 on_call",
    ]


def test_a_pass_wins_over_work_and_an_override_over_everything() -> None:
    one = span("23T09:00", "23T10:00", surface="work")
    assert told([one], [a_pass("23T09:00")]) == ["09:00:00-09:15:00 on_call", "09:15:00-10:00:00 work"]
    for override in ("work", "private"):
        whole = span("23T20:00", "23T21:00", override=override)
        assert told([whole], [a_pass("23T20:05")]) == [f"20:00:00-21:00:00 {override}"]
    assert told([span("23T20:00", "23T21:00", override="deleted")]) == []


def test_hours_mean_what_they_meant_then() -> None:
    """From noon on a Monday the work day ends at 15:00; the morning is untouched by it."""
    valid = [
        Valid(ms("20T00:00"), settings_of({"work.hours.monday": ["11:00-18:00"]})),
        Valid(ms("23T12:00"), settings_of({"work.hours.monday": ["08:00-15:00"]})),
    ]
    assert told([span("23T10:00", "23T16:00")], valid=valid) == [
        "10:00:00-11:00:00 private",
        "11:00:00-15:00:00 work",
        "15:00:00-16:00:00 private",
    ]
    assert told([span("16T10:00", "16T12:00")], valid=valid) == [  # before the first row the first row speaks
        "10:00:00-11:00:00 private",
        "11:00:00-12:00:00 work",
    ]
    assert told([span("23T10:00", "23T10:01")], valid=[]) == ["10:00:00-10:01:00 private"]


def test_only_social_time_has_a_meaning() -> None:
    idle = Span("a" * 32, "d" * 32, "app", ms("23T10:00"), ms("23T11:00"), "UTC", "idle")
    whatsapp = Span("b" * 32, "d" * 32, "app", ms("23T11:00"), ms("23T12:00"), "UTC", "other", "whatsapp", "feed")
    assert told([idle, whatsapp]) == []


def test_the_default_work_week_has_five_days() -> None:
    assert [len(hours) for _, hours in sorted(work_week(Settings()).week.items())] == [1, 1, 1, 1, 1, 0, 0]


def test_a_pass_ends_with_its_block() -> None:
    """No door had to be opened any more: what comes after the block is the user's own time."""
    end = Event("e" * 32, "d" * 32, ms("23T20:10"), "UTC", "block_end", "evening", {"stopped": True})
    assert told([span("23T20:00", "23T20:30")], [a_pass("23T20:05"), end]) == [
        "20:00:00-20:05:00 private",
        "20:05:00-20:10:00 on_call",
        "20:10:00-20:30:00 private",
    ]
    others = replace(end, name="morning")
    assert told([span("23T20:00", "23T20:30")], [a_pass("23T20:05"), others])[1] == "20:05:00-20:20:00 on_call"
