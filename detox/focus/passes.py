"""What a user may ask of a block that runs: to be let in for a while, and to end it."""

from __future__ import annotations

import math
from dataclasses import replace

from detox.core.commands import OpenPass
from detox.core.decisions import Decision, Log, Notify, Refuse
from detox.core.facts import Facts
from detox.core.instant import Instant
from detox.core.text import QT_TRANSLATE_NOOP
from detox.focus.lease import Lease
from detox.focus.state import State


def open_pass(state: State, facts: Facts, wanted: OpenPass, decisions: list[Decision]) -> State:
    """Let the user in, as far as the rules that shut it allow; a door has already waited."""
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


def stop_block(state: State, now: Instant, decisions: list[Decision]) -> State:
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


def _locked(leases: list[Lease], now: Instant) -> Refuse:
    until = now.utc_at(max(lease.end_boot for lease in leases)).astimezone(now.local.tzinfo)
    return Refuse(QT_TRANSLATE_NOOP("Focus", "this block is locked until {time}").with_(time=f"{until:%H:%M}"), 3)
