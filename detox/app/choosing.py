"""Tries the adapters of each port in order of preference and keeps the reason for every refusal."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

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
from detox.system.notices import notices_candidates
from detox.system.nulls import NullAutostart, NullIdle, NullNotices, NullProcesses, NullSession, NullWindows
from detox.system.processes import PsutilProcesses

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
    windows, idle, choices, stop = _x11(clock, alarms, processes)
    quiet: Session = NullSession()
    session, of_session = _first("Session", "dbus", lambda: _session(clock, alarms), quiet)
    silent: Notices = NullNotices()
    notices, of_notices = pick("Notices", notices_candidates(), Null(silent))
    never: Autostart = NullAutostart()
    autostart, of_autostart = pick("Autostart", autostart_candidates(launch(folder)), Null(never))
    calls, of_calls = choose_calls(clock)
    every = (*choices, of_session, of_processes, of_notices, of_autostart, of_calls)

    def stop_all() -> None:
        for port in (windows, idle, session, notices):
            port.stop()
        stop()
        alarms.stop()

    return Adapters(clock, alarms, windows, idle, session, processes, calls, notices, autostart, every, stop_all)


def _x11(
    clock: Clock, alarms: Alarms, processes: Processes
) -> tuple[Windows, Idle, tuple[Choice, Choice], Callable[[], None]]:
    """Return windows and idle time over one X connection, the choices, and how to close it."""
    closing: list[Callable[[], None]] = []

    def connect() -> Windows:
        from detox.system.display import on_wayland, x_display

        if on_wayland():
            raise DetoxError(QT_TRANSLATE_NOOP("System", "Tracking"), _WAYLAND)
        if not x_display():
            raise DetoxError(QT_TRANSLATE_NOOP("System", "Tracking"), _DISPLAY if sys.platform == "linux" else _NOT_YET)
        from detox.system.x11.connection import Connection
        from detox.system.x11.idle import XIdle
        from detox.system.x11.windows import XWindows

        connection = Connection()
        closing.append(connection.close)
        found.append(XIdle(connection, clock))
        return XWindows(connection, processes, clock, alarms)

    found: list[Idle] = []
    blind: Windows = NullWindows()
    windows, of_windows = _first("Windows", "x11", connect, blind, _WINDOWS_REMEDY)
    idle = found[0] if found else NullIdle()
    of_idle = Choice("Idle", idle.name, of_windows.refused)

    def close() -> None:
        for connection in closing:
            connection()

    return windows, idle, (of_windows, of_idle), close


def _first(port: str, name: str, make: Callable[[], T], null: T, remedy: Text = _NONE) -> tuple[T, Choice]:
    """Return the port's only adapter, or the null one with the reason."""
    return pick(port, [Candidate(name, make, remedy)], Null(null))


def _session(clock: Clock, alarms: Alarms) -> Session:
    from detox.system.session import DBusSession

    return DBusSession(clock, alarms)
