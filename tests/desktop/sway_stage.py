"""The Wayland adapters of this process on a sway of the tests, and hands to move windows there."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.inputs import Observation
from detox.core.ports.clocks import Clock
from detox.core.ports.desktop import Idle, Windows
from detox.system.alarms import SystemAlarms
from detox.system.clock import SystemClock
from detox.system.processes import PsutilProcesses
from detox.system.wayland.connection import Connection
from detox.system.wayland.idle import WaylandIdle
from detox.system.wayland.sway import SwayTree
from detox.system.wayland.windows import WlrootsWindows
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.sway import Sway, Terminal
from tests.system.loop import application, pass_time, until

# Long enough for everything that is under way on a busy computer.
SETTLE_SECONDS = 0.5


class Screen:
    """A sway on which terminals are opened, and one connection to it."""

    def __init__(self, desktop: Desktop) -> None:
        application()
        assert isinstance(desktop.compositor, Sway)
        self.desktop = desktop
        self.sway = desktop.compositor
        self.clock: Clock = SystemClock()
        self.alarms = SystemAlarms(self.clock)
        self.connection = Connection(desktop.env["WAYLAND_DISPLAY"])
        self.said: list[Observation] = []

    def until(self, condition: Callable[[], bool]) -> None:
        until(condition, 10)

    def end(self) -> None:
        self.connection.close()
        self.alarms.stop()


class WindowsOnSway(Screen):
    """Fulfils ``WindowsStage``. ``knows_owners``: whether the adapter may ask sway itself whose windows they are."""

    def __init__(self, desktop: Desktop, *, knows_owners: bool) -> None:
        super().__init__(desktop)
        tree = SwayTree(desktop.env["SWAYSOCK"]) if knows_owners else None
        self.wlroots = WlrootsWindows(self.connection, PsutilProcesses(), self.clock, self.alarms, tree)
        self.port: Windows = self.wlroots
        self._opened: dict[int, tuple[Terminal, int]] = {}

    def settle(self) -> None:
        pass_time(SETTLE_SECONDS)

    def open(self, title: str) -> int:
        """Return the adapter's number of it; one below 0 if that hears no more."""
        before = self._numbers()
        made = Terminal(self.desktop.processes, self.desktop.folder, self.desktop.env, title)
        con = self.sway.wait_view(made.process.pid).con
        if self.connection.is_open:
            self.until(lambda: len(self._numbers() - before) == 1)
        number = max(self._numbers() - before, default=-con)
        self._opened[number] = (made, con)
        return number

    def _numbers(self) -> set[int]:
        return {number for number, _ in self.wlroots._toplevels.all()}

    def pid_of(self, window: int) -> int:
        return self._opened[window][0].process.pid

    def focus(self, window: int) -> None:
        self.sway.focus(self._opened[window][1])

    def retitle(self, window: int, title: str) -> None:
        self._opened[window][0].retitle(title)

    def place(self, window: int, x: int, y: int, width: int, height: int) -> None:
        """Sway tiles."""

    def close(self, window: int) -> None:
        made, con = self._opened.pop(window)
        made.close()
        until(lambda: self.sway.has_closed(con))

    def end(self) -> None:
        for window in list(self._opened):
            self.close(window)
        super().end()


class IdleOnSway(Screen):
    """Fulfils ``IdleStage``."""

    limit = 1.0

    def __init__(self, desktop: Desktop) -> None:
        super().__init__(desktop)
        self.wayland = WaylandIdle(self.connection, self.clock, self.alarms)
        self.port: Idle = self.wayland

    def wait(self, seconds: float) -> None:
        pass_time(seconds)

    def touch(self) -> None:
        self.sway.nudge()
