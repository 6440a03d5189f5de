"""The one timer on systems without timerfd: a QTimer, which stands still while the computer sleeps.

Whoever hears of the end of a sleep or of a moved clock there calls ``SystemAlarms.realign``. The pump does so, too, in
the first beat after a sleep that nobody told of.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import Qt, QTimer

# QTimer counts milliseconds in 32 bits; a look once a day costs nothing and mends what a sleep put off.
LONGEST_MS = 86_400_000


class QtBootTimer:
    """Calls ``due`` when the boot clock reaches the second that was armed, at the latest a day after arming."""

    name = "qtimer"

    def __init__(self, due: Callable[[], None], boot_now: Callable[[], float]) -> None:
        self._boot_now = boot_now
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(due)

    def arm(self, boot: float) -> None:
        """Set the one moment; a moment that has passed is due at once. An earlier setting is forgotten."""
        seconds = min(max(0.0, boot - self._boot_now()), LONGEST_MS / 1000)
        self._timer.start(ceil(seconds * 1000))

    def disarm(self) -> None:
        """Forget the moment."""
        self._timer.stop()

    def close(self) -> None:
        """Stop for good."""
        self._timer.stop()
