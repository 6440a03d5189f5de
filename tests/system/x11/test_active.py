from __future__ import annotations

from typing import Any, cast

import pytest

from detox.core.inputs import ActiveWindow, WindowsUnknown
from detox.system.x11 import wire
from detox.system.x11.active import NO_MANAGER, ActiveWatch
from detox.system.x11.left import KEPT, STIRS
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.system.x11.fake_server import ROOT, FakeServer

ACTIVE = "_NET_ACTIVE_WINDOW"


class Stage:
    def __init__(self) -> None:
        self.server = FakeServer()
        self.alarms = FakeAlarms(FakeClock(boot=0))
        self.said: list[Any] = []
        server = cast("Any", self.server)
        self.watch = ActiveWatch(server, server, self.alarms.clock, self.alarms, self.said.append)

    def advance(self, seconds: float = 0.0) -> None:
        self.server.turn()
        self.alarms.advance(seconds)
        self.server.turn()

    @property
    def titles(self) -> list[str | None]:
        return [each.window.title if each.window else None for each in self.said if isinstance(each, ActiveWindow)]


@pytest.fixture
def stage() -> Stage:
    stage = Stage()
    stage.server.manage()
    stage.server.show(7, "seven")
    stage.server.show(8, "eight")
    stage.server.set(ACTIVE, 7)
    stage.watch.start()
    stage.advance()
    assert stage.titles == ["seven"]
    return stage


def turn(stage: Stage, *windows: int) -> None:
    for window in windows:
        stage.server.set(ACTIVE, window)
        stage.advance()


def test_a_moment_without_a_window_is_not_said(stage: Stage) -> None:
    stage.server.set(ACTIVE, 0)
    stage.advance(0.001)
    stage.server.set(ACTIVE, 8, 0)
    stage.advance(1)
    assert stage.titles == ["seven", "eight"]


def test_a_window_that_follows_at_once_needs_no_alarm(stage: Stage) -> None:
    armed = stage.alarms.set_so_far
    stage.server.set(ACTIVE, 0)
    stage.server.next_event = lambda: stage.server.set(ACTIVE, 8)
    stage.advance()
    assert stage.titles == ["seven", "eight"]
    assert (stage.server.awaited, stage.alarms.set_so_far) == (1, armed)


def blink(stage: Stage, *windows: int) -> None:
    """Turn to one window after another, "no window" before each, as openbox says it."""
    for window in windows:
        stage.server.set(ACTIVE, 0)
        stage.server.next_event = lambda window=window: stage.server.set(ACTIVE, window)
        stage.advance()


def test_a_manager_that_says_none_first_is_asked_once_a_change(stage: Stage) -> None:
    blink(stage, 8)
    asked = stage.server.asked
    blink(stage, 7, 8, 7)
    assert stage.titles == ["seven", "eight", "seven", "eight", "seven"]
    assert stage.server.asked == asked + 3


def test_one_that_says_it_no_more_is_waited_for_once_in_vain(stage: Stage) -> None:
    blink(stage, 8)
    awaited = stage.server.awaited
    for window in (7, 8, 7):
        stage.server.set(ACTIVE, window)
        stage.advance()
    assert stage.titles == ["seven", "eight", "seven", "eight", "seven"]
    assert stage.server.awaited == awaited + 1


def test_whoever_comes_back_to_a_window_that_has_not_changed_asks_only_which_one_it_is(stage: Stage) -> None:
    turn(stage, 8)
    reads, asked = stage.server.reads, stage.server.asked
    turn(stage, 7, 8, 7)
    assert stage.titles == ["seven", "eight", "seven", "eight", "seven"]
    assert (stage.server.reads, stage.server.asked) == (reads, asked + 3)
    assert stage.server.left == []


@pytest.mark.parametrize("what", ["title", "size", "unmapped", "mapped"])
def test_one_that_changed_meanwhile_is_read_anew_and_no_longer_followed(stage: Stage, what: str) -> None:
    turn(stage, 8)
    if what == "title":
        stage.server.title(7, "seven anew")
    elif what == "size":
        stage.server.show(7, "seven anew")
        stage.server.happen(wire.CONFIGURE, 7, size=(1280, 800))
    else:
        stage.server.show(7, "seven anew")
        stage.server.happen(wire.UNMAP if what == "unmapped" else wire.MAP, 7)
    assert stage.titles == ["seven", "eight"], "and nobody is told of it until then"
    assert set(stage.server.watched) == {ROOT, 50, 8}
    assert stage.server.left == [7]
    turn(stage, 7)
    assert stage.titles == ["seven", "eight", "seven anew"]


def test_what_changed_while_the_active_one_was_asked_for_is_not_said_as_it_was(stage: Stage) -> None:
    turn(stage, 8)
    stage.server.set_on_the_way("_NET_WM_NAME", 1, of=7)
    stage.server.show(7, "seven anew")
    turn(stage, 7)
    assert stage.titles == ["seven", "eight", "seven anew"]


def test_a_mark_of_the_manager_on_the_way_changes_nothing(stage: Stage) -> None:
    turn(stage, 8)
    reads = stage.server.reads
    stage.server.set_on_the_way("_NET_WM_STATE", 1, of=7)
    turn(stage, 7)
    assert stage.titles == ["seven", "eight", "seven"]
    assert stage.server.reads == reads


def test_a_change_that_was_not_read_before_the_window_was_left_is_read_after(stage: Stage) -> None:
    stage.server.title(7, "one")
    stage.advance()
    stage.server.title(7, "two")  # its turn comes a moment later
    turn(stage, 8)
    assert set(stage.server.watched) == {ROOT, 50, 8}
    turn(stage, 7)
    assert stage.titles == ["seven", "one", "eight", "two"]


def test_marks_of_the_manager_change_nothing_but_are_not_borne_for_ever(stage: Stage) -> None:
    turn(stage, 8)
    (state,) = stage.server.atoms("_NET_WM_STATE")
    for _ in range(STIRS):
        stage.server.happen(wire.PROPERTY, 7, state)
    assert set(stage.server.watched) == {ROOT, 50, 7, 8}
    stage.server.happen(wire.PROPERTY, 7, state)
    assert set(stage.server.watched) == {ROOT, 50, 8}


def test_no_more_than_the_last_few_are_followed(stage: Stage) -> None:
    windows = [7, 8, 9, 10, 11]
    for window in windows[2:]:
        stage.server.show(window, str(window))
    turn(stage, *windows[1:])
    assert set(stage.server.watched) == {ROOT, 50, *windows[-KEPT - 1 :]}
    stage.watch.stop()
    assert stage.server.watched == {}


def test_one_that_is_gone_is_believed_no_more_than_any_window(stage: Stage) -> None:
    turn(stage, 8, 7)
    stage.server.destroy(8)
    assert stage.server.forgotten == [8]
    stage.server.set(ACTIVE, 8)
    stage.advance(1)
    assert stage.titles == ["seven", "eight", "seven", None]


def test_what_the_last_answer_told_is_not_asked_again(stage: Stage) -> None:
    stage.server.set(ACTIVE, 0)
    stage.server.set_on_the_way(ACTIVE, 8)
    before = stage.server.asked
    stage.advance(1)
    assert stage.titles == ["seven", "eight"]
    assert stage.server.asked == before + 1
    stage.server.set(ACTIVE, 7)
    stage.advance(1)
    assert stage.titles == ["seven", "eight", "seven"]


def test_what_a_new_manager_says_on_the_way_is_heard(stage: Stage) -> None:
    stage.server.set(ACTIVE, 0)
    stage.server.destroy(50)
    stage.server.set_on_the_way(ACTIVE, 8)
    stage.advance(1)
    assert stage.titles == ["seven", "eight"]


def test_no_window_is_said_once_it_lasts(stage: Stage) -> None:
    stage.server.set(ACTIVE, 0)
    stage.advance(0.07)
    assert stage.titles == ["seven"]
    stage.advance(0.02)
    assert stage.titles == ["seven", None]
    stage.server.set(ACTIVE)
    stage.advance(10)
    assert stage.titles == ["seven", None]


def test_doubled_events_are_one_report(stage: Stage) -> None:
    stage.server.set(ACTIVE, 8)
    stage.server.set(ACTIVE, 8)
    stage.advance(1)
    stage.server.set(ACTIVE, 8)
    stage.advance(1)
    assert stage.titles == ["seven", "eight"]


def test_the_state_of_a_window_that_loses_the_focus_is_not_asked_for(stage: Stage) -> None:
    before = stage.server.reads
    stage.server.happen(wire.PROPERTY, 7, stage.server.atoms("_NET_WM_STATE")[0])
    stage.server.title(7, "a title on the way")
    stage.server.set(ACTIVE, 8)
    stage.advance(1)
    assert stage.titles == ["seven", "eight"]
    assert stage.server.reads == before + 1


def test_full_screen_is_seen_by_the_size(stage: Stage) -> None:
    stage.advance(5)
    before = stage.server.reads
    stage.server.happen(wire.CONFIGURE, 7, size=(1280, 800))
    stage.server.happen(wire.CONFIGURE, 7, size=(1280, 800))
    stage.advance(1)
    stage.server.happen(wire.CONFIGURE, 7, size=(1280, 800))
    stage.advance(1)
    assert stage.server.reads == before + 1


def test_another_window_under_the_same_number_is_read_anew(stage: Stage) -> None:
    stage.server.destroy(7)
    assert stage.server.forgotten == [7]
    stage.server.show(7, "reborn")
    stage.server.set(ACTIVE, 7)
    stage.advance(1)
    assert stage.titles == ["seven", "reborn"]
    stage.server.title(7, "and watched")
    stage.advance(1)
    assert stage.titles[-1] == "and watched"


def test_a_title_is_read_at_once_and_once(stage: Stage) -> None:
    stage.advance(5)
    before = stage.server.reads
    stage.server.title(7, "new")
    stage.advance()
    assert stage.titles == ["seven", "new"]
    assert stage.server.reads == before + 1
    assert stage.alarms.due == []


def test_a_title_that_spins_is_read_ever_more_seldom_but_its_last_word_counts(stage: Stage) -> None:
    stage.advance(5)
    before = stage.server.reads
    for step in range(100):
        stage.server.title(7, f"spin {step}")
        stage.advance(0.1)
    assert stage.server.reads - before < 18
    stage.advance(1)
    assert stage.titles[-1] == "spin 99"
    stage.advance(5)
    stage.server.title(7, "calm")
    stage.advance()
    assert stage.titles[-1] == "calm"


def test_a_closed_window_that_is_still_named_is_not_active(stage: Stage) -> None:
    stage.server.destroy(7)  # openbox: the last window goes, the property stays
    stage.advance(0.1)
    assert stage.titles == ["seven", None]


def test_a_window_put_away_is_not_active_until_it_comes_back(stage: Stage) -> None:
    stage.server.show(7, "seven", mapped=False)
    stage.server.happen(wire.UNMAP, 7)
    stage.advance(0.1)
    stage.server.title(7, "changed behind the scene")
    stage.advance(1)
    assert stage.titles == ["seven", None]
    stage.server.show(7, "back")
    stage.server.happen(wire.MAP, 7)
    stage.advance()
    assert stage.titles == ["seven", None, "back"]


def test_a_rolled_up_window_stays_active(stage: Stage) -> None:
    stage.server.show(7, "seven", mapped=False, rolled_up=True)
    stage.server.happen(wire.UNMAP, 7)
    stage.advance(1)
    assert stage.titles == ["seven"]


def test_without_a_window_manager_nothing_is_known() -> None:
    stage = Stage()
    stage.watch.start()
    stage.advance(1)
    assert stage.said == [WindowsUnknown(NO_MANAGER)]
    stage.server.show(7, "seven")
    stage.server.manage()
    stage.server.set(ACTIVE, 7)
    stage.advance(1)
    assert stage.titles == ["seven"]


def test_the_last_word_of_a_dead_window_manager_does_not_count(stage: Stage) -> None:
    stage.server.destroy(50)
    stage.advance(1)
    assert stage.said[1:] == [WindowsUnknown(NO_MANAGER)]
    stage.server.manage(51)
    stage.advance(1)
    assert stage.titles == ["seven", "seven"]


def test_nothing_is_left_after_stop(stage: Stage) -> None:
    stage.server.set(ACTIVE, 0)
    stage.advance(0.01)
    stage.server.set(ACTIVE, 8)
    stage.watch.stop()
    stage.advance(1)
    assert stage.server.watched == {}
    assert stage.alarms.due == []
    assert stage.titles == ["seven"]
