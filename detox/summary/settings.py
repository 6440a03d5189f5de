"""Settings of the summary."""

from __future__ import annotations

from datetime import time

from detox.core.settings import Setting, clock, flag
from detox.core.text import QT_TRANSLATE_NOOP

ENABLED = Setting(
    "summary.enabled",
    flag(),
    True,
    QT_TRANSLATE_NOOP("Settings", "Summary in the evening"),
    QT_TRANSLATE_NOOP("Settings", "Once a day, on this computer only. A day without it is a fine day too."),
)

AT = Setting(
    "summary.at",
    clock(),
    time(18, 15),
    QT_TRANSLATE_NOOP("Settings", "It comes at"),
    QT_TRANSLATE_NOOP("Settings", "If the computer sleeps then, it comes when you are back, once."),
)

NUMBERS = Setting(
    "summary.numbers",
    flag(),
    True,
    QT_TRANSLATE_NOOP("Settings", "It shows numbers"),
    QT_TRANSLATE_NOOP("Settings", "Off, it shows the picture and the words alone: for a shared screen."),
)

SETTINGS = (ENABLED, AT, NUMBERS)
"""In the order of the settings page."""
