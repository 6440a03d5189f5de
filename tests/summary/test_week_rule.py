"""The week's card: once, when work ends on the last work day of the week; never on a day off, nor while one is off."""

from __future__ import annotations

from typing import Any

import pytest

from detox.core.busy import Busy
from detox.core.commands import ForgetWords, GoOff, LeaveSummary, Remind, SayOfWeek
from detox.core.inputs import SessionChanged
from detox.core.instant import from_ms
from tests.rules.run import Run
from tests.rules.words import rule, without

ONLY = {**without("reminders"), "summary.at": "03:45"}
"""The summary comes at an hour at which nobody is there to see it, but where a test says otherwise."""
NO_HOURS: dict[str, object] = {
    f"work.hours.{day}": [] for day in ("monday", "tuesday", "wednesday", "thursday", "friday")
}


class Weeks(Run):
    """A run of which only weeks are told."""

    def expect(self, text: str) -> Run:
        self.happened = [line for line in self.happened if "summary" not in line]
        return super().expect(text)


def a_run(start: str = "2026-11-25 09:00", **values: Any) -> Run:
    return Weeks(start, {**ONLY, **{key.replace("__", "."): value for key, value in values.items()}}, days=True)


def both_run() -> Run:
    return Run("2026-11-27 17:00", without("reminders"), days=True)


def test_it_comes_when_work_ends_on_friday_once_a_week() -> None:
    a_run().until("Sun 23:00").expect("Fri 18:00:00 week 2026-W48").until("Sat 12:00").expect(
        "Fri 18:00:00 week 2026-W49"
    )


@pytest.mark.parametrize(
    ("values", "when"),
    [
        ({"work.hours.friday": ["08:00-11:00", "12:00-13:30"]}, "Fri 13:30:00"),
        ({"work.hours.saturday": ["10:00-14:00"]}, "Sat 14:00:00"),
        ({"work.hours.friday": []}, "Thu 18:00:00"),
        ({"work.hours.friday": ["20:00-02:00"]}, "Sat 02:00:00"),
        ({"work.hours.friday": ["20:00-06:00"]}, "Sat 03:30:00"),  # the day turns at four
        ({"work.hours.friday": ["09:00-12:00 America/New_York"]}, "Fri 18:00:00"),
        ({"days_off.dates": ["2026-11-26 to 2026-11-27"]}, "Wed 18:00:00"),
        ({"summary.week_at": ["16:30"]}, "Fri 16:30:00"),
        ({"summary.week_at": ["01:15"]}, "Sat 01:15:00"),
        ({**NO_HOURS, "summary.at": "18:15"}, "Fri 18:16:00"),  # after the summary, once that is closed
    ],
)
def test_the_last_work_day_and_its_end_are_what_the_hours_say(values: dict[str, Any], when: str) -> None:
    a_run(**values).until("Sun 23:00").expect(f"{when} week 2026-W48")


@pytest.mark.parametrize(
    "values",
    [
        {"summary.week": False},
        {"summary.enabled": False},
        {"days_off.dates": ["2026-11-23 to 2026-11-29"]},
        {**NO_HOURS, "days_off.dates": ["2026-11-27"]},
    ],
)
def test_a_week_of_days_off_has_none_nor_one_in_which_nobody_wants_it(values: dict[str, Any]) -> None:
    a_run(**values).until("Sun 23:00").expect("")


def test_whoever_is_off_finds_none_and_it_is_not_made_up_for() -> None:
    run = a_run()
    run.at("Thu 12:00", GoOff(from_ms(run.now.ms + 5 * 86_400_000).replace(hour=4)))
    run.until("Fri 18:30")
    assert not [line for line in run.happened if "week" in line]
    run.until("Tue 12:00")
    assert not [line for line in run.happened if "week" in line]


def test_a_first_start_after_its_time_makes_nothing_up() -> None:
    a_run("2026-11-27 18:00").wait(0).until("Sun 23:00").expect("")
    a_run("2026-11-28 10:00").until("Sun 23:00").expect("")
    a_run("2026-11-27 17:59:59").wait(1).expect("Fri 18:00:00 week 2026-W48")


def test_a_restart_repeats_nothing_and_loses_nothing() -> None:
    a_run("2026-11-27 17:00").until("Fri 18:01").restart(60).until("Sun 23:00").expect("Fri 18:00:00 week 2026-W48")
    a_run("2026-11-27 17:00").restart(3 * 3600).until("Sun 23:00").expect("Fri 20:00:00 week 2026-W48")
    a_run("2026-11-27 17:00").restart(20 * 3600).until("Sun 23:00").expect("")


def test_asleep_or_locked_then_it_comes_at_the_return_once_and_not_on_the_next_day() -> None:
    a_run("2026-11-27 17:00").suspend(3 * 3600).expect("Fri 20:00:00 week 2026-W48").until("Sun 23:00").expect("")
    locked = a_run("2026-11-27 17:00").send(SessionChanged(locked=True)).until("Fri 21:00").expect("")
    locked.send(SessionChanged(), SessionChanged(locked=True), SessionChanged()).until("Sun 23:00").expect(
        "Fri 21:00:00 week 2026-W48"
    )
    late = a_run("2026-11-27 17:00").send(SessionChanged(locked=True)).until("Sat 09:00").send(SessionChanged())
    late.until("Sun 23:00").expect("")


def test_a_call_holds_it_and_is_asked_about_every_half_minute() -> None:
    run = a_run("2026-11-27 17:00")
    run.busy = Busy("zoom", "microphone")
    run.until("Fri 18:20:10").expect("")
    run.busy = None
    run.until("Sun 23:00").expect("Fri 18:20:30 week 2026-W48")


def test_it_waits_for_a_card_and_for_a_crisis_but_not_for_a_block() -> None:
    run = a_run("2026-11-27 17:59:50").send(Remind("pause")).until("Fri 18:05")
    assert "week" not in " ".join(run.happened)
    blocked = a_run("2026-11-27 17:00", focus__rules=[rule(hours=["17:30-07:00"])], focus__notice=False)
    assert blocked.until("Fri 18:01").happened[-1] == "Fri 18:00:00 week 2026-W48"


def test_summary_and_week_come_one_after_the_other() -> None:
    run = both_run()
    run.closes = 40 * 60
    run.until("Sun 03:00").expect("""
        Fri 18:00:00 week 2026-W48
        Fri 18:40:00 summary 2026-11-27
        Sat 18:15:00 summary 2026-11-28
    """)
    left = both_run()
    left.closes = 86_400  # nobody closes the window of the week: it is no reason to keep the day back for ever
    left.until("Sat 03:00").expect("""
        Fri 18:00:00 week 2026-W48
        Fri 19:00:00 summary 2026-11-27
    """)
    away = both_run()
    away.closes = 120
    away.suspend(2 * 3600).until("Sat 03:00").expect("""
        Fri 19:00:00 summary 2026-11-27
        Fri 19:02:00 week 2026-W48
    """)


def test_closing_it_early_brings_what_waits_at_once() -> None:
    run = both_run()
    run.closes = 86_400
    run.at("Fri 18:20", LeaveSummary()).expect("""
        Fri 18:00:00 week 2026-W48
        Fri 18:20:00 summary 2026-11-27
    """)


def test_a_traveller_and_a_clock_that_was_ahead_see_no_week_twice() -> None:
    run = a_run("2026-11-27 17:00").until("Fri 18:30").travel("America/Los_Angeles").until("Sun 23:00")
    run.expect("Fri 18:00:00 week 2026-W48")
    ahead = a_run("2026-11-27 17:00").move_wall(40 * 86_400).wait(3600).move_wall(-40 * 86_400).until("Sun 23:00")
    assert [line for line in ahead.happened if "2026-W48" in line] == ["Fri 18:00:00 week 2026-W48"]


def test_what_is_said_of_a_week_is_kept_and_can_be_forgotten() -> None:
    run = a_run().send(SayOfWeek("win", "2026-W48", {"text": "The launch post"}))
    (kept,) = (event for event in run.ledger.events(0, 10**15) if event.kind == "win")
    assert (kept.name, kept.data) == ("2026-W48", {"text": "The launch post"})
    run.send(SayOfWeek("feeling", "2026-W48", {"energy": 3, "nearness": 2, "effect": 4}), ForgetWords("win"))
    assert [event.kind for event in run.ledger.events(0, 10**15) if event.kind in ("win", "feeling")] == ["feeling"]
    run.send(ForgetWords("feeling", "2026-W47"))
    assert [event.kind for event in run.ledger.events(0, 10**15) if event.kind == "feeling"] == ["feeling"]
