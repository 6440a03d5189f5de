"""What a user may ask of a block that runs: to be let in for a while, to finish a post, and to end it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time

from detox.core.commands import FinishPost, OpenPass
from detox.core.days import day_of, week_name
from detox.core.decisions import Decision, Log, Notify, Refuse, Withdraw
from detox.core.facts import Facts
from detox.core.instant import Instant
from detox.core.text import QT_TRANSLATE_NOOP
from detox.focus.lease import Lease
from detox.focus.settings import Rule
from detox.focus.state import State

WEEKLY = 3
"""So many passes of a firm rule in one ISO week are its quota. It refuses none: it asks whether the rule is right."""
POST_MINUTES = 5
LOCKED_POST = 900.0
"""Under a lock a post may be finished in the first so many seconds after the door fell, while there can be one."""


def open_pass(state: State, facts: Facts, wanted: OpenPass, starts_at: time, decisions: list[Decision]) -> State:
    """Let the user in, as far as the rules that shut it allow; a door has already waited."""
    now = facts.now
    wished = [wanted.platform] if wanted.platform else sorted(set(state.covered.values())) or ["*"]
    leases = [lease for lease in state.leases if any(lease.rule.is_about(platform) for platform in wished)]
    locked = [lease for lease in leases if lease.is_locked(now)]
    platforms = [name for name in wished if name == "*" or not any(lease.rule.is_about(name) for lease in locked)]
    if not leases:
        decisions.append(Refuse(QT_TRANSLATE_NOOP("Focus", "no block is running"), 1))
        return state
    if not platforms or locked == leases:
        decisions.append(_locked(locked, now))
        return state
    minutes = math.inf if wanted.minutes is None else wanted.minutes
    if not minutes > 0:
        decisions.append(Refuse(QT_TRANSLATE_NOOP("Focus", "a pass is a number of minutes, such as 15"), 2))
        return state
    lease = max((lease for lease in leases if lease not in locked), key=lambda lease: lease.wait_seconds(now))
    rule, firmness = lease.rule, lease.firmness(now)
    if firmness == "firm" and not wanted.reason.strip() and not wanted.work:
        decisions.append(Refuse(QT_TRANSLATE_NOOP("Focus", "a reason is needed: who, and why"), 2))
        return state
    minutes = min(minutes, pass_minutes(leases))
    for platform in platforms:
        data: dict[str, object] = {"platform": platform, "minutes": minutes, "reason": wanted.reason}
        data |= {"firmness": firmness, **({"work": True} if wanted.work else {})}
        decisions.append(Log("pass", rule.id, data))
    closes = now.boot + minutes * 60
    state = replace(state, passes={**state.passes, **dict.fromkeys(platforms, closes)})
    return _count(state, rule, now, starts_at) if firmness == "firm" else state


def pass_minutes(leases: Iterable[Lease]) -> float:
    """Return how long a pass through all of them is: as long as the strictest allows."""
    return min(lease.rule.pass_minutes for lease in leases)


def _count(state: State, rule: Rule, now: Instant, starts_at: time) -> State:
    used = passes_of_week(state, rule.id, now, starts_at) + 1
    return replace(state, counted={**state.counted, rule.id: (_week(now, starts_at), used)})


def passes_of_week(state: State, rule: str, now: Instant, starts_at: time) -> int:
    """Return how many passes a firm rule has had in this ISO week; a day lasts until ``starts_at``."""
    week, count = state.counted.get(rule, ("", 0))
    return count if week == _week(now, starts_at) else 0


def _week(now: Instant, starts_at: time) -> str:
    return week_name(day_of(now.utc, now.zone, starts_at))


def may_finish(state: State, lease: Lease, platform: str, now: Instant) -> bool:
    """Return whether a post may still be finished there: once a block, under a lock only soon after the door fell.

    Locked is no wall against a draft: what is lost there is lost for a client, and a killed upload is what people
    hold against blockers. A lock that fell long ago has no draft behind it, so later there is nothing to finish.
    """
    if platform in lease.finished:
        return False
    up = lease.seconds_up(now) if state.fell is None else min(lease.seconds_up(now), now.boot - state.fell)
    return not lease.is_locked(now) or up <= LOCKED_POST


def finish_post(state: State, now: Instant, wanted: FinishPost, decisions: list[Decision]) -> State:
    """Open that platform for five minutes, without a reason; its time is what the hours say."""
    platform = wanted.platform
    leases = [lease for lease in state.leases if lease.rule.is_about(platform)]
    if not leases:
        decisions.append(Refuse(QT_TRANSLATE_NOOP("Focus", "no block is running"), 1))
        return state
    if not all(may_finish(state, lease, platform, now) for lease in leases):
        decisions.append(Refuse(QT_TRANSLATE_NOOP("Focus", "a post is finished once a block on each platform"), 3))
        return state
    firmest = max(leases, key=lambda lease: lease.strictness(now))
    data = {"platform": platform, "minutes": POST_MINUTES, "firmness": firmest.firmness(now)}
    decisions.append(Log("finish_post", firmest.rule.id, data))
    done = tuple(
        replace(lease, finished=(*lease.finished, platform)) if lease in leases else lease for lease in state.leases
    )
    return replace(state, leases=done, posts={**state.posts, platform: now.boot + POST_MINUTES * 60})


def stop_block(state: State, now: Instant, decisions: list[Decision]) -> State:
    """Begin the wait that ends the block, as long as a door's; asked again during it, the block stays."""
    if not state.leases:
        decisions.append(Refuse(QT_TRANSLATE_NOOP("Focus", "no block is running"), 1))
        return state
    locked = [lease for lease in state.leases if lease.is_locked(now)]
    if locked:
        decisions.append(_locked(locked, now))
        return state
    if state.stopping is not None:
        decisions.append(Withdraw("block"))
        return replace(state, stopping=None)
    wait = max(lease.wait_seconds(now) for lease in state.leases)
    title = QT_TRANSLATE_NOOP("Focus", "The block ends in {n} seconds").with_(n=wait)
    body = QT_TRANSLATE_NOOP("Focus", "Choose Focus block once more to keep it.")
    decisions.append(Notify("block", title, body))
    return replace(state, stopping=now.boot + wait)


def _locked(leases: list[Lease], now: Instant) -> Refuse:
    until: datetime = now.utc_at(max(lease.end_boot - lease.firm_seconds for lease in leases))
    time_of_day = f"{until.astimezone(now.local.tzinfo):%H:%M}"
    return Refuse(QT_TRANSLATE_NOOP("Focus", "this block is locked until {time}").with_(time=time_of_day), 3)
