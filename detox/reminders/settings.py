"""Settings of reminders: kinds with their rhythms, cards, quiet hours."""

from __future__ import annotations

from datetime import time

from detox.core.hours import HourRange
from detox.core.settings import Setting, Settings, clocks, flag, hours, number, words
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain
from detox.reminders.state import Kind

_MINUTES = QT_TRANSLATE_NOOP("Settings", "min")

ENABLED = Setting(
    "reminders.<id>.enabled",
    flag(),
    True,
    QT_TRANSLATE_NOOP("Settings", "Remind me"),
    QT_TRANSLATE_NOOP("Settings", "Each kind has its own switch."),
    defaults=(("pause", True), ("snack", True), ("water", True)),
)

EVERY = Setting(
    "reminders.<id>.every_minutes",
    number(0, 1440),
    0.0,
    QT_TRANSLATE_NOOP("Settings", "After this much time at the desk"),
    QT_TRANSLATE_NOOP(
        "Settings", "Minutes of active time; time away from the keyboard counts back. 0: not by this rhythm."
    ),
    unit=_MINUTES,
    evidence=QT_TRANSLATE_NOOP(
        "Settings", "Short breaks lift energy a little and cost no work; the exact rhythm is taste."
    ),
    defaults=(("pause", 60.0), ("snack", 0.0), ("water", 120.0)),
)

AT = Setting(
    "reminders.<id>.at",
    clocks(),
    (),
    QT_TRANSLATE_NOOP("Settings", "At these times"),
    QT_TRANSLATE_NOOP("Settings", "Times of day, such as 11:00, 16:00."),
    defaults=(("pause", ()), ("snack", (time(11), time(16))), ("water", ())),
)

REST = Setting(
    "reminders.<id>.rest_minutes",
    number(0.05, 240),
    1.0,
    QT_TRANSLATE_NOOP("Settings", "Time away that counts as taken"),
    QT_TRANSLATE_NOOP(
        "Settings", "Away from the keyboard for this long and the rhythm starts anew; less counts in part."
    ),
    unit=_MINUTES,
    defaults=(("pause", 5.0), ("snack", 1.0), ("water", 1.0), ("move", 2.0)),
)

NAME = Setting(
    "reminders.<id>.name",
    words(40),
    "",
    QT_TRANSLATE_NOOP("Settings", "Name"),
    QT_TRANSLATE_NOOP("Settings", "What a reminder of your own is called."),
)

COOLDOWN = Setting(
    "cards.cooldown_minutes",
    number(0, 120),
    10.0,
    QT_TRANSLATE_NOOP("Settings", "Quiet after a card"),
    QT_TRANSLATE_NOOP("Settings", "No other card comes this soon after one; what is due by then joins it."),
    unit=_MINUTES,
)

SNOOZE = Setting(
    "cards.snooze_minutes",
    number(0.05, 120),
    10.0,
    QT_TRANSLATE_NOOP("Settings", "Later means in"),
    QT_TRANSLATE_NOOP("Settings", "How long a card that was put off stays away."),
    unit=_MINUTES,
)

CARDS = Setting(
    "cards.enabled",
    flag(),
    True,
    QT_TRANSLATE_NOOP("Settings", "Show cards"),
    QT_TRANSLATE_NOOP("Settings", "Off: a plain notice of the desktop instead of a card."),
)

QUIET = Setting(
    "quiet.hours",
    hours(),
    (HourRange(time(21), time(8)),),
    QT_TRANSLATE_NOOP("Settings", "Quiet hours"),
    QT_TRANSLATE_NOOP("Settings", "No cards in these hours. A range may pass midnight."),
)

SETTINGS = (ENABLED, EVERY, AT, REST, NAME, COOLDOWN, SNOOZE, CARDS, QUIET)

_NAMES = {
    "pause": QT_TRANSLATE_NOOP("Reminders", "Pause"),
    "snack": QT_TRANSLATE_NOOP("Reminders", "Snack"),
    "water": QT_TRANSLATE_NOOP("Reminders", "Water"),
}


def kind_name(kind: str, settings: Settings) -> Text:
    """Return what a kind is called on screen."""
    own = settings[NAME.of(kind)]
    return plain(own) if own else _NAMES.get(kind, plain(kind))


def kinds(settings: Settings) -> tuple[Kind, ...]:
    """Return the kinds that are switched on and have a rhythm."""
    names = dict.fromkeys((*settings.members(ENABLED), *settings.members(EVERY), *settings.members(AT)))
    found = (
        Kind(name, settings[EVERY.of(name)] * 60, settings[AT.of(name)], settings[REST.of(name)] * 60)
        for name in names
        if settings[ENABLED.of(name)]
    )
    return tuple(kind for kind in found if kind.every or kind.at)
