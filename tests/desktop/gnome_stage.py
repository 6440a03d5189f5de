"""The GNOME adapters of this process on a desktop of the tests, and hands to move windows there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detox.core.inputs import Observation
from detox.core.ports.clocks import Clock
from detox.core.ports.desktop import Idle, Windows
from detox.system.alarms import SystemAlarms
from detox.system.clock import SystemClock
from detox.system.gnome.desk import GnomeDesk
from detox.system.processes import PsutilProcesses
from tests.desktop.kit.gnome_hands import GnomeHands
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.waiting import wait_until
from tests.desktop.kit.wayland_window import WaylandWindow
from tests.system.loop import application, pass_time, until

SETTLE_SECONDS = 0.5


class _OnGnome:
    def __init__(self, desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
        application()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.env["DBUS_SESSION_BUS_ADDRESS"])
        self.hands = GnomeHands(desktop.bus)
        self.clock: Clock = SystemClock()
        self.alarms = SystemAlarms(self.clock)
        self.desk = GnomeDesk(self.clock, self.alarms, PsutilProcesses())
        self.desktop = desktop
        self.said: list[Observation] = []

    def until(self, condition: Callable[[], bool]) -> None:
        until(condition, 10)

    def end(self) -> None:
        self.alarms.stop()


class WindowsOnGnome(_OnGnome):
    """Fulfils ``WindowsStage``."""

    def __init__(self, desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__(desktop, monkeypatch)
        desktop.bus.wait_for("org.detox_tray.Windows")
        self.port: Windows = self.desk.windows()
        self._opened: dict[int, WaylandWindow] = {}

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
        super().end()


class IdleOnGnome(_OnGnome):
    """Fulfils ``IdleStage``."""

    limit = 1.0

    def __init__(self, desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__(desktop, monkeypatch)
        self.port: Idle = self.desk.idle()

    def wait(self, seconds: float) -> None:
        pass_time(seconds)

    def touch(self) -> None:
        self.hands.nudge()
