"""Words and numbers as the user reads them: translations, durations, times of day.

Times come in as aware datetimes and are shown in the zone given; durations are whole seconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time, tzinfo
from functools import reduce

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from detox.core.hours import HourRange
from detox.core.text import QT_TRANSLATE_NOOP, Text

_MINUTES = QT_TRANSLATE_NOOP("Words", "{minutes} min")
_LITTLE = QT_TRANSLATE_NOOP("Words", "< 1 min")
_HOURS = QT_TRANSLATE_NOOP("Words", "{hours} h")
_SEMICOLON = QT_TRANSLATE_NOOP("Words", "{one}; {other}")
_HOURS_MINUTES = QT_TRANSLATE_NOOP("Words", "{hours} h {minutes}")


def tr(text: Text) -> str:
    """Return ``text`` in the language of the program; a text without a context (``plain``) stays as it is."""
    return text.say(_translate, clock_time)


def duration(seconds: float) -> str:
    """Return ``seconds`` to the nearest minute: "55 min", "3 h", "3 h 55"; less than half a minute is "< 1 min"."""
    if 0 < seconds < 30:
        return tr(_LITTLE)
    hours, minutes = divmod(int(max(0.0, seconds) + 30) // 60, 60)
    if not hours:
        return tr(_MINUTES.with_(minutes=minutes))
    if not minutes:
        return tr(_HOURS.with_(hours=hours))
    return tr(_HOURS_MINUTES.with_(hours=hours, minutes=f"{minutes:02}"))


def listed(parts: Iterable[str]) -> str:
    """Return ``parts`` with what stands between them in a list: "Mon 09:00-12:00; Tue 10:00-16:00"."""
    return reduce(lambda one, other: tr(_SEMICOLON.with_(one=one, other=other)), parts)


def unbroken(words: str) -> str:
    """Return ``words`` with durations that no line break parts: "1 h" stays beside "33"."""
    return re.sub(r"(?<=\d) (?=(?:h|min)\b)|(?<=\bh) (?=\d\d\b)", "\u00a0", words)


def time_of_day(at: datetime, zone: tzinfo, locale: QLocale | None = None) -> str:
    """Return the time of ``at`` (aware) in ``zone`` as the locale writes it, without seconds: "19:30", "7:30 PM"."""
    local = at.astimezone(zone)
    return clock_time(time(local.hour, local.minute), locale)


def clock_time(at: time, locale: QLocale | None = None) -> str:
    """Return a time of day as the locale writes it, seconds only where it has some: "04:00", "4:00 AM".

    Every time on the screen is written here, so that none is written in another way than its neighbour.
    """
    where = locale or QLocale()
    pattern = where.timeFormat(QLocale.FormatType.ShortFormat)
    if at.second:
        pattern = pattern.replace("mm", "mm:ss")
    return where.toString(QTime(at.hour, at.minute, at.second), pattern)


def number_words(number: float, locale: QLocale | None = None) -> str:
    """Return a number as the locale writes it, without what parts thousands: "12.5", "12,5"."""
    where = QLocale(locale or QLocale())
    where.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return where.toString(float(number), "g", 6)


def hours_words(hours: HourRange, locale: QLocale | None = None) -> str:
    """Return a range of hours, with its zone if it has one: "09:00-12:30", "9:00 AM – 12:30 PM America/New_York".

    An end at midnight is "24:00" where hours are counted to 24.
    """
    where = locale or QLocale()
    twelve = counts_to_twelve(where)
    last = hours.end == time.max
    end = "24:00" if last and not twelve else clock_time(time(0) if last else hours.end, where)
    return f"{clock_time(hours.start, where)}{' – ' if twelve else '-'}{end}" + (f" {hours.zone}" if hours.zone else "")


def whole_hour(hour: int, locale: QLocale | None = None) -> str:
    """Return an hour of the day, 0 to 24, for a scale: "15", "24", "3 PM"."""
    where = locale or QLocale()
    return where.toString(QTime(hour % 24, 0), "h AP") if counts_to_twelve(where) else str(hour)


def counts_to_twelve(locale: QLocale) -> bool:
    """Whether hours are counted to twelve there, before noon and after it."""
    return "AP" in locale.timeFormat(QLocale.FormatType.ShortFormat).upper()


def weekday(at: datetime, zone: tzinfo, locale: QLocale | None = None) -> str:
    """Return the name of the day of ``at`` (aware) in ``zone``: "Thursday", "jeudi"."""
    return (locale or QLocale()).standaloneDayName(at.astimezone(zone).isoweekday())


def date_of(at: datetime, zone: tzinfo, locale: QLocale | None = None) -> str:
    """Return the date of ``at`` (aware) in ``zone`` as the locale writes it at length: "Monday, November 30, 2026"."""
    day = at.astimezone(zone).date()
    where = locale or QLocale()
    return first_of_month(
        where.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat), day, where
    )


def day_name(day: date, *, short: bool = False, locale: QLocale | None = None) -> str:
    """Return the weekday of a date with its number, "Thursday 26", or the weekday alone and ``short``: "Thu"."""
    where = locale or QLocale()
    if short:
        return _large(where.standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat))
    return f"{_large(where.standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat))} {day.day}"


def month_name(day: date, *, short: bool = False, locale: QLocale | None = None) -> str:
    """Return the month of a date with its year, "November 2026", or ``short`` and without one: "Nov"."""
    where = locale or QLocale()
    if short:
        return where.standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
    return _large(f"{where.standaloneMonthName(day.month)} {day.year}")


def whole_date(day: date, *, weekday: bool = True, year: bool = True, locale: QLocale | None = None) -> str:
    """Return a date as the locale writes it at length: "Thursday, 26 November 2026", less what is not wanted."""
    where = locale or QLocale()
    pattern = where.dateFormat(QLocale.FormatType.LongFormat)
    if not weekday:
        pattern = re.sub(r"[,،]?\s*d{4}[,،]?\s*", "", pattern)
    if not year:
        pattern = re.sub(r"[\s,./]*(?:'de'\s+)?y+(?:\s*'[^']*')?\.?", "", pattern)
    return _large(first_of_month(where.toString(QDate(day.year, day.month, day.day), pattern).strip(" ,."), day, where))


def first_of_month(told: str, day: date, locale: QLocale) -> str:
    """Return a date with the first of a month as French writes it: "1er novembre"; Qt leaves it a plain 1."""
    if day.day != 1 or locale.language() != QLocale.Language.French:
        return told
    return re.sub(r"\b1\b", "1er", told, count=1)


def _large(words: str) -> str:
    return words[:1].upper() + words[1:]


def _translate(context: str, source: str, count: int | None) -> str:
    if not context:
        return source
    return QCoreApplication.translate(context, source, None, -1 if count is None else count)
