"""Which window is active, as we are told: blips left out, fast titles calmed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from detox.core.inputs import ActiveWindow, Window
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.system.pace import Pace

# Between two windows there may be none for a moment.
BLIP_SECONDS = 0.08


class ActiveReports:
    """Reports each change once; what is told last is reported at last."""

    def __init__(self, clock: Clock, alarms: Alarms, report: Callable[[ActiveWindow], None]) -> None:
        self._clock = clock
        self._alarms = alarms
        self._report = report
        self._said: ActiveWindow | None = None
        self._told: ActiveWindow | None = None
        self._blip: Cancel | None = None
        self._pace = Pace(clock, alarms, self._say)

    def told(self, window: Window | None) -> None:
        """Take in that this window is active."""
        said = self._said.window if self._said else None
        self._told = ActiveWindow(window)
        if window is None and said:
            self._pace.stop()
            self._blip = self._blip or self._alarms.at(self._clock.now().boot + BLIP_SECONDS, self._say)
            return
        self._call_off_blip()
        if window and said and replace(window, title=said.title) == said:
            self._pace.changed()
        else:
            self._pace.begin()
            self._say()

    def stop(self) -> None:
        """Say nothing more."""
        self._pace.stop()
        self._call_off_blip()

    def _say(self) -> None:
        self._call_off_blip()
        if self._told and self._told != self._said:
            self._said = self._told
            self._report(self._told)

    def _call_off_blip(self) -> None:
        if self._blip:
            self._blip()
            self._blip = None
