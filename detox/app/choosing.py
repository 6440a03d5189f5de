"""Tries the adapters of each port in order of preference and keeps the reason for every refusal."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from detox.app.adapters import Adapters
from detox.core.errors import DetoxError
from detox.core.ports import (
    Alarms,
    Autostart,
    Choice,
    Clock,
    Idle,
    Notices,
    Processes,
    Session,
    Windows,
)
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain
from detox.system.alarms import SystemAlarms
from detox.system.autostart import autostart_candidates, launch
from detox.system.calls import choose_calls
from detox.system.choose import Candidate, Null
from detox.system.choose import choose as pick
from detox.system.clock import SystemClock
from detox.system.display import on_wayland, x_display
from detox.system.notices import notices_candidates
from detox.system.nulls import NullAutostart, NullIdle, NullNotices, NullProcesses, NullSession, NullWindows
from detox.system.processes import PsutilProcesses

if TYPE_CHECKING:
    from detox.system.x11.connection import Connection

T = TypeVar("T")

_NONE = plain("")

_DISPLAY = QT_TRANSLATE_NOOP("System", "this adapter needs an X server; DISPLAY is not set")
_WAYLAND = QT_TRANSLATE_NOOP("System", "this is a Wayland session: X sees only some of its windows")
_WINDOWS_REMEDY = QT_TRANSLATE_NOOP("System", "Log in to an X11 session; tracking under Wayland is being built.")
_NOT_YET = QT_TRANSLATE_NOOP("System", "tracking on this system is being built")


def choose(folder: Path | None, moved: Callable[[], None]) -> Adapters:
    """Return the adapters of this computer. ``moved`` is called when somebody sets the wall clock.

    ``folder`` is the profile, None for the usual one: autostart names it.
    """
    clock = SystemClock()
    alarms = SystemAlarms(clock, moved)
    nobody_knows: Processes = NullProcesses()
    processes, of_processes = _first("Processes", "psutil", PsutilProcesses, nobody_knows)
    x11 = _X11(clock, alarms, processes)
    blind: Windows = NullWindows()
    windows, of_windows = _first("Windows", "x11", x11.windows, blind, _WINDOWS_REMEDY)
    timeless: Idle = NullIdle()
    idle, of_idle = _first("Idle", "x11", x11.idle, timeless, _WINDOWS_REMEDY)
    quiet: Session = NullSession()
    session, of_session = _first("Session", "dbus", lambda: _session(clock, alarms), quiet)
    silent: Notices = NullNotices()
    notices, of_notices = pick("Notices", notices_candidates(), Null(silent))
    never: Autostart = NullAutostart()
    autostart, of_autostart = pick("Autostart", autostart_candidates(launch(folder)), Null(never))
    calls, of_calls = choose_calls(clock)
    every = (of_windows, of_idle, of_session, of_processes, of_notices, of_autostart, of_calls)

    def stop_all() -> None:
        for port in (windows, idle, session, notices):
            port.stop()
        x11.close()
        alarms.stop()

    return Adapters(clock, alarms, windows, idle, session, processes, calls, notices, autostart, every, stop_all)


class _X11:
    """Windows and idle time over one connection, which is made with the first of them."""

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
        title = QT_TRANSLATE_NOOP("System", "Tracking")
        if on_wayland():
            raise DetoxError(title, _WAYLAND)
        if not x_display():
            raise DetoxError(title, _DISPLAY if sys.platform == "linux" else _NOT_YET)
        if self._made is None:
            from detox.system.x11.connection import Connection

            self._made = Connection()
        return self._made


def _first(port: str, name: str, make: Callable[[], T], null: T, remedy: Text = _NONE) -> tuple[T, Choice]:
    """Return the port's only adapter, or the null one with the reason."""
    return pick(port, [Candidate(name, make, remedy)], Null(null))


def _session(clock: Clock, alarms: Alarms) -> Session:
    from detox.system.session import DBusSession

    return DBusSession(clock, alarms)
