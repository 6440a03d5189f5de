"""Everything that the port promises, made of what a teller inside the compositor says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from detox.core.covering import Covering
from detox.core.inputs import ActiveWindow, Lost, VisibleWindows, Window
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.core.ports.desktop import Frame, Sink
from detox.core.text import Text
from detox.system.display import on_xwayland
from detox.system.nulls import nothing
from detox.system.told.active import ActiveReports

# Opening a window is a flurry of events: say what can be seen once it has settled a little.
SETTLE_SECONDS = 0.08

Visible = dict[int, Window | None]


class Ear(Protocol):
    """Where a teller tells. All calls come from the event loop, never from inside a call of ours."""

    def told_active(self, window: Window | None) -> None:
        """That window is active now, or none is."""

    def told_visible(self, news: Visible, *, whole: bool) -> None:
        """These windows can be seen, these (None) no longer; ``whole``: and no others."""

    def told_frame(self, window_id: int, frame: Frame | None) -> None:
        """That is where a window's content is, None if it cannot be seen."""

    def lost(self, reason: Text) -> None:
        """The teller's last word: the compositor, or the piece of ours in it, went away."""


class Teller(Protocol):
    """The other side: tells ``ear`` what it was asked for, first how things are and then each change."""

    def start(self, ear: Ear) -> None:
        """Begin with the active window."""

    def follow_visible(self, wanted: bool) -> None:
        """Tell of all windows that can be seen, or no more."""

    def follow_frame(self, window_id: int, wanted: bool) -> None:
        """Tell where that window is, or no more."""

    def minimise(self, window_id: int) -> None:
        """Put that window away."""

    def stop(self) -> None:
        """Tell nothing more, and leave nothing behind in the compositor; any number of times."""


class ToldWindows:
    """The ``Windows`` port over a teller. All reports come from the event loop."""

    def __init__(self, name: str, teller: Teller, clock: Clock, alarms: Alarms) -> None:
        self.name = name
        self._teller = teller
        self._covering: Covering = "window" if on_xwayland() else "minimise"
        self._clock, self._alarms = clock, alarms
        self._sink: Sink | None = None
        self._stopped = False
        self._active = ActiveReports(clock, alarms, self._say)
        self._visible: dict[int, Window] = {}
        self._said_visible: VisibleWindows | None = None
        self._follows = False
        self._settling: Cancel | None = None
        self._frames: dict[int, dict[object, Callable[[Frame | None], None]]] = {}
        self._places: dict[int, Frame | None] = {}

    # --- the port ----------------------------------------------------------------------------------------------------

    def start(self, sink: Sink) -> None:
        """Report the active window for now and for each change of focus, title or state."""
        self._sink = sink
        self._teller.start(self)

    def follow_visible(self, wanted: bool) -> None:
        """Report the visible windows as well, or no more."""
        if self._stopped or wanted == self._follows:
            return
        self._follows = wanted
        if not wanted:
            self._forget_visible()
        self._teller.follow_visible(wanted)

    def watch_frame(self, window_id: int, moved: Callable[[Frame | None], None]) -> Cancel:
        """Call ``moved`` from the loop: soon, and at each change."""
        if self._stopped:
            return nothing
        key = object()
        watchers = self._frames.setdefault(window_id, {})
        watchers[key] = moved
        if len(watchers) == 1:
            self._teller.follow_frame(window_id, True)
        elif window_id in self._places:
            self._alarms.at(self._clock.now().boot, lambda: self._tell_frame(window_id, key))

        def cancel() -> None:
            if watchers.pop(key, None) and not watchers:
                self._frames.pop(window_id, None)
                self._places.pop(window_id, None)
                self._teller.follow_frame(window_id, False)

        return cancel

    def minimise(self, window_id: int) -> None:
        """Ask the compositor to put that window away."""
        if not self._stopped:
            self._teller.minimise(window_id)

    def ask_to_close(self, window_id: int) -> None:
        """Do nothing: whoever tells us of windows closes none."""

    def unlist(self, window_id: int) -> None:
        """Do nothing: a card on XWayland bypasses the compositor's lists already."""

    def covering(self) -> Covering:
        """Return how far a door can go: on XWayland it has its place, and stays above all; on Wayland neither."""
        return self._covering

    def stand_before(self, ours: int, window_id: int) -> int | None:  # noqa: ARG002
        """Do nothing: a door on XWayland stays above all, and spares what lies above its window."""
        return None

    def composited(self) -> bool:
        """Return True: Wayland always composes."""
        return True

    def stop(self) -> None:
        """End all reports and leave the compositor as it was; any number of times."""
        self._end()
        self._teller.stop()

    # --- the ear -----------------------------------------------------------------------------------------------------

    def told_active(self, window: Window | None) -> None:
        """Report it, unless it is a blip."""
        if not self._stopped:
            self._active.told(window)

    def told_visible(self, news: Visible, *, whole: bool) -> None:
        """Remember it, and report once everything at hand is known."""
        if not self._follows or self._stopped:
            return
        if whole:
            self._visible.clear()
        for number, window in news.items():
            if window is None:
                self._visible.pop(number, None)
            else:
                self._visible[number] = window
        if self._settling is None:
            self._settling = self._alarms.at(self._clock.now().boot + SETTLE_SECONDS, self._say_visible)

    def told_frame(self, window_id: int, frame: Frame | None) -> None:
        """Tell all who watch that window."""
        if window_id not in self._frames or (window_id in self._places and self._places[window_id] == frame):
            return
        self._places[window_id] = frame
        for key in tuple(self._frames[window_id]):
            self._tell_frame(window_id, key)

    def lost(self, reason: Text) -> None:
        """Say that no window can be seen any more, and as the last word, why."""
        sink, self._sink = self._sink, None
        for window_id in tuple(self._frames):
            self.told_frame(window_id, None)
        self._end()
        if sink:
            sink(Lost(reason))

    # --- inside ------------------------------------------------------------------------------------------------------

    def _end(self) -> None:
        self._stopped = True
        self._sink = None
        self._active.stop()
        self._forget_visible()
        self._frames.clear()
        self._places.clear()

    def _tell_frame(self, window_id: int, key: object) -> None:
        moved = self._frames.get(window_id, {}).get(key)
        if moved and window_id in self._places:
            moved(self._places[window_id])

    def _say_visible(self) -> None:
        self._settling = None
        said = VisibleWindows(tuple(self._visible.values()))
        if said != self._said_visible and self._sink:
            self._said_visible = said
            self._sink(said)

    def _forget_visible(self) -> None:
        if self._settling:
            self._settling()
        self._settling = self._said_visible = None
        self._visible.clear()

    def _say(self, observation: ActiveWindow) -> None:
        if self._sink:
            self._sink(observation)
