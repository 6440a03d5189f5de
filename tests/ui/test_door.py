"""Doors: one over each window, what they say, how they let in and away. Nothing moves; time is the test's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from detox.core.ports import Cancel, Frame
from detox.core.views import DoorView
from detox.ui.door import say
from detox.ui.door.doors import Doors
from detox.ui.door.frame import door_rect
from detox.ui.door.pages import Page
from detox.ui.door.picture import plan
from detox.ui.door.window import DoorWindow
from detox.ui.later import Later
from detox.ui.look import CONTRAST, Looks
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
ONE_SCREEN = [(QRect(0, 0, 1920, 1080), 1.0)]


class Stand:
    """Doors over windows whose frames the test sets, and everything they said."""

    def __init__(self, looks: Looks, motion: float = 0.0) -> None:
        self.alarms = FakeAlarms(FakeClock(EVENING))
        self.watched: dict[int, Callable[[Frame | None], None]] = {}
        self.frames: dict[int, Frame | None] = {}
        self.said: list[tuple[object, ...]] = []
        later = Later(self.alarms.clock, self.alarms)
        self.doors = Doors(looks, ART, later, self._watch, motion=motion)
        self.doors.left.connect(lambda window_id: self.said.append(("left", window_id)))
        self.doors.passed.connect(lambda window_id, reason: self.said.append(("passed", window_id, reason)))

    def _watch(self, window_id: int, moved: Callable[[Frame | None], None]) -> Cancel:
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
    (page,) = [p for p in (window.shut_page, window.wait_page, window.ask_page) if p.isVisibleTo(window)]
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


def test_it_hides_while_its_window_cannot_be_seen(stand: Stand) -> None:
    stand.frames[7] = None
    window = stand.put_up()
    assert not window.isVisible()
    stand.watched[7](PAGE)
    assert window.isVisible()
    stand.watched[7](None)
    assert not window.isVisible()


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
    assert "TikTok" in second.shut_page.body.text()
    stand.doors.render((replace(VIEW, name="Insta"), other))
    assert stand.doors.windows() == (first, second)
    assert "Insta is closed" in first.shut_page.body.text()
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
    assert shown(window) is window.wait_page
    stand.alarms.advance(9.9)
    assert shown(window) is window.wait_page
    stand.alarms.advance(0.2)
    assert shown(window) is window.ask_page
    assert not window.ask_page.go.isEnabled()
    click(window, "door-reason-1")
    click(window, "door-go")
    assert stand.said == [("passed", 7, "Something went wrong")]
    assert stand.alarms.due == []


def test_the_reason_may_be_the_users_own_words(stand: Stand) -> None:
    window = stand.put_up()
    click(window, "door-need")
    stand.alarms.advance(10)
    QTest.keyClick(window.ask_page.own, Qt.Key.Key_Return)
    assert stand.said == []
    QTest.keyClicks(window.ask_page.own, "  Ana,   a client ")
    QTest.keyClick(window.ask_page.own, Qt.Key.Key_Return)
    assert stand.said == [("passed", 7, "Ana, a client")], "and Enter is not a click on another button as well"


def test_a_choice_and_words_go_together(stand: Stand) -> None:
    window = stand.put_up()
    click(window, "door-need")
    stand.alarms.advance(10)
    click(window, "door-reason-0")
    click(window, "door-reason-2")
    QTest.keyClicks(window.ask_page.own, "the bakery reel")
    click(window, "door-go")
    assert stand.said == [("passed", 7, "A post has to go out: the bakery reel")]


def test_a_gentle_door_asks_for_nothing(stand: Stand) -> None:
    window = stand.put_up(needs_reason=False, wait_seconds=5, firmness="gentle")
    click(window, "door-need")
    assert window.wait_page.body.text() == "Then you are in, for 15 minutes."
    stand.alarms.advance(5)
    assert stand.said == [("passed", 7, "")]


def test_the_wait_counts_each_second_from_its_start(stand: Stand) -> None:
    window = stand.put_up()
    click(window, "door-need")
    for second in range(1, 10):
        stand.alarms.advance(1)
        assert window.wait_page.breath._passed == second
    assert len(stand.alarms.due) == 1


@pytest.mark.parametrize("name", ["door-back", "door-leave"])
def test_the_wait_has_ways_out(stand: Stand, name: str) -> None:
    window = stand.put_up()
    click(window, "door-need")
    stand.alarms.advance(4)
    if name == "door-back":
        click(window, name)
    else:
        QTest.mouseClick(window.wait_page.leave, Qt.MouseButton.LeftButton)
    assert shown(window) is window.shut_page
    assert stand.alarms.due == []
    assert stand.said == ([] if name == "door-back" else [("left", 7)])


def test_escape_goes_back(stand: Stand) -> None:
    window = stand.put_up()
    click(window, "door-need")
    stand.alarms.advance(10)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert shown(window) is window.shut_page
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()


def test_a_locked_door_has_no_way_in_and_says_until_when(stand: Stand) -> None:
    window = stand.put_up(can_pass=False, firmness="locked")
    assert not window.shut_page.need.isVisibleTo(window)
    assert window.shut_page.body.text() == (
        "Instagram stays shut until tomorrow at 07:00, as you asked. Then it opens by itself."
    )
    window.shut_page.needed.emit()
    assert shown(window) is window.shut_page


def test_a_wait_ends_when_the_way_in_is_gone_or_the_platform_changes(stand: Stand) -> None:
    window = stand.put_up()
    for changes in ({"can_pass": False}, {"platform": "tiktok", "name": "TikTok"}):
        stand.put_up()
        click(window, "door-need")
        assert shown(window) is window.wait_page
        stand.put_up(**changes)
        assert shown(window) is window.shut_page
        assert stand.alarms.due == []


def test_a_new_end_does_not_disturb_a_wait(stand: Stand) -> None:
    window = stand.put_up()
    click(window, "door-need")
    stand.put_up(until=UNTIL + timedelta(hours=1))
    assert shown(window) is window.wait_page


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
    assert shown(window) is window.shut_page


def test_it_says_when_it_opens_and_who_has_the_inbox(stand: Stand) -> None:
    page = stand.put_up().shut_page
    assert page.body.text() == "Instagram is closed. It opens again tomorrow at 07:00, all by itself."
    assert page.chip.text() == "Nadia Berg has the inbox tonight\nuntil 07:00, then it’s yours again"
    assert page.foot.text() == "Only this window is covered. Your other windows work as usual."
    stand.put_up(until=EVENING + timedelta(hours=2), cover="")
    assert page.body.text() == "Instagram is closed. It opens again at 22:00, all by itself."
    assert not page.chip.isVisibleTo(page)
    stand.put_up(until=EVENING + timedelta(days=3))
    assert page.body.text() == "Instagram is closed. It opens again on Sunday at 20:00, all by itself."


def test_titles_are_short_and_stay_for_the_night() -> None:
    now = EVENING.astimezone()
    for text in (*say._EVENING, *say._DAYTIME):
        first, second = text.source.split("\n")
        assert max(len(first), len(second)) <= 22
        assert "!" not in text.source
    assert say.title(VIEW, now) == say.title(replace(VIEW, window_id=9), now + timedelta(hours=1))
    week = {say.title(replace(VIEW, until=UNTIL + timedelta(days=d)), now) for d in range(7)}
    assert len(week) > 3


def test_day_and_evening_speak_differently() -> None:
    hours = {4: True, 5: False, 12: False, 16: False, 17: True, 23: True}
    assert {hour: say.evening(EVENING.replace(hour=hour)) for hour in hours} == hours


def test_initials() -> None:
    names = {"Nadia Berg": "NB", "ana": "A", "the night team of three": "TN", "": ""}
    assert {name: say.initials(name) for name in names} == names


def test_it_is_announced_once_it_stands(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[Any] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", said.append)
    stand.put_up()
    stand.watched[7](Frame(10, 10, 780, 660))
    monkeypatch.undo()
    assert len(said) == 1
    assert said[0].message().endswith("It opens again tomorrow at 07:00, all by itself.")


@pytest.mark.parametrize(("width", "height"), [(1900, 1000), (900, 562), (760, 420), (560, 660), (400, 500), (360, 240),
                                               (240, 140), (160, 200), (2560, 300)])  # fmt: skip
@pytest.mark.parametrize("step", ["shut", "wait", "ask"])
def test_buttons_are_inside_the_door_at_every_size(stand: Stand, step: str, width: int, height: int) -> None:
    stand.frames[7] = Frame(0, 0, width, height)
    window = stand.put_up(page_top=0)
    if step != "shut":
        click(window, "door-need")
    if step == "ask":
        stand.alarms.advance(10)
    page = shown(window)
    window.grab()
    for button in {page.main, window.wait_page.away if step == "wait" else page.main}:
        corner = button.mapTo(window, button.rect().topLeft())
        assert window.rect().contains(QRect(corner, button.size())), (step, width, height)
        assert button.height() >= 32
    for other in (window.shut_page, window.wait_page, window.ask_page):
        assert other is page or not other.isVisible()


def test_the_page_has_three_plans() -> None:
    wide, stacked, words = plan(900, 562, 1.0), plan(600, 700, 1.0), plan(400, 700, 1.0)
    assert (wide.scale, wide.stacked) == (1.0, False)
    assert wide.words.left() == 428
    assert stacked.stacked
    assert stacked.words.top() == pytest.approx(0.45 * 700, abs=8)
    assert words.scale == 0
    assert plan(900, 299, 1.0).scale == 0
    assert plan(1920, 1080, 1.0).scale == 1.6


@pytest.mark.parametrize(
    ("frame", "top", "screens", "wanted"),
    [
        (Frame(100, 50, 900, 600), 96, ONE_SCREEN, QRect(100, 146, 900, 504)),
        (Frame(100, 50, 900, 600, full_screen=True), 96, ONE_SCREEN, QRect(100, 50, 900, 600)),
        (Frame(200, 100, 1800, 1200), 96, [(QRect(0, 0, 1920, 1080), 2.0)], QRect(100, 146, 900, 504)),
        (
            Frame(4040, 100, 800, 600),
            0,
            [(QRect(0, 0, 1920, 1080), 2.0), (QRect(3840, 0, 1280, 800), 1.0)],
            QRect(4040, 100, 800, 600),
        ),
        (Frame(5, 5, 10, 40), 96, ONE_SCREEN, QRect(5, 44, 10, 1)),
        (Frame(-500, -500, 300, 200), 0, ONE_SCREEN, QRect(-500, -500, 300, 200)),
    ],
    ids=["plain", "full screen", "scale two", "second screen", "lower than its tabs", "off screen"],
)
def test_frames_become_places(frame: Frame, top: int, screens: list[tuple[QRect, float]], wanted: QRect) -> None:
    assert door_rect(frame, top, screens) == wanted


def test_high_contrast_has_black_walls() -> None:
    window = Stand(Looks(CONTRAST)).put_up()
    assert window.grab().toImage().pixelColor(4, 4).name() == "#000000"


def test_the_picture_shuts_and_dot_sleeps_wakes_and_steps_away(stand: Stand) -> None:
    window = stand.put_up()
    pictures = [window.grab().toImage()]
    click(window, "door-need")
    pictures.append(window.grab().toImage())
    stand.alarms.advance(10)
    pictures.append(window.grab().toImage())
    mats = [picture.copy(80, 380, 200, 120) for picture in pictures]
    assert mats[0] != mats[1]
    assert mats[1] != mats[2]
    assert mats[0] != mats[2]
