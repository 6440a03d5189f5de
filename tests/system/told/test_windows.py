"""What is made of a teller's words: the contract of the port, blips, fast titles, and a last word."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import pytest

from detox.core.inputs import ActiveWindow, Lost, Observation, VisibleWindows, Window
from detox.core.ports.desktop import Frame, Windows
from detox.core.text import plain
from detox.system.told.windows import ToldWindows
from tests.contracts.windows import TellingWindowsContract
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.fakes.teller import FakeTeller


class Stage:
    def __init__(self) -> None:
        self.alarms = FakeAlarms(FakeClock())
        self.teller = FakeTeller()
        self.port: Windows = ToldWindows("told", self.teller, self.alarms.clock, self.alarms)
        self.said: list[Observation] = []
        self._ids = count(1)

    def until(self, condition: Callable[[], bool]) -> None:
        for _ in range(30):
            self._pass()
            if condition():
                return
        pytest.fail("never so")

    def settle(self) -> None:
        for _ in range(30):
            self._pass()

    def _pass(self) -> None:
        self.teller.flush()
        self.alarms.advance(0.05)

    def open(self, title: str) -> int:
        number = next(self._ids)
        self.teller.open(Window(number, title=title))
        return number

    def focus(self, window: int) -> None:
        self.teller.focus(window)

    def retitle(self, window: int, title: str) -> None:
        self.teller.retitle(window, title)

    def place(self, window: int, x: int, y: int, width: int, height: int) -> None:
        self.teller.frames[window] = Frame(x, y, width, height)

    def close(self, window: int) -> None:
        self.teller.close(window)


@pytest.fixture
def stage() -> Stage:
    return Stage()


class TestToldWindows(TellingWindowsContract):
    """All of it."""


def test_no_window_between_two_is_not_said(stage: Stage) -> None:
    first, second = Window(1, title="First"), Window(2, title="Second")
    stage.port.start(stage.said.append)
    assert stage.teller.ear
    stage.teller.ear.told_active(first)
    stage.teller.ear.told_active(None)
    stage.alarms.advance(0.01)
    stage.teller.ear.told_active(second)
    stage.alarms.advance(5)
    assert stage.said == [ActiveWindow(first), ActiveWindow(second)]


def test_a_title_that_spins_is_said_seldom_and_its_last_one_at_last(stage: Stage) -> None:
    stage.port.start(stage.said.append)
    assert stage.teller.ear
    for turn in range(100):
        stage.teller.ear.told_active(Window(1, title=f"{turn} %"))
        stage.alarms.advance(0.05)
    stage.alarms.advance(1)
    assert 5 < len(stage.said) < 15
    assert stage.said[-1] == ActiveWindow(Window(1, title="99 %"))


def test_another_window_is_said_at_once_however_its_neighbour_spins(stage: Stage) -> None:
    stage.port.start(stage.said.append)
    assert stage.teller.ear
    for turn in range(20):
        stage.teller.ear.told_active(Window(1, title=f"{turn} %"))
        stage.alarms.advance(0.05)
    stage.teller.ear.told_active(Window(2, title="Instagram"))
    assert stage.said[-1] == ActiveWindow(Window(2, title="Instagram"))


def test_the_last_word_is_that_it_is_lost_and_nothing_can_be_seen(stage: Stage) -> None:
    window = stage.open("Front")
    stage.port.start(stage.said.append)
    stage.port.follow_visible(True)
    frames: list[Frame | None] = []
    stage.port.watch_frame(window, frames.append)
    stage.settle()
    stage.teller.lose(plain("gone"))
    stage.settle()
    assert stage.said[-1] == Lost(plain("gone"))
    assert frames[-1] is None
    stage.port.stop()
    assert stage.teller.stopped


def test_two_who_watch_one_window_both_hear_where_it_is(stage: Stage) -> None:
    window = stage.open("Front")
    stage.port.start(stage.said.append)
    first: list[Frame | None] = []
    second: list[Frame | None] = []
    stop_first = stage.port.watch_frame(window, first.append)
    stage.settle()
    stop_second = stage.port.watch_frame(window, second.append)
    stage.settle()
    assert first == second == [Frame(0, 0, 300, 200)]
    stop_first()
    assert stage.teller.wants_frames == {window}
    stop_second()
    assert stage.teller.wants_frames == set()


def test_what_was_visible_is_not_said_after_nobody_wants_to_know(stage: Stage) -> None:
    stage.open("Front")
    stage.port.start(stage.said.append)
    stage.port.follow_visible(True)
    stage.teller.flush()
    stage.port.follow_visible(False)
    stage.settle()
    assert not any(isinstance(each, VisibleWindows) for each in stage.said)
