"""The ``Session`` port on macOS, and the news of moved clocks and ended sleep that alarms need there.

Documented: NSWorkspace's notifications of sleep and of sessions, NSSystemClockDidChangeNotification. Not documented by
Apple, and the same for many years: the distributed notifications of lock and screen saver.
"""

from __future__ import annotations

from collections.abc import Callable

from detox.core.inputs import SessionChanged
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.core.ports.desktop import Sink
from detox.system.macos.api import Api

LOCKED, UNLOCKED = "com.apple.screenIsLocked", "com.apple.screenIsUnlocked"
SAVER_STARTED, SAVER_STOPPED = "com.apple.screensaver.didstart", "com.apple.screensaver.didstop"
SLEEPS, WOKE = "NSWorkspaceWillSleepNotification", "NSWorkspaceDidWakeNotification"
LEFT, CAME_BACK = "NSWorkspaceSessionDidResignActiveNotification", "NSWorkspaceSessionDidBecomeActiveNotification"
CLOCK_SET, ZONE_SET = "NSSystemClockDidChangeNotification", "NSSystemTimeZoneDidChangeNotification"


class MacSession:
    """Reports from the event loop. A screen saver is as good as a lock: nobody looks at what lies behind it.

    ``realign`` is called after sleep, when timers are late; ``moved`` when somebody set the clock or the zone.
    """

    name = "macos"

    def __init__(
        self, api: Api, clock: Clock, alarms: Alarms, realign: Callable[[], None], moved: Callable[[], None]
    ) -> None:
        self._api, self._clock, self._alarms = api, clock, alarms
        self._realign, self._moved = realign, moved
        self._sink: Sink | None = None
        self._locked = self._saver = self._asleep = self._inactive = False
        self._said = SessionChanged()
        self._cancels: list[Cancel] = []

    def start(self, sink: Sink) -> None:
        """Report each change; a session that is locked already, soon."""
        self._sink = sink
        hear = self._api.hear
        self._cancels = [
            hear("distributed", LOCKED, lambda: self._lock(True)),
            hear("distributed", UNLOCKED, lambda: self._lock(False)),
            hear("distributed", SAVER_STARTED, lambda: self._save(True)),
            hear("distributed", SAVER_STOPPED, lambda: self._save(False)),
            hear("workspace", SLEEPS, lambda: self._sleep(True)),
            hear("workspace", WOKE, lambda: self._sleep(False)),
            hear("workspace", LEFT, lambda: self._switch(True)),
            hear("workspace", CAME_BACK, lambda: self._switch(False)),
            hear("local", CLOCK_SET, self._clock_set),
            hear("local", ZONE_SET, self._clock_set),
            self._alarms.at(self._clock.now().boot, self._ask),
        ]

    def stop(self) -> None:
        """End all reports; any number of times."""
        self._sink = None
        for cancel in self._cancels:
            cancel()
        self._cancels.clear()

    def _ask(self) -> None:
        """What was so before we listened, or changed while nobody could tell."""
        self._locked, self._inactive = self._api.locked(), not self._api.on_screen()
        self._tell()

    def _lock(self, locked: bool) -> None:
        self._locked = locked
        if not locked:
            self._saver = False  # unlocking ends it, and it need not say so
        self._tell()

    def _save(self, saver: bool) -> None:
        self._saver = saver
        self._tell()

    def _sleep(self, asleep: bool) -> None:
        self._asleep = asleep
        self._tell()
        if not asleep:
            self._realign()

    def _switch(self, inactive: bool) -> None:
        self._inactive = inactive
        self._tell()

    def _clock_set(self) -> None:
        self._realign()
        self._moved()

    def _tell(self) -> None:
        state = SessionChanged(self._locked or self._saver, self._asleep, self._inactive)
        if state != self._said and self._sink:
            self._said = state
            self._sink(state)
