"""The windows of a wlroots compositor, as zwlr_foreign_toplevel_management_v1 (versions 1 to 3) tells them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

from detox.core.errors import DetoxError
from detox.core.ports.clocks import Cancel
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.wayland import wire
from detox.system.wayland.connection import Connection
from detox.system.wayland.transport import NO_WINDOWS, TITLE

NEWEST = 3

ENDED = QT_TRANSLATE_NOOP("System", "the compositor tells no more which windows there are")


@dataclass(frozen=True, slots=True)
class Told:
    """What the compositor says of a window."""

    title: str = ""
    app_id: str = ""
    states: frozenset[int] = frozenset()

    @property
    def active(self) -> bool:
        """Whether it has the focus."""
        return wire.ACTIVATED in self.states

    @property
    def minimised(self) -> bool:
        """Whether it is put away."""
        return wire.MINIMISED in self.states

    @property
    def full_screen(self) -> bool:
        """Whether it fills the screen."""
        return wire.FULL_SCREEN in self.states


@dataclass(slots=True)
class Toplevel:
    """One window. ``number`` is ours, and given only once: the compositor's own ids are used again at once.

    ``turn`` counts up each time that a window becomes active: where two claim to be, the later one is.
    """

    object: int
    number: int
    told: Told | None = None
    turn: int = 0
    coming: Told = field(default_factory=Told)


class Toplevels:
    """Keeps the list. Whoever listens is called, from the loop, after each change of it."""

    def __init__(self, connection: Connection, ended: Callable[[], None]) -> None:
        """``ended`` is called, from the loop, when the compositor will tell no more.

        Raises DetoxError if it does not have the protocol.
        """
        self._x = connection
        self._manager = connection.bind(wire.TOPLEVELS, NEWEST, self._manager_says)
        if not self._manager:
            raise DetoxError(TITLE, NO_WINDOWS)
        self._ended = ended
        self._telling = True
        self._offer = connection.listen(self._offer_changed)
        self._windows: dict[int, Toplevel] = {}
        self._numbers = self._turns = 0
        self._listeners: list[Callable[[], None]] = []

    def listen(self, changed: Callable[[], None]) -> Cancel:
        """Call ``changed`` after each change."""
        self._listeners.append(changed)

        def cancel() -> None:
            if changed in self._listeners:
                self._listeners.remove(changed)

        return cancel

    def all(self) -> list[tuple[int, Told]]:
        """Return number and description of each window, the oldest first."""
        return [(window.number, window.told) for window in self._windows.values() if window.told]

    def front(self) -> tuple[int, Told] | None:
        """Return the active window, None if there is none."""
        active = [window for window in self._windows.values() if window.told and window.told.active]
        window = max(active, key=lambda each: each.turn, default=None)
        return (window.number, window.told) if window and window.told else None

    def minimise(self, number: int) -> None:
        """Ask the compositor to put a window away; nothing happens if it is gone."""
        for window in self._windows.values():
            if window.number == number:
                self._x.request(window.object, wire.TOPLEVEL_SET_MINIMISED)

    def close(self, number: int) -> None:
        """Ask for that window to be closed."""
        for window in self._windows.values():
            if window.number == number:
                self._x.request(window.object, wire.TOPLEVEL_CLOSE)

    def stop(self) -> None:
        """Hear no more of windows."""
        if self._telling:
            self._x.request(self._manager, wire.TOPLEVELS_STOP)
            self._end()

    # --- inside ----------------------------------------------------------------------------------------------------

    def _end(self) -> None:
        self._telling = False
        self._offer()
        self._listeners.clear()
        self._x.drop(self._manager)
        for window in tuple(self._windows.values()):
            self._forget(window)

    def _offer_changed(self) -> None:
        if not self._x.version(wire.TOPLEVELS):
            self.stop()
            self._ended()

    def _manager_says(self, opcode: int, args: wire.Args) -> None:
        if opcode == wire.TOPLEVELS_TOPLEVEL:
            self._numbers += 1
            window = Toplevel(args.number(), self._numbers)
            self._windows[window.object] = window
            self._x.adopt(window.object, partial(self._window_says, window))
        elif opcode == wire.TOPLEVELS_FINISHED:
            self._end()
            self._ended()

    def _window_says(self, window: Toplevel, opcode: int, args: wire.Args) -> None:
        if opcode == wire.TOPLEVEL_TITLE:
            window.coming = replace(window.coming, title=args.text())
        elif opcode == wire.TOPLEVEL_APP_ID:
            window.coming = replace(window.coming, app_id=args.text())
        elif opcode == wire.TOPLEVEL_STATE:
            window.coming = replace(window.coming, states=frozenset(args.numbers()))
        elif opcode == wire.TOPLEVEL_DONE and window.coming != window.told:
            if window.coming.active and not (window.told and window.told.active):
                self._turns += 1
                window.turn = self._turns
            window.told = window.coming
            self._tell()
        elif opcode == wire.TOPLEVEL_CLOSED:
            self._forget(window)
            self._tell()

    def _forget(self, window: Toplevel) -> None:
        self._windows.pop(window.object, None)
        self._x.request(window.object, wire.TOPLEVEL_DESTROY)
        self._x.drop(window.object)

    def _tell(self) -> None:
        for changed in tuple(self._listeners):
            changed()
