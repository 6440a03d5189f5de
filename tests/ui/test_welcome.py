"""The first screen: what stands on it, what comes of each button, and the ticks that turn green by themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from detox.app.permissions import permissions
from detox.core.ports.choice import Choice
from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.look import Looks
from detox.ui.scenes import Art
from detox.ui.settings.mark import marked
from detox.ui.settings.spins import ClockField
from detox.ui.welcome.asked import Answers, Asked, Permission, Workday
from detox.ui.welcome.parts import PermissionLine
from detox.ui.welcome.window import WelcomeWindow
from tests.ui.days import texts

ART = Art(Path(__file__).parents[2] / "resources" / "art")
OFFICE = Workday((0, 1, 2, 3, 4), time(9), time(18))
GNOME = Permission(
    "gnome",
    QT_TRANSLATE_NOOP("Welcome", "Our extension of GNOME Shell"),
    QT_TRANSLATE_NOOP("Welcome", "It is installed. Log out and in again, and Detox sees your windows."),
    given=False,
    button=QT_TRANSLATE_NOOP("Welcome", "Install"),
)
ASKED = Asked(OFFICE, "mixed", at_login=True, evening=True, permissions=(GNOME,))


def made(looks: Looks, asked: Asked = ASKED) -> WelcomeWindow:
    return WelcomeWindow(looks, ART, asked)


@pytest.fixture
def said() -> list[object]:
    return []


@pytest.fixture
def window(looks: Looks, said: list[object]) -> WelcomeWindow:
    shown = made(looks)
    shown.chosen.connect(said.append)
    shown.sample.connect(said.append)
    shown.granted.connect(said.append)
    shown.closed.connect(lambda: said.append("closed"))
    shown.show()
    return shown


def test_start_at_log_in_is_on_in_plain_sight_and_nothing_else_is(window: WelcomeWindow) -> None:
    assert window.login.isChecked()
    assert not window.evening.isChecked()
    words = " ".join(texts(window))
    for part in ("leaves this computer", "never kept", "One evening off: Thursday", "from 19:30 to 07:00"):
        assert part in words, part


def test_one_click_starts_and_leaves_untouched_what_was_not_touched(window: WelcomeWindow, said: list[object]) -> None:
    QTest.mouseClick(window.go, Qt.MouseButton.LeftButton)
    assert said == [Answers(None, None, at_login=True, evening=False)]


def test_every_choice_comes_back(window: WelcomeWindow, said: list[object]) -> None:
    days = {pill.accessibleName(): pill for pill in window.days.findChildren(QPushButton)}
    QTest.mouseClick(days["Saturday"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(days["Monday"], Qt.MouseButton.LeftButton)
    window.end.lineEdit().setText("1730")
    tones = {pill.text(): pill for pill in window.tone.findChildren(QPushButton)}
    QTest.mouseClick(tones["deadpan"], Qt.MouseButton.LeftButton)
    assert window.tone.value() == ("deadpan",)
    QTest.mouseClick(window.login, Qt.MouseButton.LeftButton)
    QTest.mouseClick(window.evening, Qt.MouseButton.LeftButton)
    QTest.mouseClick(window.show_card, Qt.MouseButton.LeftButton)
    QTest.mouseClick(window.go, Qt.MouseButton.LeftButton)
    hours = Workday((1, 2, 3, 4, 5), time(9), time(17, 30))
    assert said == ["deadpan", Answers(hours, "deadpan", at_login=False, evening=True)]


def leave(window: WelcomeWindow, way: str) -> None:
    """Skip the first screen."""
    if way == "pointer":
        QTest.mouseClick(window.skip, Qt.MouseButton.LeftButton)
    else:
        QTest.keyClick(window if way == "escape" else window.skip, KEYS[way])


KEYS = {"escape": Qt.Key.Key_Escape, "return": Qt.Key.Key_Return, "space": Qt.Key.Key_Space}
WAYS = [*KEYS, "pointer"]


@pytest.mark.parametrize("way", WAYS)
def test_skip_closes_at_once_while_nothing_was_chosen(window: WelcomeWindow, said: list[object], way: str) -> None:
    QTest.mouseClick(window.login, Qt.MouseButton.LeftButton)
    QTest.mouseClick(window.login, Qt.MouseButton.LeftButton)  # off and on again is nothing
    leave(window, way)
    assert said == ["closed"]


@pytest.mark.parametrize("way", WAYS)
def test_skip_asks_once_what_becomes_of_choices(window: WelcomeWindow, said: list[object], way: str) -> None:
    QTest.mouseClick(window.evening, Qt.MouseButton.LeftButton)
    leave(window, way)
    asked = window._leaving
    assert said == []
    assert asked.isVisible()
    assert not window.skip.isVisible()
    assert "You have already chosen something. Shall it be kept?" in texts(window)
    QTest.keyClick(asked.keep, Qt.Key.Key_Escape)  # oh, no: back to the choices
    assert (asked.isVisible(), window.skip.isVisible(), window.evening.isChecked()) == (False, True, True)
    leave(window, way)
    QTest.keyClick(asked.drop, Qt.Key.Key_Return)
    assert said == ["closed"]


def test_the_end_of_the_program_asks_nothing(window: WelcomeWindow, said: list[object]) -> None:
    QTest.mouseClick(window.evening, Qt.MouseButton.LeftButton)
    window.close()
    assert said == ["closed"]


def test_what_was_chosen_before_skip_is_kept_by_the_button_that_has_the_keyboard(
    window: WelcomeWindow, said: list[object], qt: QApplication
) -> None:
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.end.lineEdit().setText("1730")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    focused = qt.focusWidget()
    assert focused is window._leaving.keep
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert said == [Answers(replace(OFFICE, end=time(17, 30)), None, at_login=True, evening=False)]


def test_a_time_that_is_none_brings_the_choices_back(window: WelcomeWindow, said: list[object]) -> None:
    window.end.lineEdit().setText("25:99")
    QTest.mouseClick(window.skip, Qt.MouseButton.LeftButton)
    QTest.mouseClick(window._leaving.keep, Qt.MouseButton.LeftButton)
    assert said == []
    assert window.wrong.words.startswith('"25:99" is not a time of day')
    assert marked(window.end)
    assert window.go.isVisible()
    assert window.focusWidget() is window.end
    assert window.end.lineEdit().selectedText() == "25:99"


def test_it_is_done_by_keys_alone(window: WelcomeWindow, said: list[object]) -> None:
    QTest.keyClick(window.login, Qt.Key.Key_Space)
    QTest.keyClick(window.go, Qt.Key.Key_Space)
    assert said == [Answers(None, None, at_login=False, evening=False)]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("soon", '"soon" is not a time of day; write it like "18:15".'),
        ("18:00", "Work has to end at another time than it begins."),
    ],
)
def test_hours_that_cannot_be_are_told_and_nothing_is_sent(
    window: WelcomeWindow, said: list[object], typed: str, told: str
) -> None:
    window.start.lineEdit().setText(typed)
    QTest.mouseClick(window.go, Qt.MouseButton.LeftButton)
    assert window.wrong.words == told
    assert marked(window.start)
    assert window.start.text() == typed
    assert said == []


def type_in(field: ClockField, words: str) -> None:
    """Type a time and go on, as with Tab."""
    field.lineEdit().selectAll()
    QTest.keyClicks(field.lineEdit(), words)
    QTest.keyClick(field.lineEdit(), Qt.Key.Key_Return)


def test_work_that_ends_the_next_day_is_told_how_long_it_is_and_is_taken(
    window: WelcomeWindow, said: list[object]
) -> None:
    assert not window.night.isVisible()
    type_in(window.end, "8")
    assert window.night.isVisible()
    assert window.night.text() == "Work ends the next day, after 23\u00a0h."
    assert window.wrong.words == ""
    type_in(window.end, "1730")
    assert not window.night.isVisible()
    type_in(window.start, "22")
    type_in(window.end, "630")
    assert window.night.text() == "Work ends the next day, after 8\u00a0h\u00a030."
    QTest.mouseClick(window.go, Qt.MouseButton.LeftButton)
    assert said == [Answers(replace(OFFICE, start=time(22), end=time(6, 30)), None, at_login=True, evening=False)]


def test_work_until_midnight_ends_the_same_day(window: WelcomeWindow) -> None:
    type_in(window.end, "0")
    assert window.end.text() == "00:00"
    assert not window.night.isVisible()


def test_a_night_shift_is_told_from_the_start(looks: Looks) -> None:
    window = made(looks, replace(ASKED, workday=replace(OFFICE, start=time(22), end=time(6))))
    window.show()
    assert "Work ends the next day, after 8\u00a0h." in texts(window)


@pytest.mark.parametrize("again", ["18:00", "17"])
def test_a_complaint_about_a_time_goes_as_soon_as_it_is_one(window: WelcomeWindow, again: str) -> None:
    type_in(window.end, "abc")
    assert window.wrong.words.startswith('"abc" is not a time of day')
    assert marked(window.end)
    window.end.lineEdit().selectAll()
    QTest.keyClicks(window.end.lineEdit(), again)
    assert window.wrong.words == ""
    assert not marked(window.end)


def test_that_work_cannot_end_when_it_begins_is_said_when_it_is_typed(window: WelcomeWindow) -> None:
    type_in(window.end, "8")
    type_in(window.end, "9")
    assert window.wrong.words == "Work has to end at another time than it begins."
    assert marked(window.end)
    assert not window.night.isVisible()
    type_in(window.start, "7")
    assert window.wrong.words == ""
    assert not marked(window.end)
    assert window.end.text() == "09:00"


def test_what_is_not_for_this_desktop_is_not_asked(looks: Looks) -> None:
    window = made(looks, Asked(None, "plain", at_login=None, evening=False))
    window.show()
    assert not window.login.isVisible()
    assert not window.evening.isVisible()
    assert not window.start.isVisible()
    assert "Your hours differ from day to day; they stay as they are." in texts(window)
    assert "What this desktop has to allow" not in texts(window)
    assert window.tone.value() == ("plain",)


def test_on_windows_it_says_where_the_icon_hides_and_opens_that_page(looks: Looks, said: list[object]) -> None:
    found = permissions((Choice("Windows", "win32", ()),), "", installed=False, script=False)
    window = made(looks, replace(ASKED, permissions=found))
    window.granted.connect(said.append)
    window.show()
    (line,) = window.findChildren(PermissionLine)
    assert line.isVisible()
    assert any(text.startswith("Windows 11 hides new icons behind the arrow there.") for text in texts(line))
    QTest.mouseClick(line.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert said == ["windows"]


def test_a_permission_has_a_button_and_turns_into_a_tick(
    window: WelcomeWindow, said: list[object], qt: QApplication
) -> None:
    (line,) = window.findChildren(PermissionLine)
    QTest.mouseClick(line.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert said == ["gnome"]
    window.show_permissions((GNOME,))
    assert window.findChildren(PermissionLine) == [line], "nothing moves where nothing has changed"
    window.show_permissions((replace(GNOME, given=True),))
    qt.processEvents()
    (line,) = window.findChildren(PermissionLine)
    assert line.findChildren(QPushButton) == []
    assert "Done" in texts(line)
    assert line.accessibleName() == "Our extension of GNOME Shell: done"


def test_the_picture_gives_way_to_the_words(window: WelcomeWindow, qt: QApplication) -> None:
    assert window._picture.isVisible()
    window.resize(480, 600)
    qt.processEvents()
    assert not window._picture.isVisible()


def test_everything_has_a_name_and_room(window: WelcomeWindow) -> None:
    for widget in (*window.findChildren(QPushButton), window.login, window.evening, window.start, window.end):
        assert widget.accessibleName() or getattr(widget, "text", str)(), widget
        assert widget.height() >= 32, widget
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
