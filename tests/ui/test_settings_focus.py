from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from detox.core.days_off import DAYS_OFF
from detox.core.hours import HourRange
from detox.core.on_call import SHIFTS
from detox.core.settings import Settings
from detox.core.views import TrayView
from detox.focus.settings import RULES, Rule
from detox.ui.look import LIGHT, Looks
from detox.ui.settings.fields import ListField
from detox.ui.settings.mark import marked
from tests.ui.days import texts
from tests.ui.settings_desk import Desk, type_into


@pytest.fixture
def desk(looks: Looks) -> Desk:
    return Desk(looks)


def test_the_first_change_makes_a_rule(desk: Desk) -> None:
    panel = desk.panel()
    assert not panel.enabled.isChecked()
    QTest.mouseClick(panel.enabled, Qt.MouseButton.LeftButton)
    assert desk.settings[RULES] == (Rule("evening", hours=(HourRange(time(19, 30), time(7)),)),)


def test_each_part_of_the_rule_changes_that_part_only(looks: Looks) -> None:
    rule = Rule(
        "mine", "Mine", (0, 1), (HourRange(time(20), time(6), "Europe/Paris"), HourRange(time(12), time(13))),
        ("tiktok",), ("feed", "search"), ("telegram",), "gentle", 5, other={"since": 2024},
    )  # fmt: skip
    second = Rule("second", hours=(HourRange(time(1), time(2)),))
    desk = Desk(looks, Settings({RULES.key: (rule, second)}))
    panel = desk.panel()
    assert panel.days.value() == (0, 1)
    assert panel.start.text() == "20:00"
    assert panel.end.text() == "06:00"
    assert panel.chosen.isVisibleTo(panel)
    assert "More rules or hours stand in the settings file; they stay as they are." in texts(panel)

    def now() -> Rule:
        found, other = desk.settings[RULES]
        assert other == second
        assert (found.id, found.name, found.surfaces, found.apps) == ("mine", "Mine", ("feed", "search"), ("telegram",))
        assert found.on_call == ("*",)
        assert found.other == {"since": 2024}
        return found

    panel.days._pills[4][1].click()
    assert now().days == (0, 1, 4)
    panel.start.setFocus()
    QTest.keyClick(panel.start, Qt.Key.Key_Up)
    assert now().hours == (HourRange(time(20, 15), time(6), "Europe/Paris"), HourRange(time(12), time(13)))
    panel.firmness.setCurrentIndex(2)
    panel.firmness.activated.emit(2)
    assert now().firmness == "gentle", "a lock asks for a second yes"
    assert panel.lock.isVisibleTo(panel)
    panel.lock.no.click()
    assert (now().firmness, panel.firmness.currentData()) == ("gentle", "gentle")
    panel.firmness.setCurrentIndex(2)
    panel.firmness.activated.emit(2)
    panel.lock.yes.click()
    assert (now().firmness, panel.lock.isVisibleTo(panel)) == ("locked", False)
    panel.minutes.setCurrentIndex(2)
    panel.minutes.activated.emit(2)
    assert now().pass_minutes == 30
    panel.chosen._pills[0][1].click()
    assert set(now().platforms) == {"instagram", "tiktok"}
    panel.scope.setCurrentIndex(0)
    panel.scope.activated.emit(0)
    assert now().platforms == ("*",)
    assert not panel.chosen.isVisibleTo(panel)


def test_hours_are_typed_and_apply_when_finished(desk: Desk) -> None:
    panel = desk.panel()
    desk.dialog.activateWindow()
    QTest.qWaitForWindowActive(desk.dialog)
    panel.start.setFocus()
    panel.start.lineEdit().selectAll()
    QTest.keyClicks(panel.start, "2030")
    desk.dialog.refresh(desk.settings)
    assert panel.start.text() == "2030"
    assert desk.changes == []
    QTest.keyClick(panel.start, Qt.Key.Key_Tab)
    assert desk.settings[RULES][0].hours == (HourRange(time(20, 30), time(7)),)
    assert panel.start.text() == "20:30"
    type_into(panel.start, "20.30")  # the same again
    assert panel.start.text() == "20:30"
    assert len(desk.changes) == 1
    desk.refuse = "not now"
    type_into(panel.end, "8")
    assert panel.error.words == "Not now."
    assert panel.end.text() == "07:00"


def test_a_rule_for_chosen_platforms_needs_one(desk: Desk) -> None:
    panel = desk.panel()
    panel.scope.setCurrentIndex(1)
    panel.scope.activated.emit(1)
    assert panel.error.words == "Choose one at least."
    assert desk.changes == []
    panel.chosen._pills[1][1].click()
    assert desk.settings[RULES][0].platforms == ("tiktok",)
    panel.chosen._pills[1][1].click()
    assert panel.error.words == "Choose one at least."
    assert desk.settings[RULES][0].platforms == ("tiktok",)


def test_a_block_of_no_length_or_a_refused_one_is_told(desk: Desk) -> None:
    panel = desk.panel()
    type_into(panel.start, "7")
    assert panel.hours.error.words == "It has to open at another time than it shuts."
    assert panel.start.text() == "7"
    assert (marked(panel.start), marked(panel.end)) == (True, False)
    type_into(panel.end, "25:99")
    assert panel.hours.error.words == '"25:99" is not a time of day; write it like "18:15".'
    assert panel.end.text() == "25:99"
    assert (marked(panel.start), marked(panel.end)) == (False, True)
    assert desk.changes == []
    QTest.keyClick(panel.end, Qt.Key.Key_Escape)
    QTest.keyClick(panel.start, Qt.Key.Key_Escape)
    assert (panel.start.text(), panel.end.text(), panel.hours.error.words) == ("19:30", "07:00", "")
    desk.refuse = "not now"
    panel.days._pills[5][1].click()
    assert panel.error.words == "Not now."
    assert panel.days.value() == (0, 1, 2, 3, 4)


def test_hours_of_a_rule_that_overlap_are_told_below_them(desk: Desk) -> None:
    rule = Rule("a", hours=(HourRange(time(20), time(6)), HourRange(time(12), time(13))))
    panel = desk.panel()
    panel.refresh(Settings({RULES.key: (rule,)}))
    assert panel.hours.error.words == ""
    type_into(panel.start, "12:30")
    assert panel.hours.error.words == '"12:00-13:00" and "12:30-06:00" overlap; together they count once.'
    assert desk.settings[RULES][0].hours == (HourRange(time(12, 30), time(6)), HourRange(time(12), time(13)))
    type_into(panel.start, "20")
    assert panel.hours.error.words == ""


def test_what_a_day_off_means_is_chosen_for_the_rule(desk: Desk) -> None:
    panel = desk.panel()
    assert panel.off.currentData() == "as_usual"
    panel.off.setCurrentIndex(panel.off.findData("all_day"))
    panel.off.activated.emit(panel.off.currentIndex())
    assert desk.settings[RULES][0].on_days_off == "all_day"


def test_days_off_are_typed_as_people_write_them(desk: Desk) -> None:
    row = desk.row("hours", "days_off.dates")
    type_into(row.field, "24.12.2026 - 2.1.2027, 2027-05-14")
    assert [str(one) for one in desk.settings[DAYS_OFF]] == ["2026-12-24 to 2027-01-02", "2027-05-14"]
    assert isinstance(row.field, ListField)
    assert row.field.text() == "2026-12-24 – 2027-01-02, 2027-05-14"
    type_into(row.field, "2027-02-30")
    assert any("is no date" in words for words in texts(row))


def test_many_passes_ask_whether_the_rule_is_right(looks: Looks) -> None:
    desk = Desk(looks, Settings({RULES.key: (Rule("mine"),)}))
    panel = desk.panel()
    asked = "3 passes this week: is this rule right?"
    assert asked not in texts(panel)
    desk.dialog.render(TrayView(passes=(("mine", 3),)))
    assert asked in texts(panel)
    desk.dialog.render(TrayView(passes=(("another", 5),)))
    assert not any("passes" in text for text in texts(panel))


def test_a_program_is_added_from_those_that_were_used_and_taken_out_by_typing(desk: Desk) -> None:
    panel = desk.panel()
    panel.apps.menu.aboutToShow.emit()
    newest, other = panel.apps.menu.actions()
    assert (newest.text(), other.text()) == ("gimp", "Steam")
    newest.trigger()
    assert desk.settings[RULES][0].apps == ("gimp",)
    assert panel.apps.names.text() == "gimp"
    panel.apps.menu.aboutToShow.emit()
    assert [action.text() for action in panel.apps.menu.actions()] == ["Steam"]
    type_into(panel.apps.names, "GIMP; Telegram, Telegram")
    assert desk.settings[RULES][0].apps == ("GIMP", "Telegram")
    desk.lately = ()
    panel.apps.menu.aboutToShow.emit()
    (nothing,) = panel.apps.menu.actions()
    assert nothing.text() == "Turn to a program first, then come back here"
    nothing.trigger()
    assert panel.apps.names.text() == "GIMP, Telegram"
    desk.refuse = "not now"
    type_into(panel.apps.names, "Doom")
    assert panel.error.words == "Not now."
    assert panel.apps.names.text() == "GIMP, Telegram"


def test_the_button_that_opens_a_menu_shows_a_chevron_and_has_room_and_a_name(desk: Desk) -> None:
    button = desk.panel().apps.add
    assert button.accessibleName() == "Add a program that you used since Detox started"
    assert min(button.width(), button.height()) >= 32
    ink, shown = QColor(LIGHT.ink), button.grab().toImage()
    right = range(shown.width() - 24, shown.width() - 12)
    inked = [(x, y) for x in right for y in range(shown.height()) if shown.pixelColor(x, y) == ink]
    assert max(x for x, _ in inked) - min(x for x, _ in inked) >= 5
    words = button.fontMetrics().horizontalAdvance(button.text())
    assert shown.width() >= words + 40, "the words and the chevron stand apart"


def test_a_rule_may_be_for_programs_alone_but_not_for_nothing(looks: Looks) -> None:
    rule = Rule("a", hours=(HourRange(time(20), time(6)),), platforms=("tiktok",), apps=("steam",))
    desk = Desk(looks, Settings({RULES.key: (rule,)}))
    panel = desk.panel()
    panel.chosen._pills[1][1].click()
    assert desk.settings[RULES][0].platforms == ()
    type_into(panel.apps.names, "")
    assert panel.error.words == "Choose one at least."
    assert (desk.settings[RULES][0].apps, panel.apps.names.text()) == (("steam",), "steam")


def test_what_a_shift_opens_is_everything_nothing_or_chosen(looks: Looks) -> None:
    rule = Rule("a", hours=(HourRange(time(20), time(6)),), on_call=("tiktok", "steam"))
    desk = Desk(looks, Settings({RULES.key: (rule,)}))
    part = desk.panel().on_call
    assert part.value() == ("tiktok", "steam")
    part.chosen._pills[0][1].click()
    assert desk.settings[RULES][0].on_call == ("instagram", "tiktok", "steam")
    for index, value in ((0, ("*",)), (2, ()), (1, ())):
        part.scope.setCurrentIndex(index)
        part.scope.activated.emit(index)
        assert desk.settings[RULES][0].on_call == value
    assert part.chosen.isVisibleTo(part)
    part.chosen._pills[0][1].click()
    assert desk.settings[RULES][0].on_call == ("instagram",)


def test_shifts_are_typed_in_the_time_of_this_place(desk: Desk) -> None:
    row = desk.row("hours", "on_call.shifts")
    assert isinstance(row.field, ListField)
    type_into(row.field, "2026-11-27 18:00 - 9:00, 2026-12-24 8 - 2026-12-26 20:30")
    assert [str(one) for one in desk.settings[SHIFTS]] == [
        "2026-11-27T17:00Z/2026-11-28T08:00Z", "2026-12-24T07:00Z/2026-12-26T19:30Z",
    ]  # fmt: skip
    assert row.field.text() == "2026-11-27 18:00 – 09:00, 2026-12-24 08:00 – 2026-12-26 20:30"
    type_into(row.field, "tomorrow")
    assert "a shift such as" in row.error.words
    type_into(row.field, "2026-11-27T18:00+01:00/2026-11-28T09:00+01:00")
    assert row.field.text() == "2026-11-27 18:00 – 09:00"
    type_into(row.field, "2026-10-24 18:00 - 2026-10-25 02:30")  # 02:30 comes twice that night
    assert row.field.text() == "2026-10-24 18:00 – 02:30"
