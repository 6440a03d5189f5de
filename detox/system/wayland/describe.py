"""What a window of the compositor is to the rest of the program."""

from __future__ import annotations

import os
from collections.abc import Callable

from detox.core.inputs import Window
from detox.core.ports.clocks import Cancel
from detox.core.ports.programs import Processes
from detox.system.nulls import nothing
from detox.system.wayland.sway import SwayTree
from detox.system.wayland.toplevels import Told, Toplevels

OWN_APP_ID = "detox-tray"


class Describer:
    """Adds to what the protocol tells: whose process it is, where sway says that, and which windows are ours.

    The protocol has no process id. Without sway's word a window has none, and is classified by its app id alone; ours
    are then known by theirs, which under XWayland is the class of the window.
    """

    def __init__(self, toplevels: Toplevels, processes: Processes, tree: SwayTree | None) -> None:
        self._toplevels = toplevels
        self._processes = processes
        self._tree = tree
        self._pids: dict[int, int] = {}

    def listen(self, changed: Callable[[], None]) -> Cancel:
        """Call ``changed`` when more may be known about owners."""
        return self._tree.listen(changed) if self._tree else nothing

    def window(self, number: int, told: Told) -> tuple[Window, bool]:
        """Return the window, and whether its owner is known as well as it ever will be."""
        pid = self._pid(number, told)
        program = self._processes.identify(pid) if pid else None
        window = Window(
            id=number,
            pid=pid,
            program=program.name if program else None,
            created=program.created if program else None,
            app_ids=(told.app_id,) if told.app_id else (),
            title=told.title,
            full_screen=told.full_screen,
            own=told.app_id == OWN_APP_ID or pid == os.getpid(),
        )
        return window, pid is not None or self._tree is None or not self._tree.is_open

    def close(self) -> None:
        """Ask sway no more."""
        if self._tree:
            self._tree.close()

    def _pid(self, number: int, told: Told) -> int | None:
        """Return the window's process. It stays the same as long as the window exists."""
        if self._tree is None or number in self._pids:
            return self._pids.get(number)
        alike = {other for other, its in self._toplevels.all() if (its.app_id, its.title) == (told.app_id, told.title)}
        unowned = alike - set(self._pids)
        pid = self._tree.take(told.app_id, told.title, len(unowned)) if number in unowned else None
        if pid:
            living = {other for other, _ in self._toplevels.all()}
            self._pids = {other: its for other, its in self._pids.items() if other in living}
            self._pids[number] = pid
        return pid
