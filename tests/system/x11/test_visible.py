from __future__ import annotations

from typing import Any, cast

import pytest

from detox.core.inputs import VisibleWindows
from detox.system.x11 import wire
from detox.system.x11.visible import VisibleWatch
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.system.x11.fake_server import FakeServer

LIST, DESKTOP = "_NET_CLIENT_LIST", "_NET_CURRENT_DESKTOP"


class Stage:
    def __init__(self) -> None:
        self.server = FakeServer()
        self.alarms = FakeAlarms(FakeClock(boot=0))
        self.said: list[VisibleWindows] = []
        server = cast("Any", self.server)
        self.watch = VisibleWatch(server, server, self.alarms.clock, self.alarms, self.said.append)
        self.server.show(7, "seven", desktop=0)
        self.server.show(8, "eight", desktop=1)
        self.server.show(9, "everywhere")
        self.server.set(LIST, 7, 8, 9)
        self.server.set(DESKTOP, 0)

    def advance(self, seconds: float = 0.0) -> None:
        self.server.turn()
        self.alarms.advance(seconds)

    @property
    def titles(self) -> list[list[str]]:
        return [[window.title for window in each.windows] for each in self.said]


@pytest.fixture
def stage() -> Stage:
    stage = Stage()
    stage.watch.start()
    stage.advance()
    return stage


def test_says_what_is_on_this_desktop(stage: Stage) -> None:
    assert stage.titles == [["seven", "everywhere"]]
    stage.server.set(DESKTOP, 1)
    stage.advance(1)
    assert stage.titles[1:] == [["eight", "everywhere"]]


def test_a_flurry_of_changes_is_one_report(stage: Stage) -> None:
    for number in range(10, 15):
        stage.server.show(number, str(number))
        stage.server.set(LIST, 7, 8, 9, *range(10, number + 1))
        stage.server.title(number, f"title {number}")
        stage.advance(0.01)
    stage.advance(1)
    assert stage.titles[1:] == [["seven", "everywhere", *(f"title {number}" for number in range(10, 15))]]


def test_only_what_changed_is_read_again(stage: Stage) -> None:
    read: list[set[int]] = []
    readings = stage.server.readings

    def counted(windows: Any, *, placed: bool) -> Any:
        read.append(set(windows))
        return readings(windows, placed=placed)

    stage.server.readings = counted  # type: ignore[method-assign]
    stage.server.title(7, "changed")
    stage.advance(1)
    assert read == [{7}]


@pytest.mark.parametrize("state", [{"mapped": False}, {"minimised": True}, {"rolled_up": True}])
def test_what_is_put_away_cannot_be_seen(stage: Stage, state: dict[str, bool]) -> None:
    stage.server.show(7, "seven", **state)
    stage.server.happen(wire.UNMAP, 7)
    stage.advance(1)
    assert stage.titles[1:] == [["everywhere"]]


def test_a_closed_window_goes(stage: Stage) -> None:
    stage.server.destroy(7)
    stage.server.set(LIST, 8, 9)
    stage.advance(1)
    assert stage.titles[1:] == [["everywhere"]]
    assert 7 not in stage.server.watched


def test_a_window_that_goes_while_it_is_read_is_left_out() -> None:
    stage = Stage()
    del stage.server.known[7]
    stage.watch.start()
    stage.advance()
    assert stage.titles == [["everywhere"]]


def test_nothing_is_watched_after_stop_and_all_again_after_a_new_start(stage: Stage) -> None:
    stage.server.title(7, "under way")
    stage.watch.stop()
    stage.watch.stop()
    stage.advance(1)
    assert stage.server.watched == {}
    assert stage.alarms.due == []
    assert len(stage.said) == 1
    stage.watch.start()
    stage.advance()
    assert stage.titles[1:] == [["under way", "everywhere"]]
