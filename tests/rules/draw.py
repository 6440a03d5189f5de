"""What property tests draw from: zones with every odd clock there is, days around their changes, hours, schedules."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from hypothesis import settings
from hypothesis import strategies as st

from detox.core.hours import HourRange

ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "America/Los_Angeles",
    "UTC",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",  # its summer is half an hour
    "Pacific/Chatham",  # 12:45 ahead
    "Pacific/Kiritimati",  # 14 ahead
    "Etc/GMT+12",  # 12 behind
    "Pacific/Apia",  # had no 30 December 2011
    "America/Havana",  # changes at midnight
    "America/Santiago",  # the same, in the south
    "America/St_Johns",  # changed at one past midnight until 2011
    "Africa/Casablanca",  # changes for Ramadan
    "Asia/Beirut",
    "Africa/Cairo",
    "Europe/Dublin",
    "Antarctica/Troll",  # two hours of summer
)
FIRST, LAST = date(2009, 1, 1), date(2037, 12, 31)


def examples(short: int, full: int) -> settings:
    """Return how many cases a property takes: ``short`` in ``make test``, ``full`` in ``make proof``."""
    profile = settings.default or settings()
    return settings(max_examples=full if profile.max_examples >= 1000 else short)


@cache
def changes(zone: str) -> tuple[datetime, ...]:
    """Return the UTC minutes at which the clocks of ``zone`` change."""
    where, found = ZoneInfo(zone), []
    moment = datetime(FIRST.year, 1, 1, tzinfo=UTC)
    while moment.year <= LAST.year:
        after = moment + timedelta(hours=12)
        if moment.astimezone(where).utcoffset() != after.astimezone(where).utcoffset():
            low = moment
            while low.astimezone(where).utcoffset() == moment.astimezone(where).utcoffset():
                low += timedelta(minutes=1)
            found.append(low)
        moment = after
    return tuple(found)


@cache
def first_shown(day: date, moment: time, zone: ZoneInfo) -> datetime:
    """Walk to the first minute at which the wall shows that time or a later one: slow, and knows nothing of folds."""
    target, minute, hour = datetime.combine(day, moment), timedelta(minutes=1), timedelta(hours=1)
    at = datetime.combine(day, time(moment.hour, moment.minute), tzinfo=UTC) - 15 * hour
    while (at + hour).astimezone(zone).replace(tzinfo=None) + 4 * hour < target:
        at += hour
    while True:
        wall = at.astimezone(zone).replace(tzinfo=None)
        if wall + timedelta(seconds=59) >= target:
            return at + max(timedelta(0), target - wall)
        at += minute


zones = st.sampled_from(ZONES)
_minutes, _seconds = st.sampled_from((0, 0, 0, 1, 15, 29, 30, 31, 45, 59)), st.sampled_from((0, 0, 0, 0, 1, 59))
clock_times = st.builds(time, st.integers(0, 23), _minutes, _seconds)
starts = st.sampled_from((time(4), time(4), time(0), time(2), time(2, 30), time(3), time(6), time(23, 30), time(12)))


@st.composite
def days(draw: st.DrawFn, zone: str) -> date:
    """Draw a day, mostly one near a change of the clocks."""
    near, often = changes(zone), draw(st.integers(0, 3)) > 0
    if near and often:
        return draw(st.sampled_from(near)).astimezone(ZoneInfo(zone)).date() + timedelta(days=draw(st.integers(-2, 2)))
    return draw(st.dates(FIRST, LAST))


@st.composite
def ranges(draw: st.DrawFn, own_zone: bool = False) -> HourRange:
    """Draw a range of hours: short, long, over midnight, whole days; perhaps in a zone of its own."""
    zone = draw(st.none() | zones) if own_zone else None
    start, end = draw(clock_times), draw(clock_times | st.just(time.max))
    return HourRange(start, end, zone) if start != end else HourRange(time(0), time.max, zone)


@st.composite
def weeks(draw: st.DrawFn, own_zone: bool = False) -> dict[int, tuple[HourRange, ...]]:
    """Draw hours by weekday."""
    found = draw(st.dictionaries(st.integers(0, 6), st.lists(ranges(own_zone), max_size=2).map(tuple), max_size=7))
    return dict(found)


@st.composite
def moments(draw: st.DrawFn, zone: str) -> datetime:
    """Draw a UTC moment, mostly one near a change of the clocks of ``zone``, often on the second."""
    near, often = changes(zone), draw(st.integers(0, 3)) > 0
    if near and often:
        return draw(st.sampled_from(near)) + timedelta(seconds=draw(st.integers(-100_000, 100_000)))
    return datetime(2009, 1, 2, tzinfo=UTC) + timedelta(seconds=draw(st.integers(0, 28 * 365 * 86_400)))
