"""Time: the ports that read it, and that call back at a moment of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from detox.core.instant import Instant

Cancel = Callable[[], None]


class Clock(Protocol):
    """Reads the time, all clocks at once."""

    def now(self) -> Instant:
        """Return this moment."""
        ...


class Alarms(Protocol):
    """Calls back at a moment of the boot clock, from the event loop, never from inside ``at``."""

    def at(self, boot: float, callback: Callable[[], None]) -> Cancel:
        """Call ``callback`` once, at or after boot-clock second ``boot``; soon (from the loop) if it has passed.
        The returned function takes it back, any number of times, also from inside the callback or after ``stop``.
        """
        ...

    def realign(self) -> None:
        """The computer slept and nobody told: what came due meanwhile rings soon, though a timer stood still."""
        ...

    def stop(self) -> None:
        """Forget all alarms; later ones are never called."""
        ...
