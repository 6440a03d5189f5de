"""The KWin adapter over a bus of the tests: what KWin 6 does otherwise, and what a real KWin would not do."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from detox.core.errors import DetoxError
from detox.core.inputs import ActiveWindow, Lost, Observation, VisibleWindows, Window
from detox.core.ports.desktop import Frame
from detox.store.resources import resource
from detox.system.alarms import SystemAlarms
from detox.system.clock import SystemClock
from detox.system.kwin.desk import KWinDesk
from detox.system.kwin.scripts import TRIES
from detox.system.kwin.teller import LOST, REFUSED
from tests.desktop.fake_kwin import FakeKWin6, call_as_script
from tests.desktop.fake_logind import FakeSaver
from tests.desktop.kit.bus import Bus
from tests.desktop.kit.processes import Processes
from tests.fakes.processes import FakeProcesses
from tests.system.loop import application, pass_time, until

NUMBER = 0x1234
PAGE = {"id": "000000000001234", "title": "Instagram", "ids": ["chromium", "chromium"], "role": "", "pid": 0}


class Stage:
    def __init__(self, bus: Bus) -> None:
        application()
        self.bus = bus
        clock = SystemClock()
        self.alarms = SystemAlarms(clock)
        self.desk = KWinDesk(resource("kwin/windows.js"), clock, self.alarms, FakeProcesses())
        self.said: list[Observation] = []


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    processes = Processes(tmp_path)
    bus = Bus(processes, "session", tmp_path, os.environ)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    made = Stage(bus)
    yield made
    made.alarms.stop()
    bus.close()
    processes.close()


def test_a_script_of_kwin_6_is_run_where_that_has_it_and_taken_out_again(stage: Stage) -> None:
    kwin = FakeKWin6(stage.bus.address)
    port = stage.desk.windows()
    port.start(stage.said.append)
    port.follow_visible(True)
    frames: list[Frame | None] = []
    cancel = port.watch_frame(NUMBER, frames.append)
    until(lambda: len(kwin.ran) == 3)
    assert kwin.ran[0] == "/Scripting/Script1"
    assert {each["what"]: each["id"] for each in kwin.loaded.values()}["frame"] == PAGE["id"]
    kwin.tell("active", PAGE)
    kwin.tell("visible", {PAGE["id"]: PAGE})
    kwin.tell("frame", {"x": 1, "y": 2, "width": 3, "height": 4})
    page = Window(NUMBER, app_ids=("chromium",), title="Instagram")
    until(lambda: VisibleWindows((page,)) in stage.said)
    assert ActiveWindow(page) in stage.said
    until(lambda: frames == [None, Frame(1, 2, 3, 4)])
    cancel()
    port.minimise(NUMBER)
    until(lambda: sorted(each["what"] for each in kwin.loaded.values()) == ["active", "visible"])
    port.stop()
    until(lambda: not kwin.loaded)
    kwin.close()


def test_what_is_no_report_and_who_is_not_kwin_is_not_believed(stage: Stage) -> None:
    kwin = FakeKWin6(stage.bus.address)
    liar = FakeSaver(stage.bus.address)
    port = stage.desk.windows()
    port.start(stage.said.append)
    until(lambda: len(kwin.ran) == 1)
    (asked,) = kwin.loaded.values()
    call_as_script(liar, asked, {**PAGE, "title": "a lie"})
    call_as_script(kwin, {**asked, "key": "no key of ours"}, PAGE)
    call_as_script(kwin, {**asked, "member": "Other"}, PAGE)
    call_as_script(kwin, {**asked, "path": "/other"}, PAGE)
    call_as_script(kwin, asked, {**PAGE, "id": "no number"})
    call_as_script(kwin, asked, "no json")
    until(lambda: stage.said == [ActiveWindow(None)])
    kwin.tell("active", PAGE)
    until(lambda: len(stage.said) == 2)
    pass_time(0.1)
    assert stage.said[1:] == [ActiveWindow(Window(NUMBER, app_ids=("chromium",), title="Instagram"))]
    port.stop()
    liar.close()
    kwin.close()


def test_a_kwin_that_runs_no_script_is_lost_for_that_reason(stage: Stage) -> None:
    kwin = FakeKWin6(stage.bus.address, runs=False)
    port = stage.desk.windows()
    port.start(stage.said.append)
    until(lambda: stage.said == [Lost(REFUSED)])
    port.stop()
    kwin.close()


def test_a_kwin_that_leaves_is_lost(stage: Stage) -> None:
    kwin = FakeKWin6(stage.bus.address)
    port = stage.desk.windows()
    port.start(stage.said.append)
    until(lambda: len(kwin.ran) == 1)
    kwin.close()
    until(lambda: stage.said[-1:] == [Lost(LOST)])
    port.stop()


def test_a_script_whose_number_is_another_ones_is_loaded_once_more(stage: Stage) -> None:
    """KWin 5 numbers scripts by how many there are: then another one is run, and ours does not report."""
    kwin = FakeKWin6(stage.bus.address, mistakes=2)
    port = stage.desk.windows()
    port.start(stage.said.append)
    until(lambda: stage.said == [ActiveWindow(None)])
    assert len(kwin.ran) == len(kwin.loaded) == 3
    assert len({each["key"] for each in kwin.loaded.values()}) == 1
    port.stop()
    until(lambda: not kwin.loaded)
    kwin.close()


def test_a_kwin_that_runs_others_again_and_again_is_given_up(stage: Stage) -> None:
    kwin = FakeKWin6(stage.bus.address, mistakes=99)
    port = stage.desk.windows()
    port.start(stage.said.append)
    until(lambda: stage.said == [Lost(REFUSED)])
    assert len(kwin.ran) == TRIES
    port.stop()
    kwin.close()


def test_without_kwin_it_is_refused(stage: Stage) -> None:
    with pytest.raises(DetoxError) as refused:
        stage.desk.windows()
    assert "KWin does not run in this session" in refused.value.line()


def test_without_a_runtime_folder_it_is_refused(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    kwin = FakeKWin6(stage.bus.address)
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    with pytest.raises(DetoxError) as refused:
        stage.desk.windows()
    assert "XDG_RUNTIME_DIR" in refused.value.line()
    kwin.close()
