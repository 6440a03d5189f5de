"""A wait that is told once a second."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.ports.clocks import Cancel
from detox.ui.later import Later


class Countdown:
    """Calls ``tick`` with the seconds that have passed, each counted from the start, so that nothing adds up."""

    def __init__(self, later: Later, tick: Callable[[int], None]) -> None:
        self._later, self._tick = later, tick
        self._cancel: Cancel | None = None

    def start(self, seconds: int, done: Callable[[], None]) -> None:
        """Wait ``seconds`` anew, then call ``done``."""
        self.stop()
        self._go(0, seconds, self._later.clock.now().boot, done)

    def stop(self) -> None:
        """Wait no more."""
        if self._cancel is not None:
            self._cancel()
            self._cancel = None

    def _go(self, passed: int, seconds: int, start: float, done: Callable[[], None]) -> None:
        self._tick(passed)
        if passed >= seconds:
            self._cancel = None
            done()
            return
        due = start + passed + 1 - self._later.clock.now().boot
        self._cancel = self._later(due, lambda: self._go(passed + 1, seconds, start, done))
