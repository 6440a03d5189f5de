"""On-call shifts as people read and type them: "2026-11-27 18:00 – 09:00", on the wall of this computer."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from detox.core.hours import at_wall, parse_time
from detox.core.on_call import Shift
from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.settings.fields import ListField
from detox.ui.settings.typed import time_typed
from detox.ui.words import tr

_NONE = QT_TRANSLATE_NOOP("SettingsPages", "none")
_DAY, _AT = r"(\d{4}-\d{2}-\d{2})[ T]+", r"(\d{1,2}(?:[:.h]\d{2})?(?:\s*[ap]\.?m\.?)?)"
_SHIFT = re.compile(rf"\s*{_DAY}{_AT}\s*(?:[-–—]|to)\s*(?:{_DAY})?{_AT}\s*", re.IGNORECASE)

Zone = Callable[[], ZoneInfo]
"""The zone that the user is in now."""


def shifts_field(zone: Zone) -> ListField:
    """Return the field of a list of shifts."""
    return ListField(
        apart=True,
        hint=tr(_NONE),
        tidy=lambda text: shift_typed(text, zone()),
        told=lambda value: [shift_told(one, zone()) for one in value],
    )


def shift_told(shift: Shift, zone: ZoneInfo) -> str:
    """Return "2026-11-27 18:00 – 2026-11-28 09:00", the second date only where a typed shift would need it."""
    start, end = shift.start.astimezone(zone), shift.end.astimezone(zone)
    short = timedelta(0) < end.replace(tzinfo=None) - start.replace(tzinfo=None) < timedelta(days=1)
    told = f"{start:%Y-%m-%d %H:%M} – {end:{'%H:%M' if short else '%Y-%m-%d %H:%M'}}"
    return told if shift_typed(told, zone) == f"{shift.start.isoformat()}/{shift.end.isoformat()}" else str(shift)


def shift_typed(text: str, zone: ZoneInfo) -> str:
    """Return the shift as files write it, in UTC; what cannot be understood as it is. An end before its start is on the
    next day.
    """
    match = _SHIFT.fullmatch(text)
    if match is None:
        return text
    try:
        day, last = (date.fromisoformat(match[at]) if match[at] else None for at in (1, 3))
        begins, ends = (parse_time(time_typed(match[at])) for at in (2, 4))
    except ValueError:
        return text
    if day is None:
        return text
    last = last or (day if ends > begins else day + timedelta(days=1))
    return f"{at_wall(day, begins, zone).isoformat()}/{at_wall(last, ends, zone).isoformat()}"
