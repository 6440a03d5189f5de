"""How long the history is kept: what is older goes once a day, when nobody is at work.

Kept for ever, nothing is armed and nothing wakes up.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from detox.core.days import day_bounds, day_of
from detox.core.decisions import Decision, ForgetBefore
from detox.core.facts import Facts
from detox.core.instant import to_ms
from detox.core.settings import Settings
from detox.core.steps import Step
from detox.usage.settings import KEEP_DAYS, STARTS_AT

OWNER = "keeping"
FIRST_SECONDS = 600.0
"""After a start, and after the day has turned, the first try comes so much later: a start has enough to do."""
AGAIN_SECONDS = 1800.0
"""While somebody is there it waits, half an hour at a time,"""
PATIENCE_SECONDS = 6 * 3600.0
"""but no longer than this."""


@dataclass(frozen=True, slots=True)
class State:
    """``done`` is the last day on which it was done; ``wanted`` and ``due`` are boot-clock seconds."""

    done: date | None = None
    wanted: float | None = None
    due: float | None = None


def step(state: State, facts: Facts, settings: Settings) -> Step[State, None]:
    """Delete what is older than ``history.keep_days``; the day of today counts as one of them."""
    now, starts_at, keep = facts.now, settings[STARTS_AT], settings[KEEP_DAYS]
    if not keep:
        return Step(State(), None)
    today = day_of(now.utc, now.zone, starts_at)
    if state.done == today:
        tomorrow = day_bounds(today, now.zone, starts_at)[1]
        return Step(State(today), None, (), now.boot_at(tomorrow) + FIRST_SECONDS)
    if state.wanted is None or state.due is None:
        state = replace(state, wanted=now.boot, due=now.boot + FIRST_SECONDS)
    elif facts.alarm(OWNER) and now.boot >= state.due:
        if facts.usage.presence == "active" and now.boot - state.wanted < PATIENCE_SECONDS:
            state = replace(state, due=now.boot + AGAIN_SECONDS)
        else:
            first = today - timedelta(days=int(keep) - 1) if keep >= 1 else today
            forget: tuple[Decision, ...] = (ForgetBefore(to_ms(day_bounds(first, now.zone, starts_at)[0])),)
            tomorrow = day_bounds(today, now.zone, starts_at)[1]
            return Step(State(today), None, forget, now.boot_at(tomorrow) + FIRST_SECONDS)
    return Step(state, None, (), state.due)
