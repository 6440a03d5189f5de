"""How a card ends: done, later, waved away, left alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from detox.core.decisions import CloseCard, Decision, Log
from detox.core.instant import Instant
from detox.core.settings import Settings
from detox.reminders.openings import Openings
from detox.reminders.settings import SKIPS, SNOOZE
from detox.reminders.state import State

_LOGGED = {"done": "taken", "later": "snoozed", "skip": "skipped", "less": "skipped", "missed": "missed"}


def answered(
    state: State, now: Instant, answer: str, settings: Settings, shut: Openings, decisions: list[Decision]
) -> State:
    """Return the state without its card.

    "Later" comes back after the snooze, and the card after that comes so much sooner. So does one that was waved away
    when the day's skips are used up: a card costs a look, never more. Left alone it costs nothing.
    """
    card = state.up
    if card is None:
        return state
    names = (card.kind, *card.joined)
    today = state.today.on(shut.day)
    waved = answer in ("skip", "less")
    back = answer == "later" or (waved and today.skips >= settings[SKIPS])
    data: dict[str, object] = {"with": list(card.joined), "tip": card.tip.id}
    decisions.append(Log(_LOGGED[answer], card.kind, data | ({"back": True} if back and waved else {})))
    decisions.append(CloseCard())
    if waved:
        state = replace(state, today=replace(today, skips=today.skips + 1))
    if back:
        state = put_off(state, now.boot + settings[SNOOZE] * 60)
    if answer == "less":
        state = replace(state, deck=state.deck.lessen(card.tip))
    if answer == "done":
        state = replace(state, ticked={**state.ticked, **dict.fromkeys(names, now.boot)})
    return replace(state, up=None, closed=now.boot)


def put_off(state: State, until: float) -> State:
    """Return the state with the card gone and its kinds due again at boot-clock second ``until``."""
    again = dict.fromkeys((state.up.kind, *state.up.joined), until) if state.up else {}
    return replace(state, up=None, snoozed={**state.snoozed, **again})


def skips_left(state: State, settings: Settings, day: date) -> int:
    """Return how many cards may still be waved away on ``day``, today, for good."""
    return max(0, int(settings[SKIPS]) - state.today.skipped_on(day))
