"""The desk of GNOME: windows by our extension, idle time by Mutter."""

from __future__ import annotations

from detox.core.ports.clocks import Alarms, Clock
from detox.core.ports.desktop import Idle, Windows
from detox.core.ports.programs import Processes


class GnomeDesk:
    """GNOME Shell on the session bus. What speaks to it is imported when it is needed."""

    def __init__(self, clock: Clock, alarms: Alarms, processes: Processes) -> None:
        self._clock, self._alarms, self._processes = clock, alarms, processes

    def windows(self) -> Windows:
        """Return the adapter. Raises DetoxError with the reason if it cannot work here."""
        from detox.system.gnome.teller import GnomeTeller
        from detox.system.told.windows import ToldWindows

        return ToldWindows("gnome", GnomeTeller(self._processes), self._clock, self._alarms)

    def idle(self) -> Idle:
        """Return the adapter. Raises DetoxError with the reason if it cannot work here."""
        from detox.system.gnome.idle import MutterIdle

        return MutterIdle(self._clock)
