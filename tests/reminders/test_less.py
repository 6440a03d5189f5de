"""Less like this: a tip that was not liked comes only when nothing else is left."""

from __future__ import annotations

from detox.reminders.deck import Deck
from detox.reminders.tips import Tip


def tip(name: str) -> Tip:
    return Tip(name, "water", "en", name, (), "", (), "plain", "water")


def test_a_tip_that_was_not_liked_stays_away() -> None:
    deck, tips = Deck("seed").lessen("b"), [tip("a"), tip("b"), tip("c")]
    drawn = []
    for _ in range(6):
        deck, found = deck.draw("water", tips, "noon")
        assert found is not None
        drawn.append(found.id)
    assert sorted(drawn[:2]) == ["a", "c"]
    assert "b" not in drawn


def test_it_comes_when_nothing_else_is_left_and_after_a_restart() -> None:
    deck = Deck.restored(Deck("seed").lessen("a").saved(), "seed")
    assert deck.less == {"a"}
    assert deck.draw("water", [tip("a")], "noon")[1] == tip("a")
