from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QScrollArea

from detox.core.commands import StartFocus, StopFocus, WasBreak
from detox.core.views import Coming, TrayView, Waiting
from detox.ui.controls import Switch
from detox.ui.home.window import Home
from detox.ui.look import Looks
from detox.ui.menu import Actions
from tests.fakes.clock import START, FakeClock
from tests.ui.days import EMPTY, TYPICAL, texts
from tests.ui.test_tray import FOCUS_END, made

NO_TRAY = "This desktop has no place for tray icons. Everything is here; start Detox again to open this window."


def home(looks: Looks) -> tuple[Home, Actions, list[object]]:
    actions, said = made()
    window = Home(looks, FakeClock(), actions)
    window.show()
    return window, actions, said


def test_it_tells_how_things_stand_and_what_comes(looks: Looks) -> None:
    window, _, _ = home(looks)
    assert window.windowTitle() == "Detox"
    assert "Nothing is planned." in texts(window)
    coming = (
        Coming(START + timedelta(minutes=48), "reminder", "water"),
        Coming(START + timedelta(minutes=73), "reminder", "pause"),
    )
    window.render(TrayView("held", coming, hold_until=START + timedelta(hours=1)))
    assert "Held until 10:00." in texts(window)
    assert "Next: water at 09:48, pause at 10:13." in texts(window)


def test_it_shows_today_and_says_it_in_words(looks: Looks, qt: QApplication) -> None:
    window, _, _ = home(looks)
    assert "Nothing counted yet." in texts(window)
    window.show_day(TYPICAL)
    qt.processEvents()
    said = texts(window)
    for words in ("5 h 05", "on social, on this computer", "Work", "3 h 55", "Instagram", "2 h 08", "Mastodon"):
        assert words in said, words
    window.show_day(EMPTY)
    qt.processEvents()
    assert "Nothing counted yet." in texts(window)
    window.show_day(replace(EMPTY, unknown=3600.0, looked=4200.0))
    qt.processEvents()
    assert "1 h of 1 h 10 could not be seen from here." in texts(window)


def test_numbers_that_are_hidden_are_hidden_here_too(looks: Looks, qt: QApplication) -> None:
    window, _, _ = home(looks)
    window.show_day(TYPICAL, numbers=False)
    qt.processEvents()
    shown = texts(window)
    assert "Today so far · numbers are hidden" in shown
    assert "Instagram" in shown
    assert not [words for words in shown if re.search(r"\d+ (min|h)", words)]
    panel = next(each for each in window.findChildren(QFrame) if each.accessibleName() == "Today so far")
    assert not re.search(r"\d+ (min|h)", panel.accessibleDescription())


def test_it_says_so_where_there_is_no_tray(looks: Looks) -> None:
    window, _, _ = home(looks)
    assert NO_TRAY not in texts(window)
    window.set_tray(False)
    assert NO_TRAY in texts(window)
    window.set_tray(True)
    assert NO_TRAY not in texts(window)


def test_every_action_of_the_menu_is_here(looks: Looks, qt: QApplication) -> None:
    window, actions, said = home(looks)
    buttons = _shown(window)
    assert list(buttons) == [
        "Remind me now  ▾",
        "Take a break  ▾",
        "Hold reminders  ▾",
        "The door  ▾",
        "Count this as  ▾",
        "Crisis…",
        "Off until…",
        "Need a moment?",
        "Today so far",
        "My days",
        "My week",
        "Settings…",
        "Help",
        "Quit",
    ]
    for words in ("Need a moment?", "Today so far", "My days", "My week", "Settings…", "Quit"):
        QTest.mouseClick(buttons[words], Qt.MouseButton.LeftButton)
    assert said == ["open_moment", "open_today", "open_days", "open_week", "open_settings", "quit"]
    said.clear()
    for words, count in (("Remind me now  ▾", len(actions.reminds)), ("Hold reminders  ▾", len(actions.holds))):
        QTest.mouseClick(buttons[words], Qt.MouseButton.LeftButton)
        menu = qt.activePopupWidget()
        assert menu is not None
        assert (
            len([action for action in menu.actions() if action.isVisible() and action.isEnabled() and action.text()])
            == count
        )
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
    assert len(said) == 2


def test_what_comes_and_goes_in_the_menu_comes_and_goes_here(looks: Looks) -> None:
    window, actions, said = home(looks)
    actions.open_hand_over.connect(lambda: said.append("hand over"))
    actions.open_card.connect(lambda: said.append("card"))
    usual = _shown(window)
    actions.card.setVisible(True)
    night = (Coming(START + timedelta(hours=9), "block_start", ""),)
    actions.render(TrayView(next=night, may_be_break=True))
    new = {words: button for words, button in _shown(window).items() if words not in usual}
    assert list(new) == ["Hand over…", "That was a break", "Answer the card"]
    for button in new.values():
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert said == ["hand over", WasBreak(), "card"]
    actions.card.setVisible(False)
    actions.render(TrayView())
    assert list(_shown(window)) == list(usual)


def _shown(window: Home) -> dict[str, QPushButton]:
    return {button.text(): button for button in window.findChildren(QPushButton) if button.isVisible()}


def test_what_a_card_waits_for_stands_here_and_can_be_dismissed(looks: Looks, qt: QApplication) -> None:
    window, actions, _ = home(looks)
    said: list[str] = []
    actions.no_call.connect(said.append)
    view = TrayView("due", waiting=Waiting("zoom", "microphone", FOCUS_END))
    actions.render(view)
    window.render(view)
    assert any(words.startswith("A card waits: zoom uses the microphone since") for words in texts(window))
    (hold,) = (button for button in window.findChildren(QPushButton) if button.text().startswith("Hold reminders"))
    QTest.mouseClick(hold, Qt.MouseButton.LeftButton)
    menu = qt.activePopupWidget()
    assert menu is not None
    (dismiss,) = (action for action in menu.actions() if action.text() == "zoom is no call: cards may come")
    menu.close()
    dismiss.trigger()
    assert said == ["zoom"]


def test_the_switch_shows_the_block_and_asks_for_the_other_state(looks: Looks) -> None:
    window, actions, said = home(looks)
    switch = window.findChild(Switch)
    assert switch is not None
    assert switch.accessibleName() == "Focus block"
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert not switch.isChecked()  # until it is true
    actions.render(TrayView("block", block_until=FOCUS_END))
    assert switch.isChecked()
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert switch.isChecked()
    assert said == [StartFocus(FOCUS_END), StopFocus()]


def test_escape_hides_it_and_it_can_come_back(looks: Looks) -> None:
    window, _, _ = home(looks)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    window.show()
    assert window.isVisible()


def test_all_buttons_can_be_reached_and_hit(looks: Looks) -> None:
    window, _, _ = home(looks)
    for button in window.findChildren(QPushButton) + window.findChildren(Switch):
        assert button.height() >= 32, button.text()
        assert button.width() >= 32
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_it_opens_as_high_as_its_words_need_however_they_wrap(
    looks: Looks, qt: QApplication, monkeypatch: pytest.MonkeyPatch, scale: float
) -> None:
    monkeypatch.setattr(Looks, "text_scale", scale)
    monkeypatch.setattr(Home, "screen", lambda _: Tall())
    actions, _ = made()
    window = Home(looks, FakeClock(), actions)
    window.show_day(replace(TYPICAL, work=86_340, private=45_240, on_call=40_260))
    window.set_tray(available=False)
    window.show()
    qt.processEvents()
    (area,) = window.findChildren(QScrollArea)
    assert area.verticalScrollBar().maximum() == 0


class Tall:
    """A screen with room for everything."""

    def availableGeometry(self) -> QRect:  # noqa: N802 - Qt's name
        return QRect(0, 0, 2000, 4000)
