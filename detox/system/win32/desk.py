"""Windows, idle time and the session over one library and one hidden window, made with the first of them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detox.core.errors import DetoxError
from detox.core.ports.clocks import Alarms, Clock
from detox.core.ports.desktop import Idle, Session, Windows
from detox.core.ports.programs import Processes
from detox.core.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from detox.system.win32.desktop import Desktop
    from detox.system.win32.idle import Win32Idle
    from detox.system.win32.library import Library, Load
    from detox.system.win32.messages import Messages
    from detox.system.win32.session import Win32Session


@dataclass(frozen=True)
class _Shared:
    library: Library
    messages: Messages
    desktop: Desktop


class Win32Desk:
    """The desktop of this user on Windows. What speaks to it is imported when it is needed."""

    def __init__(self, clock: Clock, alarms: Alarms, processes: Processes, load: Load | None = None) -> None:
        """``load`` finds the functions of Windows; None: the real ones."""
        self._clock, self._alarms, self._processes = clock, alarms, processes
        self._load = load
        self._made: _Shared | None = None
        self._idle: Win32Idle | None = None
        self._session: Win32Session | None = None

    def windows(self) -> Windows:
        """Return the adapter. Raises DetoxError with the reason if it cannot work here."""
        shared = self._shared()
        from detox.system.win32.windows import Win32Windows

        return Win32Windows(shared.desktop, shared.messages, self._processes, self._clock, self._alarms, self._noticed)

    def idle(self) -> Idle:
        """Return the adapter. Raises DetoxError with the reason if it cannot work here."""
        shared = self._shared()
        from detox.system.win32.idle import Win32Idle

        self._idle = Win32Idle(shared.library, shared.messages, self._clock, self._alarms)
        return self._idle

    def session(self, moved: Callable[[], None]) -> Session:
        """Return the adapter; ``moved`` is called after a sleep and when the clock or the zone was set.

        Raises DetoxError with the reason if it cannot work here.
        """
        shared = self._shared()
        from detox.system.win32.session import Win32Session

        self._session = Win32Session(shared.library, shared.messages, moved)
        return self._session

    def close(self) -> None:
        """Destroy the window if there is one."""
        if self._made:
            self._made.messages.close()

    def _noticed(self, locked: bool) -> None:
        """Another window is in front: somebody may have touched something, or locked the screen."""
        if self._idle:
            self._idle.look()
        if self._session:
            self._session.cover(locked)

    def _shared(self) -> _Shared:
        if self._made is None:
            if self._load is None and sys.platform != "win32":
                title = QT_TRANSLATE_NOOP("System", "Tracking")
                raise DetoxError(title, QT_TRANSLATE_NOOP("System", "this adapter is for Windows"))
            from detox.system.win32.desktop import Desktop
            from detox.system.win32.library import Library, load
            from detox.system.win32.messages import Messages

            library = Library(self._load or load)
            self._made = _Shared(library, Messages(library), Desktop(library))
        return self._made
