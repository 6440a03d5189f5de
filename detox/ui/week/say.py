"""The words of the week's window, and its figures as text for everybody who hears the screen read aloud."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

from detox.core.day_facts import WORTHS, IfThen
from detox.core.days import week_name
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.summary.week_view import Ribbon, WeekView, WorthRow
from detox.ui.phrases import sentence
from detox.ui.summary import tell
from detox.ui.words import duration, first_of_month, tr

TITLE = QT_TRANSLATE_NOOP("Week", "Detox, my week")
EARLIER = QT_TRANSLATE_NOOP("Week", "The week before")
LATER = QT_TRANSLATE_NOOP("Week", "The week after")
WORTH = QT_TRANSLATE_NOOP("Week", "Private time, by what you said of its days")
WIN = QT_TRANSLATE_NOOP("Week", "One win of this week")
WIN_HINT = QT_TRANSLATE_NOOP("Week", "In your own words, large or small")
WINS = QT_TRANSLATE_NOOP("Week", "Earlier wins…")
PLAN = QT_TRANSLATE_NOOP("Week", "One plan for next week")
IF = QT_TRANSLATE_NOOP("Week", "If")
IF_HINT = QT_TRANSLATE_NOOP("Week", "e.g. it is six")
THEN = QT_TRANSLATE_NOOP("Week", "then")
THEN_HINT = QT_TRANSLATE_NOOP("Week", "e.g. the rest waits")
YOUR_PLAN = QT_TRANSLATE_NOOP("Week", "Your plan for this week was: if {when}, then {then}.")
KEEP = QT_TRANSLATE_NOOP("Week", "Keep win and plan")
KEPT = QT_TRANSLATE_NOOP("Week", "Kept, on this computer.")
HALF = QT_TRANSLATE_NOOP("Week", "A plan needs both halves, so it is not kept yet. The rest is.")
NOT_KEPT = QT_TRANSLATE_NOOP("Week", "Not kept yet. Esc once more leaves it so.")
TURN_ANYWAY = QT_TRANSLATE_NOOP("Week", "Not kept yet. The arrow once more leaves it so.")
ASK = QT_TRANSLATE_NOOP("Week", "How is work feeling?")

_TOTAL = QT_TRANSLATE_NOOP("Days", "{time} on social, on this computer")
_WEEK = QT_TRANSLATE_NOOP("Week", "Week {number} · {first} to {last}")
_DAY = QT_TRANSLATE_NOOP("Week", "{day}: {what}")
_OFF = QT_TRANSLATE_NOOP("Week", "day off")
_TO_COME = QT_TRANSLATE_NOOP("Week", "still to come")
_NOTHING = QT_TRANSLATE_NOOP("Week", "nothing social")
_NOT_SEEN = QT_TRANSLATE_NOOP("Week", "nothing was counted")
_DARK = QT_TRANSLATE_NOOP("Week", "{time} could not be seen from here")
_NO_DATA = QT_TRANSLATE_NOOP("Week", "no data")
_USUAL = QT_TRANSLATE_NOOP("Week", "usual private time on this weekday {time}")
_PART = QT_TRANSLATE_NOOP("Summary", "{name} {time}")
_ANSWERS: dict[str, Text] = {
    "yes": QT_TRANSLATE_NOOP("Week", "worth it {time}"),
    "meh": QT_TRANSLATE_NOOP("Week", "meh {time}"),
    "no": QT_TRANSLATE_NOOP("Week", "not worth it {time}"),
}
_ROW = QT_TRANSLATE_NOOP("Week", "{name}: {what}")
_UNKNOWN = QT_TRANSLATE_NOOP("Summary", "{time} of {whole} could not be seen from here.")


def heading(monday: date) -> str:
    """Return which week it is: "Week 48 · 23 Nov to 29 Nov"."""
    number = week_name(monday).partition("W")[2].lstrip("0")
    return tr(_WEEK.with_(number=number, first=_short(monday), last=_short(monday + timedelta(days=6))))


def weekday(day: date) -> str:
    """Return the short name of a day: "Mon", "lun."."""
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def day_in_words(ribbon: Ribbon) -> str:
    """Return a day with all of its figures: "Monday: Work 3 h 55, Private 55 min, On call 0 min"."""
    return tr(_DAY.with_(day=QLocale().standaloneDayName(ribbon.day.isoweekday()), what=", ".join(_what(ribbon))))


def total(ribbon: Ribbon) -> str:
    """Return how much a day was; that there is no data is not zero, and of a day to come there is nothing to say."""
    return "" if not ribbon.begun else tell.total(ribbon) if ribbon.seen else tr(_NO_DATA)


def whole(view: WeekView) -> str:
    """Return what the week came to, and where that was seen; "" of a week with nothing in it."""
    return tr(_TOTAL.with_(time=duration(view.total))) if view.total else ""


def worth_in_words(row: WorthRow) -> str:
    """Return what was said of the days on which a platform had private time: "worth it 10 min, not worth it 5 min"."""
    return " · ".join(tr(_ANSWERS[one].with_(time=duration(row.of(one)))) for one in WORTHS if row.of(one) >= 30)


def split(view: WeekView) -> list[tuple[str, str, str]]:
    """Return the uses of the week: sign, name, time."""
    return [(use, tr(tell.CONTEXTS[use]), duration(getattr(view, use))) for use in ("work", "private", "on_call")]


def unknown(view: WeekView) -> str:
    """Return how much nobody could see; "" if it is less than a minute."""
    told = _UNKNOWN.with_(time=duration(view.unknown), whole=duration(view.looked))
    return tr(told) if view.unknown >= 60 else ""


def plan(plan: IfThen | None) -> str:
    """Return the plan that there was for the week, "" if there was none."""
    return tr(YOUR_PLAN.with_(when=plan.when, then=plan.then)) if plan else ""


def whole_week(view: WeekView, numbers: bool = True) -> str:
    """Return everything as one text, in the order of the screen; without figures if ``numbers`` are hidden."""
    lines = [heading(view.monday), tr(view.sentence)]
    if view.readable and numbers:
        lines.append(sentence(whole(view)))
        lines.append(", ".join(tr(_PART.with_(name=name, time=time)) for _, name, time in split(view)) + ".")
        lines += [day_in_words(ribbon) for ribbon in view.days]
        lines += [tr(_ROW.with_(name=row.name, what=worth_in_words(row))) for row in view.worth]
        lines.append(unknown(view))
    elif view.readable:
        lines[1] = tr(tell.HIDDEN)
    return "\n".join(line for line in lines if line)


def _what(ribbon: Ribbon) -> list[str]:
    told = [tr(_OFF)] if ribbon.off else []
    if not ribbon.begun:
        return [*told, tr(_TO_COME)]
    if not ribbon.seen:
        return [*told, tr(_NOT_SEEN)]
    if ribbon.total < 1:
        return [*told, tr(_DARK.with_(time=duration(ribbon.unknown))) if tell.is_dark(ribbon) else tr(_NOTHING)]
    told += [
        tr(_PART.with_(name=tell.CONTEXTS[use], time=duration(getattr(ribbon, use))))
        for use in ("work", "private", "on_call")
    ]
    if ribbon.usual is not None:
        told.append(tr(_USUAL.with_(time=duration(ribbon.usual))))
    return told


def _short(day: date) -> str:
    locale = QLocale()
    order = "MMM d" if locale.dateFormat(QLocale.FormatType.ShortFormat).upper().startswith("M") else "d MMM"
    return first_of_month(locale.toString(QDate(day.year, day.month, day.day), order), day, locale)
