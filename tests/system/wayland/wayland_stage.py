"""Adapters over the compositor of the tests, whose windows and keys are moved by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from detox.core.inputs import Observation
from detox.core.ports.clocks import Clock
from detox.core.ports.desktop import Idle, Windows
from detox.system.wayland.connection import Connection
from detox.system.wayland.idle import WaylandIdle
from detox.system.wayland.sway import SwayTree
from detox.system.wayland.windows import WlrootsWindows
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.fakes.processes import FakeProcesses
from tests.system.loop import application, until
from tests.system.wayland.compositor import Compositor, Shown

STEP = 0.05


class Stage:
    """A compositor, a connection to it, and time that goes by when a test says so."""

    def __init__(self, folder: Path) -> None:
        application()
        self.alarms = FakeAlarms(FakeClock())
        self.clock: Clock = self.alarms.clock
        self.compositor = Compositor(folder, self.alarms)
        self.said: list[Observation] = []

    def connect(self) -> None:
        self.connection = Connection(self.compositor.path)

    def turn(self) -> None:
        """Let everything that is on its way arrive, there and back."""
        if self.connection.is_open:
            answers: list[bool] = []
            self.connection.sync(lambda: answers.append(True))
            until(lambda: bool(answers) or not self.connection.is_open)

    def advance(self, seconds: float = 0.0) -> None:
        self.turn()
        while seconds > 0:
            step = min(STEP, seconds)
            self.alarms.advance(step)
            self.turn()
            seconds -= step

    def until(self, condition: Callable[[], bool]) -> None:
        for _ in range(400):
            if condition():
                return
            self.advance(STEP)
        pytest.fail("never so")

    def end(self) -> None:
        self.connection.close()
        self.compositor.die()


class WindowsStage(Stage):
    """Fulfils the contract's ``WindowsStage``."""

    def __init__(self, folder: Path, tree: Callable[[], SwayTree] | None = None) -> None:
        super().__init__(folder)
        self.processes = FakeProcesses()
        self._tree = tree
        self._shown: dict[int, Shown] = {}
        self.connect()

    def connect(self) -> None:
        super().connect()
        tree = self._tree() if self._tree else None
        self.wlroots = WlrootsWindows(self.connection, self.processes, self.clock, self.alarms, tree)
        self.port: Windows = self.wlroots

    def settle(self) -> None:
        self.advance(1)

    def open(self, title: str, app_id: str = "foot") -> int:
        shown = self.compositor.open(title, app_id)
        self.turn()
        number = self.number(shown)
        self._shown[number] = shown
        return number

    def number(self, shown: Shown) -> int:
        windows = self.wlroots._toplevels._windows
        return windows[shown.object].number if shown.object in windows else 0

    def focus(self, window: int) -> None:
        self.compositor.focus(self._shown[window])

    def retitle(self, window: int, title: str) -> None:
        self.compositor.retitle(self._shown[window], title)

    def place(self, window: int, x: int, y: int, width: int, height: int) -> None:
        """The protocol knows no places."""

    def close(self, window: int) -> None:
        self.compositor.close(self._shown.pop(window))


class IdleStage(Stage):
    """Fulfils the contract's ``IdleStage``."""

    limit = 2.0

    def __init__(self, folder: Path, *without: int) -> None:
        super().__init__(folder)
        for name in without:
            del self.compositor.globals[name]

    def connect(self) -> None:
        super().connect()
        self.wayland = WaylandIdle(self.connection, self.clock, self.alarms)
        self.port: Idle = self.wayland

    def wait(self, seconds: float) -> None:
        self.advance(seconds)

    def touch(self) -> None:
        self.turn()
        self.compositor.touch()
        self.turn()


@contextmanager
def ended(stage: Stage) -> Iterator[None]:
    """End the stage whatever happens."""
    try:
        yield
    finally:
        stage.end()
