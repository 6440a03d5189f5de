"""What a due card waits for: a call, a screen that is shared, do not disturb, a full screen, and hands that rest."""

from __future__ import annotations

from dataclasses import replace

from detox.core.busy import Busy
from detox.core.decisions import Decision, Log, Notify
from detox.core.facts import Facts
from detox.core.settings import Settings
from detox.core.text import QT_TRANSLATE_NOOP
from detox.reminders.settings import FULL_SCREEN, IGNORED, PATIENCE
from detox.reminders.state import Held, State

HELD_SECONDS = 30.0
"""While something holds a card, it is asked for again this often."""
RESTING = 2.5
"""Hands that touched nothing for so many seconds rest: a gap in typing and scrolling."""
DOUBT_SECONDS = 7200.0
"""A microphone that one program holds for longer may have been forgotten: that is asked once."""
TIE_SECONDS = 0.5
"""A card due so shortly before a block comes once the block has begun, and knows of it: one second has one order."""
_CALLS = ("microphone", "camera", "screen")

_DOUBT = QT_TRANSLATE_NOOP("Reminders", "Is {program} still a call?")
_DOUBT_BODY = QT_TRANSLATE_NOOP(
    "Reminders",
    "Cards have waited for its microphone for two hours. No call? The tray menu, and Hold reminders, let you say so.",
)


def busy(facts: Facts, settings: Settings) -> Busy | None:
    """Return what must not be interrupted now: who was found to be busy, else a window in front that fills the screen.

    The one rule for all that comes by itself: the engine puts it into ``Facts.busy`` for everybody who looks there.
    A full-screen social page in private time holds nothing.
    """
    if facts.busy is not None:
        return facts.busy
    front, sitting = facts.usage.front, facts.usage.sitting
    if front is None or not front.full_screen or front.own or not settings[FULL_SCREEN]:
        return None
    if front.counted and sitting is not None and sitting.is_private:
        return None
    ignored = {name.casefold() for name in settings[IGNORED]}
    return None if front.program.casefold() in ignored else Busy(front.program, "full_screen")


def keep_back(state: State, facts: Facts, by: Busy, names: tuple[str, ...], decisions: list[Decision]) -> State:
    """Let the card wait. That is logged once a wait, however long it is."""
    boot = facts.now.boot
    if state.held is None:
        decisions.append(Log("held", names[0], {"with": list(names[1:]), "by": by.by, "why": by.why}))
    since = state.held.since if state.held and state.held.busy == by else boot
    state = replace(state, held=Held(by, since, boot), ripe=None)
    doubtful = by.why == "microphone" and by.by and boot - since >= DOUBT_SECONDS and by.by not in state.doubted
    if doubtful and facts.focus.block is None:  # during a block our own notices are silent
        decisions.append(Notify("reminder", _DOUBT.with_(program=by.by), _DOUBT_BODY))
        state = replace(state, doubted=state.doubted | {by.by})
    return state


def let_go(state: State, boot: float) -> State:
    """Return the state with nothing held; a call that ended is remembered for the words of the next card."""
    if state.held is None:
        return state
    ended = boot if state.held.busy.why in _CALLS else state.call_ended
    return replace(state, held=None, call_ended=ended)


def gap_at(state: State, facts: Facts, settings: Settings) -> float | None:
    """Return when to look again whether hands rest, None if the card may come now: they do, or it waited enough."""
    boot, untouched, coming = facts.now.boot, facts.untouched, facts.focus.coming
    if coming is not None and coming.kind == "block_start":
        start = facts.now.boot_at(coming.at)
        if boot <= start <= boot + TIE_SECONDS:
            return start
    if untouched is None or untouched >= RESTING:
        return None
    last = (boot if state.ripe is None else state.ripe) + settings[PATIENCE]
    return None if boot >= last - 0.001 else min(last, boot + RESTING - untouched)
