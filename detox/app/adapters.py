"""Which adapter each port gets on this computer, and why not the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from detox.core.ports import Alarms, Autostart, Calls, Choice, Clock, Idle, Notices, Processes, Session, Windows


@dataclass(frozen=True)
class Adapters:
    """The computer as this run sees it. ``stop`` ends all reports and closes all connections."""

    clock: Clock
    alarms: Alarms
    windows: Windows
    idle: Idle
    session: Session
    processes: Processes
    calls: Calls
    notices: Notices
    autostart: Autostart
    choices: tuple[Choice, ...]
    stop: Callable[[], None]
