"""Settings of tracking: when the day turns, which hours are work, when a pause at the keyboard is idle."""

from __future__ import annotations

from datetime import time

from detox.core.days_off import days_off
from detox.core.hours import WEEKDAYS, HourRange, Plan
from detox.core.settings import Setting, Settings, choice, clock, hours, number, words
from detox.core.text import QT_TRANSLATE_NOOP

OFFICE = (HourRange(time(9), time(18)),)

STARTS_AT = Setting(
    "day.starts_at",
    clock(),
    time(4),
    QT_TRANSLATE_NOOP("Settings", "A day starts at"),
    QT_TRANSLATE_NOOP("Settings", "What happens after midnight and before this time still belongs to the evening."),
)

WORK_HOURS = Setting(
    "work.hours.<id>",
    hours(),
    (),
    QT_TRANSLATE_NOOP("Settings", "Work hours"),
    QT_TRANSLATE_NOOP("Settings", "Social time inside these hours counts as work, outside as private."),
    defaults=tuple((name, OFFICE if index < 5 else ()) for index, name in enumerate(WEEKDAYS)),
    fixed=True,
)

WORK_SURFACES = Setting(
    "tracking.work_surfaces",
    choice(
        ("work", QT_TRANSLATE_NOOP("Settings", "work, at any hour")),
        ("schedule", QT_TRANSLATE_NOOP("Settings", "what the hours say")),
    ),
    "work",
    QT_TRANSLATE_NOOP("Settings", "Business suites, studios and schedulers count as"),
    QT_TRANSLATE_NOOP(
        "Settings", "Meta Business Suite, YouTube Studio, Hootsuite and the like; no door shuts on them."
    ),
)

PRIVATE_WINDOWS = Setting(
    "tracking.private_windows",
    choice(
        ("leave_out", QT_TRANSLATE_NOOP("Settings", "some other window")),
        ("count", QT_TRANSLATE_NOOP("Settings", "any window")),
    ),
    "leave_out",
    QT_TRANSLATE_NOOP("Settings", "Private windows of a browser count like"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "Firefox and Edge say in the title that a window is private. Chrome and its relatives do not on Linux: there a "
        "private window counts like any window. A door shuts on all of them.",
    ),
)

IDLE_MINUTES = Setting(
    "tracking.idle_minutes",
    number(0.05, 60),
    3.0,
    QT_TRANSLATE_NOOP("Settings", "Away from the keyboard after"),
    QT_TRANSLATE_NOOP("Settings", "No key and no pointer for this long is not counted, back to the last touch."),
    unit=QT_TRANSLATE_NOOP("Settings", "min"),
)

KEEP_DAYS = Setting(
    "history.keep_days",
    number(0, 36_500),
    0.0,
    QT_TRANSLATE_NOOP("Settings", "Keep the history for"),
    QT_TRANSLATE_NOOP(
        "Settings", "What is older is deleted for good, once a day. 0 keeps it for ever: a year is about 12 megabytes."
    ),
    unit=QT_TRANSLATE_NOOP("Settings", "days"),
)

WATCHING_MINUTES = Setting(
    "tracking.watching_minutes",
    number(0, 600),
    60.0,
    QT_TRANSLATE_NOOP("Settings", "A video counts without a touch for"),
    QT_TRANSLATE_NOOP(
        "Settings", "While a social window plays, its time counts for so long after the last touch. 0: never."
    ),
    unit=QT_TRANSLATE_NOOP("Settings", "min"),
)

ADAPTER = Setting(
    "tracking.adapter",
    words(20),
    "",
    QT_TRANSLATE_NOOP("Settings", "Learn of windows only by"),
    QT_TRANSLATE_NOOP("Settings", 'Left empty, the best way is taken. "doctor" names the others.'),
    empty=QT_TRANSLATE_NOOP("Settings", "the best way"),
)

SETTINGS = (STARTS_AT, WORK_HOURS, WORK_SURFACES, PRIVATE_WINDOWS, IDLE_MINUTES, WATCHING_MINUTES, KEEP_DAYS, ADAPTER)


def work_week(settings: Settings) -> Plan:
    """Return the work hours by weekday; on a day off none begin."""
    week = {index: settings[WORK_HOURS.of(name)] for index, name in enumerate(WEEKDAYS)}
    return Plan(week, settings.derived(days_off))
