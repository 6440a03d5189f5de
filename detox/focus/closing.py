"""A program of its own that keeps coming back under a lock is asked to close, if the user has allowed that.

Its window is asked first, so that it may ask to save; half a minute later its process is told to end (never killed).
A browser is never closed: its other tabs may be work. No call, recording or crisis is disturbed: like a door, a wish to
close comes only in a beat that knows of none.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from detox.core.decisions import CloseWindow, Decision, EndProgram, Log, Minimise, Notify
from detox.core.facts import Facts
from detox.core.settings import Settings
from detox.core.text import QT_TRANSLATE_NOOP
from detox.focus.doors import blocked
from detox.focus.settings import CLOSE_APPS
from detox.focus.state import State

TIMES = 3
"""How often a platform's program comes into sight in one lock until it is asked to close."""
GRACE_SECONDS = 30.0

_ASKED = QT_TRANSLATE_NOOP("Focus", "{name} is asked to close")
_ASKED_BODY = QT_TRANSLATE_NOOP(
    "Focus", "It came back {n} times behind a lock. If it does not close, it is ended in half a minute."
)


def close_what_comes_back(
    before: State, state: State, facts: Facts, settings: Settings, decisions: list[Decision]
) -> State:
    """Count what came into sight behind a lock in this beat; ask where its door falls; end what stayed for the grace.

    ``before`` is the state before doors were looked at, ``decisions`` those of this beat so far.
    """
    now = facts.now
    if not settings[CLOSE_APPS] or state.crisis or not any(lease.is_locked(now) for lease in state.leases):
        return state if not (state.came or state.closing) else replace(state, came={}, closing={})
    shut = {seen.window_id: seen for seen, lease in blocked(state, facts) if seen.native and lease.is_locked(now)}
    came = {platform: times for platform, times in state.came.items() if platform not in state.posts}
    for platform in {shut[window].platform or "" for window in (state.shut - before.shut) & shut.keys()}:
        came[platform] = came.get(platform, 0) + 1
    held = _held(state)
    closing = {window: asked for window, asked in state.closing.items() if window in held}
    for window in sorted(_fell(before, state, facts, decisions) & shut.keys() - closing.keys()):
        platform = shut[window].platform or ""
        if came.get(platform, 0) >= TIMES:
            closing[window] = (now.boot + GRACE_SECONDS, platform)
            title = _ASKED.with_(name=shut[window].name or platform)
            decisions += [Log("asked_to_close", platform), CloseWindow(window)]
            decisions.append(Notify("block", title, _ASKED_BODY.with_(n=came[platform])))
    for window, (at, platform) in list(closing.items()):
        if at <= now.boot:
            del closing[window]
            decisions += [Log("ended_program", platform), EndProgram(window)]
    return state if (came, closing) == (state.came, state.closing) else replace(state, came=came, closing=closing)


def _fell(before: State, state: State, facts: Facts, decisions: Collection[Decision]) -> set[int]:
    """Return the windows whose door fell in this beat, or that were put away in it for want of one."""
    if facts.covering == "minimise":
        return {decision.window_id for decision in decisions if isinstance(decision, Minimise)}
    return state.covered.keys() - before.covered.keys()


def _held(state: State) -> Collection[int]:
    """Return the windows that are still behind a door, or were put away: that one cannot be seen says nothing then."""
    return state.covered.keys() | state.gone | (state.grace.keys() & state.shut)
