"""What each firmness holds and lets go: quota, one night of a lock, a post to finish, what is work."""

from __future__ import annotations

import pytest

from detox.core.commands import FinishPost, OpenPass, StopFocus
from detox.core.decisions import Log, Notify, Refuse, Withdraw
from tests.rules.run import Run
from tests.rules.words import a_pass, a_window, rule, visible, window, without

QUIET = {**without("reminders summary"), "focus.notice": False}
INSTAGRAM, TIKTOK = (a_window(title).id for title in ("instagram", "tiktok"))


def evening(*rules: dict[str, object]) -> Run:
    """A block began on Monday at 19:30; it is 20:00, and a feed is behind the door."""
    run = Run("2026-11-23 19:00", {**QUIET, "focus.rules": list(rules or (rule(),))}).until("20:00")
    run.send(visible("instagram"), window("instagram")).happened.clear()
    return run


def doors(run: Run) -> list[int]:
    return sorted(door.window_id for door in run.view.doors)


def away(run: Run) -> Run:
    """The user turns to mail: no door stands, and nothing is asked twice a minute."""
    return run.send(visible("mail"), window("mail"))


def back(run: Run) -> Run:
    return run.send(visible("instagram"), window("instagram"))


# --- three a week -----------------------------------------------------------------------------------------------------


def test_the_fourth_pass_of_a_week_is_given_and_asks_whether_the_rule_is_right() -> None:
    run = evening()
    for n in range(4):
        assert (run.view.doors[0].passes, run.view.tray.passes) == ((3, (("evening", 3),)) if n == 3 else (0, ()))
        assert doors(run.send(a_pass("a client waits", "instagram"))) == []
        run.wait(15 * 60)
    assert run.view.doors[0].passes == 4
    assert [line.split(" ", 1)[1] for line in run.happened].count("pass evening") == 4


def test_the_week_begins_anew_on_monday_at_four() -> None:
    run = evening()
    for _ in range(3):
        run.send(a_pass("x", "instagram"))
    away(run).until("Mon 03:59:30").send(window("mail"))
    assert dict(run.view.tray.passes) == {"evening": 3}
    run.until("04:00:30").send(window("mail"))
    assert dict(run.view.tray.passes) == {}


def test_passes_of_a_gentle_rule_are_not_counted_and_a_kill_forgets_none_of_a_firm_one() -> None:
    run = evening(rule(firmness="gentle"))
    for _ in range(5):
        run.send(a_pass("", "instagram"))
    assert run.view.tray.passes == ()
    run = evening()
    for _ in range(3):
        run.send(a_pass("x", "instagram"))
    assert run.restart(60, kill=True).view.tray.passes == (("evening", 3),)


# --- one night --------------------------------------------------------------------------------------------------------


def test_a_lock_holds_for_one_night_and_what_is_left_of_a_longer_block_is_firm() -> None:
    run = evening(rule(firmness="locked", hours=["19:30-19:29"]))
    assert (run.view.doors[0].can_pass, f"{run.view.doors[0].until:%H:%M}") == (False, "10:30")  # UTC
    run.send(a_pass("x", "instagram"))
    assert run.happened[-1] == "20:00:00 refused 3"
    away(run).until("11:29:59")
    assert back(run).view.doors[0].can_pass is False
    run.until("11:30")
    (door,) = run.view.doors
    assert (door.can_pass, door.firmness, door.wait_seconds, f"{door.until:%H:%M}") == (True, "firm", 10, "18:29")
    assert doors(run.send(a_pass("Ana asks", "instagram"))) == []


def test_a_lock_begun_by_hand_or_tightened_to_holds_for_one_night_too() -> None:
    run = evening(rule(hours=["19:30-19:29"]))
    away(run).until("22:00").change({"focus.rules": [rule(hours=["19:30-19:29"], firmness="locked")]})
    run.until("13:59:59")
    assert back(run).view.doors[0].can_pass is False
    assert run.until("14:00").view.doors[0].can_pass is True


@pytest.mark.parametrize("reboot", [False, True])
def test_a_restart_makes_no_lock_longer(reboot: bool) -> None:
    run = away(evening(rule(firmness="locked", hours=["19:30-19:29"]))).until("23:00")
    run.restart(60, kill=True, reboot=reboot).until("11:29:59")
    assert back(run).view.doors[0].can_pass is False
    assert run.until("11:30").view.doors[0].can_pass is True


def test_messages_are_never_behind_a_lock() -> None:
    run = evening(rule(firmness="locked", platforms=["*", "whatsapp"]))
    run.send(visible("whatsapp"), window("whatsapp"))
    assert doors(run) == []
    run = evening(rule(platforms=["*", "whatsapp"])).send(visible("whatsapp"), window("whatsapp"))
    assert doors(run) == [a_window("whatsapp").id]


# --- finish this post -------------------------------------------------------------------------------------------------


def test_a_post_is_finished_in_five_minutes_once_a_block_on_each_platform() -> None:
    run = evening().send(visible("instagram", "tiktok"))
    assert all(door.can_finish for door in run.view.doors)
    run.send(FinishPost("instagram"))
    assert doors(run) == [TIKTOK]
    assert doors(run.until("20:04:59")) == [TIKTOK]
    assert doors(run.until("20:05")) == sorted([INSTAGRAM, TIKTOK])
    assert {door.platform: door.can_finish for door in run.view.doors} == {"instagram": False, "tiktok": True}
    run.send(FinishPost("instagram"), FinishPost("tiktok"))
    assert doors(run) == [INSTAGRAM]
    run.expect("""
        20:00:00 door tiktok
        20:00:00 finish_post evening
        20:05:00 door instagram
        20:05:00 refused 3
        20:05:00 finish_post evening
    """)
    (first, _) = [one for one in run.ledger.events(0, 10**15) if one.kind == "finish_post"]
    assert first.data == {"platform": "instagram", "minutes": 5, "firmness": "firm"}
    away(run).until("Tue 19:30").send(visible("instagram"), window("instagram")).wait(0)
    assert run.view.doors[0].can_finish, "the next evening begins anew"


def test_under_a_lock_a_post_is_finished_only_soon_after_the_door_fell() -> None:
    run = Run("2026-11-23 19:29", {**QUIET, "focus.rules": [rule(firmness="locked")]})
    run.send(visible("instagram"), window("instagram")).until("19:45")
    assert run.view.doors[0].can_finish
    assert doors(run.send(FinishPost("instagram"))) == []
    run = Run("2026-11-23 19:29", {**QUIET, "focus.rules": [rule(firmness="locked")]})
    run.send(visible("instagram"), window("instagram")).until("19:45:01").send(FinishPost("instagram"))
    assert doors(run) == [INSTAGRAM]
    assert run.happened[-1] == "19:45:01 refused 3"


def test_the_end_of_a_post_and_of_its_block_survive_a_kill() -> None:
    run = evening().send(FinishPost("instagram")).until("20:02").restart(60, kill=True)
    run.send(visible("instagram"), window("instagram"))
    assert doors(run.until("20:04:59")) == []
    assert doors(run.until("20:05")) == [INSTAGRAM]
    assert run.view.doors[0].can_finish is False


def test_without_a_block_there_is_no_post_to_finish() -> None:
    assert Run("2026-11-23 10:00", QUIET).send(FinishPost("instagram")).happened == ["10:00:00 refused 1"]


# --- this is work -----------------------------------------------------------------------------------------------------


def test_work_is_reason_enough_costs_the_same_and_is_counted_as_work() -> None:
    run = evening().send(OpenPass("", "instagram", work=True))
    assert doors(run) == []
    assert doors(run.until("20:15")) == [INSTAGRAM]
    (event,) = [one for one in run.ledger.events(0, 10**15) if one.kind == "pass"]
    assert (event.data["work"], event.data["minutes"]) == (True, 15)
    assert run.engine._focus.counted["evening"][1] == 1, "it is a pass like any other"


def test_no_work_opens_a_lock() -> None:
    run = evening(rule(firmness="locked")).send(OpenPass("", "instagram", work=True))
    assert run.happened == ["20:00:00 refused 3"]
    assert doors(run) == [INSTAGRAM]


# --- the notice of a stop ---------------------------------------------------------------------------------------------


def test_the_notice_that_a_block_ends_goes_with_its_end_and_with_a_change_of_mind() -> None:
    run = evening().send(StopFocus())
    assert [type(one) for one in run.decisions if isinstance(one, (Notify, Withdraw))] == [Notify]
    run.wait(10)
    assert [type(one) for one in run.decisions if isinstance(one, (Notify, Withdraw))] == [Notify, Withdraw]
    run = evening().send(StopFocus(), StopFocus())
    assert [type(one) for one in run.decisions if isinstance(one, (Notify, Withdraw))] == [Notify, Withdraw]
    assert not [one for one in run.decisions if isinstance(one, Refuse)]


def test_while_a_pass_is_open_the_tray_shows_no_shut_door() -> None:
    run = evening().send(a_pass("x", "instagram"))
    assert (run.view.tray.state, run.view.tray.block_open_until is None) == ("run", False)
    assert run.until("20:15").view.tray.state == "block"


@pytest.mark.parametrize("short_first", [True, False])
def test_a_pass_through_two_blocks_is_as_long_as_the_stricter_allows(short_first: bool) -> None:
    rules = [rule(id="short", pass_minutes=5), rule(id="long", hours=["19:30-08:00"], pass_minutes=30)]
    run = evening(*(rules if short_first else reversed(rules)))
    assert [door.minutes for door in run.view.doors] == [5]
    run.send(OpenPass("A client waits", "instagram"))
    given = [made for made in run.decisions if isinstance(made, Log) and made.kind == "pass"]
    assert [made.data["minutes"] for made in given] == [5]
