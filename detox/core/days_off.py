"""Days off: dates on which no hour is a work hour, and on which each block has its own rule."""

from __future__ import annotations

from datetime import date

from detox.core.dates import dates
from detox.core.settings import Setting, Settings, country, words
from detox.core.text import QT_TRANSLATE_NOOP

DAYS_OFF = Setting(
    "days_off.dates",
    dates(),
    (),
    QT_TRANSLATE_NOOP("Settings", "Days off"),
    QT_TRANSLATE_NOOP("Settings", "On a day off no hour counts as work: the time is yours."),
)

COUNTRY = Setting(
    "days_off.country",
    country(),
    "",
    QT_TRANSLATE_NOOP("Settings", "Public holidays of"),
    QT_TRANSLATE_NOOP("Settings", 'A country such as "DE", or with its region: "DE-BY". They are days off, too.'),
    empty=QT_TRANSLATE_NOOP("Settings", "none"),
)

CALENDAR = Setting(
    "calendar.path",
    words(400),
    "",
    QT_TRANSLATE_NOOP("Settings", "Your calendar"),
    QT_TRANSLATE_NOOP(
        "Settings", "An .ics file, or a folder of them: days off, on-call shifts, who covers. Read when it changes."
    ),
    empty=QT_TRANSLATE_NOOP("Settings", "none"),
)

# The defaults hold the words of every language of the program: a calendar is often in another one than its owner.
_PARTS = QT_TRANSLATE_NOOP(
    "Settings",
    "Parts of the title, with commas between them. English and French are both looked for at first: a team's calendar "
    "often speaks another language than you do. Left empty, none is.",
)
DAY_OFF_TITLE = Setting(
    "calendar.days_off",
    words(200),
    "vacation, annual leave, day off, vacances, congé",
    QT_TRANSLATE_NOOP("Settings", "All-day events are days off if they say"),
    _PARTS,
)

ON_CALL_TITLE = Setting(
    "calendar.on_call",
    words(200),
    "on call, on-call, astreinte",
    QT_TRANSLATE_NOOP("Settings", "Events are on-call shifts if they say"),
    _PARTS,
)

COVER_TITLE = Setting(
    "calendar.cover",
    words(200),
    "cover:, relais:",
    QT_TRANSLATE_NOOP("Settings", "Events say who covers for you if they begin with"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "The name comes after it: cover: Ana. English and French both count at first. Left empty, none does.",
    ),
)

SETTINGS = (DAYS_OFF, COUNTRY, CALENDAR, DAY_OFF_TITLE, ON_CALL_TITLE, COVER_TITLE)


def title_parts(words: str) -> tuple[str, ...]:
    """Return what a title may say, in small letters: the parts of a setting that stand between commas."""
    return tuple(part for each in words.split(",") if (part := " ".join(each.casefold().split())))


def days_off(settings: Settings) -> frozenset[date]:
    """Return every day off there is."""
    return frozenset(day for one in settings[DAYS_OFF] for day in one.days)
