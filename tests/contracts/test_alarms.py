from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.contracts.alarms import STEP, AlarmsContract, AlarmsStage
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock


class TestFakeAlarms(AlarmsContract):
    @pytest.fixture
    def stage(self) -> AlarmsStage:
        alarms = FakeAlarms(FakeClock())

        def until(condition: Callable[[], bool]) -> None:
            for _ in range(10):
                alarms.advance(STEP)
            assert condition()

        return AlarmsStage(alarms, alarms.clock, until)

    def test_each_rings_at_its_own_second(self) -> None:
        alarms = FakeAlarms(FakeClock(boot=0))
        rung: list[float] = []
        for second in (5, 60, 61):
            alarms.at(second, lambda: rung.append(alarms.clock.now().boot))
        alarms.advance(60)
        assert rung == [5, 60]
        assert (alarms.clock.now().boot, alarms.due) == (60, [61])

    def test_what_came_due_in_sleep_rings_at_the_wake_up(self) -> None:
        alarms = FakeAlarms(FakeClock(boot=0))
        rung: list[float] = []
        alarms.at(5, lambda: rung.append(alarms.clock.now().boot))
        alarms.suspend(3600)
        assert rung == [3600]
