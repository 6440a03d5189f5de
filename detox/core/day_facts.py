"""What a day added up to: the value that popup, window, JSON and CSV all read from, so that they cannot disagree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Context = Literal["work", "private", "on_call"]
CONTEXTS: tuple[Context, ...] = ("work", "private", "on_call")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of social time with one meaning, UTC milliseconds, half-open."""

    start_ms: int
    end_ms: int
    platform: str
    context: Context


@dataclass(frozen=True, slots=True)
class PlatformTime:
    """One platform's day in whole seconds."""

    id: str
    seconds: Mapping[Context, int]
    checks: int = 0
    longest_seconds: int = 0

    @property
    def total(self) -> int:
        """All contexts together."""
        return sum(self.seconds.values())


@dataclass(frozen=True, slots=True)
class ReminderCount:
    """What became of one kind's cards. ``taken`` holds the ``natural`` ones, taken without a card."""

    name: str
    offered: int = 0
    taken: int = 0
    skipped: int = 0
    snoozed: int = 0
    missed: int = 0
    seen: int = 0
    natural: int = 0


@dataclass(frozen=True, slots=True)
class PassUsed:
    """A door that was opened: when (aware, local), for how long, why."""

    at: datetime
    minutes: float
    reason: str


@dataclass(frozen=True, slots=True)
class FocusCount:
    """What the doors did."""

    blocked_seconds: int = 0
    attempts: int = 0
    walked_away: int = 0
    passes: tuple[PassUsed, ...] = ()
    blocks: tuple[tuple[int, int], ...] = ()  # UTC milliseconds


@dataclass(frozen=True, slots=True)
class UsageCount:
    """Whole seconds by owner; all of them together are ``elapsed_seconds``."""

    elapsed_seconds: int = 0
    seconds: Mapping[Context, int] = field(default_factory=lambda: dict.fromkeys(CONTEXTS, 0))
    other_seconds: int = 0
    idle_seconds: int = 0
    away_seconds: int = 0
    unknown_seconds: int = 0
    untracked_seconds: int = 0
    checks: int = 0
    longest_seconds: int = 0
    longest_start_ms: int = 0
    leak_seconds: int = 0  # private time after work was over for the day (``usage.meaning.after_hours``)
    platforms: tuple[PlatformTime, ...] = ()
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Rolled:
    """A finished day's usage, without its pieces, as it is kept: no need to count it again.

    [low_ms, high_ms) is the day in ``zone``, [from_ms, to_ms) all of the history that the count depends on.
    """

    day: date
    zone: str
    low_ms: int
    high_ms: int
    from_ms: int
    to_ms: int
    usage: UsageCount


@dataclass(frozen=True, slots=True)
class DayFacts:
    """A whole day (or what there is of it): ``zone`` is the one at its end."""

    day: date
    zone: str
    start: datetime
    end: datetime
    usage: UsageCount = UsageCount()
    reminders: tuple[ReminderCount, ...] = ()
    focus: FocusCount = FocusCount()
    taken_at: tuple[int, ...] = ()  # UTC milliseconds of the breaks that were taken
