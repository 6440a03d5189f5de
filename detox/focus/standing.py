"""Which doors stand. None rises before it was asked whether somebody is on a call, and none stands during one.

Where no door can stand over a window, the window is put away; where it cannot be put away either, a door fills the
screen while it is in front. Whoever brings it back, or leaves such a door, has ``TURN_SECONDS`` to turn to another tab.
"""

from __future__ import annotations

from dataclasses import replace

from detox.core.decisions import Decision, Log, Minimise, Notify
from detox.core.facts import Facts
from detox.core.inputs import Started
from detox.core.instant import Instant, to_ms
from detox.core.text import QT_TRANSLATE_NOOP
from detox.focus.doors import blocked
from detox.focus.state import Call, State

ASK_SECONDS = 30.0
"""While a door stands, and while a call keeps one away, calls are asked about this often: nothing signals them."""
TURN_SECONDS = 10.0

_CALLS = ("microphone", "camera", "screen")

_NO_DOOR = QT_TRANSLATE_NOOP("Focus", "No door stood during your call")
_NO_DOOR_BODY = QT_TRANSLATE_NOOP("Focus", "From {start} to {end} what you did there counts as work.")
_PUT_AWAY = QT_TRANSLATE_NOOP("Focus", "{name} is closed for now, its window put away")
_PUT_AWAY_BODY = QT_TRANSLATE_NOOP(
    "Focus",
    "No door can stand over a window on this desktop. Bring it back and you have {n} seconds to turn to another tab. "
    "To be let in, type: detox-tray focus pass",
)


def stand(state: State, facts: Facts, woken: bool, decisions: list[Decision]) -> tuple[State, float | None]:
    """Raise doors, take them away, put windows away; return also when to look again (boot clock).

    ``woken`` says that this is the beat of our own alarm. If a window was shut before it, ``facts.busy`` is an answer.
    """
    now, names = facts.now, {} if facts.covering == "nothing" else _shut(state, facts)
    if isinstance(facts.input, Started):
        state = _end_call(state, now, decisions)
    asked = woken and bool(state.shut)
    state = replace(_seen(state, facts, names), asked=now.boot if asked else state.asked)
    if asked:
        state = _answered(state, facts, decisions)
    elif woken and not names:
        state = _end_call(state, now, decisions)
    free = state.call is not None or _presented(facts, names)
    due = set() if free else {window for window in names if state.grace.get(window, 0.0) <= now.boot}
    if facts.covering == "minimise":
        state = replace(state, covered={}, rising=frozenset(), behind=())
        if asked:
            state = _put_away(state, facts, due, decisions)
            due = set()
        return state, _next(state, facts, bool(due))
    standing = {window: names[window] for window in names if window in due and (asked or window in state.covered)}
    decisions += [Log("door", name) for window, name in standing.items() if window not in state.covered]
    rising = frozenset(due - standing.keys())
    if (standing, rising) != (state.covered, state.rising):
        state = replace(state, covered=standing, rising=rising)
    return _remembered(state, facts), _next(state, facts, bool(rising))


def _shut(state: State, facts: Facts) -> dict[int, str]:
    """Return the windows before which a door belongs now, with their platforms."""
    front = facts.usage.front
    found = {seen.window_id: seen.platform or "" for seen, _ in blocked(state, facts)}
    if facts.covering != "screen":
        return found
    behind = state.covered.keys() if front and front.own else {front.window_id} if front else set()
    return {window: name for window, name in found.items() if window in behind}


def _seen(state: State, facts: Facts, names: dict[int, str]) -> State:
    """Take in what is shut now. A window that was put away and came back has some seconds."""
    if not state.shut and not names and not state.gone:
        return state
    front = facts.usage.front
    shown = {seen.window_id for seen in facts.usage.visible} | ({front.window_id} if front else set())
    away = state.gone | {window for window in state.grace if window not in shown}
    grace = {window: until for window, until in state.grace.items() if window in names}
    if facts.covering == "minimise":
        grace |= {window: facts.now.boot + TURN_SECONDS for window in away if window in names}
    gone = frozenset(window for window in away if window not in shown and state.leases)
    return replace(state, shut=frozenset(names), grace=grace, gone=gone)


def _answered(state: State, facts: Facts, decisions: list[Decision]) -> State:
    busy = facts.busy
    if busy is None or busy.why not in _CALLS:
        return _end_call(state, facts.now, decisions)
    return state if state.call else replace(state, call=Call(busy.by, busy.why, facts.now.utc))


def _end_call(state: State, now: Instant, decisions: list[Decision]) -> State:
    """Say from when to when no door stood; one that an earlier run left open ends where that was last seen."""
    call = state.call
    if call is None:
        return state
    until = call.until or now.utc
    data = {"why": call.why, "from_ms": to_ms(call.since), "until_ms": to_ms(until)}
    decisions.append(Log("call", call.by, data))
    if call.until is None:
        start, end = (f"{moment.astimezone(now.local.tzinfo):%H:%M}" for moment in (call.since, until))
        decisions.append(Notify("block", _NO_DOOR, _NO_DOOR_BODY.with_(start=start, end=end)))
    return replace(state, call=None)


def _presented(facts: Facts, names: dict[int, str]) -> bool:
    """Whether something fills the screen that no door belongs before: others may be looking at it."""
    front = facts.usage.front
    return front is not None and front.full_screen and not front.own and front.window_id not in names


def _put_away(state: State, facts: Facts, due: set[int], decisions: list[Decision]) -> State:
    for seen, _ in blocked(state, facts):
        if seen.window_id in due:
            title = _PUT_AWAY.with_(name=seen.name or seen.platform or "")
            decisions.append(Log("door", seen.platform or ""))
            decisions.append(Minimise(seen.window_id))
            decisions.append(Notify("block", title, _PUT_AWAY_BODY.with_(n=round(TURN_SECONDS))))
    return replace(state, grace={**state.grace, **dict.fromkeys(due, facts.now.boot + TURN_SECONDS)})


def _remembered(state: State, facts: Facts) -> State:
    """Keep what a door over the whole screen stands before: it may hide its window even from the desktop's reports."""
    front = facts.usage.front
    if facts.covering != "screen" or (front and front.own):
        return state
    behind = (front,) if front and front.window_id in state.covered else ()
    return state if behind == state.behind else replace(state, behind=behind)


def _next(state: State, facts: Facts, rising: bool) -> float | None:
    now, asked = facts.now.boot, state.asked if state.asked is not None else facts.now.boot
    moments = [state.grace[window] for window in state.shut if state.grace.get(window, 0.0) > now]
    if rising or (state.call and not state.shut):
        moments.append(now)
    elif state.call or (state.covered and facts.usage.presence == "active"):
        moments.append(asked + ASK_SECONDS)
    return min(moments, default=None)
