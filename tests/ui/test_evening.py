"""The evening from the alarm to the click: pump, history and popup as the program joins them, over made-up ports."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from detox.app import screen
from detox.app.accept import Evening
from detox.app.days import Days
from detox.app.on_request import Wanted
from detox.app.screen import Desk
from detox.core.commands import Sync
from detox.core.history import Event
from detox.core.inputs import Window
from detox.core.settings import Setting, Settings
from detox.core.views import TrayView
from detox.store.history import SqliteHistory, open_history
from detox.summary.settings import NUMBERS
from detox.ui.look import Looks
from detox.ui.summary.buttons import NumbersButton
from detox.ui.summary.popup import SummaryPopup
from tests.fakes.notices import FakeNotices
from tests.rules import desk as rules
from tests.rules.words import without
from tests.ui.test_tray import made

MONDAY = date(2026, 11, 23)


class NoTray(QObject):
    """A tray that nobody sees."""

    availability_changed = Signal(bool)
    available = True

    def render(self, view: TrayView) -> None:
        """Show nothing."""

    def retell(self) -> None:
        """Say nothing."""

    def stop(self) -> None:
        """Stop nothing."""


class House:
    """The program on a Monday, 09:00 in Berlin, with a feed in front, no cards, and a real history."""

    def __init__(self, history: SqliteHistory, looks: Looks, folder: Path) -> None:
        self.history, self.kit = history, rules.Desk(without("reminders"), history)
        pump, kit = self.kit.pump, self.kit
        actions, _ = made()
        tray: Any = NoTray()
        self.screen = Desk(tray, actions, looks, kit.clock, kit.alarms, kit.windows, FakeNotices(), lambda: None)
        pump._screen = self.screen
        days = Days(
            history, lambda: pump.settings, kit.clock.now, {"instagram": "Instagram"}, lambda: pump.post(Sync())
        )
        evening = Evening(lambda: pump.settings, self._change, pump.post, lambda *_: None)
        dialog: Any = None
        self.screen.connect(
            Wanted(pump.post, days, days.summary, days.receipt, lambda: pump.settings, evening,
                   lambda then: pump.post(Sync(), lambda refusal: None if refusal else then()), dialog, folder)
        )  # fmt: skip
        kit.windows.windows[1] = Window(1, title="instagram")
        kit.windows.active = 1
        kit.start()

    def _change(self, setting: Setting[Any], value: object) -> None:
        pump = self.kit.pump
        pump.settings = Settings({**pump.settings.values, setting.key: value})

    @property
    def popup(self) -> SummaryPopup:
        found = self.screen._summary
        assert found is not None
        return found

    def events(self) -> list[dict[str, object]]:
        return [dict(event.data) for event in self.history.events(0, 10**15, ("summary",))]

    def press(self, words: str) -> None:
        found = [each for each in self.popup.findChildren(QPushButton) if each.text() == words]
        QTest.mouseClick(next(each for each in found if each.isVisibleTo(self.popup)), Qt.MouseButton.LeftButton)


@pytest.fixture
def house(looks: Looks, tmp_path: Path) -> Iterator[House]:
    with closing(open_history(tmp_path, write=True)) as history:
        made_house = House(history, looks, tmp_path)
        made_house.kit.alarms.advance(9.25 * 3600)
        yield made_house
        made_house.screen.close()


def test_at_its_time_it_counts_what_is_still_open(house: House) -> None:
    view = house.popup._view
    assert house.popup.isVisible()
    assert view.total == view.longest == 9.25 * 3600
    assert view.work == 9 * 3600  # to six in the evening
    assert house.events() == [{}, {"sentence": view.sentence_id, "offered": view.step.id}]


def test_answers_are_remembered_and_heard(house: House) -> None:
    house.press("Yes")
    house.press("A little")
    assert house.events()[2] == {"worth": "yes"}
    assert {"phone": "little"} in house.events()
    said = house.popup.accessibleDescription()
    assert "You said it was worth it. There is no other score here." in said


def test_the_step_is_carried_out_and_taken_back(house: House) -> None:
    before = house.kit.pump.settings
    assert house.popup._view.step.key == "reminders.pause.at"
    house.press("Add it")
    assert house.kit.pump.settings != before
    assert house.events()[-1] == {"step": "pause"}
    house.press("Undo")
    assert house.kit.pump.settings.values["reminders.pause.at"] == ()
    assert house.events()[-1] == {"step": ""}


def test_what_windows_leave_is_given_back_once(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    given_back = []
    monkeypatch.setattr(screen, "give_back", lambda: given_back.append(house.kit.clock.now().boot))
    gone = house.kit.clock.now().boot
    for _ in range(2):
        house.screen.open_today()
        house.popup.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        house.kit.alarms.advance(0.5)
    house.kit.alarms.advance(3600)
    assert given_back == [gone + 0.5 + screen.AFTERWARDS]


def test_hidden_numbers_stay_hidden(house: House) -> None:
    eye = house.popup.findChild(NumbersButton)
    assert eye is not None
    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert house.kit.pump.settings[NUMBERS] is False
    house.screen.open_today()
    assert "numbers are hidden" in house.popup.accessibleDescription().lower()


def test_a_look_in_between_asks_nothing_and_leaves_no_trace(house: House) -> None:
    before = house.events()
    house.screen.open_today()
    assert house.popup.windowTitle() == "Detox summary"  # the one that is up
    house.popup.close()
    house.screen.open_today()
    assert house.popup.windowTitle() == "Detox today"
    assert house.events() == before


def test_hours_on_call_can_be_copied_from_the_popup(house: House) -> None:
    data = {"platform": "instagram", "minutes": 15, "reason": "a client", "firmness": "firm"}
    at = house.kit.clock.now().ms - 10 * 60_000
    house.history.append(Event("f" * 32, house.history.device, at, "Europe/Berlin", "pass", "evening", data))
    house.popup.close()
    house.screen.open_today()
    house.press("Copy my on-call hours…")
    window = house.screen.on_request._receipt
    assert window is not None
    assert "10 min on call" in window.copied()
    assert "a client" not in window.copied()
