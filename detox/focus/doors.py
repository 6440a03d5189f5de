"""Which windows are behind a door, and what each door says."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from detox.core.facts import Facts, Seen
from detox.core.instant import Instant, to_second
from detox.core.on_call import COVERS, at
from detox.core.settings import Settings
from detox.core.views import DoorView
from detox.focus import apps
from detox.focus.crisis import LOCKED_WAIT
from detox.focus.lease import Lease
from detox.focus.passes import WEEKLY, may_finish, pass_minutes
from detox.focus.settings import COVER, RULES, Rule
from detox.focus.state import State
from detox.focus.times import STEPS, ends, through


def blocked(state: State, facts: Facts) -> list[tuple[Seen, Lease]]:
    """Return the windows that are behind a door now, each with the lease that shuts it: the firmest, then the longest.

    A pass opens nothing that is locked: a softer rule beside a locked one must be no way around it. A post that is
    being finished opens that, too; in a crisis nothing is shut.
    """
    if state.crisis is not None:
        return []
    now = facts.now
    front = facts.usage.front
    seen = {window.window_id: window for window in facts.usage.visible}
    for window in (*([front] if front else []), *(state.behind if front and front.own else ())):
        seen.setdefault(window.window_id, window)
    found: list[tuple[Seen, Lease]] = []
    for window in apps.named(seen.values(), state.leases):
        if window.platform in state.posts:
            continue
        mine = (lease for lease in state.leases if not _rests(lease, window, state))
        leases = [lease for lease in mine if _shuts(lease, window, now)]
        if state.passes.keys() & {window.platform, "*"}:
            leases = [lease for lease in leases if lease.is_locked(now)]
        if leases:
            found.append((window, max(leases, key=lambda lease: (lease.strictness(now), lease.end_boot))))
    return found


def _rests(lease: Lease, window: Seen, state: State) -> bool:
    """Whether the user is on call for what is in that window."""
    free = lease.rule.on_call
    return lease.rule.id in state.resting and ("*" in free or window.platform in free or apps.any_of(free, window))


def _shuts(lease: Lease, window: Seen, now: Instant) -> bool:
    """Return whether the lease shuts that window. A lock never lies before messages."""
    if not window.counted and lease.is_locked(now):
        return False
    return shuts_by(lease.rule, window)


def shuts_by(rule: Rule, window: Seen) -> bool:
    """Return whether the rule is about that window, whenever its hours are."""
    if window.own or window.platform is None:
        return False
    if apps.shuts(rule, window):
        return True
    if (window.surface or "feed") not in rule.surfaces:
        return False
    return window.platform in rule.platforms or (window.counted and "*" in rule.platforms)


def doors(state: State, facts: Facts, settings: Settings) -> tuple[DoorView, ...]:
    """Return the doors that stand, for the screen."""
    over, covers = dict(facts.focus.passes), settings[COVERS]
    found = tuple(
        _door(state, facts, window, lease, settings, over.get(lease.rule.id, 0))
        for window, lease in blocked(state, facts)
        if window.window_id in state.covered
    )
    cover = at(covers, facts.now.utc)
    return tuple(replace(door, cover=cover.who, cover_until=cover.end) for door in found) if cover else found


def _opens(state: State, window: Seen, lease: Lease, now: Instant, settings: Settings) -> datetime:
    """Return when (UTC) nothing shuts that window any more: of all blocks before it, and of hours that follow them.

    Of a block that is longer than a lock can be it is when there is a way in; where no end is found in weeks it is
    that of the blocks.
    """
    if lease.is_locked(now) and lease.firm_seconds:
        return now.utc_at(lease.end_boot - lease.firm_seconds)
    shut = [one for one in state.leases if not _rests(one, window, state) and _shuts(one, window, now)]
    opens = told = max(through(one, now, settings) for one in shut)
    rules = [rule for rule in settings[RULES] if rule.enabled and shuts_by(rule, window)]
    for _ in range(STEPS):
        later = max((end for rule in rules if (end := ends(rule, opens, now.zone, settings))), default=opens)
        if later <= opens:
            return opens
        opens = later
    return told


def _door(state: State, facts: Facts, window: Seen, lease: Lease, settings: Settings, passes: int) -> DoorView:
    now, platform = facts.now, window.platform or ""
    about = [other for other in state.leases if other.rule.is_about(platform)]
    return DoorView(
        window_id=window.window_id,
        platform=platform,
        name=window.name or platform,
        until=to_second(_opens(state, window, lease, now, settings)),
        firmness=lease.firmness(now),
        wait_seconds=lease.wait_seconds(now),
        minutes=int(pass_minutes((lease, *about))),
        needs_reason=lease.firmness(now) == "firm",
        can_pass=not lease.is_locked(now),
        page_top=0 if window.full_screen else window.page_top,
        cover=settings[COVER],
        whole_screen=facts.covering == "screen",
        can_finish=all(may_finish(state, other, platform, now) for other in about),
        passes=passes if passes >= WEEKLY and lease.firmness(now) == "firm" else 0,
        crisis_wait=LOCKED_WAIT if facts.focus.locked else 0,
    )
