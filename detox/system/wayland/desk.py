"""Windows and idle time over one connection, which is made with the first of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detox.core.ports.clocks import Alarms, Clock
from detox.core.ports.desktop import Idle, Windows
from detox.core.ports.programs import Processes

if TYPE_CHECKING:
    from detox.system.wayland.connection import Connection


class WaylandDesk:
    """The compositor of $WAYLAND_DISPLAY. What speaks to it is imported when it is needed."""

    def __init__(self, clock: Clock, alarms: Alarms, processes: Processes) -> None:
        self._clock, self._alarms, self._processes = clock, alarms, processes
        self._made: Connection | None = None

    def windows(self) -> Windows:
        """Return the adapter. Raises DetoxError with the reason if it cannot work here."""
        connection = self._connection()
        from detox.system.wayland.sway import sway_tree
        from detox.system.wayland.windows import WlrootsWindows

        return WlrootsWindows(connection, self._processes, self._clock, self._alarms, sway_tree())

    def idle(self) -> Idle:
        """Return the adapter. Raises DetoxError with the reason if it cannot work here."""
        connection = self._connection()
        from detox.system.wayland.idle import WaylandIdle

        return WaylandIdle(connection, self._clock, self._alarms)

    def close(self) -> None:
        """Close the connection if there is one."""
        if self._made:
            self._made.close()

    def _connection(self) -> Connection:
        """Return the connection; a new one if the compositor went away meanwhile."""
        if self._made is None or not self._made.is_open:
            from detox.system.wayland.connection import Connection

            self._made = Connection()
        return self._made
