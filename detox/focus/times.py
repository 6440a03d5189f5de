"""When the hours of rules run: now, and next."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from detox.core.days_off import days_off
from detox.core.hours import Plan, spans_between
from detox.core.instant import Instant
from detox.core.settings import Settings
from detox.focus.lease import LONGEST, Lease
from detox.focus.planned import next_planned
from detox.focus.settings import RULES, Rule
from detox.focus.state import State

PIECE = LONGEST - timedelta(days=2)


STEPS = 60
FAR = 400
"""Days that are looked through for the next block where days off may put it off; else eight hold it."""


def plan_of(rule: Rule, settings: Settings) -> Plan:
    """Return the rule's hours by weekday, and what becomes of them on days off."""
    off = settings.derived(days_off) if rule.enabled else frozenset()
    return Plan(rule.week, off, rule.on_days_off)


def running(rule: Rule | None, now: Instant, settings: Settings) -> datetime | None:
    """Return the end (UTC) of the rule's hours that run now, None if none do; a block without end is cut in pieces."""
    end, at = None, now.utc
    while rule and at - now.utc < PIECE:
        stretches = spans_between(plan_of(rule, settings), at, at + timedelta(seconds=1), now.zone)
        until = next((until for start, until in stretches if start <= at < until), None)
        if until is None:
            break
        end = at = until
    return end


def ends(rule: Rule, start: datetime, zone: str, settings: Settings) -> datetime | None:
    """Return when a block of the rule that starts at ``start`` by the hours will end."""
    found = spans_between(plan_of(rule, settings), start, start + timedelta(seconds=1), zone)
    return next((until for first, until in found if first <= start < until), None)


def through(lease: Lease, now: Instant, settings: Settings) -> datetime:
    """Return when (UTC) what the lease shuts opens again: its end, or that of the hours that follow it at once.

    Hours longer than a block can be, such as two weeks off, are one lease after the other: nobody who stands before the
    door sees that. A block of which no end is found in weeks is told by the lease.
    """
    end = told = now.utc_at(lease.end_boot)
    rule = next((rule for rule in settings[RULES] if rule.id == lease.rule.id), None)
    if rule is None or lease.off or lease.asked:
        return told
    for _ in range(STEPS):
        until = ends(rule, end, now.zone, settings)
        if until is None:
            return end
        end = until
    return told


def unbroken(settings: Settings) -> frozenset[str]:
    """Return the rules whose hours leave no gap in a week: days off aside, they never end. For ``Settings.derived``."""
    low = datetime(2026, 1, 5, tzinfo=UTC)
    high = low + timedelta(days=8)
    return frozenset(
        rule.id for rule in settings[RULES]
        if len(rule.week) == 7
        and any(start <= low and until >= high for start, until in spans_between(rule.week, low, high, "UTC"))
    )  # fmt: skip


def ending(lease: Lease, now: Instant, settings: Settings) -> tuple[datetime, bool]:
    """Return when (UTC) what the lease shuts opens by itself, and whether it never does, as far as is known now.

    Of hours without an end it is the end of the lease: the next one follows at once.
    """
    told = now.utc_at(lease.end_boot)
    if lease.asked or lease.off or lease.end - lease.start < PIECE:  # else it may be but a piece of its hours
        return told, False
    rule = next((rule for rule in settings[RULES] if rule.id == lease.rule.id), None)
    if rule and rule.id in settings.derived(unbroken):
        last = plan_of(rule, settings).last
        if rule.on_days_off != "not" or last is None or last < now.local.date():
            return told, True
    return through(lease, now, settings), False


def next_start(state: State, now: Instant, settings: Settings) -> tuple[datetime, Rule] | None:
    """Return the next block that would begin, by the hours or as planned, within days; one that begins now is now."""
    found = next_planned(state, now)
    held = {lease.rule.id for lease in state.leases}
    free = (rule for rule in settings[RULES] if rule.id not in state.stopped.keys() | held)
    begins = (rule for rule in free if running(rule, now, settings))
    if rule := next(begins, None):
        return now.utc, rule
    for rule in settings[RULES]:
        start = _first_start(plan_of(rule, settings), max(now.utc, state.stopped.get(rule.id, now.utc)), now)
        if start and (found is None or start < found[0]):
            found = (start, rule)
    return found


def _first_start(plan: Plan, after: datetime, now: Instant) -> datetime | None:
    """Return when hours begin next, from ``after`` on. It looks day by day: the first is mostly near."""
    far = plan.last is not None and plan.last >= now.local.date()
    for day in range((FAR if far else 8) if plan.week or far else 0):
        low = now.utc + timedelta(days=day)
        for start, _ in spans_between(plan, low, low + timedelta(days=1), now.zone):
            if start > now.utc and start >= max(low, after):  # what reaches in from before began in an earlier window
                return start
    return None
