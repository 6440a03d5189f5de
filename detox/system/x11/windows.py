"""The ``Windows`` port on X11: everything by events, nothing polls."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.covering import Covering
from detox.core.inputs import ActiveWindow, Lost, VisibleWindows, WindowsUnknown
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.core.ports.desktop import Frame, Sink
from detox.core.ports.programs import Processes
from detox.system.frames import Frames
from detox.system.nulls import nothing
from detox.system.x11 import hints, wire
from detox.system.x11.active import ActiveWatch
from detox.system.x11.connection import LOST, Connection
from detox.system.x11.frames import FrameWatch
from detox.system.x11.reader import Reader
from detox.system.x11.visible import VisibleWatch

KNOWN_SECONDS = 0.2
"""A window manager has taken a new window in by then; what it is told before is lost."""

ICONIC = 3  # WM_CHANGE_STATE, ICCCM 4.1.4: the one way that openbox, xfwm4 and metacity all understand


class XWindows:
    """The active window, the visible ones, and where a window is. All reports come from the event loop."""

    name = "x11"

    def __init__(self, connection: Connection, processes: Processes, clock: Clock, alarms: Alarms) -> None:
        self._x, self._clock, self._alarms = connection, clock, alarms
        self._sink: Sink | None = None
        reader = Reader(connection, processes)
        self._active = ActiveWatch(connection, reader, clock, alarms, self._say)
        self._visible = VisibleWatch(connection, reader, clock, alarms, self._say)
        self._frames: Frames[FrameWatch] = Frames()
        self._stopped = False
        connection.hold(self._lost)

    def start(self, sink: Sink) -> None:
        """Report the active window for now and for each change of focus, title or state."""
        self._sink = sink
        self._active.start()

    def follow_visible(self, wanted: bool) -> None:
        """Report the visible windows as well, or no more."""
        if wanted and not self._stopped:
            self._visible.start()
        else:
            self._visible.stop()

    def watch_frame(self, window_id: int, moved: Callable[[Frame | None], None]) -> Cancel:
        """Call ``moved`` from the loop: soon, and at each change."""
        if self._stopped:
            return nothing
        return self._frames.add(FrameWatch(self._x, window_id, moved))

    def minimise(self, window_id: int) -> None:
        """Ask the window manager to put that window away."""
        (change_state,) = self._x.atoms("WM_CHANGE_STATE")
        self._x.tell(wire.SEND_EVENT, wire.client_message(self._x.root, window_id, change_state, ICONIC))

    def ask_to_close(self, window_id: int) -> None:
        """Ask the window manager to close that window, as its close button would (EWMH, _NET_CLOSE_WINDOW)."""
        (close,) = self._x.atoms("_NET_CLOSE_WINDOW")
        self._x.tell(wire.SEND_EVENT, wire.client_message(self._x.root, window_id, close, 0))

    def unlist(self, window_id: int) -> None:
        """Keep a window of ours, about to be shown, out of task lists; said once the window manager knows it."""
        self._alarms.at(self._clock.now().boot + KNOWN_SECONDS, lambda: hints.unlist(self._x, window_id))

    def covering(self) -> Covering:
        """Return that a door lies over a window: the window manager keeps a transient just above its window."""
        return "window"

    def stand_before(self, ours: int, window_id: int) -> int | None:  # noqa: ARG002
        """Return the id itself: Qt lives on the same server, and says there whose transient a window of ours is."""
        return window_id

    def composited(self) -> bool:
        """Whether windows may be half transparent here."""
        return self._x.is_open and hints.composited(self._x)

    def stop(self) -> None:
        """End all reports, and the connection unless somebody else uses it; any number of times."""
        self._end()
        self._x.release(self._lost)

    def _end(self) -> None:
        self._stopped = True
        self._sink = None
        self._active.stop()
        self._visible.stop()
        self._frames.stop()

    def _lost(self) -> None:
        sink = self._sink
        self._end()
        if sink:
            sink(Lost(LOST))

    def _say(self, observation: ActiveWindow | WindowsUnknown | VisibleWindows) -> None:
        if self._sink:
            self._sink(observation)
