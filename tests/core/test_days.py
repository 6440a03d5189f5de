"""Days as people live them, 23 to 25 hours long, and the weeks they lie in."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.core.days import day_bounds, day_of, parse_week, week_name
from tests.rules.draw import days, examples, moments, starts, zones

FOUR = time(4)


@pytest.mark.parametrize(
    ("moment", "zone", "day"),
    [
        ("2026-11-23T02:59:59", "Europe/Berlin", "2026-11-22"),
        ("2026-11-23T03:00:00", "Europe/Berlin", "2026-11-23"),
        ("2026-11-24T02:59:59", "Europe/Berlin", "2026-11-23"),
        ("2026-03-29T01:59:59", "Europe/Berlin", "2026-03-28"),  # 03:59:59 in summer, one hour after 01:59:59
        ("2026-03-29T02:00:00", "Europe/Berlin", "2026-03-29"),
        ("2026-10-25T02:59:59", "Europe/Berlin", "2026-10-24"),
        ("2026-11-23T09:00:00", "Pacific/Kiritimati", "2026-11-23"),
        ("2026-11-23T14:00:00", "Pacific/Kiritimati", "2026-11-24"),
    ],
)
def test_a_moment_belongs_to_the_day_that_began_last(moment: str, zone: str, day: str) -> None:
    assert day_of(datetime.fromisoformat(moment).replace(tzinfo=UTC), zone, FOUR) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("day", "zone", "hours"),
    [
        ("2026-11-23", "Europe/Berlin", 24),
        ("2026-03-28", "Europe/Berlin", 23),  # the clocks change in the night after
        ("2026-03-29", "Europe/Berlin", 24),
        ("2026-10-24", "Europe/Berlin", 25),
        ("2026-04-04", "Australia/Lord_Howe", 24.5),
        ("2026-03-28", "Antarctica/Troll", 22),
    ],
)
def test_days_are_as_long_as_they_are(day: str, zone: str, hours: float) -> None:
    start, end = day_bounds(date.fromisoformat(day), zone, FOUR)
    assert end - start == timedelta(hours=hours)


@examples(150, 20_000)
@given(zone=zones, starts_at=starts, data=st.data())
def test_every_moment_is_in_exactly_one_day(zone: str, starts_at: time, data: st.DataObject) -> None:
    moment = data.draw(moments(zone))
    day = day_of(moment, zone, starts_at)
    start, end = day_bounds(day, zone, starts_at)
    assert start <= moment < end
    for other in (day - timedelta(days=1), day + timedelta(days=1)):
        low, high = day_bounds(other, zone, starts_at)
        assert not low <= moment < high


@examples(100, 10_000)
@given(zone=zones, starts_at=starts, data=st.data())
def test_days_follow_each_other_without_a_gap(zone: str, starts_at: time, data: st.DataObject) -> None:
    day = data.draw(days(zone))
    start, end = day_bounds(day, zone, starts_at)
    assert end == day_bounds(day + timedelta(days=1), zone, starts_at)[0]
    assert timedelta(0) <= end - start <= timedelta(hours=26)
    second = timedelta(seconds=1)
    if start < end:
        assert day_of(start, zone, starts_at) == day
        assert day_of(end - second, zone, starts_at) == day
        assert day_of(end, zone, starts_at) > day


def test_weeks_are_those_of_iso() -> None:
    assert parse_week("2026-W48") == (date(2026, 11, 23), date(2026, 11, 29))
    assert parse_week("2026-W53") == (date(2026, 12, 28), date(2027, 1, 3))
    assert week_name(date(2027, 1, 3)) == "2026-W53"
    assert week_name(date(2026, 1, 1)) == "2026-W01"


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_weeks_name_leads_back_to_its_days(day: date) -> None:
    monday, sunday = parse_week(week_name(day))
    assert monday <= day <= sunday
    assert (monday.weekday(), sunday - monday) == (0, timedelta(days=6))


@pytest.mark.parametrize(
    "text",
    ["", "2026", "W48", "2026-48", "2026-W", "2026-W00", "2026-W54", "2025-W53", "2026-Wxx", "-W1", "0-W1", "9999-W99",
     "9999-W53", "99999-W01", "2026-W-1", "9" * 5000 + "-W1"],
)  # fmt: skip
def test_a_wrong_week_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError):
        parse_week(text)


def test_a_day_that_has_begun_goes_on_when_clocks_go_back_over_midnight() -> None:
    """St John's, 7 November 2010: a minute past midnight the wall went back to 23:01 of the day before."""
    second_time = datetime(2010, 11, 6, 23, 30, fold=1, tzinfo=ZoneInfo("America/St_Johns"))
    assert day_of(second_time, "America/St_Johns", time(0)) == date(2010, 11, 7)
