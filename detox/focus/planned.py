"""Blocks promised for later: one evening, one hour, one day. Each begins once, by itself, and is gentle."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

from detox.core.commands import PlanFocus, UnplanFocus
from detox.core.decisions import Decision, Log, Refuse
from detox.core.hours import HourRange
from detox.core.instant import Instant
from detox.core.text import QT_TRANSLATE_NOOP
from detox.focus.lease import Lease
from detox.focus.settings import Rule
from detox.focus.state import State, is_plan

ONCE = Rule("promised", hours=(HourRange(time(0), time.max),), firmness="gentle")
"""The rule of such a block: all social feeds, and a way in that costs a breath."""


def obey(state: State, wanted: PlanFocus | UnplanFocus, now: Instant, decisions: list[Decision]) -> State:
    """Remember a block for later, or forget one; one that has begun already is ended like any other.

    What is over, runs backwards or lies too far ahead is refused.
    """
    stretch = (wanted.start, wanted.until)
    others = tuple(one for one in state.planned if one != stretch)
    if isinstance(wanted, UnplanFocus):
        return replace(state, planned=others)
    if not is_plan(stretch, now):
        decisions.append(Refuse(QT_TRANSLATE_NOOP("Focus", "a block can be planned for the next days only"), 2))
        return state
    return replace(state, planned=(*others, stretch))


def next_planned(state: State, now: Instant) -> tuple[datetime, Rule] | None:
    """Return the next block that was promised: when it begins (UTC), now if that has passed, and its rule."""
    starts = [start for start, until in state.planned if until > now.utc]
    return (max(now.utc, min(starts)), ONCE) if starts else None


def begin(state: State, held: list[Lease], now: Instant, decisions: list[Decision]) -> State:
    """Let the blocks begin whose moment has come; ``held`` are the leases that run, and gets the new one.

    What nobody was there for is over and forgotten.
    """
    due = [until for start, until in state.planned if start <= now.utc < until]
    if due:
        running = next((lease for lease in held if lease.rule.id == ONCE.id), None)
        end = max([*due, running.end] if running else due)
        lease = Lease.begin(ONCE, end, now, asked=True)
        if running:
            held.remove(running)
        held.append(lease)
        data = {"until": lease.end.isoformat(), "firmness": ONCE.firmness, "asked": True}
        decisions.append(Log("block_start", ONCE.id, data))
    return replace(state, planned=tuple(one for one in state.planned if one[0] > now.utc))
