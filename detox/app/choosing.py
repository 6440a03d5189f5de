"""Tries the adapters of each port in order of preference and keeps the reason for every refusal."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from detox.app.adapters import Adapters
from detox.app.desks import Desks, Tools
from detox.app.mac_desks import MacDesks
from detox.app.watch import Watch, Ways
from detox.core.ports import (
    Alarms,
    Autostart,
    Choice,
    Clock,
    Notices,
    Processes,
    Session,
)
from detox.core.text import Text, plain
from detox.system.alarms import SystemAlarms
from detox.system.autostart import autostart_candidates, launch
from detox.system.calls import choose_calls
from detox.system.choose import Candidate, Null
from detox.system.choose import choose as pick
from detox.system.clock import SystemClock
from detox.system.media import choose_media
from detox.system.notices import ShowMessage, notices_candidates
from detox.system.nulls import NullAutostart, NullNotices, NullProcesses, NullSession
from detox.system.processes import PsutilProcesses

T = TypeVar("T")

_NONE = plain("")
_BY_ICON = sys.platform == "darwin"


def choose(folder: Path | None, moved: Callable[[], None], say: ShowMessage, only: str = "") -> Adapters:
    """Return the adapters of this computer. ``moved`` is called when somebody sets the wall clock.

    ``say`` is the tray icon's own way to show a message: on macOS notices come so.

    ``folder`` is the profile, None for the usual one: autostart names it. ``only`` is the adapter of windows and idle
    time that the user insists on, "" for the best one.
    """
    clock = SystemClock()
    alarms = SystemAlarms(clock, moved)
    nobody_knows: Processes = NullProcesses()
    processes, of_processes = _first("Processes", "psutil", PsutilProcesses, nobody_knows)
    tools = Tools(clock, alarms, processes)
    watch = Watch(clock, alarms, lambda forced: _ways(tools, forced), only)
    quiet: Session = NullSession()
    session, of_session = pick("Session", _sessions(tools, alarms, moved), Null(quiet))
    silent: Notices = NullNotices()
    notices, of_notices = pick("Notices", notices_candidates(show_message=say if _BY_ICON else None), Null(silent))
    never: Autostart = NullAutostart()
    autostart, of_autostart = pick("Autostart", autostart_candidates(launch(folder)), Null(never))
    calls, of_calls = choose_calls(clock)
    media, of_media = choose_media(clock, processes)
    every = (of_session, of_processes, of_notices, of_autostart, of_calls, of_media)

    def stop_all() -> None:
        watch.stop()
        session.stop()
        notices.stop()
        alarms.stop()

    return Adapters(clock, alarms, watch, session, processes, calls, media, notices, autostart, every, stop_all)


def _first(port: str, name: str, make: Callable[[], T], null: T, remedy: Text = _NONE) -> tuple[T, Choice]:
    """Return the port's only adapter, or the null one with the reason."""
    return pick(port, [Candidate(name, make, remedy)], Null(null))


def _ways(tools: Tools, forced: str) -> Ways:
    """Return this system's adapters of windows and idle time."""
    if sys.platform == "darwin":
        return MacDesks(tools, forced)
    else:  # noqa: RET505 - mypy looks into both only so
        return Desks(tools, forced)


def _sessions(tools: Tools, alarms: SystemAlarms, moved: Callable[[], None]) -> list[Candidate[Session]]:
    """Return this system's adapters of ``Session``; ``moved`` is for those that also hear of a clock that was set."""
    if sys.platform == "darwin":
        return MacDesks(tools).session(alarms.realign, moved)
    else:  # noqa: RET505 - see above
        return [Candidate("dbus", lambda: _dbus_session(tools.clock, tools.alarms))]


def _dbus_session(clock: Clock, alarms: Alarms) -> Session:
    from detox.system.session import DBusSession

    return DBusSession(clock, alarms)
