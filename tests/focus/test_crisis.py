"""Crisis: every limit is lifted until a stated hour; it ends by itself, counts as work, and is in the log once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from detox.core.commands import BeginCrisis, EndCrisis, StopFocus
from detox.core.day_facts import Context, DayFacts
from detox.core.decisions import Refuse
from detox.counting import day_facts
from detox.focus.crisis import latest
from detox.usage.meaning import Valid
from tests.rules.run import Run
from tests.rules.words import a_pass, a_window, rule, visible, window, without

QUIET = {**without("reminders summary"), "focus.notice": False}
INSTAGRAM, TIKTOK = (a_window(title).id for title in ("instagram", "tiktok"))


def evening(*rules: dict[str, object], **values: object) -> Run:
    """A block began at 19:30; it is 20:00, and two feeds are behind doors."""
    run = Run("2026-11-23 19:00", {**QUIET, "focus.rules": list(rules or (rule(),)), **values}).until("20:00")
    run.send(visible("instagram", "tiktok"), window("instagram")).happened.clear()
    return run


def a_crisis(run: Run, hours: float = 3, reason: str = "a brand is on fire") -> BeginCrisis:
    return BeginCrisis(reason, run.now.utc + timedelta(hours=hours))


def doors(run: Run) -> list[int]:
    return sorted(door.window_id for door in run.view.doors)


def seconds(run: Run) -> Mapping[Context, int]:
    """What the day adds up to by meaning, as the reports compute it."""
    return facts_of(run.send(window("mail")), 23).usage.seconds


def facts_of(run: Run, day: int) -> DayFacts:
    valid, ended = [Valid(0, run.settings)], run.now.utc + timedelta(days=2)
    return day_facts(run.ledger, date(2026, 11, day), run.now.zone, time(4), valid, ended)


@pytest.mark.parametrize("firmness", ["gentle", "firm", "locked"])
def test_it_takes_every_door_away_in_the_very_beat_and_gives_them_back_at_its_hour(firmness: str) -> None:
    run = evening(rule(firmness=firmness))
    assert doors(run) == sorted([INSTAGRAM, TIKTOK])
    run.at("20:30", a_crisis(run, 3.0))
    assert doors(run) == []
    assert run.view.tray.state == "run"
    assert f"{run.view.tray.crisis_until:%H:%M:%S}" == "22:00:00"  # UTC, and it was asked for at 20:00
    assert doors(run.until("22:59:59")) == []
    assert doors(run.until("23:00")) == sorted([INSTAGRAM, TIKTOK])
    run.expect("""
        20:30:00 crisis
        23:00:00 crisis_end
        23:00:00 notice block
        23:00:00 door instagram
        23:00:00 door tiktok
    """)


def test_it_asks_a_reason_and_an_hour_that_lies_ahead_tomorrow_morning_at_the_latest() -> None:
    run = evening()
    run.send(a_crisis(run, reason="  "), a_crisis(run, 0), a_crisis(run, -1), a_crisis(run, 12.01))
    assert run.happened == ["20:00:00 refused 2"] * 4
    assert "at 08:00" in [one.why.say() for one in run.decisions if isinstance(one, Refuse)][-1]
    assert doors(run.send(a_crisis(run, 12))) == []


@pytest.mark.parametrize(
    ("now", "morning"),
    [("2026-11-23 03:59", "23 08:00"), ("2026-11-23 04:01", "24 08:00"), ("2026-11-23 12:00", "24 08:00")],
)
def test_the_next_morning_is_at_least_four_hours_away(now: str, morning: str) -> None:
    assert f"{latest(Run(now, QUIET).now).astimezone(ZoneInfo('Europe/Berlin')):%d %H:%M}" == morning


def test_it_is_ended_early_by_a_word_and_by_a_block_that_is_asked_for() -> None:
    run = evening()
    run.send(a_crisis(run)).at("20:10", EndCrisis()).send(EndCrisis())
    assert doors(run) == sorted([INSTAGRAM, TIKTOK])
    run.expect("""
        20:00:00 crisis
        20:10:00 crisis_end
        20:10:00 door instagram
        20:10:00 door tiktok
        20:10:00 refused 1
    """)
    run.send(a_crisis(run)).at("20:20").block(60 * 11)
    assert doors(run) == sorted([INSTAGRAM, TIKTOK])


def test_it_takes_another_end_and_keeps_to_it() -> None:
    run = evening()
    run.send(a_crisis(run, 1)).until("20:30").send(a_crisis(run, 1))
    assert doors(run.until("21:29:59")) == []
    assert doors(run.until("21:30")) == sorted([INSTAGRAM, TIKTOK])


def test_its_minutes_are_work_and_those_after_it_are_not() -> None:
    run = evening(rule(firmness="gentle"))
    run.at("20:30", a_crisis(run, 1)).until("20:40").send(EndCrisis(), a_pass("", "instagram")).until("20:45")
    assert seconds(run) == {"work": 600, "private": 300, "on_call": 0}


def test_what_reached_its_hour_counts_to_that_hour() -> None:
    run = evening()
    run.send(a_crisis(run, 1)).until("21:20")
    assert seconds(run)["work"] == 3600


def test_it_counts_in_no_quota_and_opens_nothing_that_lasts() -> None:
    run = evening()
    run.send(a_crisis(run, 1)).until("21:00")
    assert run.view.tray.passes == ()
    assert run.engine._focus.passes == {}
    assert run.engine._focus.counted == {}


def test_a_block_that_begins_in_it_shuts_no_door_before_its_end() -> None:
    run = Run("2026-11-23 19:00", {**QUIET, "focus.rules": [rule()]})
    run.send(window("instagram"), a_crisis(run, 2)).until("20:59:59")
    assert doors(run) == []
    assert doors(run.until("21:00")) == [INSTAGRAM]


@pytest.mark.parametrize("reboot", [False, True])
def test_it_survives_a_kill_and_ends_at_its_hour(reboot: bool) -> None:
    run = evening()
    run.send(a_crisis(run, 1)).until("20:20").restart(60, kill=True, reboot=reboot)
    run.send(visible("instagram", "tiktok"), window("instagram"))
    assert doors(run) == []
    assert doors(run.until("20:59:59")) == []
    assert doors(run.until("21:00")) == sorted([INSTAGRAM, TIKTOK])
    assert sum(one.kind == "crisis" for one in run.ledger.events(0, 10**15)) == 1


def test_a_clock_that_is_set_back_makes_it_no_longer() -> None:
    run = evening()
    run.send(a_crisis(run, 1)).until("20:30").restart(60, reboot=True, wall=-7200)
    run.send(visible("instagram", "tiktok"), window("instagram"))
    run.wait(30 * 60 + 1)
    assert doors(run) == sorted([INSTAGRAM, TIKTOK])


def test_a_lock_may_be_lifted_after_a_minute_and_others_at_once() -> None:
    assert {door.crisis_wait for door in evening(rule(firmness="locked")).view.doors} == {60}
    run = evening()
    assert ({door.crisis_wait for door in run.view.doors}, run.view.tray.crisis_wait) == ({0}, 0)


def test_it_stops_a_stop_that_waits() -> None:
    run = evening()
    run.send(StopFocus(), a_crisis(run, 1)).until("20:00:30")
    assert run.engine._focus.leases


def test_water_and_food_go_on_and_everything_else_waits_for_its_end() -> None:
    values = {
        **without("summary quiet"),
        "reminders.pause.every_minutes": 10,
        "reminders.water.every_minutes": 20,
        "reminders.snack.enabled": False,
        "reminders.late.enabled": False,
        "cards.cooldown_minutes": 0,
    }
    run = Run("2026-11-23 19:00", values, answer=("done", 5))
    run.send(a_crisis(run, 0.75)).until("19:44:59").expect("""
        19:00:00 crisis
        19:20:00 offered water
        19:20:05 taken water
        19:40:00 offered water
        19:40:05 taken water
    """)
    run.until("19:46").expect("""
        19:45:00 crisis_end
        19:45:00 notice block
        19:45:00 offered pause
        19:45:05 taken pause
    """)


def test_water_comes_in_its_quiet_hours_too() -> None:
    values = {**without("summary"), "reminders.pause.enabled": False, "reminders.water.every_minutes": 20,
              "reminders.snack.enabled": False, "quiet.hours": ["19:00-08:00"]}  # fmt: skip
    run = Run("2026-11-23 19:00", values, answer=("done", 5))
    run.until("20:00").expect("")
    run.send(a_crisis(run, 1)).until("20:00:05")
    assert run.happened == ["20:00:00 crisis", "20:00:00 offered water", "20:00:05 taken water"]


def test_the_summary_waits_for_its_end() -> None:
    run = Run("2026-11-23 18:00", without("reminders"))
    run.send(a_crisis(run, 1)).until("18:59:59").expect("18:00:00 crisis")
    run.until("19:00").expect("""
        19:00:00 crisis_end
        19:00:00 notice block
        19:00:00 summary 2026-11-23
    """)


def test_the_day_says_what_burned_and_the_next_one_proposes_rest() -> None:
    run = evening()
    run.send(a_crisis(run, 1)).until("20:25").send(EndCrisis(), a_crisis(run, 2)).until("22:30").send(window("mail"))
    first, second = (facts_of(run, day) for day in (23, 24))
    assert [(f"{one.at:%H:%M}", one.minutes, one.reason) for one in first.focus.crises] == [
        ("20:00", 25, "a brand is on fire"), ("20:25", 120, "a brand is on fire")
    ]  # fmt: skip
    assert (first.focus.after_crisis, second.focus.after_crisis) == (False, True)
