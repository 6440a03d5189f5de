"""A program that keeps coming back behind a lock: asked to close, ended after a grace, and only if that was allowed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from detox.core.busy import Busy
from detox.core.commands import BeginCrisis, FinishPost, WalkAway
from detox.core.decisions import CloseWindow, EndProgram
from detox.core.facts import Seen
from detox.core.inputs import Window
from tests.rules.run import Run
from tests.rules.words import a_window, classify, rule, visible, window, without

QUIET = {**without("reminders summary"), "focus.notice": False}
ALLOWED = {**QUIET, "focus.close_apps": True}
TIKTOK = a_window("tiktok").id


def native(window: Window) -> Seen:
    """TikTok is a program of its own here; Instagram is a page."""
    seen = classify(window)
    return replace(seen, native=seen.platform == "tiktok")


def evening(values: dict[str, object], firmness: str = "locked") -> Run:
    run = Run("2026-11-23 19:00", {**values, "focus.rules": [rule(firmness=firmness)]}).until("20:00")
    run.engine.use({}, native)
    return run


def comes_back(run: Run, times: int, what: str = "tiktok") -> Run:
    for _ in range(times):
        run.send(visible(what), window(what)).wait(1).send(visible("mail"), window("mail")).wait(1)
    return run


def asked(run: Run) -> list[object]:
    return [one for one in run.decisions if isinstance(one, (CloseWindow, EndProgram))]


def test_the_third_time_it_is_asked_to_close_and_half_a_minute_later_ended() -> None:
    run = comes_back(evening(ALLOWED), 2)
    assert asked(run) == []
    run.send(visible("tiktok"), window("tiktok"))
    assert asked(run) == [CloseWindow(TIKTOK)]
    assert asked(run.wait(29)) == [CloseWindow(TIKTOK)]
    assert asked(run.wait(1)) == [CloseWindow(TIKTOK), EndProgram(TIKTOK)]
    assert asked(run.wait(600)) == [CloseWindow(TIKTOK), EndProgram(TIKTOK)]
    kinds = [one.kind for one in run.ledger.events(0, 10**15)]
    assert (kinds.count("asked_to_close"), kinds.count("ended_program")) == (1, 1)


def test_what_went_away_in_its_grace_is_left_alone() -> None:
    run = comes_back(evening(ALLOWED), 3).wait(120)
    assert asked(run) == [CloseWindow(TIKTOK)]


@pytest.mark.parametrize(("values", "firmness"), [(QUIET, "locked"), (ALLOWED, "firm"), (ALLOWED, "gentle")])
def test_without_leave_or_without_a_lock_nothing_is_closed(values: dict[str, object], firmness: str) -> None:
    assert asked(comes_back(evening(values, firmness), 5).wait(120)) == []


def test_no_browser_is_ever_closed() -> None:
    assert asked(comes_back(evening(ALLOWED), 5, "instagram").wait(120)) == []


def test_a_post_that_is_finished_and_a_crisis_end_the_grace() -> None:
    run = Run("2026-11-23 19:29:30", {**ALLOWED, "focus.rules": [rule(firmness="locked")]}).until("19:31")
    run.engine.use({}, native)
    comes_back(run, 2).send(visible("tiktok"), window("tiktok"), FinishPost("tiktok")).wait(60)
    assert asked(run) == [CloseWindow(TIKTOK)]
    run = comes_back(evening(ALLOWED), 2).send(visible("tiktok"), window("tiktok"))
    run.send(BeginCrisis("fire", run.now.after(3600).utc)).wait(60)
    assert asked(run) == [CloseWindow(TIKTOK)]


def test_a_leave_that_is_taken_back_ends_the_grace_and_the_count() -> None:
    run = comes_back(evening(ALLOWED), 2).send(visible("tiktok"), window("tiktok")).wait(10)
    run.change({"focus.close_apps": False}).wait(60)
    assert asked(run) == [CloseWindow(TIKTOK)]
    run.change({"focus.close_apps": True})
    assert asked(comes_back(run, 2)) == [CloseWindow(TIKTOK)]


def test_nothing_is_asked_to_close_or_ended_during_a_call_and_a_call_is_no_coming_back() -> None:
    run = comes_back(evening(ALLOWED), 2)
    run.busy = Busy("zoom", "microphone")
    run.send(visible("tiktok"), window("tiktok")).wait(120)
    assert asked(run) == []
    run.busy = None
    assert asked(run.wait(30)) == [CloseWindow(TIKTOK)]
    run.busy = Busy("zoom", "microphone")
    assert asked(run.wait(300)) == [CloseWindow(TIKTOK)], "the call came within the grace"
    run = evening(ALLOWED).send(visible("tiktok"), window("tiktok"))
    for _ in range(4):
        run.busy = Busy("zoom", "microphone")
        run.wait(60).busy = None
        run.wait(60)
    assert asked(run) == []


def test_where_windows_are_put_away_that_is_no_reason_to_let_the_program_be() -> None:
    run = evening(ALLOWED)
    run.covering = "minimise"
    for _ in range(3):
        run.send(visible("tiktok"), window("tiktok")).wait(10)
        run.send(visible("mail"), window("mail")).wait(1)
    assert asked(run) == [CloseWindow(TIKTOK)]
    assert asked(run.wait(30)) == [CloseWindow(TIKTOK), EndProgram(TIKTOK)]


def test_leaving_by_the_button_asks_nobody_to_close() -> None:
    run = comes_back(evening(ALLOWED), 1)
    for _ in range(2):
        run.send(visible("tiktok"), window("tiktok")).wait(1).send(WalkAway(TIKTOK))
        assert not [one for one in asked(run) if isinstance(one, EndProgram)]
        run.send(visible("mail"), window("mail")).wait(60)
    assert asked(run) == [CloseWindow(TIKTOK)], "the third door asked, the way out did not"
