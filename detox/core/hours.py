"""Hours as people write them: ``"09:00-12:30"``, over midnight, per weekday, perhaps in a client's zone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP, Text

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT_DAYS = tuple(name[:3] for name in WEEKDAYS)

_CLOCK = r"(\d{1,2}):(\d{2})(?::(\d{2}))?"
_RANGE = re.compile(rf"^\s*{_CLOCK}\s*[-–]\s*{_CLOCK}(?:\s+(\S+))?\s*$")
_TITLE = QT_TRANSLATE_NOOP("Hours", "Hours not understood")


_LIKE = time(18, 15)
"""Written as whoever reads it writes times."""


def parse_time(text: str) -> time:
    """Read ``"HH:MM"`` or ``"HH:MM:SS"`` (24 hours). Raises DetoxError on anything else."""
    match = re.fullmatch(rf"\s*{_CLOCK}\s*", text)
    found = _time(match.groups()) if match else None
    if found is None or found == time.max:
        raise DetoxError(
            _TITLE,
            QT_TRANSLATE_NOOP("Hours", '"{text}" is not a time of day; write it like "{like}".').with_(
                text=text, like=_LIKE
            ),
        )
    return found


def _time(parts: tuple[str | None, ...]) -> time | None:
    hour, minute, second = int(parts[0] or 0), int(parts[1] or 0), int(parts[2] or 0)
    if (hour, minute, second) == (24, 0, 0):
        return time.max  # the end of a day, only allowed as the end of a range
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


@dataclass(frozen=True, slots=True)
class HourRange:
    """From ``start`` to ``end`` on the wall; an end at or before the start lies on the next day.

    ``zone`` is an IANA name if the hours are not the user's own.
    """

    start: time
    end: time
    zone: str | None = None

    @property
    def overnight(self) -> bool:
        """Whether the range passes midnight."""
        return self.end <= self.start

    def on(self, day: date, zone: str) -> tuple[datetime, datetime]:
        """Return the range that *starts* on ``day`` as two UTC moments, in its own zone or else ``zone``.

        A wall time that a DST change skips is read as the moment the clock jumps to; one that comes twice is
        read as the first (PEP 495, fold=0). The result can be empty where a change swallows the range.
        """
        where = ZoneInfo(self.zone or zone)
        last = day + timedelta(days=1) if self.overnight or self.end == time.max else day
        end = time(0) if self.end == time.max else self.end
        return at_wall(day, self.start, where), at_wall(last, end, where)

    def __str__(self) -> str:
        end = "24:00" if self.end == time.max else _clock(self.end)
        return f"{_clock(self.start)}-{end}" + (f" {self.zone}" if self.zone else "")


def _clock(moment: time) -> str:
    return moment.strftime("%H:%M:%S" if moment.second else "%H:%M")


@lru_cache(maxsize=256)  # every beat asks for the same few moments of these days
def at_wall(day: date, moment: time, zone: ZoneInfo) -> datetime:
    """Return the UTC moment at which the wall in ``zone`` shows ``moment`` on ``day`` (see ``HourRange.on``)."""
    local = datetime.combine(day, moment, tzinfo=zone)
    utc, again = local.astimezone(UTC), local.replace(fold=1).astimezone(UTC)
    if utc <= again:  # shown once, or twice: then this is the first
        return utc
    # Skipped by a DST change: fold=1 reads it with the offset after the jump, fold=0 with the one before it.
    early, late = again, utc
    offset = early.astimezone(zone).utcoffset()
    while late - early > timedelta(seconds=1):
        middle = early + (late - early) / 2
        if middle.astimezone(zone).utcoffset() == offset:
            early = middle
        else:
            late = middle
    return late.replace(microsecond=0)


def parse_range(text: str) -> HourRange:
    """Read one range, ``"09:00-12:30"`` or ``"20:00-02:00 America/Los_Angeles"``. Raises DetoxError."""
    match = _RANGE.match(text)
    start = _time(match.groups()[0:3]) if match else None
    end = _time(match.groups()[3:6]) if match else None
    if match is None or start is None or end is None or start == time.max:
        raise DetoxError(
            _TITLE,
            QT_TRANSLATE_NOOP("Hours", '"{text}" is not a range of hours; write it like "09:00-12:30".').with_(
                text=text
            ),
        )
    if start == end:
        raise DetoxError(
            _TITLE,
            QT_TRANSLATE_NOOP(
                "Hours", '"{text}" starts and ends at the same time; for a whole day write "00:00-24:00".'
            ).with_(text=text),
        )
    zone = match.group(7)
    if zone is not None:
        check_zone(zone)
    return HourRange(start, end, zone)


def parse_ranges(texts: Iterable[str]) -> tuple[tuple[HourRange, ...], DetoxError | None]:
    """Read several ranges; return the sound ones, and what is wrong with the first that is not."""
    found: list[HourRange] = []
    wrong: DetoxError | None = None
    for text in texts:
        try:
            found.append(parse_range(text))
        except DetoxError as error:
            wrong = wrong or error
    return tuple(found), wrong


def overlap_said(ranges: Iterable[HourRange]) -> Text | None:
    """Return one line about the first two ranges of a day that overlap; None if none do, or only across zones.

    Ranges that overlap count once, as those that meet do: it is said because one of them may be a slip of the hand.
    """
    listed = sorted(ranges, key=lambda one: (one.zone or "", one.start, one.end))
    for before, one in pairwise(listed):
        if before.zone == one.zone and (before.overnight or one.start < before.end):
            said = QT_TRANSLATE_NOOP("Hours", '"{first}" and "{second}" overlap; together they count once')
            return said.with_(first=before, second=one)
    return None


def check_zone(zone: str) -> str:
    """Return ``zone`` if it names an IANA time zone. Raises DetoxError otherwise."""
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise DetoxError(
            _TITLE,
            QT_TRANSLATE_NOOP("Hours", '"{zone}" is not a time zone; write it like "Europe/Paris".').with_(zone=zone),
        ) from None
    return zone


def seen_from(hours: HourRange, weekday: int | None, now: datetime, zone: str) -> tuple[datetime, datetime]:
    """Return when ``hours`` come next, on the wall in ``zone``: from the day on that it is there now, or later.

    ``weekday`` (Monday = 0) is the one they start on in their own zone, None for every day. Both moments are aware.
    What stands between two zones moves with the clocks of either: this speaks of the coming days, not of all year.
    """
    there, here = ZoneInfo(hours.zone or zone), ZoneInfo(zone)
    day = now.astimezone(there).date()
    if weekday is not None:
        day += timedelta(days=(weekday - day.weekday()) % 7)
    start, end = hours.on(day, zone)
    return start.astimezone(here), end.astimezone(here)


Week = Mapping[int, tuple[HourRange, ...]]
"""Ranges by weekday, Monday = 0, as ``date.weekday()`` counts."""

OnDaysOff = Literal["as_usual", "all_day", "not"]
WHOLE_DAY = HourRange(time(0), time.max)


@dataclass(frozen=True)
class Plan:
    """A week in which some dates are days off: there it holds as usual, not at all, or, besides its hours, all day.

    A range belongs to the date it starts on: what began the evening before a day off goes on into its morning.
    """

    week: Week
    off: frozenset[date] = frozenset()
    on_days_off: OnDaysOff = "not"

    def on(self, day: date) -> tuple[HourRange, ...]:
        """Return the ranges that start on ``day``."""
        usual = self.week.get(day.weekday(), ())
        if self.on_days_off == "as_usual" or day not in self.off:
            return usual
        return (*usual, WHOLE_DAY) if self.on_days_off == "all_day" else ()

    @property
    def last(self) -> date | None:
        """The last day off there is: after it every week is like any other. None where days off change nothing."""
        return None if self.on_days_off == "as_usual" else max(self.off, default=None)


def spans_between(week: Week | Plan, start: datetime, end: datetime, zone: str) -> list[tuple[datetime, datetime]]:
    """Return the UTC stretches of ``week`` that touch [start, end), joined where they meet, in order.

    Every range belongs to the day it starts on, counted in its own zone or else in ``zone``. A stretch is whole
    unless ranges that meet each other make it reach further than the days next to [start, end).
    """
    plan = week if isinstance(week, Plan) else Plan(week)
    found: list[tuple[datetime, datetime]] = []
    # Dates run from 12 hours behind UTC to 14 ahead, and a client may live anywhere; an overnight range reaches in.
    day = (start.astimezone(UTC) - timedelta(hours=12)).date() - timedelta(days=1)
    last = (end.astimezone(UTC) + timedelta(hours=14)).date()
    while day <= last:
        for hours in plan.on(day):
            first, until = hours.on(day, zone)
            if first < until:
                found.append((first, until))
        day += timedelta(days=1)
    return [(first, until) for first, until in join(found) if first < end and until > start]


def join(stretches: Iterable[tuple[datetime, datetime]]) -> list[tuple[datetime, datetime]]:
    """Return ``stretches`` in order with those that touch or overlap made one."""
    joined: list[tuple[datetime, datetime]] = []
    for first, until in sorted(stretches):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], until))
        else:
            joined.append((first, until))
    return joined


def every_day(ranges: Iterable[HourRange]) -> Week:
    """Return a week in which every day has the same ``ranges``."""
    same = tuple(ranges)
    return dict.fromkeys(range(7), same)
