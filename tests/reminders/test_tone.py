"""The tone that the user likes comes more often; the others still come, so that the deck lasts."""

from __future__ import annotations

from collections import Counter

import pytest

from detox.reminders.deck import Deck, Wish
from detox.reminders.tips import Tip
from tests.rules.run import Run

TONES = ("playful", "plain", "deadpan")
DECK = tuple(
    Tip(f"{tone}{n}", "pause", "en", tone, ("one", "two"), "@x", (), tone, f"scene{n}")
    for tone in TONES
    for n in range(40)
)


def tones(wanted: str, draws: int = 30) -> Counter[str]:
    deck, found = Deck("s"), Counter[str]()
    for number in range(draws):
        deck, tip = deck.draw(Wish((DECK,), "noon", number, frozenset(), wanted))
        assert tip is not None
        found[tip.tone] += 1
    return found


@pytest.mark.parametrize("wanted", TONES)
def test_most_cards_have_the_tone_that_was_asked_for(wanted: str) -> None:
    found = tones(wanted)
    assert found[wanted] >= 18
    assert len(found) > 1


def test_mixed_prefers_none() -> None:
    assert max(tones("mixed", 90).values()) <= 45


def test_the_setting_reaches_the_cards_and_another_one() -> None:
    run = Run("2026-11-23 09:00", {"cards.tone": "plain"}, tips={"pause": DECK})
    from detox.core.commands import AnotherTip, Remind

    run.send(Remind("pause"))
    shown = Counter[str]()
    for _ in range(30):
        assert run.card
        shown[run.card.tip.tone] += 1
        run.send(AnotherTip())
    assert shown["plain"] >= 18
