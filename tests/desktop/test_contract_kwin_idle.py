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
from detox.system.wayland import wire
from detox.system.wayland.connection import Connection
from detox.system.wayland.idle import WaylandIdle
from tests.contracts.idle import TellingIdleContract
from tests.desktop.kit.session import Desktop, Layout
from tests.system.loop import application, pass_time, until

# KDE's fake-input.xml: how programs of its own play a pointer.
FAKE_INPUT = "org_kde_kwin_fake_input"
AUTHENTICATE, POINTER_MOTION = 0, 1


class IdleOnKWin:
    """Fulfils ``IdleStage``."""

    limit = 1.0

    def __init__(self, desktop: Desktop) -> None:
        application()
        path = os.path.join(desktop.env["XDG_RUNTIME_DIR"], desktop.env["WAYLAND_DISPLAY"])
        self.clock: Clock = SystemClock()
        self.alarms = SystemAlarms(self.clock)
        self._hand = Connection(path)
        self._pointer = self._hand.bind(FAKE_INPUT, 1, lambda _opcode, _args: None)
        self._hand.request(self._pointer, AUTHENTICATE, wire.text("tests") + wire.text("to play a user"))
        self.connection = Connection(path)
        self.port: Idle = WaylandIdle(self.connection, self.clock, self.alarms)
        self.said: list[Observation] = []

    def until(self, condition: Callable[[], bool]) -> None:
        until(condition, 10)

    def wait(self, seconds: float) -> None:
        pass_time(seconds)

    def touch(self) -> None:
        for there in (256, 2**32 - 256):  # a pixel and back, in the protocol's fixed-point numbers
            self._hand.request(self._pointer, POINTER_MOTION, wire.numbers(there, there))
        done: list[bool] = []
        self._hand.sync(lambda: done.append(True))
        until(lambda: bool(done))

    def end(self) -> None:
        self._hand.close()
        self.connection.close()
        self.alarms.stop()


@pytest.fixture(scope="module")
def floor() -> Iterator[Desktop]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KWIN_WAYLAND_NO_PERMISSION_CHECKS", "1")  # else only KDE's own programs may play a pointer
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
