"""One object of ours on a message bus, which others may call."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from detox.system.bus import Bus

if TYPE_CHECKING:
    from jeepney import Message

Heard = Callable[["Message"], None]

PREFIX = "org.freedesktop.DBus.Error."


class BusObject:
    """Answers one method of one interface at one path; every other call gets an error."""

    def __init__(self, bus: Bus, path: str, interface: str, member: str, signature: str, heard: Heard) -> None:
        """``heard`` gets each call of that method whose arguments are of ``signature``; its answer is always empty."""
        self._bus = bus
        self.path, self.interface, self.member = path, interface, member
        self._signature = signature
        self._heard = heard
        bus.serve(self._answer)

    def close(self) -> None:
        """Answer no more; any number of times."""
        self._bus.serve(None)

    def _answer(self, message: Message) -> Message:
        from jeepney import HeaderFields, new_error, new_method_return

        fields = message.header.fields
        if fields.get(HeaderFields.path) != self.path:
            return new_error(message, PREFIX + "UnknownObject")
        if (fields.get(HeaderFields.interface, self.interface), fields.get(HeaderFields.member)) != (
            self.interface,
            self.member,
        ):
            return new_error(message, PREFIX + "UnknownMethod")
        if fields.get(HeaderFields.signature, "") != self._signature:
            return new_error(message, PREFIX + "InvalidArgs")
        self._heard(message)
        return new_method_return(message)
