"""What is silent while a block runs: do not disturb, and our own notices."""

from __future__ import annotations

import pytest

from detox.core.busy import Busy
from detox.core.commands import OnCall, Stop, StopFocus
from detox.core.instant import from_ms
from tests.rules.run import Run
from tests.rules.words import rule, without

QUIET = {**without("reminders summary quiet"), "focus.notice": False}


def a_run(*, wanted: bool = True) -> Run:
    return Run("2026-11-23 19:00", {**QUIET, "focus.rules": [rule()], "focus.do_not_disturb": wanted})


def quiet(run: Run) -> list[str]:
    return [line for line in run.happened if "quiet" in line]


def test_do_not_disturb_is_on_from_the_blocks_first_second_to_its_last() -> None:
    run = a_run().until("08:00")
    assert quiet(run) == ["19:30:00 quiet on", "07:00:00 quiet off"]


def test_it_is_off_until_the_user_chooses_it() -> None:
    run = a_run(wanted=False).until("08:00")
    assert quiet(run) == []


def test_the_setting_counts_at_once_during_a_block() -> None:
    run = a_run().until("20:00").change({"focus.do_not_disturb": False})
    run.until("20:30").change({"focus.do_not_disturb": True})
    assert quiet(run) == ["19:30:00 quiet on", "20:00:00 quiet off", "20:30:00 quiet on"]


def test_a_stopped_block_ends_it() -> None:
    run = a_run().at("20:00", StopFocus()).until("21:00")
    assert quiet(run) == ["19:30:00 quiet on", "20:00:10 quiet off"]


def test_who_quits_during_a_block_gets_notices_again_and_the_next_run_silences_them() -> None:
    run = a_run().at("20:00", Stop())
    assert quiet(run) == ["19:30:00 quiet on", "20:00:00 quiet off"]
    run = a_run().until("20:00").restart(60)
    assert quiet(run) == ["19:30:00 quiet on", "20:00:00 quiet off", "20:01:00 quiet on"]


@pytest.mark.parametrize("setting", [True, False])
def test_after_a_kill_the_first_beat_says_what_is_wanted_even_if_it_is_nothing(setting: bool) -> None:
    run = a_run(wanted=setting).until("20:00")
    run.restart(12 * 3600, kill=True)
    assert not run.quiet
    assert quiet(run)[-1:] == (["08:00:00 quiet off"] if setting else [])


def test_the_waiting_summary_is_not_announced_during_a_block() -> None:
    for values, said in (({}, True), ({"focus.rules": [rule(hours=["17:00-23:00"])]}, False)):
        run = Run("2026-11-23 16:00", {**without("reminders quiet"), "focus.notice": False, **values})
        run.until("18:00").away().until("18:30")
        assert ("18:15:00 notice summary" in run.happened) is said


def test_a_forgotten_microphone_is_asked_about_after_the_block() -> None:
    values = {"focus.rules": [rule(hours=["10:00-13:00"])], "focus.notice": False, **without("summary quiet")}
    run = Run("2026-11-23 09:00", values)
    run.busy = Busy("zoom", "microphone")
    run.until("14:00")
    assert [line for line in run.happened if "notice" in line] == ["13:00:00 notice reminder"]


def test_whoever_is_on_call_hears_notices() -> None:
    evening = {"focus.rules": [rule(on_call=["*"])], "focus.do_not_disturb": True}
    run = Run("2026-11-23 19:00", {**QUIET, **evening}).until("20:00").send(OnCall(from_ms(1795471200000)))
    run.until("23:30")
    assert quiet(run) == ["19:30:00 quiet on", "20:00:10 quiet off", "23:00:00 quiet on"]  # after the door's wait
