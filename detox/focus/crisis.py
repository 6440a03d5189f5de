"""Crisis: every limit is lifted until a stated hour, for one reason. It ends by itself and asks nothing in between.

No quota counts it and nothing re-arms meanwhile; blocks begin and end unseen. Its minutes are work (``usage.meaning``).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from detox.core.commands import BeginCrisis
from detox.core.decisions import Decision, Log, Notify, Refuse
from detox.core.hours import at_wall
from detox.core.instant import Instant, to_ms
from detox.core.text import QT_TRANSLATE_NOOP
from detox.focus.state import Crisis, State

MORNING = time(8)
LEAST = timedelta(hours=4)
"""The next morning is one that is at least so far away: at five in the morning it is tomorrow's."""
LOCKED_WAIT = 60
"""Seconds before a crisis can begin under a locked block."""

_OVER = QT_TRANSLATE_NOOP("Focus", "The crisis is over, as you said")
_OVER_BODY = QT_TRANSLATE_NOOP("Focus", "Doors and reminders are back. If you can, make tomorrow a lighter day.")


def latest(now: Instant) -> datetime:
    """Return the latest end (UTC) that a crisis may have: the next morning."""
    zone, day = ZoneInfo(now.zone), now.local.date()
    mornings = (at_wall(day + timedelta(days=ahead), MORNING, zone) for ahead in range(3))
    return next(morning for morning in mornings if morning >= now.utc + LEAST)


def begin(state: State, now: Instant, wanted: BeginCrisis, decisions: list[Decision]) -> State:
    """Begin it, or give the one that runs another end. A reason is asked, and an hour that lies ahead."""
    last, reason = latest(now), " ".join(wanted.reason.split())
    if not reason:
        decisions.append(Refuse(QT_TRANSLATE_NOOP("Focus", "a crisis has a reason: what happened, in a few words"), 2))
        return state
    if not now.utc < wanted.until <= last:
        until = f"{last.astimezone(now.local.tzinfo):%H:%M}"
        why = QT_TRANSLATE_NOOP("Focus", "a crisis ends at an hour that lies ahead, tomorrow at {time} at the latest")
        decisions.append(Refuse(why.with_(time=until), 2))
        return state
    data = {"reason": reason, "from_ms": now.ms, "until_ms": to_ms(wanted.until)}
    decisions.append(Log("crisis", "", data))
    return replace(state, crisis=Crisis(now.utc, wanted.until, now.boot_at(wanted.until)), stopping=None)


def end(state: State, now: Instant, decisions: list[Decision], *, by_itself: bool = False) -> State:
    """End it: early when the user says so, or at its hour. Whoever was writing may finish that post."""
    if state.crisis is None:
        return state
    decisions.append(Log("crisis_end"))
    if by_itself:
        decisions.append(Notify("block", _OVER, _OVER_BODY))
    leases = tuple(replace(lease, finished=()) for lease in state.leases)
    return replace(state, crisis=None, leases=leases, fell=now.boot)
