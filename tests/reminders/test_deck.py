"""Which tip comes: none twice before the deck is used up, all at their time of day; and what became of the cards."""

from __future__ import annotations

from itertools import count, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.core.history import Event
from detox.reminders.deck import Deck, part_of_day
from detox.reminders.settings import ENABLED
from detox.reminders.tally import taken_at, tally
from detox.reminders.tips import Tip
from tests.rules.run import Run
from tests.rules.words import without

numbers = count(1)


def tip(id_: str, *when: str, after: str | None = None) -> Tip:
    return Tip(id_, "pause", "en", "hook", ("beat",), "@x", (), "plain", "desk", when, after)


def draw(deck: Deck, tips: list[Tip], times: int, part: str = "noon") -> tuple[Deck, list[str]]:
    found = []
    for _ in range(times):
        deck, drawn = deck.draw("pause", tips, part)
        assert drawn
        found.append(drawn.id)
    return deck, found


@given(st.text(max_size=8), st.integers(2, 12), st.integers(1, 4))
def test_nothing_comes_twice_before_the_deck_is_used_up_nor_twice_in_a_row(seed: str, size: int, rounds: int) -> None:
    tips = [tip(f"t{n}") for n in range(size)]
    _, found = draw(Deck(seed), tips, size + (rounds - 1) * (size - 1))
    assert set(found[:size]) == {one.id for one in tips}
    assert all(one != other for one, other in pairwise(found))
    # The last of a round is the first of the next one's used: from then on a round has one less.
    for start in range(size, len(found), size - 1):
        assert len(set(found[start : start + size - 1])) == len(found[start : start + size - 1])


def test_a_deck_of_one_and_of_none() -> None:
    assert draw(Deck(), [tip("only")], 3)[1] == ["only"] * 3
    assert Deck().draw("pause", [], "noon") == (Deck(), None)
    assert Deck().draw("pause", [tip("late", "late")], "noon")[1] is None


def test_a_tip_comes_at_its_time_of_day() -> None:
    tips = [tip("any"), tip("late", "late"), tip("day", "morning", "noon")]
    assert set(draw(Deck(), tips, 6, "noon")[1]) == {"any", "day"}
    assert set(draw(Deck(), tips, 6, "late")[1]) == {"any", "late"}


def test_a_tip_that_answers_something_waits_for_it() -> None:
    assert set(draw(Deck(), [tip("any"), tip("after", after="instagram")], 6)[1]) == {"any"}


def test_each_user_has_an_order_of_their_own_and_the_same_one_again() -> None:
    tips = [tip(f"t{n}") for n in range(10)]
    orders = {tuple(draw(Deck(seed), tips, 10)[1]) for seed in ("a", "b", "c", "a")}
    assert len(orders) == 3


def test_a_deck_goes_on_after_a_restart() -> None:
    tips = [tip(f"t{n}") for n in range(6)]
    deck, first = draw(Deck("s"), tips, 3)
    _, rest = draw(Deck.restored(deck.saved(), "s"), tips, 3)
    assert len({*first, *rest}) == 6
    assert Deck.restored(deck.saved(), "s") == deck


@pytest.mark.parametrize(
    "raw", [None, 5, {}, {"shown": 5}, {"shown": {"pause": 5}}, {"shown": {"pause": [1, None]}, "draws": "x"}]
)
def test_any_deck_that_is_none_is_a_new_one(raw: Any) -> None:
    assert draw(Deck.restored(raw, "s"), [tip("a"), tip("b")], 2)[1]


@pytest.mark.parametrize(
    ("hour", "minute", "part"),
    [(5, 0, "morning"), (4, 59, "late"), (11, 29, "morning"), (11, 30, "noon"), (14, 0, "afternoon"),
     (17, 30, "evening"), (21, 29, "evening"), (21, 30, "late"), (0, 0, "late")],
)  # fmt: skip
def test_the_parts_of_a_day(hour: int, minute: int, part: str) -> None:
    assert part_of_day(hour, minute) == part


def test_a_kind_without_tips_borrows_those_of_pause() -> None:
    run = Run("2026-11-23 09:00", {**without("reminders summary"), "reminders.tea.every_minutes": 30})
    run.settings = run.settings.with_(_enabled("tea"), True)
    run.until("09:30")
    assert run.card
    assert run.card.tip.kind == "pause"


def _enabled(kind: str) -> Any:
    return ENABLED.of(kind)


def test_cards_are_dressed_for_the_night() -> None:
    values = {**without("summary quiet"), "reminders.water.enabled": False, "reminders.snack.enabled": False}
    for start, night in (("05:59", False), ("04:59", True), ("18:59", False), ("19:00", True)):
        run = Run(f"2026-11-23 {start}", values).wait(3600)
        assert run.card
        assert run.card.night == night


# --- the tally ------------------------------------------------------------------------------------------------------


def event(kind: str, name: str, at: int = 0, data: dict[str, object] | None = None) -> Event:
    return Event(f"{next(numbers):032x}", "d" * 32, at, "UTC", kind, name, data or {})


def test_a_kind_that_joined_counts_like_the_card_itself() -> None:
    found = tally([
        event("offered", "water", 0, {"with": ["pause"]}),
        event("taken", "water", 0, {"with": ["pause"]}),
        event("seen", "pause"),
        event("offered", "pause"),
        event("snoozed", "pause", 0, {"with": []}),
        event("missed", "pause"),
        event("skipped", "pause"),
        event("taken", "water", 0, {"natural": True}),
        event("hold", ""),
        event("door", "instagram"),
        event("offered", "odd", 0, {"with": "pause"}),
    ])  # fmt: skip
    rows = {row.name: row for row in found}
    assert [row.name for row in found] == ["odd", "pause", "water"]
    pause, water = rows["pause"], rows["water"]
    assert (pause.offered, pause.taken, pause.snoozed, pause.missed, pause.skipped, pause.seen) == (2, 1, 1, 1, 1, 1)
    assert (water.offered, water.taken, water.natural, water.seen) == (1, 2, 1, 1)


def test_breaks_taken_have_their_moments() -> None:
    assert taken_at([event("taken", "pause", 5), event("offered", "pause", 6), event("taken", "water", 7)]) == (5, 7)


def test_a_whole_day_through_the_rules_adds_up() -> None:
    """Every card that was offered ended in exactly one way."""
    run = Run("2026-11-23 09:00", {"summary.enabled": False}, answer=("later", 5)).until("12:00")
    run.answer = ("done", 5)
    run.until("20:59")
    for row in tally(run.ledger.events(0, 10**15)):
        assert row.offered == row.taken + row.skipped + row.snoozed + row.missed - row.natural
