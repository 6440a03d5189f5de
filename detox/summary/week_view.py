"""What the week's card shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from detox.core.day_facts import IfThen, Worth
from detox.core.text import Text
from detox.core.week_facts import WeekSaid
from detox.summary.view import ArcPiece


@dataclass(frozen=True, slots=True)
class Ribbon:
    """One day of the week: its pieces in local hours since midnight, seconds by context, one's own usual.

    begun    False for a day to come: nothing else here says anything then
    seen     False for a day of which nothing was counted: its zeros mean nothing
    off      a day off
    looked   how many seconds Detox ran; ``unknown``: of them those that nobody could see
    usual    private seconds that are usual for this weekday, None if there are too few days to say
    """

    day: date
    begun: bool = False
    seen: bool = True
    off: bool = False
    pieces: tuple[ArcPiece, ...] = ()
    work: float = 0.0
    private: float = 0.0
    on_call: float = 0.0
    looked: float = 0.0
    unknown: float = 0.0
    usual: float | None = None

    @property
    def total(self) -> float:
        """All social seconds."""
        return self.work + self.private + self.on_call


@dataclass(frozen=True, slots=True)
class WorthRow:
    """Private seconds of one platform on days that the user called worth it, so-so, and not; and on all others."""

    name: str
    yes: float = 0.0
    meh: float = 0.0
    no: float = 0.0
    unsaid: float = 0.0

    def of(self, worth: Worth) -> float:
        """Return the seconds on days of that answer."""
        return {"yes": self.yes, "meh": self.meh, "no": self.no}[worth]


@dataclass(frozen=True, slots=True)
class WeekView:
    """One ISO week for the screen. Durations are seconds on this computer, hours local as in ArcPiece.

    plan      what the user planned for this week at the end of the last one
    low_twice  this week and the one before felt low
    newest     no later week can be looked at
    readable   False while the history cannot be read: then no number here means anything
    """

    monday: date
    days: tuple[Ribbon, ...]
    first_hour: int
    last_hour: int
    sentence: Text
    unknown: float = 0.0
    looked: float = 0.0
    worth: tuple[WorthRow, ...] = ()
    said: WeekSaid = field(default_factory=WeekSaid)
    plan: IfThen | None = None
    low_twice: bool = False
    newest: bool = True
    readable: bool = True

    @property
    def work(self) -> float:
        """Seconds of work."""
        return sum(day.work for day in self.days)

    @property
    def private(self) -> float:
        """Private seconds."""
        return sum(day.private for day in self.days)

    @property
    def on_call(self) -> float:
        """Seconds on call."""
        return sum(day.on_call for day in self.days)

    @property
    def total(self) -> float:
        """All social seconds."""
        return sum(day.total for day in self.days)
