"""Signals of the operating system as callbacks on the Qt loop.

Python runs its signal handlers between two instructions of its own, and an idle Qt loop has none for hours. So the
interpreter's C handler writes the signal's number into a socket (``signal.set_wakeup_fd``) that the loop watches.
"""

from __future__ import annotations

import contextlib
import signal
import socket
import sys
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QSocketNotifier

# The signals that ask a program to end: kill and log-out, Ctrl-C, a closed console or terminal.
if sys.platform == "win32":
    ENDING = (signal.SIGTERM, signal.SIGINT, signal.SIGBREAK)
else:
    ENDING = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class Signals:
    """Calls ``caught`` from the Qt loop with each ending signal, until ``restore``. To be made on the main thread.

    A signal that is ignored already (``nohup`` does that to SIGHUP) stays ignored.
    """

    def __init__(self, caught: Callable[[signal.Signals], None]) -> None:
        self._caught = caught
        self._reads, self._writes = socket.socketpair()
        self._reads.setblocking(False)
        self._writes.setblocking(False)
        self._notifier = QSocketNotifier(self._reads.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._readable)
        self._wakeup_before = signal.set_wakeup_fd(self._writes.fileno(), warn_on_full_buffer=False)
        self._before = {
            number: signal.signal(number, _let_the_loop_know)
            for number in ENDING
            if signal.getsignal(number) is not signal.SIG_IGN
        }

    def restore(self) -> None:
        """Let signals do again what they did before. May be called again."""
        if self._reads.fileno() < 0:
            return
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup_before)
        self._notifier.setEnabled(False)
        self._reads.close()
        self._writes.close()

    def _readable(self) -> None:
        numbers = b""
        with contextlib.suppress(BlockingIOError):
            numbers = self._reads.recv(64)
        for number in numbers:
            # Other signals with a Python handler write their numbers here too.
            if number in self._before:
                self._caught(signal.Signals(number))


def on_terminate(end: Callable[[], None]) -> Callable[[], None]:
    """Call ``end`` from the Qt loop with each ending signal; the returned function lets them do again what they did."""
    return Signals(lambda _number: end()).restore


def _let_the_loop_know(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: a handler in Python is what makes the interpreter write the number."""
