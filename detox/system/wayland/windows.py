"""The ``Windows`` port on wlroots compositors (sway, river, labwc, Wayfire, Hyprland): by events, nothing polls."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.covering import Covering
from detox.core.inputs import ActiveWindow, Lost, VisibleWindows
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.core.ports.desktop import Frame, Sink
from detox.core.ports.programs import Processes
from detox.core.text import Text
from detox.system.wayland.active import ActiveWatch
from detox.system.wayland.connection import LOST, Connection
from detox.system.wayland.describe import Describer
from detox.system.wayland.sway import SwayTree
from detox.system.wayland.toplevels import ENDED, Toplevels
from detox.system.wayland.visible import VisibleWatch


class WlrootsWindows:
    """The active window and the windows that are not minimised. All reports come from the event loop.

    The protocol tells no geometry (so a window has no frame), no workspace (so a window on another one counts as
    visible) and no process (that comes from sway, where it is sway). Its ids of windows are this adapter's own.
    """

    name = "wlroots"

    def __init__(
        self, connection: Connection, processes: Processes, clock: Clock, alarms: Alarms, tree: SwayTree | None = None
    ) -> None:
        """``tree`` says whose windows they are, where there is one. Raises DetoxError without the protocol."""
        self._x = connection
        self._sink: Sink | None = None
        self._toplevels = Toplevels(connection, self._ended)
        self._describer = Describer(self._toplevels, processes, tree)
        parts = (connection, self._toplevels, self._describer, clock, alarms)
        self._active = ActiveWatch(*parts, self._say)
        self._visible = VisibleWatch(*parts, self._say)
        self._stopped = False
        connection.hold(self._lost)

    def start(self, sink: Sink) -> None:
        """Report the active window for now and for each change of focus, title or state."""
        self._sink = sink
        self._active.start()

    def follow_visible(self, wanted: bool) -> None:
        """Report the windows that are not minimised as well, or no more."""
        if wanted and not self._stopped:
            self._visible.start()
        else:
            self._visible.stop()

    def watch_frame(self, window_id: int, moved: Callable[[Frame | None], None]) -> Cancel:  # noqa: ARG002
        """Say once, from the loop, that nobody knows where the window is."""
        wanted = [] if self._stopped else [moved]

        def say() -> None:
            for each in wanted:
                each(None)

        self._x.later(say)
        return wanted.clear

    def minimise(self, window_id: int) -> None:
        """Ask the compositor to put that window away. Sway knows no such thing, and leaves it where it is."""
        self._toplevels.minimise(window_id)

    def ask_to_close(self, window_id: int) -> None:
        """Ask the compositor to close that window."""
        self._toplevels.close(window_id)

    def unlist(self, window_id: int) -> None:
        """Do nothing: no protocol has a word for it."""

    def covering(self) -> Covering:
        """Return that a door fills the screen: no place of a window is told, and sway puts none away."""
        return "screen"

    def stand_before(self, ours: int, window_id: int) -> int | None:  # noqa: ARG002
        """Do nothing: no window of ours can be kept above another program's here."""
        return None

    def composited(self) -> bool:
        """Return True: a Wayland compositor always composes."""
        return True

    def stop(self) -> None:
        """End all reports, and the connection unless somebody else uses it; any number of times."""
        self._end()
        self._x.release(self._lost)

    def _end(self) -> None:
        self._stopped = True
        self._toplevels.stop()
        self._sink = None
        self._active.stop()
        self._visible.stop()
        self._describer.close()

    def _lost(self) -> None:
        self._last_word(LOST)

    def _ended(self) -> None:
        self._last_word(ENDED)

    def _last_word(self, reason: Text) -> None:
        sink = self._sink
        self._end()
        if sink:
            sink(Lost(reason))

    def _say(self, observation: ActiveWindow | VisibleWindows) -> None:
        if self._sink:
            self._sink(observation)
