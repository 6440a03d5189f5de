"""Which tip comes: none twice before the deck is used up, all at their time of day; and what became of the cards."""

from __future__ import annotations

from dataclasses import replace
from itertools import count, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.core.commands import AnswerCard, Remind, TipSeen
from detox.core.history import Event
from detox.reminders.deck import Deck, Wish, part_of_day
from detox.reminders.kind_settings import ENABLED
from detox.reminders.tally import taken_at, tally
from detox.reminders.tips import Tip
from tests.rules.run import Run
from tests.rules.words import without

numbers = count(1)


def tip(id_: str, *when: str, after: str | None = None) -> Tip:
    return Tip(id_, "pause", "en", "hook", ("beat",), "@x", (), "plain", "desk", when, after)


DAY = 86_400_000


def draw(
    deck: Deck, tips: list[Tip], times: int, part: str = "noon", since: int = 0, every: int = 1000
) -> tuple[Deck, list[str]]:
    """Draw so often, one every so many milliseconds."""
    found = []
    for number in range(times):
        deck, drawn = deck.draw(Wish((tips,), part, since + number * every))
        assert drawn
        found.append(drawn.id)
    return deck, found


@given(st.text(max_size=8), st.integers(2, 40), st.integers(1, 5), st.integers(30, 90))
def test_nothing_comes_twice_within_a_fortnight_while_anything_else_fits(
    seed: str, size: int, a_day: int, days: int
) -> None:
    tips = [tip(f"t{n}") for n in range(size)]
    _, found = draw(Deck(seed), tips, a_day * days, every=DAY // a_day)
    for number, one in enumerate(found):
        fortnight = found[max(0, number - 14 * a_day + 1) : number]
        if one in fortnight:  # then it was the one that was shown longest ago
            assert set(fortnight) == {other.id for other in tips}
            assert one not in found[number - size + 1 : number]


def test_a_deck_that_is_large_enough_has_no_repeat() -> None:
    tips = [tip(f"t{n}") for n in range(7 * 14)]
    _, found = draw(Deck("s"), tips, 7 * 60, every=DAY // 7)
    for number in range(len(found) - 97):
        assert len(set(found[number : number + 98])) == 98


def test_a_tip_that_was_seen_elsewhere_is_not_drawn_before_the_others() -> None:
    deck, rest = [tip(f"w{n}") for n in range(6)], ["w0", "w1", "w2", "w4", "w5"]
    run = Run("2026-11-23 09:00", without("reminders summary"), tips={"water": deck}).send(TipSeen("w3"))
    assert run.logged == [], "it was no reminder"
    drawn = []
    for _ in rest:
        run.send(Remind("water"))
        assert run.card
        drawn.append(run.card.tip.id)
        run.send(AnswerCard("done")).wait(60)
    assert sorted(drawn) == rest


def test_a_deck_of_one_and_of_none() -> None:
    assert draw(Deck(), [tip("only")], 3)[1] == ["only"] * 3
    assert Deck().draw(Wish(((),), "noon", 0)) == (Deck(), None)
    assert Deck().draw(Wish(([tip("late", "late")],), "noon", 0))[1] is None


def test_a_tip_comes_at_its_time_of_day() -> None:
    tips = [tip("any"), tip("late", "late"), tip("day", "morning", "noon")]
    assert set(draw(Deck(), tips, 6, "noon")[1]) == {"any", "day"}
    assert set(draw(Deck(), tips, 6, "late")[1]) == {"any", "late"}


def test_a_tip_that_answers_something_waits_for_it_and_then_comes_first() -> None:
    tips = [tip("after", after="scroll"), *(tip(f"any{n}") for n in range(5))]
    assert "after" not in draw(Deck(), tips, 6)[1]
    first = 0
    for number in range(40):
        _, found = Deck(str(number)).draw(Wish((tips,), "noon", 0, frozenset({"scroll"})))
        first += found is not None and found.id == "after"
    assert 12 <= first <= 34  # six times as likely as each of the five others


def test_what_joined_a_card_lends_its_tips_when_the_first_has_none_left() -> None:
    water, pause = [tip("w0"), tip("w1")], [tip("p0"), tip("p1")]
    deck, found = Deck("s"), []
    for number in range(6):
        deck, drawn = deck.draw(Wish((water, pause), "noon", number * 1000))
        assert drawn
        found.append(drawn.id)
    assert set(found[:2]) == {"w0", "w1"}
    assert set(found[2:4]) == {"p0", "p1"}
    assert found[4:] == found[:2]


def test_form_and_drawing_vary() -> None:
    tips = [replace(tip(f"{tone}{n}"), tone=tone, scene=tone) for tone in ("dry", "warm") for n in range(200)]
    _, found = draw(Deck("s"), tips, 200)
    same = sum(one[:3] == other[:3] for one, other in pairwise(found))
    assert same < 40  # a coin would give half of them


def test_each_user_has_an_order_of_their_own_and_the_same_one_again() -> None:
    tips = [tip(f"t{n}") for n in range(10)]
    orders = {tuple(draw(Deck(seed), tips, 10)[1]) for seed in ("a", "b", "c", "a")}
    assert len(orders) == 3


def test_a_deck_goes_on_after_a_restart() -> None:
    tips = [tip(f"t{n}") for n in range(6)]
    deck, first = draw(Deck("s"), tips, 3)
    again = Deck.restored(deck.saved(), "s")
    assert again == replace(deck, last=None)
    _, rest = draw(again, tips, 3, since=5000)
    assert len({*first, *rest}) == 6


def test_a_wall_clock_that_was_wrong_keeps_no_tip_away() -> None:
    tips = [tip(f"t{n}") for n in range(3)]
    deck, _ = draw(Deck("s"), tips, 3, since=10**13)
    deck, found = draw(deck, tips, 3)
    assert len(set(found)) == 3
    assert set(deck.shown.values()) == {0, 1000, 2000}


@pytest.mark.parametrize(
    "raw",
    [
        None,
        5,
        {},
        {"shown": 5},
        {"shown": {"pause": 5}},
        {"shown": {"a": [1, None]}, "draws": "x", "themes": 7, "less": 1},
    ],
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


def test_a_kind_without_tips_shows_its_name_and_one_of_ours_borrows_from_pause() -> None:
    run = Run("2026-11-23 09:00", {**without("reminders summary"), "reminders.tea.every_minutes": 30})
    run.settings = run.settings.with_(_enabled("tea"), True)
    run.until("09:30")
    assert run.card
    assert (run.card.tip.hook, run.card.tip.beats) == ("Tea", ())
    run.send(AnswerCard("done"), Remind("eyes"))
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
