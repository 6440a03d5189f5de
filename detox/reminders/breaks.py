"""The break screen, as reminders see it: what it is good for, that no card comes over it, and what is seen of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from detox.core.decisions import CloseCard, Decision, Log
from detox.core.instant import Instant
from detox.reminders.answers import put_off
from detox.reminders.state import State
from detox.reminders.tips import Tip

PRACTICES: Mapping[str, str] = {"breathe": "pause", "stretch": "move", "far": "eyes", "walk": "move"}
"""What can be done on the break screen, and the reminder for which it was done if nobody says another one."""

MINUTES = 5.0
"""How long it stays unless somebody says otherwise; the least and the most that may be said."""
LEAST_MINUTES, MOST_MINUTES = 0.05, 60.0

GRACE = 5.0
"""So many seconds after its end a break that nobody ended is over: whoever shows it says so first."""

_OF_TIPS = {"pause": "breathe", "breathe": "breathe", "eyes": "far", "move": "stretch"}
_OF_SCENES = {"walk": "walk", "stretch": "stretch", "eyes": "far"}


def practice_of(tip: Tip) -> str | None:
    """Return what a card with this tip offers to do together; None where nothing of ours fits, or a moment is enough.

    Only tips of some length offer it: a card that asks for one breath shall not become five minutes.
    """
    if tip.length not in ("medium", "long") or tip.kind not in _OF_TIPS:
        return None
    return _OF_SCENES.get(tip.scene, _OF_TIPS[tip.kind])


def begin_break(state: State, now: Instant, seconds: float, decisions: list[Decision]) -> State:
    """Return the state while the break screen is up. A card that is up makes room and comes back afterwards."""
    until = now.boot + seconds + GRACE
    if state.up:
        decisions.append(CloseCard())
        state = put_off(state, until)
    return replace(state, resting=until)


def end_break(state: State, kind: str, seconds: float, decisions: list[Decision]) -> State:
    """Return the state without the break screen.

    One that ran through is a pause that was seen: its kind begins anew, and a rest of the same minutes is not told
    twice. One that was left is nothing at all.
    """
    state = replace(state, resting=None)
    if not kind:
        return state
    decisions.append(Log("seen", kind, {"seconds": round(seconds), "screen": True}))
    counters = {**state.counters, kind: 0.0} if kind in state.counters else state.counters
    return replace(state, counters=counters, ticked=_without(state.ticked, kind), snoozed=_without(state.snoozed, kind))


def _without(moments: Mapping[str, float], kind: str) -> dict[str, float]:
    return {name: at for name, at in moments.items() if name != kind}
