"""The words of the first screen."""

from __future__ import annotations

from detox.core.text import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("Welcome", "Welcome to Detox")
HEADLINE = QT_TRANSLATE_NOOP("Welcome", "A few choices, and off you go")
TRACKED = QT_TRANSLATE_NOOP(
    "Welcome",
    "Detox counts how long social apps and sites are in front of you, and which breaks you take. "
    "None of it leaves this computer: no account, no network, and titles of windows are read but never kept.",
)
HOURS = QT_TRANSLATE_NOOP("Welcome", "When do you work?")
HOURS_HELP = QT_TRANSLATE_NOOP("Welcome", "Social time counts as work then, and as yours outside.")
HOURS_DIFFER = QT_TRANSLATE_NOOP("Welcome", "Your hours differ from day to day; they stay as they are.")
DAYS_NAME = QT_TRANSLATE_NOOP("Welcome", "Days of work")
FROM_NAME = QT_TRANSLATE_NOOP("Welcome", "Work begins at")
TO_NAME = QT_TRANSLATE_NOOP("Welcome", "Work ends at")
TO = QT_TRANSLATE_NOOP("Welcome", "to")
SAME = QT_TRANSLATE_NOOP("Welcome", "Work has to end at another time than it begins")
NEXT_DAY = QT_TRANSLATE_NOOP("Welcome", "Work ends the next day, after {time}.")
TONE = QT_TRANSLATE_NOOP("Welcome", "How playful shall cards be?")
LOGIN = QT_TRANSLATE_NOOP("Welcome", "Start when I log in")
LOGIN_HELP = QT_TRANSLATE_NOOP("Welcome", "Else the reminders are gone after the next restart.")
EVENING = QT_TRANSLATE_NOOP("Welcome", "One evening off: {day}")
EVENING_HELP = QT_TRANSLATE_NOOP(
    "Welcome", "Only if you like: a door on social media from {start} to {end}, and a way in if something burns."
)
ALLOW = QT_TRANSLATE_NOOP("Welcome", "What this desktop has to allow")
GIVEN = QT_TRANSLATE_NOOP("Welcome", "Done")
GIVEN_NAME = QT_TRANSLATE_NOOP("Welcome", "{what}: done")
START = QT_TRANSLATE_NOOP("Welcome", "Start my day")
SAMPLE = QT_TRANSLATE_NOOP("Welcome", "Show me a card")
SKIP = QT_TRANSLATE_NOOP("Welcome", "Skip")
KEEP_ASKED = QT_TRANSLATE_NOOP("Welcome", "You have already chosen something. Shall it be kept?")
KEEP = QT_TRANSLATE_NOOP("Welcome", "Keep it and start")
DROP = QT_TRANSLATE_NOOP("Welcome", "Skip without it")
STAY = QT_TRANSLATE_NOOP("Welcome", "Go on choosing")
