"""Days off: dates on which no hour is a work hour, and on which each block has its own rule."""

from __future__ import annotations

from datetime import date

from detox.core.dates import dates
from detox.core.settings import Setting, Settings
from detox.core.text import QT_TRANSLATE_NOOP

DAYS_OFF = Setting(
    "days_off.dates",
    dates(),
    (),
    QT_TRANSLATE_NOOP("Settings", "Days off"),
    QT_TRANSLATE_NOOP("Settings", "On a day off no hour counts as work: the time is yours."),
)

SETTINGS = (DAYS_OFF,)


def days_off(settings: Settings) -> frozenset[date]:
    """Return every day off there is."""
    return frozenset(day for one in settings[DAYS_OFF] for day in one.days)
