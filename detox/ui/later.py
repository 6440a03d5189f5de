"""Seconds from now for windows: the two ports that know time, put together. No window has a timer of its own."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.ports.clocks import Alarms, Cancel, Clock


class Later:
    """Calls back after some seconds of the boot clock, which goes on through sleep."""

    def __init__(self, clock: Clock, alarms: Alarms) -> None:
        self.clock = clock
        self._alarms = alarms

    def __call__(self, seconds: float, callback: Callable[[], None]) -> Cancel:
        """Call ``callback`` once, ``seconds`` from now; the returned function takes it back."""
        return self._alarms.at(self.clock.now().boot + seconds, callback)
