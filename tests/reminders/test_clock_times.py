"""Clock times, quiet hours, moved clocks, other zones, changes of the clocks."""

from __future__ import annotations

import pytest

from detox.core.commands import AnswerCard, Remind, Resume
from tests.rules.run import Run
from tests.rules.words import without

NO_QUIET = without("summary quiet")
ONLY_PAUSE = {"reminders.snack.enabled": False, "reminders.water.enabled": False, **without("summary")}
ONLY_SNACK = {"reminders.pause.enabled": False, "reminders.water.enabled": False, **without("summary")}
TEA = {"reminders.snack.enabled": False, "reminders.pause.enabled": False, "reminders.water.enabled": False}


def test_a_clock_time_comes_at_its_second() -> None:
    values = {**TEA, **NO_QUIET, "reminders.tea.at": ["10:30", "10:45", "23:59:59"]}
    Run("2026-11-23 09:00", values, answer=("done", 5), days=True).until("Tue 10:31").expect("""
        Mon 10:30:00 offered tea
        Mon 10:30:05 taken tea
        Mon 10:45:00 offered tea
        Mon 10:45:05 taken tea
        Mon 23:59:59 offered tea
        Tue 00:00:04 taken tea
        Tue 10:30:00 offered tea
        Tue 10:30:05 taken tea
    """)


def test_what_was_due_before_the_first_start_is_not_made_up_for() -> None:
    Run("2026-11-23 11:00:01", ONLY_SNACK).until("15:59").expect("")


def test_a_start_at_the_very_second_is_too_late_for_it() -> None:
    Run("2026-11-23 11:00", ONLY_SNACK).until("15:59").expect("")


def test_two_times_within_ten_minutes_are_one_card() -> None:
    values = {**TEA, **NO_QUIET, "reminders.tea.at": ["10:00", "10:10", "10:21"]}
    Run("2026-11-23 09:00", values, answer=("done", 5)).until("11:00").expect("""
        10:00:00 offered tea
        10:00:05 taken tea
        10:21:00 offered tea
        10:21:05 taken tea
    """)


def test_a_kind_may_have_both_rhythms() -> None:
    values = {**TEA, **NO_QUIET, "reminders.tea.at": ["10:30"], "reminders.tea.every_minutes": 60}
    Run("2026-11-23 09:00", values, answer=("done", 5)).until("11:31").expect("""
        10:00:00 offered tea
        10:00:05 taken tea
        10:30:00 offered tea
        10:30:05 taken tea
        11:30:00 offered tea
        11:30:05 taken tea
    """)


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [(20, "11:10:00 offered snack"), (69, "11:59:00 offered snack"), (70, "16:00:00 offered snack")],
)
def test_a_hold_keeps_a_clock_time_for_an_hour(minutes: float, expected: str) -> None:
    run = Run("2026-11-23 10:50", ONLY_SNACK).hold(minutes)
    assert f"{run.view.tray.next[0].at.astimezone(run.now.local.tzinfo):%H:%M:%S}" == expected[:8]
    run.expect("10:50:00 hold").until("13:00" if minutes < 70 else "16:00").expect(expected)


def test_resume_brings_what_the_hold_kept() -> None:
    run = (
        Run("2026-11-23 10:50", ONLY_SNACK)
        .hold(240)
        .at("11:30", Resume())
        .expect("""
        10:50:00 hold
        11:30:00 resume
        11:30:00 offered snack
    """)
    )
    assert run.card


def test_a_card_by_hand_shortly_before_stands_for_the_clock_time() -> None:
    run = Run("2026-11-23 10:30", ONLY_SNACK, answer=("done", 5)).at("10:55", Remind("snack"))
    run.until("16:00").expect("""
        10:55:00 offered snack asked
        10:55:05 taken snack
        16:00:00 offered snack
    """)


@pytest.mark.parametrize(
    ("at", "comes"),
    [("20:59:59", True), ("21:00", False), ("07:59:59", False), ("08:00", True)],
)
def test_quiet_hours_are_half_open(at: str, comes: bool) -> None:
    values = {**TEA, "summary.enabled": False, "reminders.tea.at": [at]}
    run = Run("2026-11-23 12:00", values).until("11:59")
    assert run.happened == ([f"{at.ljust(8, '0') if len(at) > 5 else at + ':00'} offered tea"] if comes else [])


def test_a_rhythm_waits_for_the_end_of_quiet_hours() -> None:
    run = (
        Run("2026-11-23 20:30", ONLY_PAUSE, days=True, answer=("done", 5))
        .until("09:00")
        .expect("""
        Tue 08:00:00 offered pause
        Tue 08:00:05 taken pause
        Tue 09:00:00 offered pause
    """)
    )
    assert run.beats < 20


def test_a_rhythm_that_is_due_at_the_first_quiet_second_waits() -> None:
    run = Run("2026-11-23 20:00", ONLY_PAUSE, days=True).until("Tue 08:30")
    run.expect("Tue 08:00:00 offered pause")


@pytest.mark.parametrize(("at", "comes"), [("10:59", True), ("11:00", False), ("11:10", False), ("11:30", True)])
def test_a_clock_time_in_quiet_hours_is_left_out_however_short_they_are(at: str, comes: bool) -> None:
    values = {**TEA, "summary.enabled": False, "reminders.tea.at": [at], "quiet.hours": ["11:00-11:30"]}
    Run("2026-11-23 09:00", values).until("13:00").expect(f"{at}:00 offered tea" if comes else "")


def test_quiet_hours_by_day_in_pieces() -> None:
    values = {**ONLY_PAUSE, "reminders.pause.every_minutes": 15, "quiet.hours": ["09:10-09:50", "09:50-10:05"]}
    Run("2026-11-23 09:00", values, answer=("done", 0)).until("10:21").expect("""
        10:05:00 offered pause
        10:05:00 taken pause
        10:20:00 offered pause
        10:20:00 taken pause
    """)


def test_quiet_hours_without_end() -> None:
    Run("2026-11-23 09:00", {**ONLY_PAUSE, "quiet.hours": ["00:00-24:00"]}, days=True).until("Thu 09:00").expect("")


def test_a_snooze_into_quiet_hours_waits_for_their_end() -> None:
    run = Run("2026-11-23 19:55", ONLY_PAUSE, days=True).until("20:55").send(AnswerCard("later")).until("Tue 08:30")
    run.expect("""
        Mon 20:55:00 offered pause
        Mon 20:55:00 snoozed pause
        Tue 08:00:00 offered pause
    """)


def test_a_rhythm_does_not_care_for_changes_of_the_clocks() -> None:
    for start, second in (("2026-03-29 01:30", "03:30:00"), ("2026-10-25 02:30", "02:30:00")):
        run = Run(start, {**ONLY_PAUSE, **NO_QUIET}, answer=("done", 0)).wait(3600)
        run.expect(f"{second} offered pause \n {second} taken pause")


@pytest.mark.parametrize(
    ("start", "at", "seconds"),
    [
        ("2026-03-28 12:00", "02:30", 14 * 3600),  # skipped: when the clock jumps, at 03:00
        ("2026-10-24 12:00", "02:30", 14.5 * 3600),  # twice: the first
        ("2026-10-24 12:00", "03:30", 16.5 * 3600),
        ("2026-03-28 12:00", "03:30", 14.5 * 3600),
    ],
)
def test_a_clock_time_is_on_the_wall_through_changes_of_the_clocks(start: str, at: str, seconds: float) -> None:
    run = Run(start, {**TEA, **NO_QUIET, "reminders.tea.at": [at]}, answer=("done", 0))
    run.wait(seconds - 0.001).expect("")
    run.wait(0.001)
    assert [line.split(" ", 1)[1] for line in run.happened] == ["offered tea", "taken tea"]
    run.happened.clear()
    run.wait(4 * 3600).expect("")


def test_a_traveller_snacks_by_the_wall_where_she_is() -> None:
    run = Run("2026-11-23 10:00", ONLY_SNACK, answer=("done", 5), days=True).until("14:00")
    run.travel("America/New_York").until("16:00").expect("""
        Mon 11:00:00 offered snack
        Mon 11:00:05 taken snack
        Mon 11:00:00 offered snack
        Mon 11:00:05 taken snack
        Mon 16:00:00 offered snack
    """)


def test_a_clock_set_back_an_hour_repeats_no_snack() -> None:
    run = Run("2026-11-23 10:00", ONLY_SNACK, answer=("done", 5)).until("11:20").move_wall(-3600)
    run.until("16:00").expect("""
        11:00:00 offered snack
        11:00:05 taken snack
        10:20:00 clock_moved -3600
        16:00:00 offered snack
    """)


@pytest.mark.parametrize("years", [1, 2, 30])
def test_a_clock_that_was_years_ahead_silences_nothing(years: int) -> None:
    run = Run(f"{2026 + years}-11-23 10:00", ONLY_SNACK, answer=("done", 5)).until("11:20")
    run.hold(60)
    run.happened.clear()
    run.move_wall(-years * 365 * 86_400).until("16:00")
    assert run.happened[1:] == ["16:00:00 offered snack"]


def test_a_clock_set_forward_lets_nothing_come_twice_or_in_a_burst() -> None:
    run = Run("2026-11-23 10:00", {"summary.enabled": False}, answer=("done", 5)).until("10:30").move_wall(5.75 * 3600)
    run.until("17:01").expect("""
        16:15:00 clock_moved 20700
        16:15:00 offered snack
        16:15:05 taken snack
        16:45:00 offered pause
        16:45:05 taken pause
    """)


def test_a_moved_clock_leaves_a_rhythm_alone() -> None:
    run = Run("2026-11-23 10:00", ONLY_PAUSE, answer=("done", 5)).until("10:30").move_wall(1800, said=False)
    run.until("11:31").expect("""
        11:29:30 clock_moved 1800
        11:30:00 offered pause
        11:30:05 taken pause
    """)
