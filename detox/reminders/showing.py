"""Showing a card: whose it is, its tip, and what begins anew with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from detox.core.decisions import Decision, Log, Notify
from detox.core.facts import Facts
from detox.core.instant import Instant, to_second
from detox.core.settings import Settings
from detox.core.text import plain
from detox.reminders.card import Card, ShowCard
from detox.reminders.deck import Deck, Wish, part_of_day
from detox.reminders.kinds import Kind, is_own, kind_name
from detox.reminders.openings import Openings, cooldown, openings
from detox.reminders.own_tips import name_alone, own_tips
from detox.reminders.settings import CARDS, COOLDOWN, SNOOZE, TONE
from detox.reminders.state import State
from detox.reminders.tips import Tip

NIGHT_FROM, NIGHT_TO = 20, 6
"""Cards wear the night palette from and to these local hours."""

LONG_SCROLL = 1200.0
"""Seconds of private scrolling in one go that a tip may speak of."""
LONG_SITTING = 5400.0
"""Seconds at the desk without a rest that a tip may speak of."""
GLANCE = 40.0
"""So many seconds a card is up if nobody looks at it."""
SAME = 120.0
"""What keeps a card that was put off away for so few seconds more is not worth a word."""
JUST_NOW = 900.0
"""A call that ended so many seconds ago has just ended."""

Tips = Mapping[str, Sequence[Tip]]


def together(settings: Settings) -> float:
    """Return how many seconds ahead a kind may be due to join a card: what falls into one second is one moment."""
    return max(1.0, settings[COOLDOWN] * 60)


def show(
    state: State,
    facts: Facts,
    settings: Settings,
    tips: Tips,
    kinds: Sequence[Kind],
    shut: Openings,
    decisions: list[Decision],
    *,
    asked: bool = False,
) -> State:
    """Offer the card of ``kinds[0]``, the others joined; their counters and clock times start anew."""
    now, names = facts.now, tuple(kind.id for kind in kinds)
    themes = tuple(kind.themes for kind in kinds)
    deck, tip, others = _draw(state, facts, settings, tips, themes, names)
    state = _begun_anew(replace(state, deck=deck, ripe=None, held=None), facts, kinds, settings, shut)
    data: dict[str, object] = {"with": list(names[1:])}
    decisions.append(Log("offered", names[0], data | ({"asked": True} if asked else {})))
    if tip is None or not settings[CARDS]:
        body = plain(" ".join(" ".join(tip.beats).split())) if tip else plain("")
        title = plain(" ".join(tip.hook.split())) if tip else kind_name(names[0], settings)
        decisions.append(Notify("reminder", title, body))
        return replace(state, closed=now.boot)
    night = now.local.hour >= NIGHT_FROM or now.local.hour < NIGHT_TO
    card = Card(names[0], names[1:], tip, night, themes, deck.draws, later(state, now, kinds, settings, shut), others)
    decisions.append(ShowCard(card))
    return replace(state, up=card)


def later(state: State, now: Instant, kinds: Sequence[Kind], settings: Settings, shut: Openings) -> datetime | None:
    """Return when a card of these kinds would come back if it was put off now (aware, local).

    None: after the snooze, as everybody expects. What keeps it away longer is known now: quiet hours, a hold, its days.
    """
    gone = now.boot + GLANCE
    back = gone + settings[SNOOZE] * 60
    then = replace(state, closed=gone, snoozed={**state.snoozed, **{kind.id: back for kind in kinds}})
    opens = min(_opens(kind, back, then, settings, shut) for kind in kinds)
    return to_second(now.utc_at(opens)).astimezone(ZoneInfo(now.zone)) if opens > back + SAME else None


def _opens(kind: Kind, at: float, state: State, settings: Settings, shut: Openings) -> float:
    """Return when a card of this kind may come from boot-clock second ``at`` on, however many days that is."""
    now, seen = shut.now, shut
    for _ in range(7):  # openings are known for two days
        before, at = at, seen.opens(kind, at, state, cooldown(settings))
        if at == before:
            break
        seen = openings(now.after(at - now.boot), settings, shut.starts_at)
    return at


def another(state: State, facts: Facts, settings: Settings, tips: Tips, decisions: list[Decision]) -> State:
    """Change the tip of the card that is up, and nothing else."""
    card = state.up
    if card is None:
        return state
    deck, tip, others = _draw(state, facts, settings, tips, card.themes, (card.kind, *card.joined))
    if tip is None:
        return state
    card = replace(card, tip=tip, others=others)
    decisions.append(ShowCard(card))
    return replace(state, up=card, deck=deck)


def _draw(
    state: State,
    facts: Facts,
    settings: Settings,
    tips: Tips,
    themes: tuple[tuple[str, ...], ...],
    names: tuple[str, ...],
) -> tuple[Deck, Tip | None, bool]:
    """Draw from the first kind's themes, else from those of the kinds that joined; where there are none, a pause's.

    Return also whether there is another tip than the one drawn.

    The user's own words lie in the deck of their kind. A kind of the user's without any shows its name.
    """
    now, own = facts.now, settings.derived(own_tips)
    groups = [[tip for theme in each for tip in (*own.get(theme, ()), *tips.get(theme, ()))] for each in themes]
    if not any(groups):
        groups = [[name_alone(names[0], settings)] if is_own(names[0]) else list(tips.get("pause", ()))]
    part = part_of_day(now.local.hour, now.local.minute)
    happened = _happened(state, facts, names)
    wish = Wish(tuple(groups), part, now.ms, frozenset(happened), settings[TONE])
    deck, tip = state.deck.draw(wish)
    if tip is None:
        return deck, None, False
    return deck, tip.with_minutes(happened.get(tip.after or "", 0.0)), deck.has_other(wish, tip)


def _happened(state: State, facts: Facts, names: tuple[str, ...]) -> dict[str, float]:
    """Return what the words of a tip may answer, and for how many seconds it lasted where that was measured.

    A long scroll, a call that has just ended, a door that is open because it had to be, a long sitting at the desk.
    """
    now, sitting, block = facts.now, facts.usage.sitting, facts.focus.block
    found: dict[str, float] = {}
    if sitting is not None and sitting.running and sitting.is_private and sitting.private >= LONG_SCROLL:
        found["scroll"] = sitting.private
    if state.call_ended is not None and now.boot - state.call_ended <= JUST_NOW:
        found["meeting"] = 0.0
    if block is not None and block.open_until is not None and block.open_until > now.utc and block.firmness != "gentle":
        found["oncall"] = 0.0
    desk = max((state.counters.get(name, 0.0) for name in names), default=0.0)
    if desk >= LONG_SITTING:
        found["long_sitting"] = desk
    return found


def _begun_anew(state: State, facts: Facts, kinds: Sequence[Kind], settings: Settings, shut: Openings) -> State:
    """Return the state with a card of these kinds told: what counts towards the next one begins here."""
    now, names = facts.now, [kind.id for kind in kinds]
    handled = now.ms + round(together(settings) * 1000)
    today, sitting = state.today.on(shut.day), facts.usage.sitting
    told = (
        {kind.id: (sitting.start, sitting.seconds if kind.at_work else sitting.private) for kind in kinds}
        if sitting
        else {}
    )
    return replace(
        state,
        counters={**state.counters, **{kind.id: _carried(state, kind) for kind in kinds}},
        clock_ms={**state.clock_ms, **dict.fromkeys(names, handled)},
        snoozed={kind: at for kind, at in state.snoozed.items() if kind not in names},
        ticked={kind: at for kind, at in state.ticked.items() if kind not in names},
        scrolled={**state.scrolled, **told},
        today=replace(today, cards={**today.cards, **{name: today.cards.get(name, 0) + 1 for name in names}}),
    )


def _carried(state: State, kind: Kind) -> float:
    """Return what counts already towards the next card: the time for which this one was put off, at most half of it."""
    if kind.id not in state.snoozed:
        return 0.0
    return min(state.counters.get(kind.id, 0.0), kind.every / 2)
