"""What the ``Calls`` port is made of on Linux: sources that each know one kind of call, and the time they have."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterable, Mapping
from typing import NoReturn, Protocol

from detox.core.busy import Why
from detox.core.errors import DetoxError
from detox.core.ports.clocks import Clock
from detox.core.text import QT_TRANSLATE_NOOP, Text


class Deadline:
    """A moment after which nobody waits any more, by the boot clock."""

    def __init__(self, clock: Clock, seconds: float) -> None:
        self._clock = clock
        self._end = clock.now().boot + seconds

    def left(self) -> float:
        """Return the seconds that are left, more than 0. Raises TimeoutError (an OSError) when none are."""
        left = self._end - self._clock.now().boot
        if left <= 0:
            raise TimeoutError("it takes too long")
        return left

    def half(self) -> Deadline:
        """Return the deadline of one who leaves as much time to those after him. Raises TimeoutError like ``left``."""
        return Deadline(self._clock, self.left() / 2)


class Source(Protocol):
    """One way to see that a program must not be interrupted, and what it does then.

    ``remedy`` is what helps where the source is not ready.
    """

    name: str
    why: Why
    remedy: Text

    def ready(self) -> None:
        """Raises DetoxError with the reason why it sees nothing now. Quick."""
        ...

    def users(self, deadline: Deadline) -> Iterable[str]:
        """Return the names of programs that use it right now. Raises OSError or ValueError when nobody can know."""
        ...


def refuse(reason: Text) -> NoReturn:
    """Raises DetoxError with that reason."""
    raise DetoxError(QT_TRANSLATE_NOOP("System", "Calls"), reason)


if sys.platform == "win32":

    def runtime_folder(environment: Mapping[str, str]) -> str:  # noqa: ARG001 - the same call as elsewhere
        """Return "": Windows has no such folder."""
        return ""

    def reachable(path: str) -> bool:  # noqa: ARG001 - the same call as elsewhere
        """Return False: Python on Windows has no such sockets."""
        return False

else:

    def runtime_folder(environment: Mapping[str, str]) -> str:
        """Return the folder of this user's sockets."""
        return environment.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}"

    def reachable(path: str) -> bool:
        """Return whether somebody listens on that socket; without waiting for him."""
        with socket.socket(socket.AF_UNIX) as line:
            line.setblocking(False)
            try:
                line.connect(path)
            except BlockingIOError:
                return True  # many wait already
            except OSError:
                return False
            return True


HOSTS = ("python", "java", "electron", "node", "perl", "ruby", "wine", "gjs", "bwrap")
"""They run another program and lend it their own name: there, the name that the program gives itself says more."""


def telling(binary: str, otherwise: str) -> str:
    """Return the name of a program that a person knows: its file's, else what it calls itself."""
    name = binary.rsplit("/", 1)[-1].removesuffix(" (deleted)")
    return otherwise if otherwise and (not name or name.startswith(HOSTS)) else name
