"""What a day off does to a block: nothing, all day, or not at all; and what a night is that begins on one."""

from __future__ import annotations

import pytest

from detox.core.settings import PartlyRead
from detox.focus.settings import RULES, read_rule, write_rule
from tests.rules.run import Run
from tests.rules.words import rule, settings_of, window, without

QUIET = without("reminders summary")


def values(off: list[str], **more: object) -> dict[str, object]:
    """Return settings with one rule, 19:30-07:00 on weekdays unless said otherwise."""
    weekdays = {"days": ["mon", "tue", "wed", "thu", "fri"], **more}
    return {**QUIET, "focus.notice": False, "focus.rules": [rule(**weekdays)], "days_off.dates": off}


def a_run(start: str, off: list[str], **more: object) -> Run:
    """Return a run with ``values``. 26 November 2026 is a Thursday."""
    return Run(start, values(off, **more), days=True)


def blocks(run: Run) -> list[str]:
    return [line.replace(" evening", "") for line in run.happened if "block" in line]


def test_on_a_day_off_a_rule_is_as_usual_unless_it_says_otherwise() -> None:
    run = a_run("2026-11-26 09:00", ["2026-11-26"]).until("Fri 12:00")
    assert blocks(run) == ["Thu 19:30:00 block_start", "Fri 07:00:00 block_end"]


def test_not_on_days_off_means_the_evening_that_begins_there_and_its_night() -> None:
    run = a_run("2026-11-25 09:00", ["2026-11-26"], on_days_off="not").until("Sat 12:00")
    assert blocks(run) == [
        "Wed 19:30:00 block_start",
        "Thu 07:00:00 block_end",  # the night belongs to Wednesday
        "Fri 19:30:00 block_start",
        "Sat 07:00:00 block_end",
    ]


def test_all_day_is_from_midnight_to_midnight_whatever_the_weekday_and_meets_the_usual_hours() -> None:
    run = a_run("2026-11-26 09:00", ["2026-11-27 to 2026-11-28"], on_days_off="all_day").until("Sun 12:00")
    assert blocks(run) == ["Thu 19:30:00 block_start", "Sun 00:00:00 block_end"]


@pytest.mark.parametrize("firmness", ["gentle", "firm"])
def test_the_door_of_two_weeks_off_names_their_end_and_that_of_an_evening_its_own(firmness: str) -> None:
    run = a_run("2026-12-18 19:00", ["2026-12-21 to 2027-01-03"], on_days_off="all_day", firmness=firmness)
    run.until("20:00").send(window("instagram"))
    assert f"{run.view.doors[0].until:%m-%d %H:%M}" == "12-19 06:00"
    run.send(window("mail")).wait(2 * 86_400 + 10 * 3600)
    for _ in range(3):
        run.send(window("instagram"))
        assert f"{run.now.local:%a} {run.view.doors[0].until:%m-%d %H:%M}" == f"{run.now.local:%a} 01-03 23:00"
        run.send(window("mail")).wait(4 * 86_400)
    assert run.until("Mon 00:00:01").send(window("instagram")).view.doors == ()


def test_the_door_of_a_block_without_end_names_that_of_its_piece() -> None:
    run = a_run("2026-11-26 09:00", [], hours=["00:00-24:00"], days=["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
    run.wait(0).send(window("instagram"))
    assert 0 < (run.view.doors[0].until - run.now.utc).days < 6


def test_a_rule_that_is_off_is_off_on_days_off_too() -> None:
    run = a_run("2026-11-26 09:00", ["2026-11-26"], on_days_off="all_day", enabled=False).until("Fri 12:00")
    assert not blocks(run)


def test_after_five_weeks_off_the_next_block_is_known_and_comes_though_nothing_else_happens() -> None:
    run = a_run("2026-11-25 09:00", ["2026-11-25 to 2026-12-31"], on_days_off="not").wait(0)
    assert [f"{one.at:%m-%d %H:%M} {one.kind}" for one in run.view.tray.next] == ["01-01 18:30 block_start"]
    run.wait(38 * 86_400)
    assert blocks(run)[0] == "Fri 19:30:00 block_start"
    assert run.beats < 12


def test_a_day_off_that_is_added_tightens_at_once_and_lets_no_running_block_go() -> None:
    run = a_run("2026-11-26 09:00", [], on_days_off="all_day").wait(0)
    run.change(values(["2026-11-26"], on_days_off="all_day")).until("10:00")
    assert blocks(run) == ["Thu 09:00:00 block_start"]
    run = a_run("2026-11-26 19:00", [], on_days_off="not").until("20:00")
    run.change(values(["2026-11-26"], on_days_off="not")).until("Fri 12:00")
    assert blocks(run) == ["Thu 19:30:00 block_start", "Fri 07:00:00 block_end"]


def test_a_day_off_is_a_date_of_the_zone_the_user_is_in() -> None:
    """The same Thursday, seen from Berlin and after a flight to Los Angeles."""
    run = a_run("2026-11-26 12:00", ["2026-11-26"], on_days_off="all_day").wait(0)
    assert run.view.tray.block_until is not None
    run.travel("America/Los_Angeles")
    assert run.view.tray.block_until is not None
    only = values(["2026-11-27"], days=[], on_days_off="all_day")
    there = Run("2026-11-26 23:59", only, zone="America/Los_Angeles", days=True).until("Fri 00:01")
    assert blocks(there) == ["Fri 00:00:00 block_start"]


def test_a_wrong_word_is_one_line_and_the_other_rules_apply() -> None:
    with pytest.raises(PartlyRead) as caught:
        settings_of({"focus.rules": [rule(on_days_off="never"), rule(id="other")]})
    assert 'on_days_off of "as_usual", "all_day" or "not"' in caught.value.line()
    assert [one.id for one in RULES.kind.read([rule(id="other")])] == ["other"]
    assert read_rule(write_rule(read_rule(rule(on_days_off="all_day"), 0)), 0).on_days_off == "all_day"
