"""What a day added up to: the value that popup, window, JSON and CSV all read from, so that they cannot disagree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Context = Literal["work", "private", "on_call"]
CONTEXTS: tuple[Context, ...] = ("work", "private", "on_call")
Phone = Literal["none", "little", "lot", "unsaid"]
PHONES: tuple[Phone, ...] = ("none", "little", "lot", "unsaid")
Worth = Literal["yes", "meh", "no"]
WORTHS: tuple[Worth, ...] = ("yes", "meh", "no")


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
    """A door that was opened, or all of them in a crisis: when (aware, local), for how long, why."""

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
    crises: tuple[PassUsed, ...] = ()
    after_crisis: bool = False  # there was one on the day before
    off_seconds: int = 0  # of "off until …"


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
    evening_seconds: int = 0  # social time of every kind from then on
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
class Said:
    """What was said around a day's summary. The user's word about the phone is kept apart from all minutes.

    ``sentence`` is the id of the kind sentence that was shown last, ``step`` that of the step that was accepted.
    """

    phone: Phone | None = None
    worth: Worth | None = None
    sentence: str = ""
    step: str = ""


@dataclass(frozen=True, slots=True)
class Later:
    """What came after the popup of a day: social seconds from ``shown_ms`` (UTC) to the day's end, or so far."""

    shown_ms: int
    seconds: Mapping[Context, int]

    @property
    def total(self) -> int:
        """All contexts together."""
        return sum(self.seconds.values())


@dataclass(frozen=True, slots=True)
class IfThen:
    """A plan in the user's words: if ``when`` happens, ``then`` is what they do."""

    when: str
    then: str


@dataclass(frozen=True, slots=True)
class Past:
    """What the days before say about this one. Zeros and None: nothing is known.

    usual_private   median of the private seconds of the last four same weekdays, each up to the same time of day;
                    None with fewer than two of them to look at
    usual_days      how many of the four could be looked at
    worked_in_a_row days with work on them, one after the other, this one the last; 0 if it had none
    on_call_before  on-call seconds of the day before
    later           what came after the popup of the day before
    told            the kind sentences of the seven days before, with the last day of each
    offered         the next steps of the three days before, likewise
    plan            what the user planned for this week at the end of the last one
    """

    usual_private: int | None = None
    usual_days: int = 0
    worked_in_a_row: int = 0
    on_call_before: int = 0
    later: Later | None = None
    told: Mapping[str, date] = field(default_factory=dict)
    offered: Mapping[str, date] = field(default_factory=dict)
    plan: IfThen | None = None


@dataclass(frozen=True, slots=True)
class DayFacts:
    """A whole day (or what there is of it): ``zone`` is the one at its end.

    ``after_hours_seconds`` is how much of it lay after the last work hours, tracked or not; 0 without work hours.
    """

    day: date
    zone: str
    start: datetime
    end: datetime
    usage: UsageCount = UsageCount()
    reminders: tuple[ReminderCount, ...] = ()
    focus: FocusCount = FocusCount()
    taken_at: tuple[int, ...] = ()  # UTC milliseconds of the breaks that were taken
    after_hours_seconds: int = 0
    said: Said = Said()
    later: Later | None = None
    past: Past = Past()

    @property
    def offered(self) -> int:
        """Cards that were shown, by kind: one that holds two kinds counts for both."""
        return sum(row.offered for row in self.reminders)

    @property
    def ticked(self) -> int:
        """Cards that somebody clicked Done on. Whether a pause came of it, ``pauses_seen`` says."""
        return sum(row.taken - row.natural for row in self.reminders)

    @property
    def pauses_seen(self) -> int:
        """Pauses that were really seen: nobody touched anything for their length, or a break screen ran through."""
        return next((row.seen for row in self.reminders if row.name == "pause"), 0)

    @property
    def total(self) -> int:
        """All social seconds."""
        return sum(self.usage.seconds.values())

    @property
    def looked_seconds(self) -> int:
        """How much of the day Detox ran; what it could not see is part of it."""
        return self.usage.elapsed_seconds - self.usage.untracked_seconds
