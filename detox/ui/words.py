"""Words and numbers as the user reads them: translations, durations, times of day.

Times come in as aware datetimes and are shown in the zone given; durations are whole seconds.
"""

from __future__ import annotations

from datetime import datetime, time, tzinfo

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from detox.core.text import QT_TRANSLATE_NOOP, Text

_MINUTES = QT_TRANSLATE_NOOP("Words", "{minutes} min")
_LITTLE = QT_TRANSLATE_NOOP("Words", "< 1 min")
_HOURS = QT_TRANSLATE_NOOP("Words", "{hours} h")
_HOURS_MINUTES = QT_TRANSLATE_NOOP("Words", "{hours} h {minutes}")


def tr(text: Text) -> str:
    """Return ``text`` in the language of the program; a text without a context (``plain``) stays as it is."""
    return text.say(_translate)


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


def time_of_day(at: datetime, zone: tzinfo, locale: QLocale | None = None) -> str:
    """Return the time of ``at`` (aware) in ``zone`` as the locale writes it, without seconds: "19:30", "7:30 PM"."""
    local = at.astimezone(zone)
    return (locale or QLocale()).toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def clock_time(at: time, locale: QLocale | None = None) -> str:
    """Return a time of day as the locale writes it, without seconds: "04:00", "4:00 AM"."""
    return (locale or QLocale()).toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def weekday(at: datetime, zone: tzinfo, locale: QLocale | None = None) -> str:
    """Return the name of the day of ``at`` (aware) in ``zone``: "Thursday", "jeudi"."""
    return (locale or QLocale()).standaloneDayName(at.astimezone(zone).isoweekday())


def _translate(context: str, source: str, count: int | None) -> str:
    if not context:
        return source
    return QCoreApplication.translate(context, source, None, -1 if count is None else count)
