"""Whose windows they are, asked of a sway at the other end of a socket."""

from __future__ import annotations

import json
import os
import socket
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from detox.core.inputs import Window
from detox.system.wayland.sway import SwayTree, sway_tree
from tests.contracts.windows import active
from tests.system.loop import pass_time, until
from tests.system.wayland.wayland_stage import WindowsStage, ended


class FakeSway:
    """Speaks when it is told to."""

    def __init__(self, folder: Path) -> None:
        self.path = str(folder / "sway.sock")
        self._door = socket.socket(socket.AF_UNIX)
        self._door.bind(self.path)
        self._door.listen()
        self.line: socket.socket | None = None

    def tree(self) -> SwayTree:
        made = SwayTree(self.path)
        self.line, _ = self._door.accept()
        return made

    def say(self, kind: int, body: Any) -> None:
        assert self.line
        raw = json.dumps(body).encode()
        self.line.sendall(b"i3-ipc" + struct.pack("=II", len(raw), kind) + raw)

    def window(self, change: str, con: int, pid: int, app_id: str | None, title: str, wm_class: str = "") -> None:
        node = {"id": con, "pid": pid, "app_id": app_id, "name": title, "window_properties": {"class": wm_class}}
        self.say(0x80000003, {"change": change, "container": node})

    def close(self) -> None:
        self._door.close()
        if self.line:
            self.line.close()


@pytest.fixture
def sway(tmp_path: Path) -> Iterator[FakeSway]:
    made = FakeSway(tmp_path)
    yield made
    made.close()


@pytest.fixture
def stage(tmp_path: Path, sway: FakeSway) -> Iterator[WindowsStage]:
    stage = WindowsStage(tmp_path, sway.tree)
    for pid, name in ((10, "foot"), (20, "chromium"), (30, "Telegram")):
        stage.processes.run(pid, name)
    with ended(stage):
        stage.port.start(stage.said.append)
        stage.advance(0.2)
        yield stage
        stage.port.stop()


def last(stage: WindowsStage) -> Window:
    pass_time(0.01)  # sway's socket is another one
    stage.advance(0.2)
    window = active(stage)[-1]
    assert window
    return window


def test_a_windows_process_is_known(stage: WindowsStage, sway: FakeSway) -> None:
    sway.window("new", 5, 30, "anything", "Chat")
    stage.open("Chat", "anything")
    window = last(stage)
    assert (window.pid, window.program) == (30, "Telegram")
    assert len(active(stage)) == 2, "said once, with its owner (and none before it)"


def test_a_window_under_xwayland_is_known_by_its_class(stage: WindowsStage, sway: FakeSway) -> None:
    sway.window("new", 5, 20, None, "Instagram", "Chromium")
    stage.open("Instagram", "Chromium")
    assert last(stage).pid == 20


def test_the_whole_tree_is_read_at_the_beginning(stage: WindowsStage, sway: FakeSway) -> None:
    window = {"id": 9, "pid": 10, "app_id": "foot", "name": "Deep"}
    floating = {"id": 10, "pid": 30, "app_id": "tg", "name": "Chat"}
    sway.say(4, {"id": 1, "name": "root", "nodes": [{"id": 2, "nodes": [window], "floating_nodes": [floating]}]})
    stage.open("Deep", "foot")
    assert last(stage).pid == 10
    stage.open("Chat", "tg")
    assert last(stage).pid == 30


def test_two_that_look_alike_have_no_process(stage: WindowsStage, sway: FakeSway) -> None:
    stage.compositor.open("Same", "foot")
    sway.window("new", 5, 10, "foot", "Same")
    sway.window("new", 6, 11, "foot", "Same")
    stage.open("Same", "foot")
    assert last(stage).pid is None


def test_two_that_look_alike_of_one_process_have_it(stage: WindowsStage, sway: FakeSway) -> None:
    stage.compositor.open("Same", "foot")
    sway.window("new", 5, 10, "foot", "Same")
    sway.window("new", 6, 10, "foot", "Same")
    stage.open("Same", "foot")
    assert last(stage).pid == 10


def test_a_new_window_does_not_get_an_older_ones_process(stage: WindowsStage, sway: FakeSway) -> None:
    sway.window("new", 5, 10, "foot", "Same")
    stage.open("Same", "foot")
    assert last(stage).pid == 10
    stage.open("Same", "foot")  # of which sway has not told yet
    assert last(stage).pid is None
    sway.window("new", 6, 20, "foot", "Same")
    assert last(stage).pid == 20


def test_a_process_stays_with_its_window_whatever_its_title(stage: WindowsStage, sway: FakeSway) -> None:
    sway.window("new", 5, 10, "foot", "Before")
    window = stage.open("Before", "foot")
    assert last(stage).pid == 10
    stage.retitle(window, "After")
    assert last(stage).pid == 10


def test_our_own_process_is_us(stage: WindowsStage, sway: FakeSway) -> None:
    sway.window("new", 5, os.getpid(), "python3", "Settings")
    stage.open("Settings", "python3")
    assert last(stage).own


def test_a_slow_word_comes_afterwards(stage: WindowsStage, sway: FakeSway) -> None:
    stage.open("Chat", "anything")
    assert last(stage).pid is None
    sway.window("new", 5, 30, "anything", "Chat")
    assert last(stage).program == "Telegram"


@pytest.mark.parametrize(
    "raw", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"i3-ipc\x02\0\0\0\x04\0\0\0{]", b"i3-ipc\x02\0\0\0\x03\0\0\x80{}"]
)
def test_another_language_is_no_error(stage: WindowsStage, sway: FakeSway, raw: bytes) -> None:
    assert sway.line
    sway.line.sendall(raw)
    tree = stage.wlroots._describer._tree
    assert tree
    until(lambda: not tree.is_open)
    window = stage.open("Chat", "anything")
    assert last(stage).id == window


def test_sway_may_hang_up(stage: WindowsStage, sway: FakeSway) -> None:
    sway.close()
    window = stage.open("Chat", "anything")
    assert last(stage).id == window


def test_closed_windows_are_forgotten(stage: WindowsStage, sway: FakeSway) -> None:
    for con in range(500):
        sway.window("new", con, 10, "foot", f"window {con}")
        number = stage.open(f"window {con}", "foot")
        stage.close(number)
        sway.window("close", con, 10, "foot", f"window {con}")
    pass_time(0.05)
    stage.advance(0.2)
    tree = stage.wlroots._describer._tree
    assert tree
    assert tree._views == {}
    assert len(stage.wlroots._describer._pids) <= 1


def test_without_a_socket_there_is_no_tree(tmp_path: Path) -> None:
    assert sway_tree({}) is None
    assert sway_tree({"SWAYSOCK": str(tmp_path / "nobody")}) is None
