from __future__ import annotations

from collections.abc import Callable

import pytest

from detox.core.inputs import IdleStarted, InputSeen, Observation
from detox.core.ports.clocks import Clock
from detox.core.ports.desktop import Idle
from detox.system.macos.idle import MacIdle
from tests.contracts.idle import IdleStage, TellingIdleContract
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.fakes.macos import FakeMac


class Stage:
    """``MacIdle`` and a hand on the keys of a fake Mac."""

    limit = 2.0

    def __init__(self) -> None:
        fake_clock = FakeClock()
        self.clock: Clock = fake_clock
        self.alarms, self.mac = FakeAlarms(fake_clock), FakeMac(fake_clock)
        self.port: Idle = MacIdle(self.mac, fake_clock, self.alarms)
        self.said: list[Observation] = []

    def until(self, condition: Callable[[], bool]) -> None:
        for _ in range(100):
            if condition():
                return
            self.alarms.advance(0.1)
        pytest.fail("never so")

    def wait(self, seconds: float) -> None:
        self.alarms.advance(seconds)

    def touch(self) -> None:
        self.mac.touch()


class TestMacIdle(TellingIdleContract):
    @pytest.fixture
    def stage(self) -> IdleStage:
        return Stage()


def test_while_somebody_types_it_looks_once_a_limit_and_listens_to_nothing() -> None:
    stage = Stage()
    stage.port.start(stage.said.append, 180)
    stage.alarms.advance(0)
    before = stage.alarms.set_so_far
    for _ in range(3600):
        stage.touch()
        stage.wait(1)
    assert stage.alarms.set_so_far - before <= 3600 / 179 + 1
    assert stage.mac.listeners == 0
    assert stage.said == []


def test_input_that_nobody_hears_is_known_half_a_minute_later() -> None:
    stage = Stage()
    stage.port.start(stage.said.append, 180)
    stage.wait(200)
    stage.mac.touch(heard=False)
    stage.wait(30)
    assert [type(one) for one in stage.said] == [IdleStarted, InputSeen]
    assert stage.mac.listeners == 0


def test_while_nobody_is_there_it_looks_every_half_minute() -> None:
    stage = Stage()
    stage.port.start(stage.said.append, 180)
    stage.wait(180)
    before = stage.alarms.set_so_far
    stage.wait(3600)
    assert stage.alarms.set_so_far - before == 120
    assert len(stage.said) == 1


def test_what_a_program_makes_up_is_no_input() -> None:
    """The monitor hears it; the counter of the hardware goes on."""
    stage = Stage()
    stage.port.start(stage.said.append, 10)
    stage.wait(20)
    for ear in list(stage.mac._ears.values()):
        ear()
    assert len(stage.said) == 1


def test_nothing_is_kept_after_stop() -> None:
    stage = Stage()
    stage.port.start(stage.said.append, 10)
    stage.wait(20)
    assert stage.mac.listeners == 1
    stage.port.stop()
    assert stage.mac.listeners == 0
    assert stage.alarms.due == []
