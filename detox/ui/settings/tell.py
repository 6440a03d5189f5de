"""A setting and its value as people read them, in one line: for what was changed last, and for what is found."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale

from detox.core.hours import WEEKDAYS
from detox.core.settings import Setting, Settings
from detox.core.text import QT_TRANSLATE_NOOP
from detox.reminders.kind_settings import ENABLED
from detox.reminders.kinds import kind_name
from detox.ui.settings.typed import day_names
from detox.ui.words import clock_time, hours_words, number_words, tr

_ON = QT_TRANSLATE_NOOP("SettingsPages", "on")
_OFF = QT_TRANSLATE_NOOP("SettingsPages", "off")
_EMPTY = QT_TRANSLATE_NOOP("SettingsPages", "nothing")
_OF = QT_TRANSLATE_NOOP("SettingsPages", "{name}: {label}")
_LONGEST = 48


def setting_words(setting: Setting[Any], settings: Settings) -> str:
    """Return what a setting is called; of a family with the name of its member: "Pause: time away that counts"."""
    label = tr(setting.label)
    *_, above, last = ("", *setting.key.split("."))
    if last in WEEKDAYS:
        return tr(_OF.with_(name=label, label=day_word(WEEKDAYS.index(last))))
    if setting.key.startswith("reminders.") and above in settings.members(ENABLED):
        name = tr(kind_name(above, settings))
        return name if last == "enabled" else tr(_OF.with_(name=name, label=label[:1].lower() + label[1:]))
    return label


def flag_words(on: bool) -> str:
    """Return "on" or "off"."""
    return tr(_ON if on else _OFF)


def value_words(setting: Setting[Any], value: Any) -> str:
    """Return a value in a few words, "" for one that no line can hold (the rules of the door)."""
    match setting.kind.name:
        case "flag":
            return flag_words(value)
        case "number":
            return f"{number_words(value)} {tr(setting.unit) if setting.unit else ''}".strip()
        case "choice":
            return next((tr(words) for name, words in setting.kind.choices if name == value), str(value))
        case "clock":
            return clock_time(value)
        case "clocks":
            return _short(", ".join(map(clock_time, value)))
        case "hours":
            return _short(", ".join(map(hours_words, value)))
        case "days":
            return _short(", ".join(day_names(value)))
        case "dates" | "texts":
            written = setting.kind.write(value)
            return _short(", ".join(map(str, written if isinstance(written, list) else [written])))
        case "words":
            return _short(value)
    return ""


def day_word(day: int) -> str:
    """Return the name of a day of the week with a capital letter; 0 is Monday."""
    name = QLocale().standaloneDayName(day + 1)
    return name[:1].upper() + name[1:]


def _short(words: str) -> str:
    if not words:
        return tr(_EMPTY)
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip(" ,") + "…"
