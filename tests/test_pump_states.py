"""The event pump: when states are saved, and what goes on when something fails."""

from __future__ import annotations

import logging

import pytest

from detox.core.commands import AnswerCard, Hold, Remind, Stop, Sync
from detox.core.decisions import Refuse, ShowSummary
from detox.core.errors import DetoxError
from detox.core.inputs import Alarm, InputSeen, SessionChanged, Started
from detox.core.text import plain
from detox.engine import STATES
from tests.rules.desk import HOUR, Desk, Watched
from tests.rules.words import rule, window, without

LOCKED = DetoxError(plain("History"), plain("the file is locked; it is tried again."))


def test_states_are_saved_when_something_happened_and_now_and_then() -> None:
    desk = Desk({**without("reminders"), "summary.enabled": False}).start()
    assert desk.history.saves == 1
    for _ in range(59):
        desk.clock.advance(1)
        desk.pump.post(window("mail"))
    assert desk.history.saves == 1
    desk.clock.advance(1)
    desk.pump.post(window("mail"))
    assert desk.history.saves == 2
    desk.pump.post(Hold(desk.clock.now().after(60).utc))  # something happened
    assert desk.history.saves == 3
    desk.pump.post(Sync())
    assert desk.history.saves == 4
    for _ in range(72):
        desk.idle.touch()
        desk.alarms.advance(50)
    assert desk.history.saves == 4 + 1 + 11  # at the end of the hold, then every five minutes
    assert set(desk.history.states) == set(STATES)


def test_what_nobody_touched_for_a_minute_is_not_saved_again() -> None:
    desk = Desk(without("reminders summary")).start()
    before = desk.history.saves
    desk.alarms.advance(HOUR)
    assert desk.history.saves == before
    desk.idle.touch()
    desk.clock.advance(60)
    desk.pump.post(window("mail"))
    assert desk.history.saves == before + 1


def test_nobody_there_nothing_saved_and_nothing_wakes() -> None:
    desk = Desk(without("reminders summary")).start()
    desk.pump.post(SessionChanged(locked=True))
    assert desk.alarms.due == []
    before = desk.history.saves
    desk.alarms.advance(10 * HOUR)
    assert desk.history.saves == before


def test_an_idle_hour_at_the_desk_costs_a_dozen_beats() -> None:
    desk = Desk(without("reminders summary")).start()
    desk.pump.post(window("mail"))
    before = len(desk.engine.taken)
    desk.alarms.advance(HOUR)
    assert len(desk.engine.taken) - before == 12


def test_what_was_saved_goes_on_in_the_next_run() -> None:
    desk = Desk().start()
    desk.alarms.advance(50 * 60)
    desk.pump.post(Stop())
    saved = {name: desk.history.load_state(name) for name in ("focus", "reminders", "summary")}
    again = Desk()
    again.clock.advance(51 * 60)
    again.engine = Watched(again.engine._fixed, again.settings, again.clock.now(), saved)
    again.pump._engine = again.engine
    again.pump.post(Started())
    again.alarms.advance(10 * 60 - 1)
    assert again.kinds == []
    again.alarms.advance(1)
    assert again.kinds == ["offered"]


def test_after_the_stop_nothing_moves_any_more() -> None:
    desk = Desk({"focus.rules": [rule()]}).start()
    desk.pump.post(window("instagram"))
    desk.alarms.advance(5)
    desk.pump.post(Stop())
    assert desk.alarms.due == []
    assert [one.seconds for one in desk.history.spans(0, 10**15)] == [5]
    before = (desk.history.saves, len(desk.engine.taken))
    desk.pump.post(window("tiktok"))
    desk.pump.post(Remind("pause"))
    assert (desk.history.saves, len(desk.engine.taken)) == before


@pytest.mark.logs
def test_a_history_that_cannot_be_written_stops_nothing(caplog: pytest.LogCaptureFixture) -> None:
    desk = Desk({"focus.rules": [rule()]}).start()
    desk.history.failing = LOCKED
    desk.screen.at_card = lambda: desk.pump.post(AnswerCard("done"))
    heard: list[Refuse | None] = []
    desk.pump.post(window("mail"))
    desk.pump.post(Remind("pause"), heard.append)
    desk.alarms.advance(11 * HOUR)
    desk.pump.post(window("instagram"))
    desk.alarms.advance(0)
    assert heard == [None]
    assert [type(one) for one in desk.screen.carried].count(ShowSummary) == 1
    assert desk.pump.view.doors
    assert {record.levelno for record in caplog.records} == {logging.WARNING}
    assert "History: the file is locked" in caplog.text
    assert "Traceback" not in caplog.text
    desk.history.failing = None
    desk.pump.post(Sync())
    assert desk.history.states


@pytest.mark.logs
def test_a_screen_that_fails_costs_no_alarm_no_span_and_no_state(caplog: pytest.LogCaptureFixture) -> None:
    desk = Desk({"reminders.pause.every_minutes": 30}).start()
    desk.screen.broken = True
    desk.pump.post(window("instagram"))
    desk.alarms.advance(31 * 60)
    assert desk.pump.pending() == ["save", "summary", "usage"]
    assert desk.kinds == ["offered"]
    assert desk.history.saves > 3
    desk.screen.broken = False
    desk.pump.post(AnswerCard("missed"))
    desk.alarms.advance(HOUR)
    assert desk.kinds == ["offered", "missed", "offered"]
    assert "no screen" in caplog.text


@pytest.mark.logs
def test_a_beat_that_fails_is_logged_answered_and_over(caplog: pytest.LogCaptureFixture) -> None:
    desk = Desk().start()
    heard: list[Refuse | None] = []
    desk.engine.fails_at = Remind
    desk.pump.post(Remind("pause"), heard.append)
    desk.engine.fails_at = None
    desk.pump.post(Remind("pause"), heard.append)
    assert [one.code if one else None for one in heard] == [1, None]
    assert desk.kinds == ["offered"]
    assert "ZeroDivisionError" in caplog.text


@pytest.mark.logs
def test_an_alarm_that_fails_is_set_again_by_the_next_beat() -> None:
    desk = Desk(without("summary")).start()
    desk.engine.fails_at = Alarm
    desk.alarms.advance(HOUR)
    assert desk.kinds == []
    desk.engine.fails_at = None
    desk.pump.post(InputSeen())
    desk.alarms.advance(0)
    assert desk.kinds == ["offered"]


@pytest.mark.logs
def test_a_failed_alarm_is_set_again_even_by_a_beat_that_changes_nothing() -> None:
    desk = Desk({**without("summary"), "reminders.pause.every_minutes": 10}).start()
    desk.alarms.advance(10 * 60 - 30)
    for title in ("mail", "docs", "mail"):  # all states have just been saved
        desk.pump.post(window(title))
    desk.engine.fails_at = Alarm
    desk.alarms.advance(31)
    assert desk.kinds == []
    desk.engine.fails_at = None
    desk.pump.post(window("docs"))
    desk.alarms.advance(0)
    assert desk.kinds == ["offered"]


def test_a_turn_between_plain_windows_decides_nothing_and_arms_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk().start()
    for title in ("mail", "docs"):
        desk.pump.post(window(title))
    armed: list[object] = []
    monkeypatch.setattr(desk.pump, "_arm", lambda *beat: armed.append(beat))
    desk.pump.post(window("mail"))
    assert armed == []
    desk.pump.post(window("instagram"))
    assert armed
