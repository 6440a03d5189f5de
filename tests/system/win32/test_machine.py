"""Idle time, the session, and the window by which Windows tells of both."""

from __future__ import annotations

import sys

import pytest

from detox.app.windows_desks import WindowsDesks
from detox.core.errors import DetoxError
from detox.core.inputs import IdleStarted, InputSeen, SessionChanged
from detox.system.win32 import api
from detox.system.win32.desk import Win32Desk
from detox.system.win32.library import Library
from detox.system.win32.messages import LATER, Messages
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.fakes.processes import FakeProcesses
from tests.system.win32.stages import Bench, IdleBench, SessionBench, WindowsBench

DAY = 86_400.0


@pytest.fixture
def idle() -> IdleBench:
    return IdleBench()


@pytest.fixture
def session() -> SessionBench:
    return SessionBench()


# --- idle time ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("before_wrap", [0, 1, 1_500, 90_000, 200_000])
def test_ticks_that_begin_anew_change_nothing(idle: IdleBench, before_wrap: int) -> None:
    boot = round(idle.clock.now().boot * 1000)
    idle.world.tick_offset = (1 << 32) - boot - before_wrap
    idle.touch()
    idle.port.start(idle.said.append, 180)
    idle.wait(179.9)
    assert idle.said == []
    idle.wait(0.2)
    assert idle.said == [IdleStarted(1000.0)]
    idle.wait(60)
    assert idle.port.seconds() == pytest.approx(240.1)


def test_idle_longer_than_the_ticks_go_round_is_still_idle(idle: IdleBench) -> None:
    idle.port.start(idle.said.append, 180)
    idle.wait(49.72 * DAY)
    assert idle.port.seconds() == pytest.approx(49.72 * DAY)
    idle.wait(1)
    assert idle.said == [IdleStarted(1000.0)]
    idle.touch()
    idle.wait(1)
    assert idle.said == [IdleStarted(1000.0), InputSeen()]


def test_a_last_input_just_ahead_of_the_ticks_is_one_of_this_moment(idle: IdleBench) -> None:
    idle.port.start(idle.said.append, 180)
    idle.world._touched = idle.clock.now().boot + 0.016
    assert idle.port.seconds() == 0
    idle.wait(1)
    assert idle.said == []


def test_one_alarm_waits_while_somebody_works_and_none_while_nobody_is_there(idle: IdleBench) -> None:
    idle.port.start(idle.said.append, 180)
    before = idle.alarms.set_so_far
    for _ in range(60):
        idle.wait(60)
        idle.touch()
        assert len(idle.alarms.due) == 1
    assert idle.alarms.set_so_far - before <= 31
    idle.wait(200)
    assert isinstance(idle.said[-1], IdleStarted)
    assert idle.alarms.due == []
    calls = len(idle.world.called)
    idle.wait(8 * 3600)
    assert idle.world.called[calls:] == []


def test_raw_input_is_asked_for_only_while_idle(idle: IdleBench) -> None:
    idle.port.start(idle.said.append, 180)
    idle.wait(100)
    assert idle.world.raw_for == {}
    idle.wait(100)
    assert set(idle.world.raw_for) == {(1, 2), (1, 6), (13, 2), (13, 4), (13, 5)}
    idle.touch()
    idle.wait(0.1)
    assert idle.world.raw_for == {}
    idle.wait(200)
    idle.port.stop()
    assert idle.world.raw_for == {}
    assert idle.alarms.due == []


def test_where_raw_input_is_refused_it_is_looked_for_now_and_then(idle: IdleBench) -> None:
    idle.world.refuses.add("RegisterRawInputDevices")
    idle.port.start(idle.said.append, 180)
    idle.wait(200)
    assert len(idle.said) == 1
    idle.touch()
    idle.wait(13)
    assert idle.said[1:] == [InputSeen()]


def test_input_that_nobody_told_of_is_seen_when_another_window_comes_to_the_front() -> None:
    stage = WindowsBench()
    idle = stage.desk.idle()
    said: list[object] = []
    idle.start(said.append, 180)
    stage.port.start(stage.said.append)
    stage.wait(200)
    stage.world.deaf = True
    stage.world.touch()
    stage.open("another")
    stage.wait(0.1)
    assert said == [IdleStarted(1000.0), InputSeen()]


def test_input_that_nobody_told_of_is_seen_by_who_asks(idle: IdleBench) -> None:
    idle.port.start(idle.said.append, 180)
    idle.wait(200)
    idle.world.deaf = True
    idle.touch()
    idle.wait(2)
    assert len(idle.said) == 1
    assert idle.port.seconds() == pytest.approx(2)
    idle.wait(0)
    assert idle.said[1:] == [InputSeen()]


def test_nobody_knows_where_windows_does_not_tell(idle: IdleBench) -> None:
    idle.world.refuses.add("GetLastInputInfo")
    idle.port.start(idle.said.append, 180)
    idle.wait(1000)
    assert idle.port.seconds() is None
    assert idle.said == []


# --- the session -------------------------------------------------------------------------------------------------


def test_alarms_are_told_before_anybody_hears_of_the_end_of_a_sleep(session: SessionBench) -> None:
    order: list[object] = []
    desks = WindowsDesks(session.desk)
    (candidate,) = desks.session(lambda: order.append("realign"), lambda: order.append("moved"))
    port = candidate.make()
    port.start(order.append)
    session.sleep(True)
    session.sleep(False)
    assert order == [SessionChanged(asleep=True), "realign", "moved", SessionChanged()]


def test_a_resume_that_is_told_twice_is_one(session: SessionBench) -> None:
    session.port.start(session.said.append)
    session.sleep(True)
    session.world.power(api.PBT_APMRESUMEAUTOMATIC)
    session.world.power(api.PBT_APMRESUMESUSPEND)
    session.world.power(0xA)  # the battery changed
    assert session.said == [SessionChanged(asleep=True), SessionChanged()]


def test_a_clock_or_a_zone_that_is_set_is_told(session: SessionBench) -> None:
    session.port.start(session.said.append)
    session.world.send(session.desk._shared().messages.window, api.WM_TIMECHANGE)
    assert session.moved == 1
    assert session.said == []


def test_a_session_taken_over_from_afar_is_still_ours(session: SessionBench) -> None:
    session.port.start(session.said.append)
    session.world.session(api.WTS_CONSOLE_DISCONNECT)
    session.world.session(api.WTS_REMOTE_CONNECT)
    session.settle()
    assert session.said == [SessionChanged(inactive=True), SessionChanged()]


def test_nothing_is_registered_after_stop(session: SessionBench) -> None:
    session.port.start(session.said.append)
    session.port.start(session.said.append)
    assert len(session.world.told) == 1
    session.port.stop()
    assert (session.world.told, session.world.powers) == ([], {})


# --- the window ----------------------------------------------------------------------------------------------------


def test_the_hidden_window_gets_broadcasts() -> None:
    bench = Bench()
    messages = bench.desk._shared().messages
    thing = bench.world.things[messages.window]
    assert thing.parent == 0
    assert not thing.visible
    assert thing.kind in bench.world.classes
    bench.desk.close()
    bench.desk.close()
    assert bench.world.classes == {}
    assert messages.window == 0


def test_what_is_put_off_is_done_once_and_what_it_puts_off_in_turn_after_it() -> None:
    bench = Bench()
    messages = bench.desk._shared().messages
    done: list[str] = []

    def first() -> None:
        done.append("first")
        messages.later(second)

    def second() -> None:
        done.append("second")

    messages.later(first)
    messages.later(first)
    assert done == []
    bench.world.turn()
    assert done == ["first", "second"]
    messages.later(first)
    messages.close()
    bench.world.turn()
    assert done == ["first", "second"]
    assert bench.world.called.count("PostMessageW") == 3


def test_a_stranger_s_message_is_harmless() -> None:
    bench = Bench()
    window = bench.desk._shared().messages.window
    bench.world.send(window, LATER)
    bench.world.send(window, 0x0010)


def test_no_window_is_said_plainly() -> None:
    bench = Bench()
    bench.world.refuses.add("CreateWindowExW")
    with pytest.raises(DetoxError, match="makes no window"):
        Messages(Library(bench.world.load))


def test_elsewhere_than_on_windows_one_plain_sentence_says_so() -> None:
    if sys.platform == "win32":
        pytest.skip("this is Windows")
    alarms = FakeAlarms(FakeClock())
    desks = WindowsDesks(Win32Desk(alarms.clock, alarms, FakeProcesses()))
    (windows,), (idle,), (session,) = desks.windows(), desks.idle(), desks.session(lambda: None, lambda: None)
    assert {windows.name, idle.name, session.name} == {"win32"}
    for make in (windows.make, idle.make, session.make):
        with pytest.raises(DetoxError) as refused:
            make()
        assert refused.value.message.say() == "this adapter is for Windows"
    desks.close()
