"""The window of a crisis: a reason, an hour, three ticks that can be ignored. Time is the test's."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from detox.core.views import TrayView
from detox.ui.crisis.ends import ends, label
from detox.ui.crisis.window import CrisisWindow
from detox.ui.later import Later
from detox.ui.look import Looks
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import START, FakeClock
from tests.ui.walk import truncated

ON = TrayView(crisis_until=START + timedelta(hours=2))


@pytest.fixture
def alarms() -> FakeAlarms:
    return FakeAlarms(FakeClock())


@pytest.fixture
def window(looks: Looks, alarms: FakeAlarms) -> CrisisWindow:
    return CrisisWindow(looks, Later(alarms.clock, alarms))


def press(window: CrisisWindow, name: str) -> None:
    button = window.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.filterwarnings("ignore")
def test_it_asks_for_a_reason_and_an_hour(window: CrisisWindow) -> None:
    said: list[object] = []
    window.begun.connect(lambda *both: said.append(both))
    window.open(TrayView())
    assert not window.go.isEnabled()
    window.reason.setText("a brand is on fire")
    assert not window.go.isEnabled()
    press(window, "crisis-until-0")
    press(window, "crisis-go")
    assert said == [("a brand is on fire", START + timedelta(hours=1))]


def test_under_a_lock_the_button_wakes_up_after_a_minute(window: CrisisWindow, alarms: FakeAlarms) -> None:
    window.open(TrayView(crisis_wait=60))
    window.reason.setText("x")
    press(window, "crisis-until-0")
    alarms.advance(59)
    assert (window.go.text(), window.go.isEnabled()) == ("Open everything, in 1 s", False)
    alarms.advance(1)
    assert (window.go.text(), window.go.isEnabled()) == ("Open everything", True)
    window.close()
    window.open(TrayView(crisis_wait=60))
    assert window.go.text() == "Open everything, in 60 s", "closed, it begins anew"
    window.close()
    assert alarms.due == []


def test_while_it_lasts_three_ticks_help_and_it_can_be_ended(window: CrisisWindow) -> None:
    said: list[str] = []
    window.ended.connect(lambda: said.append("ended"))
    window.open(ON)
    assert [tick.isVisibleTo(window) for tick in window.ticks] == [True] * 3
    assert truncated(window) == []
    press(window, "crisis-end")
    assert said == ["ended"]
    window.render(TrayView())
    assert not window.isVisible()


def test_the_hours_on_offer_are_in_order_and_never_beyond_the_next_morning() -> None:
    clock = FakeClock()
    for _ in range(48):
        now = clock.now()
        found = ends(now)
        assert [end.at for end in found] == sorted({end.at for end in found})
        assert 3 <= len(found) <= 4
        assert len({label(end, now) for end in found}) == len(found)
        clock.advance(1800)
