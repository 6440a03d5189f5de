"""What is silent while a block runs: the desktop's notices, if the user wants that."""

from __future__ import annotations

from dataclasses import replace

from detox.core.commands import Stop
from detox.core.decisions import Decision, Quieten
from detox.core.facts import Facts
from detox.core.inputs import Started
from detox.core.settings import Settings
from detox.focus.settings import DO_NOT_DISTURB
from detox.focus.state import State


def quieten(state: State, facts: Facts, settings: Settings, decisions: list[Decision]) -> State:
    """Say when "do not disturb" is wanted and when no more. The first beat says it always: a run that was killed left
    it as it was; the last one wants none, since nobody would switch it off at the block's end. A holiday of three weeks
    is no block of an evening: "off until" leaves the desktop alone. Whoever is on call has to hear of it.
    """
    blocked = state.crisis is None and any(
        not lease.off and lease.rule.id not in state.resting for lease in state.leases
    )
    wanted = blocked and settings[DO_NOT_DISTURB] and not isinstance(facts.input, Stop)
    if wanted == state.quiet and not isinstance(facts.input, Started):
        return state
    decisions.append(Quieten(wanted))
    return replace(state, quiet=wanted)
