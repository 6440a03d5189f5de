from __future__ import annotations

from collections.abc import Callable

import pytest

from detox.core.inputs import Observation
from detox.core.ports import Clock, Idle
from detox.system.nulls import NullIdle
from tests.contracts.idle import IdleContract, IdleStage, TellingIdleContract
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.fakes.idle import FakeIdle


class FakeStage:
    limit = 2.0

    def __init__(self, port: Idle, alarms: FakeAlarms) -> None:
        self.port = port
        self.clock: Clock = alarms.clock
        self.said: list[Observation] = []
        self._alarms = alarms

    def until(self, condition: Callable[[], bool]) -> None:
        for _ in range(100):
            if condition():
                return
            self._alarms.advance(0.1)
        pytest.fail("never so")

    def wait(self, seconds: float) -> None:
        self._alarms.advance(seconds)

    def touch(self) -> None:
        if isinstance(self.port, FakeIdle):
            self.port.touch()


class TestFakeIdle(TellingIdleContract):
    @pytest.fixture
    def stage(self) -> IdleStage:
        alarms = FakeAlarms(FakeClock())
        return FakeStage(FakeIdle(alarms), alarms)


class TestNullIdle(IdleContract):
    @pytest.fixture
    def stage(self) -> IdleStage:
        return FakeStage(NullIdle(), FakeAlarms(FakeClock()))

    def test_nobody_knows(self) -> None:
        assert NullIdle().seconds() is None
