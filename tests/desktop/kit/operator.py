"""A screen reader that looks closely: values, choices and places of things, what they are called, and what it sets."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, Properties, new_method_call

from tests.desktop.kit.bus import BusError
from tests.desktop.kit.reader import SHOWING, Reader, Thing
from tests.desktop.kit.waiting import PATIENCE

# AtspiStateType, AtspiRelationType
CHECKED, LABELLED_BY = 4, 2

Place = tuple[str, str]


class Operator(Reader):
    """Reads and operates single things."""

    def still(self, program: str, window: str) -> list[Thing]:
        """Return what ``things`` does, much sooner, of a window in which nothing moves; what goes meanwhile fails."""
        found = [place for place in self._windows(program) if self._name(place) == window]
        return self._levels(found[0]) if found else []

    def below(self, thing: Thing) -> list[Thing]:
        """Return everything below a thing, whether it shows or not."""
        return self._levels(thing.place, hidden=True)[1:]

    def now(self, thing: Thing) -> Thing:
        """Return the same thing with its name and states of now."""
        low, high = self._ask(thing.place, "GetState")
        return Thing(thing.place, thing.role, self._name(thing.place), low | high << 32)

    def called(self, thing: Thing) -> str:
        """Return what it is called: its label, where it has one, since Qt gives a combo box its choice for a name."""
        for kind, targets in self._ask(thing.place, "GetRelationSet"):
            if kind == LABELLED_BY and targets:
                return self._name(tuple(targets[0]))
        return thing.name

    def value(self, thing: Thing) -> float:
        """Return the number of a spin box."""
        return float(self._call(Properties(_at(thing, "Value")).get("CurrentValue"))[0][1])

    def set_value(self, thing: Thing, value: float) -> None:
        """Set the number of a spin box."""
        self._call(Properties(_at(thing, "Value")).set("CurrentValue", "d", value))

    def choose(self, thing: Thing, number: int) -> None:
        """Choose one of the children of a list."""
        self._call(new_method_call(_at(thing, "Selection"), "SelectChild", "i", (number,)))

    def extents(self, thing: Thing) -> tuple[int, int, int, int]:
        """Return left, top, width and height on the screen."""
        left, top, wide, high = self._call(new_method_call(_at(thing, "Component"), "GetExtents", "u", (0,)))[0]
        return left, top, wide, high

    def focused(self, seconds: float = 5) -> Thing:
        """Return the next thing that gets the keyboard. Raises TimeoutError when none does."""
        while True:
            message = self._connection.recv_until_filtered(self._moves, timeout=PATIENCE * seconds)
            if message.body[1]:
                fields = message.header.fields
                place = (str(fields[HeaderFields.sender]), str(fields[HeaderFields.path]))
                return self.now(Thing(place, str(self._ask(place, "GetRoleName")), "", 0))

    def forget(self) -> None:
        """Forget all that had the keyboard until now."""
        with suppress(TimeoutError):
            while True:
                self._connection.recv_until_filtered(self._moves, timeout=0.01)

    def _levels(self, root: Place, *, hidden: bool = False) -> list[Thing]:
        """Return a thing and all below it, in the order of reading: one level after another is asked for at once."""
        things: dict[Place, Thing] = {}
        below: dict[Place, list[Place]] = {}
        level = [root]
        while level:
            questions = []
            for place in level:
                at = DBusAddress(place[1], place[0], "org.a11y.atspi.Accessible")
                asked = (new_method_call(at, method) for method in ("GetState", "GetRoleName", "GetChildren"))
                questions += [*asked, Properties(at).get("Name")]
            answers, after = self._call_all(questions), []
            for number, place in enumerate(level):
                ((low, high),), (role,), (children,), (name,) = answers[4 * number : 4 * number + 4]
                thing = Thing(place, str(role), str(name[1]), low | high << 32)
                if hidden or thing.has(SHOWING):
                    things[place] = thing
                    below[place] = [(str(bus), str(path)) for bus, path in children]
                    after += below[place]
            level = after
        return list(_in_order(root, things, below))

    def _windows(self, program: str) -> list[Place]:
        root = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
        ours = [place for place in self._children(root) if self._name(place) == program]
        return [window for place in ours for window in self._children(place)]

    def _call_all(self, messages: list[Any]) -> list[tuple[Any, ...]]:
        """Send all, and return their answers in that order. Raises BusError."""
        serials = [next(self._connection.outgoing_serial) for _ in messages]
        for message, serial in zip(messages, serials, strict=True):
            self._connection.send(message, serial=serial)
        answers: dict[int, tuple[Any, ...]] = {}
        queue: deque[Any] = deque()
        good, bad = MatchRule(type="method_return"), MatchRule(type="error")
        with self._connection.filter(good, queue=queue), self._connection.filter(bad, queue=queue):
            while len(answers) < len(serials):
                said = self._connection.recv_until_filtered(queue, timeout=PATIENCE * 10)
                if said.header.message_type is MessageType.error:
                    raise BusError(str(said.body))
                answers[said.header.fields[HeaderFields.reply_serial]] = tuple(said.body)
        return [answers[serial] for serial in serials]


def _in_order(place: Place, things: dict[Place, Thing], below: dict[Place, list[Place]]) -> Iterator[Thing]:
    if place in things:
        yield things[place]
        for child in below[place]:
            yield from _in_order(child, things, below)


def _at(thing: Thing, interface: str) -> DBusAddress:
    return DBusAddress(thing.place[1], thing.place[0], f"org.a11y.atspi.{interface}")
