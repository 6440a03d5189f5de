"""The rule of the summary: once a day at its time, or when somebody is back; not after the day has ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from detox.core.commands import SaySummary
from detox.core.days import day_bounds, day_of
from detox.core.decisions import Decision, Log, Notify, ShowSummary
from detox.core.facts import Facts
from detox.core.hours import at_wall
from detox.core.instant import Instant
from detox.core.settings import Settings
from detox.core.steps import Step
from detox.core.text import QT_TRANSLATE_NOOP
from detox.core.views import Coming
from detox.summary.settings import AT, ENABLED

OWNER = "summary"
_WAITS = QT_TRANSLATE_NOOP("Summary", "Your day is summed up")
_WAITS_BODY = QT_TRANSLATE_NOOP("Summary", "It comes up when you are back. Nothing to do.")

HELD_SECONDS = 30.0
"""While a call holds the summary, it is asked for again this often."""


@dataclass(frozen=True)
class State:
    """``shown`` is the last day whose summary was shown, ``told`` the last one that a notice said was waiting."""

    shown: date | None = None
    told: date | None = None
    asked: float | None = None  # boot second at which a call was found to hold it

    def saved(self) -> dict[str, object]:
        """Return the state as JSON."""
        return {"shown": self.shown.isoformat() if self.shown else None}

    @staticmethod
    def restored(data: Mapping[str, object]) -> State:
        """Return the state of a restart; raises nothing."""
        try:
            return State(date.fromisoformat(str(data.get("shown"))))
        except ValueError:
            return State()

    @staticmethod
    def begin(now: Instant, settings: Settings, starts_at: time) -> State:
        """Return the state of a first start: what was due before it is not made up for."""
        due = moment(day_of(now.utc, now.zone, starts_at), now.zone, settings, starts_at)
        return State(day_of(now.utc, now.zone, starts_at) if due <= now.utc else None)


def moment(day: date, zone: str, settings: Settings, starts_at: time) -> datetime:
    """Return when (UTC) the summary of ``day`` is due; a time before ``starts_at`` lies on the next date."""
    at = settings[AT]
    return at_wall(day + timedelta(days=at < starts_at), at, ZoneInfo(zone))


def step(state: State, facts: Facts, settings: Settings, starts_at: time) -> Step[State, None]:
    """Take one beat. The summary comes only in the beat of our own alarm."""
    now = facts.now
    decisions: list[Decision] = []
    day, due = _next(state, now, settings, starts_at)
    if facts.focus.off_until is not None and due <= now.utc:  # whoever is off finds no summaries piled up
        state = replace(state, shown=day)
        day, due = _next(state, now, settings, starts_at)
    free = not facts.card_up and facts.focus.crisis is None
    there = facts.usage.presence == "active" and facts.busy is None and free
    if isinstance(facts.input, SaySummary) and facts.input.data:
        decisions.append(Log("summary", facts.input.day.isoformat(), dict(facts.input.data)))
    if facts.alarm(OWNER) and settings[ENABLED] and due <= now.utc and there:
        decisions += [Log("summary", day.isoformat()), ShowSummary(day)]
        state = replace(state, shown=day)
        day, due = _next(state, now, settings, starts_at)
    elif facts.alarm(OWNER) and settings[ENABLED] and due <= now.utc and facts.usage.presence != "active":
        if state.told != day and facts.focus.block is None:  # during a block our own notices are silent
            decisions.append(Notify("summary", _WAITS, _WAITS_BODY))
        state = replace(state, told=day)
    if facts.alarm(OWNER):
        state = replace(state, asked=now.boot if facts.busy else None)
    return Step(state, None, tuple(decisions), _alarm(state, facts, due, day, settings, starts_at))


def _next(state: State, now: Instant, settings: Settings, starts_at: time) -> tuple[date, datetime]:
    """Return the day whose summary comes next, and when: today's, or tomorrow's if today's was shown."""
    day = day_of(now.utc, now.zone, starts_at)
    # A zone further west may lead back to yesterday; a day that lies ahead any further was on a clock that was wrong.
    if state.shown is not None and day <= state.shown <= day + timedelta(days=1):
        day += timedelta(days=1)
    return day, moment(day, now.zone, settings, starts_at)


def _alarm(state: State, facts: Facts, due: datetime, day: date, settings: Settings, starts_at: time) -> float | None:
    if not settings[ENABLED]:
        return None
    now = facts.now
    if due > now.utc:
        return now.boot_at(due)
    # Whoever comes back, answers the card, or ends a crisis causes a beat.
    if facts.usage.presence != "active" or facts.card_up or facts.focus.crisis is not None:
        return now.boot_at(day_bounds(day, now.zone, starts_at)[1])
    return now.boot if state.asked is None else max(now.boot, state.asked + HELD_SECONDS)


def coming(state: State, now: Instant, settings: Settings, starts_at: time) -> tuple[Coming, ...]:
    """Return the next summary for status."""
    if not settings[ENABLED]:
        return ()
    day, due = _next(state, now, settings, starts_at)
    return (Coming(max(due, now.utc), "summary", day.isoformat()),)
