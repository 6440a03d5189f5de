"""The rule of reminders: counts, decides when a card comes, and takes the answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import time, timedelta

from detox.core.commands import AnotherTip, AnswerCard, BreakBegins, BreakEnds, Hold, Remind, Resume, TipSeen
from detox.core.days import day_of
from detox.core.decisions import CloseCard, Decision, Log, Refuse
from detox.core.facts import Facts
from detox.core.inputs import SettingsChanged
from detox.core.instant import Instant
from detox.core.settings import Settings
from detox.core.steps import Step
from detox.core.views import Coming, Waiting
from detox.reminders.answers import answered, put_off, skips_left
from detox.reminders.asking import ask, take
from detox.reminders.breaks import begin_break, end_break
from detox.reminders.called import named, no_such
from detox.reminders.counting import advance
from detox.reminders.due import Due, dues
from detox.reminders.kinds import Kind, in_crisis, kind_of, kinds
from detox.reminders.off import leave_out
from detox.reminders.openings import Openings, cooldown, openings
from detox.reminders.showing import Tips, another, show, together
from detox.reminders.state import State
from detox.reminders.waiting import HELD_SECONDS, gap_at, keep_back, let_go

OWNER = "reminders"
NOTICE_SECONDS = 30.0
"""So long before a card the tray icon changes its shape: the quiet notice."""
LONGEST_HOLD = timedelta(hours=26)
"""No hold is longer ("tomorrow" in the night that has 25 hours): one that seems so met a clock that was set back."""
DAY_MS = 86_400_000

Next = tuple[float, str] | None
"""When (boot clock) the next card comes if the user stays active, and the kind that makes it come."""


def step(state: State, facts: Facts, settings: Settings, tips: Tips, starts_at: time) -> Step[State, Next]:
    """Take one beat. A card that is due by time comes only in the beat of our own alarm."""
    every, shut = settings.derived(kinds), openings(facts.now, settings, starts_at)
    shown = every if facts.focus.crisis is None else in_crisis(every)
    before = _settled(state, facts.now)
    state, decisions = advance(before, facts, every)
    state = leave_out(state, facts, decisions)
    state = take(ask(before, state, facts, every, shut.day), facts, every, decisions)
    state = _obey(state, facts, settings, tips, shut, decisions)
    look_again = None
    if facts.alarm(OWNER) and not state.off:
        state, look_again = _take_alarm(state, facts, shown, settings, tips, shut, decisions)
    first = None if state.off else next(iter(dues(state, facts, shown, shut, cooldown(settings))), None)
    following = (first.opens, first.kind.id) if first else None
    return Step(state, following, tuple(decisions), _next_alarm(state, facts, following, look_again))


def _settled(state: State, now: Instant) -> State:
    """Return the state without what has passed, and without what only a wall clock that was wrong can have left."""
    if state.hold is not None and not now.utc < state.hold <= now.utc + LONGEST_HOLD:
        state = replace(state, hold=None)
    if state.started_ms > now.ms:
        state = replace(state, started_ms=now.ms)
    if any(ms > now.ms + DAY_MS for ms in state.clock_ms.values()):
        state = replace(state, clock_ms={kind: ms for kind, ms in state.clock_ms.items() if ms <= now.ms + DAY_MS})
    return state


def _obey(
    state: State, facts: Facts, settings: Settings, tips: Tips, shut: Openings, decisions: list[Decision]
) -> State:
    match facts.input:
        case Remind(name):
            ident = named(name, settings, tips)
            if ident is None:
                decisions.append(Refuse(no_such(name, settings, tips), 2))
                return state
            if state.up:  # left alone for another one: what was offered has an end
                state = answered(state, facts.now, "missed", settings, shut, decisions)
            kind = kind_of(ident, settings)
            return show(state, facts, settings, tips, (kind,), shut, decisions, asked=True)
        case AnswerCard(answer) if state.up:
            return answered(state, facts.now, answer, settings, shut, decisions)
        case AnotherTip() if state.up:
            return another(state, facts, settings, tips, decisions)
        case TipSeen(tip):
            return replace(state, deck=state.deck.seen(tip, facts.now.ms))
        case BreakBegins(seconds):
            return begin_break(state, facts.now, seconds, decisions)
        case BreakEnds(kind, seconds):
            return end_break(state, kind, seconds, decisions)
        case Hold(until):
            decisions.append(Log("hold", "", {"until": until.isoformat()}))
            if state.up:
                decisions.append(CloseCard())
                state = replace(put_off(state, facts.now.boot), closed=facts.now.boot)
            return replace(state, hold=until)
        case Resume() if state.hold:
            decisions.append(Log("resume"))
            return replace(state, hold=None)
    return state


def _take_alarm(
    state: State,
    facts: Facts,
    every: tuple[Kind, ...],
    settings: Settings,
    tips: Tips,
    shut: Openings,
    decisions: list[Decision],
) -> tuple[State, float | None]:
    """Show what is due, or let it wait; return when to look again whether hands rest, if that is what it waits for."""
    now = facts.now
    coming = dues(state, facts, every, shut, cooldown(settings))
    ripe = [due for due in coming if due.opens <= now.boot]
    if not ripe or state.up or facts.usage.presence != "active":
        return replace(state, held=None, ripe=None), None
    joining = _joining(coming, state, facts, settings, shut)
    names = tuple(kind.id for kind in joining)
    if facts.busy:
        return keep_back(state, facts, facts.busy, names, decisions), None
    state = let_go(state, now.boot)
    if again := gap_at(state, facts, settings):
        return replace(state, ripe=now.boot if state.ripe is None else state.ripe), again
    return show(state, facts, settings, tips, joining, shut, decisions), None


def _joining(coming: Sequence[Due], state: State, facts: Facts, settings: Settings, shut: Openings) -> tuple[Kind, ...]:
    """Return the kinds of one card: those that are due within the cooldown, the one with the longest rhythm first."""
    boot, apart = facts.now.boot, cooldown(settings)
    # A hair more: counters are sums of fractions, and ten minutes are ten minutes.
    near = [due.kind for due in coming if due.at <= boot + together(settings) + 0.001]
    near = [kind for kind in near if shut.opens(kind, boot, state, apart) <= boot]
    return tuple(sorted(near, key=lambda kind: (-kind.rhythm, kind.id)))


def _next_alarm(state: State, facts: Facts, following: Next, look_again: float | None) -> float | None:
    now = facts.now
    moments = [now.boot_at(state.hold)] if state.hold else []
    if state.question.until is not None:
        moments.append(state.question.until)
    if following and not state.up and facts.usage.presence == "active":
        at, _ = following
        if state.held and at <= now.boot:  # whatever woke us: a call is asked about in its own time
            # Unless the user may just have said that it is none.
            at = now.boot if isinstance(facts.input, SettingsChanged) else state.held.asked + HELD_SECONDS
        elif state.ripe is not None and at <= now.boot:
            at = now.boot if look_again is None else look_again
        elif at - NOTICE_SECONDS > now.boot:
            moments.append(at - NOTICE_SECONDS)
        moments.append(at)
    return min(moments, default=None)


def is_due_soon(state: State, facts: Facts, following: Next) -> bool:
    """Whether the tray shows the quiet notice: a card is up, or comes within half a minute."""
    if state.up:
        return True
    return (
        following is not None
        and facts.usage.presence == "active"
        and following[0] - facts.now.boot <= NOTICE_SECONDS + 0.5
    )


def coming(facts: Facts, following: Next) -> tuple[Coming, ...]:
    """Return the next card for tooltip and status."""
    return (Coming(facts.now.utc_at(following[0]), "reminder", following[1]),) if following else ()


def waiting(state: State, facts: Facts) -> Waiting | None:
    """Return what a due card waits for, for the tray: which program, what it does, since when (UTC)."""
    held = state.held
    return Waiting(held.busy.by, held.busy.why, facts.now.utc_at(held.since)) if held else None


def skips(state: State, facts: Facts, settings: Settings, starts_at: time) -> int:
    """Return how many cards may still be waved away today, for the menu."""
    return skips_left(state, settings, day_of(facts.now.utc, facts.now.zone, starts_at))
