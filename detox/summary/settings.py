"""Settings of the summary."""

from __future__ import annotations

from datetime import time

from detox.core.settings import Kind, Setting, clock, clocks, expected, flag
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

AFTER_WORK = Setting(
    "summary.after_work",
    flag(),
    False,
    QT_TRANSLATE_NOOP("Settings", "It comes when work ends"),
    QT_TRANSLATE_NOOP(
        "Settings", "At the end of the last work hours of the day; on a day without any, at the time above."
    ),
)

NUMBERS = Setting(
    "summary.numbers",
    flag(),
    True,
    QT_TRANSLATE_NOOP("Settings", "It shows numbers"),
    QT_TRANSLATE_NOOP("Settings", "Off, it shows the picture and the words alone: for a shared screen."),
)

WEEK = Setting(
    "summary.week",
    flag(),
    True,
    QT_TRANSLATE_NOOP("Settings", "A look at the week"),
    QT_TRANSLATE_NOOP(
        "Settings", "Once, on the last work day of the week, while the summary is on: how it went, one win, one plan."
    ),
)


def _one_clock() -> Kind[tuple[time, ...]]:
    several = clocks()

    def read(raw: object) -> tuple[time, ...]:
        times = several.read(raw)
        if len(times) > 1:
            raise expected(QT_TRANSLATE_NOOP("Settings", "one time at most"), raw)
        return times

    return Kind(several.name, read, several.write, high=1)


WEEK_AT = Setting(
    "summary.week_at",
    _one_clock(),
    (),
    QT_TRANSLATE_NOOP("Settings", "It comes on that day at"),
    QT_TRANSLATE_NOOP("Settings", "Left empty, it comes when work ends."),
)

FEELING = Setting(
    "summary.feeling",
    flag(),
    False,
    QT_TRANSLATE_NOOP("Settings", "With it: how is work feeling?"),
    QT_TRANSLATE_NOOP("Settings", "Three sliders for yourself. A reflection, not a test or a diagnosis."),
)

SETTINGS = (ENABLED, AT, AFTER_WORK, NUMBERS, WEEK, WEEK_AT, FEELING)
"""In the order of the settings page."""
