"""Off until a day: doors shut, nothing comes, one line on return, no backlog."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from detox.core.commands import ComeBack, GoOff, Remind, StopFocus
from detox.core.decisions import Notify, Refuse
from detox.core.inputs import InputSeen, SessionChanged
from tests.rules.run import Run
from tests.rules.words import a_pass, rule, window, without

MONDAY = datetime(2026, 11, 30, 3, tzinfo=UTC)
"""04:00 in Berlin: that day's start."""


def a_run(**values: object) -> Run:
    return Run("2026-11-25 17:00", {"focus.notice": False, "quiet.hours": [], **values}, days=True)


def only_off(run: Run) -> Run:
    """Leave out what is about windows and rests."""
    run.happened = [line for line in run.happened if not any(word in line for word in ("taken", "follow", "gap"))]
    return run


def test_from_the_click_to_the_day_nothing_comes_and_then_one_line() -> None:
    run = a_run(**{"reminders.snack.at": ["10:30", "16:00"]}).send(GoOff(MONDAY))
    assert f"{run.view.tray.off_until:%a %H:%M}" == "Mon 03:00"
    assert not run.view.tray.next
    only_off(run.until("Mon 04:30")).expect("""
        Wed 17:00:00 off_start
        Mon 04:00:00 off_end
        Mon 04:00:00 notice block
    """)
    assert run.view.tray.off_until is None


def test_every_rhythm_begins_anew_on_return() -> None:
    run = a_run(**without("summary")).until("Wed 17:40").send(GoOff(MONDAY)).until("Mon 04:00")
    run.happened.clear()
    run.until("Mon 05:01")
    assert [line for line in run.happened if "offered" in line] == ["Mon 05:00:00 offered pause"]


def test_a_clock_time_just_before_the_return_lapses() -> None:
    until = datetime(2026, 11, 30, 10, tzinfo=UTC)  # 11:00
    off = {**without("summary reminders"), "reminders.snack.enabled": True, "reminders.snack.at": ["10:30"]}
    run = a_run(**off).send(GoOff(until)).until("Mon 11:30")
    assert not [line for line in run.happened if "offered" in line]


def test_the_summary_of_the_day_of_return_comes_and_no_other() -> None:
    run = a_run(**without("reminders")).send(GoOff(MONDAY)).until("Mon 18:20")
    assert [line for line in run.happened if "summary" in line] == ["Mon 18:15:00 summary 2026-11-30"]


def test_a_card_that_is_up_goes_and_one_that_is_asked_for_comes() -> None:
    run = a_run(**without("summary"))
    shown = [run.send(Remind("water")).card, run.send(GoOff(MONDAY)).card, run.send(Remind("pause")).card]
    assert [card and card.kind for card in shown] == ["water", None, "pause"]


def test_all_doors_are_shut_without_any_rule_and_as_firm_as_usual() -> None:
    run = a_run(**without("reminders summary")).send(GoOff(MONDAY), window("instagram")).wait(1)
    (door,) = run.view.doors
    assert (door.firmness, door.needs_reason, door.can_pass, door.until) == ("firm", True, True, MONDAY)
    run.send(a_pass("a client: their page is down")).wait(1)
    assert not run.view.doors
    run.wait(15 * 60)
    assert run.view.doors


@pytest.mark.parametrize(
    ("firmness", "off"), [(["gentle"], "gentle"), (["gentle", "firm"], "firm"), (["locked"], "firm"), ([], "firm")]
)
def test_it_is_as_firm_as_the_firmest_rule_but_never_locked(firmness: list[str], off: str) -> None:
    rules = [rule(id=f"r{index}", firmness=one, days=["sat"]) for index, one in enumerate(firmness)]
    run = a_run(**{"focus.rules": rules, **without("reminders summary")}).send(GoOff(MONDAY), window("tiktok")).wait(1)
    assert run.view.doors[0].firmness == off


def test_coming_back_early_costs_what_ending_a_block_costs() -> None:
    run = a_run(**without("reminders summary")).send(GoOff(MONDAY)).wait(60).send(ComeBack())
    assert run.view.tray.off_ends_at
    run.wait(60)
    only_off(run).expect("""
        Wed 17:00:00 off_start
        Wed 17:01:00 notice block
        Wed 17:01:10 off_end
        Wed 17:01:10 notice block
    """)


def test_asked_once_more_during_the_wait_the_user_stays_off() -> None:
    run = a_run(**without("reminders summary")).send(GoOff(MONDAY), ComeBack()).wait(5).send(ComeBack()).wait(60)
    assert run.view.tray.off_until == MONDAY
    assert run.view.tray.off_ends_at is None


def test_ending_the_block_ends_it_too_and_a_locked_block_outlives_the_return() -> None:
    run = a_run(**without("reminders summary")).send(GoOff(MONDAY), StopFocus()).wait(60)
    assert run.view.tray.off_until is None
    locked = {"focus.rules": [rule(firmness="locked")], **without("reminders summary")}
    run = a_run(**locked).send(GoOff(MONDAY)).until("Wed 20:00").send(ComeBack()).wait(60)
    assert run.view.tray.off_until is None
    assert (run.view.tray.block_rule, run.view.tray.block_firmness) == ("evening", "locked")


def test_it_can_be_made_longer_but_not_shorter() -> None:
    run = a_run(**without("reminders summary")).send(GoOff(MONDAY), GoOff(MONDAY + timedelta(days=1)))
    assert run.view.tray.off_until == MONDAY + timedelta(days=1)
    run.happened.clear()
    run.send(GoOff(MONDAY)).expect("Wed 17:00:00 refused 3")
    refused = [one.why.say() for one in run.decisions if isinstance(one, Refuse)]
    assert refused == ["you are off until 2026-12-01 already; to come back earlier, say that you are back"]


@pytest.mark.parametrize("days", [-1, 0, 367])
def test_a_day_that_is_over_or_too_far_is_refused(days: int) -> None:
    run = a_run(**without("reminders summary"))
    run.send(GoOff(run.now.utc + timedelta(days=days))).expect("Wed 17:00:00 refused 2")
    run.send(ComeBack()).expect("Wed 17:00:00 refused 1")
    assert run.view.tray.off_until is None


@pytest.mark.parametrize("reboot", [True, False])
@pytest.mark.parametrize("kill", [True, False])
def test_it_outlives_restarts_and_three_weeks(reboot: bool, kill: bool) -> None:
    until = MONDAY + timedelta(days=14)
    run = a_run(**without("reminders summary")).send(GoOff(until)).until("Thu 12:00")
    run.restart(3 * 86_400, reboot=reboot, kill=kill)
    assert run.view.tray.off_until == until
    run.happened.clear()
    run.wait(16 * 86_400)
    only_off(run).expect("""
        Mon 04:00:00 off_end
        Mon 04:00:00 notice block
    """)


def test_a_clock_set_forward_or_back_does_not_change_its_length() -> None:
    for moved in (-7 * 86_400.0, 7 * 86_400.0):
        run = a_run(**without("reminders summary")).send(GoOff(MONDAY)).move_wall(moved)
        run.wait((MONDAY - datetime(2026, 11, 25, 16, tzinfo=UTC)).total_seconds() - 1)
        assert run.view.tray.off_until
        run.wait(2)
        assert run.view.tray.off_until is None


def test_it_ends_while_nobody_is_there_and_the_line_waits_for_the_first_touch() -> None:
    run = a_run(**without("reminders summary")).send(GoOff(MONDAY)).away().until("Mon 09:12").back()
    assert [line for line in run.happened if "off_" in line or "notice" in line] == [
        "Wed 17:00:00 off_start",
        "Mon 04:00:00 off_end",
        "Mon 09:12:00 notice block",
    ]


def test_the_computer_was_off_when_it_ended_and_one_line_says_so_once() -> None:
    run = a_run(**without("reminders summary")).send(GoOff(MONDAY)).until("Wed 18:00").restart(6 * 86_400, reboot=True)
    run.wait(60).restart(60).wait(60)
    notices = [one.title.say() for one in run.decisions if isinstance(one, Notify)]
    assert notices == ["Welcome back"]


def test_asleep_over_the_end_it_is_over_at_the_wake_up() -> None:
    run = a_run(**without("reminders summary")).send(GoOff(MONDAY)).suspend(6 * 86_400)
    run.send(SessionChanged(), InputSeen()).wait(5)
    assert run.view.tray.off_until is None


def test_rules_still_run_their_hours_and_say_nothing_before() -> None:
    values = {"focus.rules": [rule()], "focus.notice": True, "focus.do_not_disturb": True}
    run = a_run(**{**without("reminders summary"), **values}).send(GoOff(MONDAY)).until("Fri 08:00")
    assert not [line for line in run.happened if "notice" in line]
    assert [line for line in run.happened if "quiet" in line][:2] == ["Wed 19:30:00 quiet on", "Thu 07:00:00 quiet off"]
