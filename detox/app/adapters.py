"""Which adapter each port gets on this computer, and why not the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from detox.app.watch import Watch
from detox.core.media import Media
from detox.core.ports import Alarms, Autostart, Calls, Choice, Clock, Idle, Notices, Processes, Session, Sounds, Windows


@dataclass(frozen=True)
class Adapters:
    """The computer as this run sees it. ``stop`` ends all reports and closes all connections."""

    clock: Clock
    alarms: Alarms
    watch: Watch
    session: Session
    processes: Processes
    calls: Calls
    media: Media
    notices: Notices
    sounds: Sounds
    autostart: Autostart
    fixed: tuple[Choice, ...]
    told_of_calls: Callable[[], Choice]
    stop: Callable[[], None]

    @property
    def windows(self) -> Windows:
        """Windows, by whichever adapter there is now."""
        return self.watch.windows

    @property
    def idle(self) -> Idle:
        """Idle time, by whichever adapter there is now."""
        return self.watch.idle

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Which adapter each port has now, and why not the others."""
        return (*self.watch.choices, *self.fixed, self.told_of_calls())
