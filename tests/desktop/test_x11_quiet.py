"""The X11 adapters wake nobody without a reason: not on a desktop that stands still, not by typing, not by a death."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from detox.core.inputs import IdleStarted, Lost
from detox.core.ports.desktop import Frame
from detox.system.x11.connection import LOST
from detox.system.x11.idle import XIdle
from tests.contracts.windows import front
from tests.desktop.kit.processes import program
from tests.desktop.kit.session import Desktop
from tests.desktop.x11_stage import WindowsOnX11, bare_desktop
from tests.proof import Lengths
from tests.system.loop import pass_time


@pytest.fixture(scope="module")
def floor() -> Iterator[Desktop]:
    yield from bare_desktop("openbox")


@pytest.fixture
def stage(floor: Desktop, monkeypatch: pytest.MonkeyPatch) -> Iterator[WindowsOnX11]:
    made = WindowsOnX11(floor, monkeypatch)
    made.port.start(made.said.append)
    yield made
    made.port.stop()
    made.end()


def test_nothing_happens_while_nothing_changes(stage: WindowsOnX11, length: Lengths) -> None:
    seconds = length("seconds of an idle desktop", 3, 20)
    idle = XIdle(stage.connection, stage.clock)
    idle.start(stage.said.append, 1.0)
    stage.port.follow_visible(True)
    stage.port.watch_frame(stage.open("Still"), lambda _: None)
    stage.until(lambda: any(isinstance(each, IdleStarted) for each in stage.said))
    stage.settle()
    said = len(stage.said)
    assert fewest_wakeups(lambda: pass_time(seconds)) <= 1  # the one that ended the waiting
    assert len(stage.said) == said
    idle.stop()


def test_typing_wakes_nobody(stage: WindowsOnX11) -> None:
    idle = XIdle(stage.connection, stage.clock)
    idle.start(stage.said.append, 60.0)
    window = stage.open("Typed into")
    stage.until(lambda: front(stage) == (window, "Typed into"))
    stage.settle()
    words = [program("xdotool"), "type", "--delay", "20", "the quick brown fox"]
    woken: list[int] = []
    for _ in range(3):
        with subprocess.Popen(words, env=stage.desktop.env) as typing:
            woken.append(fewest_wakeups(lambda: pass_time(1.5), times=1))
            assert typing.wait(15) == 0
        if woken[-1] <= 2:
            break
    # The end of the waiting, and the server telling every client that another keyboard is in use now.
    assert min(woken) <= 2
    assert (idle.seconds() or 60) < 5
    idle.stop()


@pytest.fixture
def doomed(monkeypatch: pytest.MonkeyPatch) -> Iterator[WindowsOnX11]:
    for desktop in bare_desktop("openbox"):
        yield WindowsOnX11(desktop, monkeypatch)


def test_a_server_that_dies_is_said_once_by_each_and_no_spinning(doomed: WindowsOnX11) -> None:
    idle = XIdle(doomed.connection, doomed.clock)
    doomed.port.start(doomed.said.append)
    idle.start(doomed.said.append, 60)
    doomed.port.follow_visible(True)
    frames: list[Frame | None] = []
    doomed.port.watch_frame(doomed.open("Last"), frames.append)
    doomed.until(lambda: len(frames) == 1)
    doomed.desktop.windows.close()
    doomed.desktop.server.process.kill()
    doomed.until(lambda: doomed.said[-2:] == [Lost(LOST)] * 2)
    said, used = len(doomed.said), os.times()
    assert fewest_wakeups(lambda: pass_time(1)) <= 1
    now = os.times()
    assert now.user + now.system - used.user - used.system < 0.1
    assert len(doomed.said) == said
    assert idle.seconds() is None
    doomed.port.minimise(1)
    doomed.port.stop()
    idle.stop()
    doomed.alarms.stop()


def fewest_wakeups(rest: Callable[[], None], times: int = 3) -> int:
    """Return how often we wake up meanwhile: what a busy machine does to us once, it does not do three times."""
    fewest = 99
    for _ in range(times):
        before = wakeups()
        rest()
        fewest = min(fewest, wakeups() - before)
        if fewest <= 1:
            break
    return fewest


def wakeups() -> int:
    """How often this process gave up the processor because it had nothing to do."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("\nvoluntary_ctxt_switches:")[2].split()[0])
