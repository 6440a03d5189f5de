"""AT-SPI over the real accessibility bus, with programs that speak to screen readers and one that does not."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from jeepney import DBusAddress, HeaderFields, Message, new_method_call, new_method_return

from detox.core.errors import DetoxError
from detox.core.inputs import ActiveWindow, Lost, Observation, WindowsUnknown
from detox.core.ports.desktop import Windows
from detox.system.alarms import SystemAlarms
from detox.system.atspi.connection import REGISTRY, ROOT_PATH
from detox.system.atspi.desk import AtspiDesk
from detox.system.atspi.windows import INVISIBLE
from detox.system.clock import SystemClock
from detox.system.processes import PsutilProcesses
from tests.contracts.windows import WindowsContract
from tests.desktop.fake_logind import Service
from tests.desktop.kit.processes import program
from tests.desktop.kit.programs import native
from tests.desktop.kit.session import Desktop, Layout
from tests.desktop.kit.windows import Window
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.system.loop import application, pass_time, until


@pytest.fixture
def layout() -> Layout:
    return Layout(tray="none", notices="none")


class Stage:
    def __init__(self, desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
        application()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.env["DBUS_SESSION_BUS_ADDRESS"])
        self.desktop = desktop
        clock = SystemClock()
        self._alarms = SystemAlarms(clock)
        self.port: Windows = AtspiDesk(clock, self._alarms, PsutilProcesses(), asked=True).windows()
        self.said: list[Observation] = []

    def until(self, condition: Callable[[], bool]) -> None:
        until(condition, 10)

    def settle(self) -> None:
        pass_time(0.5)

    def speaking(self, title: str) -> tuple[subprocess.Popen[bytes], Window]:
        """Open a GTK dialog that speaks to screen readers."""
        env = {name: value for name, value in self.desktop.env.items() if name not in {"NO_AT_BRIDGE", "GTK_A11Y"}}
        words = [program("zenity"), "--info", f"--title={title}", "--text=x", "--no-markup"]
        process = self.desktop.processes.start("zenity", words, env)
        return process, self.desktop.windows.wait_for(title=title)

    def shows(self, title: str) -> bool:
        last = self.said[-1] if self.said else None
        return isinstance(last, ActiveWindow) and last.window is not None and last.window.title == title

    def end(self) -> None:
        self.port.stop()
        self._alarms.stop()


@pytest.fixture
def stage(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    made = Stage(desktop, monkeypatch)
    yield made
    made.end()


def test_windows_that_speak_are_known_and_others_are_unknown(stage: Stage, desktop: Desktop) -> None:
    stage.port.start(stage.said.append)
    until(lambda: stage.said == [WindowsUnknown(INVISIBLE)])
    process, first = stage.speaking("Instagram")
    until(lambda: stage.shows("Instagram"))
    (said,) = stage.said[1:]
    assert isinstance(said, ActiveWindow)
    assert said.window
    assert (said.window.pid, said.window.program, said.window.app_ids) == (process.pid, "zenity", ("zenity",))
    native(desktop, "xterm", "Silent")
    until(lambda: stage.said[-1] == WindowsUnknown(INVISIBLE))
    desktop.windows.activate(first)
    until(lambda: stage.shows("Instagram"))
    desktop.processes.stop(process)
    until(lambda: stage.said[-1] == WindowsUnknown(INVISIBLE))


class Untold(Service):
    """A program with one window that is in front before its library listens: it tells nobody."""

    def __init__(self, address: str) -> None:
        self.looks = 0
        super().__init__(address, "org.example.Untold")
        registry = DBusAddress(ROOT_PATH, REGISTRY, "org.a11y.atspi.Socket")
        self._me = str(self._connection.unique_name)
        self._connection.send(new_method_call(registry, "Embed", "(so)", ((self._me, ROOT_PATH),)))

    def _reply(self, message: Message) -> Message:
        fields = message.header.fields
        root = fields[HeaderFields.path] == ROOT_PATH
        self.looks += fields[HeaderFields.member] == "GetState"  # at the first look it has not shown it yet
        answers: dict[str, tuple[str, Any]] = {
            "GetChildren": ("a(so)", [(self._me, "/window")] if root else []),
            "GetState": ("au", [2 if self.looks > 1 else 0, 0]),
            "Get": ("v", ("s", "untold" if root else "Told late")),
        }
        signature, body = answers.get(str(fields[HeaderFields.member]), ("", None))
        return new_method_return(message, signature or None, (body,) if signature else ())


def test_a_window_of_which_its_program_told_nobody_is_found(stage: Stage, desktop: Desktop) -> None:
    stage.port.start(stage.said.append)
    until(lambda: stage.said == [WindowsUnknown(INVISIBLE)])
    (address,) = desktop.bus.call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
    untold = Untold(address)
    until(lambda: stage.shows("Told late"))
    assert untold.looks == 2
    untold.close()
    until(lambda: stage.said[-1] == WindowsUnknown(INVISIBLE))


def test_what_is_in_front_already_is_found(stage: Stage) -> None:
    stage.speaking("Already there")
    stage.port.start(stage.said.append)
    until(lambda: stage.shows("Already there"))


@pytest.mark.logs
def test_a_bus_that_goes_away_is_the_last_word(
    stage: Stage, desktop: Desktop, caplog: pytest.LogCaptureFixture
) -> None:
    stage.port.start(stage.said.append)
    until(lambda: bool(stage.said))
    pid = desktop.bus.pid_of("org.a11y.Bus")
    subprocess.run(["kill", str(pid)], check=True)
    until(lambda: isinstance(stage.said[-1], Lost))
    assert [record.getMessage() for record in caplog.records] == ["The accessibility bus closed the connection."]


def test_accessibility_is_left_as_it_was(stage: Stage, desktop: Desktop) -> None:
    status = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Status")
    assert desktop.bus.get(status, "IsEnabled") is True
    stage.port.stop()
    until(lambda: desktop.bus.get(status, "IsEnabled") is False)


def test_it_is_not_tried_unasked() -> None:
    clock = SystemClock()
    with pytest.raises(DetoxError) as refused:
        AtspiDesk(clock, FakeAlarms(FakeClock()), PsutilProcesses(), asked=False).windows()
    assert "only when asked for" in refused.value.line()


class TestWindowsByAtspi(WindowsContract):
    """What even an adapter keeps to that knows only which window is active."""

    @pytest.fixture
    def stage(self, stage: Stage) -> Stage:
        return stage
