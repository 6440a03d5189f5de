from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from detox.core.errors import DetoxError
from detox.core.hours import HourRange
from detox.core.text import plain
from detox.reminders.kind_settings import AT, DAYS
from detox.reminders.settings import SNOOZE
from detox.summary.settings import AT as SUMMARY_AT
from detox.ui.look import Looks
from detox.ui.settings.fields import FlagField, ListField
from detox.ui.settings.login import LoginRow
from detox.ui.settings.mark import marked
from detox.ui.settings.one_of import OneOfField
from detox.ui.settings.pills import DayPills
from detox.ui.settings.row import SettingRow
from detox.ui.settings.spins import ClockField, NumberField
from detox.ui.settings.typed import range_typed
from detox.usage.settings import WORK_HOURS
from tests.ui.settings_desk import THEME, Desk, type_into


@pytest.fixture
def desk(looks: Looks) -> Desk:
    return Desk(looks)


def active(desk: Desk, row: SettingRow) -> ClockField:
    """Give the field of ``row`` the keyboard."""
    assert isinstance(row.field, ClockField)
    desk.dialog.activateWindow()
    QTest.qWaitForWindowActive(desk.dialog)
    row.field.setFocus()
    assert row.field.hasFocus()
    return row.field


def test_a_switch_applies_at_once(desk: Desk) -> None:
    row = desk.row("summary", "summary.enabled")
    assert isinstance(row.field, FlagField)
    QTest.mouseClick(row.field, Qt.MouseButton.LeftButton)
    assert desk.changes == [("summary.enabled", False)]
    QTest.keyClick(row.field, Qt.Key.Key_Space)
    assert desk.changes[1:] == [("summary.enabled", True)]


def test_a_number_is_typed_or_stepped(desk: Desk) -> None:
    row = desk.row("reminders", SNOOZE.key)
    field = row.field
    assert isinstance(field, NumberField)
    assert field.lineEdit().text() == "10 min"
    type_into(field, "12.5")
    assert desk.changes == [(SNOOZE.key, 12.5)]
    assert field.lineEdit().text() == "12.5 min"
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert [value for _, value in desk.changes] == [12.5, 13.5, 12.5]
    field.stepBy(1000)
    assert desk.settings[SNOOZE] == 120.0  # not above its limit


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("9999", "Expected a number from 0.05 to 120, found 9999."),
        ("soon", "Expected a number from 0.05 to 120, found 'soon'."),
        ("", "Expected a number from 0.05 to 120, found ''."),
        ("-3 min", "Expected a number from 0.05 to 120, found -3."),
    ],
)
def test_a_wrong_number_is_told_below_the_field_and_the_old_one_stays(desk: Desk, typed: str, said: str) -> None:
    row = desk.row("reminders", SNOOZE.key)
    field = row.field
    assert isinstance(field, NumberField)
    field.lineEdit().setText(typed)
    field.editingFinished.emit()
    assert row.error.words == f"{said} Still counts: 10 min."
    assert desk.changes == []
    assert field.lineEdit().text() == typed, "nobody types twice"
    assert marked(field)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.lineEdit().text(), row.error.words, marked(field)) == ("10 min", "", False)
    assert desk.dialog.isVisible()
    type_into(field, "15")
    assert row.error.words == ""
    assert desk.settings[SNOOZE] == 15.0


def test_a_time_of_day(desk: Desk) -> None:
    row = desk.row("summary", SUMMARY_AT.key)
    assert isinstance(row.field, ClockField)
    assert row.field.text() == "18:15"
    row.field.setFocus()
    QTest.keyClick(row.field, Qt.Key.Key_Up)
    assert desk.changes == [(SUMMARY_AT.key, time(18, 30))]
    QTest.keyClick(row.field, Qt.Key.Key_Down)
    QTest.keyClick(row.field, Qt.Key.Key_Down)
    assert desk.settings[SUMMARY_AT] == time(18)
    type_into(row.field, "23:50")
    QTest.keyClick(row.field, Qt.Key.Key_Up)
    assert desk.settings[SUMMARY_AT] == time(0, 5)  # round midnight


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("19:00", time(19)), ("1900", time(19)), ("19", time(19)), ("7:30", time(7, 30)), ("730", time(7, 30)),
     ("20.15", time(20, 15))],
)  # fmt: skip
def test_a_time_is_typed_as_people_write_it_and_applies_when_finished(desk: Desk, typed: str, meant: time) -> None:
    field = active(desk, desk.row("summary", SUMMARY_AT.key))
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    for key in typed:
        QTest.keyClicks(field, key)
        desk.dialog.refresh(desk.settings)  # the program beats on: it takes nothing from under the fingers
    assert field.text() == typed
    assert desk.changes == []
    field.clearFocus()
    assert desk.changes == [(SUMMARY_AT.key, meant)]
    assert field.text() == f"{meant:%H:%M}"


def test_typing_in_the_middle_of_a_time_writes_what_is_seen(desk: Desk) -> None:
    field = active(desk, desk.row("summary", SUMMARY_AT.key))
    field.lineEdit().setCursorPosition(2)
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClicks(field, "20")
    assert field.text() == "20:15"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.changes == [(SUMMARY_AT.key, time(20, 15))]


def test_a_time_that_is_being_typed_outlives_a_change_from_elsewhere_and_esc_takes_it_back(desk: Desk) -> None:
    field = active(desk, desk.row("summary", SUMMARY_AT.key))
    field.lineEdit().selectAll()
    QTest.keyClicks(field, "19")
    desk.settings = desk.settings.with_(SUMMARY_AT, time(20))
    desk.dialog.refresh(desk.settings)
    assert field.text() == "19"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "20:00"
    assert desk.dialog.isVisible()
    assert desk.changes == []


def test_times_of_day_as_a_list(desk: Desk) -> None:
    row = desk.row("reminders", AT.of("snack").key)
    assert isinstance(row.field, ListField)
    assert row.field.text() == "11:00, 16:00"
    type_into(row.field, "15:45; 10:30")
    assert desk.changes == [(AT.of("snack").key, (time(10, 30), time(15, 45)))]
    assert row.field.text() == "10:30, 15:45"
    type_into(row.field, "")
    assert desk.settings[AT.of("snack")] == ()


def test_wrong_hours_are_told_in_place_keep_what_was_typed_and_change_nothing(desk: Desk) -> None:
    monday = WORK_HOURS.of("monday")
    row = desk.row("hours", monday.key)
    assert isinstance(row.field, ListField)
    assert row.label.text() == "Monday"
    type_into(row.field, "09:00-12:30, 25-27")
    told = '"25-27" is not a range of hours; write it like "09:00-12:30". Still counts: 09:00-18:00.'
    assert row.error.words == told
    assert marked(row.field)
    assert row.field.text() == "09:00-12:30, 25-27"
    assert desk.settings[monday] == (HourRange(time(9), time(18)),)
    desk.dialog.refresh(desk.settings)  # something else changed meanwhile: typing is not lost
    assert row.field.text() == "09:00-12:30, 25-27"
    QTest.keyClick(row.field, Qt.Key.Key_Escape)  # takes it back, and does not close the window
    assert row.field.text() == "09:00-18:00"
    assert row.error.words == ""
    assert not marked(row.field)
    assert desk.dialog.isVisible()
    type_into(row.field, "20:00-02:00")
    assert desk.settings[monday] == (HourRange(time(20), time(2)),)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("9-17", "09:00-17:00"), ("9:00 - 17:00", "09:00-17:00"), ("900-1230, 13.30-24", "09:00-12:30, 13:30-24:00"),
     ("22-7", "22:00-07:00"), ("9h-17h30", "09:00-17:30"), ("9 h - 17 h 30", "09:00-17:30"),
     ("9-12 America/Port-au-Prince", "09:00-12:00 America/Port-au-Prince")],
)  # fmt: skip
def test_hours_are_typed_as_people_write_them(desk: Desk, typed: str, shown: str) -> None:
    row = desk.row("hours", WORK_HOURS.of("saturday").key)
    assert isinstance(row.field, ListField)
    type_into(row.field, typed)
    assert row.error.words == ""
    assert row.field.text() == shown
    assert ", ".join(str(each) for each in desk.changes[-1][1]) == shown


@pytest.mark.parametrize(
    ("typed", "meant"), [("9 – 17", "09:00-17:00"), ("9—17", "09:00-17:00"), ("25-27", "25-27"), ("9-17-", "9-17-")]
)
def test_any_dash_parts_hours_and_what_is_none_stays_as_typed(typed: str, meant: str) -> None:
    assert range_typed(typed) == meant


def test_hours_that_overlap_are_taken_and_told_below_them(desk: Desk) -> None:
    monday = WORK_HOURS.of("monday")
    row = desk.row("hours", monday.key)
    assert isinstance(row.field, ListField)
    type_into(row.field, "9-13, 12-18")
    assert row.error.words == '"09:00-13:00" and "12:00-18:00" overlap; together they count once.'
    assert desk.settings[monday] == (HourRange(time(9), time(13)), HourRange(time(12), time(18)))
    desk.dialog.refresh(desk.settings)
    assert row.error.words, "it is told as long as it is so"
    type_into(row.field, "9-18")
    assert row.error.words == ""


def test_a_day_without_hours_is_called_free(desk: Desk) -> None:
    for key, words in ((WORK_HOURS.of("sunday").key, "free"), ("quiet.hours", "no hours")):
        field = desk.row("hours", key).field
        assert isinstance(field, ListField)
        type_into(field, "")
        assert (field.text(), field.placeholderText()) == ("", words)


def test_a_choice(desk: Desk) -> None:
    row = desk.row("look", THEME.key)
    assert isinstance(row.field, OneOfField)
    row.field.setCurrentIndex(1)
    row.field.activated.emit(1)
    assert desk.changes == [(THEME.key, "dark")]


def test_words(desk: Desk) -> None:
    row = desk.row("focus", "focus.cover")
    type_into(row.field, "Ana")
    assert desk.changes == [("focus.cover", "Ana")]
    type_into(row.field, "x" * 81)
    assert "at most 80" in row.error.words
    assert desk.settings.values["focus.cover"] == "Ana"


def test_what_cannot_be_saved_is_told_in_place(desk: Desk) -> None:
    row = desk.row("summary", "summary.enabled")
    desk.refuse = "settings.toml cannot be written"
    assert isinstance(row.field, FlagField)
    QTest.mouseClick(row.field, Qt.MouseButton.LeftButton)
    assert row.error.words == "Settings.toml cannot be written."
    assert row.field.isChecked()  # as it is, not as it was wished


def test_a_change_from_elsewhere_shows_at_once(desk: Desk) -> None:
    row = desk.row("summary", SUMMARY_AT.key)
    desk.dialog.refresh(desk.settings.with_(SUMMARY_AT, time(20)))
    assert isinstance(row.field, ClockField)
    assert row.field.text() == "20:00"
    assert desk.changes == []


def test_the_wheel_over_a_page_changes_nothing(desk: Desk) -> None:

    for page, key in (("reminders", SNOOZE.key), ("summary", SUMMARY_AT.key), ("look", THEME.key)):
        widget = desk.row(page, key).field.widget
        widget.clearFocus()
        none = Qt.KeyboardModifier.NoModifier
        turn = QWheelEvent(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, none,
                           Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
        QApplication.sendEvent(widget, turn)
    assert desk.changes == []


def test_days_are_seven_buttons(desk: Desk) -> None:
    row = desk.row("reminders", DAYS.of("pause").key)
    assert isinstance(row.field, DayPills)
    pills = {pill.accessibleName(): pill for pill in row.field.findChildren(QPushButton)}
    assert list(pills) == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    for day in ("Saturday", "Sunday"):
        pills[day].click()
    assert desk.settings[DAYS.of("pause")] == (0, 1, 2, 3, 4)
    assert desk.undo.words.endswith("Mon, Tue, Wed, Thu, Fri, Sun → Mon, Tue, Wed, Thu, Fri.")


def test_starting_at_log_in_is_read_back_from_the_system(desk: Desk) -> None:
    row = desk.page("look").findChild(LoginRow)
    assert row is not None
    assert not row.switch.isChecked()
    row.switch.click()
    assert desk.autostart.listed
    assert row.switch.isChecked()
    desk.autostart.listed = False  # the desktop's own settings switched it off
    desk.dialog.open_page("hours")
    desk.dialog.open_page("look")
    assert not row.switch.isChecked()
    desk.autostart.refusal = DetoxError(plain("No"), plain("the desktop refuses"))
    row.switch.click()
    assert not row.switch.isChecked()
    assert row.error.words == "The desktop refuses."
