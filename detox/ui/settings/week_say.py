"""Hours of a week in words, as they stand below the picture and as a screen reader says them."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QLocale

from detox.core.hours import HourRange
from detox.core.painted import DAY, Stretch
from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.words import clock_time, counts_to_twelve, hours_words, tr

_DAY = QT_TRANSLATE_NOOP("SettingsPages", "{name}: {value}")
_FREE = QT_TRANSLATE_NOOP("SettingsPages", "free")


def day_said(name: str, ranges: tuple[HourRange, ...]) -> str:
    """Return one day with its hours: "Monday: 09:00-12:30, 13:30-18:00"."""
    return tr(_DAY.with_(name=name, value=", ".join(map(hours_words, ranges)) or tr(_FREE)))


def span_words(span: Stretch, *, alone: bool = False) -> str:
    """Return a stretch as the locale writes it: "20:00-02:00"; ``alone``: only when it begins."""
    start = _time(span[0])
    if alone:
        return clock_time(start)
    twelve = counts_to_twelve(QLocale())
    end = "24:00" if span[1] == DAY and not twelve else clock_time(_time(span[1]))
    return f"{clock_time(start)}{' – ' if twelve else '-'}{end}"


def _time(second: int) -> time:
    return time(second % DAY // 3600, second // 60 % 60)
