"""What the end-of-day popup shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from detox.core.day_facts import Phone, Worth
from detox.core.text import Text

Kind = Literal["work", "private", "on_call", "door"]


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
    kind: Kind


@dataclass(frozen=True, slots=True)
class NextStep:
    """One next step: what it says, and what a click on ``accept`` carries out; None where there is nothing to click.

    The setting ``key`` changes (see ``app.accept`` for what ``value`` means), or a door shuts once for ``block`` (from
    and until, UTC), or both. ``done`` is said afterwards, beside what takes it back; ``id`` goes into the history.
    """

    text: Text
    accept: Text | None = None
    key: str = ""
    value: object = None
    id: str = ""
    done: Text | None = None
    block: tuple[datetime, datetime] | None = None


@dataclass(frozen=True, slots=True)
class SummaryView:
    """One day for the screen. Durations are seconds on this computer; ``now`` and dots local hours as in ArcPiece.

    ticked     cards that were clicked away as done; ``seen``: pauses that were really seen
    leak       private seconds after the last work hours
    looked     how long Detox ran; ``unknown`` is the part of it that nobody could see
    usual      private seconds that are usual for this weekday up to now, None if there are too few days to say
    on_call_before  on-call seconds of the day before
    readable   False while the history cannot be read: then no number here means anything
    asks       the day's work is over, or its summary has come up: there is something to ask, whenever one looks
    later      social seconds that came after the popup of the day before, None if it never came up
    """

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
    ticked: int
    seen: int
    door_opened: int
    walked_away: int
    sentence: Text
    step: NextStep
    checks: int = 0
    longest: float = 0.0
    sentence_id: str = ""
    leak: float = 0.0
    looked: float = 0.0
    usual: float | None = None
    usual_days: int = 0
    later: float | None = None
    on_call_before: float = 0.0
    phone: Phone | None = None
    worth: Worth | None = None
    asks: bool = False
    readable: bool = True

    @property
    def total(self) -> float:
        """All social seconds."""
        return self.work + self.private + self.on_call
