"""The ``Idle`` port on Windows: one alarm at the moment at which the user would be idle, and raw input once he is.

Windows tells when the last input was (GetLastInputInfo, of this session), but not when there is a new one. While
somebody works, one alarm rings at last input + limit, finds later input and is set anew: once in three minutes. While
nobody is there, and only then, we ask for raw input (RegisterRawInputDevices with RIDEV_INPUTSINK): its first message
is the first input, and we ask no more. Windows may keep raw input from us while a program that runs as administrator is
in front; a change of the window in front, and whoever asks for ``seconds``, finds out then.
"""

from __future__ import annotations

from ctypes import byref, sizeof

from detox.core.inputs import IdleStarted, InputSeen
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.core.ports.desktop import Sink
from detox.system.win32 import api
from detox.system.win32.library import Library
from detox.system.win32.messages import Messages

DEVICES = (
    (api.HID_USAGE_PAGE_GENERIC, api.HID_USAGE_GENERIC_MOUSE),
    (api.HID_USAGE_PAGE_GENERIC, api.HID_USAGE_GENERIC_KEYBOARD),
    (api.HID_USAGE_PAGE_DIGITIZER, api.HID_USAGE_DIGITIZER_PEN),
    (api.HID_USAGE_PAGE_DIGITIZER, api.HID_USAGE_DIGITIZER_TOUCH_SCREEN),
    (api.HID_USAGE_PAGE_DIGITIZER, api.HID_USAGE_DIGITIZER_TOUCH_PAD),
)
"""Those whose input counts."""
TICKS = 1 << 32
"""GetTickCount begins anew every 49.7 days, and so does the tick of the last input."""
AHEAD = 60_000
"""A last input that lies a little in the future is one of this moment: its tick comes from another clock."""
DEAF_SECONDS = 12.0
"""Should Windows refuse raw input, we look as often as this while nobody is there."""


class Win32Idle:
    """Reports from the event loop. Input that a program makes (SendInput) counts as input: nobody can tell."""

    name = "win32"

    def __init__(self, library: Library, messages: Messages, clock: Clock, alarms: Alarms) -> None:
        self._call = library.call
        self._messages = messages
        self._clock, self._alarms = clock, alarms
        self._limit = 0.0
        self._idle = False
        self._last = 0.0
        self._sink: Sink | None = None
        self._alarm: Cancel | None = None
        self._raw: Cancel | None = None
        self._hears = False

    def start(self, sink: Sink, limit_seconds: float) -> None:
        """Begin to report, or change the limit: what that makes of this very moment is reported soon."""
        self._sink = sink
        self._limit = max(0.001, limit_seconds)
        self._messages.later(self._look)

    def seconds(self) -> float | None:
        """Return the seconds since the last input, None if Windows does not tell."""
        seconds = self._since()
        if self._idle and seconds is not None and seconds < self._limit:
            self.look()
        return seconds

    def look(self) -> None:
        """While nobody is there, look soon: there may have been input of which we were not told."""
        if self._idle and self._sink:
            self._messages.later(self._look)

    def stop(self) -> None:
        """End all reports; any number of times."""
        self._sink = None
        self._listen(False)
        self._set_alarm(None)

    def _since(self) -> float | None:
        last = api.LASTINPUTINFO(cbSize=sizeof(api.LASTINPUTINFO))
        if not self._call("GetLastInputInfo", byref(last)):
            return None
        ticks = (int(self._call("GetTickCount")) - last.dwTime) % TICKS
        seconds = 0.0 if ticks > TICKS - AHEAD else ticks / 1000
        if self._idle:
            # As long as nobody came, the ticks may go round as often as they like.
            since = self._clock.now().boot - self._last
            return since if seconds >= min(since, self._limit) else seconds
        return seconds

    def _look(self) -> None:
        if self._sink is None:
            return  # stopped meanwhile
        seconds = self._since()
        if seconds is None:
            return
        now = self._clock.now().boot
        idle = seconds >= self._limit
        if idle != self._idle:
            self._idle = idle
            self._last = now - seconds
            self._listen(idle)
            self._sink(IdleStarted(self._last) if idle else InputSeen())
        if not idle:
            self._set_alarm(now + self._limit - seconds)
        else:
            self._set_alarm(None if self._hears else now + DEAF_SECONDS)

    def _set_alarm(self, boot: float | None) -> None:
        if self._alarm:
            self._alarm()
        self._alarm = None if boot is None else self._alarms.at(boot, self._look)

    # --- raw input -------------------------------------------------------------------------------------------------

    def _listen(self, wanted: bool) -> None:
        if wanted == (self._raw is not None):
            return
        if self._raw:
            self._raw()
            self._raw = None
        else:
            self._raw = self._messages.listen(api.WM_INPUT, self._touched)
        flags, window = (api.RIDEV_INPUTSINK, self._messages.window) if wanted else (api.RIDEV_REMOVE, 0)
        devices = [api.RAWINPUTDEVICE(page, usage, flags, window) for page, usage in DEVICES]
        array = (api.RAWINPUTDEVICE * len(devices))(*devices)
        done = self._call("RegisterRawInputDevices", array, len(devices), sizeof(api.RAWINPUTDEVICE))
        self._hears = wanted and bool(done)

    def _touched(self, _wparam: int, _lparam: int) -> None:
        self._messages.later(self._look)
