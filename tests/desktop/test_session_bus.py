"""The contract of ``Session`` over real message buses, with a logind and a screen saver of the tests."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from detox.core.inputs import Observation, SessionChanged
from detox.core.ports.desktop import Session
from detox.system.alarms import SystemAlarms
from detox.system.clock import SystemClock
from detox.system.session import DBusSession
from detox.system.sleep_delay import SleepDelay
from tests.contracts.session import SessionStage, TellingSessionContract
from tests.desktop.fake_logind import FakeLogind, FakeSaver
from tests.desktop.kit.bus import Bus
from tests.desktop.kit.processes import Processes
from tests.system.loop import application, pass_time, until


class Buses:
    """A system bus and a session bus."""

    def __init__(self, folder: Path) -> None:
        self.processes = Processes(folder)
        self.system = Bus(self.processes, "system", folder, os.environ)
        self.session = Bus(self.processes, "session", folder, os.environ)


@pytest.fixture
def buses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Buses]:
    made = Buses(tmp_path)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", made.system.address)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.session.address)
    yield made
    made.processes.close()


class Stage:
    def __init__(self, logind: FakeLogind) -> None:
        application()
        clock = SystemClock()
        self.alarms = SystemAlarms(clock)
        self.port: Session = DBusSession(clock, self.alarms)
        self.said: list[Observation] = []
        self.lock = logind.lock
        self.sleep = logind.sleep
        self.switch = logind.switch

    def until(self, condition: Callable[[], bool]) -> None:
        until(condition, 5)

    def settle(self) -> None:
        pass_time(0.2)

    def close(self) -> None:
        self.port.stop()
        self.alarms.stop()


class TestSessionOnDBus(TellingSessionContract):
    @pytest.fixture
    def stage(self, buses: Buses) -> Iterator[SessionStage]:
        logind = FakeLogind(buses.system.address)
        stage = Stage(logind)
        yield stage
        stage.close()
        logind.close()

    def test_is_logind_and_the_screen_saver(self, stage: SessionStage) -> None:
        assert stage.port.name == "logind, screen saver"


@pytest.fixture
def saved(buses: Buses) -> Iterator[tuple[Stage, FakeLogind, FakeSaver]]:
    logind, saver = FakeLogind(buses.system.address), FakeSaver(buses.session.address, active=True)
    stage = Stage(logind)
    yield stage, logind, saver
    stage.close()
    logind.close()


def test_a_screen_saver_locks_until_it_goes_or_dies(saved: tuple[Stage, FakeLogind, FakeSaver]) -> None:
    stage, _, saver = saved
    stage.port.start(stage.said.append)
    stage.until(lambda: stage.said == [SessionChanged(locked=True)])
    saver.show(False)
    stage.until(lambda: stage.said[1:] == [SessionChanged()])
    saver.show(True)
    stage.until(lambda: stage.said[2:] == [SessionChanged(locked=True)])
    saver.close()
    stage.until(lambda: stage.said[3:] == [SessionChanged()])


@pytest.mark.logs
def test_buses_that_go_away_leave_nothing_locked_and_one_line_each(
    buses: Buses, saved: tuple[Stage, FakeLogind, FakeSaver], caplog: pytest.LogCaptureFixture
) -> None:
    stage, logind, saver = saved
    stage.port.start(stage.said.append)
    logind.lock(True)
    stage.until(lambda: bool(stage.said))
    buses.processes.close()
    # The saver's bus can go before logind's word was read: then that locks once more, until its bus goes, too.
    stage.until(lambda: stage.said[1:] != [] and stage.said[-1] == SessionChanged())
    before = os.times()
    pass_time(0.5)
    after = os.times()
    assert stage.said[0::2] == [SessionChanged(locked=True)] * (len(stage.said) // 2)
    assert stage.said[-1] == SessionChanged()
    assert after.user + after.system - before.user - before.system < 0.1  # a closed socket is always readable
    assert sorted(record.getMessage() for record in caplog.records) == [
        "The session bus closed the connection.",
        "The system bus closed the connection.",
    ]
    saver.close()


def test_sleep_waits_until_it_was_told_of_and_again_after_the_next_wake_up(buses: Buses) -> None:
    logind, clock, waits = FakeLogind(buses.system.address), SystemClock(), list[bool]()
    application()
    alarms = SystemAlarms(clock)
    port = DBusSession(clock, alarms, SleepDelay())
    said: list[Observation] = []

    def hear(seen: Observation) -> None:
        waits.append(logind.sleep_waits())
        said.append(seen)

    port.start(hear)
    until(lambda: len(logind.inhibited) == 1, 5)
    assert logind.inhibited[0][0::3] == ("sleep", "delay")
    pass_time(0.2)
    for times in (1, 2):
        assert logind.sleep_waits()
        logind.sleep(True)
        until(lambda: said[-1:] == [SessionChanged(asleep=True)], 5)
        assert waits[-1]  # still held while it is written
        until(lambda: not logind.sleep_waits(), 5)
        logind.sleep(False)
        until(lambda times=times: len(logind.inhibited) == times + 1, 5)  # type: ignore[misc]
        pass_time(0.2)
    port.stop()
    until(lambda: not logind.sleep_waits(), 5)
    alarms.stop()
    logind.close()


def test_a_logind_that_refuses_a_lock_lets_sleep_come(buses: Buses) -> None:
    logind = FakeLogind(buses.system.address)
    logind.refuses = True
    delay = SleepDelay()
    delay.take()
    delay.release()
    delay.release()
    assert logind.inhibited == []
    logind.close()
