"""What the screen shows at a beat: tray and doors, put together from what the features know once all had their turn."""

from __future__ import annotations

from dataclasses import dataclass, replace

from detox.core.facts import Block, Facts
from detox.core.instant import Instant, to_second
from detox.core.on_call import COVERS, at
from detox.core.settings import Settings
from detox.core.views import Coming, Held, TrayState, TrayView, View
from detox.focus import doors
from detox.focus.crisis import LOCKED_WAIT
from detox.focus.lease import Lease
from detox.focus.passes import WEEKLY
from detox.focus.settings import COVER
from detox.focus.state import State as Focus
from detox.reminders import rule as reminders
from detox.reminders.rule import Next
from detox.reminders.state import State as Reminders
from detox.summary import rule as summary
from detox.summary.rule import State as Summary
from detox.usage.settings import STARTS_AT, work_week
from detox.usage.switch import State as Meaning


@dataclass(frozen=True)
class Known:
    """What the features remember after a beat, and what comes next of the reminders."""

    focus: Focus
    reminders: Reminders
    meaning: Meaning
    summary: Summary
    following: Next


def overview(known: Known, facts: Facts, settings: Settings) -> View:
    """Return tray and doors after the beat of ``facts``."""
    starts_at = settings[STARTS_AT]
    covers = settings[COVERS]
    cover = at(covers, facts.now.utc)
    tray = TrayView(
        state=_state(known, facts),
        next=_coming(known, facts, settings),
        hold_until=known.reminders.hold,
        waiting=reminders.waiting(known.reminders, facts),
        may_be_break=known.reminders.question.until is not None,
        skips_left=reminders.skips(known.reminders, facts, settings, starts_at),
        cover=cover.who if cover else settings[COVER],
        cover_until=to_second(cover.end) if cover else None,
        off_until=to_second(facts.focus.off_until) if facts.focus.off_until else None,
        off_ends_at=to_second(facts.focus.off_ends_at) if facts.focus.off_ends_at else None,
        meant=known.meaning.meant,
        day_starts_at=starts_at,
        held=tuple(_held(lease, facts.now) for lease in known.focus.leases if lease.keeps(facts.now)),
    )
    tray = replace(
        tray,
        crisis_until=to_second(facts.focus.crisis) if facts.focus.crisis else None,
        crisis_wait=LOCKED_WAIT if facts.focus.locked else 0,
        passes=tuple((rule, count) for rule, count in facts.focus.passes if count >= WEEKLY),
    )
    if facts.focus.on_call_until:
        tray = replace(tray, on_call_until=to_second(facts.focus.on_call_until), own_shift=facts.focus.own_shift)
    if facts.focus.block:
        tray = _blocked(tray, facts.focus.block)
    return View(tray, doors.doors(known.focus, facts, settings), facts.now.zone)


def _state(known: Known, facts: Facts) -> TrayState:
    if known.reminders.hold:
        return "held"
    if reminders.is_due_soon(known.reminders, facts, known.following):
        return "due"
    block = facts.focus.block
    return "block" if block and block.open_until is None else "run"


def _coming(known: Known, facts: Facts, settings: Settings) -> tuple[Coming, ...]:
    """Return what comes next, the soonest first."""
    coming = (
        *reminders.coming(facts, known.following),
        *([facts.focus.coming] if facts.focus.coming else []),
        *([] if facts.focus.off_until else _summary(known, facts.now, settings)),
    )
    found = sorted(coming, key=lambda item: item.at)
    return tuple(replace(one, at=to_second(one.at), until=to_second(one.until) if one.until else None) for one in found)


def _summary(known: Known, now: Instant, settings: Settings) -> tuple[Coming, ...]:
    return summary.coming(known.summary, now, settings, settings[STARTS_AT], settings.derived(work_week))


def _held(lease: Lease, now: Instant) -> Held:
    until = to_second(now.utc_at(lease.end_boot))
    locked = to_second(now.utc_at(lease.end_boot - lease.firm_seconds)) if lease.is_locked(now) else None
    return Held(lease.rule.id, until, locked)


def _blocked(tray: TrayView, block: Block) -> TrayView:
    return replace(
        tray,
        block_until=to_second(block.until),
        block_rule=block.rule,
        block_wait=block.wait_seconds,
        block_open_until=to_second(block.open_until) if block.open_until else None,
        block_ends_at=to_second(block.ends_at) if block.ends_at else None,
        block_firmness=block.firmness,
    )
