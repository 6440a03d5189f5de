"""A compositor with a piece of ours in it, moved by a test."""

from __future__ import annotations

from dataclasses import replace

from detox.core.inputs import Window
from detox.core.ports.desktop import Frame
from detox.core.text import Text
from detox.system.told.windows import Ear

NOWHERE = Frame(0, 0, 300, 200)


class FakeTeller:
    """Tells nothing by itself: ``flush`` tells all that happened since, as a loop would deliver it."""

    def __init__(self) -> None:
        self.ear: Ear | None = None
        self.stopped = False
        self.windows: dict[int, Window] = {}
        self.frames: dict[int, Frame] = {}
        self.minimised: set[int] = set()
        self.front: int | None = None
        self.wants_visible = False
        self.wants_frames: set[int] = set()
        self._whole = False

    # --- the teller --------------------------------------------------------------------------------------------------

    def start(self, ear: Ear) -> None:
        self.ear = ear

    def follow_visible(self, wanted: bool) -> None:
        self.wants_visible = self._whole = wanted

    def follow_frame(self, window_id: int, wanted: bool) -> None:
        if wanted:
            self.wants_frames.add(window_id)
        else:
            self.wants_frames.discard(window_id)

    def minimise(self, window_id: int) -> None:
        if window_id in self.windows:
            self.minimised.add(window_id)
            self.front = None if self.front == window_id else self.front

    def stop(self) -> None:
        self.stopped = True
        self.ear = None

    # --- the hands ---------------------------------------------------------------------------------------------------

    def open(self, window: Window) -> None:
        self.windows[window.id] = window
        self.frames[window.id] = NOWHERE
        self.front = window.id

    def focus(self, number: int) -> None:
        self.minimised.discard(number)
        self.front = number

    def retitle(self, number: int, title: str) -> None:
        self.windows[number] = replace(self.windows[number], title=title)

    def close(self, number: int) -> None:
        del self.windows[number], self.frames[number]
        self.front = None if self.front == number else self.front

    def lose(self, reason: Text) -> None:
        if self.ear:
            self.ear.lost(reason)

    def flush(self) -> None:
        """Tell how things are, to whoever asked."""
        if self.ear is None:
            return
        self.ear.told_active(self.windows[self.front] if self.front is not None else None)
        if self.wants_visible:
            seen = {number: window for number, window in self.windows.items() if number not in self.minimised}
            self.ear.told_visible(dict(seen), whole=True)
        for number in tuple(self.wants_frames):
            hidden = number in self.minimised or number not in self.windows
            self.ear.told_frame(number, None if hidden else self.frames[number])
