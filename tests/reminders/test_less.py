"""Less like this: the tip comes only when nothing else is left, and its theme more seldom."""

from __future__ import annotations

from collections import Counter

from detox.reminders.deck import FORTNIGHT_MS, Deck, Wish
from detox.reminders.tips import Tip


def tip(name: str, theme: str = "water") -> Tip:
    return Tip(name, theme, "en", name, (), "", (), "plain", name)


def draw(deck: Deck, tips: list[Tip], at_ms: int) -> tuple[Deck, str]:
    deck, found = deck.draw(Wish((tips,), "noon", at_ms))
    assert found is not None
    return deck, found.id


def test_a_tip_that_was_not_liked_stays_away() -> None:
    deck, tips = Deck("seed").lessen(tip("b")), [tip("a"), tip("b"), tip("c")]
    drawn = []
    for day in range(6):
        deck, found = draw(deck, tips, day * 86_400_000)
        drawn.append(found)
    assert sorted(drawn[:2]) == ["a", "c"]
    assert "b" not in drawn


def test_it_comes_when_nothing_else_is_left_and_after_a_restart() -> None:
    deck = Deck.restored(Deck("seed").lessen(tip("a")).saved(), "seed")
    assert deck.less == {"a"}
    assert draw(deck, [tip("a")], 0)[1] == "a"


def test_its_theme_is_drawn_more_seldom_but_not_never() -> None:
    deck = Deck("seed")
    for n in range(2):
        deck = deck.lessen(tip(f"gone{n}", "hobby"))
    tips = [tip(f"h{n}", "hobby") for n in range(20)] + [tip(f"w{n}") for n in range(20)]
    themes: Counter[str] = Counter()
    for n in range(400):
        deck, found = draw(deck, tips, n * FORTNIGHT_MS)
        themes[found[0]] += 1
    # Twice halved: one in five instead of one in two.
    assert 40 <= themes["h"] <= 120


def test_a_theme_is_never_gone_for_good() -> None:
    deck = Deck("seed")
    for n in range(50):
        deck = deck.lessen(tip(f"gone{n}", "hobby"))
    tips = [tip("h", "hobby"), tip("w")]
    found = set()
    for n in range(400):
        deck, name = draw(deck, tips, n * FORTNIGHT_MS)
        found.add(name)
    assert found == {"h", "w"}
