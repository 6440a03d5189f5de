"""All doors that stand: as many windows as there are views, each over its own target."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from detox.core.ports.clocks import Cancel
from detox.core.ports.desktop import Frame
from detox.core.views import DoorView
from detox.ui.door.window import DoorWindow
from detox.ui.later import Later
from detox.ui.look import Looks
from detox.ui.scenes import Art


class Places(Protocol):
    """What doors ask of the desktop: the port ``Windows`` has it."""

    def watch_frame(self, window_id: int, moved: Callable[[Frame | None], None]) -> Cancel:
        """Call ``moved`` with the window's frame, now and when it changes."""
        ...

    def stand_before(self, ours: int, window_id: int) -> int | None:
        """Keep a window of ours just above that one; return its native id where the toolkit has to tie the two."""
        ...


@dataclass(slots=True)
class _Door:
    window: DoorWindow
    unwatch: Cancel


class Doors(QObject):
    """Renders the doors of the engine's view, and hands on what each of them says (``DoorWindow``).

    It decides nothing: a door goes only when its view is gone.
    """

    left = Signal(object)
    passed = Signal(object, str, bool)
    finished = Signal(object)
    burns = Signal(str, object)

    def __init__(
        self, looks: Looks, art: Art, later: Later, places: Places, *, motion: float = 1.0, above: bool = False
    ) -> None:
        """``above``: doors stay above all (``DoorWindow``)."""
        super().__init__()
        self._looks, self._art, self._later = looks, art, later
        self._places, self._motion, self._above = places, motion, above
        self._shown: tuple[tuple[DoorView, ...], str] = ((), "")
        self._doors: dict[int, _Door] = {}
        self._going: list[DoorWindow] = []

    def render(self, views: tuple[DoorView, ...], zone: str = "") -> None:
        """Put up, change and take away doors until they are those of ``views``; the same views again cost nothing.

        ``zone`` is the IANA name of the user's zone, the clock's own if it is left out.
        """
        zone = zone or self._later.clock.now().zone
        if (views, zone) == self._shown:
            return
        self._shown = (views, zone)
        wanted = {view.window_id: view for view in views}
        for window_id in [each for each in self._doors if each not in wanted]:
            self._take_away(window_id)
        for view in views:
            if view.window_id not in self._doors:
                self._put_up(view, zone)
            else:
                self._doors[view.window_id].window.show_view(view, ZoneInfo(zone))

    def windows(self) -> tuple[DoorWindow, ...]:
        """Return the windows of the doors that stand."""
        return tuple(door.window for door in self._doors.values())

    def _put_up(self, view: DoorView, zone: str) -> None:
        window = DoorWindow(
            view, self._looks, self._art, self._later, self._places.stand_before, motion=self._motion,
            above=self._above,
        )  # fmt: skip
        window.left.connect(self.left)
        window.passed.connect(self.passed)
        window.finished.connect(self.finished)
        window.burns.connect(self.burns)
        window.show_view(view, ZoneInfo(zone))
        door = _Door(window, _nothing)
        self._doors[view.window_id] = door
        if view.whole_screen:
            window.fill_screen()
        else:
            door.unwatch = self._places.watch_frame(view.window_id, window.set_frame)

    def _take_away(self, window_id: int) -> None:
        door = self._doors.pop(window_id)
        door.unwatch()
        self._going = [window for window in self._going if isValid(window)]
        self._going.append(door.window)  # an opening leaf still needs it
        door.window.dismiss()


def _nothing() -> None:
    """Take back what was never watched."""
