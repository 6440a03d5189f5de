"""The card: answers, keys, time, place. Nothing moves; time is the test's."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimeLine
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from detox.reminders.card import Card
from detox.reminders.tips import Tip
from detox.ui.card.cards import Cards
from detox.ui.card.desk import Desk
from detox.ui.card.face import Swipe
from detox.ui.card.place import SHADOW
from detox.ui.card.window import CardWindow
from detox.ui.later import Later
from detox.ui.look import DARK, Looks
from detox.ui.scenes import Art
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock

ART = Art(Path(__file__).parents[2] / "resources" / "art")
WATER = Tip(
    "water-plant", "water", "en", "Even the office\nplant had water.",
    ("Coffee doesn’t count.\nNeither does irony.", "One glass.\nThe thread will wait."),
    "@dot.offduty", ("#sip", "#lessonsfromaplant"), "playful", "water",
)  # fmt: skip
SNACK = Tip(
    "snack", "snack", "en", "Toast is ready.", ("It popped.", "Eat it. Come back."), "@dot", (), "plain", "snack"
)


class Stand:
    """A card host on a clock that stands still, and everything it said."""

    def __init__(self, looks: Looks, motion: float = 0.0, desk: Desk | None = None) -> None:
        self.alarms = FakeAlarms(FakeClock())
        self.later = Later(self.alarms.clock, self.alarms)
        self.cards = Cards(looks, ART, self.later, motion=motion, desk=lambda: desk or Desk())
        self.answers: list[str] = []
        self.wishes = 0
        self.cards.answered.connect(self.answers.append)
        self.cards.another.connect(self._wish)

    def show(self, tip: Tip = WATER, joined: tuple[str, ...] = (), night: bool = False) -> CardWindow:
        self.cards.show_card(Card(tip.kind, joined, tip, night))
        assert self.cards.window is not None
        return self.cards.window

    def _wish(self) -> None:
        self.wishes += 1


@pytest.fixture
def stand(looks: Looks) -> Stand:
    return Stand(looks)


def gone(window: CardWindow) -> bool:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return not isValid(window)


def run_out(window: QWidget) -> None:
    """Bring every movement of ``window``, and those that follow from them, to its end."""
    for _ in range(20):
        running = [
            each for each in window.findChildren(QTimeLine) if isValid(each) and each.state() == QTimeLine.State.Running
        ]
        if not running:
            return
        for each in running:
            if isValid(each):
                each.setCurrentTime(each.duration())
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if not isValid(window):
            return
    pytest.fail("it never comes to rest")


def wheel(window: CardWindow, by: int) -> None:
    at = QPointF(100, 100)
    event = QWheelEvent(
        at, window.mapToGlobal(at), QPoint(), QPoint(0, by), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(window, event)


def test_it_stands_in_the_corner_and_asks_for_no_keyboard(stand: Stand) -> None:
    window = stand.show()
    work = QGuiApplication.primaryScreen().availableGeometry()
    card = window.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    assert (card.width(), card.height()) == (300, 533)
    assert work.right() - card.right() == 20
    assert work.bottom() - card.bottom() == 20
    flags = window.windowFlags()
    assert flags & Qt.WindowType.Tool == Qt.WindowType.Tool
    assert flags & Qt.WindowType.FramelessWindowHint
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert window.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    assert not window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    assert window.windowTitle() == "Detox card"


def test_without_a_compositor_it_is_cut_out_and_casts_no_shadow(looks: Looks) -> None:
    window = Stand(looks, desk=Desk(composited=False)).show()
    assert (window.width(), window.height()) == (300, 533)
    assert not window.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    assert not window.mask().contains(QPoint(1, 1))
    assert window.mask().contains(QPoint(150, 266))


def test_the_desktop_hears_of_the_window_before_it_is_shown(looks: Looks) -> None:
    heard: list[int] = []
    stand = Stand(looks, desk=Desk(bypass=True, unlist=heard.append))
    window = stand.show()
    stand.show(SNACK)
    assert heard == [int(window.winId())]
    assert window.windowFlags() & Qt.WindowType.BypassWindowManagerHint


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        (Qt.Key.Key_Return, "done"),
        (Qt.Key.Key_Enter, "done"),
        (Qt.Key.Key_L, "later"),
        (Qt.Key.Key_Escape, "skip"),
    ],
)
def test_keys_answer_once_and_the_window_goes(stand: Stand, key: Qt.Key, answer: str) -> None:
    window = stand.show()
    QTest.keyClick(window, key)
    assert stand.answers == [answer]
    assert stand.cards.window is None
    assert stand.alarms.due == []
    assert gone(window)


@pytest.mark.parametrize(("name", "answer"), [("done", "done"), ("later", "later"), ("less", "less")])
def test_buttons_answer(stand: Stand, name: str, answer: str) -> None:
    window = stand.show()
    QTest.mouseClick(window.face.buttons[name], Qt.MouseButton.LeftButton)
    assert stand.answers == [answer]


def test_the_cross_is_a_skip(stand: Stand) -> None:
    QTest.mouseClick(stand.show().face.cross, Qt.MouseButton.LeftButton)
    assert stand.answers == ["skip"]


def test_enter_presses_the_button_that_has_the_focus(stand: Stand) -> None:
    window = stand.show()
    window.face.buttons["less"].setFocus()
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert stand.answers == ["less"]


def test_left_alone_forty_seconds_it_is_missed(stand: Stand) -> None:
    stand.show()
    stand.alarms.advance(39.9)
    assert stand.answers == []
    stand.alarms.advance(0.2)
    assert stand.answers == ["missed"]
    assert stand.alarms.due == []


def test_it_stays_while_the_pointer_is_over_it_and_five_seconds_more(
    stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, elsewhere = stand.show(), QWidget()
    elsewhere.setGeometry(0, 0, 20, 20)
    elsewhere.show()
    QApplication.processEvents()
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    QTest.mouseMove(window, QPoint(100, 200))
    QApplication.processEvents()
    stand.alarms.advance(300)
    assert (window.underMouse(), stand.answers) == (True, [])
    QTest.mouseMove(elsewhere, QPoint(10, 10))
    QApplication.processEvents()
    stand.alarms.advance(4.9)
    assert stand.answers == []
    stand.alarms.advance(0.2)
    assert stand.answers == ["missed"]


def test_it_stays_while_it_has_the_keyboard_and_five_seconds_more(stand: Stand) -> None:
    window, elsewhere = stand.show(), QWidget()
    stand.cards.take_keyboard()
    QApplication.processEvents()
    stand.alarms.advance(300)
    assert (window.isActiveWindow(), window.underMouse(), stand.answers) == (True, False, [])
    elsewhere.show()
    elsewhere.activateWindow()
    QApplication.processEvents()
    stand.alarms.advance(5.1)
    assert stand.answers == ["missed"]


def test_it_is_drawn_again_when_its_screen_takes_another_scale(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    window, screen = stand.show(), QGuiApplication.primaryScreen()
    QApplication.processEvents()
    ratios: list[float] = []
    monkeypatch.setattr(screen, "devicePixelRatio", lambda: 2.0)
    monkeypatch.setattr(window.face, "fill", lambda *told: ratios.append(told[-1]))
    window.update()  # as Qt does then
    QApplication.processEvents()
    stand.alarms.advance(0.1)
    assert ratios == [2.0]


def test_another_is_asked_for_once_and_changes_the_card_in_place(stand: Stand) -> None:
    window = stand.show()
    QTest.keyClick(window, Qt.Key.Key_A)
    QTest.keyClick(window, Qt.Key.Key_A)
    assert stand.wishes == 1
    stand.alarms.advance(30)
    assert stand.show(SNACK) is window
    assert window.face.hook.text() == "Toast is ready."
    assert [beat.text() for beat in window.face.beats] == ["It popped.", "Eat it. Come back."]
    stand.alarms.advance(39)  # the forty seconds begin anew
    assert stand.answers == []
    QTest.keyClick(window, Qt.Key.Key_A)
    assert stand.wishes == 2


def test_it_tells_whether_a_card_is_up(stand: Stand) -> None:
    told: list[bool] = []
    stand.cards.up.connect(told.append)
    stand.cards.take_keyboard()
    window = stand.show()
    stand.show(SNACK)
    assert told == [True]
    QTest.keyClick(window, Qt.Key.Key_Escape)
    stand.cards.withdraw()
    assert told == [True, False]


def test_it_rings_once_for_a_card_and_not_for_another_tip(looks: Looks) -> None:
    rung: list[int] = []
    stand = Stand(looks)
    stand.cards = Cards(looks, ART, stand.later, motion=0, ring=lambda: rung.append(1))
    window = stand.show()
    stand.show(SNACK)
    assert len(rung) == 1
    QTest.keyClick(window, Qt.Key.Key_Escape)
    stand.show()
    assert len(rung) == 2


def test_another_may_be_asked_again_if_nobody_answered(stand: Stand) -> None:
    window = stand.show()
    QTest.keyClick(window, Qt.Key.Key_A)
    stand.alarms.advance(1.1)
    QTest.keyClick(window, Qt.Key.Key_A)
    assert stand.wishes == 2


def test_where_there_is_no_other_tip_nothing_turns_to_one(stand: Stand) -> None:
    stand.cards.show_card(Card("dog_walk", (), WATER, others=False))
    window = stand.cards.window
    assert window is not None
    assert not window.face.buttons["another"].isVisible()
    tops = [window.face.buttons[answer].y() for answer in ("done", "later", "less")]
    assert [below - above for above, below in pairwise(tops)] == [56, 56], "no hole is left"
    wheel(window, -120)
    QTest.keyClick(window, Qt.Key.Key_A)
    assert stand.wishes == 0
    stand.cards.show_card(Card("water", (), WATER))
    assert window.face.buttons["another"].isVisible()
    assert window.face.buttons["less"].y() - window.face.buttons["another"].y() == 56


def test_the_wheel_and_a_swipe_bring_another(stand: Stand) -> None:
    window = stand.show()
    wheel(window, -60)
    assert stand.wishes == 0
    wheel(window, -60)
    assert stand.wishes == 1
    stand.show(SNACK)
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=QPoint(100, 300))
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=QPoint(100, 230))
    assert stand.wishes == 2
    assert stand.answers == []


def test_withdrawn_it_says_nothing(stand: Stand) -> None:
    window = stand.show()
    stand.cards.withdraw()
    stand.cards.withdraw()
    assert stand.answers == []
    assert stand.alarms.due == []
    assert gone(window)


def test_nothing_of_a_card_waits_for_the_garbage_collector(looks: Looks) -> None:
    stand = Stand(looks, motion=1.0)
    window = stand.show()
    seen = weakref.ref(window)
    gc.collect()
    gc.disable()
    try:
        QTest.keyClick(window, Qt.Key.Key_Return)
        run_out(window)
        assert gone(window)
        del window
        assert seen() is None
    finally:
        gc.enable()


def test_a_new_card_after_an_answer_is_a_new_window(stand: Stand) -> None:
    first = stand.show()
    QTest.keyClick(first, Qt.Key.Key_L)
    second = stand.show(SNACK)
    assert second is not first
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert stand.answers == ["later", "done"]


def test_the_end_of_the_program_is_no_answer(stand: Stand) -> None:
    window = stand.show()
    window.close()
    assert stand.answers == []
    assert stand.alarms.due == []


def test_joined_kinds_stand_small_in_the_top_line(stand: Stand) -> None:
    window = stand.show(joined=("pause", "water", "tea_time"))
    assert window.face.findChildren(type(window.face.hook))[0].text() == "Water · Pause · Tea time"


def test_night_comes_by_card_by_scene_and_by_look(stand: Stand) -> None:
    def sky(window: CardWindow) -> str:
        return window.grab().toImage().pixelColor(SHADOW + 150, SHADOW + 12).name().upper()

    assert sky(stand.show()) == "#A8DCC9"
    assert sky(stand.show(night=True)) == "#0E2A2B"
    sleeping = Tip("s", "sleep", "en", "Bed.", ("Now.",), "@dot", (), "plain", "sleep")
    assert sky(stand.show(sleeping)) == "#0E2A2B"
    assert sky(Stand(Looks(DARK)).show()) == "#0E2A2B"


def test_when_it_moves_it_comes_to_rest_and_leaves_no_timer(looks: Looks) -> None:
    stand = Stand(looks, motion=1.0)
    window = stand.show()
    stage = window.face.stage
    assert (stage.playing, [beat.reveal for beat in window.face.beats]) == (True, [0.0, 0.0])
    run_out(window)
    assert (stage.playing, [beat.reveal for beat in window.face.beats]) == (False, [1.0, 1.0])
    for y in (0, 200):  # before the first it is not on the screen
        QTest.mouseMove(window, QPoint(100, y))
        QApplication.processEvents()
    assert stage.playing, "whoever looks sees it move again"
    stand.show(SNACK)
    run_out(window)
    assert window.face.findChildren(Swipe) == []
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert stand.answers == ["done"]
    run_out(window)
    assert gone(window)


def test_reduced_motion_shows_everything_at_once(looks: Looks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Looks, "reduced_motion", property(lambda _: True))
    window = Stand(looks, motion=1.0).show()
    assert not window.face.stage.playing
    assert all(beat.reveal == 1.0 for beat in window.face.beats)


LONG = replace(SNACK, id="long", kind="move", scene="walk", length="long")


def test_a_longer_tip_offers_to_do_it_together_beside_the_four_answers(stand: Stand) -> None:
    window = stand.show(LONG)
    assert window.face.together.isVisibleTo(window)
    assert list(window.face.buttons) == ["done", "later", "another", "less"]
    assert window.face.together.accessibleName() == "Together"
    spots = [window.face.together.geometry(), *(button.geometry() for button in window.face.buttons.values())]
    assert all(one.bottom() < next_.top() for one, next_ in pairwise(spots))
    assert spots[0].left() >= window.face.at(228, 0, 0, 0).left(), "the hero of the scene stands left of it"
    QTest.mouseClick(window.face.together, Qt.MouseButton.LeftButton)
    assert stand.answers == ["together"]
    assert gone(window)


def test_the_key_t_does_it_only_where_it_is_offered(stand: Stand) -> None:
    QTest.keyClick(stand.show(), Qt.Key.Key_T)
    assert stand.answers == []
    assert not stand.show().face.together.isVisibleTo(stand.show())
    QTest.keyClick(stand.show(LONG), Qt.Key.Key_T)
    assert stand.answers == ["together"]
