"""What "My days" says: days, weeks and evenings in words, for the lists beside the pictures and for who hears them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, tzinfo

from PySide6.QtCore import QLocale

from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.summary.periods import DayMark, Evening, PeriodView, Scale, Spread, WeekMark
from detox.ui.charts.bars import USES
from detox.ui.summary import tell
from detox.ui.summary.tell import CONTEXTS
from detox.ui.words import duration, month_name, time_of_day, tr, whole_date

_SPLIT = QT_TRANSLATE_NOOP("Days", "{name} {time}")
_ROW = QT_TRANSLATE_NOOP("Days", "{day}: {time}")
_NO_DATA = QT_TRANSLATE_NOOP("Days", "{day}: no data")
_UNKNOWN = QT_TRANSLATE_NOOP("Days", "{time} could not be seen from here")
_RANGE = QT_TRANSLATE_NOOP("Days", "{first} – {last}")
_TOTAL = QT_TRANSLATE_NOOP("Days", "{time} on social, on this computer")
_USUAL: dict[str, Text] = {
    "private": QT_TRANSLATE_NOOP(
        "Days", "Private on a usual day: {median}. Half of the {n} days with data lay between {low} and {high}."
    ),
    "work": QT_TRANSLATE_NOOP(
        "Days", "Work on a usual day: {median}. Half of the {n} days with data lay between {low} and {high}."
    ),
}
_USUAL_WEEK = QT_TRANSLATE_NOOP("Days", "private on a usual day {median} ({low} to {high})")
_BEFORE: dict[Scale, Text] = {
    "week": QT_TRANSLATE_NOOP("Days", "Private in the four weeks before: {median} on a usual day."),
    "month": QT_TRANSLATE_NOOP("Days", "Private in the month before: {median} on a usual day."),
}
_EVENING: dict[Evening, Text] = {
    "off": QT_TRANSLATE_NOOP("Days", "evening off"),
    "quiet": QT_TRANSLATE_NOOP("Days", "evening quiet on this computer"),
    "phone": QT_TRANSLATE_NOOP("Days", "evening quiet here, not on the phone"),
    "private": QT_TRANSLATE_NOOP("Days", "some private time after work"),
    "on_call": QT_TRANSLATE_NOOP("Days", "evening on call or at work"),
    "unseen": QT_TRANSLATE_NOOP("Days", "evening not seen"),
}
_EVENINGS: dict[Evening, Text] = {
    "off": QT_TRANSLATE_NOOP("Days", "off {n}"),
    "quiet": QT_TRANSLATE_NOOP("Days", "quiet on this computer {n}"),
    "phone": QT_TRANSLATE_NOOP("Days", "quiet here, not on the phone {n}"),
    "private": QT_TRANSLATE_NOOP("Days", "with private time {n}"),
    "on_call": QT_TRANSLATE_NOOP("Days", "on call or at work {n}"),
    "unseen": QT_TRANSLATE_NOOP("Days", "not seen {n}"),
}
_RECOVERY = QT_TRANSLATE_NOOP("Days", "Evenings after work: {those}.")
OFF_MEANS = QT_TRANSLATE_NOOP(
    "Days",
    "Off means: nothing was on here, nobody was on call, and you said that the phone had none of it. "
    "This computer cannot see the phone.",
)
_BUDDY = QT_TRANSLATE_NOOP("Days", "I’m off social media until {when}. Hold me to it.")
_BUDDY_OPEN = QT_TRANSLATE_NOOP("Days", "I’m off social media for today. Hold me to it.")
_TODAY = QT_TRANSLATE_NOOP("Days", "Today")
_YESTERDAY = QT_TRANSLATE_NOOP("Days", "Yesterday")
_WHEN = QT_TRANSLATE_NOOP("Days", "{day}, {time}")


def title(scale: Scale, begins: date, ends: date) -> str:
    """Return what a stretch is called: "November 2026", "23 November – 29 November 2026"."""
    if scale == "month":
        return month_name(begins)
    same = begins.year == ends.year
    first, last = whole_date(begins, weekday=False, year=not same), whole_date(ends, weekday=False)
    return tr(_RANGE.with_(first=first, last=last))


def total(seconds: float) -> str:
    """Return what it all came to."""
    return tr(_TOTAL.with_(time=duration(seconds)))


def split(mark: DayMark | WeekMark) -> str:
    """Return what it was made of: "Work 2 h, Private 55 min"; "" where there was nothing."""
    parts = ((use, getattr(mark, use)) for use in USES)
    return ", ".join(tr(_SPLIT.with_(name=CONTEXTS[use], time=duration(seconds))) for use, seconds in parts if seconds)


def day_row(mark: DayMark) -> str:
    """Return a day in two lines: how long, and what of what; the evening, and what nobody saw."""
    name = whole_date(mark.day, year=False)
    if not mark.has_data:
        return tr(_NO_DATA.with_(day=name))
    more = [split(mark)]
    if mark.unknown >= 60:
        more.append(tr(_UNKNOWN.with_(time=duration(mark.unknown))))
    if mark.evening:
        more.append(tr(_EVENING[mark.evening]))
    return f"{tr(_ROW.with_(day=name, time=tell.total(mark)))}\n{' · '.join(part for part in more if part)}".strip()


def week_row(week: WeekMark) -> str:
    """Return a week in two lines."""
    first, last = whole_date(week.first, weekday=False, year=False), whole_date(week.last, weekday=False)
    name = tr(_RANGE.with_(first=first, last=last))
    if not week.total and not week.spread:
        return tr(_NO_DATA.with_(day=name))
    more = [split(week)]
    if week.spread:
        more.append(tr(_filled(_USUAL_WEEK, week.spread)))
    return f"{tr(_ROW.with_(day=name, time=duration(week.total)))}\n{' · '.join(part for part in more if part)}".strip()


def has_evenings(view: PeriodView) -> bool:
    """Return whether any evening of it was seen: one that was not has nothing to tell."""
    return any(kind != "unseen" for kind in view.evenings())


def facts(view: PeriodView) -> list[str]:
    """Return what is usual in a stretch, beside the one before it, and how its evenings were."""
    told = [tr(_filled(_USUAL[use], usual)) for use, usual in (("private", view.private), ("work", view.work)) if usual]
    if view.before and view.private and view.scale in _BEFORE:
        told.insert(1, tr(_BEFORE[view.scale].with_(median=duration(view.before.median))))
    if has_evenings(view):
        counted = view.evenings()
        those = ", ".join(tr(_EVENINGS[kind].with_(n=n)) for kind, n in counted.items())
        told.append(tr(_RECOVERY.with_(those=those)))
    return told


def _filled(text: Text, usual: Spread) -> Text:
    low, high = duration(usual.low), duration(usual.high)
    return text.with_(median=duration(usual.median), low=low, high=high, n=usual.days)


def buddy(until: datetime | None, now: datetime, zone: tzinfo) -> str:
    """Return the line for a friend: off until then (aware); tomorrow has its day only if it is not the next morning."""
    if until is None:
        return tr(_BUDDY_OPEN)
    when = time_of_day(until, zone)
    if until - now >= timedelta(hours=20):
        when = tr(_WHEN.with_(day=whole_date(until.astimezone(zone).date(), year=False), time=when))
    return tr(_BUDDY.with_(when=when))


def day_typed(text: str, today: date, locale: QLocale | None = None) -> date | None:
    """Return the day that somebody typed, as ISO or as the locale writes dates; a month is its first day.

    "Yesterday", the name of a weekday, and a date without a year are the last such day up to ``today``. None where it
    is no date.
    """
    where, typed = locale or QLocale(), text.strip()
    if named := _day_named(typed.casefold(), today, where):
        return named
    try:
        return date.fromisoformat(typed)
    except ValueError:
        pass
    short = where.dateFormat(QLocale.FormatType.ShortFormat)
    for pattern in (short, short.replace("yyyy", "yy"), "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMMM yyyy"):
        found = where.toDate(typed, pattern, 2000)
        if found.isValid():
            return date(found.year(), found.month(), found.day())
    numbers = re.sub(r"[^dM]*y+[^dM]*", "", short).replace("dd", "d").replace("MM", "M")
    for pattern in ("d MMMM", "d MMM", "MMMM d", "MMM d", "MMMM", numbers):
        found = where.toDate(f"{typed} {today.year}", f"{pattern} yyyy")
        if found.isValid():
            day = date(found.year(), found.month(), found.day())
            return day if day <= today or (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)
    return None


def _day_named(word: str, today: date, where: QLocale) -> date | None:
    """Return the day that a word of a language means: "yesterday", "friday"."""
    for back, text in enumerate((_TODAY, _YESTERDAY)):
        if word.replace("'", "’") == tr(text).casefold():
            return today - timedelta(days=back)
    last_seven = (today - timedelta(days=back) for back in range(7))
    return next((day for day in last_seven if where.standaloneDayName(day.isoweekday()).casefold() == word), None)
