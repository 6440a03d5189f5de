"""What a file offers to the settings, item by item: whoever reads it takes what he likes and leaves the rest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from detox.core.errors import Problem
from detox.core.settings import Setting, Settings, Values


@dataclass(frozen=True)
class Offer:
    """One item: ``name`` is its key, with the id of an entry where it is but one of a list (``part``).

    ``value`` is what ``setting`` would be; of a part a tuple with that entry alone. ``why`` are the words of whoever
    offers it, "" for none.
    """

    name: str
    setting: Setting[Any]
    value: Any
    why: str = ""
    part: bool = False

    def taken(self, settings: Settings) -> Any:
        """Return what the setting would be: an entry replaces the one of its id, or comes last."""
        now = settings[self.setting]
        if not self.part:
            return self.value
        (mine,) = self.value
        if any(entry.id == mine.id for entry in now):
            return tuple(mine if entry.id == mine.id else entry for entry in now)
        return (*now, mine)

    def held(self, settings: Settings) -> Any:
        """Return what the setting is now: of a part a tuple with the entry of its id, empty where there is none."""
        now = settings[self.setting]
        return tuple(entry for entry in now if entry.id == self.value[0].id) if self.part else now

    def changes(self, settings: Settings) -> bool:
        """Whether anything would be different."""
        return bool(self.taken(settings) != settings[self.setting])


@dataclass(frozen=True)
class Offered:
    """What one file offers: ``name`` is who shares it, ``tips`` how many tips come with it, ``problems`` what is wrong.

    ``norms``: it is a team's. Then nothing is taken that was not chosen.
    """

    name: str
    offers: tuple[Offer, ...]
    norms: bool = False
    tips: int = 0
    problems: tuple[Problem, ...] = ()

    def new(self, settings: Settings) -> tuple[Offer, ...]:
        """Return what would change anything."""
        return tuple(offer for offer in self.offers if offer.changes(settings))


def values_of(offers: Iterable[Offer], settings: Settings) -> Values:
    """Return what the settings become when all of ``offers`` are taken, each setting once."""
    taken: dict[str, tuple[Setting[Any], Any]] = {}
    for offer in offers:
        value = offer.taken(settings)
        settings = settings.with_(offer.setting, value)
        taken[offer.setting.key] = (offer.setting, value)
    return tuple(taken.values())
