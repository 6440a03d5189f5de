"""Time away counts: back in part, or as a rest; clock times take no notice of it."""

from __future__ import annotations

import pytest

from detox.core.commands import AnswerCard
from detox.core.inputs import InputSeen, SessionChanged
from tests.rules.run import Run
from tests.rules.words import window, without

NO_QUIET = without("summary quiet")
ONLY_PAUSE = {"reminders.snack.enabled": False, "reminders.water.enabled": False, **NO_QUIET}
ONLY_SNACK = {"reminders.pause.enabled": False, "reminders.water.enabled": False, **without("summary")}


def test_a_rest_ends_the_period() -> None:
    run = Run("2026-11-23 09:00", ONLY_PAUSE).until("09:33").away(180).until("09:35").back()
    run.until("10:35").expect("""
        09:35:00 taken pause natural
        10:35:00 offered pause
    """)


@pytest.mark.parametrize(
    ("back", "next_card"),
    [
        ("09:34:59", "10:34:53"),  # 299 of 300 s: 1800 s become 6 s
        ("09:34", "10:28:00"),  # four fifths: six minutes are left of thirty
        ("09:32:30", "10:17:30"),  # a half
    ],
)
def test_a_short_absence_is_counted_back_in_part(back: str, next_card: str) -> None:
    run = Run("2026-11-23 09:00", ONLY_PAUSE).until("09:30").away().until(back).back().until("11:00")
    run.expect(f"{next_card} offered pause")


def test_idle_is_dated_back_to_the_last_input() -> None:
    """Said at 09:33, true since 09:30: the three minutes are no active time."""
    run = Run("2026-11-23 09:00", ONLY_PAUSE).until("09:33").away(180).until("09:34").back().until("11:00")
    run.expect("10:28:00 offered pause")


def test_nothing_comes_while_nobody_is_there() -> None:
    run = Run("2026-11-23 09:00", {**ONLY_PAUSE, "reminders.pause.rest_minutes": 240}).until("09:40").away()
    before = run.beats
    run.until("11:40").expect("")
    assert run.beats == before  # and nothing wakes up to look
    run.back().until("13:00").expect("12:20:00 offered pause")  # half of forty minutes is left


def test_two_short_absences_count_one_after_the_other() -> None:
    run = Run("2026-11-23 09:00", ONLY_PAUSE).until("09:20").away().until("09:22:30").back()  # 20 -> 10 min
    run.until("09:32:30").away().until("09:35").back()  # 20 -> 10 min again
    run.until("10:30").expect("10:25:00 offered pause")


def test_a_lock_is_an_absence_from_its_moment_on() -> None:
    run = Run("2026-11-23 09:00", ONLY_PAUSE).at("09:30", SessionChanged(locked=True))
    run.at("09:35", SessionChanged()).until("10:36").expect("""
        09:35:00 taken pause natural
        10:35:00 offered pause
    """)


def test_idle_locked_asleep_and_back_are_one_absence() -> None:
    run = Run("2026-11-23 09:00", ONLY_PAUSE).until("09:33").away(180).at("09:34", SessionChanged(locked=True))
    run.at("09:36", SessionChanged(locked=True, asleep=True))
    run.clock.suspend(3600)
    run.send(SessionChanged(locked=True)).at("10:37", SessionChanged()).expect("")  # unlocked: nobody touched it yet
    run.at("10:37:05", InputSeen()).until("11:38").expect("""
        10:37:05 taken pause natural
        11:37:05 offered pause
    """)


def test_a_sleep_that_nobody_told_of_is_an_absence() -> None:
    run = Run("2026-11-23 09:00", ONLY_PAUSE).at("09:30", window("mail")).suspend(7200, said=False)
    run.send(window("mail")).until("12:31").expect("""
        11:30:00 gap
        11:30:00 taken pause natural
        12:30:00 offered pause
    """)


def test_a_short_sleep_counts_in_part_too() -> None:
    run = Run("2026-11-23 09:00", ONLY_PAUSE).at("09:30", window("mail")).suspend(150, said=False)
    run.send(window("mail")).until("11:00").expect("""
        09:32:30 gap
        10:17:30 offered pause
    """)


def test_after_a_night_asleep_there_is_no_burst() -> None:
    run = Run("2026-11-23 09:00", {"summary.enabled": False}, answer=("done", 5)).until("16:30")
    run.happened.clear()
    run.suspend(16.5 * 3600).until("10:00").expect("""
        09:00:00 taken pause natural
        09:00:00 taken water natural
        10:00:00 offered pause
    """)


def test_one_minute_is_enough_for_a_glass_of_water() -> None:
    run = Run("2026-11-23 09:00", {"reminders.snack.enabled": False, **NO_QUIET}, answer=("done", 5))
    run.until("09:50").away().until("09:51").back().until("12:00").expect("""
        09:51:00 taken water natural
        10:11:00 offered pause
        10:11:05 taken pause
        11:11:00 offered pause
        11:11:05 taken pause
        11:51:00 offered water
        11:51:05 taken water
    """)


def test_who_has_just_sat_down_takes_no_rest() -> None:
    run = Run("2026-11-23 09:00", ONLY_PAUSE).until("09:01").away().until("09:10").back().until("10:11")
    run.expect("10:10:00 offered pause")  # a minute at the desk is no period to be ended


def test_a_rest_takes_a_card_that_was_put_off_with_it() -> None:
    run = Run("2026-11-23 09:00", ONLY_PAUSE).until("10:00").send(AnswerCard("later"))
    run.until("10:01").away().until("10:08").back().until("11:09").expect("""
        10:00:00 offered pause
        10:00:00 snoozed pause
        11:08:00 offered pause
    """)


def test_a_card_at_a_clock_time_that_was_put_off_survives_a_rest() -> None:
    run = Run("2026-11-23 10:30", ONLY_SNACK).until("11:00").send(AnswerCard("later"))
    run.until("11:01").away().until("11:08").back().until("11:11").expect("""
        11:00:00 offered snack
        11:00:00 snoozed snack
        11:10:00 offered snack
    """)


@pytest.mark.parametrize(
    ("leave", "back", "expected"),
    [
        ("10:50", "10:59", "11:00:00 offered snack"),
        ("10:50", "11:20", "11:20:00 offered snack"),
        ("10:50", "11:59:59", "11:59:59 offered snack"),
        ("10:50", "12:00", ""),  # an hour late: the snack of eleven is no snack at twelve
        ("10:50", "15:59", "16:00:00 offered snack"),
    ],
)
def test_a_clock_time_waits_for_whoever_is_away_for_an_hour(leave: str, back: str, expected: str) -> None:
    run = Run("2026-11-23 10:30", ONLY_SNACK).until(leave).away().until(back).back()
    assert run.view.tray.next[0].name == "snack"
    run.until("12:30" if back < "15" else "16:30").expect(expected)


def test_a_card_shown_in_the_minutes_before_idle_was_said_costs_no_time() -> None:
    """Idle is said three minutes late; the card that came meanwhile reset the counter, which never falls below 0."""
    run = Run("2026-11-23 09:00", ONLY_PAUSE, answer=("missed", 40)).until("10:01").away(180)
    run.until("10:02").back().until("11:02").expect("""
        10:00:00 offered pause
        10:00:40 missed pause
        11:02:00 offered pause
    """)
