"""Kinds of reminders: built-in ones and the user's own, as the settings have them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import time
from typing import Any

from detox.core.hours import HourRange
from detox.core.settings import Setting, Settings
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain
from detox.reminders.kind_settings import (
    AT,
    AT_WORK,
    BEFORE_BLOCK,
    DAYS,
    ENABLED,
    EVERY,
    HOURS,
    IN_QUIET,
    KIND_QUIET,
    MOST,
    NAME,
    REST,
    SCROLL,
    THEMES,
    WORDS,
)

EVERY_DAY = frozenset(range(7))
_NEEDS = frozenset(("water", "snack"))


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of reminder. Lengths are seconds, 0 for "not by this"; hours and days are the user's wall.

    every     so much active time between two of its cards
    at        these times of day
    rest      so long away counts as taken
    scroll    after so much of one unbroken social sitting; only private time unless ``at_work``
    before    so long before a focus block begins
    days      only on these days (0 is Monday); a day lasts until ``day.starts_at``
    hours     only in these hours, () for any; ``quiet``: not in these
    in_quiet  the general quiet hours do not hold it back
    most      so many cards a day, 0 for any number
    themes    the decks that its tips are drawn from
    """

    id: str
    every: float = 0.0
    at: tuple[time, ...] = ()
    rest: float = 60.0
    scroll: float = 0.0
    at_work: bool = False
    before: float = 0.0
    days: frozenset[int] = EVERY_DAY
    hours: tuple[HourRange, ...] = ()
    quiet: tuple[HourRange, ...] = ()
    in_quiet: bool = False
    most: int = 0
    themes: tuple[str, ...] = ()

    @property
    def rhythm(self) -> float:
        """Seconds between two of its cards, for comparing: the longest rhythm names the card."""
        clock = 86_400 / len(self.at) if self.at else 0.0
        lengths = [length for length in (self.every, clock, self.scroll) if length]
        return min(lengths, default=86_400.0)

    @property
    def bounded(self) -> bool:
        """Whether it has days or hours of its own."""
        return bool(self.hours or self.quiet or self.days != EVERY_DAY)


_NAMES = {
    "pause": QT_TRANSLATE_NOOP("Reminders", "Pause"),
    "snack": QT_TRANSLATE_NOOP("Reminders", "Snack"),
    "water": QT_TRANSLATE_NOOP("Reminders", "Water"),
    "scroll": QT_TRANSLATE_NOOP("Reminders", "Scroll pause"),
    "late": QT_TRANSLATE_NOOP("Reminders", "Late night"),
    "eyes": QT_TRANSLATE_NOOP("Reminders", "Eyes"),
    "move": QT_TRANSLATE_NOOP("Reminders", "Move"),
}
_DECKS = {
    "breathe": QT_TRANSLATE_NOOP("Reminders", "Breathe"),
    "outside": QT_TRANSLATE_NOOP("Reminders", "Outside"),
    "people": QT_TRANSLATE_NOOP("Reminders", "People"),
    "sleep": QT_TRANSLATE_NOOP("Reminders", "Sleep"),
    "win": QT_TRANSLATE_NOOP("Reminders", "Small win"),
    "hobby": QT_TRANSLATE_NOOP("Reminders", "Hobby"),
    "compare": QT_TRANSLATE_NOOP("Reminders", "No comparing"),
}
"""Decks of ours that are no kind by themselves, but can be asked for."""


def kind_name(kind: str, settings: Settings) -> Text:
    """Return what a kind is called on screen."""
    own = settings[NAME.of(kind)].strip()
    if own:
        return plain(own)
    return _NAMES.get(kind) or _DECKS.get(kind) or plain(kind.replace("_", " ").capitalize())


def is_own(kind: str) -> bool:
    """Whether a kind is the user's own, not built in."""
    return kind not in _NAMES


def every_id(settings: Settings) -> tuple[str, ...]:
    """Return the ids of all kinds, also of those that are switched off or have no rhythm."""
    families: tuple[Setting[Any], ...] = (ENABLED, EVERY, AT, SCROLL, BEFORE_BLOCK)
    return tuple(dict.fromkeys(name for family in families for name in settings.members(family)))


_EVIDENCE = {
    "pause": QT_TRANSLATE_NOOP("Reminders", "Small effect, well supported"),
    "snack": QT_TRANSLATE_NOOP("Reminders", "Little is known; you know your stomach"),
    "water": QT_TRANSLATE_NOOP("Reminders", "Comfort, not a cure"),
    "scroll": QT_TRANSLATE_NOOP("Reminders", "Your own choice; no study names a number"),
    "late": QT_TRANSLATE_NOOP("Reminders", "Quiet evenings go with better rest; which brings which is open"),
    "eyes": QT_TRANSLATE_NOOP("Reminders", "Mixed evidence, so it is off"),
    "move": QT_TRANSLATE_NOOP("Reminders", "Small effect; off until you want it"),
}
"""How well each kind's default is supported, in one line; what is known and where: resources/tips/evidence.toml."""


def kind_evidence(kind: str) -> Text | None:
    """Return in one line how well a built-in kind's default is supported, None for the user's own."""
    return _EVIDENCE.get(kind)


def kinds(settings: Settings) -> tuple[Kind, ...]:
    """Return the kinds that are switched on and have a rhythm."""
    found = (kind_of(name, settings) for name in every_id(settings) if settings[ENABLED.of(name)])
    return tuple(kind for kind in found if kind.every or kind.at or kind.scroll or kind.before)


def in_crisis(kinds: Iterable[Kind]) -> tuple[Kind, ...]:
    """Return those that go on in a crisis: water and food, then in quiet hours too. The others wait for its end."""
    return tuple(replace(kind, in_quiet=True) for kind in kinds if kind.themes and _NEEDS.issuperset(kind.themes))


def kind_of(name: str, settings: Settings) -> Kind:
    """Return the kind of that id as the settings have it, switched on or not; a deck's name is a kind, too."""
    themes = settings[THEMES.of(name)] or (name,)
    if settings[WORDS.of(name)] and name not in themes:
        themes = (name, *themes)
    return Kind(
        name,
        every=settings[EVERY.of(name)] * 60,
        at=settings[AT.of(name)],
        rest=settings[REST.of(name)] * 60,
        scroll=settings[SCROLL.of(name)] * 60,
        at_work=settings[AT_WORK.of(name)],
        before=settings[BEFORE_BLOCK.of(name)] * 60,
        days=_days(settings[DAYS.of(name)]),
        hours=settings[HOURS.of(name)],
        quiet=settings[KIND_QUIET.of(name)],
        in_quiet=settings[IN_QUIET.of(name)],
        most=int(settings[MOST.of(name)]),
        themes=themes,
    )


def _days(days: tuple[int, ...]) -> frozenset[int]:
    return frozenset(days)
