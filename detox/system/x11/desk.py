"""Windows and idle time over one connection, which is made with the first of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detox.core.ports.clocks import Alarms, Clock
from detox.core.ports.desktop import Idle, Windows
from detox.core.ports.programs import Processes

if TYPE_CHECKING:
    from detox.system.x11.connection import Connection


class X11Desk:
    """The X server of $DISPLAY, anew after it went away. Imported when it is needed."""

    def __init__(self, clock: Clock, alarms: Alarms, processes: Processes) -> None:
        self._clock, self._alarms, self._processes = clock, alarms, processes
        self._made: Connection | None = None

    def windows(self) -> Windows:
        """Return the adapter. Raises DetoxError with the reason if it cannot work here."""
        connection = self._connection()
        from detox.system.x11.windows import XWindows

        return XWindows(connection, self._processes, self._clock, self._alarms)

    def idle(self) -> Idle:
        """Return the adapter. Raises DetoxError with the reason if it cannot work here."""
        connection = self._connection()
        from detox.system.x11.idle import XIdle

        return XIdle(connection, self._clock)

    def close(self) -> None:
        """Close the connection if there is one."""
        if self._made:
            self._made.close()

    def _connection(self) -> Connection:
        if self._made is None or not self._made.is_open:
            from detox.system.x11.connection import Connection

            self._made = Connection()
        return self._made
