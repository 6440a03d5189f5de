from __future__ import annotations

import pytest

from detox.core.inputs import ActiveWindow, VisibleWindows
from detox.core.ports.desktop import Frame
from detox.system.win32 import api
from tests.contracts.windows import visible
from tests.system.win32.stages import WindowsBench
from tests.system.win32.world import SHELL_PID, US, Thing


@pytest.fixture
def stage() -> WindowsBench:
    return WindowsBench()


def started(stage: WindowsBench) -> int:
    """Open a window in front, begin, and let its title be old news; returns it."""
    window = stage.open("seven")
    stage.port.start(stage.said.append)
    stage.settle()
    assert stage.titles == ["seven"]
    return window


def test_a_window_is_described(stage: WindowsBench) -> None:
    window = started(stage)
    (said,) = stage.front
    assert said is not None
    assert (said.id, said.pid, said.program, said.created) == (window, 101, "chrome.exe", 1_700_000_000.0)
    assert (said.app_ids, said.full_screen, said.own) == (("Chrome_WidgetWin_1",), False, False)


def test_a_window_of_ours_is_known_as_such(stage: WindowsBench) -> None:
    stage.desk._shared()
    ours = stage.world.make(Thing("Settings", "Qt6QWindowIcon", stage_pid(), 4001))
    stage.world.focus(ours)
    stage.port.start(stage.said.append)
    stage.settle()
    assert [window.own for window in stage.front if window] == [True]


def stage_pid() -> int:
    import os

    return os.getpid()


def test_a_moment_without_a_window_is_not_said(stage: WindowsBench) -> None:
    started(stage)
    stage.world.front = 0
    stage.world.happen(api.EVENT_SYSTEM_DESKTOPSWITCH, 0)
    stage.wait(0.05)
    stage.open("eight")
    stage.settle()
    assert stage.titles == ["seven", "eight"]


def test_a_question_of_uac_is_no_window_until_it_is_answered(stage: WindowsBench) -> None:
    window = started(stage)
    stage.world.front = 0
    stage.world.happen(api.EVENT_SYSTEM_DESKTOPSWITCH, 0)
    stage.settle()
    assert stage.titles == ["seven", None]
    stage.world.front = window
    stage.world.happen(api.EVENT_SYSTEM_DESKTOPSWITCH, 0)
    stage.settle()
    assert stage.titles == ["seven", None, "seven"]


def test_the_desktop_behind_all_windows_is_none(stage: WindowsBench) -> None:
    started(stage)
    stage.processes.run(SHELL_PID, "explorer.exe")
    stage.focus(stage.world.shell)
    stage.settle()
    assert stage.titles == ["seven", None]


def test_a_window_in_front_that_is_put_away_is_none(stage: WindowsBench) -> None:
    window = started(stage)
    stage.world.change(window, api.EVENT_SYSTEM_MINIMIZESTART, minimised=True)
    stage.settle()
    assert stage.titles == ["seven", None]


def test_the_lock_screen_is_no_window_and_locks(stage: WindowsBench) -> None:
    session = stage.desk.session(stage.has_moved)
    states: list[object] = []
    session.start(states.append)
    window = started(stage)
    stage.open("Windows Default Lock Screen", "LockApp.exe")
    stage.settle()
    assert stage.titles == ["seven", None]
    assert [getattr(each, "locked", None) for each in states] == [True]
    stage.focus(window)
    stage.settle()
    assert stage.titles == ["seven", None, "seven"]
    assert [getattr(each, "locked", None) for each in states] == [True, False]


def test_a_store_app_is_found_inside_its_host(stage: WindowsBench) -> None:
    stage.processes.run(900, "Instagram.exe")
    stage.world.packages[900] = {"aumid": "Facebook.Instagram_8x!App", "family": "Facebook.Instagram_8x"}
    window = stage.open("Instagram", "ApplicationFrameHost.exe", kind="ApplicationFrameWindow")
    stage.world.make(Thing("", "ApplicationFrameInputSinkWindow", stage.pids, 1, parent=window), show=False)
    inside = stage.world.make(Thing("Instagram", "Windows.UI.Core.CoreWindow", 900, 1900, parent=window), show=False)
    stage.port.start(stage.said.append)
    stage.settle()
    (said,) = stage.front
    assert said is not None
    assert (said.pid, said.program, said.title) == (900, "Instagram.exe", "Instagram")
    assert said.app_ids == ("Facebook.Instagram_8x!App", "Facebook.Instagram_8x", "ApplicationFrameWindow")
    assert stage.world.handles == {}
    del stage.world.things[inside]  # put away and suspended, it is inside no more
    stage.retitle(window, "Instagram (3)")
    stage.settle()
    assert [window.pid for window in stage.front if window] == [900, 900]


def test_a_store_app_that_moves_in_late_is_found_then(stage: WindowsBench) -> None:
    window = stage.open("Instagram", "ApplicationFrameHost.exe", kind="ApplicationFrameWindow")
    stage.port.start(stage.said.append)
    stage.world.turn()
    stage.processes.run(900, "Instagram.exe")
    stage.world.make(Thing("", "Windows.UI.Core.CoreWindow", 900, 1900, parent=window), show=False)
    stage.settle()
    assert [window.program for window in stage.front if window] == ["ApplicationFrameHost.exe", "Instagram.exe"]
    assert stage.alarms.due == []


def test_a_program_that_nobody_may_look_at_is_still_a_window(stage: WindowsBench) -> None:
    window = stage.world.make(Thing("Registry", "RegEdit", 999, 1999))
    stage.world.focus(window)
    stage.port.start(stage.said.append)
    stage.settle()
    (said,) = stage.front
    assert said is not None
    assert (said.pid, said.program, said.title) == (999, None, "Registry")


def test_a_title_is_listened_for_only_where_it_can_change(stage: WindowsBench) -> None:
    started(stage)
    names = [hook for hook in stage.world.hooks.values() if hook[0] == api.EVENT_OBJECT_NAMECHANGE]
    assert [(hook[3], hook[4]) for hook in names] == [(101, 1101)]
    stage.open("eight")
    stage.settle()
    names = [hook for hook in stage.world.hooks.values() if hook[0] == api.EVENT_OBJECT_NAMECHANGE]
    assert [(hook[3], hook[4]) for hook in names] == [(102, 1102)]


def test_a_window_that_is_gone_before_it_is_read_makes_nobody_listen_to_all(stage: WindowsBench) -> None:
    started(stage)
    gone = stage.open("gone")
    del stage.world.things[gone]
    stage.world.turn()
    assert [hook for hook in stage.world.hooks.values() if hook[0] == api.EVENT_OBJECT_NAMECHANGE] == []
    stage.settle()
    assert stage.titles == ["seven", None]


def test_another_focus_costs_few_calls(stage: WindowsBench) -> None:
    idle = stage.desk.idle()
    idle.start(stage.said.append, 180)
    first = started(stage)
    second = stage.open("eight")
    stage.settle()
    before, alarms = len(stage.world.called), stage.alarms.set_so_far
    for window in (first, second) * 50:
        stage.focus(window)
        stage.world.turn()
    assert (len(stage.world.called) - before) / 100 < 25
    assert stage.alarms.set_so_far == alarms


def test_what_changes_inside_a_window_wakes_nobody(stage: WindowsBench) -> None:
    window = started(stage)
    before = len(stage.world.called)
    stage.world.happen(api.EVENT_OBJECT_NAMECHANGE, window, thing=-4, child=3)
    stage.world.happen(api.EVENT_OBJECT_NAMECHANGE, window, thing=-8)
    stage.settle()
    assert stage.world.called[before:] == []


def test_a_title_that_spins_is_read_ever_more_seldom_but_its_last_word_counts(stage: WindowsBench) -> None:
    window = started(stage)
    before = stage.world.called.count("GetWindowTextW")
    for step in range(100):
        stage.retitle(window, f"spin {step}")
        stage.wait(0.1)
    assert stage.world.called.count("GetWindowTextW") - before < 18
    stage.settle()
    assert stage.titles[-1] == "spin 99"


def test_nothing_waits_while_nothing_changes(stage: WindowsBench) -> None:
    started(stage)
    assert stage.alarms.due == []
    before = len(stage.world.called)
    stage.wait(3600)
    assert stage.world.called[before:] == []


def test_full_screen_is_a_window_without_a_title_bar_that_fills_its_screen(stage: WindowsBench) -> None:
    window = started(stage)
    stage.open("other")
    frames: list[Frame | None] = []
    stage.port.watch_frame(window, frames.append)
    stage.settle()
    stage.place(window, -8, -8, 1936, 1096)  # maximised, its task bar hidden: its border lies outside
    stage.settle()
    assert frames[-1] == Frame(0, 0, 1920, 1080, full_screen=False)
    stage.place(window, 0, 0, 1920, 1080, style=0x10000000)
    stage.settle()
    assert frames[-1] == Frame(0, 0, 1920, 1080, full_screen=True)
    stage.focus(window)
    stage.settle()
    assert [window.full_screen for window in stage.front if window] == [False, False, True]


def test_a_frame_follows_only_its_own_window_and_thread(stage: WindowsBench) -> None:
    window, other = stage.open("one"), stage.open("two")
    stage.port.start(stage.said.append)
    frames: list[Frame | None] = []
    cancel = stage.port.watch_frame(window, frames.append)
    stage.settle()
    moves = [hook for hook in stage.world.hooks.values() if hook[0] == api.EVENT_OBJECT_LOCATIONCHANGE]
    assert [(hook[3], hook[4]) for hook in moves] == [(101, 1101)]
    stage.place(other, 5, 5, 50, 50)
    stage.world.change(window, api.EVENT_OBJECT_CLOAKED, cloaked=2)  # on another virtual desktop
    stage.settle()
    stage.world.change(window, api.EVENT_OBJECT_UNCLOAKED, cloaked=0)
    stage.settle()
    assert frames == [Frame(100, 80, 800, 600), None, Frame(100, 80, 800, 600)]
    cancel()
    assert not [hook for hook in stage.world.hooks.values() if hook[0] == api.EVENT_OBJECT_LOCATIONCHANGE]


def test_a_door_stands_just_above_its_window_whatever_comes_to_the_front(stage: WindowsBench) -> None:
    editor, feed, door = stage.open("editor"), stage.open("Instagram"), stage.open("Detox door")
    stage.port.start(stage.said.append)
    stage.focus(editor)
    assert stage.port.stand_before(door, feed) is None
    stage.settle()
    assert stage.world.order == [editor, door, feed]
    stage.focus(feed)
    stage.settle()
    assert stage.world.order == [door, feed, editor]
    stage.focus(editor)
    stage.settle()
    assert stage.world.order == [editor, door, feed]
    stage.close(door)
    del stage.world.called[:]
    stage.focus(feed)
    stage.settle()
    assert "SetWindowPos" not in stage.world.called


def test_a_killed_program_whose_windows_end_without_a_word_leaves_no_frame(stage: WindowsBench) -> None:
    window = started(stage)
    frames: list[Frame | None] = []
    stage.port.watch_frame(window, frames.append)
    stage.settle()
    del stage.world.things[window]
    stage.focus(stage.world.shell)
    stage.settle()
    assert frames[-1] is None


def test_visible_is_what_a_person_sees_as_a_window(stage: WindowsBench) -> None:
    shown = stage.open("shown")
    stage.world.minimise(stage.open("put away"))
    stage.open("cloaked", cloaked=1)
    stage.open("hidden", visible=False)
    stage.open("a palette", ex_style=api.WS_EX_TOOLWINDOW)
    stage.open("")
    stage.open("Windows Default Lock Screen", "LockApp.exe")
    part = stage.world.make(Thing("a part", parent=shown))
    stage.port.start(stage.said.append)
    stage.port.follow_visible(True)
    stage.settle()
    assert visible(stage) == {shown: "shown"}
    said = len(stage.said)
    stage.retitle(part, "another")
    stage.world.happen(api.EVENT_OBJECT_SHOW, part)
    stage.settle()
    assert stage.alarms.due == []
    assert len(stage.said) == said


def test_raising_a_window_is_no_news_of_what_is_visible(stage: WindowsBench) -> None:
    one, _two = stage.open("one"), stage.open("two")
    stage.port.start(stage.said.append)
    stage.port.follow_visible(True)
    stage.settle()
    before = [each for each in stage.said if isinstance(each, VisibleWindows)]
    thing = stage.world.things.pop(one)
    stage.world.things[one] = thing
    stage.world.happen(api.EVENT_OBJECT_SHOW, one)
    stage.settle()
    assert [each for each in stage.said if isinstance(each, VisibleWindows)] == before


def test_a_window_of_ours_is_kept_out_of_the_task_bar(stage: WindowsBench) -> None:
    window = stage.world.make(Thing("a card", pid=US, thread=4001, ex_style=api.WS_EX_APPWINDOW | 0x8))
    stage.port.unlist(window)
    assert stage.world.things[window].ex_style == api.WS_EX_TOOLWINDOW | 0x8


def test_no_hook_and_no_alarm_is_left_after_stop(stage: WindowsBench) -> None:
    window = started(stage)
    stage.port.follow_visible(True)
    stage.port.watch_frame(window, lambda _: None)
    stage.settle()
    assert len(stage.world.hooks) > 8
    stage.retitle(window, "on its way")
    stage.port.stop()
    assert stage.world.hooks == {}
    stage.settle()
    assert stage.alarms.due == []
    assert stage.titles == ["seven"]


def test_ten_thousand_windows_come_and_go_and_nothing_is_left(stage: WindowsBench) -> None:
    window = started(stage)
    stage.port.follow_visible(True)
    stage.settle()
    hooks = len(stage.world.hooks)
    for number in range(10_000):
        stage.close(stage.open(f"window {number}"))
        stage.processes.end(stage.pids)
        if number % 100 == 0:
            stage.settle()
    stage.focus(window)
    stage.settle()
    assert visible(stage) == {window: "seven"}
    assert stage.titles[-1] == "seven"
    assert len(stage.world.hooks) == hooks
    assert stage.world.handles == {}
    assert stage.alarms.due == []


def test_a_listener_that_stops_itself_is_called_no_more(stage: WindowsBench) -> None:
    window = started(stage)
    seen: list[object] = []

    def moved(frame: Frame | None) -> None:
        seen.append(frame)
        stage.port.stop()

    stage.port.watch_frame(window, moved)
    stage.settle()
    stage.place(window, 1, 1, 500, 500)
    stage.settle()
    assert len(seen) == 1
    assert stage.said == [ActiveWindow(stage.front[0])]
