"""The summary comes once a day at its time, or when somebody is back; never after the day has ended."""

from __future__ import annotations

from datetime import date

import pytest

from detox.core.busy import Busy
from detox.core.commands import AnswerCard, Remind
from detox.core.inputs import ActiveWindow, SessionChanged, Window
from detox.summary.rule import State
from tests.rules.run import Run
from tests.rules.words import rule, without

ONLY = without("reminders")


def a_run(start: str, **values: object) -> Run:
    return Run(start, {**ONLY, **{key.replace("__", "."): value for key, value in values.items()}}, days=True)


def test_it_comes_at_its_time_once_a_day() -> None:
    a_run("2026-11-23 09:00").until("Wed 18:15").expect("""
        Mon 18:15:00 summary 2026-11-23
        Tue 18:15:00 summary 2026-11-24
        Wed 18:15:00 summary 2026-11-25
    """)


def test_it_comes_when_work_ends_if_that_is_wanted_and_at_its_time_on_other_days() -> None:
    a_run("2026-11-26 09:00", summary__after_work=True, summary__week=False, days_off__dates=["2026-11-30"]).until(
        "Tue 23:00"
    ).expect("""
        Thu 18:00:00 summary 2026-11-26
        Fri 18:00:00 summary 2026-11-27
        Sat 18:15:00 summary 2026-11-28
        Sun 18:15:00 summary 2026-11-29
        Mon 18:15:00 summary 2026-11-30
        Tue 18:00:00 summary 2026-12-01
    """)


def test_a_night_shift_ends_the_day_it_began_on() -> None:
    hours = {"work.hours.thursday": ["20:00-02:00"], "summary.after_work": True, "summary.week": False}
    Run("2026-11-26 19:00", {**ONLY, **hours}, days=True).until("Fri 03:30").expect("Fri 02:00:00 summary 2026-11-26")


def test_work_that_goes_on_into_the_next_day_has_its_summary_before_that_begins() -> None:
    hours = {"work.hours.thursday": ["20:00-06:00"], "summary.after_work": True, "summary.week": False}
    Run("2026-11-26 19:00", {**ONLY, **hours}, days=True).until("Fri 07:00").expect("Fri 03:30:00 summary 2026-11-26")


def test_a_first_start_after_its_time_makes_nothing_up() -> None:
    for start in ("2026-11-23 18:15", "2026-11-23 22:00", "2026-11-24 03:59"):
        run = a_run(start).wait(0)
        run.until("Tue 18:14").expect("")


def test_a_first_start_a_second_before_its_time_shows_it() -> None:
    a_run("2026-11-23 18:14:59").wait(1).expect("Mon 18:15:00 summary 2026-11-23")


def test_a_time_that_is_chosen_after_the_first_start_holds_the_same_evening() -> None:
    later = {**ONLY, "summary.at": "19:00"}
    run = a_run("2026-11-23 18:30").change(later)
    run.restart().until("Tue 12:00").expect("Mon 19:00:00 summary 2026-11-23")
    run = a_run("2026-11-23 18:30", summary__enabled=False).change({"summary.enabled": True, "summary.at": "18:45"})
    run.until("Mon 23:00").expect("Mon 18:45:00 summary 2026-11-23")
    run = a_run("2026-11-23 18:30").change({**ONLY, "summary.at": "17:00"})
    run.until("Tue 16:59").expect("")


@pytest.mark.parametrize("since", ["", "soon", None, 7, "2026-11-23T18:30:00"])
def test_a_first_start_that_cannot_be_read_is_none(since: object) -> None:
    assert State.restored({"shown": "2026-11-22", "since": since, "week": "2026-W47"}) == State(
        date(2026, 11, 22), week="2026-W47"
    )


def test_asleep_then_it_comes_at_the_return_once() -> None:
    run = a_run("2026-11-23 17:00").suspend(4 * 3600).expect("Mon 21:00:00 summary 2026-11-23")
    run.until("Mon 23:00").expect("")


def test_locked_then_it_comes_at_the_unlock_once() -> None:
    run = (
        a_run("2026-11-23 18:00")
        .send(SessionChanged(locked=True))
        .until("Mon 20:00")
        .expect("Mon 18:15:00 notice summary")
    )
    run.send(SessionChanged(), SessionChanged(locked=True), SessionChanged()).until("Tue 03:00").expect("""
        Mon 20:00:00 summary 2026-11-23
    """)


def test_idle_then_it_comes_with_the_first_touch() -> None:
    run = a_run("2026-11-23 18:13").away(60).until("Mon 18:40").expect("Mon 18:15:00 notice summary")
    run.back().expect("Mon 18:40:00 summary 2026-11-23")


def test_somebody_who_is_back_after_the_day_has_ended_gets_the_next_one() -> None:
    run = a_run("2026-11-23 18:00").send(SessionChanged(locked=True)).until("Tue 04:00").send(SessionChanged())
    run.until("Tue 18:15").expect("""
        Mon 18:15:00 notice summary
        Tue 18:15:00 summary 2026-11-24
    """)


def test_back_a_second_before_the_day_ends() -> None:
    run = a_run("2026-11-23 18:00").send(SessionChanged(locked=True)).until("Tue 03:59:59").send(SessionChanged())
    run.expect("""
        Mon 18:15:00 notice summary
        Tue 03:59:59 summary 2026-11-23
    """)


def test_a_notice_that_it_waits_comes_once_an_evening() -> None:
    run = a_run("2026-11-23 18:00").send(SessionChanged(locked=True)).until("Mon 19:00").suspend(3600, said=False)
    run.until("Wed 03:00").expect("""
        Mon 18:15:00 notice summary
        Tue 18:15:00 notice summary
    """)


def test_a_time_before_the_day_starts_lies_on_the_next_date() -> None:
    run = (
        a_run("2026-11-23 18:00", summary__at="01:30")
        .until("Wed 02:00")
        .expect("""
        Tue 01:30:00 summary 2026-11-23
        Wed 01:30:00 summary 2026-11-24
    """)
    )
    assert run.view.tray.next[-1].name == "2026-11-25"


def test_a_first_start_between_midnight_and_a_late_summary() -> None:
    a_run("2026-11-24 01:00", summary__at="01:30").until("Tue 04:00").expect("Tue 01:30:00 summary 2026-11-23")
    a_run("2026-11-24 01:45", summary__at="01:30").until("Tue 04:00").expect("")


def test_a_time_just_after_the_day_starts() -> None:
    a_run("2026-11-23 18:00", summary__at="04:01").until("Tue 18:00").expect("Tue 04:01:00 summary 2026-11-24")


@pytest.mark.parametrize(
    ("start", "at", "seconds"),
    [
        ("2026-03-28 12:00", "02:30", 14 * 3600),  # skipped: at the jump
        ("2026-10-24 12:00", "02:30", 14.5 * 3600),  # twice: the first
        ("2026-10-24 12:00", "03:30", 16.5 * 3600),
    ],
)
def test_in_the_nights_in_which_the_clocks_change(start: str, at: str, seconds: float) -> None:
    run = a_run(start, summary__at=at).wait(seconds - 0.001).expect("")
    run.wait(0.001)
    assert [line.split()[2:] for line in run.happened] == [["summary", start[:10]]]
    run.wait(3 * 3600)
    assert len(run.happened) == 1


def test_switched_off_it_never_comes_and_on_again_it_does() -> None:
    run = a_run("2026-11-23 09:00", summary__enabled=False).until("Mon 23:00").expect("")
    assert run.due["summary"] is None
    run.change({"summary.enabled": True}).expect("Mon 23:00:00 summary 2026-11-23")


def test_a_time_moved_into_the_past_shows_it_now_and_one_moved_again_does_not_repeat_it() -> None:
    run = (
        a_run("2026-11-23 09:00")
        .until("Mon 12:00")
        .change({"summary.at": "11:00"})
        .expect("""
        Mon 12:00:00 summary 2026-11-23
    """)
    )
    run.change({"summary.at": "13:00"}).until("Mon 23:00").expect("")


def test_a_restart_repeats_nothing_and_loses_nothing() -> None:
    a_run("2026-11-23 18:00").until("Mon 18:16").restart(60).until("Mon 23:00").expect("""
        Mon 18:15:00 summary 2026-11-23
    """)
    a_run("2026-11-23 18:00").restart(3600).until("Mon 23:00").expect("Mon 19:00:00 summary 2026-11-23")
    a_run("2026-11-23 18:00").restart(12 * 3600).until("Tue 18:00").expect("")


def test_a_call_holds_it_and_is_asked_about_every_half_minute() -> None:
    run = a_run("2026-11-23 18:00")
    run.busy = Busy("zoom", "microphone")
    run.until("Mon 18:20:10").expect("")
    run.busy = None
    run.until("Mon 23:00").expect("Mon 18:20:30 summary 2026-11-23")


@pytest.mark.parametrize("own", [False, True])
def test_a_full_screen_window_that_is_not_ours_holds_it_too(own: bool) -> None:
    run = a_run("2026-11-23 18:00").send(ActiveWindow(Window(1, title="Slides", full_screen=True, own=own)))
    run.until("Mon 18:20:10").expect("Mon 18:15:00 summary 2026-11-23" if own else "")
    run.send(ActiveWindow(Window(1, title="Slides"))).until("Mon 23:00")
    run.expect("" if own else "Mon 18:20:30 summary 2026-11-23")


def test_a_full_screen_holds_no_summary_where_the_user_does_not_want_that() -> None:
    run = a_run("2026-11-23 18:00", holds__full_screen=False)
    run.send(ActiveWindow(Window(1, title="Slides", full_screen=True))).until("Mon 18:20")
    run.expect("Mon 18:15:00 summary 2026-11-23")


def test_it_waits_for_a_card() -> None:
    run = a_run("2026-11-23 18:00").until("Mon 18:14:50").send(Remind("pause")).until("Mon 18:20")
    run.send(AnswerCard("done")).expect("""
        Mon 18:14:50 offered pause asked
        Mon 18:20:00 taken pause
        Mon 18:20:00 summary 2026-11-23
    """)


def test_a_block_does_not_keep_it_away() -> None:
    run = a_run("2026-11-23 18:00", focus__rules=[rule(hours=["18:00-07:00"])], focus__notice=False).until("Mon 18:16")
    assert run.happened[-1] == "Mon 18:15:00 summary 2026-11-23"


def test_a_traveller_west_sees_no_day_twice() -> None:
    run = (
        a_run("2026-11-23 18:00")
        .until("Mon 18:30")
        .travel("America/Los_Angeles")
        .until("Tue 18:16")
        .expect("""
        Mon 18:15:00 summary 2026-11-23
        Tue 18:15:00 summary 2026-11-24
    """)
    )
    assert run.now.zone == "America/Los_Angeles"


def test_across_the_date_line_no_day_comes_twice() -> None:
    run = Run("2026-11-24 19:00", ONLY, zone="Pacific/Kiritimati", days=True).restart(1)
    run.until("Wed 18:16").travel("Pacific/Honolulu").until("Wed 18:30").expect("""
        Wed 18:15:00 summary 2026-11-25
    """)
    run.until("Thu 18:16").expect("Thu 18:15:00 summary 2026-11-26")


@pytest.mark.parametrize("days", [2, 40, 365, 4000])
def test_a_clock_that_was_ahead_silences_nothing(days: int) -> None:
    run = a_run("2026-11-23 18:00").move_wall(days * 86_400).wait(3600).move_wall(-days * 86_400).until("Tue 18:15")
    assert [line for line in run.happened if "summary" in line][1:] == [
        "Mon 19:00:00 summary 2026-11-23",
        "Tue 18:15:00 summary 2026-11-24",
    ]


def test_a_clock_set_back_after_it_repeats_nothing() -> None:
    run = a_run("2026-11-23 18:00").until("Mon 18:20").move_wall(-3600)
    run.happened.clear()
    run.until("Mon 23:00").expect("")
