"""The calendar is chosen in the desktop's own way, by whoever types no paths."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from detox.core.days_off import CALENDAR
from detox.ui.look import Looks
from tests.ui.settings_desk import Desk, type_into


@pytest.fixture
def desk(looks: Looks) -> Desk:
    return Desk(looks)


def test_a_calendar_is_chosen_with_a_button_below_its_field(desk: Desk, tmp_path: Path) -> None:
    row = desk.row("hours", CALENDAR.key)
    (button,) = row.findChildren(QPushButton)
    assert (button.text(), button.accessibleDescription()) == ("Choose a file…", "Your calendar")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    asked = desk.dialog.findChild(QFileDialog)
    assert asked is not None
    assert asked.windowTitle() == "Your calendar"
    assert asked.nameFilters() == ["Calendars (*.ics)"]
    asked.fileSelected.emit(str(tmp_path / "mine.ics"))
    asked.close()
    assert desk.settings[CALENDAR] == str(tmp_path / "mine.ics")
    assert desk.undo.words.startswith("Your calendar: nothing → ")
    type_into(row.field, "")
    assert desk.settings[CALENDAR] == ""


def test_tab_comes_from_the_field_to_the_button(desk: Desk) -> None:
    row = desk.row("hours", CALENDAR.key)
    (button,) = row.findChildren(QPushButton)
    assert row.field.widget.nextInFocusChain() is button
