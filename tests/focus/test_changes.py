"""Tighten now, loosen later: what a change of the settings does to a block that runs. And the notice before one."""

from __future__ import annotations

import pytest

from detox.core.inputs import Alarm
from tests.rules.run import Run
from tests.rules.words import a_pass, a_window, rule, visible, window, without

QUIET = {**without("reminders summary"), "focus.notice": False}
INSTAGRAM, TIKTOK = (a_window(title).id for title in ("instagram", "tiktok"))


def evening(*rules: dict[str, object]) -> Run:
    run = Run("2026-11-23 19:00", {**QUIET, "focus.rules": list(rules or (rule(),))}).until("20:00")
    run.happened.clear()
    return run


def doors(run: Run) -> list[int]:
    return sorted(door.window_id for door in run.view.doors)


LOOSER: list[list[dict[str, object]]] = [
    [],
    [rule(enabled=False)],
    [rule(hours=["22:00-23:00"])],
    [rule(days=["sat"])],
    [rule(platforms=["tiktok"])],
    [rule(surfaces=[])],
    [rule(firmness="gentle")],
    [rule(id="other", firmness="gentle", hours=["23:00-23:30"])],
    [rule(pass_minutes=30)],
]


@pytest.mark.parametrize("firmness", ["firm", "locked"])
@pytest.mark.parametrize("changed", LOOSER)
def test_a_looser_setting_waits_for_the_end_of_a_firm_or_locked_block(
    firmness: str, changed: list[dict[str, object]]
) -> None:
    run = evening(rule(firmness=firmness)).send(window("instagram")).change({"focus.rules": changed}).until("06:59:59")
    (door,) = run.view.doors
    assert (door.firmness, door.minutes) == (firmness, 15)
    assert run.view.tray.block_rule == "evening"
    run.until("07:00")
    assert "07:00:00 block_end evening" in run.happened
    assert run.view.doors == ()


def test_a_gentle_block_follows_its_rule_at_once() -> None:
    soft = rule(firmness="gentle")
    run = evening(soft).send(visible("instagram", "tiktok"))
    run.change({"focus.rules": [{**soft, "platforms": ["tiktok"]}]})
    assert doors(run) == [TIKTOK]
    run.change({"focus.rules": [{**soft, "hours": ["19:30-21:00"]}]})
    assert f"{run.view.tray.block_until:%H:%M}" == "20:00"
    run.change({"focus.rules": [{**soft, "enabled": False}]})
    assert run.happened[-2:] == ["20:00:00 block_end evening", "20:00:00 follow off"]
    run.change({"focus.rules": [soft]})
    assert run.happened[-4:-2] == ["20:00:00 block_start evening", "20:00:00 follow on"]
    assert doors(run) == sorted([INSTAGRAM, TIKTOK])


STRICTER: list[tuple[dict[str, object], str]] = [
    ({"platforms": ["instagram", "tiktok"]}, "platforms"),
    ({"platforms": ["*"]}, "platforms"),
    ({"firmness": "locked"}, "firmness"),
    ({"pass_minutes": 5}, "minutes"),
]


@pytest.mark.parametrize(("changed", "what"), STRICTER)
def test_a_stricter_setting_acts_at_once(changed: dict[str, object], what: str) -> None:
    run = evening(rule(platforms=["instagram"])).send(visible("instagram", "tiktok"))
    assert doors(run) == [INSTAGRAM]
    beats = run.beats
    run.change({"focus.rules": [rule(**{"platforms": ["instagram"], **changed})]})
    door = next(door for door in run.view.doors if door.window_id == INSTAGRAM)
    assert (len(doors(run)) == 2) == (what == "platforms")
    assert (door.firmness == "locked") == (what == "firmness")
    assert (door.minutes == 5) == (what == "minutes")
    assert run.beats - beats <= 3  # said once, not again and again


def test_stricter_here_and_looser_there_takes_what_is_stricter() -> None:
    run = evening(rule(platforms=["instagram"], pass_minutes=5)).send(visible("instagram", "tiktok"))
    run.change({"focus.rules": [rule(platforms=["tiktok"], pass_minutes=30, firmness="locked")]})
    assert doors(run) == sorted([INSTAGRAM, TIKTOK])
    assert {door.firmness for door in run.view.doors} == {"locked"}
    run.change({"focus.rules": []}).until("06:59:59")
    assert {door.firmness for door in run.view.doors} == {"locked"}
    assert run.until("07:00").view.doors == ()


def test_longer_hours_follow_without_a_gap() -> None:
    run = evening(rule(hours=["19:30-21:00"])).change({"focus.rules": [rule(hours=["19:30-22:00"])]}).until("22:00")
    run.expect("""
        21:00:00 block_end evening
        21:00:00 block_start evening
        22:00:00 block_end evening
        22:00:00 follow off
    """)


def test_a_rule_that_is_new_begins_at_once() -> None:
    run = evening(rule(id="a", hours=["22:00-23:00"])).change({"focus.rules": [rule(hours=["19:30-21:00"])]})
    run.expect("""
        20:00:00 block_start evening
        20:00:00 follow on
    """)


def test_a_rule_that_was_loosened_during_its_block_is_looser_the_next_evening() -> None:
    run = evening(rule(firmness="locked")).change({"focus.rules": [rule(firmness="gentle")]}).until("07:30")
    run.until("19:31").send(window("instagram"), a_pass())
    assert run.view.doors == ()


def test_a_block_by_hand_is_not_loosened_either() -> None:
    run = Run("2026-11-23 12:00", {**QUIET, "focus.rules": [rule(firmness="gentle")]}).block(60)
    run.change({"focus.rules": []}).until("12:59").send(window("instagram"))
    assert len(run.view.doors) == 1


# --- the notice ------------------------------------------------------------------------------------------------------


def noticed(start: str, *rules: dict[str, object]) -> Run:
    return Run(start, {**without("reminders summary"), "focus.rules": list(rules)})


def test_ten_minutes_before_a_block_a_notice_says_so_once() -> None:
    run = (
        noticed("2026-11-23 09:00", rule())
        .until("19:19:59")
        .expect("")
        .until("19:31")
        .expect("""
        19:20:00 notice block
        19:30:00 block_start evening
        19:30:00 follow on
    """)
    )
    run.until("19:29").expect("""
        07:00:00 block_end evening
        07:00:00 follow off
        19:20:00 notice block
    """)


def test_an_alarm_for_something_else_repeats_no_notice() -> None:
    run = noticed("2026-11-23 19:15", rule()).until("19:25").send(Alarm("focus")).until("19:29")
    run.expect("19:20:00 notice block")


def test_a_start_in_the_last_ten_minutes_says_it_late_and_one_in_the_block_does_not() -> None:
    noticed("2026-11-23 19:25", rule()).wait(0).expect("19:25:00 notice block")
    noticed("2026-11-23 19:30", rule()).wait(0).expect("""
        19:30:00 block_start evening
        19:30:00 follow on
    """)


def test_a_restart_after_the_notice_repeats_it_not() -> None:
    run = noticed("2026-11-23 19:00", rule()).until("19:22").expect("19:20:00 notice block").restart(60)
    run.until("19:29").expect("")


def test_no_notice_while_another_block_runs_or_if_it_is_switched_off() -> None:
    run = noticed("2026-11-23 18:00", rule(id="a", hours=["19:00-19:30"]), rule()).until("19:31")
    assert [line for line in run.happened if "notice" in line] == ["18:50:00 notice block"]
    run = noticed("2026-11-23 18:00", rule()).change({"focus.notice": False}).until("19:31")
    assert [line for line in run.happened if "notice" in line] == []


def test_what_comes_next_is_always_said() -> None:
    run = noticed("2026-11-23 18:00", rule())
    assert [(one.kind, one.name, f"{one.at:%H:%M}") for one in run.view.tray.next] == [
        ("block_start", "evening", "18:30")
    ]
    run.until("19:30")
    assert [(one.kind, one.name, f"{one.at:%H:%M}") for one in run.view.tray.next] == [
        ("block_end", "evening", "06:00")
    ]
