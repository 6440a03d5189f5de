"""Blocks on moved clocks, in other zones, through the nights in which the clocks change."""

from __future__ import annotations

import pytest

from tests.rules.run import Run
from tests.rules.words import rule, without

QUIET = without("reminders summary")


def a_run(start: str, *rules: dict[str, object]) -> Run:
    return Run(start, {**QUIET, "focus.notice": False, "focus.rules": list(rules)}, days=True)


@pytest.mark.parametrize("seconds", [3600, -3600, 86_400, -86_400, 60, -60, 63_072_000, -63_072_000])
@pytest.mark.parametrize("firmness", ["gentle", "firm", "locked"])
def test_a_moved_clock_makes_no_block_longer_or_shorter(seconds: float, firmness: str) -> None:
    """It began at 19:30 for 11 h 30; whatever the wall says since, it ends 11 h 30 later by the boot clock."""
    run = a_run("2026-11-23 19:00", rule(firmness=firmness, days=["mon"])).until("Mon 20:00")
    begun = run.now.boot - 1800
    run.move_wall(seconds)
    run.happened.clear()
    run.wait(begun + 11.5 * 3600 - run.now.boot - 0.5)
    assert run.happened == []
    assert run.view.tray.state == "block"
    run.wait(0.5)
    assert [line.split(" ", 2)[2] for line in run.happened] == ["block_end evening", "follow off"]


def test_a_wall_that_lags_a_little_at_the_end_begins_no_second_block() -> None:
    """Over a night the wall falls 200 ms behind: too little for a move, and by the wall the hours still run."""
    run = a_run("2026-11-23 19:00", rule()).until("Mon 20:00").move_wall(-0.2).until("Tue 07:30")
    run.expect("""
        Mon 19:30:00 block_start evening
        Mon 19:30:00 follow on
        Tue 06:59:59.800 block_end evening
        Tue 06:59:59.800 follow off
    """)


def test_a_block_that_was_over_before_the_clock_was_set_back_does_not_come_again_for_the_same_hours() -> None:
    run = a_run("2026-11-23 19:00", rule(days=["mon"])).until("Mon 20:00").move_wall(-7200)
    run.happened.clear()
    run.until("Tue 19:00").expect("""
        Tue 05:00:00 block_end evening
        Tue 05:00:00 follow off
    """)


def test_a_clock_set_into_the_hours_begins_them_at_once() -> None:
    run = (
        a_run("2026-11-23 12:00", rule())
        .move_wall(8 * 3600)
        .expect("""
        Mon 20:00:00 clock_moved 28800
        Mon 20:00:00 block_start evening
        Mon 20:00:00 follow on
    """)
    )
    assert run.view.tray.state == "block"


def test_another_zone_ends_no_block_early() -> None:
    run = a_run("2026-11-23 19:00", rule(days=["mon"], firmness="gentle")).until("Mon 23:00").travel("Asia/Tokyo")
    assert f"{run.now.local:%a %H:%M}" == "Tue 07:00"
    assert run.view.tray.state == "block"
    run.happened.clear()
    run.until("Tue 15:30").expect("""
        Tue 15:00:00 block_end evening
        Tue 15:00:00 follow off
    """)


def test_in_another_zone_the_hours_are_those_of_its_wall() -> None:
    run = a_run("2026-11-23 12:00", rule()).travel("America/New_York")
    assert f"{run.now.local:%a %H:%M}" == "Mon 06:00"
    run.until("Mon 08:00").expect("""
        Mon 06:00:00 block_start evening
        Mon 06:00:00 follow on
        Mon 07:00:00 block_end evening
        Mon 07:00:00 follow off
    """)


@pytest.mark.parametrize(
    ("start", "hours", "seconds"),
    [
        ("2026-03-28 19:00", "22:00-07:00", 8 * 3600),  # the night has an hour less
        ("2026-10-24 19:00", "22:00-07:00", 10 * 3600),
        ("2026-10-24 19:00", "22:00-02:30", 4.5 * 3600),  # 02:30 comes twice: the first
        ("2026-03-28 19:00", "22:00-02:30", 4 * 3600),  # 02:30 is skipped: at the jump
        ("2026-10-25 00:00", "02:30-03:00", 1.5 * 3600),
    ],
)
def test_a_night_is_as_long_as_it_is(start: str, hours: str, seconds: float) -> None:
    run = a_run(start, rule(hours=[hours]))
    while "block_start evening" not in " ".join(run.happened):
        run.wait(60)
    begun = run.ledger.events(0, 10**15)[0].at_ms
    run.wait(11 * 3600)
    ended = run.ledger.events(0, 10**15)[1].at_ms
    assert (ended - begun) / 1000 == seconds
