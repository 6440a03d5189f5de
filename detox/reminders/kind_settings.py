"""Settings of each kind of reminder: when it comes, when it does not, and what it says. ``<id>`` is the kind."""

from __future__ import annotations

from datetime import time

from detox.core.hours import HourRange
from detox.core.settings import Setting, choice, clocks, days, flag, hours, ids, number, words
from detox.core.text import QT_TRANSLATE_NOOP
from detox.reminders.own_words import SCENES, own_words

MINUTES = QT_TRANSLATE_NOOP("Settings", "min")
_WHOLE_WEEK = (0, 1, 2, 3, 4, 5, 6)
_TALK = ("pause", "move", "eyes", "breathe", "outside", "people", "win", "hobby", "compare")
"""What a pause may speak of: anything that is no drink, no food and no bed."""

ENABLED = Setting(
    "reminders.<id>.enabled",
    flag(),
    True,
    QT_TRANSLATE_NOOP("Settings", "Remind me"),
    QT_TRANSLATE_NOOP("Settings", "Each kind has its own switch."),
    defaults=(
        ("pause", True), ("snack", True), ("water", True), ("scroll", True), ("late", True), ("eyes", False),
        ("move", False),
    ),
)  # fmt: skip

EVERY = Setting(
    "reminders.<id>.every_minutes",
    number(0, 1440),
    0.0,
    QT_TRANSLATE_NOOP("Settings", "After this much time at the desk"),
    QT_TRANSLATE_NOOP(
        "Settings", "Minutes of active time; time away from the keyboard counts back. 0: not by this rhythm."
    ),
    unit=MINUTES,
    evidence=QT_TRANSLATE_NOOP(
        "Settings", "Short breaks lift energy a little and cost no work; the exact rhythm is taste."
    ),
    defaults=(("pause", 60.0), ("snack", 0.0), ("water", 120.0), ("eyes", 20.0), ("move", 120.0)),
)

AT = Setting(
    "reminders.<id>.at",
    clocks(),
    (),
    QT_TRANSLATE_NOOP("Settings", "At these times"),
    QT_TRANSLATE_NOOP("Settings", "Times of day, such as 11:00, 16:00."),
    defaults=(("pause", ()), ("snack", (time(11), time(16))), ("water", ())),
)

SCROLL = Setting(
    "reminders.<id>.scroll_minutes",
    number(0, 600),
    0.0,
    QT_TRANSLATE_NOOP("Settings", "After this much scrolling in one go"),
    QT_TRANSLATE_NOOP(
        "Settings", "Minutes in social windows without a minute's gap, private time only. 0: not by this."
    ),
    unit=MINUTES,
    evidence=QT_TRANSLATE_NOOP("Settings", "Your own choice: no study names a number."),
    defaults=(("scroll", 40.0), ("late", 20.0)),
)

AT_WORK = Setting(
    "reminders.<id>.at_work",
    flag(),
    False,
    QT_TRANSLATE_NOOP("Settings", "Count scrolling at work, too"),
    QT_TRANSLATE_NOOP("Settings", "Off: in work hours scrolling is the job, and nobody comments on it."),
)

BEFORE_BLOCK = Setting(
    "reminders.<id>.before_block_minutes",
    number(0, 240),
    0.0,
    QT_TRANSLATE_NOOP("Settings", "Before the door shuts"),
    QT_TRANSLATE_NOOP("Settings", "So many minutes before a focus block begins. 0: not by this."),
    unit=MINUTES,
)

REST = Setting(
    "reminders.<id>.rest_minutes",
    number(0.05, 240),
    1.0,
    QT_TRANSLATE_NOOP("Settings", "Time away that counts as taken"),
    QT_TRANSLATE_NOOP(
        "Settings", "Away from the keyboard for this long and the rhythm starts anew; less counts in part."
    ),
    unit=MINUTES,
    defaults=(("pause", 5.0), ("snack", 1.0), ("water", 1.0), ("move", 2.0)),
)

DAYS = Setting(
    "reminders.<id>.days",
    days(),
    _WHOLE_WEEK,
    QT_TRANSLATE_NOOP("Settings", "On these days"),
    QT_TRANSLATE_NOOP("Settings", "A night belongs to the evening before."),
)

HOURS = Setting(
    "reminders.<id>.hours",
    hours(),
    (),
    QT_TRANSLATE_NOOP("Settings", "Only in these hours"),
    QT_TRANSLATE_NOOP("Settings", "None: at any hour that is not quiet. A range may pass midnight."),
    defaults=(("late", (HourRange(time(21, 30), time(4)),)),),
)

KIND_QUIET = Setting(
    "reminders.<id>.quiet",
    hours(),
    (),
    QT_TRANSLATE_NOOP("Settings", "Not in these hours"),
    QT_TRANSLATE_NOOP("Settings", "Quiet hours of this kind alone, beside those of all cards."),
)

IN_QUIET = Setting(
    "reminders.<id>.in_quiet_hours",
    flag(),
    False,
    QT_TRANSLATE_NOOP("Settings", "Comes in quiet hours, too"),
    QT_TRANSLATE_NOOP("Settings", "The late-night card does: one a night, and only while you scroll."),
    defaults=(("late", True),),
)

MOST = Setting(
    "reminders.<id>.most_a_day",
    number(0, 99),
    0.0,
    QT_TRANSLATE_NOOP("Settings", "At most so many a day"),
    QT_TRANSLATE_NOOP("Settings", "0: as many as its rhythm gives."),
    defaults=(("late", 1.0),),
)

THEMES = Setting(
    "reminders.<id>.themes",
    ids(),
    (),
    QT_TRANSLATE_NOOP("Settings", "Tips about"),
    QT_TRANSLATE_NOOP("Settings", "Decks to draw from, such as water, eyes, hobby. None: the one of its own name."),
    defaults=(
        ("pause", _TALK),
        ("scroll", ("pause", "compare", "eyes", "outside", "hobby")),
        ("late", ("sleep", "snack", "water")),
    ),
)

NAME = Setting(
    "reminders.<id>.name",
    words(40),
    "",
    QT_TRANSLATE_NOOP("Settings", "Name"),
    QT_TRANSLATE_NOOP("Settings", "What a reminder of your own is called."),
)

WORDS = Setting(
    "reminders.<id>.tips",
    own_words(),
    (),
    QT_TRANSLATE_NOOP("Settings", "Its own words"),
    QT_TRANSLATE_NOOP("Settings", "What its card says: a first line, and what to do. Without any it says its name."),
)

SCENE = Setting(
    "reminders.<id>.scene",
    choice(*SCENES),
    "",
    QT_TRANSLATE_NOOP("Settings", "Its picture"),
    QT_TRANSLATE_NOOP("Settings", "What stands behind its own words."),
)

FAMILY = (
    ENABLED,
    EVERY,
    AT,
    SCROLL,
    AT_WORK,
    BEFORE_BLOCK,
    REST,
    DAYS,
    HOURS,
    KIND_QUIET,
    IN_QUIET,
    MOST,
    THEMES,
    NAME,
    WORDS,
    SCENE,
)
