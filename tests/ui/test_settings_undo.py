"""The way back, step by step: from each change, from a reminder of one's own, from putting a page back, from a file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from detox.core.errors import DetoxError
from detox.core.settings import Settings
from detox.core.text import plain
from detox.focus.settings import RULES
from detox.reminders.kind_settings import AT, EVERY
from detox.reminders.settings import CARDS, QUIET, SNOOZE
from detox.summary.settings import AT as SUMMARY_AT
from detox.ui.look import Looks
from detox.ui.settings.add_kind import AddKind
from detox.ui.settings.login import LoginRow
from detox.ui.settings.spins import NumberField
from detox.ui.settings.week_rows import WeekRows
from tests.rules.words import settings_of
from tests.ui.settings_desk import Desk, type_into


@pytest.fixture
def desk(looks: Looks) -> Desk:
    return Desk(looks)


def told(desk: Desk) -> str:
    return desk.undo.words


def test_the_last_change_is_told_and_taken_back(desk: Desk) -> None:
    assert desk.dialog._changing.line is None, "there is nothing to take back"
    type_into(desk.row("reminders", EVERY.of("pause").key).field, "25")
    assert told(desk) == "Pause: after this much time at the desk: 60 min → 25 min."
    QTest.mouseClick(desk.undo.button, Qt.MouseButton.LeftButton)
    assert desk.settings.values == {}, "the key is out of the file again, not written with its default"
    assert told(desk) == ""
    field = desk.row("reminders", EVERY.of("pause").key).field
    assert isinstance(field, NumberField)
    assert field.lineEdit().text() == "60 min"


def test_undo_again_goes_one_further_back_to_what_was_written_before(looks: Looks) -> None:
    desk = Desk(looks, settings_of({SNOOZE.key: 20}))
    type_into(desk.row("reminders", SNOOZE.key).field, "30")
    type_into(desk.row("hours", QUIET.key).field, "22-7")
    assert told(desk) == "Quiet hours: 21:00-08:00 → 22:00-07:00."
    QTest.keyClick(desk.dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (desk.settings[SNOOZE], desk.settings[QUIET]) == (30, QUIET.default)
    assert told(desk) == "Taken back. Before that: Later means in: 20 min → 30 min."
    assert desk.undo.button.accessibleName() == "Undo: Later means in: 20 min → 30 min."
    assert desk.undo.button.font().pixelSize() == looks.font("body").pixelSize(), "though made while the window is open"
    type_into(desk.row("hours", QUIET.key).field, "23-7")
    assert told(desk) == "Quiet hours: 21:00-08:00 → 23:00-07:00."
    for left in ((30, QUIET.default), (20, QUIET.default), (20, QUIET.default)):
        QTest.keyClick(desk.dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert (desk.settings[SNOOZE], desk.settings[QUIET]) == left
    assert told(desk) == ""
    assert desk.settings == settings_of({SNOOZE.key: 20})


def test_the_keyboard_stays_on_the_button_until_all_is_taken_back_and_goes_to_the_pages_then(desk: Desk) -> None:
    for typed in ("30", "40"):
        type_into(desk.row("reminders", SNOOZE.key).field, typed)
    button = desk.undo.button
    desk.dialog.activateWindow()
    QTest.qWaitForWindowActive(desk.dialog)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert button.hasFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert desk.dialog._aside.column.buttons[0].hasFocus()


def test_tab_comes_from_the_pages_to_the_way_back_before_the_page(desk: Desk) -> None:
    type_into(desk.row("reminders", SNOOZE.key).field, "30")
    desk.dialog.activateWindow()
    QTest.qWaitForWindowActive(desk.dialog)
    desk.dialog._aside.take_keyboard()
    QTest.keyClick(desk.dialog._aside.column.buttons[0], Qt.Key.Key_Tab)
    assert desk.undo.button.hasFocus()
    QTest.keyClick(desk.undo.button, Qt.Key.Key_Tab)
    assert desk.dialog.focusWidget() is desk.kind("pause")._rhythm


def test_each_way_to_change_is_one_step_of_the_same_history(desk: Desk) -> None:
    field = desk.row("reminders", SNOOZE.key).field
    for typed in ("30", "40"):
        type_into(field, typed)
    reset = desk.page("reminders").reset
    assert reset is not None
    reset.click()
    assert told(desk) == "Reminders: all as it came."
    desk.dialog._changing.change_all("Team Sun", ((SNOOZE, 5.0), (CARDS, False)))
    assert told(desk) == "Team Sun: changed."
    walked = []
    while desk.undo.step is not None:
        desk.undo.undo()
        walked.append((desk.settings[SNOOZE], desk.settings[CARDS], told(desk)))
    before = "Taken back. Before that: "
    assert walked == [
        (10, True, f"{before}Reminders: all as it came."),
        (40, True, f"{before}Later means in: 30 min → 40 min."),
        (30, True, f"{before}Later means in: 10 min → 30 min."),
        (10, True, ""),
    ]
    assert desk.settings.values == {}


def test_a_step_that_something_else_has_overwritten_is_left_out_and_those_before_it_too_if_they_were(
    desk: Desk,
) -> None:
    type_into(desk.row("reminders", SNOOZE.key).field, "30")
    type_into(desk.row("hours", QUIET.key).field, "22-7")
    desk.settings = desk.settings.with_(SNOOZE, 45.0)
    desk.dialog.refresh(desk.settings)
    assert told(desk).startswith("Quiet hours"), "this one still holds"
    desk.undo.undo()
    assert told(desk) == ""
    assert desk.settings[SNOOZE] == 45.0


def test_what_changed_since_from_elsewhere_is_not_taken_back(desk: Desk) -> None:
    type_into(desk.row("reminders", SNOOZE.key).field, "30")
    desk.dialog.refresh(desk.settings.with_(CARDS, value=False))
    assert told(desk) == "Later means in: 10 min → 30 min."
    desk.dialog.refresh(desk.settings.with_(SNOOZE, 45.0))
    assert told(desk) == ""


def test_a_switch_a_list_and_the_rules_are_told_in_words(desk: Desk) -> None:
    kind = desk.kind("eyes")
    assert kind._switch is not None
    QTest.mouseClick(kind._switch.field.widget, Qt.MouseButton.LeftButton)
    assert told(desk) == "Eyes: off → on."
    type_into(desk.row("reminders", AT.of("snack").key).field, "")
    assert told(desk) == "Snack: at these times: 11:00, 16:00 → nothing."
    QTest.mouseClick(desk.panel().enabled, Qt.MouseButton.LeftButton)
    assert told(desk).endswith(": changed.")
    QTest.mouseClick(desk.undo.button, Qt.MouseButton.LeftButton)
    assert desk.settings[RULES] == ()
    assert not desk.panel().enabled.isChecked()


def test_a_reminder_of_ones_own_goes_back_whole(desk: Desk) -> None:
    add = desk.page("reminders").findChild(AddKind)
    assert add is not None
    add.ask()
    field = add.findChild(QLineEdit)
    assert field is not None
    field.setText("Call Mum")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told(desk) == "Call Mum: added."
    assert "call_mum" in desk.settings.members(EVERY)
    QTest.mouseClick(desk.undo.button, Qt.MouseButton.LeftButton)
    assert "call_mum" not in desk.settings.members(EVERY)
    assert desk.settings.values == {}


def test_a_page_is_put_back_without_the_others_and_without_reminders_of_ones_own(looks: Looks) -> None:
    own = {"reminders.call_mum.every_minutes": 90.0, "quiet.hours": ["22:00-07:00"]}
    desk = Desk(looks, settings_of({**own, "reminders.pause.every_minutes": 25, "cards.snooze_minutes": 5}))
    page = desk.page("reminders")
    assert page.reset is not None
    assert page.reset.isEnabled()
    page.reset.click()
    assert desk.settings == settings_of(own)
    assert told(desk) == "Reminders: all as it came."
    page = desk.page("reminders")
    assert page.reset is not None
    assert not page.reset.isEnabled()
    QTest.mouseClick(desk.undo.button, Qt.MouseButton.LeftButton)
    assert (desk.settings[EVERY.of("pause")], desk.settings[SNOOZE]) == (25, 5)


def test_what_cannot_be_taken_back_is_told(desk: Desk) -> None:
    type_into(desk.row("reminders", SNOOZE.key).field, "30")
    desk.refuse = "settings.toml cannot be written"
    desk.undo.undo()
    assert desk.dialog._last.text() == "settings.toml cannot be written"
    assert told(desk) == "Later means in: 10 min → 30 min.", "the way back is still there"
    assert desk.settings[SNOOZE] == 30
    assert Settings() != desk.settings


def test_starting_at_log_in_is_a_step_like_others_and_the_older_ones_stay(desk: Desk) -> None:
    type_into(desk.row("reminders", SNOOZE.key).field, "30")
    login = desk.page("look").findChild(LoginRow)
    assert login is not None
    QTest.mouseClick(login.switch, Qt.MouseButton.LeftButton)
    assert desk.autostart.enabled()
    assert told(desk) == "Start when I log in: off → on."
    desk.undo.undo()
    assert not desk.autostart.enabled()
    assert not login.switch.isChecked()
    assert told(desk) == "Taken back. Before that: Later means in: 10 min → 30 min."
    desk.undo.undo()
    assert desk.settings[SNOOZE] == 10


def test_starting_at_log_in_that_the_system_refuses_is_no_step_and_its_way_back_may_be_refused(desk: Desk) -> None:
    refusal = DetoxError(plain("Autostart"), plain("the desktop keeps that for itself"))
    login = desk.page("look").findChild(LoginRow)
    assert login is not None
    desk.autostart.refusal = refusal
    QTest.mouseClick(login.switch, Qt.MouseButton.LeftButton)
    assert told(desk) == ""
    desk.autostart.refusal = None
    QTest.mouseClick(login.switch, Qt.MouseButton.LeftButton)
    desk.autostart.refusal = refusal
    desk.undo.undo()
    assert desk.dialog._last.text() == "the desktop keeps that for itself"
    assert desk.autostart.enabled()


def test_what_the_week_says_of_the_place_of_the_keys_follows_an_undo(desk: Desk) -> None:
    week = desk.page("hours").findChild(WeekRows)
    assert week is not None
    field, place = week.painting.field, week.painting.place
    desk.dialog.activateWindow()
    QTest.qWaitForWindowActive(desk.dialog)
    field.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Delete):
        QTest.keyClick(field, key)
    told_before = place.text()
    assert told_before.startswith("Monday 09:00: ")
    assert "09:30-18:00" in told(desk)
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.settings.values == {}
    assert place.text() == "Monday 09:00: 09:00-18:00"
    assert place.text() != told_before


@pytest.mark.parametrize(
    ("page", "key", "typed"),
    [("reminders", SNOOZE.key, "30"), ("hours", QUIET.key, "22-7"), ("summary", SUMMARY_AT.key, "20")],
)
def test_the_undo_key_counts_in_a_field_too_unless_something_is_half_typed_there(
    desk: Desk, page: str, key: str, typed: str
) -> None:
    field = desk.row(page, key).field
    desk.dialog.activateWindow()
    QTest.qWaitForWindowActive(desk.dialog)
    field.widget.setFocus()
    before = field.raw()
    type_into(field, typed)
    assert key in desk.settings.values
    QTest.keyClicks(field.widget, "9")
    QTest.keyClick(field.widget, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert key in desk.settings.values, "it takes back the typing"
    QTest.keyClick(field.widget, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.settings.values == {}
    assert field.raw() == before
