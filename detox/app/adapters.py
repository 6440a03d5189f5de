"""Which adapter each port gets on this computer, and why not the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detox.app.discreet import Discreet
from detox.app.watch import Watch
from detox.core.media import Media
from detox.core.ports.autostart import Autostart
from detox.core.ports.choice import Choice
from detox.core.ports.clocks import Alarms, Clock
from detox.core.ports.desktop import Captures, Idle, Session, Windows
from detox.core.ports.notices import Hush, Notices, Sounds
from detox.core.ports.programs import Calls, Processes
from detox.core.settings import Settings
from detox.pump import Computer

if TYPE_CHECKING:
    from detox.core.ports.shortcuts import Shortcuts


@dataclass(frozen=True)
class Adapters:
    """The computer as this run sees it. ``stop`` ends all reports and closes all connections.

    ``fixed`` are choices made once; ``told`` find out what ``doctor`` says when it is asked.
    """

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
    hush: Hush
    captures: Captures
    shortcuts: Shortcuts
    fixed: tuple[Choice, ...]
    told: tuple[Callable[[], Choice], ...]
    stop: Callable[[], None]

    @property
    def windows(self) -> Windows:
        """Windows, by whichever adapter there is now."""
        return self.watch.windows

    @property
    def idle(self) -> Idle:
        """Idle time, by whichever adapter there is now."""
        return self.watch.idle

    def asked(self, calls: Calls) -> Computer:
        """Return the ports that a beat may ask or tell, with these ``calls``."""
        return Computer(self.clock, self.alarms, self.windows, self.idle, self.processes, calls, self.media)

    def discreet(self, settings: Callable[[], Settings]) -> Discreet:
        """Return what windows of ours ask of the desktop before they are shown."""
        return Discreet(self.windows, self.captures, settings)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Which adapter each port has now, and why not the others."""
        return (*self.watch.choices, *self.fixed, *(tell() for tell in self.told))
