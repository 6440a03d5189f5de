"""The figures of a day in words: for the legend, for the pointer, and for everybody who hears the screen read aloud."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.summary.view import ArcPiece, SummaryView
from detox.ui.phrases import sentence
from detox.ui.words import clock_time, counts_to_twelve, duration, first_of_month, tr

if TYPE_CHECKING:
    from detox.summary.periods import DayMark
    from detox.summary.week_view import Ribbon

CONTEXTS: dict[str, Text] = {
    "work": QT_TRANSLATE_NOOP("Summary", "Work"),
    "private": QT_TRANSLATE_NOOP("Summary", "Private"),
    "on_call": QT_TRANSLATE_NOOP("Summary", "On call"),
    "door": QT_TRANSLATE_NOOP("Summary", "Door shut"),
}
ON_THIS_COMPUTER = QT_TRANSLATE_NOOP("Summary", "on social, on this computer")
TODAY_SO_FAR = QT_TRANSLATE_NOOP("Summary", "Today so far")
HIDDEN = QT_TRANSLATE_NOOP("Summary", "numbers are hidden")
_QUIET = QT_TRANSLATE_NOOP("Summary", "This was the day, without its numbers.")
_SEEN = QT_TRANSLATE_NOOP("Summary", "Pauses seen: {seen}")
_TICKED = QT_TRANSLATE_NOOP("Summary", "Cards ticked: {ticked} of {offered}")
_DOOR = QT_TRANSLATE_NOOP("Summary", "Door: opened {opened}, walked away {away}")
_UNKNOWN = QT_TRANSLATE_NOOP("Summary", "{time} of {whole} could not be seen from here.")
_USUAL = QT_TRANSLATE_NOOP("Summary", "Your usual private time by now, this weekday: {time}")
_USUAL_OVER = QT_TRANSLATE_NOOP("Summary", "Your usual private time on this weekday: {time}")
_MEDIAN = QT_TRANSLATE_NOOP(
    "Summary",
    "The median of {n} of your last four such weekdays, up to this time; days off and days without data are left out.",
)
_LEAK = QT_TRANSLATE_NOOP("Summary", "Private after work: {time}")
_LATER = QT_TRANSLATE_NOOP("Summary", "After yesterday’s summary: {time} on this computer.")
_OTHERS = QT_TRANSLATE_NOOP("Summary", "{n} more")
_PIECE = QT_TRANSLATE_NOOP("Summary", "{what}, {start} to {end}")
_TOTAL = QT_TRANSLATE_NOOP("Summary", "{time} on social, on this computer.")
_SITTING = QT_TRANSLATE_NOOP("Summary", "Longest sitting: {time}")
_CHECKS = QT_TRANSLATE_NOOP("Summary", "Checks: {checks}")
_ROW = QT_TRANSLATE_NOOP("Summary", "{name} {time}")


def date_in_words(view: SummaryView, locale: QLocale | None = None) -> str:
    """Return the day as the locale writes it in full, without the year: "Thursday, 19 November"."""
    where = locale or QLocale()
    year = str(view.day.year)
    told = where.toString(QDate(view.day.year, view.day.month, view.day.day), QLocale.FormatType.LongFormat)
    return first_of_month(told.replace(year, "").strip(" ,."), view.day, where)


def hour_of_day(hour: float, locale: QLocale | None = None) -> str:
    """Return local hours since midnight as a time, to the minute that has begun: 25.5 is half past one."""
    minutes = int(round(hour * 3600, 3) // 60) % (24 * 60)
    return clock_time(time(minutes // 60, minutes % 60), locale)


def hour_label(hour: int, locale: QLocale | None = None) -> str:
    """Return a whole hour as short as a dial needs it: "15", or "3" where people count to twelve."""
    return str((hour % 12 or 12) if counts_to_twelve(locale or QLocale()) else hour % 24)


def piece_in_words(piece: ArcPiece) -> str:
    """Return a piece of the arch: "Work, 09:05 to 09:40"."""
    return tr(_PIECE.with_(what=CONTEXTS[piece.kind], start=hour_of_day(piece.start), end=hour_of_day(piece.end)))


def total(day: SummaryView | DayMark | Ribbon) -> str:
    """Return all social time; "–" where nothing was seen and most of the time could not be: that is no zero."""
    return "–" if is_dark(day) else duration(day.total)


def is_dark(day: SummaryView | DayMark | Ribbon) -> bool:
    """Return whether nothing of a day was seen because most of it could not be."""
    return not day.total and day.unknown * 2 > day.looked


def figures(view: SummaryView) -> list[tuple[str, str]]:
    """Return what else was counted, each with the sign that stands before it: breaks, the door, sittings, the leak.

    What never happened is left out: a day without a card has no line about cards.
    """
    told: list[tuple[str, str]] = []
    if view.offered or view.ticked or view.seen:
        told.append(("break", tr(_SEEN.with_(seen=view.seen))))
        told.append(("", tr(_TICKED.with_(ticked=view.ticked, offered=view.offered))))
    if view.door_opened or view.walked_away or any(piece.kind == "door" for piece in view.pieces):
        told.append(("door", tr(_DOOR.with_(opened=view.door_opened, away=view.walked_away))))
    if view.longest:
        told.append(("", tr(_SITTING.with_(time=duration(view.longest)))))
        told.append(("", tr(_CHECKS.with_(checks=view.checks))))
    if view.leak >= 60:
        told.append(("", tr(_LEAK.with_(time=duration(view.leak)))))
    return told


def usual(view: SummaryView, *, over: bool = False) -> str:
    """Return one's own usual private time; "" if there are too few days for one. ``over``: of a day that is over."""
    told = _USUAL_OVER if over else _USUAL
    return "" if view.usual is None else tr(told.with_(time=duration(view.usual)))


def usual_how(view: SummaryView) -> str:
    """Return how the usual was found."""
    return tr(_MEDIAN.with_(n=view.usual_days))


def later(view: SummaryView) -> str:
    """Return what came after the summary of the day before; "" below a minute, or if there was none."""
    return tr(_LATER.with_(time=duration(view.later))) if view.later is not None and view.later >= 60 else ""


def has_numbers(text: Text) -> bool:
    """Return whether a figure of the day stands in it."""
    return any(name in ("n", "time") for name, _ in text.args)


def kind(view: SummaryView, numbers: bool) -> str:
    """Return the kind sentence; one with a figure in it gives way to a plain one where ``numbers`` are hidden."""
    return tr(view.sentence if numbers or not has_numbers(view.sentence) else _QUIET)


def unknown(view: SummaryView) -> str:
    """Return how much nobody could see; "" if it is less than a minute."""
    told = _UNKNOWN.with_(time=duration(view.unknown), whole=duration(view.looked))
    return tr(told) if view.unknown >= 60 else ""


def others(count: int) -> str:
    """Return the name of the row that adds up the platforms which have no row of their own."""
    return tr(_OTHERS.with_(n=count))


def drawn(view: SummaryView, *, numbers: bool = True) -> list[str]:
    """Return the figures that stand beside the day's arch, a line each; without ``numbers`` only that they are hidden.

    Totals, their split, every platform, what else was counted, and what nobody could see.
    """
    if not numbers:
        return [sentence(tr(HIDDEN))]
    lines = [tr(_TOTAL.with_(time=total(view))), split(view)]
    if view.platforms:
        rows = (tr(_ROW.with_(name=row.name, time=duration(row.total))) for row in view.platforms)
        lines.append(", ".join(rows) + ".")
    lines += [" ".join(f"{told}." for _, told in figures(view)), unknown(view)]
    return [line for line in lines if line]


def split(view: SummaryView) -> str:
    """Return work, private and on call as one sentence."""
    parts = ((CONTEXTS[use], getattr(view, use)) for use in ("work", "private", "on_call"))
    return ", ".join(tr(_ROW.with_(name=name, time=duration(seconds))) for name, seconds in parts) + "."


def whole_day(view: SummaryView, numbers: bool = True) -> str:
    """Return every figure of the popup as one text, in the order of the screen; only its words without ``numbers``."""
    if not numbers or not view.readable:
        step = "" if has_numbers(view.step.text) else tr(view.step.text)
        lines = [
            sentence(date_in_words(view)),
            kind(view, numbers),
            sentence(tr(HIDDEN)) if view.readable else "",
            step,
        ]
        return "\n".join(line for line in lines if line)
    lines = [sentence(date_in_words(view)), tr(_TOTAL.with_(time=total(view))), tr(view.sentence)]
    lines.append(split(view))
    lines.append(f"{usual(view)}. {usual_how(view)}" if usual(view) else "")
    if view.platforms:
        rows = (tr(_ROW.with_(name=row.name, time=duration(row.total))) for row in view.platforms)
        lines.append(", ".join(rows) + ".")
    lines.append(" ".join(f"{told}." for _, told in figures(view)))
    lines += [unknown(view), later(view), tr(view.step.text)]
    return "\n".join(line for line in lines if line)
