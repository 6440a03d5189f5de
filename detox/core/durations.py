"""Lengths and ends as people type them: ``30m``, ``1h30m``, ``until 14:00``, ``tomorrow``."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from detox.core.days import day_bounds, day_of
from detox.core.errors import DetoxError
from detox.core.hours import SHORT_DAYS, WEEKDAYS, at_wall, parse_time
from detox.core.instant import Instant
from detox.core.text import QT_TRANSLATE_NOOP

_LENGTH = re.compile(r"^\s*(?:(\d{1,5})\s*h)?\s*(?:(\d{1,5})\s*m(?:in)?)?\s*(?:(\d{1,5})\s*s)?\s*$")
LONGEST = timedelta(hours=24)
_FIRST_YEAR, _LAST_YEAR = 2000, 9000  # beyond, a zone's offset leads out of the calendar
_TITLE = QT_TRANSLATE_NOOP("Durations", "Time not understood")
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_NO_END = QT_TRANSLATE_NOOP(
    "Durations", '"{text}" is no end up to a day ahead; write it like 30m, 2h, 14:00 or tomorrow.'
)
_NO_DAY = QT_TRANSLATE_NOOP("Durations", '"{text}" is not a day; write it like 2026-12-01, monday or tomorrow.')


def parse_length(text: str) -> timedelta:
    """Read ``90m``, ``2h``, ``1h30m``, ``45s``. Raises DetoxError, also for nothing at all or more than a day."""
    match = _LENGTH.match(text)
    hours, minutes, seconds = (int(part or 0) for part in match.groups()) if match else (0, 0, 0)
    length = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    if not timedelta(0) < length <= LONGEST:
        said = QT_TRANSLATE_NOOP("Durations", '"{text}" is not a length of time up to a day; write it like 30m or 2h.')
        raise DetoxError(_TITLE, said.with_(text=text))
    return length


def parse_day(text: str, now: Instant, starts_at: time) -> datetime:
    """Return the UTC moment at which a day such as ``2026-12-01``, a weekday's name or ``tomorrow`` starts.

    A weekday is the next one, never today. Raises DetoxError.
    """
    words, today = text.strip().lower(), day_of(now.utc, now.zone, starts_at)
    if words == "tomorrow":
        day = today + timedelta(days=1)
    elif words in WEEKDAYS or words in SHORT_DAYS:
        index = SHORT_DAYS.index(words[:3])
        day = today + timedelta(days=(index - today.weekday() - 1) % 7 + 1)
    else:
        try:
            day = date.fromisoformat(words)
        except ValueError as error:
            raise DetoxError(_TITLE, _NO_DAY.with_(text=text)) from error
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            raise DetoxError(_TITLE, _NO_DAY.with_(text=text))
    return day_bounds(day, now.zone, starts_at)[0]


def parse_until(text: str, now: Instant, starts_at: time) -> datetime:
    """Return the UTC moment that ``30m``, ``14:00`` or ``tomorrow`` means at ``now``, after "until" or alone.

    A time of day is the next one; ``tomorrow`` is when the next day starts. Raises DetoxError.
    """
    words = text.strip().lower()
    zone = ZoneInfo(now.zone)
    if words in ("tomorrow", "until tomorrow"):
        return day_bounds(day_of(now.utc, now.zone, starts_at), now.zone, starts_at)[1]
    if words.startswith("until ") or _CLOCK.fullmatch(words):
        moment = parse_time(words.removeprefix("until "))
        end = at_wall(now.local.date(), moment, zone)
        return end if end > now.utc else at_wall(now.local.date() + timedelta(days=1), moment, zone)
    try:
        return now.utc + parse_length(words)
    except DetoxError as error:
        raise DetoxError(_TITLE, _NO_END.with_(text=text)) from error
