"""Detox on KWin: real windows of Wayland, counted; a KWin that dies; what a killed Detox leaves in it."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from detox.core.inputs import Lost
from tests.contracts.windows import active, front
from tests.desktop.kit.app import App
from tests.desktop.kit.kwin import KWin
from tests.desktop.kit.kwin_hands import KWinHands
from tests.desktop.kit.processes import end
from tests.desktop.kit.profile import calm
from tests.desktop.kit.programs import Page, chromium
from tests.desktop.kit.session import ROOT, Desktop, Layout
from tests.desktop.kit.waiting import wait_until
from tests.desktop.kit.wayland_window import WaylandWindow
from tests.desktop.kwin_stage import WindowsOnKWin

# Starts the adapter, says its name on the bus once KWin has called it, and dies without a word of farewell.
_KILLED = """
import os
from detox.store.resources import resource
from detox.system.alarms import SystemAlarms
from detox.system.clock import SystemClock
from detox.system.kwin.desk import KWinDesk
from detox.system.processes import PsutilProcesses
from tests.system.loop import application, until

application()
clock = SystemClock()
port = KWinDesk(resource("kwin/windows.js"), clock, SystemAlarms(clock), PsutilProcesses()).windows()
said = []
port.start(said.append)
until(lambda: bool(said))
print(next(os.scandir(os.path.join(os.environ["XDG_RUNTIME_DIR"], "detox-kwin"))).name, flush=True)
os._exit(0)
"""


@pytest.fixture
def layout() -> Layout:
    return Layout(manager="kwin", tray="none", notices="none")


@pytest.fixture
def hands(desktop: Desktop) -> Iterator[KWinHands]:
    made = KWinHands(desktop.bus.address, desktop.folder)
    yield made
    made.close()


@pytest.fixture
def stage(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> Iterator[WindowsOnKWin]:
    stage = WindowsOnKWin(desktop, monkeypatch)
    yield stage
    stage.port.stop()
    stage.end()


def test_a_browser_on_wayland_is_counted(app: App, desktop: Desktop, hands: KWinHands) -> None:
    """Chromium on Wayland with "Instagram" in front is Instagram, the plain window beside it is not."""
    folder = desktop.folder / "browser"
    words = [*chromium(folder), "--ozone-platform=wayland", Page(("Instagram",)).write(folder / "pages")]
    other = WaylandWindow(desktop.processes, desktop.folder, desktop.env, "Accounts")
    browser = desktop.processes.start("browser", words, desktop.env)
    plain, instagram = hands.find("Accounts"), hands.find("Instagram - Chromium", 40)
    app.settings(calm())
    asleep = {each["port"]: each["chosen"] for each in app.json("doctor")["adapters"]}
    app.start()
    awake = {each["port"]: each["chosen"] for each in app.json("doctor")["adapters"]}
    assert (awake["Windows"], awake["Idle"]) == ("kwin", "wayland-idle")
    assert (asleep["Windows"], asleep["Idle"]) == ("kwin", "wayland-idle"), "before it runs the same is told"
    hands.focus(instagram)
    assert wait_until(lambda: app.status()["tracking"]["platform"], 10, "Instagram in front") == "instagram"
    assert app.status()["tracking"]["adapter"] == "kwin"
    began = time.time()
    time.sleep(6)
    hands.focus(plain)
    ended = time.time()
    wait_until(lambda: app.status()["tracking"]["platform"] is None, 5, "nothing social in front")
    told, counted = app.seconds_on("instagram"), app.seconds_between("instagram", began, ended)
    assert abs(counted - (ended - began)) <= 1, f"{ended - began:.1f} s are true, {counted:.1f} were counted"
    assert abs(told - app.seconds_between("instagram", 0, ended)) <= 1.5
    app.quit()
    assert not list(Path(desktop.env["XDG_RUNTIME_DIR"]).glob("detox-kwin*")), "nothing is left in KWin"
    end(browser)
    other.close()


def test_a_window_is_known_by_its_program(stage: WindowsOnKWin) -> None:
    window = stage.open("Plain")
    stage.port.start(stage.said.append)
    stage.until(lambda: front(stage) == (window, "Plain"))
    shown = active(stage)[-1]
    assert shown
    assert (shown.pid, shown.title, shown.own) == (stage.pid_of(window), "Plain", False)
    program = stage.processes.identify(stage.pid_of(window))
    assert program
    assert (shown.program, shown.created) == (program.name, program.created)
    assert "org.example.Plain" in shown.app_ids


def test_a_kwin_that_dies_is_lost_and_one_that_comes_back_is_found(
    desktop: Desktop, stage: WindowsOnKWin, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert isinstance(desktop.compositor, KWin)
    stage.port.start(stage.said.append)
    stage.until(lambda: bool(stage.said))
    desktop.compositor.crash()
    stage.until(lambda: isinstance(stage.said[-1], Lost))
    desktop.compositor.start()
    again = WindowsOnKWin(desktop, monkeypatch)
    again.port.start(again.said.append)
    window = again.open("After")
    again.until(lambda: front(again) == (window, "After"))
    again.port.stop()
    again.end()


def test_what_a_killed_run_left_in_kwin_is_cleared_away(
    desktop: Desktop, hands: KWinHands, monkeypatch: pytest.MonkeyPatch
) -> None:
    env = {**desktop.env, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", _KILLED], env=env, capture_output=True, text=True, check=True, timeout=30
    )
    stale = done.stdout.strip()
    folder = Path(desktop.env["XDG_RUNTIME_DIR"], "detox-kwin")
    assert (folder / stale / "1.js").exists()
    assert hands.has_script(f"detox{stale}-1")
    stage = WindowsOnKWin(desktop, monkeypatch)
    stage.port.start(stage.said.append)
    stage.until(lambda: bool(stage.said))
    assert not hands.has_script(f"detox{stale}-1")
    assert not (folder / stale).exists()
    stage.port.stop()
    assert not folder.exists()
    stage.end()
