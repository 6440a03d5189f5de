from __future__ import annotations

import pytest

from detox.system.pace import Pace
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock


class Reader:
    """Remembers when a title was read, in seconds since the start."""

    def __init__(self) -> None:
        self.alarms = FakeAlarms(FakeClock())
        self._start = self.now
        self.read: list[float] = []
        self.pace = Pace(self.alarms.clock, self.alarms, lambda: self.read.append(round(self.now - self._start, 3)))
        self.pace.begin()

    @property
    def now(self) -> float:
        return self.alarms.clock.now().boot


def test_a_single_change_is_read_at_once() -> None:
    reader = Reader()
    reader.pace.changed()
    assert reader.read == [0.0]
    assert reader.alarms.due == []


def test_a_title_that_changes_all_the_time_is_read_ever_more_seldom_and_at_last() -> None:
    reader = Reader()
    for _ in range(50):
        reader.pace.changed()
        reader.alarms.advance(0.05)
    reader.alarms.advance(2)
    assert reader.read == pytest.approx([0.0, 0.2, 0.6, 1.4, 2.2, 3.0], abs=0.06)
    assert reader.alarms.due == []


def test_the_last_change_is_never_lost() -> None:
    reader = Reader()
    reader.pace.changed()
    reader.alarms.advance(0.01)
    reader.pace.changed()
    reader.alarms.advance(5)
    assert len(reader.read) == 2


def test_after_a_calm_second_a_change_is_read_at_once_again() -> None:
    reader = Reader()
    for _ in range(40):
        reader.pace.changed()
        reader.alarms.advance(0.05)
    reader.alarms.advance(3)
    reader.read.clear()
    reader.pace.changed()
    assert len(reader.read) == 1


def test_another_windows_first_change_is_read_at_once() -> None:
    reader = Reader()
    for _ in range(20):
        reader.pace.changed()
        reader.alarms.advance(0.01)
    reader.pace.begin()
    reader.read.clear()
    reader.pace.changed()
    assert len(reader.read) == 1


def test_nothing_is_read_after_stop() -> None:
    reader = Reader()
    reader.pace.changed()
    reader.pace.changed()
    reader.pace.stop()
    reader.pace.stop()
    reader.alarms.advance(5)
    assert reader.read == [0.0]
