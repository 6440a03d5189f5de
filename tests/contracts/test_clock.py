from __future__ import annotations

import pytest

from detox.core.ports.clocks import Clock
from tests.contracts.clock import ClockContract
from tests.fakes.clock import FakeClock


class TestFakeClock(ClockContract):
    @pytest.fixture
    def clock(self) -> Clock:
        return FakeClock()

    def test_sleep_stops_the_awake_clock_only(self) -> None:
        clock = FakeClock()
        before = clock.now()
        clock.suspend(60)
        after = clock.now()
        assert (after.boot - before.boot, after.awake - before.awake) == (60, 0)
        assert (after.utc - before.utc).total_seconds() == 60

    def test_moving_the_wall_passes_no_time(self) -> None:
        clock = FakeClock()
        before = clock.now()
        clock.move_wall(-3600)
        after = clock.now()
        assert after.boot == before.boot
        assert (after.utc - before.utc).total_seconds() == -3600

    def test_a_reboot_has_another_name(self) -> None:
        clock = FakeClock()
        clock.reboot()
        assert (clock.now().boot, clock.now().boot_id) == (0, "boot-2")
