"""What a screen reader asks of fields with a number in them, and of switches: Qt tells it by properties and places."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QAccessible, QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget

from detox.core.settings import Settings
from detox.reminders.settings import COOLDOWN
from detox.ui.controls import Switch
from detox.ui.look import Looks
from detox.ui.settings.pills import Pill, Pills
from detox.ui.settings.spins import ClockField
from tests.ui.settings_desk import Desk


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """A screen reader that listens as long as there is anything in the list."""
    here = [True]
    for module in ("detox.ui.announce", "detox.ui.settings.spins"):
        monkeypatch.setattr(f"{module}.listens", lambda: bool(here))
    return here


@pytest.mark.usefixtures("reader")
def test_a_number_is_read_and_set_as_one(looks: Looks) -> None:
    desk = Desk(looks, Settings())
    field = desk.row("reminders", COOLDOWN.key).field.widget
    assert field.property("value") == desk.settings[COOLDOWN]
    assert (field.property("minimum"), field.property("maximum")) == (COOLDOWN.kind.low, COOLDOWN.kind.high)
    field.setProperty("value", 12.0)
    assert desk.settings[COOLDOWN] == 12
    field.setProperty("value", 1e9)
    assert desk.settings[COOLDOWN] == COOLDOWN.kind.high, "as far as it goes, and no error"
    field.setProperty("value", 1e9)
    assert field.property("value") == COOLDOWN.kind.high


def test_a_reader_that_comes_later_is_heard_from_the_field_that_has_the_keyboard(reader: list[bool]) -> None:
    reader.clear()
    field = ClockField()
    field.lineEdit().setText("09:30")
    field.setProperty("value", 615.0)
    assert field.moment() == time(9, 30), "nobody set it: nobody listens"
    reader.append(True)
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusIn))
    field.setProperty("value", 630.0)
    assert field.moment() == time(10, 30)


@pytest.mark.usefixtures("reader")
@pytest.mark.parametrize(("words", "minutes"), [("09:30", 570), ("soon", 0)])
def test_a_time_of_day_is_told_in_minutes(words: str, minutes: int) -> None:
    field = ClockField()
    field.lineEdit().setText(words)
    assert field.property("value") == minutes
    field.setProperty("value", 615.0)
    assert field.moment() == time(10, 15)


def test_what_a_screen_reader_toggles_counts_and_what_the_program_turns_does_not(looks: Looks) -> None:
    switch, said = Switch(looks), list[bool]()
    switch.clicked.connect(lambda _on=False: said.append(switch.isChecked()))
    switch.toggle()  # what Qt does for the action "Toggle"
    switch.setChecked(False)
    assert said == [True]
    switch.click()
    assert said == [True, True]
    tones = Pills([("a", Pill("a", "a")), ("b", Pill("b", "b"))], one=True)
    tones.show_value(("a",))
    heard: list[tuple[str, ...]] = []
    tones.on_edited(lambda: heard.append(tones.value()))
    tones.findChildren(Pill)[1].toggle()
    assert heard == [("b",)]


def test_a_switch_is_where_it_is_drawn(looks: Looks) -> None:
    window = QWidget()
    looks.dress(window)
    switch = Switch(looks, window)
    window.show()
    told = QAccessible.queryAccessibleInterface(switch).rect()
    assert told == QRect(switch.mapToGlobal(switch.rect().topLeft()), switch.size())
