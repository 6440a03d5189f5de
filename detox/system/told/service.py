"""A service on the session bus that comes and goes: the compositor, or a piece of ours in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from detox.core.ports.clocks import Cancel
from detox.system.bus import Bus

if TYPE_CHECKING:
    from jeepney import DBusAddress, Message

DAEMON = "org.freedesktop.DBus"


class Service:
    """Who owned a well-known name when this was made; ``went`` is called once, from the loop, when that has ended."""

    def __init__(self, bus: Bus, name: str, went: Callable[[], None]) -> None:
        self._name, self._went = name, went
        rule = {"sender": DAEMON, "interface": DAEMON, "member": "NameOwnerChanged", "arg0": name}
        self._cancel: Cancel = bus.listen(rule, self._changed)
        self.owner = owner_of(bus, name)

    def _changed(self, message: Message) -> None:
        name, before, _ = message.body
        if name == self._name and before and before == self.owner:
            self._cancel()
            self._went()


def owner_of(bus: Bus, name: str) -> str:
    """Return the unique name behind a well-known one, "" if there is nobody; waits a second at most."""
    found = bus.call(daemon(), "GetNameOwner", "s", name)
    return str(found[0]) if found else ""


def daemon() -> DBusAddress:
    """Return the address of the bus itself."""
    from jeepney import DBusAddress

    return DBusAddress("/org/freedesktop/DBus", DAEMON, DAEMON)
