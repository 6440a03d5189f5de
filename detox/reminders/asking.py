"""Was that a break? Asked without a word, at most once a day, after an absence that was nearly one.

The tray menu has an entry for ten minutes, nothing more: no notice, no card. Only where nobody touched anything: a
locked screen or a computer that slept was left on purpose, and how long that took is known well enough.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from detox.core.commands import WasBreak
from detox.core.decisions import Decision, Log
from detox.core.facts import Facts
from detox.reminders.counting import SOON, WORTH_A_REST
from detox.reminders.kinds import Kind
from detox.reminders.state import Question, State

ASKED_SECONDS = 600.0
"""So long the entry stands in the menu."""
NEARLY = 0.5
"""This part of a pause's rest is worth the question."""
PAUSE = "pause"


def ask(before: State, state: State, facts: Facts, kinds: tuple[Kind, ...], day: date) -> State:
    """Return the state with the question begun or over; ``before`` is the state before this beat was counted."""
    question, now, usage = state.question, facts.now, facts.usage
    if usage.presence != "active":
        elsewhere = question.elsewhere or usage.presence == "away"
        return replace(state, question=replace(question, until=None, elsewhere=elsewhere))
    pause = next((kind for kind in kinds if kind.id == PAUSE and kind.every), None)
    if before.absent is None or state.absent is not None or pause is None:
        over = question.until is not None and now.boot >= question.until
        return replace(state, question=replace(question, until=None)) if over else state
    back = max(before.absent, usage.since)
    asked = (
        not question.elsewhere
        and not usage.gap
        and question.day != day
        and pause.rest * NEARLY <= back - before.absent < pause.rest
        and before.counters.get(PAUSE, 0.0) > WORTH_A_REST
        and before.absent - before.ticked.get(PAUSE, -SOON - 1) > SOON
    )
    if not asked:
        return replace(state, question=replace(question, until=None, elsewhere=False))
    return replace(state, question=Question(now.boot + ASKED_SECONDS, before.absent, back, day))


def take(state: State, facts: Facts, kinds: tuple[Kind, ...], decisions: list[Decision]) -> State:
    """Take the answer: it was a break, and all that a pause's rest ends began anew when the user came back."""
    question, boot = state.question, facts.now.boot
    if not isinstance(facts.input, WasBreak) or question.until is None or boot > question.until:
        return state
    rest = next((kind.rest for kind in kinds if kind.id == PAUSE), 0.0)
    ended = [kind.id for kind in kinds if kind.every and kind.rest <= rest]
    since = boot - question.back
    counters = {**state.counters, **{name: min(state.counters.get(name, 0.0), since) for name in ended}}
    seconds = round(question.back - question.left)
    decisions.append(Log("taken", PAUSE, {"natural": True, "seconds": seconds, "said": True}))
    snoozed = {name: at for name, at in state.snoozed.items() if name not in ended}
    return replace(state, counters=counters, snoozed=snoozed, question=replace(question, until=None))
