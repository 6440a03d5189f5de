"""The adapters on a world made up, with the hands that the contracts ask for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detox.core.inputs import ActiveWindow, Observation, Window
from detox.core.ports.clocks import Clock
from detox.system.win32 import api
from detox.system.win32.desk import Win32Desk
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.fakes.processes import FakeProcesses
from tests.system.win32.world import NORMAL_STYLE, Thing, World


class Bench:
    """A world and a desk on it. ``said`` is all that an adapter has reported."""

    limit = 2.0

    def __init__(self) -> None:
        self.alarms = FakeAlarms(FakeClock())
        self.clock: Clock = self.alarms.clock
        self.world = World(self.alarms)
        self.processes = FakeProcesses()
        self.desk = Win32Desk(self.clock, self.alarms, self.processes, self.world.load)
        self.said: list[Observation] = []
        self.moved = 0

    def until(self, condition: Callable[[], bool]) -> None:
        for _ in range(100):
            self.world.turn()
            if condition():
                return
            self.world.advance(0.05)
        pytest.fail(f"never so; said so far: {self.said}")

    def settle(self) -> None:
        self.world.advance(3)

    def wait(self, seconds: float) -> None:
        self.world.advance(seconds)

    def has_moved(self) -> None:
        self.moved += 1


class WindowsBench(Bench):
    """With windows."""

    def __init__(self) -> None:
        super().__init__()
        self.port = self.desk.windows()
        self.pids = 100

    def open(self, title: str, program: str = "chrome.exe", **fields: object) -> int:
        self.pids += 1
        self.processes.run(self.pids, program)
        thing = Thing(title, pid=self.pids, thread=1000 + self.pids)
        for name, value in fields.items():
            setattr(thing, name, value)
        window = self.world.make(thing)
        self.world.focus(window)
        return window

    def focus(self, window: int) -> None:
        self.world.focus(window)

    def retitle(self, window: int, title: str) -> None:
        self.world.change(window, api.EVENT_OBJECT_NAMECHANGE, title=title)

    def place(self, window: int, x: int, y: int, width: int, height: int, style: int = NORMAL_STYLE) -> None:
        place = (x, y, x + width, y + height)
        self.world.change(window, api.EVENT_OBJECT_LOCATIONCHANGE, place=place, style=style)

    def close(self, window: int) -> None:
        self.world.close(window)

    @property
    def front(self) -> list[Window | None]:
        return [each.window for each in self.said if isinstance(each, ActiveWindow)]

    @property
    def titles(self) -> list[str | None]:
        return [window.title if window else None for window in self.front]


class IdleBench(Bench):
    """With a keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.port = self.desk.idle()

    def touch(self) -> None:
        self.world.touch()


class SessionBench(Bench):
    """With a session."""

    def __init__(self) -> None:
        super().__init__()
        self.port = self.desk.session(self.has_moved)

    def lock(self, locked: bool) -> None:
        self.world.locked = locked
        self.world.session(api.WTS_SESSION_LOCK if locked else api.WTS_SESSION_UNLOCK)

    def sleep(self, asleep: bool) -> None:
        self.world.power(api.PBT_APMSUSPEND if asleep else api.PBT_APMRESUMEAUTOMATIC)

    def switch(self, inactive: bool) -> None:
        self.world.state = api.WTSDisconnected if inactive else 0
        self.world.session(api.WTS_CONSOLE_DISCONNECT if inactive else api.WTS_CONSOLE_CONNECT)
