"""What was typed in vain: it stays to be mended, it is marked, a screen reader is told, and what held holds on."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from detox.core.hours import HourRange
from detox.focus.settings import RULES
from detox.reminders.settings import SNOOZE
from detox.summary.settings import AT as SUMMARY_AT
from detox.ui.look import LIGHT, Looks
from detox.ui.settings.mark import Sign, marked
from detox.ui.settings.spins import ClockField, NumberField
from tests.ui.settings_desk import Desk, type_into


@pytest.fixture
def desk(looks: Looks) -> Desk:
    return Desk(looks)


@pytest.mark.parametrize("typed", ["25:99", "24:00", "9h30x", ""])
def test_a_wrong_time_is_marked_and_told_stays_to_be_mended_and_the_old_one_counts(desk: Desk, typed: str) -> None:
    row = desk.row("summary", SUMMARY_AT.key)
    field = clock(desk)
    type_into(field, typed)
    wrong = f'"{typed}" is not a time of day; write it like "18:15". Still counts: 18:15.'
    assert row.error.words == wrong
    assert field.accessibleDescription().startswith(f"Not taken. {wrong} If the computer")
    desk.dialog.refresh(desk.settings.with_(SNOOZE, 30.0))  # something else changed
    field.clearFocus()
    assert field.text() == typed
    assert marked(field)
    sign = field.findChild(Sign)
    assert sign is not None
    assert sign.isVisible()
    assert field.rect().contains(sign.geometry())
    assert desk.changes == []
    type_into(field, "19")
    assert row.error.words == ""
    assert not marked(field)
    assert not sign.isVisible()
    assert field.accessibleDescription().startswith("If the computer")


def test_the_mark_is_an_edge_and_a_sign(desk: Desk) -> None:
    field = clock(desk)
    field.clearFocus()
    before = field.grab().toImage()
    field.lineEdit().setText("25:99")
    field.editingFinished.emit()
    after = field.grab().toImage()
    middle = after.height() // 2
    heed, edge = QColor(LIGHT.heed), [after.pixelColor(x, middle) for x in (0, 1)]
    assert edge == [heed, heed]
    assert before.pixelColor(0, middle) != heed
    drawn = [after.pixelColor(x, middle - 5) for x in range(after.width() - 24, after.width() - 8)]
    assert drawn.count(heed) > 4
    assert QColor(LIGHT.surface) in [
        after.pixelColor(x, middle - 2) for x in range(after.width() - 18, after.width() - 12)
    ]


def test_what_changes_elsewhere_takes_the_place_of_what_was_typed_in_vain(desk: Desk) -> None:
    field = clock(desk)
    type_into(field, "25:99")
    field.clearFocus()
    desk.dialog.refresh(desk.settings.with_(SUMMARY_AT, time(20)))
    assert field.text() == "20:00"
    assert not marked(field)


def test_the_times_of_a_rule_are_marked_each_for_itself_and_taken_once_both_can_be(desk: Desk) -> None:
    panel = desk.panel()
    type_into(panel.start, "20h99")
    type_into(panel.end, "8")
    assert panel.hours.error.words == '"20h99" is not a time of day; write it like "18:15".'
    assert (panel.start.text(), panel.end.text()) == ("20h99", "8")
    assert (marked(panel.start), marked(panel.end)) == (True, False)
    assert desk.changes == []
    type_into(panel.start, "20")
    assert panel.hours.error.words == ""
    assert not marked(panel.start)
    assert [str(hours) for hours in desk.settings[RULES][0].hours] == ["20:00-08:00"]


def test_painting_takes_the_place_of_what_was_typed_in_vain(desk: Desk) -> None:
    panel = desk.panel()
    type_into(panel.start, "25:99")
    panel.painting.field.show_value(((HourRange(time(21), time(6)),),))
    panel.painting.field.edited.emit()
    assert (panel.start.text(), panel.end.text()) == ("21:00", "06:00")
    assert not marked(panel.start)
    assert panel.hours.error.words == ""


def clock(desk: Desk) -> ClockField:
    """Return the field of a time, with the keyboard."""
    field = desk.row("summary", SUMMARY_AT.key).field
    assert isinstance(field, ClockField)
    desk.dialog.activateWindow()
    QTest.qWaitForWindowActive(desk.dialog)
    field.setFocus()
    return field


def test_a_number_is_written_with_the_comma_of_the_locale_and_read_with_either(looks: Looks) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    try:
        desk = Desk(looks)
        field = desk.row("reminders", SNOOZE.key).field
        assert isinstance(field, NumberField)
        for typed in ("12,5", "12.5"):
            type_into(field, typed)
            assert desk.settings[SNOOZE] == 12.5
            assert field.text() == "12,5 min"
        assert desk.undo.words == "Later means in: 10 min → 12,5 min."
        keep = desk.row("privacy", "history.keep_days").field
        type_into(keep, "3000")
        assert keep.widget.text().startswith("3000 ")  # type: ignore[attr-defined]
    finally:
        QLocale.setDefault(before)
