"""The desk of AT-SPI: windows only, and only where the user asked for it."""

from __future__ import annotations

from detox.core.errors import DetoxError
from detox.core.ports.clocks import Alarms, Clock
from detox.core.ports.desktop import Windows
from detox.core.ports.programs import Processes
from detox.core.text import QT_TRANSLATE_NOOP

_TITLE = QT_TRANSLATE_NOOP("System", "Tracking")
_UNASKED = QT_TRANSLATE_NOOP(
    "System", "this is tried only when asked for: it switches accessibility on for all programs, and sees only some"
)


class AtspiDesk:
    """The accessibility bus. What speaks to it is imported when it is needed."""

    def __init__(self, clock: Clock, alarms: Alarms, processes: Processes, *, asked: bool) -> None:
        """``asked``: the user has named this adapter in the settings."""
        self._clock, self._alarms, self._processes, self._asked = clock, alarms, processes, asked

    def windows(self) -> Windows:
        """Return the adapter. Raises DetoxError with the reason if it cannot, or shall not, work here."""
        if not self._asked:
            raise DetoxError(_TITLE, _UNASKED)
        from detox.system.atspi.windows import AtspiWindows

        return AtspiWindows(self._processes, self._clock, self._alarms)
