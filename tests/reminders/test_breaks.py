"""The break screen in simulated time: no card over it, what ran through is seen once, what was left is nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from detox.core.commands import AnswerCard, BreakBegins, BreakEnds, Command, Remind
from detox.core.settings import Settings
from detox.reminders.breaks import PRACTICES, practice_of
from detox.reminders.kinds import kind_name
from detox.reminders.tips import Tip
from detox.store.tips_file import load_tips
from detox.ui.movements import MOVES
from tests.rules.run import Run
from tests.rules.words import without

ONLY_PAUSE = {"reminders.snack.enabled": False, "reminders.water.enabled": False, **without("summary")}
OWN = {**ONLY_PAUSE, "reminders.pause.every_minutes": 30}
FIVE = BreakBegins(300)
TIP = Tip("t", "pause", "en", "Hook", ("One.", "Two."), "@dot", (), "plain", "scroll", length="long")


def test_what_ran_through_is_seen_once_and_its_kind_begins_anew() -> None:
    run = Run("2026-11-23 09:00", OWN).at("09:20", FIVE).until("09:25").send(BreakEnds("pause", 300))
    run.until("09:56").expect("""
        09:25:00 seen pause
        09:55:00 offered pause
    """)


def test_a_still_user_is_told_of_once_and_not_again_on_the_return() -> None:
    """Five minutes without a touch are a rest by themselves; with the break screen they must not count twice."""
    run = Run("2026-11-23 09:00", OWN).at("09:20", FIVE).away()
    run.until("09:25").send(BreakEnds("pause", 300)).until("09:26").back().until("09:40")
    run.expect("09:25:00 seen pause")


def test_done_together_from_a_card_is_a_tick_and_then_seen() -> None:
    run = Run("2026-11-23 09:00", OWN).until("09:30").wait(5).send(AnswerCard("done"), FIVE).away()
    run.wait(300).send(BreakEnds("pause", 300)).wait(20).back().until("09:50")
    run.expect("""
        09:30:00 offered pause
        09:30:05 taken pause
        09:35:05 seen pause
    """)


def test_leaving_early_logs_nothing_and_takes_nothing_away() -> None:
    run = Run("2026-11-23 09:00", OWN).at("09:20", FIVE).until("09:22").send(BreakEnds())
    run.until("09:31").expect("09:30:00 offered pause")


def test_no_card_comes_over_it_and_what_was_due_comes_after_it() -> None:
    run = Run("2026-11-23 09:00", OWN).at("09:28", FIVE).until("09:32").expect("")
    run.send(BreakEnds()).until("09:33").expect("09:32:00 offered pause")


def test_a_break_whose_end_nobody_tells_ends_by_itself() -> None:
    Run("2026-11-23 09:00", OWN).at("09:28", FIVE).until("09:40").expect("09:33:05 offered pause")


def test_a_card_that_is_up_makes_room_and_comes_back() -> None:
    run = Run("2026-11-23 09:00", OWN).until("09:30").wait(5).send(FIVE)
    assert run.card is None
    run.until("09:34").send(BreakEnds()).until("09:36").expect("""
        09:30:00 offered pause
        09:35:10 offered pause
    """)


def test_one_that_ran_through_for_that_card_takes_it_along() -> None:
    run = Run("2026-11-23 09:00", OWN).until("09:30").wait(5).send(FIVE).wait(300).send(BreakEnds("pause", 300))
    run.until("09:50").expect("""
        09:30:00 offered pause
        09:35:05 seen pause
    """)


def test_it_neither_counts_for_another_kind_nor_answers_one() -> None:
    values = {**OWN, "reminders.tea.every_minutes": 40}
    run = Run("2026-11-23 09:00", values).at("09:05", FIVE).until("09:10").send(BreakEnds("pause", 300))
    run.until("09:41").expect("""
        09:10:00 seen pause
        09:40:00 offered tea+pause
    """)


def test_a_kind_that_is_switched_off_is_seen_all_the_same() -> None:
    run = Run("2026-11-23 09:00", ONLY_PAUSE).at("09:05", FIVE).until("09:10").send(BreakEnds("eyes", 300))
    run.until("09:11").expect("09:10:00 seen eyes")


def test_a_card_asked_for_by_hand_still_comes() -> None:
    run = Run("2026-11-23 09:00", OWN).at("09:05", FIVE, Remind("pause"))
    run.until("09:06").expect("09:05:00 offered pause asked")


def test_both_are_commands() -> None:
    assert {BreakBegins, BreakEnds} <= set(get_args(Command))


def test_every_practice_serves_a_reminder_that_exists() -> None:
    names = [kind_name(kind, Settings()).source for kind in PRACTICES.values()]
    assert names == ["Pause", "Move", "Eyes", "Move"]


@pytest.mark.parametrize(
    ("changes", "practice"),
    [
        ({}, "breathe"),
        ({"kind": "breathe", "scene": "breathe", "length": "medium"}, "breathe"),
        ({"kind": "move", "scene": "stretch"}, "stretch"),
        ({"kind": "move", "scene": "walk"}, "walk"),
        ({"kind": "eyes", "scene": "eyes"}, "far"),
        ({"length": "short"}, None),
        ({"kind": "water", "scene": "water"}, None),
    ],
)
def test_what_a_card_offers_to_do_together(changes: dict[str, str], practice: str | None) -> None:
    assert practice_of(replace(TIP, **changes)) == practice  # type: ignore[arg-type]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_some_of_our_tips_offer_it_and_their_scenes_exist(lang: str) -> None:
    tips, _ = load_tips(lang)
    offers = [tip for kind in tips for tip in tips[kind] if practice_of(tip)]
    assert len(offers) >= 10
    assert {tip.scene for tip in offers} <= set(MOVES)
