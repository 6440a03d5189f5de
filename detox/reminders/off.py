"""Nothing comes while the user is off, and nothing has piled up when they are back."""

from __future__ import annotations

from dataclasses import replace

from detox.core.decisions import CloseCard, Decision
from detox.core.facts import Facts
from detox.reminders.state import State


def leave_out(state: State, facts: Facts, decisions: list[Decision]) -> State:
    """Return the state without what counted or came due while the user is, or was until this beat, off."""
    off = facts.focus.off_until is not None
    if not off and not state.off:
        return state
    if state.up and not state.off:
        decisions.append(CloseCard())
        state = replace(state, up=None, closed=facts.now.boot)
    counters = dict.fromkeys(state.counters, 0.0)
    return replace(
        state, off=off, counters=counters, snoozed={}, ticked={}, held=None, ripe=None, started_ms=facts.now.ms
    )
