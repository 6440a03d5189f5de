"""A clock that stands still until a test moves it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from detox.core.instant import Instant

START = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


class FakeClock:
    """Starts on Monday 23 November 2026, 09:00 in Berlin, boot-clock second 1000."""

    def __init__(self, utc: datetime = START, zone: str = "Europe/Berlin", boot: float = 1000.0) -> None:
        self._now = Instant(utc, zone, boot, boot, "boot-1")

    def now(self) -> Instant:
        """Return this moment."""
        return self._now

    def advance(self, seconds: float) -> None:
        """Let time go by, without calling any alarm: ``FakeAlarms.advance`` is for that."""
        self._now = self._now.after(seconds)

    def suspend(self, seconds: float) -> None:
        """Sleep: wall and boot clock go on, the awake clock does not."""
        self._now = replace(self._now.after(seconds), awake=self._now.awake)

    def move_wall(self, seconds: float) -> None:
        """Set the wall clock forward (or back); no time passes."""
        self._now = replace(self._now, utc=self._now.utc + timedelta(seconds=seconds))

    def move_to(self, zone: str) -> None:
        """Travel to another time zone."""
        self._now = replace(self._now, zone=zone)

    def reboot(self, seconds: float = 30.0) -> None:
        """Start the computer again: the wall goes on, the other clocks begin at zero under a new boot id."""
        number = int(self._now.boot_id.rpartition("-")[2]) + 1
        utc = self._now.utc + timedelta(seconds=seconds)
        self._now = replace(self._now, utc=utc, boot=0.0, awake=0.0, boot_id=f"boot-{number}")
