"""Where one window is on the screen."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.ports.clocks import Cancel
from detox.core.ports.desktop import Frame
from detox.system.x11 import wire
from detox.system.x11.asked import together
from detox.system.x11.connection import Connection
from detox.system.x11.reader import ALL_DESKTOPS


class FrameWatch:
    """Follows one window: its content's place in pixels of the root window, None while it cannot be seen.

    Events only say that something moved; the place is then asked of the server, once for all events at hand, because a
    window manager may report coordinates of its own frame (real events) or of the screen (events that it sends).
    """

    def __init__(self, connection: Connection, window: int, moved: Callable[[Frame | None], None]) -> None:
        """Call ``moved`` from the loop: soon, and at each change, until ``stop``."""
        self._x = connection
        self._window = window
        self._moved = moved
        names = ("_NET_WM_STATE", "_NET_WM_DESKTOP", "_GTK_FRAME_EXTENTS")
        self._asked_for = connection.atoms(*names)
        self._full_screen, self._hidden, self._shaded, self._current = connection.atoms(
            "_NET_WM_STATE_FULLSCREEN", "_NET_WM_STATE_HIDDEN", "_NET_WM_STATE_SHADED", "_NET_CURRENT_DESKTOP"
        )
        self._said: Frame | None = None
        self._has_said = self._stopped = False
        self._above: list[Cancel] = []
        mask = wire.PROPERTY_MASK | wire.STRUCTURE_MASK
        self._cancels = [
            connection.watch(window, mask, self._window_changed),
            connection.watch(connection.root, wire.PROPERTY_MASK, self._root_changed),
        ]
        self._climb()
        connection.later(self._measure)

    def stop(self) -> None:
        """Say nothing more; any number of times."""
        self._stopped = True
        for cancel in (*self._cancels, *self._above):
            cancel()

    # --- events ----------------------------------------------------------------------------------------------------

    def _window_changed(self, event: wire.Event) -> None:
        if event.code == wire.REPARENT:
            self._climb()
        if event.code != wire.PROPERTY or wire.property_atom(event) in self._asked_for:
            self._x.later(self._measure)

    def _frame_changed(self, _: wire.Event) -> None:
        self._x.later(self._measure)

    def _root_changed(self, event: wire.Event) -> None:
        if event.code == wire.PROPERTY and wire.property_atom(event) == self._current:
            self._x.later(self._measure)

    def _climb(self) -> None:
        """Watch the windows around it that the window manager has put up: some move only those."""
        for cancel in self._above:
            cancel()
        self._above = []
        window = self._window
        while True:
            window = wire.read_parent(self._x.ask(wire.QUERY_TREE, wire.about(window)).reply())
            if window in {0, self._x.root}:
                return
            self._above.append(self._x.watch(window, wire.STRUCTURE_MASK, self._frame_changed))

    # --- readings --------------------------------------------------------------------------------------------------

    def _measure(self) -> None:
        if self._stopped:
            return
        frame = self._frame()
        if frame != self._said or not self._has_said:
            self._said, self._has_said = frame, True
            self._moved(frame)

    def _frame(self) -> Frame | None:
        x, window = self._x, self._window
        questions = [
            x.ask(wire.GET_WINDOW_ATTRIBUTES, wire.about(window)),
            x.ask(wire.GET_GEOMETRY, wire.about(window)),
            x.ask(wire.TRANSLATE_COORDINATES, wire.translate(window, x.root)),
            *(x.ask_property(window, atom) for atom in self._asked_for),
            x.ask_property(x.root, self._current),
        ]
        attributes, geometry, translated, *replies = together(questions)
        size, place = wire.read_size(geometry), wire.read_position(translated)
        if size is None or place is None or not wire.read_viewable(attributes):
            return None
        values = [wire.read_property(reply) for reply in replies]
        states, desktops, shadow, current = (value.numbers() if value else () for value in values)
        if self._hidden in states or self._shaded in states:
            return None
        if desktops and current and desktops[0] not in {ALL_DESKTOPS, current[0]}:
            return None
        # A window that draws its own shadow says how wide it is: that part is no content.
        left, right, top, bottom = shadow if len(shadow) == 4 else (0, 0, 0, 0)
        return Frame(
            x=place[0] + left,
            y=place[1] + top,
            width=size[0] - left - right,
            height=size[1] - top - bottom,
            full_screen=self._full_screen in states,
        )
