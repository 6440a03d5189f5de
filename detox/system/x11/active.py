"""Which window is active, and its title."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.inputs import ActiveWindow, WindowsUnknown
from detox.core.ports import Alarms, Cancel, Clock
from detox.system.x11 import wire
from detox.system.x11.connection import Connection
from detox.system.x11.reader import Reader

# Window managers say "no window" for a moment while they go from one to the next (openbox: about 1 ms).
BLIP_SECONDS = 0.08
# A title is read at once; one that goes on changing (a spinner) ever more seldom, until it was calm for a second.
PACE_SECONDS, SLOWEST_PACE = 0.1, 0.8
CALM_SECONDS = 1.0

NO_MANAGER = "no window manager says which window is active"

Report = Callable[[ActiveWindow | WindowsUnknown], None]


class ActiveWatch:
    """Reports each change of the active window, from the loop, by events alone; equal reports are not repeated."""

    def __init__(self, connection: Connection, reader: Reader, clock: Clock, alarms: Alarms, report: Report) -> None:
        self._x = connection
        self._reader = reader
        self._clock = clock
        self._alarms = alarms
        self._report = report
        self._active, self._check = connection.atoms("_NET_ACTIVE_WINDOW", "_NET_SUPPORTING_WM_CHECK")
        self._window = 0
        self._manager = 0
        self._orphaned = False
        self._said: ActiveWindow | WindowsUnknown | None = None
        self._read_at = self._changed_at = -CALM_SECONDS
        self._pace = PACE_SECONDS
        self._cancel: dict[str, Cancel] = {}

    def start(self) -> None:
        """Report what is active now, soon, and each change."""
        self._cancel["root"] = self._x.watch(self._x.root, wire.PROPERTY_MASK, self._root_changed)
        self._find_manager()
        self._x.later(self._look)

    def stop(self) -> None:
        """Say nothing more."""
        for cancel in self._cancel.values():
            cancel()
        self._cancel.clear()

    # --- events ----------------------------------------------------------------------------------------------------

    def _root_changed(self, event: wire.Event) -> None:
        if event.code != wire.PROPERTY:
            return
        atom = wire.property_atom(event)
        if atom == self._active:
            self._orphaned = False
            self._x.later(self._look)
        elif atom == self._check:
            self._find_manager()
            self._x.later(self._look)

    def _window_changed(self, event: wire.Event) -> None:
        if event.code in {wire.DESTROY, wire.UNMAP, wire.MAP}:
            self._x.later(self._look)
        elif self._reader.concerns(event):
            self._title_changed(self._clock.now().boot)

    def _title_changed(self, now: float) -> None:
        if now - self._changed_at >= CALM_SECONDS:
            self._pace = PACE_SECONDS
        self._changed_at = now
        if "title" in self._cancel:
            return
        due = self._read_at + self._pace
        self._pace = min(2 * self._pace, SLOWEST_PACE)
        if due <= now:
            self._x.later(self._refresh)
        else:
            self._cancel["title"] = self._alarms.at(due, self._refresh)

    def _manager_changed(self, event: wire.Event) -> None:
        if event.code == wire.DESTROY:
            self._manager = 0
            self._orphaned = True  # what the root says is its last word, and out of date
            self._x.later(self._look)

    # --- readings --------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Look which window is active; "none" has to last a moment before it is believed."""
        if "root" not in self._cancel:
            return  # stopped meanwhile
        if self._adopt(self._said_active()):
            self._call_off("blip")
        elif "blip" not in self._cancel:
            self._cancel["blip"] = self._alarms.at(self._clock.now().boot + BLIP_SECONDS, self._settle)

    def _settle(self) -> None:
        self._cancel.pop("blip", None)
        window = self._said_active()
        if not window:
            self._leave()
        if not self._adopt(window):
            self._say(ActiveWindow(None) if self._manager else WindowsUnknown(NO_MANAGER))

    def _said_active(self) -> int:
        value = self._x.property(self._x.root, self._active)
        ids = value.numbers() if value else ()  # xfwm4 adds a second number, always 0
        return ids[0] if ids and not self._orphaned else 0

    def _adopt(self, window: int) -> bool:
        """Turn to that window, which may be the same as before, or another one under the same number."""
        if not window:
            return False
        self._leave()
        mask = wire.PROPERTY_MASK | wire.STRUCTURE_MASK
        self._cancel["window"] = self._x.watch(window, mask, self._window_changed)
        self._window = window
        self._pace = PACE_SECONDS
        return self._read()

    def _refresh(self) -> None:
        self._call_off("title")
        if self._window:
            self._read()

    def _read(self) -> bool:
        """Report the window, unless it is gone or put away: then it is active in name only."""
        found = self._reader.readings([self._window]).get(self._window)
        self._read_at = self._clock.now().boot
        if found and found.can_be_active:
            self._say(ActiveWindow(found.window))
            return True
        return False

    def _leave(self) -> None:
        """Turn away from the window: no more events of it, and nothing remembered."""
        self._call_off("title")
        self._call_off("window")
        self._reader.forget(self._window)
        self._window = 0

    def _find_manager(self) -> None:
        """Find the window by which a running manager identifies itself (EWMH, _NET_SUPPORTING_WM_CHECK)."""
        self._call_off("manager")
        said = self._x.property(self._x.root, self._check)
        window = said.numbers()[0] if said and said.numbers() else 0
        proof = self._x.property(window, self._check) if window else None
        self._manager = window if proof and window in proof.numbers() else 0
        if self._manager:
            self._orphaned = False
            self._cancel["manager"] = self._x.watch(window, wire.STRUCTURE_MASK, self._manager_changed)

    def _call_off(self, what: str) -> None:
        cancel = self._cancel.pop(what, None)
        if cancel:
            cancel()

    def _say(self, observation: ActiveWindow | WindowsUnknown) -> None:
        if observation != self._said:
            self._said = observation
            self._report(observation)
