"""Which windows can be seen, active or not; only while somebody wants to know."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.inputs import VisibleWindows
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.system.wayland.connection import Connection
from detox.system.wayland.describe import Describer
from detox.system.wayland.toplevels import Toplevels

# Opening a window is a flurry of events: look once it has settled a little.
SETTLE_SECONDS = 0.08


class VisibleWatch:
    """Reports the windows that are not minimised, oldest first, from the loop, at each change of the set or a title.

    The protocol does not know workspaces: a window on one that is not shown counts as visible.
    """

    def __init__(
        self, connection: Connection, toplevels: Toplevels, describer: Describer, clock: Clock, alarms: Alarms,
        report: Callable[[VisibleWindows], None],
    ) -> None:  # fmt: skip
        self._x = connection
        self._toplevels = toplevels
        self._describer = describer
        self._clock = clock
        self._alarms = alarms
        self._report = report
        self._said: VisibleWindows | None = None
        self._cancel: Cancel | None = None
        self._alarm: Cancel | None = None

    def start(self) -> None:
        """Report what is visible now, soon, and each change. A second call does nothing."""
        if self._cancel is None:
            self._cancel = self._toplevels.listen(self._settle)
            self._x.sync(self._settle)

    def stop(self) -> None:
        """Say nothing more, and forget what was said."""
        for cancel in (self._cancel, self._alarm):
            if cancel:
                cancel()
        self._cancel = self._alarm = self._said = None

    def _settle(self) -> None:
        if self._cancel and self._alarm is None:
            self._alarm = self._alarms.at(self._clock.now().boot + SETTLE_SECONDS, self._look)

    def _look(self) -> None:
        self._alarm = None
        if self._cancel is None:
            return
        seen = (self._describer.window(number, told)[0] for number, told in self._toplevels.all() if not told.minimised)
        self._say(VisibleWindows(tuple(seen)))

    def _say(self, observation: VisibleWindows) -> None:
        if observation != self._said:
            self._said = observation
            self._report(observation)
