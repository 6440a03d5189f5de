"""The after-hours leak: private time once work was over for the day; not lunch, not a day off, not the day before."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from itertools import count
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from detox.core.days import day_bounds
from detox.core.history import Event, Override, Span, Surface
from detox.core.hours import WEEKDAYS
from detox.core.instant import from_ms, to_ms
from detox.counting import day_facts
from detox.usage.meaning import Valid, after_hours, work_stretches
from tests.rules.draw import examples
from tests.rules.ledger import Ledger
from tests.rules.words import settings_of

ZONE = "Europe/Berlin"
RANGES = ("09:00-12:30", "13:00-18:00", "22:00-02:30", "20:00-06:00", "09:00-12:00 America/Los_Angeles")
numbers = count(1)


def week(*ranges: str, **more: object) -> list[Valid]:
    return [Valid(0, settings_of({f"work.hours.{day}": list(ranges) for day in WEEKDAYS} | more))]


def at(text: str, zone: str = ZONE) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def span(start: str, end: str, zone: str = ZONE, surface: Surface = "feed", override: Override | None = None) -> Span:
    low, high = to_ms(at(start, zone)), to_ms(at(end, zone))
    return Span(f"{next(numbers):032x}", "d" * 32, "app", low, high, zone, "social", "instagram", surface, override)


def leak(
    day: str, spans: list[Span], valid: list[Valid], *events: Event, now: str = "2027-01-01", zone: str = ZONE
) -> int:
    ledger = Ledger()
    for one in spans:
        ledger.save(one)
    for event in events:
        ledger.append(event)
    usage = day_facts(ledger, date.fromisoformat(day), zone, time(4), valid, at(now, zone)).usage
    parts = [*usage.seconds.values(), usage.other_seconds, usage.idle_seconds, usage.away_seconds,
             usage.unknown_seconds, usage.untracked_seconds]  # fmt: skip
    assert sum(parts) == usage.elapsed_seconds
    assert usage.leak_seconds <= usage.seconds["private"]
    return usage.leak_seconds


def test_private_time_after_the_last_work_hours_until_the_day_ends() -> None:
    spans = [
        span("2026-11-23T08:00", "2026-11-23T08:30"),  # before work: private, no leak
        span("2026-11-23T12:30", "2026-11-23T13:00"),  # lunch
        span("2026-11-23T17:50", "2026-11-23T18:20"),
        span("2026-11-24T03:50", "2026-11-24T04:10"),  # ten minutes of it still belong to the evening
    ]
    assert leak("2026-11-23", spans, week("09:00-12:30", "13:00-18:00")) == 1800
    assert leak("2026-11-24", spans, week("09:00-12:30", "13:00-18:00")) == 0


def test_lunch_is_no_evening_while_the_afternoon_is_still_to_come() -> None:
    spans = [span("2026-11-23T12:30", "2026-11-23T13:00")]
    assert leak("2026-11-23", spans, week("09:00-12:30", "14:00-18:00"), now="2026-11-23T13:10") == 0


def test_a_day_without_work_hours_has_none() -> None:
    assert leak("2026-11-22", [span("2026-11-22T20:00", "2026-11-22T21:00")], [Valid(0, settings_of({}))]) == 0


def test_neither_work_nor_on_call_leaks() -> None:
    evening = week("09:00-18:00")
    tool = span("2026-11-23T20:00", "2026-11-23T20:10", surface="work")
    edited = span("2026-11-23T20:10", "2026-11-23T20:20", override="work")
    feed = span("2026-11-23T20:20", "2026-11-23T21:00")
    open_pass = {"platform": "instagram", "minutes": 15, "firmness": "firm"}
    let_in = Event("a" * 32, "d" * 32, to_ms(at("2026-11-23T20:20")), ZONE, "pass", "evening", open_pass)
    said = {"from_ms": to_ms(at("2026-11-23T20:35")), "until_ms": to_ms(at("2026-11-23T20:50"))}
    word = Event("b" * 32, "d" * 32, to_ms(at("2026-11-23T20:40")), ZONE, "means", "work", said)
    assert leak("2026-11-23", [tool, edited, feed], evening, let_in, word) == 600
    assert leak("2026-11-23", [tool], week("09:00-18:00", **{"tracking.work_surfaces": "schedule"})) == 600


def test_mine_in_work_hours_is_no_leak() -> None:
    assert (
        leak("2026-11-23", [span("2026-11-23T10:00", "2026-11-23T11:00", override="private")], week("09:00-18:00")) == 0
    )


def test_a_night_shift_is_over_in_the_morning() -> None:
    spans = [span("2026-11-24T05:00", "2026-11-24T07:00"), span("2026-11-24T15:00", "2026-11-24T15:10")]
    assert leak("2026-11-23", spans, week("20:00-06:00")) == 0
    assert leak("2026-11-24", spans, week("20:00-06:00")) == 3600 + 600


def test_hours_of_a_client_far_away_are_over_when_they_are_over_there() -> None:
    spans = [span("2026-11-23T18:00", "2026-11-23T22:00")]  # 09:00 to 12:00 in Los Angeles is 18:00 to 21:00 in Berlin
    assert leak("2026-11-23", spans, week("09:00-17:00", "09:00-12:00 America/Los_Angeles")) == 3600


@pytest.mark.parametrize(
    ("day", "seconds"),
    [("2026-10-24", 10 * 3600 + 3600), ("2027-03-27", 10 * 3600 - 3600), ("2026-11-23", 10 * 3600)],
)
def test_an_evening_has_as_many_hours_as_the_clock_gives_it(day: str, seconds: int) -> None:
    """From 18:00 to 04:00 it is 10 hours, 11 in the night that has 25, 9 in the one that has 23."""
    start, end = day_bounds(date.fromisoformat(day), ZONE, time(4))
    whole = Span("e" * 32, "d" * 32, "app", to_ms(start), to_ms(end), ZONE, "social", "instagram", "feed")
    assert leak(day, [whole], week("09:00-18:00"), now="2028-01-01") == seconds


@examples(100, 5000)
@example(date(2026, 1, 1), ZONE, ["09:00-12:30", "20:00-06:00"], [57601], 57601)
@given(
    day=st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    zone=st.sampled_from([ZONE, "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Europe/Lisbon"]),
    ranges=st.lists(st.sampled_from(RANGES), max_size=3, unique=True),
    cuts=st.lists(st.integers(0, 25 * 3600), max_size=12),
    seen=st.integers(0, 26 * 3600),
)  # fmt: skip
def test_the_leak_is_what_a_second_by_second_look_finds(
    day: date, zone: str, ranges: list[str], cuts: list[int], seen: int
) -> None:
    start, end = day_bounds(day, zone, time(4))
    valid = week(*ranges)
    edges = sorted({0, *cuts})
    moments = [to_ms(start) + edge * 1000 for edge in edges]
    spans = [
        Span(f"{n:032x}", "d" * 32, "app", low, high, zone, "social", "x", "feed")
        for n, (low, high) in enumerate(zip(moments[::2], moments[1::2], strict=False))
    ]
    now = from_ms(to_ms(start) + seen * 1000)
    found = leak(day.isoformat(), spans, valid, now=f"{now.astimezone(ZoneInfo(zone)).replace(tzinfo=None)}", zone=zone)
    over = after_hours(to_ms(start), to_ms(end), zone, valid)
    assert over is None or to_ms(start) < over < to_ms(end)
    # What is left of a day after its last work hours is private, second by second, up to a shift that passes its end.
    night = [low for low, _ in work_stretches(to_ms(start), to_ms(end), zone, valid) if over and low >= over]
    stop = min(to_ms(end), to_ms(now), *night)
    expected = sum(max(0, min(one.end_ms, stop) - max(one.start_ms, over)) for one in spans) // 1000 if over else 0
    assert abs(found - expected) <= (3600 if now.astimezone(ZoneInfo(zone)).fold else 0)


@examples(80, 5000)
@given(
    day=st.sampled_from(["2026-10-24", "2026-10-25", "2027-03-27", "2027-03-28", "2026-11-23"]),
    words=st.lists(
        st.tuples(st.sampled_from(["work", "private", "nothing"]), st.integers(-2, 27), st.integers(0, 26)), max_size=5
    ),
    overrides=st.lists(st.sampled_from([None, "work", "private", "deleted"]), min_size=1, max_size=6),
    surfaces=st.sampled_from(["work", "schedule"]),
)  # fmt: skip
def test_whatever_was_said_the_parts_of_a_day_add_up(
    day: str, words: list[tuple[str, int, int]], overrides: list[Override | None], surfaces: str
) -> None:
    """Days of 23, 24 and 25 hours: ``leak`` compares the parts with the whole, and the leak with what was private."""
    start, end = day_bounds(date.fromisoformat(day), ZONE, time(4))
    low, high = to_ms(start), to_ms(end)
    step = (high - low) // len(overrides)
    spans = [
        Span(f"{n:032x}", "d" * 32, "edit" if n % 2 else "app", low + n * step, low + (n + 1) * step - 7, ZONE,
             "social", "instagram", "work" if n % 3 else "feed", override)
        for n, override in enumerate(overrides)
    ]  # fmt: skip
    events = []
    for n, (meaning, at_hour, hours) in enumerate(words):
        at_ms = low + at_hour * 3_600_000
        data = {"from_ms": at_ms - 600_000, "until_ms": at_ms + hours * 3_600_000}
        events.append(Event(f"{n:032x}", "d" * 32, at_ms, ZONE, "means", meaning, {} if meaning == "nothing" else data))
    leak(
        day,
        spans,
        week("09:00-12:00", "13:00-18:00", **{"tracking.work_surfaces": surfaces}),
        *events,
        now="2028-01-01",
    )


def test_on_a_day_off_there_is_no_work_and_no_evening_to_guard() -> None:
    spans = [span("2026-11-23T10:00", "2026-11-23T11:00"), span("2026-11-23T20:00", "2026-11-23T20:30")]
    assert leak("2026-11-23", spans, week("09:00-18:00")) == 1800
    assert leak("2026-11-23", spans, week("09:00-18:00", **{"days_off.dates": ["2026-11-23"]})) == 0


def test_a_shift_that_began_before_the_day_off_is_work_to_its_end() -> None:
    spans = [span("2026-11-23T01:00", "2026-11-23T03:00"), span("2026-11-23T22:30", "2026-11-23T23:00")]
    valid = week("22:00-02:30", **{"days_off.dates": ["2026-11-23"]})
    ledger = Ledger()
    for one in spans:
        ledger.save(one)
    seconds = day_facts(ledger, date(2026, 11, 22), ZONE, time(4), valid, at("2027-01-01")).usage.seconds
    assert seconds["work"] == 5400
    assert day_facts(ledger, date(2026, 11, 23), ZONE, time(4), valid, at("2027-01-01")).usage.seconds["work"] == 0
