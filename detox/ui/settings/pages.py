"""Which key stands on which page. Pure: a new key finds its page by the beginning of its name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, NamedTuple

from detox.core.settings import Setting, Settings, find
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.reminders.kind_settings import SCENE, WORDS
from detox.reminders.kinds import is_own


class Page(NamedTuple):
    """A page: its words, its icon, and how the keys on it begin; the last page also takes what no other does."""

    id: str
    title: Text
    lead: Text
    icon: str
    begins: tuple[str, ...] = ()


PAGES = (
    Page(
        "reminders",
        QT_TRANSLATE_NOOP("SettingsPages", "Reminders"),
        QT_TRANSLATE_NOOP(
            "SettingsPages",
            "Time away from the desk counts, and what is due together comes as one card.",
        ),
        "card",
        ("reminders.", "cards.", "breaks.", "holds."),
    ),
    Page(
        "hours",
        QT_TRANSLATE_NOOP("SettingsPages", "Hours"),
        QT_TRANSLATE_NOOP("SettingsPages", "What is work, what is yours, and when it shall be quiet."),
        "sun",
        ("work.", "day.", "quiet.", "peak.", "days_off.", "calendar.", "on_call."),
    ),
    Page(
        "focus",
        QT_TRANSLATE_NOOP("SettingsPages", "After hours"),
        QT_TRANSLATE_NOOP(
            "SettingsPages", "Shut the door on social windows when work is over. It opens again by itself."
        ),
        "door",
        ("focus.",),
    ),
    Page(
        "tracking",
        QT_TRANSLATE_NOOP("SettingsPages", "Tracking"),
        QT_TRANSLATE_NOOP(
            "SettingsPages", "Window titles are read to tell one site from another, and never kept. All stays here."
        ),
        "eye",
        ("tracking.", "usage.", "platforms."),
    ),
    Page(
        "privacy",
        QT_TRANSLATE_NOOP("SettingsPages", "Privacy"),
        QT_TRANSLATE_NOOP(
            "SettingsPages",
            "Nothing leaves this computer. Kept are stretches of time by platform, and what became of cards and doors.",
        ),
        "lock",
        ("history.", "tracking.private_windows"),
    ),
    Page(
        "summary",
        QT_TRANSLATE_NOOP("SettingsPages", "Summary"),
        QT_TRANSLATE_NOOP("SettingsPages", "One look at the day, and one next step. Nobody keeps score."),
        "moon",
        ("summary.",),
    ),
    Page(
        "look",
        QT_TRANSLATE_NOOP("SettingsPages", "Look and sound"),
        QT_TRANSLATE_NOOP("SettingsPages", "How cards look and sound, the language, and how it starts."),
        "sliders",
        ("cards.enabled", "cards.sound", "cards.tone", "breaks.screens"),
    ),
)


class Family(NamedTuple):
    """All settings that share what comes before ``<id>``: one group of rows for each member."""

    head: str
    settings: tuple[Setting[Any], ...]

    def members(self, settings: Settings) -> tuple[str, ...]:
        """Return the ids there are, built-in ones of the first setting first, then all that a file names."""
        return settings.members(self.settings[0])

    def setting(self, suffix: str, member: str) -> Setting[Any] | None:
        """Return the setting of ``member`` whose key ends in ``suffix``, None if there is none."""
        return next((each for each in self.of(member) if each.key == f"{self.head}{member}{suffix}"), None)

    def of(self, member: str) -> tuple[Setting[Any], ...]:
        """Return the settings of ``member``; without evidence, which speaks of the family's best-known member only.

        Built-in reminders have their words and pictures from us.
        """
        ours = not is_own(member) if self.head == "reminders." else False
        found = (setting for setting in self.settings if not (ours and setting in (WORDS, SCENE)))
        return tuple(replace(setting.of(member), evidence=None) for setting in found)


Entry = Setting[Any] | Family


def entries(page: Page, schema: Iterable[Setting[Any]]) -> tuple[Entry, ...]:
    """Return what stands on ``page``, in the order of ``schema``; a family stands where its first setting does."""
    found: list[Entry] = []
    families: dict[str, list[Setting[Any]]] = {}
    for setting in schema:
        if page_of(setting.key) is not page:
            continue
        if not setting.family:
            found.append(setting)
            continue
        head = setting.key.partition("<id>")[0]
        if head not in families:
            found.append(Family(head, ()))
        families.setdefault(head, []).append(setting)
    return tuple(Family(each.head, tuple(families[each.head])) if isinstance(each, Family) else each for each in found)


def page_of(key: str) -> Page:
    """Return the page that ``key`` stands on: where it is named most closely, else the last one."""
    named = ((len(begin), page) for page in PAGES for begin in page.begins if key.startswith(begin))
    return max(named, key=lambda pair: pair[0], default=(0, PAGES[-1]))[1]


def written_on(page: Page, schema: Iterable[Setting[Any]], settings: Settings) -> tuple[Setting[Any], ...]:
    """Return the settings on ``page`` that somebody has written; reminders of the user's own are left out.

    They are what putting the page back takes out of the file.
    """
    listed = tuple(schema)
    own = {
        f"{family.head}{member}."
        for family in entries(page, listed)
        if isinstance(family, Family)
        for member in family.members(settings)[len(family.settings[0].defaults) :]
    }
    keys = (key for key in settings.values if page_of(key) is page and not key.startswith(tuple(own)))
    return tuple(setting for key in keys if (setting := find(listed, key)) is not None)
