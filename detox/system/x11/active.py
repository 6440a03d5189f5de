"""Which window is active, and its title."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.inputs import ActiveWindow, WindowsUnknown
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.system.pace import Pace
from detox.system.x11 import wire
from detox.system.x11.asked import Asked
from detox.system.x11.connection import Connection
from detox.system.x11.left import Followed, Left
from detox.system.x11.reader import Reader

# Window managers say "no window" for a moment while they go from one to the next (openbox: about 1 ms).
BLIP_SECONDS = 0.08
# Nearly always it is over within this time, and an alarm set and taken back costs more than all the rest of the change.
AT_ONCE_SECONDS = 0.003

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
        self._looked: Asked | None = None  # the last question for the active window
        self._told = 0  # how often the manager named it since
        self._blinks = False  # at each change the manager says "no window" first
        self._window = 0
        self._followed: Followed | None = None  # that window
        self._left = Left(reader)
        self._is_there = False  # the window was still to be seen when it was last read
        self._manager = 0
        self._orphaned = False
        self._said: ActiveWindow | WindowsUnknown | None = None
        self._look_due = self._read_due = False
        self._pace = Pace(clock, alarms, self._title_due)
        self._cancel: dict[str, Cancel] = {}

    def start(self) -> None:
        """Report what is active now, soon, and each change."""
        self._cancel["root"] = self._x.watch(self._x.root, wire.PROPERTY_MASK, self._root_changed)
        self._find_manager()
        self._soon(look=True, read=True)

    def stop(self) -> None:
        """Say nothing more."""
        self._pace.stop()
        for cancel in self._cancel.values():
            cancel()
        self._cancel.clear()
        if self._followed:
            self._followed.cancel()
            self._followed = None
        self._left.clear()

    # --- events ----------------------------------------------------------------------------------------------------

    def _root_changed(self, event: wire.Event) -> None:
        if event.code != wire.PROPERTY:
            return
        atom = wire.property_atom(event)
        if atom == self._active:
            # A manager says it twice or more at a change, and mostly the question for the first has found it all.
            if self._orphaned or self._looked is None or not self._x.answered(event, self._looked):
                self._orphaned = False
                self._told += 1
                self._soon(look=True)
        elif atom == self._check:
            self._find_manager()
            self._soon(look=True)

    def _window_changed(self, event: wire.Event) -> None:
        if event.target != self._window or self._followed is None:
            self._left.stirred(event)
        elif event.code == wire.DESTROY:
            self._reader.forget(self._window)
            self._followed.window = None
            self._leave()
            self._soon(look=True)
        elif event.code in {wire.UNMAP, wire.MAP}:
            self._followed.window = None
            self._soon(look=True, read=True)
        # Its state is not followed: that changes with the focus, too.
        elif (event.code == wire.CONFIGURE and self._followed.is_moved(event)) or self._reader.describes(event):
            self._followed.window = None
            self._pace.changed()

    def _title_due(self) -> None:
        self._soon(read=True)

    def _manager_changed(self, event: wire.Event) -> None:
        if event.code == wire.DESTROY:
            self._manager = 0
            self._orphaned = True  # what the root says is its last word, and out of date
            self._soon(look=True)

    def _soon(self, *, look: bool = False, read: bool = False) -> None:
        """Look at the root, or read the window, once all events at hand are known: a change of focus is several."""
        self._look_due |= look
        self._read_due |= read
        self._x.later(self._catch_up)

    # --- readings --------------------------------------------------------------------------------------------------

    def _catch_up(self) -> None:
        look, read = self._look_due, self._read_due
        self._look_due = self._read_due = False
        if "root" not in self._cancel:
            return  # stopped meanwhile
        if look:
            self._look(read=read)
        elif read:
            self._read_title()

    def _look(self, *, read: bool) -> None:
        """Turn to the window that is said to be active; "none" has to last a moment before it is believed."""
        told, self._told = self._told, 0
        if self._blinks and told == 1:
            self._blinks = self._x.await_event(AT_ONCE_SECONDS)
        window = self._said_active()
        if not window and "blip" not in self._cancel and self._window:
            self._blinks = self._x.await_event(AT_ONCE_SECONDS)
            window = self._said_active()
        if self._turn_to(window, read=read):
            self._call_off("blip")
        elif "blip" not in self._cancel:
            self._cancel["blip"] = self._alarms.at(self._clock.now().boot + BLIP_SECONDS, self._settle)

    def _settle(self) -> None:
        self._cancel.pop("blip", None)
        window = self._said_active()
        if not window:
            self._leave()
        if not self._turn_to(window, read=True):
            self._say(ActiveWindow(None) if self._manager else WindowsUnknown(NO_MANAGER))

    def _said_active(self) -> int:
        self._looked = self._x.ask_property(self._x.root, self._active)
        self._x.give_time()
        value = wire.read_property(self._looked.reply())
        ids = value.numbers() if value else ()  # xfwm4 adds a second number, always 0
        return ids[0] if ids and not self._orphaned else 0

    def _turn_to(self, window: int, *, read: bool) -> bool:
        """Return whether that window is there to be active; with ``read`` that is not taken on trust."""
        if not window:
            return False
        if window != self._window:
            self._leave()
            self._window = window
            self._pace.begin()
            self._followed = self._left.take(window)
            if self._followed is None:
                cancel = self._x.watch(window, wire.PROPERTY_MASK | wire.STRUCTURE_MASK, self._window_changed)
                self._followed = Followed(cancel)
            elif not read and self._left.stands(self._followed, self._x.news(window)):
                self._is_there = True
                self._say(ActiveWindow(self._followed.window))
                return True
            self._read(placed=read)
        elif read:
            self._read(placed=True)
        return self._is_there

    def _read_title(self) -> None:
        if self._is_there:
            self._read(placed=False)

    def _read(self, *, placed: bool) -> None:
        """Read the window and report it, unless it is gone or put away: then it is active in name only."""
        self._pace.stop()
        asked = self._reader.ask(self._window, placed=placed)
        self._x.give_time()
        found = self._reader.finish(asked)
        self._is_there = found is not None and found.can_be_active
        if self._followed:
            self._followed.window = found.window if found and self._is_there else None
        if found and self._is_there:
            self._say(ActiveWindow(found.window))

    def _leave(self) -> None:
        """Turn away from the window: soon no more events of it, and nothing remembered."""
        self._pace.stop()
        if self._followed:
            self._left.keep(self._window, self._followed)
        self._window, self._followed = 0, None
        self._is_there = False

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
