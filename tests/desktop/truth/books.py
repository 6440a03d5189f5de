"""The true times: who had the computer from when to when, on the wall that the program under test sees."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

SLACK_MS = 400
"""A moment of the script and the same moment as Detox sees it may lie this far apart."""

VISIT_MS = 800
"""What is in front for so long is a visit. Of a glimpse before a sleep nobody can know how long it was."""


@dataclass(frozen=True)
class Entry:
    """``owner`` is a platform, or "other", "idle", "away"."""

    owner: str
    start_ms: float
    end_ms: float


class Books:
    """Kept by the script as it goes along. ``ahead`` says how far the program's wall is ahead, in seconds."""

    def __init__(self, ahead: Callable[[], float]) -> None:
        self._ahead = ahead
        self._open: tuple[str, float] | None = None
        self.entries: list[Entry] = []

    def now(self) -> float:
        """Return this moment as the program sees it."""
        return (time.time() + self._ahead()) * 1000

    def turn(self, owner: str) -> None:
        """From now on the computer is ``owner``'s; "" ends the books."""
        now = self.now()
        if self._open:
            self.entries.append(Entry(self._open[0], self._open[1], now))
        self._open = (owner, now) if owner else None

    @property
    def owner(self) -> str:
        """Whose it is now."""
        return self._open[0] if self._open else ""

    def seconds(self) -> Mapping[str, float]:
        """Return the seconds of each owner."""
        found: defaultdict[str, float] = defaultdict(float)
        for entry in self.entries:
            found[entry.owner] += (entry.end_ms - entry.start_ms) / 1000
        return found

    def counted(self, spans: Sequence[Mapping[str, Any]]) -> Mapping[str, float]:
        """Return the seconds of each owner as ``spans`` tell them, from the first entry of the books to the last."""
        start, end = self.entries[0].start_ms, self.entries[-1].end_ms
        found: defaultdict[str, float] = defaultdict(float)
        for span in spans:
            found[_owner(span)] += _common(span, start, end) / 1000
        return found

    def lost(self, spans: Sequence[Mapping[str, Any]]) -> list[Entry]:
        """Return the visits of which ``spans`` have not even half."""
        return [
            entry
            for entry in self.entries
            if (length := entry.end_ms - entry.start_ms) >= VISIT_MS
            and sum(_common(span, entry.start_ms, entry.end_ms) for span in spans if _owner(span) == entry.owner)
            < length / 2
        ]

    def phantom(self, spans: Sequence[Mapping[str, Any]]) -> float:
        """Return the seconds that ``spans`` call social while nobody was there: idle, locked, asleep."""
        empty = [
            (entry.start_ms + SLACK_MS, entry.end_ms - SLACK_MS)
            for entry in self.entries
            if entry.owner in {"idle", "away"}
        ]
        social: list[tuple[int, int]] = [
            (span["start_ms"], span["end_ms"]) for span in spans if span["state"] == "social"
        ]
        both = (min(one[1], two[1]) - max(one[0], two[0]) for one in empty for two in social)
        return sum(max(0.0, ms) for ms in both) / 1000


def _owner(span: Mapping[str, Any]) -> str:
    return str(span["platform"] if span["state"] == "social" else span["state"])


def _common(span: Mapping[str, Any], start: float, end: float) -> float:
    """Return the milliseconds that the span has of that time."""
    first, last = float(span["start_ms"]), float(span["end_ms"])
    return max(0.0, min(last, end) - max(first, start))
