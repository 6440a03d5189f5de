"""Doors: one over each window, what they say, how they let in and away. Nothing moves; time is the test's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from detox.core.ports.clocks import Cancel
from detox.core.ports.desktop import Frame
from detox.core.views import DoorView
from detox.ui.door.doors import Doors
from detox.ui.door.pages import Page
from detox.ui.door.wall import Wall
from detox.ui.door.window import DoorWindow
from detox.ui.later import Later
from detox.ui.look import Looks
from detox.ui.scenes import Art
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.ui.test_card import run_out

ART = Art(Path(__file__).parents[2] / "resources" / "art")
EVENING = datetime(2026, 11, 19, 19, 0, tzinfo=UTC)  # 20:00 in Berlin, a Thursday
UNTIL = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
VIEW = DoorView(
    7, "instagram", "Instagram", UNTIL, "firm", wait_seconds=10, minutes=15, needs_reason=True, page_top=96,
    cover="Nadia Berg",
)  # fmt: skip
PAGE = Frame(0, 0, 780, 660)


class Stand:
    """Doors over windows whose frames the test sets, and everything they said."""

    def __init__(self, looks: Looks, motion: float = 0.0) -> None:
        self.alarms = FakeAlarms(FakeClock(EVENING))
        self.watched: dict[int, Callable[[Frame | None], None]] = {}
        self.frames: dict[int, Frame | None] = {}
        self.said: list[tuple[object, ...]] = []
        later = Later(self.alarms.clock, self.alarms)
        self.tied: dict[int, int] = {}
        self.doors = Doors(looks, ART, later, self, motion=motion)
        self.doors.left.connect(lambda window_id: self.said.append(("left", window_id)))
        self.doors.passed.connect(self._passed)
        self.doors.finished.connect(lambda window_id: self.said.append(("finished", window_id)))
        self.doors.burns.connect(lambda reason, until: self.said.append(("burns", reason, until)))

    def _passed(self, window_id: int, reason: str, work: bool) -> None:
        self.said.append(("passed", window_id, reason, *(["work"] if work else [])))

    def stand_before(self, ours: int, window_id: int) -> int | None:
        self.tied[ours] = window_id
        return None

    def watch_frame(self, window_id: int, moved: Callable[[Frame | None], None]) -> Cancel:
        self.watched[window_id] = moved
        moved(self.frames.get(window_id, PAGE))
        return lambda: void(self.watched.pop(window_id, None))

    def put_up(self, **changes: Any) -> DoorWindow:
        self.doors.render((replace(VIEW, **changes),))
        (window,) = self.doors.windows()
        return window


def void(_: object) -> None:
    """Throw a value away."""


@pytest.fixture
def stand(looks: Looks) -> Stand:
    return Stand(looks)


def gone(window: DoorWindow) -> bool:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return not isValid(window)


def click(window: DoorWindow, name: str) -> None:
    button = window.findChild(QWidget, name)
    assert isinstance(button, QWidget)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def shown(window: DoorWindow) -> Page:
    (page,) = [p for p in window.steps.pages if p.isVisibleTo(window)]
    return page


def test_it_is_a_quiet_tool_window_and_no_more(stand: Stand) -> None:
    window = stand.put_up()
    flags = window.windowFlags()
    assert flags & Qt.WindowType.Tool == Qt.WindowType.Tool
    assert flags & Qt.WindowType.FramelessWindowHint
    assert not flags & Qt.WindowType.WindowStaysOnTopHint
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    assert window.windowTitle() == "Detox door"


def test_it_covers_the_page_and_leaves_the_tabs(stand: Stand) -> None:
    window = stand.put_up()
    assert window.isVisible()
    assert window.geometry() == QRect(0, 96, 780, 564)
    stand.watched[7](Frame(10, 20, 400, 300))
    assert window.geometry() == QRect(10, 116, 400, 204)
    stand.watched[7](Frame(0, 0, 800, 800, full_screen=True))
    assert window.geometry() == QRect(0, 0, 800, 800)


def test_the_desktop_hears_before_which_window_it_stands(stand: Stand) -> None:
    window = stand.put_up()
    assert stand.tied == {int(window.winId()): 7}


def test_a_door_over_the_whole_screen_belongs_to_no_place(stand: Stand) -> None:
    window = stand.put_up(whole_screen=True)
    assert window.isVisible()
    assert window.geometry() == window.screen().virtualGeometry()
    assert (stand.tied, stand.watched) == ({}, {})
    assert "10 seconds" in window.steps.shut_page.foot.text()


def test_it_hides_while_its_window_cannot_be_seen(stand: Stand) -> None:
    stand.frames[7] = None
    window = stand.put_up()
    assert not window.isVisible()
    stand.watched[7](PAGE)
    assert window.isVisible()
    stand.watched[7](None)
    assert not window.isVisible()


def _walls() -> list[QRect]:
    return [each.geometry() for each in QApplication.topLevelWidgets() if isinstance(each, Wall) and each.isVisible()]


def test_where_something_lies_above_its_window_the_rest_is_wall(stand: Stand) -> None:
    door = stand.put_up()
    stand.watched[7](replace(PAGE, above=((300, 300, 500, 400),)))
    assert door.geometry().getRect() == (0, 96, 300, 564)
    assert _walls() == [QRect(300, 96, 480, 204)]
    stand.watched[7](replace(PAGE, above=((0, 0, 900, 900),)))
    assert not door.isVisible()
    assert not _walls()
    stand.watched[7](PAGE)
    assert door.isVisible()
    assert door.geometry().getRect() == (0, 96, 780, 564)


def test_shown_again_it_is_not_minimised(stand: Stand) -> None:
    window = stand.put_up()
    stand.watched[7](None)
    window.setWindowState(Qt.WindowState.WindowMinimized)
    stand.watched[7](PAGE)
    assert not window.isMinimized()


def test_doors_come_change_and_go_with_their_views(stand: Stand) -> None:
    other = replace(VIEW, window_id=8, platform="tiktok", name="TikTok")
    stand.doors.render((VIEW, other))
    first, second = stand.doors.windows()
    assert "TikTok" in second.steps.shut_page.body.text()
    stand.doors.render((replace(VIEW, name="Insta"), other))
    assert stand.doors.windows() == (first, second)
    assert "Insta is closed" in first.steps.shut_page.body.text()
    stand.doors.render((other,))
    assert set(stand.watched) == {8}
    assert gone(first)
    assert not gone(second)
    stand.doors.render(())
    assert gone(second)
    assert stand.watched == {}


def test_the_same_views_again_change_nothing(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    stand.put_up()
    monkeypatch.setattr(DoorWindow, "show_view", lambda *_: pytest.fail("drawn again for nothing"))
    stand.doors.render((VIEW,))


def test_leave_it_is_the_main_button(stand: Stand) -> None:
    window = stand.put_up()
    QTest.keyClick(window, Qt.Key.Key_Return)
    click(window, "door-leave")
    assert stand.said == [("left", 7), ("left", 7)]
    assert not gone(window), "a door goes only when its view is gone"


def test_i_need_in_waits_asks_and_passes(stand: Stand) -> None:
    window = stand.put_up()
    click(window, "door-need")
    assert shown(window) is window.steps.wait_page
    stand.alarms.advance(9.9)
    assert shown(window) is window.steps.wait_page
    stand.alarms.advance(0.2)
    assert shown(window) is window.steps.ask_page
    assert not window.steps.ask_page.go.isEnabled()
    click(window, "door-reason-1")
    click(window, "door-go")
    assert stand.said == [("passed", 7, "Something went wrong")]
    assert stand.alarms.due == []


def test_the_reason_may_be_the_users_own_words(stand: Stand) -> None:
    window = stand.put_up()
    click(window, "door-need")
    stand.alarms.advance(10)
    QTest.keyClick(window.steps.ask_page.own, Qt.Key.Key_Return)
    assert stand.said == []
    QTest.keyClicks(window.steps.ask_page.own, "  Ana,   a client ")
    QTest.keyClick(window.steps.ask_page.own, Qt.Key.Key_Return)
    assert stand.said == [("passed", 7, "Ana, a client")], "and Enter is not a click on another button as well"


def test_a_choice_and_words_go_together(stand: Stand) -> None:
    window = stand.put_up()
    click(window, "door-need")
    stand.alarms.advance(10)
    click(window, "door-reason-0")
    click(window, "door-reason-2")
    QTest.keyClicks(window.steps.ask_page.own, "the bakery reel")
    click(window, "door-go")
    assert stand.said == [("passed", 7, "A post has to go out: the bakery reel")]


def test_a_gentle_door_asks_for_nothing(stand: Stand) -> None:
    window = stand.put_up(needs_reason=False, wait_seconds=5, firmness="gentle")
    click(window, "door-need")
    assert window.steps.wait_page.body.text() == "Then you are in, for 15 minutes."
    stand.alarms.advance(5)
    assert stand.said == [("passed", 7, "")]


def test_the_wait_counts_each_second_from_its_start(stand: Stand) -> None:
    window = stand.put_up()
    click(window, "door-need")
    for second in range(1, 10):
        stand.alarms.advance(1)
        assert window.steps.wait_page.breath._passed == second
    assert len(stand.alarms.due) == 1


@pytest.mark.parametrize("name", ["door-back", "door-leave"])
def test_the_wait_has_ways_out(stand: Stand, name: str) -> None:
    window = stand.put_up()
    click(window, "door-need")
    stand.alarms.advance(4)
    if name == "door-back":
        click(window, name)
    else:
        QTest.mouseClick(window.steps.wait_page.leave, Qt.MouseButton.LeftButton)
    assert shown(window) is window.steps.shut_page
    assert stand.alarms.due == []
    assert stand.said == ([] if name == "door-back" else [("left", 7)])


def test_escape_goes_back(stand: Stand) -> None:
    window = stand.put_up()
    click(window, "door-need")
    stand.alarms.advance(10)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert shown(window) is window.steps.shut_page
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()


def test_a_locked_door_has_no_way_in_and_says_until_when(stand: Stand) -> None:
    window = stand.put_up(can_pass=False, firmness="locked")
    assert not window.steps.shut_page.need.isVisibleTo(window)
    assert window.steps.shut_page.body.text() == (
        "Instagram stays shut until tomorrow at 07:00, as you asked. Then it opens by itself."
    )
    window.steps.shut_page.needed.emit()
    assert shown(window) is window.steps.shut_page


def test_a_wait_ends_when_the_way_in_is_gone_or_the_platform_changes(stand: Stand) -> None:
    window = stand.put_up()
    for changes in ({"can_pass": False}, {"platform": "tiktok", "name": "TikTok"}):
        stand.put_up()
        click(window, "door-need")
        assert shown(window) is window.steps.wait_page
        stand.put_up(**changes)
        assert shown(window) is window.steps.shut_page
        assert stand.alarms.due == []


def test_a_new_end_does_not_disturb_a_wait(stand: Stand) -> None:
    window = stand.put_up()
    click(window, "door-need")
    stand.put_up(until=UNTIL + timedelta(hours=1))
    assert shown(window) is window.steps.wait_page


def test_an_opening_leaf_may_finish_and_any_other_door_goes_at_once(looks: Looks) -> None:
    stand = Stand(looks, motion=1.0)
    window = stand.put_up(needs_reason=False, wait_seconds=0)
    stand.doors.passed.connect(lambda *_: stand.doors.render(()))
    click(window, "door-need")
    assert window.isVisible()
    run_out(window)
    assert gone(window)
    other = stand.put_up()
    stand.doors.render(())
    assert gone(other)


def test_a_pass_that_nobody_grants_leaves_the_door_shut(stand: Stand) -> None:
    window = stand.put_up(needs_reason=False, wait_seconds=0)
    click(window, "door-need")
    assert stand.said == [("passed", 7, "")]
    assert shown(window) is window.steps.shut_page


# --- the quiet ways ---------------------------------------------------------------------------------------------------


def test_finishing_a_post_is_offered_while_there_is_one_to_finish_and_asks_nothing(stand: Stand) -> None:
    window = stand.put_up(can_finish=True)
    click(window, "door-finish")
    assert stand.said == [("finished", 7)]
    assert shown(window) is window.steps.shut_page
    window = stand.put_up(can_finish=False)
    assert not window.steps.shut_page.finish.isVisibleTo(window)


def test_work_waits_as_long_and_is_asked_no_reason(stand: Stand) -> None:
    window = stand.put_up()
    click(window, "door-work")
    assert "count as work" in window.steps.wait_page.body.text()
    stand.alarms.advance(9)
    assert stand.said == []
    stand.alarms.advance(1)
    assert stand.said == [("passed", 7, "This is work", "work")]
    window = stand.put_up(window_id=8, can_pass=False, needs_reason=False)
    assert not window.steps.shut_page.work.isVisibleTo(window), "under a lock it is not offered"


def test_a_crisis_asks_what_happened_and_until_when(stand: Stand) -> None:
    window = stand.put_up()
    click(window, "door-crisis")
    page = window.steps.crisis_page
    assert shown(window) is page
    texts = [chip.text() for chip in page.chips if chip.isVisibleTo(window)]
    assert texts == ["1 h, until 21:00", "2 h, until 22:00", "Until midnight", "Until 08:00 tomorrow"]
    click(window, "door-crisis-1")
    assert not page.go.isEnabled()
    page.own.setText("  a brand  is on fire ")
    click(window, "door-crisis-go")
    assert stand.said == [("burns", "a brand is on fire", EVENING + timedelta(hours=2))]


def test_a_locked_door_waits_a_minute_before_a_crisis_whatever_changes_on_it_meanwhile(stand: Stand) -> None:
    locked: dict[str, Any] = {"can_pass": False, "needs_reason": False, "crisis_wait": 60}
    window = stand.put_up(**locked, can_finish=True)
    click(window, "door-crisis")
    stand.alarms.advance(59)
    assert shown(stand.put_up(**locked)) is window.steps.wait_page
    stand.alarms.advance(1)
    assert shown(window) is window.steps.crisis_page


def test_after_many_passes_the_question_asks_whether_the_rule_is_right(stand: Stand) -> None:
    window = stand.put_up(passes=3)
    click(window, "door-need")
    stand.alarms.advance(10)
    assert window.steps.ask_page.body.text().startswith("3 passes this week. Is this rule right?")
    assert window.steps.ask_page.body.isVisibleTo(window)
    assert window.steps.ask_page.chips[0].isEnabled(), "it refuses nothing"
