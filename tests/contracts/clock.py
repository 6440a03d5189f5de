"""The contract of ``Clock``."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from detox.core.ports.clocks import Clock


class ClockContract:
    """A subclass gives the fixture ``clock``."""

    def test_reads_all_clocks(self, clock: Clock) -> None:
        now = clock.now()
        assert now.utc.utcoffset() == timedelta(0)
        assert now.local == now.utc
        assert now.local.tzinfo == ZoneInfo(now.zone)
        assert now.boot_id

    def test_never_runs_backwards_within_a_boot(self, clock: Clock) -> None:
        readings = [clock.now() for _ in range(50)]
        assert [each.boot for each in readings] == sorted(each.boot for each in readings)
        assert [each.awake for each in readings] == sorted(each.awake for each in readings)
        assert len({each.boot_id for each in readings}) == 1

    def test_boot_clock_is_never_behind_the_awake_one(self, clock: Clock) -> None:
        now = clock.now()
        assert now.boot >= now.awake - 0.01
