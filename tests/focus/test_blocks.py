"""When a block is on: to the second, over midnight, through restarts and moved clocks. Every line is one event."""

from __future__ import annotations

import pytest

from detox.core.inputs import Alarm, InputSeen, SessionChanged
from tests.rules.run import Run
from tests.rules.words import rule, window, without

QUIET = without("reminders summary")


def a_run(start: str, *rules: dict[str, object], **values: object) -> Run:
    return Run(start, {**QUIET, "focus.notice": False, "focus.rules": list(rules), **values}, days=True)


def test_a_block_begins_and_ends_at_its_second() -> None:
    run = a_run("2026-11-23 09:00", rule(hours=["19:30-07:00"]))
    run.until("Mon 19:29:59").expect("").until("Mon 19:30:00").expect("""
        Mon 19:30:00 block_start evening
        Mon 19:30:00 follow on
    """)
    assert run.view.tray.block_rule == "evening"
    run.until("Tue 06:59:59").expect("").until("Tue 07:00:00").expect("""
        Tue 07:00:00 block_end evening
        Tue 07:00:00 follow off
    """)
    assert run.view.tray.state == "run"


def test_a_week_of_evenings_on_weekdays() -> None:
    run = a_run("2026-11-23 00:00", rule(days=["mon", "tue", "wed", "thu", "fri"]))
    run.until("Mon 00:00:01").wait(7 * 86_400)
    run.happened = [line for line in run.happened if "follow" not in line]
    run.expect("""
        Mon 19:30:00 block_start evening
        Tue 07:00:00 block_end evening
        Tue 19:30:00 block_start evening
        Wed 07:00:00 block_end evening
        Wed 19:30:00 block_start evening
        Thu 07:00:00 block_end evening
        Thu 19:30:00 block_start evening
        Fri 07:00:00 block_end evening
        Fri 19:30:00 block_start evening
        Sat 07:00:00 block_end evening
    """)


@pytest.mark.parametrize("at", ["Sat 00:00", "Sat 03:00", "Sat 06:59:59"])
def test_a_block_of_friday_night_does_not_free_saturday_morning(at: str) -> None:
    run = a_run("2026-11-27 12:00", rule(days=["fri"], hours=["22:00-07:00"])).until(at)
    assert run.view.tray.block_rule == "evening"
    run = a_run(f"2026-11-28 {at[4:]}", rule(days=["fri"], hours=["22:00-07:00"])).wait(0)  # begun in the middle of it
    assert run.view.tray.block_rule == "evening"
    assert f"{run.view.tray.block_until:%a %H:%M}" == "Sat 06:00"


def test_a_block_of_saturday_does_not_begin_on_friday_night() -> None:
    run = a_run("2026-11-28 01:00", rule(days=["sat"], hours=["22:00-07:00"])).until("Sat 21:59:59").expect("")
    run.until("Sat 22:00").expect("""
        Sat 22:00:00 block_start evening
        Sat 22:00:00 follow on
    """)


def test_hours_that_pass_midnight_match_on_both_sides_of_it() -> None:
    for hour in range(24):
        run = a_run(f"2026-11-25 {hour:02}:00", rule(hours=["22:00-07:00"])).wait(0)
        assert (run.view.tray.state == "block") == (hour >= 22 or hour < 7)


def test_days_say_when_a_range_starts_not_when_it_ends() -> None:
    run = a_run("2026-11-23 00:00", rule(days=["mon"], hours=["00:00-01:00", "23:00-00:30"])).wait(0)
    run.until("Tue 02:00")
    run.happened = [line for line in run.happened if "follow" not in line]
    run.expect("""
        Mon 00:00:00 block_start evening
        Mon 01:00:00 block_end evening
        Mon 23:00:00 block_start evening
        Tue 00:30:00 block_end evening
    """)


def test_two_rules_have_each_their_own_block() -> None:
    run = a_run("2026-11-23 09:00", rule(id="a", hours=["19:00-21:00"]), rule(id="b", hours=["20:00-22:00"]))
    run.until("Mon 23:00").expect("""
        Mon 19:00:00 block_start a
        Mon 19:00:00 follow on
        Mon 20:00:00 block_start b
        Mon 21:00:00 block_end a
        Mon 22:00:00 block_end b
        Mon 22:00:00 follow off
    """)


def test_ranges_that_meet_are_one_block() -> None:
    run = (
        a_run("2026-11-23 09:00", rule(hours=["19:00-20:00", "20:00-21:00"]))
        .until("Mon 23:00")
        .expect("""
        Mon 19:00:00 block_start evening
        Mon 19:00:00 follow on
        Mon 21:00:00 block_end evening
        Mon 21:00:00 follow off
    """)
    )
    assert run.beats < 10


def test_a_weekend_in_pieces_is_one_block() -> None:
    hours = [
        rule(days=["fri"], hours=["19:30-24:00"]),
        rule(id="b", days=["sat", "sun"], hours=["00:00-24:00"]),
    ]
    run = a_run("2026-11-27 19:00", *hours).until("Fri 19:31")
    assert f"{run.view.tray.block_until:%a %H:%M}" == "Fri 23:00"  # one rule, one block; that is said in the guide
    run.until("Mon 01:00")
    run.happened = [line for line in run.happened if "follow" not in line]
    run.expect("""
        Fri 19:30:00 block_start evening
        Sat 00:00:00 block_end evening
        Sat 00:00:00 block_start b
        Mon 00:00:00 block_end b
    """)


def test_a_block_without_end_goes_on() -> None:
    run = a_run("2026-11-23 09:00", rule(hours=["00:00-24:00"], firmness="locked")).wait(0)
    for _ in range(24 * 20):
        assert run.wait(3600).view.tray.state == "block"
    assert run.beats < 20


def test_a_rule_for_one_day_a_week_is_announced_a_week_before() -> None:
    run = a_run("2026-11-23 20:00", rule(days=["mon"], hours=["19:30-19:40"])).wait(0)
    assert [f"{one.at:%d %H:%M} {one.kind}" for one in run.view.tray.next] == ["30 18:30 block_start"]
    run = a_run("2026-11-23 19:30:01", rule(days=["mon"], hours=["19:30-19:30:01"])).wait(0)
    assert [f"{one.at:%d %H:%M} {one.kind}" for one in run.view.tray.next] == ["30 18:30 block_start"]


def test_a_rule_that_is_switched_off_blocks_nothing() -> None:
    a_run("2026-11-23 19:00", rule(enabled=False)).until("Tue 08:00").expect("")


def test_a_block_by_hand() -> None:
    run = (
        a_run("2026-11-23 10:00")
        .block(120)
        .until("Mon 13:00")
        .expect("""
        Mon 10:00:00 block_start now asked
        Mon 10:00:00 follow on
        Mon 12:00:00 block_end now
        Mon 12:00:00 follow off
    """)
    )
    assert run.view.tray.block_until is None


def test_a_block_by_hand_runs_on_into_the_hours_of_its_rule() -> None:
    run = (
        a_run("2026-11-23 19:00", rule())
        .block(60)
        .until("Tue 08:00")
        .expect("""
        Mon 19:00:00 block_start evening asked
        Mon 19:00:00 follow on
        Mon 20:00:00 block_end evening
        Mon 20:00:00 block_start evening
        Tue 07:00:00 block_end evening
        Tue 07:00:00 follow off
    """)
    )
    assert run.view.tray.state == "run"


def test_a_block_by_hand_makes_a_running_one_longer_and_never_shorter() -> None:
    run = a_run("2026-11-23 19:00", rule(hours=["19:30-21:00"])).until("Mon 20:00").block(30).block(120)
    run.until("Mon 23:00").expect("""
        Mon 19:30:00 block_start evening
        Mon 19:30:00 follow on
        Mon 20:00:00 block_start evening asked
        Mon 22:00:00 block_end evening
        Mon 22:00:00 follow off
    """)


def test_a_sleep_over_the_start_and_one_over_the_end() -> None:
    run = (
        a_run("2026-11-23 19:00", rule())
        .suspend(3600)
        .until("Tue 06:00")
        .suspend(7200)
        .expect("""
        Mon 20:00:00 block_start evening
        Mon 20:00:00 follow on
        Tue 08:00:00 block_end evening
        Tue 08:00:00 follow off
    """)
    )
    assert run.view.tray.state == "run"


def test_blocks_come_while_nobody_is_there() -> None:
    run = (
        a_run("2026-11-23 19:00", rule())
        .send(SessionChanged(locked=True))
        .until("Tue 08:00")
        .expect("""
        Mon 19:30:00 block_start evening
        Mon 19:30:00 follow on
        Tue 07:00:00 block_end evening
        Tue 07:00:00 follow off
    """)
    )
    assert run.view.tray.state == "run"


WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat"]


@pytest.mark.parametrize(
    ("values", "opens"),
    [
        ({"hours": ["00:00-24:00"]}, None),
        ({"hours": ["08:00-20:00", "20:00-08:00"]}, None),
        ({"hours": ["00:00-24:00"], "on_days_off": "not"}, None),
        ({"hours": ["00:00-24:00"], "days": WEEKDAYS}, "Sun 00:00"),
        ({"hours": ["00:01-24:00"]}, "Tue 00:00"),
    ],
)
def test_what_comes_after_hours_in_one_piece_is_told_and_never_where_the_next_piece_begins(
    values: dict[str, object], opens: str | None
) -> None:
    """A lease is a piece of at most five days."""
    run = a_run("2026-11-23 12:00", rule(**values), **{"focus.notice": False}).wait(1)
    [coming] = run.view.tray.next
    told = None if coming.endless else f"{coming.at.astimezone(run.now.local.tzinfo):%a %H:%M}"
    assert (coming.kind, told) == ("block_end", opens)


def test_a_day_off_is_the_end_of_whole_days_that_it_lifts() -> None:
    """Looked for through all the pieces before it."""
    days = {"days_off.dates": ["2026-12-05"]}
    for lifts, opens in (("not", "Sat 05"), ("as_usual", None), ("all_day", None)):
        run = a_run("2026-11-23 12:00", rule(hours=["00:00-24:00"], on_days_off=lifts), **days).wait(1)
        [coming] = run.view.tray.next
        assert (None if coming.endless else f"{coming.at.astimezone(run.now.local.tzinfo):%a %d}") == opens


def test_nothing_begins_ends_or_shuts_again_without_the_alarm() -> None:
    run = a_run("2026-11-23 19:29", rule())
    run.alarms = False
    run.until("Mon 19:31").send(window("instagram"), InputSeen(), Alarm("reminders"), Alarm("usage")).expect("")
    run.alarms = True
    run.wait(0).happened.clear()
    run.alarms = False
    run.until("Tue 07:01").send(window("instagram"), Alarm("summary"))
    assert run.view.doors
    assert [line for line in run.happened if "block" in line] == []
    run.alarms = True
    assert "Tue 07:01:00 block_end evening" in run.wait(0).happened
    assert run.view.doors == ()
