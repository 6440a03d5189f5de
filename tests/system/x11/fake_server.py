"""An X server as ``ActiveWatch`` and ``VisibleWatch`` see it: properties, events, and readings of windows."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import count
from typing import Any

from detox.core.inputs import Window
from detox.core.ports import Cancel
from detox.system.x11 import wire
from detox.system.x11.reader import ALL_DESKTOPS, Reading

ROOT = 1


class FakeServer:
    """Stands in for ``Connection`` and ``Reader`` at once. What was put off is done by ``turn``, as by the loop."""

    root = ROOT

    def __init__(self) -> None:
        self.known: dict[int, Reading] = {}
        self.values: dict[tuple[int, int], tuple[int, ...]] = {}
        self.watched: dict[int, list[tuple[int, Callable[[wire.Event], None]]]] = {}
        self.reads = 0
        self.awaited = 0
        self.next_event: Callable[[], None] | None = None
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
        numbers = self.values.get((window, atom))
        return None if numbers is None else wire.Property(33, 32, struct.pack(f"={len(numbers)}I", *numbers))

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

    def await_event(self, seconds: float) -> None:
        assert seconds <= 0.003
        self.awaited += 1
        if self.next_event:
            happen, self.next_event = self.next_event, None
            happen()

    # --- Reader ----------------------------------------------------------------------------------------------------

    def describes(self, event: wire.Event) -> bool:
        return event.code == wire.PROPERTY and wire.property_atom(event) in self.atoms("_NET_WM_NAME", "WM_NAME")

    def places(self, event: wire.Event) -> bool:
        return event.code == wire.PROPERTY and wire.property_atom(event) in self.atoms("_NET_WM_STATE")

    def readings(self, windows: Iterable[int], *, placed: bool) -> dict[int, Reading]:
        self.reads += 1
        found = {window: self.known[window] for window in windows if window in self.known}
        return found if placed else {window: Reading(reading.window) for window, reading in found.items()}

    def turn_away(self, window: int) -> None:
        self.left.append(window)

    def forget(self, window: int) -> None:
        self.forgotten.append(window)

    # --- what a test does ------------------------------------------------------------------------------------------

    def turn(self) -> None:
        """Let the loop do what was put off."""
        while self._after:
            callbacks = list(self._after)
            self._after.clear()
            for callback in callbacks:
                callback()

    def set(self, name: str, *numbers: int, of: int = ROOT) -> None:
        """Give a window a property (no numbers: take it away); whoever watches hears of it."""
        (atom,) = self.atoms(name)
        if numbers:
            self.values[of, atom] = numbers
        else:
            self.values.pop((of, atom), None)
        self.happen(wire.PROPERTY, of, atom)

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
        raw = struct.pack("=BxHII8xHH8x", code, 0, target, detail, *size)
        for _, handler in tuple(self.watched.get(target, ())):
            handler(wire.read_event(raw))
