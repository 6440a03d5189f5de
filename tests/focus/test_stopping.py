"""Stopping a block: what it costs, what it leaves alone, when it comes again."""

from __future__ import annotations

import pytest

from detox.core.commands import StopFocus
from detox.core.decisions import Refuse
from tests.rules.run import Run
from tests.rules.words import rule, without

QUIET = {**without("reminders summary"), "focus.notice": False}


def evening(*rules: dict[str, object]) -> Run:
    """A block began at 19:30; it is 20:00."""
    run = Run("2026-11-23 19:00", {**QUIET, "focus.rules": list(rules or (rule(),))}).until("20:00")
    run.happened.clear()
    return run


def why(run: Run) -> str:
    return next(one.why.say() for one in reversed(run.decisions) if isinstance(one, Refuse))


@pytest.mark.parametrize(("firmness", "seconds"), [("gentle", 5), ("firm", 10)])
def test_stopping_costs_the_wait_of_the_door(firmness: str, seconds: int) -> None:
    run = (
        evening(rule(firmness=firmness))
        .send(StopFocus())
        .until("19:30")
        .expect(f"""
        20:00:00 notice block
        20:00:{seconds:02} block_end evening stopped
        20:00:{seconds:02} follow off
        19:30:00 block_start evening
        19:30:00 follow on
    """)
    )
    assert run.view.tray.state == "block"  # the next evening


def test_asked_once_more_during_the_wait_the_block_stays() -> None:
    run = evening().send(StopFocus()).wait(9.9).send(StopFocus()).until("23:00").expect("20:00:00 notice block")
    assert run.view.tray.state == "block"


def test_a_locked_block_is_not_stopped_and_says_when_it_ends() -> None:
    run = evening(rule(id="soft", firmness="gentle"), rule(firmness="locked", hours=["19:30-21:00"]))
    run.send(StopFocus()).expect("20:00:00 refused 3")
    assert why(run) == "this block is locked until 21:00"
    run.at("21:00", StopFocus()).until("21:01").expect("""
        21:00:00 block_end evening
        21:00:00 notice block
        21:00:05 block_end soft stopped
        21:00:05 follow off
    """)


@pytest.mark.parametrize("firmness", ["locked", "firm", "gentle"])
def test_a_block_that_begins_during_the_wait_is_not_stopped_with_the_other(firmness: str) -> None:
    run = evening(rule(id="soft", firmness="gentle"), rule(id="b", firmness=firmness, hours=["20:00:02-22:00"]))
    run.send(StopFocus()).until("20:01")
    assert "20:00:02 block_start b" in run.happened
    assert not [line for line in run.happened if "block_end" in line]


def test_a_block_that_was_locked_during_the_wait_stays() -> None:
    run = evening(rule(firmness="gentle")).send(StopFocus()).wait(2)
    run.change({"focus.rules": [rule(firmness="locked")]}).until("21:00").expect("20:00:00 notice block")
    assert run.view.tray.block_firmness == "locked"


def test_a_stopped_block_by_hand_does_not_delay_the_evening() -> None:
    run = Run("2026-11-23 19:00", {**QUIET, "focus.rules": [rule()]}).block(60).at("19:10", StopFocus())
    run.until("19:31").expect("""
        19:00:00 block_start evening asked
        19:00:00 follow on
        19:10:00 notice block
        19:10:10 block_end evening stopped
        19:10:10 follow off
        19:30:00 block_start evening
        19:30:00 follow on
    """)


def test_a_stopped_block_by_hand_within_the_evening_stays_stopped() -> None:
    run = evening().block(12 * 60).send(StopFocus()).until("08:30")
    run.expect("""
        20:00:00 block_start evening asked
        20:00:00 notice block
        20:00:10 block_end evening stopped
        20:00:10 follow off
    """)


def test_begun_anew_by_hand_after_a_stop() -> None:
    run = evening().send(StopFocus()).until("20:01").block(30).until("20:40")
    run.happened = [line for line in run.happened if "follow" not in line]
    run.expect("""
        20:00:00 notice block
        20:00:10 block_end evening stopped
        20:01:00 block_start evening asked
        20:31:00 block_end evening
        20:31:00 block_start evening
    """)


def test_a_stop_years_ahead_on_a_wrong_clock_stops_nothing_now() -> None:
    run = Run("2028-11-23 20:00", {**QUIET, "focus.rules": [rule()]}).wait(0).send(StopFocus()).wait(60)
    run.happened.clear()
    run.move_wall(-2 * 365 * 86_400)
    assert [line.split(" ", 1)[1] for line in run.happened[1:]] == ["block_start evening", "follow on"]


def test_all_visible_windows_are_asked_for_while_a_block_runs_also_after_a_restart() -> None:
    run = evening().restart().expect("20:00:30 follow on").restart(12 * 3600).expect("")
    assert run.view.tray.state == "run"
