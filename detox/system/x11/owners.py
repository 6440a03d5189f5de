"""Which process a window belongs to."""

from __future__ import annotations

import os
import socket
from dataclasses import dataclass

from detox.core.ports import Processes
from detox.system.x11 import wire
from detox.system.x11.connection import Asked, Connection

RESOURCES = "X-Resource"


@dataclass(frozen=True, slots=True)
class Owner:
    """The process behind a window, which stays the same as long as the window exists."""

    pid: int | None
    program: str | None
    created: float | None
    own: bool


class Owners:
    """Asks the server whose connection a window came by (X-Resource 1.2); windows themselves are not trusted with it.

    ``_NET_WM_PID`` is what a client believes, and wrong in a sandbox with process ids of its own. It is asked for only
    where the server does not know.
    """

    def __init__(self, connection: Connection, processes: Processes) -> None:
        self._x = connection
        self._processes = processes
        self._known: dict[int, Owner] = {}
        self._asks, self._our_pid = self._compare_pids()

    def ask(self, window: int) -> Asked | None:
        """Ask for the owner of a window, together with other questions; None if nothing has to be asked."""
        return self._ask_pid(window) if self._asks and window not in self._known else None

    def finish(self, window: int, asked: Asked | None) -> Owner:
        """Return the owner, who is remembered until ``forget``."""
        if window not in self._known:
            self._known[window] = self._look_up(window, wire.read_client_pid(asked.reply()) if asked else None)
        return self._known[window]

    def forget(self, window: int) -> None:
        """Forget whose a window was: nobody looks at it any more, and its number may be given to another one."""
        self._known.pop(window, None)

    def _look_up(self, window: int, pid: int | None) -> Owner:
        if pid is None:
            pid = self._claimed_pid(window)
            own = pid == os.getpid()
        else:
            own = pid == self._our_pid
            if own:
                pid = os.getpid()
            elif self._our_pid != os.getpid():
                pid = None  # a number of the server's own pid namespace: here it is somebody else's
        program = self._processes.identify(pid) if pid is not None else None
        return Owner(pid, program.name if program else None, program.created if program else None, own)

    def _claimed_pid(self, window: int) -> int | None:
        said, machine = (self._x.property(window, atom) for atom in self._x.atoms("_NET_WM_PID", "WM_CLIENT_MACHINE"))
        if said is None or not said.numbers() or (machine and machine.text() != socket.gethostname()):
            return None
        return said.numbers()[0]

    def _ask_pid(self, window: int) -> Asked:
        return self._x.ask(wire.RES_QUERY_CLIENT_IDS, wire.client_pid(window), RESOURCES)

    def _compare_pids(self) -> tuple[bool, int | None]:
        """Ask the server which process we are: to a server in another pid namespace we are another number."""
        if self._x.has(RESOURCES):
            version = self._x.ask(wire.RES_QUERY_VERSION, wire.version(1, 2), RESOURCES).reply()
            if version and wire.read_version(version) >= (1, 2):
                return True, wire.read_client_pid(self._ask_pid(self._x.new_id()).reply())
        return False, os.getpid()
