"""The rule of reminders: counts, decides when a card comes, and takes the answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from detox.core.decisions import CloseCard, Decision, Log, Notify, Refuse
from detox.core.facts import Facts
from detox.core.inputs import AnotherTip, AnswerCard, Hold, Remind, Resume
from detox.core.instant import Instant
from detox.core.settings import Settings
from detox.core.steps import Step
from detox.core.text import QT_TRANSLATE_NOOP, plain
from detox.core.views import Coming
from detox.reminders.card import Card, ShowCard
from detox.reminders.counting import advance
from detox.reminders.deck import part_of_day
from detox.reminders.due import Stretch, allowed_from, dues, quiet_around
from detox.reminders.settings import CARDS, COOLDOWN, SNOOZE, kind_name, kinds
from detox.reminders.state import Held, Kind, State
from detox.reminders.tips import Tip

OWNER = "reminders"
NOTICE_SECONDS = 30.0
"""So long before a card the tray icon changes its shape: the quiet notice."""
LONGEST_HOLD = timedelta(hours=26)
"""No hold is longer ("tomorrow" in the night that has 25 hours): one that seems so met a clock that was set back."""
DAY_MS = 86_400_000
HELD_SECONDS = 30.0
"""While a call holds a card, it is asked for again this often."""
NIGHT_FROM, NIGHT_TO = 20, 6
"""Cards wear the night palette from and to these local hours."""

Tips = Mapping[str, Sequence[Tip]]

_LOGGED = {"done": "taken", "later": "snoozed", "skip": "skipped", "less": "skipped", "missed": "missed"}


Next = tuple[float, str] | None
"""When (boot clock) the next card comes if the user stays active, and the kind that makes it come."""


def step(state: State, facts: Facts, settings: Settings, tips: Tips) -> Step[State, Next]:
    """Take one beat. A card that is due by time comes only in the beat of our own alarm."""
    every, quiet = settings.derived(kinds), quiet_around(facts.now, settings)
    state, decisions = advance(_settled(state, facts.now), facts, every)
    state = _obey(state, facts, settings, tips, decisions)
    if facts.alarm(OWNER):
        state = _show_due(state, facts, every, settings, tips, quiet, decisions)
    following = _next_card(state, facts.now, every, settings, quiet)
    return Step(state, following, tuple(decisions), _next_alarm(state, facts, following))


def _settled(state: State, now: Instant) -> State:
    """Return the state without what has passed, and without what only a wall clock that was wrong can have left."""
    if state.hold is not None and not now.utc < state.hold <= now.utc + LONGEST_HOLD:
        state = replace(state, hold=None)
    if state.started_ms > now.ms:
        state = replace(state, started_ms=now.ms)
    if any(ms > now.ms + DAY_MS for ms in state.clock_ms.values()):
        state = replace(state, clock_ms={kind: ms for kind, ms in state.clock_ms.items() if ms <= now.ms + DAY_MS})
    return state


def _obey(state: State, facts: Facts, settings: Settings, tips: Tips, decisions: list[Decision]) -> State:
    match facts.input:
        case Remind(name):
            known = {kind.id for kind in kinds(settings)} | set(tips)
            if name not in known:
                listed = plain(", ".join(sorted(known)))
                why = QT_TRANSLATE_NOOP("Reminders", 'there is no reminder "{name}"; there are: {known}')
                decisions.append(Refuse(why.with_(name=name, known=listed), 2))
                return state
            if state.up:  # left alone for another one: what was offered has an end
                state = _answer(state, facts.now, "missed", settings, decisions)
            return _show(state, facts, settings, tips, (name,), decisions, asked=True)
        case AnswerCard(answer) if state.up:
            return _answer(state, facts.now, answer, settings, decisions)
        case AnotherTip() if state.up:
            return _another(state, facts.now, tips, decisions)
        case Hold(until):
            decisions.append(Log("hold", "", {"until": until.isoformat()}))
            if state.up:
                decisions.append(CloseCard())
                state = replace(_put_off(state, facts.now.boot), closed=facts.now.boot)
            return replace(state, hold=until)
        case Resume() if state.hold:
            decisions.append(Log("resume"))
            return replace(state, hold=None)
    return state


def _put_off(state: State, until: float) -> State:
    """Return the state with the card gone and its kinds due again at ``until``."""
    again = dict.fromkeys((state.up.kind, *state.up.joined), until) if state.up else {}
    return replace(state, up=None, snoozed={**state.snoozed, **again})


def _answer(state: State, now: Instant, answer: str, settings: Settings, decisions: list[Decision]) -> State:
    card = state.up
    if card is None:
        return state
    names = (card.kind, *card.joined)
    decisions.append(Log(_LOGGED[answer], card.kind, {"with": list(card.joined), "tip": card.tip.id}))
    decisions.append(CloseCard())
    if answer == "later":
        state = _put_off(state, now.boot + settings[SNOOZE] * 60)
    if answer == "less":
        state = replace(state, deck=state.deck.lessen(card.tip.id))
    if answer == "done":
        state = replace(state, ticked={**state.ticked, **dict.fromkeys(names, now.boot)})
    return replace(state, up=None, closed=now.boot)


def _another(state: State, now: Instant, tips: Tips, decisions: list[Decision]) -> State:
    if state.up is None:
        return state
    deck, tip = state.deck.draw(state.up.kind, _tips(tips, state.up.kind), _part(now))
    if tip is None:
        return state
    card = replace(state.up, tip=tip)
    decisions.append(ShowCard(card))
    return replace(state, up=card, deck=deck)


def _show_due(
    state: State,
    facts: Facts,
    every: tuple[Kind, ...],
    settings: Settings,
    tips: Tips,
    quiet: Sequence[Stretch],
    decisions: list[Decision],
) -> State:
    now = facts.now
    coming = dues(state, now, every, settings, quiet)
    ripe = [due for due in coming if due.at <= now.boot]
    if (
        not ripe
        or state.up
        or facts.usage.presence != "active"
        or allowed_from(state, now, now.boot, settings, quiet) > now.boot
    ):
        return replace(state, held=None)
    # A hair more: counters are sums of fractions, and ten minutes are ten minutes.
    joining = [due.kind for due in coming if due.at <= now.boot + _together(settings) + 0.001]
    joining.sort(key=lambda kind: (-kind.rhythm, kind.id))
    names = tuple(kind.id for kind in joining)
    if facts.held_by is not None:
        return _keep_back(state, now.boot, facts.held_by, names, decisions)
    return _show(replace(state, held=None), facts, settings, tips, names, decisions)


def _together(settings: Settings) -> float:
    """Return how many seconds ahead a kind may be due to join a card: what falls into one second is one moment."""
    return max(1.0, settings[COOLDOWN] * 60)


def _keep_back(state: State, boot: float, by: str, names: tuple[str, ...], decisions: list[Decision]) -> State:
    """Let the card wait for a program. That is logged once a wait, however long it is."""
    if state.held is None:
        decisions.append(Log("held", names[0], {"with": list(names[1:]), "by": by}))
    return replace(state, held=Held(by, state.held.since if state.held else boot, boot))


def _show(
    state: State,
    facts: Facts,
    settings: Settings,
    tips: Tips,
    names: tuple[str, ...],
    decisions: list[Decision],
    asked: bool = False,
) -> State:
    """Offer the card of ``names[0]``, the others joined; their counters and clock times start anew."""
    now = facts.now
    deck, tip = state.deck.draw(names[0], _tips(tips, names[0]), _part(now))
    handled = now.ms + round(_together(settings) * 1000)
    state = replace(
        state,
        deck=deck,
        counters={**state.counters, **dict.fromkeys(names, 0.0)},
        clock_ms={**state.clock_ms, **dict.fromkeys(names, handled)},
        snoozed={kind: at for kind, at in state.snoozed.items() if kind not in names},
        ticked={kind: at for kind, at in state.ticked.items() if kind not in names},
    )
    data: dict[str, object] = {"with": list(names[1:])}
    decisions.append(Log("offered", names[0], data | ({"asked": True} if asked else {})))
    if tip is None or not settings[CARDS]:
        body = plain(" ".join(" ".join(tip.beats).split())) if tip else plain("")
        title = plain(" ".join(tip.hook.split())) if tip else kind_name(names[0], settings)
        decisions.append(Notify("reminder", title, body))
        return replace(state, closed=now.boot)
    night = now.local.hour >= NIGHT_FROM or now.local.hour < NIGHT_TO
    card = Card(names[0], names[1:], tip, night)
    decisions.append(ShowCard(card))
    return replace(state, up=card)


def _tips(tips: Tips, kind: str) -> Sequence[Tip]:
    return tips.get(kind) or tips.get("pause") or ()


def _part(now: Instant) -> str:
    return part_of_day(now.local.hour, now.local.minute)


def _next_card(
    state: State, now: Instant, every: tuple[Kind, ...], settings: Settings, quiet: Sequence[Stretch]
) -> Next:
    first = next(iter(dues(state, now, every, settings, quiet)), None)
    return (allowed_from(state, now, max(first.at, now.boot), settings, quiet), first.kind.id) if first else None


def _next_alarm(state: State, facts: Facts, following: Next) -> float | None:
    now = facts.now
    moments = [now.boot_at(state.hold)] if state.hold else []
    if following and not state.up and facts.usage.presence == "active":
        at, _ = following
        if state.held and at <= now.boot:  # whatever woke us: a call is asked about in its own time
            at = state.held.asked + HELD_SECONDS
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
