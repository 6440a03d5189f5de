"""Two timers of the Linux kernel, watched by the Qt loop: one on the boot clock, one that tells when the wall is moved.

Source: timerfd_create(2). Python has ``os.timerfd_create`` only since 3.13, so libc is called through ctypes.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QSocketNotifier

assert sys.platform == "linux", "only Linux has these"

CLOCK_REALTIME = 0
CLOCK_BOOTTIME = 7
TFD_TIMER_ABSTIME = 1
TFD_TIMER_CANCEL_ON_SET = 2
TFD_NONBLOCK = os.O_NONBLOCK
TFD_CLOEXEC = os.O_CLOEXEC
NANOSECONDS = 1_000_000_000
# The kernel cuts what it cannot count (292 years); this only has to fit a 64 bit time_t.
LATEST_SECOND = 1 << 40


class _Timespec(ctypes.Structure):
    _fields_ = (("seconds", ctypes.c_long), ("nanoseconds", ctypes.c_long))


class _Itimerspec(ctypes.Structure):
    _fields_ = (("interval", _Timespec), ("value", _Timespec))


class _Timerfd:
    """One timer descriptor on a clock of the kernel. Raises OSError where the kernel has none."""

    def __init__(self, clock: int) -> None:
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._fd = self._libc.timerfd_create(clock, TFD_NONBLOCK | TFD_CLOEXEC)
        if self._fd < 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number))
        self._notifier = QSocketNotifier(self._fd, QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._readable)

    def _set(self, flags: int, seconds: int, nanoseconds: int) -> int:
        """Set the timer once for an absolute moment of its clock; return 0 or the errno."""
        value = _Itimerspec(_Timespec(0, 0), _Timespec(seconds, nanoseconds))
        failed = self._libc.timerfd_settime(self._fd, flags | TFD_TIMER_ABSTIME, ctypes.byref(value), None)
        return ctypes.get_errno() if failed else 0

    def _readable(self) -> None:
        raise NotImplementedError

    def close(self) -> None:
        """Give the descriptor back; nothing is reported any more."""
        if self._fd >= 0:
            self._notifier.setEnabled(False)
            os.close(self._fd)
            self._fd = -1


class BootTimerfd(_Timerfd):
    """Calls ``due`` when the boot clock reaches the second that was armed, also if the computer slept meanwhile."""

    name = "timerfd"

    def __init__(self, due: Callable[[], None]) -> None:
        self._due = due
        super().__init__(CLOCK_BOOTTIME)

    def arm(self, boot: float) -> None:
        """Set the one moment; a moment that has passed is due at once. An earlier setting is forgotten."""
        whole = min(max(boot, 0.0), float(LATEST_SECOND))
        nanoseconds = int(whole % 1.0 * NANOSECONDS)
        # All zeros would disarm the timer.
        self._check(self._set(0, int(whole), max(nanoseconds, 1)))

    def disarm(self) -> None:
        """Forget the moment."""
        self._check(self._set(0, 0, 0))

    def _check(self, number: int) -> None:
        if number:
            raise OSError(number, os.strerror(number))

    def _readable(self) -> None:
        try:
            os.read(self._fd, 8)
        except BlockingIOError:
            return  # armed anew since the loop saw it
        self._due()


class WallWatch(_Timerfd):
    """Calls ``moved`` when somebody sets the wall clock, and when the computer comes back from sleep."""

    def __init__(self, moved: Callable[[], None]) -> None:
        self._moved = moved
        super().__init__(CLOCK_REALTIME)
        self._watch()

    def _watch(self) -> bool:
        """Set a timer that nobody will live to see, cancelled when the clock is set; return whether it just was.

        ECANCELED from timerfd_settime: the clock was set since the last look. The timer stands all the same.
        """
        return self._set(TFD_TIMER_CANCEL_ON_SET, LATEST_SECOND, 0) == errno.ECANCELED

    def _readable(self) -> None:
        moved = False
        with contextlib.suppress(BlockingIOError):
            try:
                os.read(self._fd, 8)
            except OSError as error:
                if error.errno != errno.ECANCELED:
                    raise
                moved = True
        if self._watch() or moved:
            self._moved()
