"""Lengths and ends as people type them: ``30m``, ``1h30m``, ``until 14:00``, ``tomorrow``."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from detox.core.days import day_bounds, day_of
from detox.core.errors import DetoxError
from detox.core.hours import at_wall, parse_time
from detox.core.instant import Instant
from detox.core.text import QT_TRANSLATE_NOOP

_LENGTH = re.compile(r"^\s*(?:(\d{1,5})\s*h)?\s*(?:(\d{1,5})\s*m(?:in)?)?\s*(?:(\d{1,5})\s*s)?\s*$")
LONGEST = timedelta(hours=24)
_TITLE = QT_TRANSLATE_NOOP("Durations", "Time not understood")


def parse_length(text: str) -> timedelta:
    """Read ``90m``, ``2h``, ``1h30m``, ``45s``. Raises DetoxError, also for nothing at all or more than a day."""
    match = _LENGTH.match(text)
    hours, minutes, seconds = (int(part or 0) for part in match.groups()) if match else (0, 0, 0)
    length = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    if not timedelta(0) < length <= LONGEST:
        said = QT_TRANSLATE_NOOP("Durations", '"{text}" is not a length of time up to a day; write it like 30m or 2h.')
        raise DetoxError(_TITLE, said.with_(text=text))
    return length


def parse_until(text: str, now: Instant, starts_at: time) -> datetime:
    """Return the UTC moment that ``30m``, ``until 14:00`` or ``tomorrow`` means at ``now``. Raises DetoxError.

    A time of day is the next one; ``tomorrow`` is when the next day starts.
    """
    words = text.strip().lower()
    zone = ZoneInfo(now.zone)
    if words in ("tomorrow", "until tomorrow"):
        return day_bounds(day_of(now.utc, now.zone, starts_at), now.zone, starts_at)[1]
    if words.startswith("until "):
        moment = parse_time(words.removeprefix("until "))
        end = at_wall(now.local.date(), moment, zone)
        return end if end > now.utc else at_wall(now.local.date() + timedelta(days=1), moment, zone)
    return now.utc + parse_length(words)
