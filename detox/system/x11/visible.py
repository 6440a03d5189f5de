"""Which windows can be seen, active or not; only while somebody wants to know."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.inputs import VisibleWindows
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.system.x11 import wire
from detox.system.x11.connection import Connection
from detox.system.x11.reader import ALL_DESKTOPS, Reader, Reading

# Opening a window is a flurry of events: look once it has settled a little.
SETTLE_SECONDS = 0.08


class VisibleWatch:
    """Reports the visible windows, oldest first, from the loop, at each change of the set, of a title or a state.

    Visible is what the window manager manages, is mapped, not minimised or rolled up, and on the desktop that is shown.
    Whether another window lies above it is not asked.
    """

    def __init__(
        self,
        connection: Connection,
        reader: Reader,
        clock: Clock,
        alarms: Alarms,
        report: Callable[[VisibleWindows], None],
    ) -> None:
        self._x = connection
        self._reader = reader
        self._clock = clock
        self._alarms = alarms
        self._report = report
        # The plain list, not the one by stacking: which windows there are does not change when one is raised.
        self._list, self._desktop = connection.atoms("_NET_CLIENT_LIST", "_NET_CURRENT_DESKTOP")
        self._watched: dict[int, Cancel] = {}
        self._known: dict[int, Reading] = {}
        self._stale: set[int] = set()
        self._said: VisibleWindows | None = None
        self._root: Cancel | None = None
        self._alarm: Cancel | None = None

    def start(self) -> None:
        """Report what is visible now, soon, and each change. A second call does nothing."""
        if self._root is None:
            self._root = self._x.watch(self._x.root, wire.PROPERTY_MASK, self._root_changed)
            self._x.later(self._look)

    def stop(self) -> None:
        """Say nothing more, and ask for no more events."""
        for cancel in (self._root, self._alarm, *self._watched.values()):
            if cancel:
                cancel()
        for window in self._watched:
            self._reader.turn_away(window)
        self._root = self._alarm = self._said = None
        self._watched.clear()
        self._known.clear()
        self._stale.clear()

    # --- events ----------------------------------------------------------------------------------------------------

    def _root_changed(self, event: wire.Event) -> None:
        if event.code == wire.PROPERTY and wire.property_atom(event) in {self._list, self._desktop}:
            self._settle()

    def _window_changed(self, event: wire.Event) -> None:
        if event.code == wire.DESTROY:
            self._drop(event.target)
            self._settle()
        elif event.code in {wire.MAP, wire.UNMAP} or self._reader.describes(event) or self._reader.places(event):
            self._stale.add(event.target)
            self._settle()

    def _settle(self) -> None:
        if self._alarm is None:
            self._alarm = self._alarms.at(self._clock.now().boot + SETTLE_SECONDS, self._look)

    # --- readings --------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        if self._root is None:
            return  # stopped meanwhile
        if self._alarm:
            self._alarm()
            self._alarm = None
        listed, shown = (self._x.property(self._x.root, atom) for atom in (self._list, self._desktop))
        windows = listed.numbers() if listed else ()
        for window in set(self._watched) - set(windows):
            self._drop(window)
        for window in windows:
            if window not in self._watched:
                mask = wire.PROPERTY_MASK | wire.STRUCTURE_MASK
                self._watched[window] = self._x.watch(window, mask, self._window_changed)
                self._stale.add(window)
        self._read()
        desktops = {ALL_DESKTOPS, *(shown.numbers() if shown else ())}
        readings = [self._known[window] for window in windows if window in self._known]
        seen = (each.window for each in readings if each.on_screen and each.desktop in desktops)
        self._say(VisibleWindows(tuple(seen)))

    def _read(self) -> None:
        found = self._reader.readings(self._stale, placed=True)
        for window in self._stale - set(found):
            self._drop(window)
        self._known.update(found)
        self._stale.clear()

    def _drop(self, window: int) -> None:
        cancel = self._watched.pop(window, None)
        if cancel:
            cancel()
        self._known.pop(window, None)
        self._stale.discard(window)
        self._reader.forget(window)

    def _say(self, observation: VisibleWindows) -> None:
        if observation != self._said:
            self._said = observation
            self._report(observation)
