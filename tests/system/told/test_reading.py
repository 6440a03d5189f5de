"""Words from another process are read with suspicion."""

from __future__ import annotations

import os

import pytest

from detox.core.inputs import Window
from detox.core.ports.desktop import Frame
from detox.system.told.reading import read_frame, read_json, read_window
from tests.fakes.processes import FakeProcesses


def test_a_description_becomes_a_window() -> None:
    processes = FakeProcesses()
    processes.run(77, "chromium", 5.0)
    told = {"title": "Instagram", "ids": ["a", "a", "", "b"], "role": "pop-up", "pid": 77, "full_screen": True}
    assert read_window(told, 3, processes) == Window(3, 77, "chromium", 5.0, ("a", "b"), "Instagram", "pop-up", True)


def test_a_window_of_this_process_is_our_own() -> None:
    window = read_window({"pid": os.getpid()}, 3, FakeProcesses())
    assert window
    assert window.own


@pytest.mark.parametrize("told", [None, [], "x", 5])
def test_what_describes_nothing_is_no_window(told: object) -> None:
    assert read_window(told, 3, FakeProcesses()) is None
    assert read_frame(told) is None


@pytest.mark.parametrize("pid", [None, 0, -1, True, "7", 7.5])
def test_a_pid_that_is_none_is_not_looked_up(pid: object) -> None:
    assert read_window({"pid": pid, "ids": [5, None], "title": 9}, 3, FakeProcesses()) == Window(3)


def test_a_frame_needs_four_whole_numbers_and_a_size() -> None:
    assert read_frame({"x": -5, "y": 0, "width": 10, "height": 9}) == Frame(-5, 0, 10, 9)
    assert read_frame({"x": 1, "y": 2, "width": 0, "height": 9}) is None
    assert read_frame({"x": 1, "y": 2.5, "width": 3, "height": 9}) is None


@pytest.mark.parametrize("text", [None, 5, "", "{", "nul"])
def test_what_is_no_json_says_nothing(text: object) -> None:
    assert read_json(text) is None
