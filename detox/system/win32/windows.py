"""The ``Windows`` port on Windows: everything by WinEvent hooks, nothing polls.

Source: SetWinEventHook (winuser.h). Hooks out of context: Windows queues events for the thread that asked, and Qt's
loop hands them over.
"""

from __future__ import annotations

from collections.abc import Callable

from detox.core.covering import Covering
from detox.core.inputs import ActiveWindow, VisibleWindows
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.core.ports.desktop import Frame, Sink
from detox.core.ports.programs import Processes
from detox.system.frames import Frames
from detox.system.nulls import nothing
from detox.system.win32.active import ActiveWatch
from detox.system.win32.desktop import Desktop
from detox.system.win32.frames import FrameWatch
from detox.system.win32.messages import Messages
from detox.system.win32.reader import Reader
from detox.system.win32.visible import VisibleWatch


class Win32Windows:
    """The window in front, the visible ones, and where a window is. All reports come from the event loop."""

    name = "win32"

    def __init__(
        self,
        desktop: Desktop,
        messages: Messages,
        processes: Processes,
        clock: Clock,
        alarms: Alarms,
        noticed: Callable[[bool], None],
    ) -> None:
        """``noticed`` is called when another window came to the front, and told whether that is the lock screen."""
        self._desktop, self._messages = desktop, messages
        self._noticed = noticed
        self._sink: Sink | None = None
        reader = Reader(desktop, processes)
        self._active = ActiveWatch(desktop, messages, reader, clock, alarms, self._front)
        self._visible = VisibleWatch(desktop, messages, reader, clock, alarms, self._say)
        self._frames: Frames[FrameWatch] = Frames()
        self._doors: dict[int, int] = {}
        self._stopped = False

    def start(self, sink: Sink) -> None:
        """Report the window in front for now and for each change of focus or title."""
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
        return self._frames.add(FrameWatch(self._desktop, self._messages, window_id, moved))

    def minimise(self, window_id: int) -> None:
        """Ask Windows to put that window away."""
        self._desktop.minimise(window_id)

    def ask_to_close(self, window_id: int) -> None:
        """Ask that window to close."""
        self._desktop.close(window_id)

    def unlist(self, window_id: int) -> None:
        """Keep a window of ours, about to be shown, out of the task bar."""
        self._desktop.unlist(window_id)

    def covering(self) -> Covering:
        """Return that a door lies over a window: it is put just above that each time another one comes to the front."""
        return "window"

    def stand_before(self, ours: int, window_id: int) -> int | None:
        """Put it there soon, when it is shown, and again whenever another window came to the front.

        No owner: Windows would join the two programs' input queues, and destroy our window with the other one.
        """
        if not self._stopped:
            self._doors[ours] = window_id
            self._messages.later(self._put_doors)
        return None

    def composited(self) -> bool:
        """Return True: Windows always composes."""
        return True

    def stop(self) -> None:
        """End all reports; any number of times."""
        self._stopped = True
        self._sink = None
        self._active.stop()
        self._visible.stop()
        self._frames.stop()

    def _front(self, observation: ActiveWindow, locked: bool) -> None:
        self._noticed(locked)
        self._put_doors()
        for watch in self._frames:
            watch.look()
        self._say(observation)

    def _put_doors(self) -> None:
        for ours, window in tuple(self._doors.items()):
            if self._desktop.owner(ours).pid and not self._stopped:
                self._desktop.put_above(ours, window)
            else:
                del self._doors[ours]

    def _say(self, observation: ActiveWindow | VisibleWindows) -> None:
        if self._sink:
            self._sink(observation)
