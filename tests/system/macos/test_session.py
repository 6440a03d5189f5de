from __future__ import annotations

from collections.abc import Callable

import pytest

from detox.core.inputs import Observation, SessionChanged
from detox.core.ports.desktop import Session
from detox.system.macos.session import MacSession
from tests.contracts.session import SessionStage, TellingSessionContract
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.fakes.macos import FakeMac

SAVER = "com.apple.screensaver"


class Stage:
    """``MacSession`` and the one who locks, sleeps and switches a fake Mac."""

    def __init__(self) -> None:
        clock = FakeClock()
        self.alarms, self.mac = FakeAlarms(clock), FakeMac(clock)
        self.called: list[str] = []
        self.port: Session = MacSession(
            self.mac, clock, self.alarms, lambda: self.called.append("realign"), lambda: self.called.append("moved")
        )
        self.said: list[Observation] = []

    def until(self, condition: Callable[[], bool]) -> None:
        for _ in range(20):
            if condition():
                return
            self.alarms.advance(0.05)
        pytest.fail("never so")

    def settle(self) -> None:
        self.alarms.advance(1)

    def lock(self, locked: bool) -> None:
        self.mac.locked_now = locked
        self.mac.post("distributed", "com.apple.screenIsLocked" if locked else "com.apple.screenIsUnlocked")

    def sleep(self, asleep: bool) -> None:
        self.mac.post("workspace", "NSWorkspaceWillSleepNotification" if asleep else "NSWorkspaceDidWakeNotification")

    def switch(self, inactive: bool) -> None:
        self.mac.on_screen_now = not inactive
        word = "DidResignActive" if inactive else "DidBecomeActive"
        self.mac.post("workspace", f"NSWorkspaceSession{word}Notification")


class TestMacSession(TellingSessionContract):
    @pytest.fixture
    def stage(self) -> SessionStage:
        return Stage()


@pytest.fixture
def stage() -> Stage:
    stage = Stage()
    stage.port.start(stage.said.append)
    stage.settle()
    return stage


def test_after_sleep_the_alarms_are_set_anew(stage: Stage) -> None:
    stage.sleep(True)
    assert stage.called == []
    stage.sleep(False)
    assert stage.called == ["realign"]
    assert stage.said == [SessionChanged(asleep=True), SessionChanged()]


@pytest.mark.parametrize("name", ["NSSystemClockDidChangeNotification", "NSSystemTimeZoneDidChangeNotification"])
def test_a_clock_that_was_set_is_told(stage: Stage, name: str) -> None:
    stage.mac.post("local", name)
    assert stage.called == ["realign", "moved"]
    assert stage.said == []


def test_a_screen_saver_is_as_good_as_a_lock(stage: Stage) -> None:
    stage.mac.post("distributed", f"{SAVER}.didstart")
    assert stage.said == [SessionChanged(locked=True)]
    stage.mac.post("distributed", f"{SAVER}.didstop")
    assert stage.said[1:] == [SessionChanged()]


def test_a_lock_goes_on_when_the_saver_on_it_ends(stage: Stage) -> None:
    stage.mac.post("distributed", f"{SAVER}.didstart")
    stage.lock(True)
    stage.mac.post("distributed", f"{SAVER}.didstop")
    assert stage.said == [SessionChanged(locked=True)]
    stage.lock(False)
    assert stage.said[1:] == [SessionChanged()]


def test_unlocking_ends_a_saver_that_never_said_so(stage: Stage) -> None:
    stage.mac.post("distributed", f"{SAVER}.didstart")
    stage.lock(True)
    stage.lock(False)
    assert stage.said == [SessionChanged(locked=True), SessionChanged()]


def test_a_session_that_another_user_covers_already_is_news() -> None:
    stage = Stage()
    stage.mac.on_screen_now = False
    stage.port.start(stage.said.append)
    stage.settle()
    assert stage.said == [SessionChanged(inactive=True)]


def test_nothing_is_kept_after_stop(stage: Stage) -> None:
    assert stage.mac.listeners == 10
    stage.port.stop()
    assert stage.mac.listeners == 0
    assert stage.alarms.due == []
