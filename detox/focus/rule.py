"""The rule of focus blocks: leases begin and end, doors stand over what is blocked, passes open and re-arm."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import datetime, time, timedelta

from detox.core.commands import OpenPass, StartFocus, StopFocus, WalkAway
from detox.core.decisions import Decision, FollowVisible, Log, Minimise, Notify, Refuse
from detox.core.facts import Block, Facts, FocusFacts
from detox.core.hours import HourRange, spans_between
from detox.core.inputs import Started
from detox.core.instant import Instant
from detox.core.settings import Settings
from detox.core.steps import Step
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.core.views import Coming
from detox.focus.lease import LONGEST, Lease
from detox.focus.settings import NOTICE, RULES, Rule
from detox.focus.standing import TURN_SECONDS, stand
from detox.focus.state import State

OWNER = "focus"
NOTICE_BEFORE = timedelta(minutes=10)
PIECE = LONGEST - timedelta(days=2)
ASKED = Rule("now", hours=(HourRange(time(0), time.max),))
"""The rule of a block that was started by hand, where the user has none."""


def step(state: State, facts: Facts, settings: Settings) -> Step[State, FocusFacts]:
    """Take one beat. Blocks begin, end and re-arm only in the beat of our own alarm."""
    decisions: list[Decision] = []
    # After a restart nobody follows the windows yet, though a block may run already.
    had = bool(state.leases) and not isinstance(facts.input, Started)
    state = _obey(_settled(state, facts.now), facts, settings, decisions)
    if facts.alarm(OWNER):
        state = _keep_time(state, facts.now, settings, decisions)
    if bool(state.leases) != had:
        decisions.append(FollowVisible(bool(state.leases)))
    state, look = stand(state, facts, facts.alarm(OWNER), decisions)
    following = next_start(state, facts.now, settings)
    moments = (_next_alarm(state, facts.now, settings, following), look)
    due = min((moment for moment in moments if moment is not None), default=None)
    return Step(state, _facts(state, facts.now, following), tuple(decisions), due)


def _settled(state: State, now: Instant) -> State:
    """Return the state without a stop that only a wall clock that was wrong can have left."""
    if all(end <= now.utc + LONGEST for end in state.stopped.values()):
        return state
    return replace(state, stopped={name: end for name, end in state.stopped.items() if end <= now.utc + LONGEST})


def _facts(state: State, now: Instant, following: tuple[datetime, Rule] | None) -> FocusFacts:
    """Return what others may know: the block that lasts longest, the covered windows, what comes next."""
    lease = max(state.leases, key=lambda lease: lease.end_boot, default=None)
    block = None
    if lease:
        opened = max((until for until in state.passes.values() if until > now.boot), default=None)
        rule = lease.rule
        block = Block(
            rule.id,
            rule.name,
            now.utc_at(lease.end_boot),
            rule.firmness,
            rule.wait_seconds,
            None if opened is None else now.utc_at(opened),
            None if state.stopping is None else now.utc_at(state.stopping),
        )
    coming = Coming(following[0], "block_start", following[1].id) if following else None
    if lease:
        coming = Coming(now.utc_at(lease.end_boot), "block_end", lease.rule.id)
    return FocusFacts(block, state.rising.union(state.covered), coming, state.call is not None)


def _obey(state: State, facts: Facts, settings: Settings, decisions: list[Decision]) -> State:
    now = facts.now
    match facts.input:
        case WalkAway(window) if window in state.covered:
            decisions.append(Log("walked_away", state.covered[window]))
            decisions.append(Minimise(window))
            if facts.covering == "screen":
                return replace(state, grace={**state.grace, window: now.boot + TURN_SECONDS})
        case OpenPass():
            return _open_pass(state, facts, facts.input, decisions)
        case StartFocus(until):
            rules = settings[RULES]
            rule = replace(rules[0] if rules else ASKED, enabled=True)
            stopped = {name: end for name, end in state.stopped.items() if name != rule.id}
            state = replace(state, stopping=None, stopped=stopped)
            longest = next((lease for lease in state.leases if lease.rule.id == rule.id), None)
            if longest and longest.end >= until:
                return state
            rest = tuple(lease for lease in state.leases if lease is not longest)
            lease = Lease.begin(longest.rule if longest else rule, until, now, asked=True)
            return replace(state, leases=(*rest, _started(lease, decisions)))
        case StopFocus():
            return _stop(state, now, decisions)
    return state


def _started(lease: Lease, decisions: list[Decision]) -> Lease:
    data = {"until": lease.end.isoformat(), "firmness": lease.rule.firmness, "asked": lease.asked}
    decisions.append(Log("block_start", lease.rule.id, data))
    return lease


def _stop(state: State, now: Instant, decisions: list[Decision]) -> State:
    """Begin the wait that ends the block, as long as a door's; asked again during it, the block stays."""
    if not state.leases:
        decisions.append(Refuse(QT_TRANSLATE_NOOP("Focus", "no block is running"), 1))
        return state
    locked = [lease for lease in state.leases if lease.rule.firmness == "locked"]
    if locked:
        decisions.append(_locked(locked, now))
        return state
    if state.stopping is not None:
        return replace(state, stopping=None)
    wait = max(lease.rule.wait_seconds for lease in state.leases)
    title = QT_TRANSLATE_NOOP("Focus", "The block ends in {n} seconds").with_(n=wait)
    body = QT_TRANSLATE_NOOP("Focus", "Choose Focus block once more to keep it.")
    decisions.append(Notify("block", title, body))
    return replace(state, stopping=now.boot + wait)


def _open_pass(state: State, facts: Facts, wanted: OpenPass, decisions: list[Decision]) -> State:
    now = facts.now
    wished = [wanted.platform] if wanted.platform else sorted(set(state.covered.values())) or ["*"]
    leases = [lease for lease in state.leases if any(lease.rule.is_about(platform) for platform in wished)]
    locked = [lease for lease in leases if lease.rule.firmness == "locked"]
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
    rule = max((lease.rule for lease in leases if lease not in locked), key=lambda rule: rule.wait_seconds)
    if rule.firmness == "firm" and not wanted.reason.strip():
        decisions.append(Refuse(QT_TRANSLATE_NOOP("Focus", "a reason is needed: who, and why"), 2))
        return state
    minutes = min(minutes, rule.pass_minutes)
    for platform in platforms:
        data = {"platform": platform, "minutes": minutes, "reason": wanted.reason, "firmness": rule.firmness}
        decisions.append(Log("pass", rule.id, data))
    closes = now.boot + minutes * 60
    return replace(state, passes={**state.passes, **dict.fromkeys(platforms, closes)})


def _keep_time(state: State, now: Instant, settings: Settings, decisions: list[Decision]) -> State:
    """End what has ended, begin what is due, announce what comes."""
    kept: list[Lease] = []
    due = state.stopping is not None and state.stopping <= now.boot
    stopped = {name: end for name, end in state.stopped.items() if end > now.utc}
    rules = {rule.id: rule for rule in settings[RULES]}
    for held in state.leases:
        rule = rules.get(held.rule.id)
        lease, ended = _as_set_now(held, rule, now), held.end_boot <= now.boot
        stop = due and not ended and (lease or held).rule.firmness != "locked"
        if lease and not ended and not stop:
            kept.append(lease)
            continue
        decisions.append(Log("block_end", held.rule.id, {"stopped": stop}))
        until = _running(rule, now)
        if stop and not held.asked:
            until = until or held.end
        # What ran its length is over, though a wall that was set back, or lags a little, still shows the same hours.
        if until and until > now.utc and (stop or until == held.end):
            stopped[held.rule.id] = until
    began = [
        _started(Lease.begin(rule, end, now), decisions)
        for rule in rules.values()
        if rule.id not in stopped and rule.id not in {lease.rule.id for lease in kept} and (end := _running(rule, now))
    ]
    passes = {name: until for name, until in state.passes.items() if until > now.boot and (kept or began)}
    stopping = state.stopping if kept and not began and not due else None
    kept += began
    state = replace(state, leases=tuple(kept), stopped=stopped, passes=passes, stopping=stopping)
    return _announce(state, now, settings, decisions)


def _as_set_now(lease: Lease, rule: Rule | None, now: Instant) -> Lease | None:
    """Return the lease under its rule as the user has it now: a gentle one follows it, None if that lets it go.

    A firm or locked one, and one that was asked for, takes only what is stricter; what is looser waits for its end.
    """
    if rule == lease.rule:
        return lease
    if lease.rule.firmness == "gentle" and not lease.asked:
        end = _running(rule, now)
        return replace(Lease.begin(rule, end, now), start=lease.start) if rule and end else None
    return lease.tightened(rule) if rule and rule.enabled else lease


def _locked(leases: list[Lease], now: Instant) -> Refuse:
    until = now.utc_at(max(lease.end_boot for lease in leases)).astimezone(now.local.tzinfo)
    return Refuse(QT_TRANSLATE_NOOP("Focus", "this block is locked until {time}").with_(time=f"{until:%H:%M}"), 3)


def _announce(state: State, now: Instant, settings: Settings, decisions: list[Decision]) -> State:
    following = next_start(state, now, settings)
    if following is None or not settings[NOTICE] or state.leases:
        return state
    start, rule = following
    if start - now.utc > NOTICE_BEFORE or state.noticed == start:
        return state
    time = f"{start.astimezone(now.local.tzinfo):%H:%M}"
    title = QT_TRANSLATE_NOOP("Focus", "The door shuts at {time}").with_(time=time)
    decisions.append(Notify("block", title, _notice_body(rule)))
    return replace(state, noticed=start)


def _notice_body(rule: Rule) -> Text:
    if rule.firmness == "locked":
        return QT_TRANSLATE_NOOP("Focus", "Finish what you are writing; tonight nobody gets in.")
    return QT_TRANSLATE_NOOP("Focus", "Finish what you are writing; there is a way in if something burns.")


def _running(rule: Rule | None, now: Instant) -> datetime | None:
    """Return the end (UTC) of the rule's hours that run now, None if none do; a block without end is cut in pieces."""
    end, at = None, now.utc
    while rule and at - now.utc < PIECE:
        stretches = spans_between(rule.week, at, at + timedelta(seconds=1), now.zone)
        until = next((until for start, until in stretches if start <= at < until), None)
        if until is None:
            break
        end = at = until
    return end


def next_start(state: State, now: Instant, settings: Settings) -> tuple[datetime, Rule] | None:
    """Return the next block that would begin by the hours, within eight days; one that begins in this beat is now."""
    found: tuple[datetime, Rule] | None = None
    held = {lease.rule.id for lease in state.leases}
    begins = (rule for rule in settings[RULES] if rule.id not in state.stopped.keys() | held and _running(rule, now))
    if rule := next(begins, None):
        return now.utc, rule
    for rule in settings[RULES]:
        start = _first_start(rule, max(now.utc, state.stopped.get(rule.id, now.utc)), now)
        if start and (found is None or start < found[0]):
            found = (start, rule)
    return found


def _first_start(rule: Rule, after: datetime, now: Instant) -> datetime | None:
    """Return when the rule's hours begin next, from ``after`` on. It looks day by day: the first is mostly near."""
    for day in range(8 if rule.week else 0):
        low = now.utc + timedelta(days=day)
        for start, _ in spans_between(rule.week, low, low + timedelta(days=1), now.zone):
            if start > now.utc and start >= max(low, after):  # what reaches in from before began in an earlier window
                return start
    return None


def _next_alarm(
    state: State, now: Instant, settings: Settings, following: tuple[datetime, Rule] | None
) -> float | None:
    moments = [lease.end_boot for lease in state.leases]
    moments += state.passes.values()
    moments += [state.stopping] if state.stopping is not None else []
    moments += [now.boot_at(end) for end in state.stopped.values() if end > now.utc]
    rules = {rule.id: rule for rule in settings[RULES]}
    if any(_as_set_now(lease, rules.get(lease.rule.id), now) != lease for lease in state.leases):
        moments.append(now.boot)
    if following:
        start = now.boot_at(following[0])
        notice = start - NOTICE_BEFORE.total_seconds()
        waiting = settings[NOTICE] and state.noticed != following[0] and not state.leases
        moments.append(max(now.boot, notice) if waiting else start)
    return min(moments, default=None)
