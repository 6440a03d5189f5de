"""Times, hours and dates as people type them ("1900", "9-17", "6 pm"), put the way files do ("19:00", "09:00-17:00").

Local wall time, no zone of its own. What cannot be understood comes back as it was typed: the kind of the setting says
what is wrong with it.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale

from detox.core.dates import DateRange

_CLOCK = r"(\d{1,2})(?:(?:[:.]|\s?h\s?)?(\d{2})|\s?h)?(?::(\d{2}))?(?:\s*([ap])\.?\s?m\.?)?"
_TIME = re.compile(rf"\s*{_CLOCK}\s*", re.IGNORECASE)
_RANGE = re.compile(rf"\s*{_CLOCK}\s*[-–—]\s*{_CLOCK}(\s+\S+)?\s*", re.IGNORECASE)
_DATE = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_STROKES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_SPAN = re.compile(r"\s*(?:\bto\b|\bau\b|\.\.|[–—]|\s-\s)\s*")


def time_typed(text: str) -> str:
    """Return "19:00" for "19:00", "1900", "19", "19.00", "19h", "19 h 00", "7 pm" or "7:00 PM"; anything else, "25:99"
    too, as it is.
    """
    match = _TIME.fullmatch(text)
    return (_written(match.groups()) if match else None) or text


def range_typed(text: str) -> str:
    """Return "09:00-17:00" for "9-17" or "9:00 - 17:00", zone kept; anything else as it is."""
    match = _RANGE.fullmatch(text)
    if match is None:
        return text
    parts = match.groups()
    start, end = _written(parts[0:4]), _written(parts[4:8])
    zone = f" {parts[8].strip()}" if parts[8] else ""
    return f"{start}-{end}{zone}" if start and end else text


def dates_typed(text: str) -> str:
    """Return "2026-12-24 to 2027-01-02" for "24.12.2026 - 2.1.2027" and the like; anything else as it is.

    A date with strokes begins with the day, or with the month, as the locale's own do; elsewhere it is left alone.
    """
    return " to ".join(map(_date_typed, _SPAN.split(text.strip())))


def _date_typed(text: str) -> str:
    first = QLocale().dateFormat(QLocale.FormatType.ShortFormat)[:1]
    if m := _DATE.fullmatch(text):
        day, month, year = m.groups()
    elif (m := _STROKES.fullmatch(text)) and first in ("d", "M"):
        day, month, year = m.groups() if first == "d" else (m[2], m[1], m[3])
    else:
        return text
    return f"{int(year):04}-{int(month):02}-{int(day):02}"


def dates_told(ranges: tuple[DateRange, ...]) -> list[str]:
    """Return dates as the field shows them, in no language: "2026-12-24 – 2027-01-02"."""
    return [str(one).replace(" to ", " – ") for one in ranges]


def day_names(days: tuple[int, ...]) -> list[str]:
    """Return the short names of days in the language of the locale; 0 is Monday."""
    locale = QLocale()
    return [locale.standaloneDayName(day + 1, QLocale.FormatType.ShortFormat).rstrip(".") for day in days]


def _written(parts: tuple[str | None, ...]) -> str | None:
    hour, minute, second = (int(part or 0) for part in parts[:3])
    half = (parts[3] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if not (hour < 24 and minute < 60 and second < 60) and (hour, minute, second) != (24, 0, 0):
        return None
    return f"{hour:02}:{minute:02}" + (f":{second:02}" if second else "")
