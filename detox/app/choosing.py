"""Tries the adapters of each port in order of preference and keeps the reason for every refusal."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from detox.app.adapters import Adapters
from detox.app.desks import Desks, Tools
from detox.app.watch import Watch, Ways
from detox.core.ports.autostart import Autostart
from detox.core.ports.clocks import Alarms, Clock
from detox.core.ports.desktop import Session
from detox.core.ports.notices import Notices, Sounds
from detox.core.ports.programs import Processes
from detox.core.text import QT_TRANSLATE_NOOP
from detox.store.resources import resource
from detox.system.alarms import SystemAlarms
from detox.system.autostart import autostart_candidates, launch
from detox.system.calls import choose_calls
from detox.system.captures import captures_candidates, no_captures
from detox.system.choose import Candidate, Null
from detox.system.choose import choose as pick
from detox.system.clock import SystemClock
from detox.system.hush import choose_hush
from detox.system.media import choose_media
from detox.system.notices import ENTRY, ShowMessage, notices_candidates
from detox.system.nulls import NullAutostart, NullNotices, NullProcesses, NullSession, NullSounds, nothing
from detox.system.processes import PsutilProcesses
from detox.system.shortcuts import choose_shortcuts
from detox.system.sounds import sounds_candidates
from detox.system.zone import Zone
from detox.ui.words import tr

_OPEN = QT_TRANSLATE_NOOP("Notices", "Open")
_BY_ICON = sys.platform == "darwin"


def choose(folder: Path | None, moved: Callable[[], None], say: ShowMessage, only: str = "") -> Adapters:
    """Return the adapters of this computer. ``moved`` is called when somebody sets the wall clock.

    ``say`` is the tray icon's own way to show a message: on macOS notices come so.

    ``folder`` is the profile, None for the usual one: autostart names it. ``only`` is the adapter of windows and idle
    time that the user insists on, "" for the best one.
    """
    zone = Zone()
    clock = SystemClock(zone)
    alarms = SystemAlarms(clock, moved, zone)
    nobody_knows: Processes = NullProcesses()
    psutil: Candidate[Processes] = Candidate("psutil", PsutilProcesses)
    processes, of_processes = pick("Processes", [psutil], Null(nobody_knows))
    tools = Tools(clock, alarms, processes)
    system = _system(tools, alarms.realign, moved)
    watch = Watch(clock, alarms, system.ways, only)
    quiet: Session = NullSession()
    session, of_session = pick("Session", system.sessions, Null(quiet))
    silent: Notices = NullNotices()
    told = notices_candidates(_icon(), open_label=lambda: tr(_OPEN), show_message=say if _BY_ICON else None)
    notices, of_notices = pick("Notices", told, Null(silent))
    mute: Sounds = NullSounds()
    sounds, of_sounds = pick("Sounds", sounds_candidates(resource("sounds/card.wav")), Null(mute))
    never: Autostart = NullAutostart()
    autostart, of_autostart = pick("Autostart", autostart_candidates(launch(folder)), Null(never))
    calls, of_calls = choose_calls(clock, processes)
    media, of_media = choose_media(clock, processes)
    hush, of_hush = choose_hush(clock, sys.platform)
    captures, of_captures = pick("Captures", captures_candidates(), no_captures())
    shortcuts, of_shortcuts = choose_shortcuts(sys.platform)
    every = (of_session, of_processes, of_notices, of_sounds, of_autostart, of_media, of_captures)

    def stop_all() -> None:
        watch.stop()
        session.stop()
        notices.stop()
        hush.stop()
        shortcuts.release()
        system.close()
        alarms.stop()

    return Adapters(
        clock, alarms, watch, session, processes, calls, media, notices, sounds, autostart, hush, captures, shortcuts,
        every, (of_calls, of_hush, of_shortcuts), stop_all,
    )  # fmt: skip


def _icon() -> str:
    """Return what stands beside a notice: a name that the desktop knows, on Windows a file."""
    return str(resource("icons/detox.ico")) if sys.platform == "win32" else ENTRY


@dataclass(frozen=True)
class _System:
    """What one operating system has: ways to windows and idle time, to the session, and an end to all of it."""

    ways: Callable[[str], Ways]
    sessions: list[Candidate[Session]]
    close: Callable[[], None] = nothing


def _system(tools: Tools, realign: Callable[[], None], moved: Callable[[], None]) -> _System:
    if sys.platform == "win32":
        from detox.app.windows_desks import WindowsDesks
        from detox.system.win32.desk import Win32Desk

        desk = Win32Desk(tools.clock, tools.alarms, tools.processes)
        desks = WindowsDesks(desk)
        return _System(lambda _: desks, desks.session(realign, moved), desk.close)
    elif sys.platform == "darwin":  # noqa: RET505 - so that a type checker sees each system's own half
        from detox.app.mac_desks import MacDesks

        return _System(lambda forced: MacDesks(tools, forced), MacDesks(tools).session(realign, moved))
    else:
        dbus = Candidate("dbus", lambda: _session(tools.clock, tools.alarms))
        return _System(lambda forced: Desks(tools, forced), [dbus])


def _session(clock: Clock, alarms: Alarms) -> Session:
    from detox.system.session import DBusSession
    from detox.system.sleep_delay import SleepDelay

    return DBusSession(clock, alarms, SleepDelay())
