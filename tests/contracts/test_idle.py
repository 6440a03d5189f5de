from __future__ import annotations

from collections.abc import Callable

import pytest

from detox.core.inputs import Observation
from detox.core.ports.clocks import Clock
from detox.core.ports.desktop import Idle
from detox.system.kept import KeptIdle
from detox.system.nulls import NullIdle
from tests.contracts.idle import IdleContract, IdleStage, TellingIdleContract
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.fakes.idle import FakeIdle


class FakeStage:
    limit = 2.0

    def __init__(self, port: Idle, alarms: FakeAlarms, hand: FakeIdle | None = None) -> None:
        self.port = port
        self._hand = hand
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
        if self._hand:
            self._hand.touch()


class TestFakeIdle(TellingIdleContract):
    @pytest.fixture
    def stage(self) -> IdleStage:
        alarms = FakeAlarms(FakeClock())
        idle = FakeIdle(alarms)
        return FakeStage(idle, alarms, idle)


class TestKeptIdle(TellingIdleContract):
    """What stands between an adapter and its users is an adapter to them."""

    @pytest.fixture
    def stage(self) -> IdleStage:
        alarms = FakeAlarms(FakeClock())
        idle = FakeIdle(alarms)
        return FakeStage(KeptIdle(idle, lambda _: None), alarms, idle)


class TestNullIdle(IdleContract):
    @pytest.fixture
    def stage(self) -> IdleStage:
        return FakeStage(NullIdle(), FakeAlarms(FakeClock()))

    def test_nobody_knows(self) -> None:
        assert NullIdle().seconds() is None
