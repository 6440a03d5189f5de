"""What is told of a block is so: when the door opens, whether it is shut at all, what comes next."""

from __future__ import annotations

from datetime import timedelta

from detox.core.commands import BeginCrisis, FinishPost, OnCall, StartFocus
from detox.core.on_call import SHIFTS, Shift
from tests.rules.run import Run
from tests.rules.words import rule, visible, window, without

QUIET = {**without("reminders summary quiet"), "focus.notice": False}


def evening(*rules: dict[str, object], **more: object) -> Run:
    """Instagram is in front; it is 19:20 on a Monday."""
    run = Run("2026-11-23 19:00", {**QUIET, **more, "focus.rules": list(rules)}).until("19:20")
    return run.send(visible("instagram"), window("instagram")).wait(0)


def told(run: Run) -> str:
    (door,) = run.view.doors
    return f"{door.until.astimezone(run.now.local.tzinfo):%a %H:%M}"


def test_a_door_names_the_hour_at_which_nothing_shuts_its_window_any_more() -> None:
    lock = rule(id="lock", hours=["19:10-19:40"], firmness="locked")
    assert told(evening(lock)) == "Mon 19:40"
    assert told(evening(lock, rule(id="firm", hours=["19:15-23:30"], firmness="firm"))) == "Mon 23:30"
    assert told(evening(lock, rule(id="next", hours=["19:40-22:00"]))) == "Mon 22:00"
    assert told(evening(lock, rule(id="other", hours=["19:15-23:30"], platforms=["tiktok"]))) == "Mon 19:40"
    assert told(evening(lock, rule(id="gap", hours=["19:41-23:00"]))) == "Mon 19:40"


def test_a_block_by_hand_that_runs_into_the_evening_opens_with_it() -> None:
    run = evening(rule(hours=["19:30-07:00"]))
    run.send(StartFocus(run.now.utc + timedelta(hours=1))).wait(0)
    assert told(run) == "Tue 07:00"


def test_no_door_is_told_as_shut_while_the_user_is_on_call() -> None:
    run = evening(rule(hours=["19:10-21:00"], firmness="gentle"))
    assert [run.view.tray.state] == ["block"]
    run.send(OnCall(run.now.utc + timedelta(hours=3))).wait(0)
    assert run.view.doors == ()
    now = run.view.tray
    assert (now.state, now.block_open_until) == ("run", now.block_until)
    run = evening(rule(hours=["19:10-21:00"], firmness="gentle", on_call=["tiktok"]))
    run.send(OnCall(run.now.utc + timedelta(hours=3))).wait(0)
    assert (run.view.tray.state, run.view.tray.block_open_until) == ("block", None)


def test_no_notice_says_that_a_door_shuts_for_somebody_on_call() -> None:
    for on_call, notices in ((True, 0), (False, 1)):
        values = {**QUIET, "focus.notice": True, "focus.rules": [rule(hours=["19:30-21:00"])]}
        run = Run("2026-11-23 19:00", values)
        if on_call:
            run.settings = run.settings.with_(SHIFTS, (Shift(run.now.utc, run.now.utc + timedelta(hours=4)),))
        run.until("19:29")
        assert sum("notice block" in one for one in run.happened) == notices
        assert run.beats < 12, "what is not said wakes nobody again and again"


def test_a_post_that_is_finished_is_told_as_open() -> None:
    run = evening(rule(hours=["19:10-21:00"])).send(FinishPost("instagram")).wait(0)
    assert run.view.tray.state == "run"
    assert run.view.tray.block_open_until == run.now.utc + timedelta(minutes=5)


def test_a_crisis_announces_no_block_that_begins_in_it() -> None:
    run = evening(rule(hours=["19:30-21:00"])).send(BeginCrisis("fire", Run("2026-11-23 22:00").now.utc)).wait(0)
    assert [one for one in run.view.tray.next if one.kind == "block_start"] == []
    run = evening(rule(hours=["19:30-21:00"])).send(BeginCrisis("fire", Run("2026-11-23 19:25").now.utc)).wait(0)
    assert [one.kind for one in run.view.tray.next] == ["block_start"]
