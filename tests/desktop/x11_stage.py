"""The X11 adapters of this process on a desktop of the tests, and hands to move windows there."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import xcffib.xtest

from detox.core.inputs import Observation
from detox.core.ports.clocks import Clock
from detox.core.ports.desktop import Idle, Windows
from detox.system.alarms import SystemAlarms
from detox.system.clock import SystemClock
from detox.system.processes import PsutilProcesses
from detox.system.x11.connection import Connection
from detox.system.x11.idle import XIdle
from detox.system.x11.windows import XWindows
from tests.desktop.kit.pointer import Pointer
from tests.desktop.kit.processes import program
from tests.desktop.kit.programs import native
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.windows import Window, connect
from tests.system.loop import application, pass_time, until

# Long enough for everything that is under way on a busy computer: window managers, debouncing.
SETTLE_SECONDS = 0.5


class Screen:
    """A desktop on which terminals are opened, and one connection to it."""

    def __init__(self, desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
        application()
        monkeypatch.setenv("XAUTHORITY", desktop.env["XAUTHORITY"])
        self.desktop = desktop
        self.clock: Clock = SystemClock()
        self.alarms = SystemAlarms(self.clock)
        self.connection = Connection(desktop.env["DISPLAY"])
        self.pointer = Pointer(desktop.env)
        self.said: list[Observation] = []
        self._opened: dict[int, tuple[Window, subprocess.Popen[bytes]]] = {}

    def until(self, condition: Callable[[], bool]) -> None:
        until(condition, 10)

    def settle(self) -> None:
        pass_time(SETTLE_SECONDS)

    def open(self, title: str) -> int:
        process, window = native(self.desktop, "xterm", title)
        self._opened[window.id] = (window, process)
        return window.id

    def process_of(self, window: int) -> subprocess.Popen[bytes]:
        return self._opened[window][1]

    def focus(self, window: int) -> None:
        self.desktop.windows.activate(self._opened[window][0])

    def retitle(self, window: int, title: str) -> None:
        words = [program("xdotool"), "set_window", "--name", title, str(window)]
        subprocess.run(words, env=self.desktop.env, check=True, timeout=10)

    def place(self, window: int, x: int, y: int, width: int, height: int) -> None:
        self.desktop.windows.place(self._opened[window][0], x, y, width, height)

    def close(self, window: int) -> None:
        shown, process = self._opened.pop(window)
        self.desktop.processes.stop(process)
        self.desktop.windows.wait_gone(shown)

    def end(self) -> None:
        for window in list(self._opened):
            self.close(window)
        self.connection.close()
        self.alarms.stop()


class WindowsOnX11(Screen):
    """Fulfils ``WindowsStage``."""

    def __init__(self, desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__(desktop, monkeypatch)
        self.port: Windows = XWindows(self.connection, PsutilProcesses(), self.clock, self.alarms)


class IdleOnX11(Screen):
    """Fulfils ``IdleStage``."""

    limit = 1.0

    def __init__(self, desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__(desktop, monkeypatch)
        self.port: Idle = XIdle(self.connection, self.clock)
        self._hand = Hand(desktop)

    def wait(self, seconds: float) -> None:
        pass_time(seconds)

    def touch(self) -> None:
        self._hand.touch()

    def end(self) -> None:
        self._hand.close()
        super().end()


class Hand:
    """A hand on the pointer that needs no process, and so no time: by XTEST itself."""

    def __init__(self, desktop: Desktop) -> None:
        self._connection = connect(desktop.env["DISPLAY"], Path(desktop.env["XAUTHORITY"]))
        self._test = self._connection(xcffib.xtest.key)
        self._step = 2

    def touch(self) -> None:
        """Move the pointer a little, this way and that way in turn."""
        self._step = -self._step
        motion, relative = 6, 1
        self._test.FakeInput(motion, relative, 0, 0, self._step, 0, 0)
        self._connection.core.GetInputFocus().reply()  # by then the server has done it

    def close(self) -> None:
        """Let go."""
        self._connection.disconnect()


def bare_desktop(manager: str) -> Iterator[Desktop]:
    """A desktop with a window manager and nothing else: no panel that takes part in the focus."""
    from tests.desktop.kit.session import Layout

    with Desktop(Layout(manager=manager, tray="none", notices="none")) as made:
        yield made
