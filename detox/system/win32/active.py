"""Which window is in front, and its title."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.inputs import ActiveWindow
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.system.pace import Pace
from detox.system.win32 import api
from detox.system.win32.desktop import Desktop
from detox.system.win32.messages import Messages
from detox.system.win32.reader import Reader, is_empty_host, is_lock_screen

BLIP_SECONDS = 0.08
"""Between two windows there is none for a moment; what lasts longer is the lock screen, or a question of UAC."""
MOVES_IN_SECONDS = 0.5
"""A Store app's window may come to the front before the app is inside it: it is read once more."""

# Of all windows; a title is listened for only in the thread that made the window in front: others' change all the time.
FRONT_EVENTS = (
    (api.EVENT_SYSTEM_FOREGROUND, api.EVENT_SYSTEM_FOREGROUND),
    (api.EVENT_SYSTEM_MINIMIZESTART, api.EVENT_SYSTEM_MINIMIZEEND),
    (api.EVENT_SYSTEM_DESKTOPSWITCH, api.EVENT_SYSTEM_DESKTOPSWITCH),
)


class ActiveWatch:
    """Reports each change of the window in front, from the loop, by events alone; equal reports are not repeated.

    Whether a window became full screen is read with its title: following its place would wake us with every caret.
    """

    def __init__(
        self,
        desktop: Desktop,
        messages: Messages,
        reader: Reader,
        clock: Clock,
        alarms: Alarms,
        report: Callable[[ActiveWindow, bool], None],
    ) -> None:
        """``report`` also gets whether the lock screen is what lies in front."""
        self._desktop, self._messages, self._reader = desktop, messages, reader
        self._clock, self._alarms = clock, alarms
        self._report = report
        self._pace = Pace(clock, alarms, self._read_title)
        self._cancels: list[Cancel] = []
        self._names: Cancel | None = None
        self._blip: Cancel | None = None
        self._again: Cancel | None = None
        self._window = 0
        self._said: tuple[ActiveWindow, bool] | None = None

    def start(self) -> None:
        """Report what is in front now, soon, and each change. A second call does nothing."""
        if not self._cancels:
            self._cancels = [self._desktop.listen(*events, self._front_changed) for events in FRONT_EVENTS]
            self._messages.later(self._look)

    def stop(self) -> None:
        """Say nothing more."""
        for cancel in self._cancels:
            cancel()
        self._cancels = []
        self._leave()
        self._call_off_blip()

    # --- events ----------------------------------------------------------------------------------------------------

    def _front_changed(self, _event: int, _window: int) -> None:
        self._messages.later(self._look)  # a change of focus is several events

    def _name_changed(self, _event: int, window: int) -> None:
        if window == self._window:
            self._messages.later(self._title_changed)

    def _title_changed(self) -> None:
        if self._names:
            self._pace.changed()

    # --- readings --------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Turn to the window in front; "none" has to last a moment before it is believed."""
        if not self._cancels:
            return  # stopped meanwhile
        if self._turn_to(self._front()):
            self._call_off_blip()
        elif self._blip is None:
            self._blip = self._alarms.at(self._clock.now().boot + BLIP_SECONDS, self._settle)

    def _settle(self) -> None:
        self._blip = None
        window = self._front()
        if not self._turn_to(window):
            self._leave()
            self._say(ActiveWindow(None))

    def _front(self) -> int:
        window = self._desktop.foreground()
        return window if window and not self._desktop.minimised(window) else 0

    def _turn_to(self, window: int) -> bool:
        """Return whether that is a window that somebody can look at."""
        if not window:
            return False
        if window != self._window:
            self._leave()
            self._window = window
            owner = self._desktop.owner(window)
            name = api.EVENT_OBJECT_NAMECHANGE
            self._names = self._desktop.listen(name, name, self._name_changed, owner)
            self._pace.begin()
        return self._read()

    def _read_title(self) -> None:
        self._read()

    def _read(self) -> bool:
        self._pace.stop()
        found = self._reader.read(self._window)
        if found is None:
            return False
        if is_lock_screen(found):
            self._say(ActiveWindow(None), locked=True)
        else:
            self._say(ActiveWindow(found))
            if is_empty_host(found) and self._again is None:
                self._again = self._alarms.at(self._clock.now().boot + MOVES_IN_SECONDS, self._read_title)
        return True

    def _leave(self) -> None:
        self._pace.stop()
        for cancel in (self._names, self._again):
            if cancel:
                cancel()
        self._names = self._again = None
        self._window = 0

    def _call_off_blip(self) -> None:
        if self._blip:
            self._blip()
            self._blip = None

    def _say(self, observation: ActiveWindow, *, locked: bool = False) -> None:
        if (observation, locked) != self._said:
            self._said = (observation, locked)
            self._report(observation, locked)
