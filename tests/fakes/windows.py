"""Windows that a test opens, titles, focuses and moves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from detox.core.covering import Covering
from detox.core.inputs import ActiveWindow, Lost, VisibleWindows, Window
from detox.core.ports.clocks import Cancel
from detox.core.ports.desktop import Frame, Sink
from detox.core.text import plain

FRAME = Frame(100, 80, 800, 600)


class FakeWindows:
    """Reports at once, as soon as a test changes something. ``minimised`` lists what was asked to be put away."""

    name = "fake"

    def __init__(self) -> None:
        self.windows: dict[int, Window] = {}
        self.frames: dict[int, Frame] = {}
        self.active: int | None = None
        self.hidden: set[int] = set()
        self.minimised: list[int] = []
        self.closed: list[int] = []
        self.unlisted: list[int] = []
        self.covers: Covering = "window"
        self.stood: dict[int, int] = {}
        self.follows = False
        self.stopped = False
        self._sink: Sink | None = None
        self._watchers: dict[object, tuple[int, Callable[[Frame | None], None], list[Frame | None]]] = {}
        self._said: Window | None = None

    # --- the port ------------------------------------------------------------------------------------------------

    def start(self, sink: Sink) -> None:
        """Report what is active now."""
        self._sink = sink
        self._said = self._front()
        sink(ActiveWindow(self._said))

    def follow_visible(self, wanted: bool) -> None:
        """Report what is visible, now if that is new."""
        before, self.follows = self.follows, wanted
        if wanted and not before:
            self._tell_visible()

    def watch_frame(self, window_id: int, moved: Callable[[Frame | None], None]) -> Cancel:
        """Call ``moved`` with the frame now, and at each change."""
        key = object()
        frame = self._frame(window_id)
        self._watchers[key] = (window_id, moved, [frame])
        moved(frame)

        def cancel() -> None:
            self._watchers.pop(key, None)

        return cancel

    def minimise(self, window_id: int) -> None:
        """Hide the window, and move on to another."""
        self.minimised.append(window_id)
        self.hide(window_id)

    def ask_to_close(self, window_id: int) -> None:
        """Remember it, and hide the window."""
        self.closed.append(window_id)
        self.hide(window_id)

    def unlist(self, window_id: int) -> None:
        """Remember it."""
        self.unlisted.append(window_id)

    def covering(self) -> Covering:
        """Return what a test has set."""
        return self.covers

    def stand_before(self, ours: int, window_id: int) -> int | None:
        """Remember it."""
        self.stood[ours] = window_id
        return None

    def composited(self) -> bool:
        """Return True."""
        return True

    def stop(self) -> None:
        """Say nothing more."""
        self.stopped = True
        self._sink = None
        self._watchers.clear()

    # --- what a test does ----------------------------------------------------------------------------------------

    def open(self, window: Window, frame: Frame = FRAME) -> Window:
        """A window appears, and gets the focus."""
        self.windows[window.id] = window
        self.frames[window.id] = frame
        self.active = window.id
        self._tell()
        return window

    def focus(self, window_id: int | None) -> None:
        """The user turns to another window, or to none; a minimised one comes back."""
        self.active = window_id
        self.hidden.discard(window_id or 0)
        self._tell()

    def retitle(self, window_id: int, title: str) -> None:
        """A window changes its title."""
        self.windows[window_id] = replace(self.windows[window_id], title=title)
        self._tell()

    def move(self, window_id: int, frame: Frame) -> None:
        """A window moves or changes its size."""
        self.frames[window_id] = frame
        self.windows[window_id] = replace(self.windows[window_id], full_screen=frame.full_screen)
        self._tell()

    def hide(self, window_id: int) -> None:
        """A window is minimised; nothing is active then, if it was."""
        if window_id in self.windows:
            self.hidden.add(window_id)
        self._leave(window_id)

    def close(self, window_id: int) -> None:
        """A window is gone."""
        self.windows.pop(window_id, None)
        self._leave(window_id)

    def lose(self, reason: str = "the desktop went away") -> None:
        """The desktop goes away, and the adapter with it."""
        if self._sink:
            self._sink(Lost(plain(reason)))

    # --- inside ----------------------------------------------------------------------------------------------------

    def _leave(self, window_id: int) -> None:
        if self.active == window_id:
            self.active = None
        self._tell()

    def _front(self) -> Window | None:
        return self.windows.get(self.active) if self.active is not None else None

    def _frame(self, window_id: int) -> Frame | None:
        return self.frames.get(window_id) if window_id in self.windows and window_id not in self.hidden else None

    def _tell(self) -> None:
        front = self._front()
        if self._sink and front != self._said:
            self._said = front
            self._sink(ActiveWindow(front))
        self._tell_visible()
        for window_id, moved, last in list(self._watchers.values()):
            frame = self._frame(window_id)
            if frame != last[0]:
                last[0] = frame
                moved(frame)

    def _tell_visible(self) -> None:
        if self._sink and self.follows:
            shown = [window for id_, window in reversed(self.windows.items()) if id_ not in self.hidden]
            self._sink(VisibleWindows(tuple(shown)))
