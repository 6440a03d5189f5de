"""Hours in the zone of a client far away, as the user reads them: on the wall of this computer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from detox.core.hours import WEEKDAYS, HourRange, seen_from
from detox.core.instant import Instant
from detox.core.settings import Setting
from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.words import hours_words, time_of_day, tr, weekday

_SAME = QT_TRANSLATE_NOOP("SettingsPages", "{hours} there is {start}-{end} here.")
_OTHER = QT_TRANSLATE_NOOP("SettingsPages", "{hours} there is {day} {start}-{end} here.")


def hours_here(setting: Setting[Any], value: Any, now: Instant) -> str:
    """Return when the hours ``value`` are here, this week: a line for each range that has another zone than the user's.

    "" where every range is in the user's own zone.
    """
    last = setting.key.rpartition(".")[2]
    day = WEEKDAYS.index(last) if last in WEEKDAYS else None
    return "\n".join(_lines((one for one in value if one.zone not in (None, now.zone)), day, now))


def _lines(ranges: Iterable[HourRange], day: int | None, now: Instant) -> Iterable[str]:
    zone = ZoneInfo(now.zone)
    for hours in ranges:
        start, end = seen_from(hours, day, now.utc, now.zone)
        told = {"hours": hours_words(hours), "start": time_of_day(start, zone), "end": time_of_day(end, zone)}
        if day is None or start.weekday() == day:
            yield tr(_SAME.with_(**told))
        else:
            yield tr(_OTHER.with_(day=weekday(start, zone), **told))
