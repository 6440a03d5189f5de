"""The ``Windows`` port on macOS: everything by events, nothing polls."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.covering import Covering
from detox.core.inputs import ActiveWindow, VisibleWindows
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.core.ports.desktop import Frame, Sink
from detox.core.ports.programs import Processes
from detox.system.frames import Frames
from detox.system.macos.active import ActiveWatch
from detox.system.macos.api import Api
from detox.system.macos.places import FrameWatch, VisibleWatch
from detox.system.macos.reader import Reader
from detox.system.nulls import nothing


class MacWindows:
    """The active window, the visible ones, and where a window is.

    Without the permission Accessibility only programs are known: no titles, so the pages of browsers are unknown
    (``Window.title_known``). When the permission is given or taken back, that changes by itself.
    """

    name = "macos"

    def __init__(self, api: Api, processes: Processes, clock: Clock, alarms: Alarms) -> None:
        self._api = api
        self._sink: Sink | None = None
        self._stopped = False
        self._reader = Reader(api, processes)
        self._active = ActiveWatch(api, self._reader, clock, alarms, self._say)
        self._visible = VisibleWatch(api, self._reader, clock, alarms, self._say)
        self._frames: Frames[FrameWatch] = Frames()

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
        """Call ``moved`` with the window's place, now and at each change."""
        whose = self._reader.whose(window_id)
        if self._stopped or whose is None:
            if not self._stopped:
                moved(None)
            return nothing
        return self._frames.add(FrameWatch(self._api, *whose, moved))

    def minimise(self, window_id: int) -> None:
        """Put the window into the Dock; one of a program that we may not ask is hidden with its program."""
        whose = self._reader.whose(window_id)
        if whose is None:
            return
        pid, element = whose
        if element is None:
            self._api.hide(pid)
        else:
            self._api.minimise(element)

    def ask_to_close(self, window_id: int) -> None:
        """Do nothing: there, a program is ended by its process alone."""

    def unlist(self, window_id: int) -> None:
        """Do nothing: macOS lists programs, no windows."""

    def covering(self) -> Covering:
        """Return that windows are put into the Dock: nothing keeps a window of ours just above another program's."""
        return "minimise"

    def stand_before(self, ours: int, window_id: int) -> int | None:  # noqa: ARG002
        """Do nothing: no window of ours can be kept above another program's here."""
        return None

    def composited(self) -> bool:
        """Return True: the window server always is."""
        return True

    def stop(self) -> None:
        """End all reports; any number of times."""
        self._stopped = True
        self._sink = None
        self._active.stop()
        self._visible.stop()
        self._frames.stop()

    def _say(self, observation: ActiveWindow | VisibleWindows) -> None:
        if self._sink:
            self._sink(observation)
