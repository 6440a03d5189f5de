"""After so much private scrolling in one go; the late-night card; never a word about scrolling at work."""

from __future__ import annotations

import pytest

from detox.core.commands import AnswerCard, Means, OpenPass
from detox.core.inputs import IdleStarted, InputSeen
from tests.rules.run import Run
from tests.rules.words import rule, window, without

SCROLL = {
    **without("reminders summary"),
    "reminders.late.enabled": False,
    "work.hours.monday": ["09:00-12:30", "13:30-18:00"],
}
DEFAULT = {**without("summary"), "reminders.pause.enabled": False, "reminders.water.enabled": False}


def test_after_forty_minutes_of_private_scrolling_in_one_go() -> None:
    run = Run("2026-11-23 18:30", SCROLL, answer=("done", 5)).send(window("instagram"))
    run.until("19:00").send(window("tiktok")).until("20:31").expect("""
        19:10:00 offered scroll
        19:10:05 taken scroll
        19:50:00 offered scroll
        19:50:05 taken scroll
        20:30:00 offered scroll
        20:30:05 taken scroll
    """)


def test_scrolling_is_the_job_in_work_hours() -> None:
    run = Run("2026-11-23 09:00", SCROLL).send(window("instagram"))
    run.until("12:30").expect("")
    # Lunch is private: the sitting goes on, and only its private part counts.
    run.until("13:11").expect("13:10:00 offered scroll")


def test_on_a_day_off_the_time_is_private_also_in_work_hours() -> None:
    run = Run("2026-11-23 09:00", {**SCROLL, "days_off.dates": ["2026-11-23"]}).send(window("instagram"))
    run.until("09:41").expect("09:40:00 offered scroll")


def test_only_the_private_part_counts_to_the_second() -> None:
    run = Run("2026-11-23 12:00", SCROLL, answer=("done", 0)).send(window("instagram"))
    run.until("13:30").expect("13:10:00 offered scroll\n13:10:00 taken scroll")
    run.until("18:21").expect("18:20:00 offered scroll\n18:20:00 taken scroll")  # 20 of its 40 minutes were at noon


def test_a_work_surface_a_pass_and_the_switch_say_otherwise() -> None:
    Run("2026-11-23 18:30", SCROLL).send(window("instagram:work")).until("20:00").expect("")
    Run("2026-11-23 18:30", SCROLL).send(window("instagram"), Means("work", 60)).until("20:05").expect(
        "18:30:00 means work"
    )
    run = Run("2026-11-23 09:00", SCROLL).send(window("instagram"), Means("private", None))
    run.until("09:41").expect("09:00:00 means private\n09:40:00 offered scroll")
    values = {**SCROLL, "focus.rules": [rule(pass_minutes=30)], "focus.notice": False}
    run = Run("2026-11-23 19:31", values).send(window("instagram"))
    run.send(OpenPass("client", "instagram")).until("20:01")
    assert not any("offered" in line for line in run.happened)


def test_it_is_the_sitting_that_counts_gaps_under_a_minute_are_bridged() -> None:
    run = Run("2026-11-23 18:30", SCROLL).send(window("instagram")).until("19:00").send(window("mail"))
    run.wait(59).send(window("instagram")).until("19:11").expect("19:10:59 offered scroll")
    run = Run("2026-11-23 18:30", SCROLL).send(window("instagram")).until("19:00").send(window("mail"))
    run.wait(60).send(window("instagram")).until("19:42").expect("19:41:00 offered scroll")


def test_nobody_there_is_no_scrolling() -> None:
    run = Run("2026-11-23 18:30", SCROLL).send(window("instagram")).until("19:03")
    run.send(IdleStarted(run.now.boot - 180)).until("19:20").send(InputSeen()).until("20:01")
    run.expect("20:00:00 offered scroll")


def test_whoever_leaves_before_is_told_nothing() -> None:
    run = Run("2026-11-23 18:30", SCROLL).send(window("instagram")).until("19:09:59").send(window("mail"))
    run.until("20:00").expect("")


def test_at_work_too_where_the_user_wants_it() -> None:
    run = Run("2026-11-23 09:00", {**SCROLL, "reminders.scroll.at_work": True}).send(window("instagram"))
    run.until("09:41").expect("09:40:00 offered scroll")


def test_put_off_it_comes_back() -> None:
    run = Run("2026-11-23 18:30", SCROLL, answer=("later", 0)).send(window("instagram"))
    run.until("19:21").expect("""
        19:10:00 offered scroll
        19:10:00 snoozed scroll
        19:20:00 offered scroll
        19:20:00 snoozed scroll
    """)


def test_a_default_evening_shows_the_late_night_card_once_and_in_quiet_hours() -> None:
    run = Run("2026-11-23 21:00", DEFAULT, answer=("done", 10), days=True).send(window("instagram"))
    run.until("Tue 03:59").expect("""
        Mon 21:30:00 offered late
        Mon 21:30:10 taken late
    """)
    run.send(window("mail")).until("Tue 22:00").send(window("tiktok")).until("Tue 22:21")
    assert [line for line in run.happened if "offered late" in line] == ["Tue 22:20:00 offered late"]


def test_the_late_night_card_speaks_of_bed_food_or_water() -> None:
    run = Run("2026-11-23 22:00", DEFAULT).send(window("instagram")).until("22:20")
    assert run.card
    assert run.card.tip.kind in ("sleep", "snack", "water")
    assert run.card.night


@pytest.mark.parametrize(
    ("start", "shown"),
    [("21:09:59", "21:30:00"), ("21:10:00", "21:30:00"), ("21:10:01", "21:30:01"), ("23:50", "00:10:00")],
)
def test_twenty_unbroken_minutes_past_half_past_nine(start: str, shown: str) -> None:
    run = Run(f"2026-11-23 {start}", DEFAULT, answer=("skip", 5)).send(window("instagram")).until("00:30")
    assert run.happened[:1] == [f"{shown} offered late"]


def test_on_a_night_shift_nobody_comments_on_the_job() -> None:
    values = {**DEFAULT, "work.hours.monday": ["20:00-04:00"]}
    Run("2026-11-23 21:00", values).send(window("instagram")).until("03:59").expect("")


def test_a_sitting_goes_on_after_a_restart() -> None:
    run = Run("2026-11-23 18:30", SCROLL).send(window("instagram")).until("19:00").restart(20)
    run.send(window("instagram")).until("19:11").expect("19:10:20 offered scroll")
    run.send(AnswerCard("done"))
