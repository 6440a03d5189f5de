"""The session bus, spoken to directly."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.desktop.kit.processes import DesktopError, Processes, program
from tests.desktop.kit.waiting import PATIENCE, wait_until

_BUS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")


class BusError(Exception):
    """The other side answered with an error."""


class Bus:
    """One private message bus and our own connection to it."""

    def __init__(self, processes: Processes, name: str, folder: Path, env: Mapping[str, str]) -> None:
        self.address = f"unix:path={folder / name}"
        read, write = os.pipe()
        command = [program("dbus-daemon"), "--session", "--nofork", "--nopidfile", "--nosyslog"]
        processes.start(
            name, [*command, f"--address={self.address}", f"--print-address={write}"], env, keep_fds=[write]
        )
        os.close(write)
        with os.fdopen(read) as answer:
            if not answer.readline():
                raise DesktopError(f"dbus-daemon did not start:\n{processes.log(name)}")
        self._connection: DBusConnection | None = None

    def call(self, to: DBusAddress, method: str, signature: str | None = None, *body: object) -> tuple[Any, ...]:
        """Call a method and return the answer's body. Raises BusError when the answer is an error."""
        answer = self._open().send_and_get_reply(new_method_call(to, method, signature, body), timeout=PATIENCE * 10)
        if answer.header.message_type is MessageType.error:
            raise BusError(f"{to.bus_name} {method}: {answer.body}")
        return tuple(answer.body)

    def get(self, of: DBusAddress, name: str) -> Any:
        """Return one property. Raises BusError."""
        answer = self._open().send_and_get_reply(Properties(of).get(name), timeout=PATIENCE * 10)
        if answer.header.message_type is MessageType.error:
            raise BusError(f"{of.bus_name} {name}: {answer.body}")
        return answer.body[0][1]

    def has(self, name: str) -> bool:
        """Return whether somebody owns that name."""
        return bool(self.call(_BUS, "NameHasOwner", "s", name)[0])

    def pid_of(self, name: str) -> int:
        """Return the process id behind a bus name."""
        return int(self.call(_BUS, "GetConnectionUnixProcessID", "s", name)[0])

    def wait_for(self, name: str, seconds: float = 15) -> None:
        """Wait until somebody owns that name."""
        wait_until(lambda: self.has(name), seconds, f'"{name}" on the session bus', every=0.05)

    def close(self) -> None:
        """Hang up."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _open(self) -> DBusConnection:
        if self._connection is None:
            self._connection = open_dbus_connection(self.address)
        return self._connection
