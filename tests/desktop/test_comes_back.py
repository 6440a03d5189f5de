"""An X server and message buses that die under us and come back. Our own Qt is not on them, as under Wayland."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
import xcffib

from detox.app.desks import Desks, Tools
from detox.app.watch import Watch
from detox.core.inputs import ActiveWindow, IdleStarted, Observation, SessionChanged, VisibleWindows, WindowsUnknown
from detox.core.ports.desktop import Frame
from detox.system.alarms import SystemAlarms
from detox.system.clock import SystemClock
from detox.system.processes import PsutilProcesses
from detox.system.session import DBusSession
from tests.desktop.fake_logind import FakeLogind
from tests.desktop.kit.bus import Bus
from tests.desktop.kit.processes import Processes, program
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.windows import Windows, connect
from tests.desktop.raw_window import RawWindow
from tests.desktop.x11_stage import bare_desktop
from tests.system.loop import application, pass_time, until


class Stage:
    """What keeps windows and idle time known, on a server that can be killed and started again."""

    def __init__(self, desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
        application()
        for name in ("DISPLAY", "XAUTHORITY"):
            monkeypatch.setenv(name, desktop.env[name])
        self.desktop = desktop
        self.clock = SystemClock()
        self.alarms = SystemAlarms(self.clock)
        tools = Tools(self.clock, self.alarms, PsutilProcesses())
        self.watch = Watch(self.clock, self.alarms, lambda only: Desks(tools, only))
        self.said: list[Observation] = []
        self._place = socket.socket(socket.AF_UNIX)
        self.watch.windows.start(self.said.append)
        self.watch.idle.start(self.said.append, 1.0)

    def kill(self) -> None:
        self.desktop.windows.close()
        self.desktop.server.process.kill()
        self.desktop.server.process.wait()
        # Nobody else's server takes its place: one that looks for a free display tries the abstract sockets.
        self._place.bind(f"\0/tmp/.X11-unix/X{self.desktop.env['DISPLAY'].removeprefix(':')}")

    def revive(self) -> None:
        """The same display, on a new server, with a new window manager."""
        env, display = self.desktop.env, self.desktop.env["DISPLAY"]
        words = ["-screen", "0", "800x600x24", "-auth", env["XAUTHORITY"], "-nolisten", "tcp", "-noreset"]
        self._place.close()
        self.desktop.processes.start("again", [program("Xvfb"), display, *words], env)
        until(lambda: _answers(display, Path(env["XAUTHORITY"])))
        self.desktop.processes.start("manager-again", [program("openbox"), "--sm-disable"], env)
        windows = Windows(display, Path(env["XAUTHORITY"]))
        windows.wait_managed("openbox")
        windows.close()

    @property
    def front(self) -> str:
        last = next((each for each in reversed(self.said) if isinstance(each, ActiveWindow | WindowsUnknown)), None)
        return last.window.title if isinstance(last, ActiveWindow) and last.window else ""

    def end(self) -> None:
        self._place.close()
        self.watch.stop()
        self.alarms.stop()


def _answers(display: str, authority: Path) -> bool:
    try:
        connect(display, authority).disconnect()
    except xcffib.ConnectionException:
        return False
    return True


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    for desktop in bare_desktop("openbox"):
        made = Stage(desktop, monkeypatch)
        yield made
        made.end()


@pytest.mark.logs
def test_an_x_server_dies_and_comes_back(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    frames: list[Frame | None] = []
    stage.watch.windows.follow_visible(True)
    window = RawWindow(stage.desktop.env["DISPLAY"], b"before")
    until(lambda: stage.front == "before")
    stage.watch.windows.watch_frame(window.id, frames.append)
    until(lambda: bool(frames) and frames[-1] is not None)
    until(lambda: any(isinstance(each, IdleStarted) for each in stage.said))
    descriptors = len(os.listdir("/proc/self/fd"))
    stage.kill()
    until(lambda: isinstance(stage.said[-1], WindowsUnknown))
    assert frames[-1] is None
    assert {choice.chosen for choice in stage.watch.choices} == {"none"}
    used = os.times()
    pass_time(2.5)
    now = os.times()
    assert now.user + now.system - used.user - used.system < 0.2
    del stage.said[:]  # here: a server that took its time says at once that nobody has touched anything
    stage.revive()
    until(lambda: {choice.chosen for choice in stage.watch.choices} == {"x11"}, 20)
    window.close()
    window = RawWindow(stage.desktop.env["DISPLAY"], b"after")
    until(lambda: stage.front == "after")
    until(lambda: any(isinstance(each, VisibleWindows) and each.windows for each in stage.said))
    until(lambda: any(isinstance(each, IdleStarted) for each in stage.said))
    assert len(os.listdir("/proc/self/fd")) <= descriptors
    window.close()
    assert [record.getMessage() for record in caplog.records] == [
        "Lost Windows and Idle (x11: the X server went away); it is tried again.",
        "Found again: Windows (x11) and Idle (x11).",
    ]


@pytest.mark.logs
def test_buses_die_and_come_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    application()
    processes = Processes(tmp_path)
    buses = {name: Bus(processes, name, tmp_path, os.environ) for name in ("system", "session")}
    for name, bus in buses.items():
        monkeypatch.setenv(f"DBUS_{name.upper()}_BUS_ADDRESS", bus.address)
    logind = FakeLogind(buses["system"].address)
    clock = SystemClock()
    alarms = SystemAlarms(clock)
    port, said = DBusSession(clock, alarms), list[Observation]()
    port.start(said.append)
    logind.lock(True)
    until(lambda: said[-1:] == [SessionChanged(locked=True)])
    processes.close()
    until(lambda: said[-1:] == [SessionChanged()])
    logind._connection.close()
    for name in buses:
        Bus(processes, name, tmp_path, os.environ)
    logind = FakeLogind(buses["system"].address)
    until(lambda: sum("is back" in record.getMessage() for record in caplog.records) == 2, 20)
    logind.lock(True)
    until(lambda: said[-1:] == [SessionChanged(locked=True)])
    port.stop()
    alarms.stop()
    logind.close()
    processes.close()
    assert sorted(record.getMessage() for record in caplog.records) == [
        "The session bus closed the connection.",
        "The session bus is back.",
        "The system bus closed the connection.",
        "The system bus is back.",
    ]
