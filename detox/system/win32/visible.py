"""Which windows can be seen, active or not; only while somebody wants to know."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.inputs import VisibleWindows, Window
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.system.win32 import api
from detox.system.win32.desktop import Desktop
from detox.system.win32.messages import Messages
from detox.system.win32.reader import Reader, is_lock_screen

# Opening a window is a flurry of events: look once it has settled a little.
SETTLE_SECONDS = 0.08

EVENTS = (
    (api.EVENT_OBJECT_DESTROY, api.EVENT_OBJECT_HIDE),  # with SHOW between them
    (api.EVENT_OBJECT_NAMECHANGE, api.EVENT_OBJECT_NAMECHANGE),
    (api.EVENT_OBJECT_CLOAKED, api.EVENT_OBJECT_UNCLOAKED),
    (api.EVENT_SYSTEM_MINIMIZESTART, api.EVENT_SYSTEM_MINIMIZEEND),
)


class VisibleWatch:
    """Reports the visible windows that have a title, by their number, from the loop, at each change.

    Palettes, tips and the desktop itself are left out. Whether another window lies above one is not asked.
    """

    def __init__(
        self,
        desktop: Desktop,
        messages: Messages,
        reader: Reader,
        clock: Clock,
        alarms: Alarms,
        report: Callable[[VisibleWindows], None],
    ) -> None:
        self._desktop, self._messages, self._reader = desktop, messages, reader
        self._clock, self._alarms = clock, alarms
        self._report = report
        self._cancels: list[Cancel] = []
        self._alarm: Cancel | None = None
        self._said: VisibleWindows | None = None

    def start(self) -> None:
        """Report what is visible now, soon, and each change. A second call does nothing."""
        if not self._cancels:
            self._cancels = [self._desktop.listen(*events, self._changed) for events in EVENTS]
            self._messages.later(self._look)

    def stop(self) -> None:
        """Say nothing more, and ask for no more events."""
        for cancel in (*self._cancels, self._alarm):
            if cancel:
                cancel()
        self._cancels = []
        self._alarm = self._said = None

    def _changed(self, event: int, window: int) -> None:
        """Look soon, unless it happened to a part of a window: those come and go all the time."""
        known = self._said is not None and any(window == each.id for each in self._said.windows)
        gone = event == api.EVENT_OBJECT_DESTROY
        if self._alarm is None and (known or (not gone and self._desktop.is_root(window))):
            self._alarm = self._alarms.at(self._clock.now().boot + SETTLE_SECONDS, self._look)

    def _look(self) -> None:
        if not self._cancels:
            return  # stopped meanwhile
        if self._alarm:
            self._alarm()
            self._alarm = None
        found = (self._read(window) for window in self._desktop.windows())
        seen = VisibleWindows(tuple(sorted((each for each in found if each), key=_number)))
        if seen != self._said:
            self._said = seen
            self._report(seen)

    def _read(self, window: int) -> Window | None:
        desktop = self._desktop
        if not desktop.on_screen(window) or desktop.is_tool(window) or not desktop.title(window):
            return None
        found = self._reader.read(window)
        return None if is_lock_screen(found) else found


def _number(window: Window) -> int:
    return window.id
