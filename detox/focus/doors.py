"""Which windows are behind a door, and what each door says."""

from __future__ import annotations

from detox.core.facts import Facts, Seen
from detox.core.instant import to_second
from detox.core.settings import Settings
from detox.core.views import DoorView
from detox.focus.lease import Lease
from detox.focus.settings import COVER, Rule
from detox.focus.state import State


def blocked(state: State, facts: Facts) -> list[tuple[Seen, Lease]]:
    """Return the windows that are behind a door now, each with the lease that shuts it: the firmest, then the longest.

    A pass opens nothing that is locked: a softer rule beside a locked one must be no way around it.
    """
    front = facts.usage.front
    seen = {window.window_id: window for window in facts.usage.visible}
    for window in (*([front] if front else []), *(state.behind if front and front.own else ())):
        seen.setdefault(window.window_id, window)
    found: list[tuple[Seen, Lease]] = []
    for window in seen.values():
        leases = [lease for lease in state.leases if _shuts(lease.rule, window)]
        if state.passes.keys() & {window.platform, "*"}:
            leases = [lease for lease in leases if lease.rule.firmness == "locked"]
        if leases:
            found.append((window, max(leases, key=lambda lease: (lease.rule.strictness, lease.end_boot))))
    return found


def _shuts(rule: Rule, window: Seen) -> bool:
    if window.own or window.platform is None or (window.surface or "feed") not in rule.surfaces:
        return False
    return window.platform in rule.platforms or (window.counted and "*" in rule.platforms)


def doors(state: State, facts: Facts, settings: Settings) -> tuple[DoorView, ...]:
    """Return the doors that stand, for the screen."""
    return tuple(
        DoorView(
            window_id=window.window_id,
            platform=window.platform or "",
            name=window.name or window.platform or "",
            until=to_second(facts.now.utc_at(lease.end_boot)),
            firmness=lease.rule.firmness,
            wait_seconds=lease.rule.wait_seconds,
            minutes=int(lease.rule.pass_minutes),
            needs_reason=lease.rule.firmness == "firm",
            can_pass=lease.rule.firmness != "locked",
            page_top=0 if window.full_screen else window.page_top,
            cover=settings[COVER],
            whole_screen=facts.covering == "screen",
        )
        for window, lease in blocked(state, facts)
        if window.window_id in state.covered
    )
