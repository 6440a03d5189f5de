"""How often a title is read: at once, but one that goes on changing (a spinner, a chat) ever more seldom."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.ports.clocks import Alarms, Cancel, Clock

FIRST_SECONDS, SLOWEST_SECONDS = 0.1, 0.8
CALM_SECONDS = 1.0
"""After so long without a change the next one is read at once again."""


class Pace:
    """Calls ``read`` for the changes of one window's title: the last one always, those before it as time allows."""

    def __init__(self, clock: Clock, alarms: Alarms, read: Callable[[], None]) -> None:
        """``read`` is called from inside ``changed`` or, later, from the event loop."""
        self._clock, self._alarms, self._read = clock, alarms, read
        self._waits: Cancel | None = None
        self._pace = FIRST_SECONDS
        self._read_at = self._changed_at = -CALM_SECONDS

    def begin(self) -> None:
        """Another window: its first new title counts at once."""
        self.stop()
        self._pace = FIRST_SECONDS
        self._read_at = -SLOWEST_SECONDS

    def changed(self) -> None:
        """The title changed: read it now, or when its turn comes."""
        now = self._clock.now().boot
        if now - self._changed_at >= CALM_SECONDS:
            self._pace = FIRST_SECONDS
        self._changed_at = now
        if self._waits:
            return
        due = self._read_at + self._pace
        self._pace = min(2 * self._pace, SLOWEST_SECONDS)
        if due <= now:
            self._now()
        else:
            self._waits = self._alarms.at(due, self._now)

    def stop(self) -> None:
        """Read nothing later: it has just been read for another reason, or nobody wants it any more."""
        if self._waits:
            self._waits()
            self._waits = None

    def _now(self) -> None:
        self.stop()
        self._read_at = self._clock.now().boot
        self._read()
