"""A small schema for the tests of settings files."""

from __future__ import annotations

from datetime import time
from typing import Any

from detox.core.hours import HourRange
from detox.core.settings import Kind, Setting, choice, clock, clocks, expected, flag, hours, number, words
from detox.core.text import plain


def _rules() -> Kind[Any]:
    """Read a list of tables, as focus.rules does."""

    def read(raw: object) -> object:
        if not isinstance(raw, list) or not all(isinstance(item, dict) for item in raw):
            raise expected(plain("a list of tables"), raw)
        return raw

    return Kind("rules", read, lambda value: value)


def make(key: str, kind: Any, default: Any, **more: Any) -> Setting[Any]:
    return Setting(key, kind, default, plain(f"Label of {key}"), plain(f"Help of {key}, in a sentence."), **more)


STARTS = make("day.starts_at", clock(), time(4))
QUIET = make("quiet.hours", hours(), (HourRange(time(21), time(8)),))
COOLDOWN = make("cards.cooldown_minutes", number(0, 240), 10.0, unit=plain("min"), evidence=plain("A guess."))
SOUND = make("cards.sound", flag(), False)
LOOK = make("look.theme", choice(("auto", plain("As the system")), ("dark", plain("Dark"))), "auto")
NAME = make("name", words(), "")
EVERY = make("reminders.<id>.every_minutes", number(0, 1440), 0.0, defaults=(("pause", 60.0), ("water", 45.0)))
AT = make("reminders.<id>.at", clocks(), (), defaults=(("pause", ()), ("water", (time(10, 30),))))
WORK = make("work.hours.<id>", hours(), (), defaults=(("monday", (HourRange(time(9), time(18)),)), ("sunday", ())))
RULES = make("focus.rules", _rules(), [])
SCHEMA: tuple[Setting[Any], ...] = (NAME, STARTS, QUIET, COOLDOWN, SOUND, LOOK, EVERY, AT, WORK, RULES)

# A file as a user keeps it: comments, keys that are not ours, a line that looks like one of our defaults.
MINE = """\
# My settings. Do not touch the cat.
mood = "curious"   # unknown, and dear to me

[cards]   # cards
sound = true
# cooldown_minutes = 99
cooldown_minutes = 10 # ten is fine

[reminders.water]
every_minutes = 30
[other.deep]
list = [ 1,  2, # two
  3 ]

[[focus.rules]]
id = "evening"  # the evening
"""
