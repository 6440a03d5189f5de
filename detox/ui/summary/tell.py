"""The figures of a day in words: for the legend, for the pointer, and for everybody who hears the screen read aloud."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QDate, QLocale

from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.summary.view import ArcPiece, SummaryView
from detox.ui.phrases import sentence
from detox.ui.words import clock_time, counts_to_twelve, duration, tr

CONTEXTS: dict[str, Text] = {
    "work": QT_TRANSLATE_NOOP("Summary", "Work"),
    "private": QT_TRANSLATE_NOOP("Summary", "Private"),
    "on_call": QT_TRANSLATE_NOOP("Summary", "On call"),
    "door": QT_TRANSLATE_NOOP("Summary", "Door shut"),
}
ON_THIS_COMPUTER = QT_TRANSLATE_NOOP("Summary", "on social, on this computer")
TODAY_SO_FAR = QT_TRANSLATE_NOOP("Summary", "Today so far")
_BREAKS = QT_TRANSLATE_NOOP("Summary", "Breaks: {taken} of {offered} taken")
_DOOR = QT_TRANSLATE_NOOP("Summary", "Door: opened {opened}, walked away {away}")
_UNKNOWN = QT_TRANSLATE_NOOP("Summary", "{time} could not be seen from here.")
_OTHERS = QT_TRANSLATE_NOOP("Summary", "{n} more")
_PIECE = QT_TRANSLATE_NOOP("Summary", "{what}, {start} to {end}")
_TOTAL = QT_TRANSLATE_NOOP("Summary", "{time} on social, on this computer.")
_SEEN = QT_TRANSLATE_NOOP("Summary", "Pauses seen: {seen}.")
_SITTING = QT_TRANSLATE_NOOP("Summary", "Longest sitting: {time}. Checks: {checks}.")
_ROW = QT_TRANSLATE_NOOP("Summary", "{name} {time}")


def date_in_words(view: SummaryView, locale: QLocale | None = None) -> str:
    """Return the day as the locale writes it in full, without the year: "Thursday, 19 November"."""
    where = locale or QLocale()
    year = str(view.day.year)
    told = where.toString(QDate(view.day.year, view.day.month, view.day.day), QLocale.FormatType.LongFormat)
    return told.replace(year, "").strip(" ,.")


def hour_of_day(hour: float, locale: QLocale | None = None) -> str:
    """Return local hours since midnight as a time: 25.5 is half past one."""
    minutes = round(hour * 60) % (24 * 60)
    return clock_time(time(minutes // 60, minutes % 60), locale)


def hour_label(hour: int, locale: QLocale | None = None) -> str:
    """Return a whole hour as short as a dial needs it: "15", or "3" where people count to twelve."""
    return str((hour % 12 or 12) if counts_to_twelve(locale or QLocale()) else hour % 24)


def piece_in_words(piece: ArcPiece) -> str:
    """Return a piece of the arch: "Work, 09:05 to 09:40"."""
    return tr(_PIECE.with_(what=CONTEXTS[piece.kind], start=hour_of_day(piece.start), end=hour_of_day(piece.end)))


def breaks(view: SummaryView) -> str:
    """Return "Breaks: 4 of 6 taken"; "" if none was offered and none taken."""
    return tr(_BREAKS.with_(taken=view.taken, offered=view.offered)) if view.offered or view.taken else ""


def door(view: SummaryView) -> str:
    """Return "Door: opened 1, walked away 2"; "" on a day without a door."""
    any_door = view.door_opened or view.walked_away or any(piece.kind == "door" for piece in view.pieces)
    return tr(_DOOR.with_(opened=view.door_opened, away=view.walked_away)) if any_door else ""


def unknown(view: SummaryView) -> str:
    """Return how much nobody could see; "" if it is less than a minute."""
    return tr(_UNKNOWN.with_(time=duration(view.unknown))) if view.unknown >= 60 else ""


def others(count: int) -> str:
    """Return the name of the row that adds up the platforms which have no row of their own."""
    return tr(_OTHERS.with_(n=count))


def whole_day(view: SummaryView) -> str:
    """Return every figure of the popup as one text, in the order of the screen."""
    lines = [sentence(date_in_words(view)), tr(_TOTAL.with_(time=duration(view.total))), tr(view.sentence)]
    split = ((CONTEXTS[use], getattr(view, use)) for use in ("work", "private", "on_call"))
    lines.append(", ".join(tr(_ROW.with_(name=name, time=duration(seconds))) for name, seconds in split) + ".")
    if view.platforms:
        rows = (tr(_ROW.with_(name=row.name, time=duration(row.total))) for row in view.platforms)
        lines.append(", ".join(rows) + ".")
    if breaks(view):
        lines.append(f"{breaks(view)}. {tr(_SEEN.with_(seen=view.seen))}")
    if door(view):
        lines.append(f"{door(view)}.")
    if view.longest:
        lines.append(tr(_SITTING.with_(time=duration(view.longest), checks=view.checks)))
    lines.extend(line for line in (unknown(view), tr(view.step.text)) if line)
    return "\n".join(lines)
