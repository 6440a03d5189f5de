"""Was that a break? Asked in the tray menu, once a day at most, after idle hands for nearly as long as a pause."""

from __future__ import annotations

import pytest

from detox.core.commands import AnswerCard, WasBreak
from detox.core.inputs import InputSeen, SessionChanged
from tests.rules.run import Run
from tests.rules.words import without

ONLY_PAUSE = {"reminders.snack.enabled": False, "reminders.water.enabled": False, **without("summary quiet")}


def a_run(back: str = "09:34", values: dict[str, object] | None = None) -> Run:
    """Hands rest from 09:30 on (said at 09:33) until ``back``; a pause's rest is five minutes."""
    return Run("2026-11-23 09:00", {**ONLY_PAUSE, **(values or {})}).until("09:33").away(180).until(back).back()


def asked(run: Run) -> bool:
    return run.view.tray.may_be_break


def test_it_stands_in_the_menu_for_ten_minutes() -> None:
    run = a_run()
    assert asked(run)
    assert asked(run.until("09:43:59"))
    assert not asked(run.until("09:44"))
    run.until("10:30").expect("10:28:00 offered pause")  # as if nothing had been asked


def test_the_answer_begins_the_pause_anew_at_the_return() -> None:
    run = a_run().until("09:40").send(WasBreak())
    assert not asked(run)
    run.until("10:40").expect("""
        09:40:00 taken pause natural
        10:34:00 offered pause
    """)
    (_, said) = run.logged[0]
    assert said.data == {"natural": True, "seconds": 240, "said": True}


@pytest.mark.parametrize(("back", "rest", "wanted"), [
    ("09:34:59", 5, True), ("09:35", 5, False),  # long enough to be a rest by itself
    ("09:33:00", 6, True), ("09:33:00", 6.01, False),  # a half, and a hair less
])  # fmt: skip
def test_it_is_asked_about_what_was_nearly_a_rest(back: str, rest: float, wanted: bool) -> None:
    run = Run("2026-11-23 09:00", {**ONLY_PAUSE, "reminders.pause.rest_minutes": rest})
    assert asked(run.until("09:30").away().until(back).back()) == wanted


def test_once_a_day_and_a_restart_does_not_forget_it() -> None:
    run = a_run()
    assert not asked(run.until("09:50").away().until("09:54").back())
    assert not asked(run.restart(60).until("10:20").away().until("10:24").back())
    run.until("Tue 09:00").away().until("Tue 09:04")
    run.happened.clear()
    assert asked(run.back())


@pytest.mark.parametrize("state", [SessionChanged(locked=True), SessionChanged(asleep=True)])
def test_a_lock_or_a_sleep_is_not_asked_about(state: SessionChanged) -> None:
    run = Run("2026-11-23 09:00", ONLY_PAUSE).at("09:30", state).at("09:34", SessionChanged())
    assert not asked(run)
    run = Run("2026-11-23 09:00", ONLY_PAUSE).until("09:33").away(180).send(state).at("09:34", SessionChanged())
    assert not asked(run.send(InputSeen()))
    assert asked(run.until("09:50").away().until("09:54").back()), "the next absence is another one"


def test_a_sleep_that_nobody_told_of_is_not_asked_about() -> None:
    run = Run("2026-11-23 09:00", ONLY_PAUSE).until("09:30").suspend(240, said=False)
    assert not asked(run)


def test_whoever_said_done_just_before_is_not_asked() -> None:
    run = Run("2026-11-23 09:00", ONLY_PAUSE).until("10:00").send(AnswerCard("done")).until("10:02")
    assert not asked(run.away().until("10:06").back())


def test_who_has_just_begun_or_wants_no_pauses_is_not_asked() -> None:
    run = Run("2026-11-23 09:00", ONLY_PAUSE).until("09:01").away().until("09:05").back()
    assert not asked(run)
    assert not asked(a_run(values={"reminders.pause.enabled": False, "reminders.water.enabled": True}))


def test_an_answer_that_comes_too_late_or_unasked_changes_nothing() -> None:
    a_run().until("09:45").send(WasBreak()).until("10:30").expect("10:28:00 offered pause")
    Run("2026-11-23 09:00", ONLY_PAUSE).until("09:45").send(WasBreak()).until("10:01").expect("10:00:00 offered pause")


def test_going_away_again_ends_the_question() -> None:
    assert not asked(a_run().until("09:36").away())


def test_a_kind_that_needs_a_longer_rest_goes_on_counting() -> None:
    stretch = {"enabled": True, "every_minutes": 50, "rest_minutes": 20}
    run = a_run(values={f"reminders.stretch.{key}": value for key, value in stretch.items()})
    run.until("09:35").send(WasBreak()).until("10:01").expect("""
        09:35:00 taken pause natural
        10:00:00 offered stretch
    """)
