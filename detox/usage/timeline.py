"""The wall and the boot clock tied together: the wall says when, the boot clock says how long."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from detox.core.instant import Instant, to_ms

MOVED_SECONDS = 1.0
"""Wall and boot clock may drift apart this far (NTP slews) before it counts as a move of the clock."""

ASLEEP_SECONDS = 2.0
"""The boot clock may run ahead of the awake clock this far before it counts as a suspend."""

MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The wall moment ``anchor`` (UTC) belongs to boot second ``anchor_boot``; the boot clock measures from there on.

    ``frontier_ms`` (UTC) ends what is already recorded: nothing may be written before it, so a wall clock that was set
    back finds no room until it has caught up. ``last`` is the boot second of the last beat. ``floor_ms`` is the
    frontier of when the wall was read last: what lies before it was recorded on another wall and stays as it is.
    """

    anchor: datetime
    anchor_boot: float
    ahead: float
    frontier_ms: int
    last: float
    floor_ms: int

    @staticmethod
    def begin(now: Instant, frontier_ms: int) -> Timeline:
        """Return a timeline that starts now."""
        return Timeline(now.utc, now.boot, now.boot - now.awake, frontier_ms, now.boot, frontier_ms)

    def ms(self, boot: float) -> int:
        """Return the UTC milliseconds of boot second ``boot``."""
        return to_ms(self.anchor) + round((boot - self.anchor_boot) * 1000)

    def drift(self, now: Instant) -> float:
        """Return by how many seconds the wall is ahead of where the boot clock would have it."""
        return (round((now.utc - self.anchor) / MILLISECOND) - round((now.boot - self.anchor_boot) * 1000)) / 1000

    def moved(self, now: Instant) -> bool:
        """Whether somebody set the wall clock since the anchor."""
        return abs(self.drift(now)) > MOVED_SECONDS

    def slept(self, now: Instant) -> bool:
        """Whether the computer slept since the last beat."""
        return (now.boot - now.awake) - self.ahead > ASLEEP_SECONDS

    def jumped(self, now: Instant) -> bool:
        """Whether it slept or moved; in doubt yes. Without the steps in between: this is asked at each turn."""
        ahead = now.boot - now.awake - self.ahead
        drift = (now.utc - self.anchor).total_seconds() - (now.boot - self.anchor_boot)
        return ahead > ASLEEP_SECONDS or not -MOVED_SECONDS < drift < MOVED_SECONDS

    def anchored(self, now: Instant) -> Timeline:
        """Return the timeline tied to the wall as it is now."""
        return replace(self, anchor=now.utc, anchor_boot=now.boot, floor_ms=self.frontier_ms)

    def observed(self, now: Instant) -> Timeline:
        """Return the timeline after this beat."""
        ahead = now.boot - now.awake  # made by hand: ``replace`` is slow, and this is every beat
        return Timeline(self.anchor, self.anchor_boot, ahead, self.frontier_ms, now.boot, self.floor_ms)

    def cut(self, boot: float) -> Timeline:
        """Return the timeline with everything from ``boot`` on free again, down to the floor."""
        return replace(self, frontier_ms=max(self.floor_ms, min(self.frontier_ms, self.ms(boot))))
