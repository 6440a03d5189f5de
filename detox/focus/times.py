"""When the hours of rules run: now, and next."""

from __future__ import annotations

from datetime import datetime, timedelta

from detox.core.hours import spans_between
from detox.core.instant import Instant
from detox.core.settings import Settings
from detox.focus.lease import LONGEST
from detox.focus.settings import RULES, Rule
from detox.focus.state import State

PIECE = LONGEST - timedelta(days=2)


def running(rule: Rule | None, now: Instant) -> datetime | None:
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
    begins = (rule for rule in settings[RULES] if rule.id not in state.stopped.keys() | held and running(rule, now))
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
