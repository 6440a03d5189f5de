"""Active time: counted up while somebody is there, counted back while nobody is (progress is kept, never reset)."""

from __future__ import annotations

from dataclasses import replace

from detox.core.decisions import Decision, Log
from detox.core.facts import Facts
from detox.reminders.kinds import Kind
from detox.reminders.state import State

WORTH_A_REST = 60.0
"""Only a counter past this many seconds had something to rest from; a shorter absence than that is not logged."""

SOON = 600.0
"""A rest that begins this soon after "done" is the one that was meant; a later one is a rest of its own."""


def advance(state: State, facts: Facts, kinds: tuple[Kind, ...]) -> tuple[State, list[Decision]]:
    """Bring the counters up to this beat; log each period that an absence ended (``taken``, or ``seen``)."""
    usage, decisions = facts.usage, list[Decision]()
    if usage.gap and state.absent is None:
        state = _leave(state, usage.gap[0], kinds)
    if usage.presence == "active":
        if state.absent is not None:
            back = usage.gap[1] if usage.gap else max(state.absent, usage.since)
            state = _return(state, back, kinds, decisions)
        state = _count(state, facts.now.boot, kinds)
    elif state.absent is None:
        state = _leave(state, usage.since, kinds)
    return state, decisions


def _count(state: State, to: float, kinds: tuple[Kind, ...]) -> State:
    """Add the time since ``counted``; a moment before it (idle is dated back) takes away what was counted too much.

    A kind that is new, or was switched off, begins at zero.
    """
    passed, before = to - state.counted, state.counters
    counters = {
        kind.id: max(0.0, before[kind.id] + passed) if kind.id in before else 0.0 for kind in kinds if kind.every
    }
    return replace(state, counters=counters, counted=to)


def _leave(state: State, when: float, kinds: tuple[Kind, ...]) -> State:
    return replace(_count(state, when, kinds), absent=when)


def _return(state: State, when: float, kinds: tuple[Kind, ...], decisions: list[Decision]) -> State:
    left = when if state.absent is None else state.absent
    away = when - left
    counters, ticked, snoozed = dict(state.counters), dict(state.ticked), dict(state.snoozed)
    for kind in kinds:
        counter = counters.get(kind.id, 0.0)
        if away < kind.rest:
            counters[kind.id] = counter * (1 - away / kind.rest)
            continue
        ticked_at = ticked.pop(kind.id, None)
        if ticked_at is not None and left - ticked_at <= SOON:
            decisions.append(Log("seen", kind.id, {"seconds": round(away)}))
        elif kind.every and counter > min(WORTH_A_REST, kind.every / 4):
            decisions.append(Log("taken", kind.id, {"natural": True, "seconds": round(away)}))
        counters[kind.id] = 0.0
        if kind.every:  # clock times are not rested away, and so is none that was put off
            snoozed.pop(kind.id, None)
    return replace(state, counters=counters, ticked=ticked, snoozed=snoozed, absent=None, counted=when)
