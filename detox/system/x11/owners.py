"""Which process a window belongs to."""

from __future__ import annotations

import os
import socket
from collections import OrderedDict
from dataclasses import dataclass

from detox.core.ports.programs import Processes
from detox.system.x11 import wire
from detox.system.x11.asked import Asked
from detox.system.x11.connection import Connection

RESOURCES = "X-Resource"
REMEMBERED = 64


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
        self._known: OrderedDict[int, tuple[int | None, Owner]] = OrderedDict()
        self._sure: set[int] = set()
        self._asks, self._our_pid = self._compare_pids()

    def ask(self, window: int) -> Asked | None:
        """Ask for the owner of a window, together with other questions; None if nothing has to be asked."""
        return self._ask_pid(window) if self._asks and window not in self._sure else None

    def finish(self, window: int, asked: Asked | None) -> Owner:
        """Return the owner. He stays while the window is watched, and after that as long as the server says his pid."""
        known_pid, owner = self._known.get(window, (None, None))
        if owner and window in self._sure:
            return owner
        pid = wire.read_client_pid(asked.reply()) if asked else None
        if owner is None or pid is None or pid != known_pid:
            owner = self._look_up(window, pid)
        if owner.program:
            self._known[window] = (pid, owner)
            self._known.move_to_end(window)
            self._sure.add(window)
            if len(self._known) > REMEMBERED:
                self._sure.discard(self._known.popitem(last=False)[0])
        return owner

    def turn_away(self, window: int) -> None:
        """Nobody watches the window any more: ask the server again the next time."""
        self._sure.discard(window)

    def forget(self, window: int) -> None:
        """The window is gone: its number may be given to another one."""
        self._known.pop(window, None)
        self._sure.discard(window)

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
