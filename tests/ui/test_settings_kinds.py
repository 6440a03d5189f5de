from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from detox.core.commands import Remind
from detox.reminders.kind_settings import AT, ENABLED, EVERY, NAME
from detox.reminders.kinds import kind_evidence
from detox.ui.look import Looks
from detox.ui.settings.add_kind import AddKind
from detox.ui.settings.fields import FlagField
from tests.ui.settings_desk import Desk, type_into


@pytest.fixture
def desk(looks: Looks) -> Desk:
    return Desk(looks)


def test_a_kind_tells_its_rhythm_and_unfolds(desk: Desk) -> None:
    snack = desk.kind("snack")
    assert snack._rhythm.text() == "11:00 and 16:00"
    assert desk.kind("pause")._rhythm.text() == "every 60 min"
    assert desk.kind("scroll")._rhythm.text() == "after 40 min of feed"
    assert desk.kind("late")._rhythm.text() == "after 20 min of feed"
    assert snack._more is not None
    assert not snack._more.isVisibleTo(snack)
    QTest.mouseClick(snack._rhythm, Qt.MouseButton.LeftButton)
    assert snack._more.isVisibleTo(snack)
    type_into(desk.row("reminders", EVERY.of("snack").key).field, "90")
    assert snack._rhythm.text() == "every 90 min, 11:00 and 16:00"
    type_into(desk.row("reminders", EVERY.of("snack").key).field, "0")
    type_into(desk.row("reminders", AT.of("snack").key).field, "")
    assert snack._rhythm.text() == "no rhythm yet"


def test_a_kind_has_its_switch_and_its_card(desk: Desk) -> None:
    said: list[object] = []
    desk.dialog.commands.connect(said.append)
    water = desk.kind("water")
    switch = water.findChild(FlagField)
    assert switch is not None
    assert switch.accessibleName() == "Water"
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert desk.changes == [(ENABLED.of("water").key, False)]
    next(each for each in water.findChildren(QPushButton) if each.text() == "Show me this card").click()
    assert said == [Remind("water")]


def test_an_own_kind_is_added_unfolded_and_named(desk: Desk, qt: QApplication) -> None:
    add = desk.page("reminders").findChild(AddKind)
    assert add is not None
    entry = add.ask()
    QTest.keyClicks(entry.field, "Call Mum")
    QTest.keyClick(entry.field, Qt.Key.Key_Return)
    qt.processEvents()
    assert desk.changes == [
        (NAME.of("call_mum").key, "Call Mum"), (EVERY.of("call_mum").key, 60), (ENABLED.of("call_mum").key, True),
    ]  # fmt: skip
    row = desk.kind("call_mum")
    assert row._name.text() == "Call Mum"
    assert row._more is not None
    assert row._more.isVisibleTo(row)
    again = desk.page("reminders").findChildren(AddKind)[-1]
    entry = again.ask()
    QTest.keyClicks(entry.field, "call mum")
    QTest.keyClick(entry.field, Qt.Key.Key_Return)
    assert entry.error.words == "There is one of that name already."
    assert len(desk.changes) == 3


def test_esc_leaves_the_entry_and_keeps_the_window(desk: Desk) -> None:
    add = desk.page("reminders").findChild(AddKind)
    assert add is not None
    assert add.findChild(QLineEdit) is None
    QTest.mouseClick(add._button, Qt.MouseButton.LeftButton)
    entry = add.entry
    assert entry is not None
    assert entry.field.isVisible()
    QTest.keyClicks(entry.field, "pause")
    QTest.keyClick(entry.field, Qt.Key.Key_Return)
    assert entry.error.words == "There is one of that name already."
    QTest.keyClick(entry.field, Qt.Key.Key_Escape)
    assert desk.dialog.isVisible()
    assert not entry.field.isVisible()
    assert add._button.isVisible()
    assert entry.field.text() == entry.error.words == ""
    add._button.click()
    QTest.keyClick(entry.go, Qt.Key.Key_Escape)
    assert desk.dialog.isVisible()
    assert not entry.go.isVisible()
    assert desk.changes == []


def test_the_button_beside_the_field_adds_too(desk: Desk) -> None:
    add = desk.page("reminders").findChild(AddKind)
    assert add is not None
    entry = add.ask()
    assert entry.go.text() == "Add"
    assert not entry.go.isEnabled()
    QTest.keyClicks(entry.field, "Stretch")
    QTest.mouseClick(entry.go, Qt.MouseButton.LeftButton)
    assert desk.changes[0] == (NAME.of("stretch").key, "Stretch")
    assert len(desk.changes) == 3


def test_each_built_in_kind_says_how_well_its_default_is_supported(desk: Desk) -> None:
    for kind in ("pause", "snack", "water", "scroll", "late", "eyes", "move"):
        evidence = kind_evidence(kind)
        assert evidence
        assert evidence.say() in [label.text() for label in desk.kind(kind).findChildren(QLabel)]
    assert kind_evidence("tea") is None
