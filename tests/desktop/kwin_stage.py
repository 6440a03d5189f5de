"""The KWin adapter of this process on a desktop of the tests, and hands to move windows there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detox.core.inputs import Observation
from detox.core.ports.desktop import Windows
from detox.store.resources import resource
from detox.system.alarms import SystemAlarms
from detox.system.clock import SystemClock
from detox.system.kwin.desk import KWinDesk
from detox.system.processes import PsutilProcesses
from tests.desktop.kit.kwin_hands import KWinHands
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.waiting import wait_until
from tests.desktop.kit.wayland_window import WaylandWindow
from tests.system.loop import application, pass_time, until

SETTLE_SECONDS = 0.5


class WindowsOnKWin:
    """Fulfils ``WindowsStage``."""

    def __init__(self, desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
        application()
        for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
            monkeypatch.setenv(name, desktop.env[name])
        self.desktop = desktop
        clock = SystemClock()
        self._alarms = SystemAlarms(clock)
        self.processes = PsutilProcesses()
        self.port: Windows = KWinDesk(resource("kwin/windows.js"), clock, self._alarms, self.processes).windows()
        self.said: list[Observation] = []
        self.hands = KWinHands(desktop.bus.address, desktop.folder)
        self._opened: dict[int, WaylandWindow] = {}

    def until(self, condition: Callable[[], bool]) -> None:
        until(condition, 10)

    def settle(self) -> None:
        pass_time(SETTLE_SECONDS)

    def open(self, title: str) -> int:
        made = WaylandWindow(self.desktop.processes, self.desktop.folder, self.desktop.env, title)
        number = self.hands.find(title)
        self._opened[number] = made
        self.hands.focus(number)
        return number

    def pid_of(self, window: int) -> int:
        return self._opened[window].process.pid

    def focus(self, window: int) -> None:
        self.hands.focus(window)

    def retitle(self, window: int, title: str) -> None:
        self._opened[window].retitle(title)

    def place(self, window: int, x: int, y: int, width: int, height: int) -> None:
        self.hands.place(window, x, y, width, height)

    def close(self, window: int) -> None:
        self._opened.pop(window).close()
        wait_until(lambda: not self.hands.has(window), 10, "the window to go")

    def end(self) -> None:
        for window in list(self._opened):
            self.close(window)
        self.hands.close()
        self._alarms.stop()
