"""An X server as ``ActiveWatch`` and ``VisibleWatch`` see it: properties, events, and readings of windows."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from detox.core.inputs import Window
from detox.core.ports.clocks import Cancel
from detox.system.x11 import wire
from detox.system.x11.asked import Asked
from detox.system.x11.reader import ALL_DESKTOPS, Reading

ROOT = 1


@dataclass
class FakeQuestion:
    """A reading under way."""

    window: int
    reading: Reading | None
    finished: bool = False


class FakeServer:
    """Stands in for ``Connection`` and ``Reader`` at once. What was put off is done by ``turn``, as by the loop."""

    root = ROOT

    def __init__(self) -> None:
        self.known: dict[int, Reading] = {}
        self.values: dict[tuple[int, int], tuple[int, ...]] = {}
        self.watched: dict[int, list[tuple[int, Callable[[wire.Event], None]]]] = {}
        self.reads = 0
        self.asked = 0
        self.awaited = 0
        self.next_event: Callable[[], None] | None = None
        self._on_the_way: tuple[str, int, tuple[int, ...]] | None = None
        self._events: list[wire.Event] = []
        self._later = False
        self.left: list[int] = []
        self.forgotten: list[int] = []
        self._numbers = count(100)
        self._atoms: dict[str, int] = {}
        self._after: dict[Callable[[], None], None] = {}

    # --- Connection ------------------------------------------------------------------------------------------------

    def atoms(self, *names: str) -> tuple[int, ...]:
        for name in names:
            self._atoms.setdefault(name, next(self._numbers))
        return tuple(self._atoms[name] for name in names)

    def property(self, window: int, atom: int) -> wire.Property | None:
        return wire.read_property(self.ask_property(window, atom).reply())

    def ask_property(self, window: int, atom: int) -> Asked:
        if self._on_the_way:
            self._events.append(self._change(*self._on_the_way))
            self._on_the_way = None
        self.asked += 1
        numbers = self.values.get((window, atom), ())
        kind, count = (33, len(numbers)) if numbers else (0, 0)
        head = struct.pack("=BBHIIII12x", 1, 32, self.asked & 0xFFFF, count, kind, 0, count)
        reply = head + struct.pack(f"={len(numbers)}I", *numbers)
        return Asked(lambda _: reply, self.asked)

    def answered(self, event: wire.Event, asked: Asked) -> bool:
        return wire.happened_before(event, asked.number)

    def watch(self, target: int, mask: int, handler: Callable[[wire.Event], None]) -> Cancel:
        route = (mask, handler)
        self.watched.setdefault(target, []).append(route)

        def cancel() -> None:
            routes = self.watched.get(target, [])
            if route in routes:
                routes.remove(route)
            if not routes:
                self.watched.pop(target, None)

        return cancel

    def later(self, callback: Callable[[], None]) -> None:
        self._after[callback] = None

    def give_time(self) -> None:
        """Time makes no difference here."""

    def news(self, target: int) -> list[wire.Event]:
        return [event for event in self._events if event.target == target]

    def await_event(self, seconds: float) -> bool:
        assert seconds <= 0.003
        self.awaited += 1
        if self.next_event is None:
            return False
        happen, self.next_event = self.next_event, None
        self._later = True  # it stands in the queue until the loop comes to it
        happen()
        self._later = False
        return True

    # --- Reader ----------------------------------------------------------------------------------------------------

    def describes(self, event: wire.Event) -> bool:
        return event.code == wire.PROPERTY and wire.property_atom(event) in self.atoms("_NET_WM_NAME", "WM_NAME")

    def places(self, event: wire.Event) -> bool:
        return event.code == wire.PROPERTY and wire.property_atom(event) in self.atoms("_NET_WM_STATE")

    def readings(self, windows: Iterable[int], *, placed: bool) -> dict[int, Reading]:
        self.reads += 1
        found = ((window, self._reading(window, placed=placed)) for window in windows)
        return {window: reading for window, reading in found if reading}

    def ask(self, window: int, *, placed: bool) -> FakeQuestion:
        """What the window is at this moment is the answer, whenever that is read."""
        self.reads += 1
        return FakeQuestion(window, self._reading(window, placed=placed))

    def finish(self, question: FakeQuestion) -> Reading | None:
        assert not question.finished
        question.finished = True
        return question.reading

    def _reading(self, window: int, *, placed: bool) -> Reading | None:
        reading = self.known.get(window)
        return reading if placed or reading is None else Reading(reading.window)

    def turn_away(self, window: int) -> None:
        self.left.append(window)

    def forget(self, window: int) -> None:
        self.forgotten.append(window)

    # --- what a test does ------------------------------------------------------------------------------------------

    def turn(self) -> None:
        """Let the loop do what was put off."""
        while self._after or self._events:
            while self._events:
                self._tell(self._events.pop(0))
            callbacks = list(self._after)
            self._after.clear()
            for callback in callbacks:
                callback()

    def set(self, name: str, *numbers: int, of: int = ROOT) -> None:
        """Give a window a property (no numbers: take it away); whoever watches hears of it."""
        self._tell(self._change(name, of, numbers))

    def set_on_the_way(self, name: str, *numbers: int, of: int = ROOT) -> None:
        """Give a window a property just before the next question arrives there; told after the answer."""
        self._on_the_way = (name, of, numbers)

    def manage(self, check: int = 50) -> None:
        """A window manager appears."""
        self.set("_NET_SUPPORTING_WM_CHECK", check, of=check)
        self.set("_NET_SUPPORTING_WM_CHECK", check)

    def show(self, window: int, title: str = "", **state: Any) -> None:
        """Open a window, or change it."""
        place: dict[str, Any] = {"minimised": False, "rolled_up": False, "desktop": ALL_DESKTOPS, "mapped": True}
        self.known[window] = Reading(Window(window, title=title), **{**place, **state})

    def title(self, window: int, title: str) -> None:
        """Give a window another title, which is told in two events."""
        reading = self.known[window]
        self.known[window] = replace(reading, window=replace(reading.window, title=title))
        for name in ("WM_NAME", "_NET_WM_NAME"):
            self.happen(wire.PROPERTY, window, self.atoms(name)[0])

    def destroy(self, window: int) -> None:
        """Close a window."""
        self.known.pop(window, None)
        self.happen(wire.DESTROY, window)

    def happen(self, code: int, target: int, detail: int = 0, size: tuple[int, int] = (0, 0)) -> None:
        """Send an event to whoever watches ``target``."""
        self._tell(self._event(code, target, detail, size))

    # --- inside ----------------------------------------------------------------------------------------------------

    def _change(self, name: str, of: int, numbers: tuple[int, ...]) -> wire.Event:
        (atom,) = self.atoms(name)
        if numbers:
            self.values[of, atom] = numbers
        else:
            self.values.pop((of, atom), None)
        return self._event(wire.PROPERTY, of, atom)

    def _event(self, code: int, target: int, detail: int, size: tuple[int, int] = (0, 0)) -> wire.Event:
        return wire.read_event(struct.pack("=BxHII8xHH8x", code, self.asked & 0xFFFF, target, detail, *size))

    def _tell(self, event: wire.Event) -> None:
        if self._later:
            self._events.append(event)
            return
        for _, handler in tuple(self.watched.get(event.target, ())):
            handler(event)
