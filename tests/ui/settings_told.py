"""What a settings file must say after its writers: kept by the test, from nothing but what was asked for."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from typing import Any

RAW: dict[str, tuple[object, ...]] = {
    "summary.at": ("18:15", "19:30", "17:05:30"),
    "summary.enabled": (True, False),
    "summary.numbers": (True, False),
    "cards.tone": ("plain", "mixed", "deadpan"),
    "cards.sound": (True, False),
    "tracking.idle_minutes": (3, 7, 12.5),
    "history.keep_days": (0, 90, 400),
}
"""Keys on the small pages, and values that they may have."""
FAR: dict[str, tuple[object, ...]] = {
    "quiet.hours": ([], ["21:00-08:00"], ["20:00-07:00", "12:00-13:00"]),
    "reminders.water.every_minutes": (30, 75, 90.5),
    "reminders.dog_walk.name": ("Dog walk", 'Rex "the dog"'),
    "focus.rules": ([{"id": "evening", "hours": ["19:30-07:00"]}], []),
}
"""Keys that only the command line and the hand change here."""
ALL = RAW | FAR


def lookup(data: dict[str, Any], key: str) -> object:
    place: Any = data
    for part in key.split("."):
        if not isinstance(place, dict) or part not in place:
            return None
        place = place[part]
    return place


def says(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None


@dataclass
class Told:
    """What the file must say: raw values by key, words of others, and the bytes of a file that a hand has broken."""

    values: dict[str, object] = field(default_factory=dict)
    comments: set[str] = field(default_factory=set)
    others: dict[str, object] = field(default_factory=dict)
    newer: bool = False
    bad: str | None = None

    @staticmethod
    def of(text: str) -> Told:
        """Return what ``text`` says; of one that is broken, what its longest whole beginning says."""
        lines = text.split("\n")
        count = next(n for n in range(len(lines), -1, -1) if says("\n".join(lines[:n])) is not None)
        sound = says("\n".join(lines[:count])) or {}
        strange = ("zoo.cat", "other.deep.x", *(key for key in sound if key.startswith("odd")))
        return Told(
            {key: value for key in ALL if (value := lookup(sound, key)) is not None},
            {line.strip() for line in lines[:count] if line.startswith("#")},
            {key: value for key in strange if (value := lookup(sound, key)) is not None},
            int(sound.get("schema", 1)) > 1,
            None if count == len(lines) else text,
        )  # fmt: skip
