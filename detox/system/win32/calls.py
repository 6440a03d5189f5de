r"""Who uses microphone or camera on Windows, and whether the desktop is to be left alone.

Who uses what, Windows itself notes down for the page "Privacy" of its settings, in the user's part of the registry: a
key for each program below ``ConsentStore\microphone`` and ``ConsentStore\webcam``, those without a package one below
``NonPackaged`` under their path with # for each backslash. ``LastUsedTimeStart`` and ``LastUsedTimeStop`` are
FILETIMEs; while a program uses it the second is 0. Microsoft documents neither key nor values; they are there
since Windows 10 version 1903. A program that crashed, or a computer that lost its power, leaves a 0 behind: what began
before the computer was started is not believed.

Whether a presentation runs: SHQueryUserNotificationState (shellapi.h). Its QUNS_BUSY is left out, because that is any
window that fills the screen, and of those the rules know more. Do not disturb (focus assist) no documented function
tells.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from ctypes import byref, c_int32
from typing import Protocol

from detox.core.busy import Why
from detox.core.ports.clocks import Clock
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.calls_source import Deadline, refuse
from detox.system.win32 import api
from detox.system.win32.library import Library

STORE = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore"
NO_PACKAGE = "NonPackaged"
STARTED, STOPPED = "LastUsedTimeStart", "LastUsedTimeStop"

UNTIL_1970 = 11_644_473_600
TICKS = 10_000_000
"""A FILETIME counts tenths of microseconds since 1601 (minwinbase.h)."""

_NOTHING = QT_TRANSLATE_NOOP("System", "this Windows does not note down who uses it")
_SILENT = QT_TRANSLATE_NOOP("System", "Windows does not tell whether notices may be shown")


class Registry(Protocol):
    """The part of HKEY_CURRENT_USER that is read here. All may raise OSError."""

    def keys(self, path: str) -> list[str]:
        """Return the names of the keys below ``path``, none if there is no such key."""
        ...

    def number(self, path: str, name: str) -> int | None:
        """Return a value, None if there is none or it is no number."""
        ...


class Consent:
    """Programs that use a microphone or a camera, as Windows' page "Privacy" has them."""

    remedy = QT_TRANSLATE_NOOP("System", "before a call, hold the reminders from the tray menu")

    def __init__(self, name: str, why: Why, registry: Registry, clock: Clock) -> None:
        """``name`` is that of the key: ``microphone`` or ``webcam``."""
        self.name = name
        self.why: Why = why
        self._path = rf"{STORE}\{name}"
        self._registry = registry
        self._clock = clock

    def ready(self) -> None:
        """Raises DetoxError where Windows notes nothing down."""
        try:
            if self._registry.keys(self._path):
                return
        except OSError:
            pass
        refuse(_NOTHING)

    def users(self, deadline: Deadline) -> Iterator[str]:
        """Yield who uses it now. Raises OSError, also when the time is over."""
        now = self._clock.now()
        booted = (now.ms / 1000 - now.boot + UNTIL_1970) * TICKS
        for path, name in self._programs():
            deadline.left()
            began = self._registry.number(path, STARTED)
            if began and began >= booted and self._registry.number(path, STOPPED) == 0:
                yield name

    def _programs(self) -> Iterator[tuple[str, str]]:
        """Yield each program's key and the name that a person knows."""
        for key in self._registry.keys(self._path):
            if key != NO_PACKAGE:
                yield rf"{self._path}\{key}", key.partition("_")[0]  # Microsoft.WindowsCamera_8wekyb3d8bbwe
        for key in self._registry.keys(rf"{self._path}\{NO_PACKAGE}"):
            file = key.rsplit("#", 1)[-1]  # C:#Users#anna#AppData#Roaming#Zoom#bin#Zoom.exe
            yield rf"{self._path}\{NO_PACKAGE}\{key}", file[:-4] if file.lower().endswith(".exe") else file


class Presentation:
    """Presentation settings, the quiet after an upgrade, a game that has the screen to itself. No program is named."""

    name = "presentation"
    why: Why = "do_not_disturb"
    remedy = QT_TRANSLATE_NOOP("System", "before a talk, hold the reminders from the tray menu")

    def __init__(self, library: Library) -> None:
        self._call = library.call

    def ready(self) -> None:
        """Raises DetoxError where Windows does not tell."""
        try:
            self._state()
        except OSError:
            refuse(_SILENT)

    def users(self, deadline: Deadline) -> Iterator[str]:
        """Yield "" while the desktop is to be left alone. Raises OSError when nobody can know."""
        deadline.left()
        if self._state() in (api.QUNS_PRESENTATION_MODE, api.QUNS_RUNNING_D3D_FULL_SCREEN, api.QUNS_QUIET_TIME):
            yield ""

    def _state(self) -> int:
        state = c_int32()
        try:
            failed = self._call("SHQueryUserNotificationState", byref(state))
        except AttributeError as error:  # this Windows has no such function
            raise OSError(str(error)) from error
        if failed:
            raise OSError("Windows does not tell its state")
        return state.value


if sys.platform == "win32":
    import winreg

    class UserRegistry:
        """HKEY_CURRENT_USER by ``winreg``."""

        def keys(self, path: str) -> list[str]:
            """Return the names of the keys below ``path``, none if there is no such key."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as opened:
                    many, _, _ = winreg.QueryInfoKey(opened)
                    return [winreg.EnumKey(opened, index) for index in range(many)]
            except FileNotFoundError:
                return []

        def number(self, path: str, name: str) -> int | None:
            """Return a value, None if there is none or it is no number."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as opened:
                    found, _ = winreg.QueryValueEx(opened, name)
            except FileNotFoundError:
                return None
            return found if isinstance(found, int) else None
