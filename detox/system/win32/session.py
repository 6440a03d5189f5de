"""The ``Session`` port on Windows: lock, switching of users, sleep and moved clocks, as messages to a window of ours.

Sources: WTSRegisterSessionNotification (wtsapi32.h), RegisterSuspendResumeNotification (winuser.h), WM_POWERBROADCAST,
WM_TIMECHANGE. A screen saver that does not lock is not seen: SPI_GETSCREENSAVERRUNNING would have to be polled. Behind
one the time is idle soon, or watching.
"""

from __future__ import annotations

from collections.abc import Callable
from ctypes import POINTER, byref, c_uint32, c_void_p, cast
from dataclasses import replace

from detox.core.inputs import SessionChanged
from detox.core.ports.clocks import Cancel
from detox.core.ports.desktop import Sink
from detox.system.win32 import api
from detox.system.win32.library import Library
from detox.system.win32.messages import Messages

AWAY = frozenset({api.WTS_CONSOLE_DISCONNECT, api.WTS_REMOTE_DISCONNECT})
BACK = frozenset({api.WTS_CONSOLE_CONNECT, api.WTS_REMOTE_CONNECT})
AWAKE = frozenset({api.PBT_APMRESUMESUSPEND, api.PBT_APMRESUMEAUTOMATIC})
HERE = 0
"""WTS_CURRENT_SERVER_HANDLE: this computer."""


class Win32Session:
    """Reports from the event loop; a session that is locked already is reported soon after the start."""

    name = "win32"

    def __init__(self, library: Library, messages: Messages, moved: Callable[[], None]) -> None:
        """``moved`` is called after a sleep, and when somebody sets the clock or the time zone."""
        self._call = library.call
        self._messages = messages
        self._moved = moved
        self._sink: Sink | None = None
        self._state = self._said = SessionChanged()
        self._covered = False
        self._power = 0
        self._cancels: list[Cancel] = []

    def start(self, sink: Sink) -> None:
        """Report each change."""
        self._sink = sink
        if self._cancels:
            return
        self._cancels = [
            self._messages.listen(api.WM_WTSSESSION_CHANGE, self._session_changed),
            self._messages.listen(api.WM_POWERBROADCAST, self._power_changed),
            self._messages.listen(api.WM_TIMECHANGE, self._time_changed),
        ]
        window = self._messages.window
        self._call("WTSRegisterSessionNotification", window, api.NOTIFY_FOR_THIS_SESSION)
        # Computers that sleep with the processor on (Modern Standby) tell only those who asked.
        self._power = self._call("RegisterSuspendResumeNotification", window, api.DEVICE_NOTIFY_WINDOW_HANDLE)
        self._state = self._now()
        self._messages.later(self._say)

    def cover(self, covered: bool) -> None:
        """The lock screen is in front, or no more: Windows shows it before it says that the session is locked."""
        self._covered = covered
        self._messages.later(self._say)

    def stop(self) -> None:
        """End all reports; any number of times."""
        self._sink = None
        if not self._cancels:
            return
        for cancel in self._cancels:
            cancel()
        self._cancels = []
        self._call("WTSUnRegisterSessionNotification", self._messages.window)
        if self._power:
            self._call("UnregisterSuspendResumeNotification", self._power)
            self._power = 0

    def _now(self) -> SessionChanged:
        """Return what the session is right now; an ordinary one where Windows does not tell."""
        told, length = c_void_p(), c_uint32()
        question = (HERE, api.WTS_CURRENT_SESSION, api.WTSSessionInfoEx, byref(told), byref(length))
        if not self._call("WTSQuerySessionInformationW", *question) or not told.value:
            return SessionChanged()
        answer = cast(told, POINTER(api.WTSINFOEXW)).contents
        level = answer.Data
        locked = answer.Level == 1 and level.SessionFlags == api.WTS_SESSIONSTATE_LOCK
        inactive = answer.Level == 1 and level.SessionState == api.WTSDisconnected
        self._call("WTSFreeMemory", told)
        return SessionChanged(locked=locked, inactive=inactive)

    def _session_changed(self, change: int, _session: int) -> None:
        if change in {api.WTS_SESSION_LOCK, api.WTS_SESSION_UNLOCK}:
            self._become(replace(self._state, locked=change == api.WTS_SESSION_LOCK))
        elif change in AWAY | BACK:
            self._become(replace(self._state, inactive=change in AWAY))

    def _power_changed(self, change: int, _: int) -> None:
        if change == api.PBT_APMSUSPEND:
            self._become(replace(self._state, asleep=True))
        elif change in AWAKE:
            self._moved()
            self._become(replace(self._state, asleep=False))

    def _time_changed(self, _wparam: int, _lparam: int) -> None:
        self._moved()

    def _become(self, state: SessionChanged) -> None:
        self._state = state
        self._say()

    def _say(self) -> None:
        said = replace(self._state, locked=self._state.locked or self._covered)
        if said != self._said and self._sink:
            self._said = said
            self._sink(said)
