"""The hours at which a crisis may end, as people say them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from detox.core.hours import at_wall
from detox.core.instant import Instant
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.focus.crisis import latest
from detox.ui.words import time_of_day, tr

_HOUR = QT_TRANSLATE_NOOP("Crisis", "1 h, until {time}")
_HOURS = QT_TRANSLATE_NOOP("Crisis", "2 h, until {time}")
_MIDNIGHT = QT_TRANSLATE_NOOP("Crisis", "Until midnight")
_MORNING = QT_TRANSLATE_NOOP("Crisis", "Until {time} tomorrow")
_THIS_MORNING = QT_TRANSLATE_NOOP("Crisis", "Until {time}")
_SHORT = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class End:
    """An end (UTC) and how it is called; ``{time}`` is its time of day."""

    at: datetime
    words: Text


def ends(now: Instant) -> tuple[End, ...]:
    """Return the ends on offer at ``now``, the earliest first; midnight only if it is half an hour away from others."""
    zone, last = ZoneInfo(now.zone), latest(now)
    midnight = at_wall(now.local.date() + timedelta(days=1), time(0), zone)
    tomorrow = last.astimezone(zone).date() > now.local.date()
    found = [
        End(now.utc + timedelta(hours=1), _HOUR),
        End(now.utc + timedelta(hours=2), _HOURS),
        End(last, _MORNING if tomorrow else _THIS_MORNING),
    ]
    if midnight < last and all(abs(midnight - end.at) >= _SHORT for end in found):
        found.append(End(midnight, _MIDNIGHT))
    return tuple(sorted(found, key=lambda end: end.at))


def label(end: End, now: Instant) -> str:
    """Return what stands on its button: "2 h, until 22:10"."""
    return tr(end.words.with_(time=time_of_day(end.at, ZoneInfo(now.zone))))
