"""Lengths, days and ends of time as the command line writes them: texts, without Qt and so without its locales."""

from __future__ import annotations

from datetime import date, timedelta

from detox.core.text import QT_TRANSLATE_NOOP, Text, plain

_HOURS_MINUTES = QT_TRANSLATE_NOOP("Words", "{hours} h {minutes}")
_MINUTES = QT_TRANSLATE_NOOP("Words", "{minutes} min")
_SECONDS = QT_TRANSLATE_NOOP("Words", "{seconds} s")

_DAYS = (
    QT_TRANSLATE_NOOP("CliDays", "Monday"),
    QT_TRANSLATE_NOOP("CliDays", "Tuesday"),
    QT_TRANSLATE_NOOP("CliDays", "Wednesday"),
    QT_TRANSLATE_NOOP("CliDays", "Thursday"),
    QT_TRANSLATE_NOOP("CliDays", "Friday"),
    QT_TRANSLATE_NOOP("CliDays", "Saturday"),
    QT_TRANSLATE_NOOP("CliDays", "Sunday"),
)
_SHORT_DAYS = (
    QT_TRANSLATE_NOOP("CliDays", "Mon"),
    QT_TRANSLATE_NOOP("CliDays", "Tue"),
    QT_TRANSLATE_NOOP("CliDays", "Wed"),
    QT_TRANSLATE_NOOP("CliDays", "Thu"),
    QT_TRANSLATE_NOOP("CliDays", "Fri"),
    QT_TRANSLATE_NOOP("CliDays", "Sat"),
    QT_TRANSLATE_NOOP("CliDays", "Sun"),
)
_MONTHS = (
    QT_TRANSLATE_NOOP("CliMonths", "January"),
    QT_TRANSLATE_NOOP("CliMonths", "February"),
    QT_TRANSLATE_NOOP("CliMonths", "March"),
    QT_TRANSLATE_NOOP("CliMonths", "April"),
    QT_TRANSLATE_NOOP("CliMonths", "May"),
    QT_TRANSLATE_NOOP("CliMonths", "June"),
    QT_TRANSLATE_NOOP("CliMonths", "July"),
    QT_TRANSLATE_NOOP("CliMonths", "August"),
    QT_TRANSLATE_NOOP("CliMonths", "September"),
    QT_TRANSLATE_NOOP("CliMonths", "October"),
    QT_TRANSLATE_NOOP("CliMonths", "November"),
    QT_TRANSLATE_NOOP("CliMonths", "December"),
)
_SHORT_MONTHS = (
    QT_TRANSLATE_NOOP("CliMonths", "Jan"),
    QT_TRANSLATE_NOOP("CliMonths", "Feb"),
    QT_TRANSLATE_NOOP("CliMonths", "Mar"),
    QT_TRANSLATE_NOOP("CliMonths", "Apr"),
    QT_TRANSLATE_NOOP("CliMonths", "May"),
    QT_TRANSLATE_NOOP("CliMonths", "Jun"),
    QT_TRANSLATE_NOOP("CliMonths", "Jul"),
    QT_TRANSLATE_NOOP("CliMonths", "Aug"),
    QT_TRANSLATE_NOOP("CliMonths", "Sep"),
    QT_TRANSLATE_NOOP("CliMonths", "Oct"),
    QT_TRANSLATE_NOOP("CliMonths", "Nov"),
    QT_TRANSLATE_NOOP("CliMonths", "Dec"),
)
_FIRST = QT_TRANSLATE_NOOP("CliMonths", "1")
"""The first day of a month, which some languages write in another way than the others."""
_WHOLE = QT_TRANSLATE_NOOP("CliDays", "{weekday} {day} {month} {year}")
_SHORT = QT_TRANSLATE_NOOP("CliDays", "{weekday} {day} {month}")
_TOMORROW = QT_TRANSLATE_NOOP("Cli", "{time} tomorrow")
_THEN = QT_TRANSLATE_NOOP("Cli", "{time} on {day}")


def duration(seconds: float) -> Text:
    """Return seconds to the nearest minute, as the windows have it: "3 h 55", "12 min"; below half a one: "20 s"."""
    minutes = (int(seconds) + 30) // 60
    if minutes >= 60:
        return _HOURS_MINUTES.with_(hours=minutes // 60, minutes=f"{minutes % 60:02d}")
    return _MINUTES.with_(minutes=minutes) if minutes else _SECONDS.with_(seconds=int(seconds))


def weekday(day: date) -> Text:
    """Return the name of a day: "Thursday"."""
    return _DAYS[day.weekday()]


def whole_date(day: date) -> Text:
    """Return "Thursday 26 November 2026"."""
    month = _MONTHS[day.month - 1]
    return _WHOLE.with_(weekday=weekday(day), day=_number(day), month=month, year=day.year)


def large(words: str) -> str:
    """Return ``words`` with a capital letter: a line may begin with the name of a day, which has none in French."""
    return words[:1].upper() + words[1:]


def short_date(day: date, *, year: bool = False) -> Text:
    """Return "Thu 26 Nov", with the year if it is wanted."""
    parts = {"weekday": _SHORT_DAYS[day.weekday()], "day": _number(day), "month": _SHORT_MONTHS[day.month - 1]}
    return _WHOLE.with_(**parts, year=day.year) if year else _SHORT.with_(**parts)


def _number(day: date) -> Text:
    return _FIRST if day.day == 1 else plain(str(day.day))


def clock(iso: object) -> str:
    """Return the hour and minute of a time in ISO 8601."""
    return str(iso)[11:16]


def ending(iso: object, today: date) -> Text:
    """Return when something ends, with its day where that is not ``today``: "04:00 tomorrow", "07:00 on Mon 30 Nov"."""
    told, day = clock(iso), date.fromisoformat(str(iso)[:10])
    if day == today:
        return plain(told)
    if day == today + timedelta(days=1):
        return _TOMORROW.with_(time=told)
    return _THEN.with_(time=told, day=short_date(day))
