"""The desk of KWin: windows only. Idle time comes by a Wayland protocol that KWin shares with others."""

from __future__ import annotations

from pathlib import Path

from detox.core.ports.clocks import Alarms, Clock
from detox.core.ports.desktop import Windows
from detox.core.ports.programs import Processes


class KWinDesk:
    """KWin on the session bus. What speaks to it is imported when it is needed."""

    def __init__(self, script: Path, clock: Clock, alarms: Alarms, processes: Processes) -> None:
        """``script`` is the file with the script that KWin shall run."""
        self._script = script
        self._clock, self._alarms, self._processes = clock, alarms, processes

    def windows(self) -> Windows:
        """Return the adapter. Raises DetoxError with the reason if it cannot work here."""
        from detox.system.kwin.teller import KWinTeller
        from detox.system.told.windows import ToldWindows

        teller = KWinTeller(self._script, self._processes)
        return ToldWindows("kwin", teller, self._clock, self._alarms)
