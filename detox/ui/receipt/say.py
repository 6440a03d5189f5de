"""The receipt in words: a line for the window, and the text that goes to the clipboard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QDate, QLocale

from detox.core.text import QT_TRANSLATE_NOOP
from detox.summary.receipt import ReceiptLine
from detox.ui.words import duration, listed, tr

_HEAD = QT_TRANSLATE_NOOP("Receipt", "Work on call and after hours, {first} to {last}")
_HEAD_DAY = QT_TRANSLATE_NOOP("Receipt", "Work on call and after hours, {day}")
_MEASURED = QT_TRANSLATE_NOOP("Receipt", "Social windows in front, measured on one computer; the phone is not in it.")
_LINE = QT_TRANSLATE_NOOP("Receipt", "{day}: {what}")
_ON_CALL = QT_TRANSLATE_NOOP("Receipt", "{time} on call")
_AFTER = QT_TRANSLATE_NOOP("Receipt", "{time} of work after hours")
_TOTAL = QT_TRANSLATE_NOOP("Receipt", "Together: {time}")


def date_of(line: ReceiptLine) -> str:
    """Return the day of a line as the locale writes it, short, with its weekday: "Thu 19/11/2026"."""
    day, locale = QDate(line.day.year, line.day.month, line.day.day), QLocale()
    short = locale.standaloneDayName(day.dayOfWeek(), QLocale.FormatType.ShortFormat)
    return f"{short} {locale.toString(day, QLocale.FormatType.ShortFormat)}"


def in_words(line: ReceiptLine, reasons: Sequence[str] = ()) -> str:
    """Return a line: "Thu 19/11/2026: 25 min on call, 40 min of work after hours (a client)"."""
    parts = []
    if line.on_call >= 1:
        parts.append(tr(_ON_CALL.with_(time=duration(line.on_call))))
    if line.after_hours >= 1:
        parts.append(tr(_AFTER.with_(time=duration(line.after_hours))))
    told = tr(_LINE.with_(day=date_of(line), what=", ".join(parts)))
    return f"{told} ({listed(reasons)})" if reasons else told


def total(lines: Sequence[ReceiptLine]) -> str:
    """Return what the lines come to."""
    return tr(_TOTAL.with_(time=duration(sum(line.total for line in lines))))


def whole(lines: Sequence[ReceiptLine], reasons: Mapping[ReceiptLine, Sequence[str]]) -> str:
    """Return the text for the clipboard: the lines that were picked, each with the reasons that were picked."""
    first, last = date_of(lines[0]), date_of(lines[-1])
    head = tr(_HEAD_DAY.with_(day=first) if first == last else _HEAD.with_(first=first, last=last))
    return "\n".join(
        [head, *(in_words(line, reasons.get(line, ())) for line in lines), total(lines), tr(_MEASURED), ""]
    )
