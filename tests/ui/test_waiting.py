"""The menu says what a due card waits for and since when, and lets the user say that it is no call."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from detox.core.busy import Why
from detox.core.commands import WasBreak
from detox.core.text import plain
from detox.core.views import TrayView, Waiting
from detox.ui.menu import Actions, Ends
from detox.ui.phrases import state
from detox.ui.waiting import told
from tests.fakes.clock import START, FakeClock
from tests.system.loop import application

SINCE = datetime(2026, 11, 23, 13, 5, tzinfo=UTC)
HELD = TrayView(state="due", waiting=Waiting("R&D Meet", "microphone", SINCE), skips_left=4)


@pytest.fixture
def actions() -> Actions:
    application()
    ends = Ends(lambda: START, lambda: START)
    return Actions(FakeClock(), ends, {"pause": plain("Pause"), "tea": plain("Tea")})


def entries(menu: Any) -> list[str]:
    return [action.text() for action in menu.actions() if action.isVisible() and not action.isSeparator()]


def test_what_a_card_waits_for_stands_first_and_only_while_it_waits(actions: Actions) -> None:
    menu = actions.menus.tray()
    assert entries(menu)[0] == "Open"
    actions.render(HELD)
    assert entries(menu)[:2] == [
        "A card waits: R&&D Meet uses the microphone since 14:05", "R&&D Meet is no call: cards may come",
    ]  # fmt: skip
    assert not menu.actions()[0].isEnabled()
    actions.render(TrayView())
    assert entries(menu)[0] == "Open"


def test_one_click_says_that_it_is_no_call(actions: Actions) -> None:
    said: list[str] = []
    actions.no_call.connect(said.append)
    actions.render(HELD)
    actions.waiting.no_call.trigger()
    actions.render(TrayView())
    actions.waiting.no_call.trigger()
    assert said == ["R&D Meet"]


def test_where_the_desktop_itself_asks_for_quiet_there_is_nothing_to_dismiss(actions: Actions) -> None:
    menu = actions.menus.tray()
    actions.render(TrayView(waiting=Waiting("", "do_not_disturb", SINCE)))
    assert entries(menu)[:2] == ["A card waits: do not disturb is on since 14:05", "Open"]


@pytest.mark.parametrize(
    ("by", "why", "words"),
    [
        ("obs", "screen", "A card waits: obs records the screen since 14:05"),
        ("cheese", "camera", "A card waits: cheese uses the camera since 14:05"),
        ("", "microphone", "A card waits: a program uses the microphone since 14:05"),
        ("", "full_screen", "A card waits: a window is full screen since 14:05"),
    ],
)
def test_each_reason_has_its_words(by: str, why: Why, words: str) -> None:
    assert told(Waiting(by, why, SINCE), ZoneInfo("Europe/Berlin")) == words


def test_the_tooltip_names_no_program_since_screens_get_shared() -> None:
    assert state(HELD, FakeClock().now()) == "a card waits until you are free"


def test_the_menu_of_reminders_tells_how_many_may_be_waved_away(actions: Actions) -> None:
    menu = actions.menus.tray()
    reminders = actions.menus.remind(menu)
    actions.render(HELD)
    assert entries(reminders) == ["Pause", "Tea", "Cards you may still wave away today: 4"]
    actions.set_names({"pause": plain("Pause")})
    assert entries(reminders) == ["Pause", "Cards you may still wave away today: 4"]


def test_an_absence_that_was_nearly_a_break_can_be_said_to_be_one(actions: Actions) -> None:
    menu, said = actions.menus.tray(), list[object]()
    actions.commands.connect(said.append)
    assert "That was a break" not in entries(menu)
    actions.render(TrayView(may_be_break=True))
    assert entries(menu)[:2] == ["That was a break", "Open"]
    actions.was_break.trigger()
    assert said == [WasBreak()]
    actions.render(TrayView())
    assert entries(menu)[0] == "Open"


def test_cards_may_be_let_over_a_program_that_fills_the_screen(actions: Actions) -> None:
    menu = actions.menus.tray()
    actions.render(TrayView(waiting=Waiting("mpv", "full_screen", SINCE)))
    assert entries(menu)[1] == "Cards may come over mpv"
