"""What reminders remember, and how it is kept across a restart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from detox.core.busy import Busy
from detox.core.instant import Instant, from_ms
from detox.reminders.card import Card
from detox.reminders.deck import Deck

LONGEST_SNOOZE = 7200.0
"""A snooze is never longer than the setting allows, whatever became of the wall clock since."""

_LATEST_MS = 10**14
"""Beyond this (the year 5138) a number in a file is no moment of ours."""

RESTART_AWAY_SECONDS = 1800.0
"""A run that begins this long after the last one: nobody knows what happened in between, and it counts as time away."""


@dataclass(frozen=True, slots=True)
class Held:
    """A card that is due waits: for what, since when, and when that was last asked (boot clock)."""

    busy: Busy
    since: float
    asked: float


@dataclass(frozen=True, slots=True)
class Question:
    """Whether an absence was a break: asked until ``until`` (None: it is not), about [``left``, ``back``) (boot clock).

    ``day`` is the last one on which it was asked; ``elsewhere``: the absence that goes on is more than idle hands.
    """

    until: float | None = None
    left: float = 0.0
    back: float = 0.0
    day: date | None = None
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Today:
    """What counts by the day: cards by kind, and how many were waved away."""

    day: date | None = None
    cards: Mapping[str, int] = field(default_factory=dict)
    skips: int = 0

    def of(self, day: date, kind: str) -> int:
        """Return how many cards of that kind came on that day."""
        return self.cards.get(kind, 0) if day == self.day else 0

    def skipped_on(self, day: date) -> int:
        """Return how many cards were waved away on that day."""
        return self.skips if day == self.day else 0

    def on(self, day: date) -> Today:
        """Return the counts of that day: these, or new ones."""
        return self if day == self.day else Today(day)

    def saved(self) -> dict[str, object]:
        """Return the counts as JSON."""
        return {"day": self.day.isoformat() if self.day else None, "cards": dict(self.cards), "skips": self.skips}

    @staticmethod
    def restored(raw: object) -> Today:
        """Return the counts of a restart; raises nothing."""
        data = raw if isinstance(raw, Mapping) else {}
        skips = _moment(data.get("skips"))
        day = _day(data.get("day"))
        if day is None:
            return Today()
        return Today(day, {kind: int(n) for kind, n in _numbers(data.get("cards")).items()}, skips or 0)


@dataclass(frozen=True)
class State:
    """Seconds are of the boot clock.

    counters   active seconds since each kind's last card or rest, counted up to ``counted``
    absent     since when nobody is there, None while somebody is
    clock_ms   clock times up to this moment (UTC ms) are dealt with, by kind
    snoozed    when a card that was put off comes back, by kind
    up         the card on the screen; ``closed`` when the last one went
    hold       no cards before this moment (UTC)
    held       what a due card waits for; not kept across a restart, where it is asked anew
    ripe       since when a due card waits for hands to rest
    ticked     when "done" was last clicked, by kind, until a rest was seen for it
    scrolled   the sitting (its start) and the social seconds in it at which a kind's card last came
    today      what counts by the day
    call_ended when the last call or recording that held a card was over
    resting    the break screen is up until then at the latest; not kept across a restart, which takes it away
    """

    counted: float
    counters: Mapping[str, float] = field(default_factory=dict)
    absent: float | None = None
    clock_ms: Mapping[str, int] = field(default_factory=dict)
    started_ms: int = 0
    snoozed: Mapping[str, float] = field(default_factory=dict)
    up: Card | None = None
    closed: float | None = None
    hold: datetime | None = None
    held: Held | None = None
    ripe: float | None = None
    scrolled: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    today: Today = field(default_factory=Today)
    call_ended: float | None = None
    resting: float | None = None
    doubted: frozenset[str] = frozenset()  # programs about whose long call was asked already
    ticked: Mapping[str, float] = field(default_factory=dict)
    deck: Deck = field(default_factory=Deck)
    off: bool = False  # the user is off: nothing counts and nothing comes; not kept, focus knows it
    question: Question = Question()  # of it only the day outlives a run

    @staticmethod
    def begin(now: Instant, seed: str = "") -> State:
        """Return the state of a user who has just sat down."""
        return State(now.boot, started_ms=now.ms, deck=Deck(seed))

    def saved(self, now: Instant) -> dict[str, object]:
        """Return the state as JSON; boot seconds become UTC milliseconds, which outlive the boot."""
        snoozed = {kind: _wall(boot, now) for kind, boot in self.snoozed.items()}
        closed = self.closed
        if self.up:  # a card that a quit took away was neither done nor skipped: it comes again, after the cooldown
            snoozed |= dict.fromkeys((self.up.kind, *self.up.joined), now.ms)
            closed = now.boot
        return {
            "at_ms": now.ms,
            "counters": dict(self.counters),
            "clock_ms": dict(self.clock_ms),
            "snoozed_ms": snoozed,
            "closed_ms": _wall(closed, now),
            "absent_ms": _wall(self.absent, now),
            "hold_ms": None if self.hold is None else round(self.hold.timestamp() * 1000),
            "deck": self.deck.saved(),
            "today": self.today.saved(),
            "asked": self.question.day.isoformat() if self.question.day else None,
        }

    @staticmethod
    def restored(data: Mapping[str, object], now: Instant, seed: str) -> State:
        """Return the state of a restart. A wrong or missing part is as if it were new; raises nothing.

        A short stop neither counts nor recovers; after a long one the rhythms start anew.
        """
        fresh = State.begin(now, seed)
        at_ms, hold = _moment(data.get("at_ms")), _moment(data.get("hold_ms"))
        away = 0.0 if at_ms is None else (now.ms - at_ms) / 1000
        snoozed = {
            kind: now.boot + min(LONGEST_SNOOZE, (ms - now.ms) / 1000)
            for kind, ms in _numbers(data.get("snoozed_ms")).items()
            if away < RESTART_AWAY_SECONDS
        }
        return replace(
            fresh,
            counters={} if away >= RESTART_AWAY_SECONDS else _numbers(data.get("counters")),
            clock_ms={kind: int(ms) for kind, ms in _numbers(data.get("clock_ms")).items()},
            started_ms=now.ms if at_ms is None else min(now.ms, at_ms),
            snoozed=snoozed,
            closed=_boot(_moment(data.get("closed_ms")), now),
            absent=_boot(_moment(data.get("absent_ms")), now),
            hold=from_ms(hold) if hold is not None and hold > now.ms else None,
            deck=Deck.restored(data.get("deck"), seed),
            today=Today.restored(data.get("today")),
            question=Question(day=_day(data.get("asked"))),
        )


def _wall(boot: float | None, now: Instant) -> int | None:
    return None if boot is None else now.ms + round((boot - now.boot) * 1000)


def _boot(ms: int | None, now: Instant) -> float | None:
    """Return the boot second of a moment that has passed; the wall may have been set back since."""
    return None if ms is None else now.boot + min(0.0, (ms - now.ms) / 1000)


def _day(raw: object) -> date | None:
    try:
        return date.fromisoformat(str(raw))
    except ValueError:
        return None


def _moment(raw: object) -> int | None:
    return int(raw) if isinstance(raw, (int, float)) and 0 <= raw < _LATEST_MS else None


def _numbers(raw: object) -> dict[str, float]:
    if not isinstance(raw, Mapping):
        return {}
    return {
        str(key): float(value)
        for key, value in raw.items()
        if isinstance(value, (int, float)) and 0 <= value < _LATEST_MS
    }
