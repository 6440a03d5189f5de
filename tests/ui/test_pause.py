"""The break screen: its time, its way back, its words, and that nothing of it stays. Time is the test's."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation, QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from detox.reminders.breaks import PRACTICES as KINDS
from detox.ui.door.parts import Pill
from detox.ui.later import Later
from detox.ui.look import CONTRAST, DARK, LIGHT, Look, Looks
from detox.ui.movements import MOVES
from detox.ui.pause.circle import BREATH, DOTS
from detox.ui.pause.pauses import Pauses
from detox.ui.pause.practices import PRACTICES
from detox.ui.pause.window import PauseWindow, plan
from detox.ui.scenes import Art
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock

ART = Art(Path(__file__).parents[2] / "resources" / "art")


class Stand:
    """Breaks on a clock that stands still, and everything they said."""

    def __init__(self, looks: Looks, motion: float = 0.0, screens: str = "one") -> None:
        self.alarms = FakeAlarms(FakeClock())
        self.said: list[tuple[object, ...]] = []
        self.pauses = Pauses(looks, ART, Later(self.alarms.clock, self.alarms), lambda: screens, motion=motion)
        self.pauses.began.connect(lambda seconds: self.said.append(("began", seconds)))
        self.pauses.ended.connect(lambda kind, seconds: self.said.append(("ended", kind, seconds)))

    def begin(self, name: str = "breathe", minutes: float = 5, kind: str = "pause") -> PauseWindow:
        self.pauses.begin(name, minutes, kind)
        (window,) = self.pauses.windows
        return window


@pytest.fixture
def stand(looks: Looks) -> Stand:
    return Stand(looks)


def gone(window: QWidget) -> bool:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return not isValid(window)


def test_it_covers_the_screen_and_says_what_it_is(stand: Stand) -> None:
    window = stand.begin()
    assert window.geometry() == window.screen().geometry()
    assert window.windowState() & Qt.WindowState.WindowFullScreen
    assert window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert (window.windowTitle(), window.accessibleName()) == ("Detox break", "Detox break")
    assert window.title.text() == "Breathe with Dot."
    assert window.circle.accessibleName() == "5 min left"
    assert window.back.text() == "I’m back"
    assert not window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_it_asks_for_the_keyboard_and_only_one_of_several_does(stand: Stand, looks: Looks) -> None:
    window = stand.begin()
    assert not window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    other = PauseWindow(PRACTICES["walk"], window.screen(), looks, ART, keyboard=False)
    assert other.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_the_ring_fills_and_it_ends_by_itself(stand: Stand) -> None:
    window = stand.begin()
    filled = []
    for _ in range(5):
        stand.alarms.advance(60)
        filled.append(window.circle.done if stand.pauses.up else DOTS)
    assert filled == [12, 24, 36, 48, 60]
    assert stand.said == [("began", 300.0), ("ended", "pause", 300.0)]
    assert gone(window)
    assert stand.alarms.due == []
    assert stand.pauses.windows == []


@pytest.mark.parametrize("way", ["button", "Esc", "Enter", "Space", "closed"])
def test_back_at_any_time_and_nothing_is_said_of_the_reminder(stand: Stand, way: str) -> None:
    window = stand.begin()
    stand.alarms.advance(123)
    if way == "button":
        QTest.mouseClick(window.back, Qt.MouseButton.LeftButton)
    elif way == "closed":
        stand.pauses.leave()
    else:
        key = {"Esc": Qt.Key.Key_Escape, "Enter": Qt.Key.Key_Return, "Space": Qt.Key.Key_Space}[way]
        QTest.keyClick(window.back, key)
    assert stand.said == [("began", 300.0), ("ended", "", 123.0)]
    assert gone(window)
    assert stand.alarms.due == []


def test_it_ends_at_its_second_also_after_a_sleep(stand: Stand) -> None:
    window = stand.begin()
    stand.alarms.advance(30)
    stand.alarms.suspend(1000)
    assert stand.said[-1] == ("ended", "pause", 1030.0)
    assert gone(window)


def test_another_one_takes_its_place(stand: Stand) -> None:
    first = stand.begin()
    stand.alarms.advance(10)
    second = stand.begin("walk", 1, "move")
    assert gone(first)
    assert isValid(second)
    stand.alarms.advance(60)
    assert stand.said == [("began", 300.0), ("ended", "", 10.0), ("began", 60.0), ("ended", "move", 60.0)]


def test_words_follow_one_another_over_the_whole_time(stand: Stand) -> None:
    window, heard = stand.begin("stretch", 6), []
    for _ in range(6):
        heard.append(window.body.text())
        stand.alarms.advance(60)
    assert heard == [step.source for step in PRACTICES["stretch"].steps]


def test_where_nothing_moves_the_breath_is_told_second_by_second(stand: Stand) -> None:
    window, heard = stand.begin(), []
    for _ in range(BREATH + 1):
        heard.append((window.circle.second, window.breath.text()))
        stand.alarms.advance(1)
    assert [second for second, _ in heard] == [*range(BREATH), 0]
    assert [words for _, words in heard] == ["In"] * 4 + ["and out, slowly"] * 6 + ["In"]
    assert not window.circle.moving


def test_where_things_move_dot_breathes_as_long_as_it_is_up(looks: Looks) -> None:
    stand = Stand(looks, motion=1.0)
    window = stand.begin()
    breathing = next(each for each in window.circle.findChildren(QAbstractAnimation))
    assert window.circle.moving
    assert window.circle.second is None
    assert (breathing.duration(), breathing.loopCount()) == (10_000, -1)
    breathing.setCurrentTime(4_100)
    assert window.breath.text() == "and out, slowly"
    breathing.setCurrentTime(10_100)
    assert window.breath.text() == "In"
    assert len(stand.alarms.due) == 1, "the animation keeps the breath, an alarm only the ring"


def test_a_scene_moves_three_rounds_and_then_lies_still(looks: Looks) -> None:
    window = Stand(looks, motion=1.0).begin("walk")
    moving = next(each for each in window.circle.findChildren(QAbstractAnimation))
    moving.setCurrentTime(moving.totalDuration())
    assert not window.circle.moving


def test_all_monitors_are_covered_if_that_is_wished(looks: Looks) -> None:
    stand = Stand(looks, screens="all")
    stand.pauses.begin("far", 5, "eyes")
    screens = QApplication.screens()
    assert [window.screen() for window in stand.pauses.windows] == screens
    stand.pauses.leave()
    assert stand.pauses.windows == []


def test_every_practice_of_the_rules_has_a_picture_and_words() -> None:
    assert KINDS.keys() | {"cool"} == PRACTICES.keys()
    for practice in PRACTICES.values():
        assert practice.scene in MOVES
        assert len(practice.steps) >= 4


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST], ids=lambda look: look.name)
def test_it_is_night_in_every_look_and_black_in_high_contrast(look: Look) -> None:
    window = Stand(Looks(look)).begin()
    corner = window.grab().toImage().pixelColor(3, 3)
    assert corner == QColor("#000000" if look is CONTRAST else "#0A2122")


@pytest.mark.parametrize("name", list(PRACTICES))
@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1024, 768), (800, 600), (900, 1440), (3840, 2160)])
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_words_fit_on_every_screen_at_every_size_of_text(
    looks: Looks, monkeypatch: pytest.MonkeyPatch, name: str, size: tuple[int, int], text: float
) -> None:
    monkeypatch.setattr(Looks, "text_scale", text)
    window = PauseWindow(PRACTICES[name], QApplication.primaryScreen(), looks, ART, motion=0.0)
    for step in PRACTICES[name].steps:
        window.show_step(step)
        # French runs a fifth longer.
        window.body.setText(step.source + " " + step.source[: len(step.source) // 4])
        window.resize(*size)
        window._arrange()
        shown = [each for each in (window.title, window.body, window.breath, window.foot, window.back)
                 if each.isVisibleTo(window)]  # fmt: skip
        for one in (*shown, window.circle):
            assert window.rect().contains(one.geometry()), (one.objectName(), one.geometry())
        for above, below in pairwise(shown):
            assert above.geometry().bottom() < below.geometry().top()
        for words in shown:
            assert not words.geometry().intersects(window.circle.geometry())
            if not isinstance(words, Pill):
                assert words.heightForWidth(words.width()) <= words.height()


def test_the_picture_is_round_and_beside_the_words_or_above_them() -> None:
    wide, high = plan(1440, 900, 1.0), plan(900, 1440, 1.0)
    assert wide.picture.width() == wide.picture.height()
    assert wide.picture.right() < wide.words.left()
    assert high.picture.bottom() < high.words.top()
