"""Looks for words in the history: platforms, and what the user wrote at a door, in a crisis, at the end of a week."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from detox.core.days import day_of
from detox.core.history import Event
from detox.core.instant import from_ms
from detox.periods import Ground

Where = Literal["platform", "pass", "crisis", "win", "plan"]

DAYS = 366
"""Days on which a platform was used are looked for so far back; words as far as the history goes."""
MOST = 200
_WORDS = {"pass": ("reason",), "crisis": ("reason",), "win": ("text",), "plan": ("when", "then")}
"""Kinds of events that hold words of the user's own, and where."""
_LAST_COUNTS = ("win", "plan")


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was found: the day it belongs to, where, the words or the platform's name, and its seconds."""

    day: date
    where: Where
    words: str = ""
    seconds: int = 0


def find(ground: Ground, text: str, names: Mapping[str, str]) -> tuple[Found, ...]:
    """Return what ``text`` is part of, large and small letters alike, the newest first, ``MOST`` at most.

    Raises DetoxError if the history cannot be read.
    """
    wanted = text.strip().casefold()
    if not wanted:
        return ()
    found = [*_words(ground, wanted), *_platforms(ground, named(text, names), names)]
    return tuple(sorted(found, key=lambda one: one.day, reverse=True)[:MOST])


def named(text: str, names: Mapping[str, str]) -> frozenset[str]:
    """Return the platforms whose name ``text`` is part of, by id: their days have to be counted to be found."""
    wanted = text.strip().casefold()
    return frozenset(id_ for id_, name in names.items() if wanted and wanted in name.casefold())


def _words(ground: Ground, wanted: str) -> list[Found]:
    events = ground.history.events(0, ground.bounds(ground.today)[1], tuple(_WORDS))
    last: dict[object, Event] = {}
    for event in events:
        last[(event.kind, event.name) if event.kind in _LAST_COUNTS else event.id] = event
    found = []
    for event in last.values():
        words = ", ".join(str(said) for key in _WORDS[event.kind] if (said := event.data.get(key)))
        if wanted in words.casefold():
            day = day_of(from_ms(event.at_ms), ground.zone, ground.starts_at)
            found.append(Found(day, event.kind, words))  # type: ignore[arg-type] # a key of ``_WORDS``
    return found


def _platforms(ground: Ground, ids: frozenset[str], names: Mapping[str, str]) -> list[Found]:
    if not ids:
        return []
    days = ground.count(ground.today - timedelta(days=DAYS - 1), ground.today)
    return [
        Found(day, "platform", names[row.id], row.total)
        for day, usage in days
        for row in usage.platforms
        if row.id in ids and row.total
    ]
