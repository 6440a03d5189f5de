"""A block that was planned comes once, at its moment, and can be taken back until then."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from detox.core.commands import PlanFocus, StopFocus, UnplanFocus
from tests.rules.run import Run
from tests.rules.words import a_window, rule, visible, window, without

ONLY = without("reminders summary")


def utc(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-{text}").replace(tzinfo=UTC)


EVENING = (utc("24T18:30"), utc("25T06:00"))  # Tuesday 19:30 to Wednesday 07:00 in Berlin


def blocks(run: Run) -> list[str]:
    """What happened to blocks, without the follow lines that tests of doors look at."""
    return [line.removesuffix(" asked") for line in run.happened if "block" in line and "notice" not in line]


WHOLE = ["Tue 19:30:00 block_start promised", "Wed 07:00:00 block_end promised"]


def a_run(**values: object) -> Run:
    return Run("2026-11-23 18:15", {**ONLY, "focus.notice": False, **values}, days=True)


def test_it_begins_at_its_moment_ends_at_its_own_and_comes_once() -> None:
    run = a_run().send(PlanFocus(*EVENING))
    assert run.view.tray.next[0].kind == "block_start"
    assert run.view.tray.next[0].at == EVENING[0]
    assert blocks(run.until("Fri 12:00")) == WHOLE


def test_it_shuts_feeds_and_its_way_in_is_gentle() -> None:
    run = a_run().send(PlanFocus(*EVENING)).until("Tue 19:31").send(window("instagram"), visible("instagram"))
    run.wait(1)
    assert [door.window_id for door in run.view.doors] == [a_window("instagram").id]
    assert run.view.tray.block_firmness == "gentle"


def test_it_is_said_ten_minutes_before_like_any_other() -> None:
    run = Run("2026-11-23 18:15", ONLY, days=True).send(PlanFocus(*EVENING)).until("Tue 19:25")
    run.expect("Tue 19:20:00 notice block")


def test_it_can_be_taken_back_until_it_begins() -> None:
    run = a_run().send(PlanFocus(*EVENING), UnplanFocus(*EVENING)).until("Wed 12:00").expect("")
    assert run.due["focus"] is None
    run = a_run().send(PlanFocus(*EVENING)).until("Tue 19:40").send(UnplanFocus(*EVENING)).until("Wed 12:00")
    assert blocks(run) == WHOLE


def test_it_is_stopped_like_a_gentle_block_and_does_not_come_back() -> None:
    run = a_run().send(PlanFocus(*EVENING)).until("Tue 20:00").send(StopFocus()).until("Wed 12:00")
    assert blocks(run) == [WHOLE[0], "Tue 20:00:05 block_end promised stopped"]


@pytest.mark.parametrize("reboot", [False, True])
def test_a_restart_keeps_the_promise(reboot: bool) -> None:
    assert blocks(a_run().send(PlanFocus(*EVENING)).restart(3600, reboot=reboot).until("Wed 12:00")) == WHOLE


def test_somebody_who_comes_later_finds_the_rest_of_it_and_nothing_after_its_end() -> None:
    run = a_run().send(PlanFocus(*EVENING)).suspend(27 * 3600).until("Wed 12:00")
    assert blocks(run) == ["Tue 21:15:00 block_start promised", WHOLE[1]]
    a_run().send(PlanFocus(*EVENING)).restart(40 * 3600).until("Fri 12:00").expect("")


def test_two_that_overlap_are_one_door() -> None:
    later = (utc("24T20:00"), utc("25T09:00"))
    run = a_run().send(PlanFocus(*EVENING), PlanFocus(*later), PlanFocus(*later)).until("Wed 12:00")
    assert blocks(run) == [WHOLE[0], "Tue 21:00:00 block_start promised", "Wed 10:00:00 block_end promised"]


def test_it_leaves_the_user_s_own_rules_alone() -> None:
    run = a_run(**{"focus.rules": [rule()]}).send(PlanFocus(utc("24T11:00"), utc("24T12:00"))).until("Tue 23:00")
    assert blocks(run)[-3:] == [
        "Tue 12:00:00 block_start promised", "Tue 13:00:00 block_end promised", "Tue 19:30:00 block_start evening",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("start", "until"),
    [("24T18:30", "24T18:30"), ("24T18:30", "24T18:00"), ("23T10:00", "23T11:00"), ("24T18:30", "30T18:30")],
)
def test_what_is_no_block_for_the_next_days_is_refused(start: str, until: str) -> None:
    run = a_run().send(PlanFocus(utc(start), utc(until)))
    assert run.due["focus"] is None
    assert run.happened == ["Mon 18:15:00 refused 2"]
    far = datetime(2026, 12, 10, tzinfo=UTC)
    assert a_run().send(PlanFocus(far, far.replace(day=11))).due["focus"] is None


@pytest.mark.parametrize("rubbish", [7, "x", [1], [[1]], [["a", "b"]], [[1, 2]], [[True, 10**20]], {"a": 1}])
def test_rubbish_in_a_saved_plan_is_left_out(rubbish: object) -> None:
    run = a_run()
    saved = run.states()
    focus = saved["focus"]
    assert isinstance(focus, dict)
    focus["planned_ms"] = rubbish
    run._start(saved)
    run.until("Fri 12:00").expect("")
