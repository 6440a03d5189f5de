"""What our windows ask of the desktop before they are shown: a place, and to be left out of pictures of the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from detox.core.discretion import UNSEEN
from detox.core.ports.clocks import Cancel
from detox.core.ports.desktop import Captures, Frame, Windows
from detox.core.settings import Settings


class Stage(Protocol):
    """What cards, doors and the summary ask of the desktop: a part of ``Windows``."""

    def composited(self) -> bool:
        """Return whether windows may be half transparent here."""
        ...

    def unlist(self, window_id: int) -> None:
        """Be told of a window of ours that is about to be shown."""
        ...

    def stand_before(self, ours: int, window_id: int) -> int | None:
        """Be told of a door that is about to be shown, and before which window."""
        ...

    def watch_frame(self, window_id: int, moved: Callable[[Frame | None], None]) -> Cancel:
        """Call ``moved`` with the window's frame, now and when it changes."""
        ...


class Discreet:
    """The ``Stage`` of this computer. Each window is left out of captures, or not, as it is set."""

    def __init__(self, windows: Windows, captures: Captures, settings: Callable[[], Settings]) -> None:
        self._windows, self._captures, self._settings = windows, captures, settings

    def composited(self) -> bool:
        """Return whether windows may be half transparent here."""
        return self._windows.composited()

    def unlist(self, window_id: int) -> None:
        """Keep a window of ours, about to be shown, out of task lists, and out of captures."""
        self._windows.unlist(window_id)
        self._leave_out(window_id)

    def stand_before(self, ours: int, window_id: int) -> int | None:
        """Keep a door, about to be shown, just above that window, and out of captures."""
        self._leave_out(ours)
        return self._windows.stand_before(ours, window_id)

    def watch_frame(self, window_id: int, moved: Callable[[Frame | None], None]) -> Cancel:
        """Call ``moved`` with the window's frame, now and when it changes."""
        return self._windows.watch_frame(window_id, moved)

    def _leave_out(self, window_id: int) -> None:
        self._captures.leave_out(window_id, self._settings()[UNSEEN])
