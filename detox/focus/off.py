"""Off until a date: every door is shut until then, or until "I'm back", which costs what a block's end costs.

It is a lease of its own, so that it outlives restarts and moved clocks as blocks do. What it shuts: all platforms, and
whatever else the rules name. It is as firm as the firmest rule, but never locked: it is longer than one night.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

from detox.core.commands import ComeBack, GoOff
from detox.core.decisions import Decision, Log, Notify, Refuse
from detox.core.facts import Facts
from detox.core.hours import HourRange
from detox.core.instant import Instant
from detox.core.settings import Settings
from detox.core.text import QT_TRANSLATE_NOOP
from detox.focus.lease import LONGEST_OFF, Lease
from detox.focus.settings import RULES, Rule
from detox.focus.state import State

_PAST = QT_TRANSLATE_NOOP("Focus", "that day is over; write a day to come, such as 2026-12-01")
_FAR = QT_TRANSLATE_NOOP("Focus", "a year is the longest; you can choose the next one when you are back")
_LATER_ONLY = QT_TRANSLATE_NOOP(
    "Focus", "you are off until {date} already; to come back earlier, say that you are back"
)
_NOT_OFF = QT_TRANSLATE_NOOP("Focus", "you are not off: you are back already")
_ENDS = QT_TRANSLATE_NOOP("Focus", "You are back in {n} seconds")
_ENDS_BODY = QT_TRANSLATE_NOOP("Focus", "Choose I’m back once more to stay off.")
_BACK = QT_TRANSLATE_NOOP("Focus", "Welcome back")
_BACK_BODY = QT_TRANSLATE_NOOP("Focus", "Nothing has piled up: reminders begin anew, and the days off are left out.")


def off_rule(settings: Settings) -> Rule:
    """Return what is shut while the user is off: everything that any rule shuts, all platforms in any case."""
    rules = settings[RULES]
    firm = any(rule.firmness != "gentle" for rule in rules) or not rules
    return Rule(
        "off",
        hours=(HourRange(time(0), time.max),),
        platforms=tuple(dict.fromkeys(("*", *(name for rule in rules for name in rule.platforms)))),
        surfaces=tuple(dict.fromkeys(("feed", *(name for rule in rules for name in rule.surfaces)))),
        apps=tuple(dict.fromkeys(name for rule in rules for name in rule.apps)),
        firmness="firm" if firm else "gentle",
        pass_minutes=min((rule.pass_minutes for rule in rules), default=15),
    )


def obey_off(state: State, facts: Facts, settings: Settings, decisions: list[Decision]) -> State:
    """Take what the user says about it."""
    match facts.input:
        case GoOff(until):
            return _go_off(state, facts.now, until, settings, decisions)
        case ComeBack():
            return _come_back(state, facts.now, decisions)
    return state


def _go_off(state: State, now: Instant, until: datetime, settings: Settings, decisions: list[Decision]) -> State:
    """Begin, or go on for longer. What would make it shorter is refused."""
    held = state.off
    if until <= now.utc:
        decisions.append(Refuse(_PAST, 2))
    elif until > now.utc + LONGEST_OFF:
        decisions.append(Refuse(_FAR, 2))
    elif held and until < held.end:
        date = f"{held.end.astimezone(now.local.tzinfo):%Y-%m-%d}"
        decisions.append(Refuse(_LATER_ONLY.with_(date=date), 3))
    else:
        decisions.append(Log("off_start", "", {"until": until.isoformat()}))
        lease = Lease.begin(off_rule(settings), until, now, asked=True, off=True)
        lease = replace(lease, start=held.start) if held else lease
        return replace(state, leases=(*_others(state), lease), returning=None, returned=False)
    return state


def _come_back(state: State, now: Instant, decisions: list[Decision]) -> State:
    """Begin the wait after which the user is back; asked again during it, they stay off."""
    held = state.off
    if held is None:
        decisions.append(Refuse(_NOT_OFF, 1))
        return state
    if state.returning is not None:
        return replace(state, returning=None)
    wait = held.rule.wait_seconds
    decisions.append(Notify("block", _ENDS.with_(n=wait), _ENDS_BODY))
    return replace(state, returning=now.boot + wait)


def keep_off(state: State, facts: Facts, decisions: list[Decision]) -> State:
    """End it when its time has come, in the beat of our own alarm; say one line once somebody is there to read it."""
    now, held = facts.now, state.off
    early = (state.returning, state.stopping)
    if held and (held.end_boot <= now.boot or any(moment is not None and moment <= now.boot for moment in early)):
        decisions.append(Log("off_end"))
        state = replace(state, leases=_others(state), returning=None, returned=True)
    if state.returned and facts.usage.presence == "active":
        decisions.append(Notify("block", _BACK, _BACK_BODY))
        state = replace(state, returned=False)
    return state


def off_moments(state: State, facts: Facts) -> list[float]:
    """Return when (boot clock) to look again because of it; its end is known like any lease's."""
    moments = [] if state.returning is None else [state.returning]
    return [*moments, facts.now.boot] if state.returned and facts.usage.presence == "active" else moments


def _others(state: State) -> tuple[Lease, ...]:
    return tuple(lease for lease in state.leases if not lease.off)
