"""Hours on the wall: what they mean in UTC, through changes of the clocks, over midnight, in a client's zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.core.errors import DetoxError
from detox.core.hours import (
    HourRange,
    Week,
    at_wall,
    check_zone,
    every_day,
    join,
    overlap_said,
    parse_range,
    parse_time,
    seen_from,
    spans_between,
)
from tests.rules.draw import clock_times, days, examples, first_shown, moments, ranges, weeks, zones

BERLIN = ZoneInfo("Europe/Berlin")


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "moment", "zone", "expected"),
    [
        ("2026-11-23", "09:00", "Europe/Berlin", "2026-11-23T08:00"),
        ("2026-07-01", "09:00", "Europe/Berlin", "2026-07-01T07:00"),
        ("2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T01:00"),  # skipped: the jump
        ("2026-03-29", "02:00", "Europe/Berlin", "2026-03-29T01:00"),
        ("2026-03-29", "03:00", "Europe/Berlin", "2026-03-29T01:00"),
        ("2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T00:30"),  # twice: the first
        ("2026-10-25", "03:00", "Europe/Berlin", "2026-10-25T02:00"),
        ("2026-10-04", "02:15", "Australia/Lord_Howe", "2026-10-03T15:30"),  # half an hour is skipped
        ("2026-09-06", "00:30", "America/Santiago", "2026-09-06T04:00"),  # midnight itself is skipped
        ("2011-12-30", "12:00", "Pacific/Apia", "2011-12-30T10:00"),  # the whole day is
    ],
)
def test_a_wall_time_is_one_moment(day: str, moment: str, zone: str, expected: str) -> None:
    assert at_wall(date.fromisoformat(day), time.fromisoformat(moment), ZoneInfo(zone)) == utc(expected)


@examples(40, 1500)
@given(zone=zones, moment=clock_times, data=st.data())
def test_a_wall_time_is_the_first_moment_that_shows_it(zone: str, moment: time, data: st.DataObject) -> None:
    day = data.draw(days(zone))
    assert at_wall(day, moment, ZoneInfo(zone)) == first_shown(day, moment, ZoneInfo(zone))


@pytest.mark.parametrize(
    ("text", "start", "end", "zone", "overnight"),
    [
        ("09:00-12:30", time(9), time(12, 30), None, False),
        (" 9:00 – 12:30 ", time(9), time(12, 30), None, False),
        ("22:00-07:00", time(22), time(7), None, True),
        ("00:00-24:00", time(0), time.max, None, False),
        ("22:00-24:00", time(22), time.max, None, False),
        ("22:00-00:00", time(22), time(0), None, True),
        ("09:00:30-09:00:31", time(9, 0, 30), time(9, 0, 31), None, False),
        ("20:00-02:00 America/Los_Angeles", time(20), time(2), "America/Los_Angeles", True),
    ],
)
def test_a_range_is_read_as_it_is_written(text: str, start: time, end: time, zone: str | None, overnight: bool) -> None:
    found = parse_range(text)
    assert (found.start, found.end, found.zone, found.overnight) == (start, end, zone, overnight)
    assert parse_range(str(found)) == found


@pytest.mark.parametrize(
    "text",
    ["", "9-12", "09:00", "09:00-09:00", "24:00-07:00", "09:00-25:00", "09:60-10:00", "09:00-10:00 Mars/Olympus",
     "09:00-10:00 ../etc", "09:00-10:00:99", "24:01-02:00", "09:00-12:00 Europe/Berlin x", "00:00-00:00"],
)  # fmt: skip
def test_a_wrong_range_says_what_is_expected(text: str) -> None:
    with pytest.raises(DetoxError) as raised:
        parse_range(text)
    assert "\n" not in raised.value.line()
    assert raised.value.line().startswith("Hours not understood: ")


@pytest.mark.parametrize("text", ["", "noon", "25:00", "24:00", "12:60", "12:00:60", "1200", "-1:00", "12:00 x"])
def test_a_wrong_time_says_what_is_expected(text: str) -> None:
    with pytest.raises(DetoxError, match="not a time of day"):
        parse_time(text)


def test_times_have_seconds_if_they_want() -> None:
    assert (parse_time("7:05"), parse_time("18:15:30")) == (time(7, 5), time(18, 15, 30))


@pytest.mark.parametrize("zone", ["", "Berlin", "Europe", "../../etc/passwd", "Europe/Berlin\0", "x" * 5000])
def test_a_wrong_zone_is_an_error_of_ours(zone: str) -> None:
    with pytest.raises(DetoxError, match="not a time zone"):
        check_zone(zone)


def test_an_overnight_range_belongs_to_the_day_it_starts_on() -> None:
    friday: Week = {4: (HourRange(time(22), time(7)),)}
    night = (utc("2026-11-27T21:00"), utc("2026-11-28T06:00"))
    assert spans_between(friday, utc("2026-11-28T00:00"), utc("2026-11-28T00:01"), "Europe/Berlin") == [night]
    assert spans_between(friday, utc("2026-11-28T21:00"), utc("2026-11-29T06:00"), "Europe/Berlin") == []
    assert spans_between(friday, utc("2026-11-26T21:00"), utc("2026-11-27T06:00"), "Europe/Berlin") == []


def test_an_end_at_the_start_is_the_next_day() -> None:
    """No text says so, but a value can."""
    start, end = HourRange(time(9), time(9)).on(date(2026, 11, 23), "UTC")
    assert end - start == timedelta(days=1)


def test_ranges_are_half_open() -> None:
    week = every_day([HourRange(time(9), time(12))])
    nine, noon, second = utc("2026-11-23T08:00"), utc("2026-11-23T11:00"), timedelta(seconds=1)
    assert spans_between(week, nine - second, nine, "Europe/Berlin") == []
    assert spans_between(week, nine, nine + second, "Europe/Berlin") == [(nine, noon)]
    assert spans_between(week, noon - second, noon, "Europe/Berlin") == [(nine, noon)]
    assert spans_between(week, noon, noon + second, "Europe/Berlin") == []


def test_ranges_that_meet_are_one() -> None:
    week: Week = {0: (HourRange(time(9), time(12)), HourRange(time(12), time(18)), HourRange(time(17), time(19)))}
    found = spans_between(week, utc("2026-11-23T00:00"), utc("2026-11-24T00:00"), "UTC")
    assert found == [(utc("2026-11-23T09:00"), utc("2026-11-23T19:00"))]


def test_a_range_swallowed_by_a_change_is_nothing() -> None:
    week = every_day([HourRange(time(2), time(3))])
    assert spans_between(week, utc("2026-03-28T12:00"), utc("2026-03-29T12:00"), "Europe/Berlin") == []


def test_a_range_may_lie_in_a_clients_zone() -> None:
    week: Week = {0: (HourRange(time(9), time(12), "America/Los_Angeles"),)}
    found = spans_between(week, utc("2026-11-23T00:00"), utc("2026-11-25T00:00"), "Europe/Berlin")
    assert found == [(utc("2026-11-23T17:00"), utc("2026-11-23T20:00"))]


@pytest.mark.parametrize(
    ("zone", "client", "hours", "moment", "runs"),
    [  # Monday noon where it is latest is still Saturday evening where it is earliest, 26 hours behind
        ("Pacific/Kiritimati", "Etc/GMT+12", (time(23), time(22, 59)), "2026-11-23T10:58", True),
        ("Pacific/Kiritimati", "Etc/GMT+12", (time(23), time(22, 59)), "2026-11-23T10:59", False),
        ("Etc/GMT+12", "Pacific/Kiritimati", (time(1), time(3)), "2026-11-22T11:00", True),
        ("Etc/GMT+12", "Pacific/Kiritimati", (time(1), time(3)), "2026-11-22T13:00", False),
    ],
)
def test_a_client_may_live_a_day_apart(
    zone: str, client: str, hours: tuple[time, time], moment: str, runs: bool
) -> None:
    day = utc(moment).astimezone(ZoneInfo(client)).date() - timedelta(days=hours[1] < hours[0])
    week: Week = {day.weekday(): (HourRange(*hours, client),)}
    assert bool(spans_between(week, utc(moment), utc(moment) + timedelta(seconds=1), zone)) == runs


@examples(50, 1500)
@given(zone=zones, data=st.data())
def test_a_moment_is_in_the_hours_if_any_range_holds_it(zone: str, data: st.DataObject) -> None:
    """Against a slow reading that looks at every range of eight days."""
    week, moment = data.draw(weeks(own_zone=True)), data.draw(moments(zone))
    expected = False
    for back in range(-4, 4):
        day = moment.date() + timedelta(days=back)
        for hours in week.get(day.weekday(), ()):
            where = ZoneInfo(hours.zone or zone)
            start = first_shown(day, hours.start, where)
            last = day + timedelta(days=1) if hours.end <= hours.start or hours.end == time.max else day
            end = first_shown(last, time(0) if hours.end == time.max else hours.end, where)
            expected |= start <= moment < end
    found = spans_between(week, moment, moment + timedelta(seconds=1), zone)
    assert any(start <= moment < end for start, end in found) == expected


@examples(40, 2000)
@given(zone=zones, length=st.integers(1, 400_000), data=st.data())
def test_stretches_are_whole_joined_and_in_order(zone: str, length: int, data: st.DataObject) -> None:
    week, start = data.draw(weeks(own_zone=True)), data.draw(moments(zone))
    end = start + timedelta(seconds=length)
    found = spans_between(week, start, end, zone)
    assert all(first < until and first < end and until > start for first, until in found)
    assert all(one[1] < other[0] for one, other in pairwise(found))
    wide = spans_between(week, start - timedelta(days=2), end + timedelta(days=2), zone)
    for first, until in found:  # seen from afar it is the same stretch, or a part of a longer one
        assert any(low <= first and until <= high for low, high in wide)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted), max_size=8))
def test_joining_keeps_every_minute_and_no_other(pairs: list[list[int]]) -> None:
    zero = utc("2026-11-23T00:00")
    stretches = [(zero + timedelta(minutes=low), zero + timedelta(minutes=high)) for low, high in pairs]
    joined = join(stretches)
    for minute in range(61):
        at = zero + timedelta(minutes=minute)
        assert any(low <= at < high for low, high in joined) == any(low <= at < high for low, high in stretches)
    assert joined == sorted(joined)


@given(hours=ranges(own_zone=True))
def test_what_is_written_is_read_again(hours: HourRange) -> None:
    assert parse_range(str(hours)) == hours


@pytest.mark.parametrize(
    ("text", "weekday", "now", "zone", "start", "end"),
    [
        # Nine hours apart; eight between the changes of the clocks here and there.
        ("09:00-12:00 America/Los_Angeles", 0, "2026-11-23T08:00", "Europe/Berlin", "23T18:00", "23T21:00"),
        ("09:00-12:00 America/Los_Angeles", 0, "2026-03-09T08:00", "Europe/Berlin", "09T17:00", "09T20:00"),
        ("09:00-12:00 America/Los_Angeles", 2, "2026-11-23T08:00", "Europe/Berlin", "25T18:00", "25T21:00"),
        # Monday evening there is Tuesday morning here, and Monday morning there Sunday here.
        ("18:00-22:00 America/Los_Angeles", 0, "2026-11-23T08:00", "Europe/Berlin", "24T03:00", "24T07:00"),
        ("08:00-10:00 Asia/Tokyo", 0, "2026-11-23T01:00", "America/New_York", "22T18:00", "22T20:00"),
        ("22:00-02:00 Asia/Tokyo", 0, "2026-11-23T01:00", "Europe/Berlin", "23T14:00", "23T18:00"),
        ("09:00-17:00", 4, "2026-11-23T08:00", "Europe/Berlin", "27T09:00", "27T17:00"),
        ("21:00-08:00 America/Los_Angeles", None, "2026-11-23T23:30", "Europe/Berlin", "24T06:00", "24T17:00"),
    ],
)
def test_hours_far_away_are_told_on_the_wall_here(
    text: str, weekday: int | None, now: str, zone: str, start: str, end: str
) -> None:
    found = seen_from(parse_range(text), weekday, datetime.fromisoformat(now).replace(tzinfo=UTC), zone)
    assert [f"{one:%dT%H:%M}" for one in found] == [start, end]
    assert all(one.tzinfo == ZoneInfo(zone) for one in found)


@examples(60, 3000)
@given(
    hours=ranges(own_zone=True), zone=zones, weekday=st.none() | st.integers(0, 6),
    minutes=st.integers(0, 730 * 1440),
)  # fmt: skip
def test_hours_far_away_are_told_as_they_count(hours: HourRange, zone: str, weekday: int | None, minutes: int) -> None:
    """What the user is told is one of the stretches that count, within eight days."""
    utc_now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    start, end = seen_from(hours, weekday, utc_now, zone)
    if start >= end:  # a change of the clocks swallowed it
        return
    week = dict.fromkeys(range(7) if weekday is None else [weekday], (hours,))
    stretches = spans_between(week, start.astimezone(UTC), end.astimezone(UTC), zone)
    assert any(first <= start and end <= until for first, until in stretches)
    assert utc_now - timedelta(days=2) < start < utc_now + timedelta(days=9)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (["09:00-12:30", "12:00-13:00"], '"09:00-12:30" and "12:00-13:00" overlap; together they count once'),
        (["14:00-15:00", "09:00-12:00", "08:00-20:00"], '"08:00-20:00" and "09:00-12:00" overlap'),
        (["22:00-07:00", "23:00-01:00"], '"22:00-07:00" and "23:00-01:00" overlap'),
        (["19:30-07:00", "19:30-07:00"], '"19:30-07:00" and "19:30-07:00" overlap'),
        (["09:00-12:30", "12:30-13:00"], None),  # they meet
        (["22:00-02:00", "01:00-03:00"], None),  # those that start on one day: the night reaches the next one's
        (["09:00-12:00", "10:00-11:00 America/Los_Angeles"], None),
        (["00:00-24:00"], None),
        ([], None),
    ],
)
def test_ranges_that_overlap_are_told_and_count_once(written: list[str], said: str | None) -> None:
    found = [parse_range(text) for text in written]
    told = overlap_said(found)
    assert (told.say() if told else None) == said or (said and told and told.say().startswith(said))
    stretches = spans_between(every_day(found), utc("2026-11-23T00:00"), utc("2026-11-24T00:00"), "UTC")
    assert all(until < first for (_, until), (first, _) in pairwise(stretches)), "no second counts twice"
