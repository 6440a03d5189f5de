"""The way to learn of windows, idle time and the session on Windows: there is only one."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.ports.desktop import Idle, Session, Windows
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.choose import Candidate
from detox.system.win32.desk import Win32Desk

_REMEDY = QT_TRANSLATE_NOOP("System", "Log out and in again; if that does not help, tell us what doctor says.")


class WindowsDesks:
    """Candidates over one desk, which outlives a change of adapter: the session goes on with it."""

    def __init__(self, desk: Win32Desk) -> None:
        self._desk = desk

    def windows(self) -> list[Candidate[Windows]]:
        """Return the adapter of ``Windows``."""
        return [Candidate("win32", self._desk.windows, _REMEDY)]

    def idle(self) -> list[Candidate[Idle]]:
        """Return the adapter of ``Idle``."""
        return [Candidate("win32", self._desk.idle, _REMEDY)]

    def session(self, realign: Callable[[], None], moved: Callable[[], None]) -> list[Candidate[Session]]:
        """Return the adapter of ``Session``. After a sleep, and when the clock is set, alarms look at it first."""

        def changed() -> None:
            realign()
            moved()

        return [Candidate("win32", lambda: self._desk.session(changed), _REMEDY)]

    def close(self) -> None:
        """The desk is closed by whoever made it."""
