"""What the end-of-day popup shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from detox.core.text import Text

Context = Literal["work", "private", "on_call"]


@dataclass(frozen=True, slots=True)
class PlatformRow:
    """One platform's seconds of the day, by context."""

    id: str
    name: str
    work: float
    private: float
    on_call: float

    @property
    def total(self) -> float:
        """Seconds in all."""
        return self.work + self.private + self.on_call


@dataclass(frozen=True, slots=True)
class ArcPiece:
    """A piece of the day arch: from and to in local hours since the day's midnight (25.5 = half past one at night)."""

    start: float
    end: float
    kind: Literal["work", "private", "on_call", "door"]


@dataclass(frozen=True, slots=True)
class NextStep:
    """One next step: what it says, and the setting it would change, if it can be accepted with a click."""

    text: Text
    accept: Text | None = None
    key: str = ""
    value: object = None


@dataclass(frozen=True, slots=True)
class SummaryView:
    """One day for the screen. Durations are seconds on this computer; ``now`` and dots local hours as in ArcPiece."""

    day: date
    work: float
    private: float
    on_call: float
    unknown: float
    platforms: tuple[PlatformRow, ...]
    pieces: tuple[ArcPiece, ...]
    dots: tuple[float, ...]
    now: float
    first_hour: float
    last_hour: float
    offered: int
    taken: int
    seen: int
    door_opened: int
    walked_away: int
    sentence: Text
    step: NextStep
    checks: int = 0
    longest: float = 0.0

    @property
    def total(self) -> float:
        """All social seconds."""
        return self.work + self.private + self.on_call
