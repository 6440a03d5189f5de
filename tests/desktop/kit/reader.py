"""What a screen reader hears and does: AT-SPI over the accessibility bus."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.desktop.kit.bus import Bus, BusError
from tests.desktop.kit.waiting import PATIENCE, wait_until

_ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_REGISTRY = DBusAddress("/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry")
_STATUS = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Status")
_LAUNCHER = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
# AtspiStateType
FOCUSED, SHOWING = 12, 25


@dataclass(frozen=True)
class Thing:
    """One accessible object: where it is, what it is, and what it is called."""

    place: tuple[str, str]
    role: str
    name: str
    states: int

    def has(self, state: int) -> bool:
        """Return whether it is in that state."""
        return bool(self.states >> state & 1)


class Reader:
    """Switches accessibility on, and listens. What starts afterwards speaks."""

    def __init__(self, session: Bus) -> None:
        (address,) = session.call(_LAUNCHER, "GetAddress")
        session.call(
            _STATUS.with_interface("org.freedesktop.DBus.Properties"), "Set", "ssv", "org.a11y.Status", "IsEnabled",
            ("b", True),
        )  # fmt: skip
        self._connection: DBusConnection = open_dbus_connection(address)
        said = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement")
        self._call(message_bus.AddMatch(said))
        moved = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="StateChanged")
        moved.add_arg_condition(0, "focused")
        self._call(message_bus.AddMatch(moved))
        for event in ("object:announcement", "object:state-changed:focused"):
            self._call(new_method_call(_REGISTRY, "RegisterEvent", "s", (event,)))
        self._said, self._moved = self._connection.filter(said), self._connection.filter(moved, bufsize=64)
        self._heard, self._moves = self._said.__enter__(), self._moved.__enter__()

    def announced(self, seconds: float = 10) -> str:
        """Return the next text that a program wants to be spoken."""
        message = self._connection.recv_until_filtered(self._heard, timeout=PATIENCE * seconds)
        return str(message.body[3][1])

    def tab_to(self, press: Callable[[], None], name: str, most: int = 30) -> None:
        """``press`` Tab until something whose name ends in ``name`` says that it has the keyboard.

        To listen costs less than to look.
        """
        with suppress(TimeoutError):  # what moved before
            while True:
                self._connection.recv_until_filtered(self._moves, timeout=0.3)
        passed: list[str] = []
        while len(passed) < most and (not passed or not passed[-1].endswith(name)):
            press()
            passed.append(self._next_focused())
        assert passed[-1].endswith(name), f"no way by keys to {name}, only to {passed}"

    def _next_focused(self) -> str:
        while True:
            message = self._connection.recv_until_filtered(self._moves, timeout=PATIENCE * 5)
            if message.body[1]:
                fields = message.header.fields
                return self._name((fields[HeaderFields.sender], fields[HeaderFields.path]))

    def things(self, program: str, window: str) -> list[Thing]:
        """Return all that shows in that window of that program, in the order of reading; empty if there is none."""
        for place in self._children(_ROOT):
            with suppress(BusError):  # gone meanwhile
                if self._name(place) == program:
                    for child in self._children(place):
                        if self._name(child) == window:
                            return list(self._walk(child))
        return []

    def wait_thing(self, program: str, window: str, name: str) -> Thing:
        """Wait for the thing of that name in a window."""

        def look() -> Thing | None:
            return next((thing for thing in self.things(program, window) if thing.name == name), None)

        found = wait_until(look, 10, f'"{name}" in the window "{window}" of {program}')
        assert found is not None
        return found

    def described(self, thing: Thing) -> str:
        """Return what is told of it besides its name."""
        at = DBusAddress(thing.place[1], thing.place[0], "org.a11y.atspi.Accessible")
        return str(self._call(Properties(at).get("Description"))[0][1])

    def press(self, thing: Thing) -> None:
        """Do the first thing it can do."""
        at = DBusAddress(thing.place[1], thing.place[0], "org.a11y.atspi.Action")
        self._call(new_method_call(at, "DoAction", "i", (0,)))

    def close(self) -> None:
        """Hang up."""
        self._said.__exit__(None, None, None)
        self._moved.__exit__(None, None, None)
        self._connection.close()

    def _walk(self, place: tuple[str, str]) -> Iterator[Thing]:
        with suppress(BusError):  # gone meanwhile
            low, high = self._ask(place, "GetState")
            thing = Thing(place, str(self._ask(place, "GetRoleName")), self._name(place), low | high << 32)
            if thing.has(SHOWING) or thing.role == "list item":  # to Qt a line out of sight is none that shows
                yield thing
                for child in self._children(place):
                    yield from self._walk(child)

    def _children(self, place: tuple[str, str]) -> list[tuple[str, str]]:
        return [(str(name), str(path)) for name, path in self._ask(place, "GetChildren")]

    def _name(self, place: tuple[str, str]) -> str:
        at = DBusAddress(place[1], place[0], "org.a11y.atspi.Accessible")
        return str(self._call(Properties(at).get("Name"))[0][1])

    def _ask(self, place: tuple[str, str], method: str) -> Any:
        at = DBusAddress(place[1], place[0], "org.a11y.atspi.Accessible")
        return self._call(new_method_call(at, method))[0]

    def _call(self, message: Any) -> tuple[Any, ...]:
        answer = self._connection.send_and_get_reply(message, timeout=PATIENCE * 10)
        if answer.header.message_type is MessageType.error:
            raise BusError(str(answer.body))
        return tuple(answer.body)
