"""The contract of ``Idle`` on a real KWin, which speaks ext-idle-notify."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest

from detox.core.inputs import Observation
from detox.core.ports.clocks import Clock
from detox.core.ports.desktop import Idle
from detox.system.alarms import SystemAlarms
from detox.system.clock import SystemClock
from detox.system.wayland.connection import Connection
from detox.system.wayland.idle import WaylandIdle
from tests.contracts.idle import TellingIdleContract
from tests.desktop.kit.kwin_pointer import NO_CHECKS, KWinPointer
from tests.desktop.kit.session import Desktop, Layout
from tests.system.loop import application, pass_time, until


class IdleOnKWin:
    """Fulfils ``IdleStage``."""

    limit = 1.0

    def __init__(self, desktop: Desktop) -> None:
        application()
        path = os.path.join(desktop.env["XDG_RUNTIME_DIR"], desktop.env["WAYLAND_DISPLAY"])
        self._pointer = KWinPointer(desktop)
        self.clock: Clock = SystemClock()
        self.alarms = SystemAlarms(self.clock)
        self.connection = Connection(path)
        self.port: Idle = WaylandIdle(self.connection, self.clock, self.alarms)
        self.said: list[Observation] = []

    def until(self, condition: Callable[[], bool]) -> None:
        until(condition, 10)

    def wait(self, seconds: float) -> None:
        pass_time(seconds)

    def touch(self) -> None:
        for there in (1, -1):
            self._pointer.move(there, there)
        self._pointer.settle()

    def end(self) -> None:
        self._pointer.close()
        self.connection.close()
        self.alarms.stop()


@pytest.fixture(scope="module")
def floor() -> Iterator[Desktop]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(*NO_CHECKS)
        with Desktop(Layout(manager="kwin", tray="none", notices="none")) as made:
            yield made


class TestIdleOnKWin(TellingIdleContract):
    counts_from_the_first = False

    @pytest.fixture
    def stage(self, floor: Desktop) -> Iterator[IdleOnKWin]:
        stage = IdleOnKWin(floor)
        yield stage
        stage.port.stop()
        stage.end()
