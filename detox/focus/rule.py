"""The rule of focus blocks: leases begin and end, doors stand over what is blocked, passes open and re-arm."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from detox.core.commands import (
    BeginCrisis,
    EndCrisis,
    FinishPost,
    OffCall,
    OnCall,
    OpenPass,
    PlanFocus,
    StartFocus,
    StopFocus,
    UnplanFocus,
    WalkAway,
)
from detox.core.decisions import Decision, FollowVisible, Log, Minimise, Notify, Refuse, Withdraw
from detox.core.facts import Block, Facts, FocusFacts
from detox.core.hours import HourRange
from detox.core.inputs import Started
from detox.core.instant import Instant
from detox.core.settings import Settings
from detox.core.steps import Step
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.core.views import Coming
from detox.focus import crisis, planned, shifts
from detox.focus.closing import close_what_comes_back
from detox.focus.lease import LONGEST, Lease
from detox.focus.off import keep_off, obey_off, off_moments
from detox.focus.passes import finish_post, open_pass, passes_of_week, stop_block
from detox.focus.quiet import quieten
from detox.focus.settings import NOTICE, RULES, Rule
from detox.focus.standing import TURN_SECONDS, stand
from detox.focus.state import State
from detox.focus.times import ending, ends, next_start, running

OWNER = "focus"
NOTICE_BEFORE = timedelta(minutes=10)
_DOOR_COMES = QT_TRANSLATE_NOOP(
    "Focus", "Finish what you are writing; there is a way in if something burns. A click opens your hand-over."
)
_LOCK_COMES = QT_TRANSLATE_NOOP(
    "Focus", "Finish what you are writing; tonight nobody gets in. A click opens your hand-over."
)
ASKED = Rule("now", hours=(HourRange(time(0), time.max),))
"""The rule of a block that was started by hand, where the user has none."""


def step(state: State, facts: Facts, settings: Settings, starts_at: time = time(4)) -> Step[State, FocusFacts]:
    """Take one beat. Blocks begin, end and re-arm only in the beat of our own alarm; a day lasts to ``starts_at``."""
    decisions: list[Decision] = []
    # After a restart nobody follows the windows yet, though a block may run already.
    had = bool(state.leases) and not isinstance(facts.input, Started)
    state = shifts.settled(_settled(state, facts.now), facts.now)
    if isinstance(facts.input, (OnCall, OffCall)):
        state = shifts.obey(state, facts.input, facts.now, decisions)
    state = _obey(state, facts, settings, starts_at, decisions)
    state = obey_off(state, facts, settings, decisions)
    if facts.alarm(OWNER):
        state = keep_off(state, facts, decisions)
        state = _keep_time(state, facts.now, settings, decisions)
    state = shifts.rested(state, facts.now, settings)
    if bool(state.leases) != had:
        decisions.append(FollowVisible(bool(state.leases)))
    state = quieten(state, facts, settings, decisions)
    before = state
    state, look = stand(state, facts, facts.alarm(OWNER), decisions)
    state = close_what_comes_back(before, state, facts, settings, decisions)
    following = next_start(state, facts.now, settings)
    moments = (_next_alarm(state, facts.now, settings, following), look, *off_moments(state, facts))
    due = min((moment for moment in moments if moment is not None), default=None)
    told = _facts(state, facts.now, settings, following, starts_at)
    shift = shifts.of_now(state, facts.now, settings)
    if told.coming and following and told.coming.kind == "block_start":
        until = ends(following[1], following[0], facts.now.zone, settings)
        told = replace(told, coming=replace(told.coming, until=until))
    if shift:
        told = replace(told, on_call_until=shift.end, own_shift=state.shift is not None)
        if told.block and shifts.all_rest(state):
            told = replace(told, block=replace(told.block, open_until=min(shift.end, told.block.until)))
    return Step(state, told, tuple(decisions), due)


def _settled(state: State, now: Instant) -> State:
    """Return the state without a stop that only a wall clock that was wrong can have left."""
    if all(end <= now.utc + LONGEST for end in state.stopped.values()):
        return state
    return replace(state, stopped={name: end for name, end in state.stopped.items() if end <= now.utc + LONGEST})


def _facts(
    state: State, now: Instant, settings: Settings, following: tuple[datetime, Rule] | None, starts_at: time
) -> FocusFacts:
    """Return what others may know: the block that lasts longest, the covered windows, what comes next."""
    locked = any(lease.is_locked(now) for lease in state.leases)
    used = tuple((name, passes_of_week(state, name, now, starts_at)) for name in state.counted)
    if state.crisis:
        later = following is not None and following[0] >= state.crisis.until  # what begins in it shuts nothing
        told = Coming(following[0], "block_start", following[1].id) if following and later else None
        return FocusFacts(
            coming=told, call=state.call is not None, crisis=state.crisis.until, passes=used, locked=locked
        )
    lease = max(state.leases, key=lambda lease: lease.end_boot, default=None)
    block = None
    if lease:
        ways = (*state.passes.values(), *state.posts.values())
        opened = max((until for until in ways if until > now.boot), default=None)
        rule = lease.rule
        block = Block(
            rule.id,
            rule.name,
            now.utc_at(lease.end_boot),
            lease.firmness(now),
            lease.wait_seconds(now),
            None if opened is None else now.utc_at(opened),
            None if state.stopping is None else now.utc_at(state.stopping),
        )
    coming = Coming(following[0], "block_start", following[1].id) if following else None
    off = state.off
    if lease:
        opens, endless = ending(lease, now, settings)
        coming = None if lease.off else Coming(opens, "block_end", lease.rule.id, endless=endless)
    return FocusFacts(
        block,
        state.rising.union(state.covered),
        coming,
        state.call is not None,
        passes=used,
        locked=locked,
        off_until=now.utc_at(off.end_boot) if off else None,
        off_ends_at=None if state.returning is None else now.utc_at(state.returning),
    )


def _obey(state: State, facts: Facts, settings: Settings, starts_at: time, decisions: list[Decision]) -> State:
    now = facts.now
    match facts.input:
        case WalkAway(window) if window in state.covered:
            decisions.append(Log("walked_away", state.covered[window]))
            decisions.append(Minimise(window))
            if facts.covering == "screen":
                return replace(state, grace={**state.grace, window: now.boot + TURN_SECONDS})
        case OpenPass():
            return open_pass(state, facts, facts.input, starts_at, decisions)
        case FinishPost():
            return finish_post(state, now, facts.input, decisions)
        case BeginCrisis():
            return crisis.begin(state, now, facts.input, decisions)
        case EndCrisis():
            if state.crisis is None:
                decisions.append(Refuse(QT_TRANSLATE_NOOP("Focus", "no crisis is on"), 1))
            return crisis.end(state, now, decisions)
        case StartFocus(until):
            state = crisis.end(state, now, decisions)
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
            return stop_block(state, now, decisions)
        case PlanFocus() | UnplanFocus():
            return planned.obey(state, facts.input, now, decisions)
    return state


def _started(lease: Lease, decisions: list[Decision]) -> Lease:
    data = {"until": lease.end.isoformat(), "firmness": lease.rule.firmness, "asked": lease.asked}
    decisions.append(Log("block_start", lease.rule.id, data))
    return lease


def _keep_time(state: State, now: Instant, settings: Settings, decisions: list[Decision]) -> State:
    """End what has ended, begin what is due, announce what comes."""
    if state.crisis and state.crisis.end_boot <= now.boot:
        state = crisis.end(state, now, decisions, by_itself=True)
    kept: list[Lease] = []
    due = state.stopping is not None and state.stopping <= now.boot
    stopped = {name: end for name, end in state.stopped.items() if end > now.utc}
    rules = {rule.id: rule for rule in settings[RULES]}
    for held in state.leases:
        rule = None if held.off else rules.get(held.rule.id)
        lease, ended = _as_set_now(held, rule, now, settings), held.end_boot <= now.boot
        stop = due and not ended and not (lease or held).is_locked(now)
        if lease and not ended and not stop:
            kept.append(lease)
            continue
        decisions.append(Log("block_end", held.rule.id, {"stopped": stop}))
        until = running(rule, now, settings)
        if stop and not held.asked:
            until = until or held.end
        # What ran its length is over, though a wall that was set back, or lags a little, still shows the same hours.
        if until and until > now.utc and (stop or until == held.end):
            stopped[held.rule.id] = until
    began = [
        _started(shifts.knowing(Lease.begin(rule, end, now), state, settings), decisions)
        for rule in rules.values()
        if rule.id not in stopped
        and rule.id not in {lease.rule.id for lease in kept}
        and (end := running(rule, now, settings))
    ]
    passes = {name: until for name, until in state.passes.items() if until > now.boot and (kept or began)}
    posts = {name: until for name, until in state.posts.items() if until > now.boot and (kept or began)}
    stopping = state.stopping if kept and not began and not due else None
    if due:
        decisions.append(Withdraw("block"))
    kept += began
    state = planned.begin(state, kept, now, decisions)
    state = replace(state, leases=tuple(kept), stopped=stopped, passes=passes, posts=posts, stopping=stopping)
    return _announce(state, now, settings, decisions)


def _as_set_now(lease: Lease, rule: Rule | None, now: Instant, settings: Settings) -> Lease | None:
    """Return the lease under its rule as the user has it now: a gentle one follows it, None if that lets it go.

    A firm or locked one, and one that was asked for, takes only what is stricter; what is looser waits for its end.
    """
    if rule == lease.rule:
        return lease
    if lease.rule.firmness == "gentle" and not lease.asked:
        end = running(rule, now, settings)
        if not rule or not end:
            return None
        return replace(Lease.begin(rule, end, now), start=lease.start, finished=lease.finished)
    return lease.tightened(rule, now) if rule and rule.enabled else lease


def _announce(state: State, now: Instant, settings: Settings, decisions: list[Decision]) -> State:
    following = next_start(state, now, settings)
    if following is None or not settings[NOTICE] or state.leases or state.crisis:
        return state
    start, rule = following
    if start - now.utc > NOTICE_BEFORE or state.noticed == start:
        return state
    if "*" in rule.on_call and shifts.then(state, start, settings):
        return replace(state, noticed=start)  # whoever is on call then meets no door
    time = f"{start.astimezone(now.local.tzinfo):%H:%M}"
    title = QT_TRANSLATE_NOOP("Focus", "The door shuts at {time}").with_(time=time)
    decisions.append(Notify("block", title, _notice_body(rule)))
    return replace(state, noticed=start)


def _notice_body(rule: Rule) -> Text:
    return _LOCK_COMES if rule.firmness == "locked" else _DOOR_COMES


def _next_alarm(
    state: State, now: Instant, settings: Settings, following: tuple[datetime, Rule] | None
) -> float | None:
    moments = [lease.end_boot for lease in state.leases]
    moments += [*state.passes.values(), *state.posts.values(), *shifts.edges(state, now, settings)]
    moments += [at for at, _ in state.closing.values()]
    moments += [state.crisis.end_boot] if state.crisis else []
    moments += [end for lease in state.leases if (end := lease.end_boot - lease.firm_seconds) > now.boot]
    moments += [state.stopping] if state.stopping is not None else []
    moments += [now.boot_at(end) for end in state.stopped.values() if end > now.utc]
    rules = {rule.id: rule for rule in settings[RULES]}
    blocks = [lease for lease in state.leases if not lease.off]
    if any(_as_set_now(lease, rules.get(lease.rule.id), now, settings) != lease for lease in blocks):
        moments.append(now.boot)
    if following:
        start = now.boot_at(following[0])
        notice = start - NOTICE_BEFORE.total_seconds()
        waiting = settings[NOTICE] and state.noticed != following[0] and not state.leases and not state.crisis
        moments.append(max(now.boot, notice) if waiting else start)
    return min(moments, default=None)
