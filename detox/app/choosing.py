"""Tries the adapters of each port in order of preference and keeps the reason for every refusal."""

from __future__ import annotations

import sys
from collections.abc import Callable

from detox.app.adapters import Adapters
from detox.core.errors import DetoxError
from detox.core.ports import (
    Alarms,
    Autostart,
    Calls,
    Choice,
    Clock,
    Idle,
    Notices,
    Processes,
    Refused,
    Session,
    Windows,
)
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.alarms import SystemAlarms
from detox.system.autostart import system_autostart
from detox.system.calls import REASON, REMEDY, NullCalls
from detox.system.choose import Candidate, Null
from detox.system.choose import choose as pick
from detox.system.clock import SystemClock
from detox.system.notices import system_notices
from detox.system.nulls import NullAutostart, NullIdle, NullNotices, NullProcesses, NullSession, NullWindows
from detox.system.processes import PsutilProcesses

_DISPLAY = QT_TRANSLATE_NOOP("System", "this adapter needs an X server; DISPLAY is not set")
_WAYLAND = QT_TRANSLATE_NOOP("System", "this is a Wayland session: X sees only some of its windows")
_WINDOWS_REMEDY = QT_TRANSLATE_NOOP("System", "Log in to an X11 session; tracking under Wayland is being built.")
_NOT_YET = QT_TRANSLATE_NOOP("System", "tracking on this system is being built")


def choose(moved: Callable[[], None]) -> Adapters:
    """Return the adapters of this computer. ``moved`` is called when somebody sets the wall clock."""
    clock = SystemClock()
    alarms = SystemAlarms(clock, moved)
    processes, of_processes = pick(
        "Processes", [Candidate[Processes]("psutil", PsutilProcesses)], Null[Processes](NullProcesses())
    )
    windows, idle, choices, stop = _x11(clock, alarms, processes)
    session, of_session = pick(
        "Session", [Candidate[Session]("dbus", lambda: _session(clock, alarms))], Null[Session](NullSession())
    )
    notices, of_notices = pick("Notices", [Candidate[Notices]("plyer", system_notices)], Null[Notices](NullNotices()))
    autostart, of_autostart = pick(
        "Autostart", [Candidate[Autostart]("xdg", system_autostart)], Null[Autostart](NullAutostart())
    )
    nobody: Calls = NullCalls()
    of_calls = Choice("Calls", "none", (Refused("calls", REASON, REMEDY),))
    every = (*choices, of_session, of_processes, of_notices, of_autostart, of_calls)

    def stop_all() -> None:
        for port in (windows, idle, session):
            port.stop()
        stop()
        alarms.stop()

    return Adapters(clock, alarms, windows, idle, session, processes, nobody, notices, autostart, every, stop_all)


def _x11(
    clock: Clock, alarms: Alarms, processes: Processes
) -> tuple[Windows, Idle, tuple[Choice, Choice], Callable[[], None]]:
    """Return windows and idle time over one X connection, the choices, and how to close it."""
    closing: list[Callable[[], None]] = []

    def connect() -> Windows:
        from detox.app.display import on_wayland, x_display

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
    windows, of_windows = pick(
        "Windows", [Candidate[Windows]("x11", connect, _WINDOWS_REMEDY)], Null[Windows](NullWindows())
    )
    idle = found[0] if found else NullIdle()
    of_idle = Choice("Idle", idle.name, of_windows.refused)
    return windows, idle, (of_windows, of_idle), lambda: [close() for close in closing] and None


def _session(clock: Clock, alarms: Alarms) -> Session:
    from detox.system.session import DBusSession

    return DBusSession(clock, alarms)
