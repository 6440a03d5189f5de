"""What the user wants, from wherever it was said: tray, card, door, dialog, command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from detox.core.history import Override
from detox.core.week_facts import WeekWord

Answer = Literal["done", "later", "skip", "missed", "less"]


@dataclass(frozen=True, slots=True)
class Remind:
    """Show the card of that kind now."""

    name: str


@dataclass(frozen=True, slots=True)
class AnswerCard:
    """How the card ended: done, later (snooze), skip (closed), less (like this), missed (left alone)."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class AnotherTip:
    """The same card with another tip."""


@dataclass(frozen=True, slots=True)
class TipSeen:
    """A tip of that id was shown outside the reminders: for a fortnight it is as if a card had brought it."""

    tip: str


@dataclass(frozen=True, slots=True)
class BreakBegins:
    """The break screen opened, for so many seconds of the boot clock: no card comes over it."""

    seconds: float


@dataclass(frozen=True, slots=True)
class BreakEnds:
    """The break screen is gone. ``kind``: the reminder for which it ran through; "": it was left, or counts as nothing.

    ``seconds`` is how long it was up.
    """

    kind: str = ""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Hold:
    """No reminders until ``until`` (aware UTC)."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Resume:
    """End the hold."""


@dataclass(frozen=True, slots=True)
class WasBreak:
    """The absence that the tray asks about was a break."""


@dataclass(frozen=True, slots=True)
class StartFocus:
    """Begin a block now, until ``until`` (aware UTC)."""

    until: datetime


@dataclass(frozen=True, slots=True)
class StopFocus:
    """End the running block; what that costs is the firmness' business."""


@dataclass(frozen=True, slots=True)
class OnCall:
    """The user is on call from now until ``until`` (aware UTC)."""

    until: datetime


@dataclass(frozen=True, slots=True)
class OffCall:
    """The shift that the user began ends now."""


@dataclass(frozen=True, slots=True)
class GoOff:
    """The user is off until ``until`` (aware UTC): doors shut, and nothing comes by itself."""

    until: datetime


@dataclass(frozen=True, slots=True)
class ComeBack:
    """The user is back before that; what it costs is what a block's end costs."""


@dataclass(frozen=True, slots=True)
class PlanFocus:
    """A block that begins by itself at ``start`` and ends at ``until`` (both aware UTC), once."""

    start: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class UnplanFocus:
    """Take such a plan back, as long as it has not begun."""

    start: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class SaySummary:
    """What was said around the summary of ``day``, to be remembered: see the event ``summary`` in ``core.history``."""

    day: date
    data: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SayOfWeek:
    """What the user said of an ISO week ("2026-W48"), to be remembered: see these events in ``core.history``."""

    kind: WeekWord
    week: str
    data: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ForgetWords:
    """Delete for good what the user said of ``week``, "" of any week, in events of that kind."""

    kind: WeekWord
    week: str = ""


@dataclass(frozen=True, slots=True)
class LeaveSummary:
    """The window that came with the summary, or with the week, is closed."""


@dataclass(frozen=True, slots=True)
class OpenPass:
    """Let the user in for ``minutes``; the wait has already been waited. ``platform`` None: what is covered now.

    ``work``: the user says that this use is work; that is reason enough, and its minutes count as such.
    """

    reason: str
    platform: str | None = None
    minutes: float | None = None
    work: bool = False


@dataclass(frozen=True, slots=True)
class FinishPost:
    """Open that platform for some minutes, once a block, so that what was being written is not lost."""

    platform: str


@dataclass(frozen=True, slots=True)
class BeginCrisis:
    """Lift every limit until ``until`` (aware UTC), for one reason."""

    reason: str
    until: datetime


@dataclass(frozen=True, slots=True)
class EndCrisis:
    """The crisis is over before its hour."""


@dataclass(frozen=True, slots=True)
class WalkAway:
    """The user chose to leave it: turned away from that covered window."""

    window_id: int


@dataclass(frozen=True, slots=True)
class Means:
    """What this time means, whatever the hours say: for ``minutes`` from now, None: until the day ends.

    ``since_sitting``: back from the start of the sitting that runs; without ``minutes``, what is on keeps its end.
    """

    meaning: Literal["work", "private"]
    minutes: float | None = None
    since_sitting: bool = False


@dataclass(frozen=True, slots=True)
class MeansNothing:
    """From now on the hours decide again."""


@dataclass(frozen=True, slots=True)
class Sync:
    """Write what is open to the history, so that a reader sees everything up to now."""


@dataclass(frozen=True, slots=True)
class Cut:
    """End the open span here and begin another: what came before is about to be forgotten."""


@dataclass(frozen=True, slots=True)
class Mend:
    """What social time of [from_ms, to_ms), UTC, was; ``override`` None: what was recorded. The open span ends here."""

    from_ms: int
    to_ms: int
    override: Override | None


@dataclass(frozen=True, slots=True)
class Stop:
    """Close everything: the program ends."""


Command = (
    Remind
    | AnswerCard
    | AnotherTip
    | TipSeen
    | BreakBegins
    | BreakEnds
    | Hold
    | Resume
    | WasBreak
    | StartFocus
    | StopFocus
    | PlanFocus
    | UnplanFocus
    | SaySummary
    | SayOfWeek
    | ForgetWords
    | LeaveSummary
    | GoOff
    | ComeBack
    | OnCall
    | OffCall
    | OpenPass
    | FinishPost
    | BeginCrisis
    | EndCrisis
    | WalkAway
    | Means
    | MeansNothing
    | Sync
    | Cut
    | Mend
    | Stop
)
