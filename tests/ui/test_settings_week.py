"""The week to paint on: by pointer, by keys, in words; it writes what the fields write."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from detox.core.hours import WEEKDAYS, HourRange
from detox.core.painted import DAY
from detox.core.settings import Setting, Settings, Values
from detox.focus.settings import RULES
from detox.reminders.settings import QUIET
from detox.ui.look import CONTRAST, DARK, LIGHT, Look, Looks
from detox.ui.settings.fields import field_for
from detox.ui.settings.focus import FocusPanel
from detox.ui.settings.week import WeekField
from detox.ui.settings.week_rows import HoursRow, WeekRows
from detox.usage.settings import WORK_HOURS
from tests.fakes.clock import FakeClock
from tests.rules.words import rule, settings_of
from tests.ui.settings_desk import Desk, type_into
from tests.ui.test_look import contrast

H = 3600
SHIFT = Qt.KeyboardModifier.ShiftModifier
DAYS: tuple[Setting[Any], ...] = tuple(WORK_HOURS.of(day) for day in WEEKDAYS)


class Stand(QWidget):
    """A week, quiet hours and a rule over settings that are kept here."""

    def __init__(self, looks: Looks, settings: Settings | None = None) -> None:
        super().__init__()
        self.settings, self.refuse, self.names = settings or Settings(), "", list[str]()
        lines = QVBoxLayout(self)
        self.rows = WeekRows(DAYS, self.change, self.change_all, looks, None)
        field = field_for(QUIET, looks)
        assert field is not None
        self.quiet = HoursRow(QUIET, field, self.change, looks)
        self.panel = FocusPanel(self.change, {}, tuple, FakeClock(), looks)
        self.beyond = QLineEdit()
        for widget in (self.rows, self.quiet, self.panel, self.beyond):
            lines.addWidget(widget)
        looks.dress(self)
        self.refresh()
        self.show()
        self.activateWindow()
        QTest.qWaitForWindowActive(self)

    @property
    def field(self) -> WeekField:
        return self.rows.painting.field

    def refresh(self) -> None:
        for each in (self.rows, self.quiet, self.panel):
            each.refresh(self.settings)

    def change(self, setting: Setting[Any], value: Any) -> str | None:
        return self.change_all("", ((setting, value),))

    def change_all(self, name: str, values: Values) -> str | None:
        if not self.refuse:
            self.names.append(name)
            for setting, value in values:
                self.settings = self.settings.with_(setting, value)
            self.refresh()
        return self.refuse or None


@pytest.fixture
def stand(looks: Looks) -> Stand:
    return Stand(looks)


def at(field: WeekField, line: int, hour: float) -> QPoint:
    box = field._ground().box(line, hour * H, hour * H)
    return QPointF(box.x(), box.center().y()).toPoint()


def drag(field: WeekField, start: tuple[int, float], end: tuple[int, float]) -> None:
    QTest.mousePress(field, Qt.MouseButton.LeftButton, pos=at(field, *start))
    QTest.mouseMove(field, at(field, *end))
    QTest.mouseRelease(field, Qt.MouseButton.LeftButton, pos=at(field, *end))


def press(field: WeekField, *keys: Qt.Key, shift: bool = False) -> None:
    for key in keys:
        QTest.keyClick(field, key, SHIFT if shift else Qt.KeyboardModifier.NoModifier)


def work(stand: Stand | Desk) -> list[str]:
    hours: list[tuple[HourRange, ...]] = [stand.settings[day] for day in DAYS]
    return [", ".join(map(str, ranges)) for ranges in hours]


def test_a_drag_over_days_paints_each_of_them_as_one_change(looks: Looks) -> None:
    desk = Desk(looks)
    rows = desk.page("hours").findChildren(WeekRows)[0]
    drag(rows.painting.field, (4, 19.1), (6, 21.9))
    assert work(desk)[3:] == ["09:00-18:00", "09:00-18:00, 19:00-22:00", "19:00-22:00", "19:00-22:00"]
    assert desk.undo.words == "Work hours: changed."
    desk.undo.undo()
    assert desk.settings == Settings()
    assert rows.painting.field.value()[6] == ()
    drag(rows.painting.field, (0, 12.1), (0, 12.9))
    assert desk.undo.words == "Work hours: Monday: 09:00-18:00 → 09:00-12:00, 13:00-18:00."
    assert not rows.rows[4].isVisible()
    desk.page("hours").point_at("work.hours.friday")
    assert rows.rows[4].isVisible(), "a day that was searched for is unfolded"


def test_a_drag_over_a_bar_clears_it_and_one_at_its_end_moves_that(stand: Stand) -> None:
    drag(stand.field, (0, 12.1), (0, 12.9))
    assert work(stand)[0] == "09:00-12:00, 13:00-18:00"
    drag(stand.field, (0, 18), (0, 19.5))
    drag(stand.field, (0, 9), (0, 8.25))
    assert work(stand)[0] == "08:15-12:00, 13:00-19:30"
    drag(stand.field, (0, 19.5), (0, 2))
    assert work(stand)[0] == "08:15-12:00, 13:00-13:15"


def test_a_click_on_hours_cuts_nothing_out_of_them(stand: Stand) -> None:
    QTest.mouseClick(stand.field, Qt.MouseButton.LeftButton, pos=at(stand.field, 0, 12.1))
    assert work(stand)[0] == "09:00-18:00"
    QTest.mouseClick(stand.field, Qt.MouseButton.LeftButton, pos=at(stand.field, 0, 20.1))
    assert work(stand)[0] == "09:00-18:00, 20:00-20:15", "on free time it paints"


def test_a_night_is_painted_in_two_strokes_and_is_one_range(stand: Stand) -> None:
    drag(stand.field, (4, 20.1), (4, 23.99))
    drag(stand.field, (5, 0), (5, 1.9))
    assert work(stand)[4:6] == ["09:00-18:00, 20:00-02:00", ""]
    QTest.mouseMove(stand.field, at(stand.field, 5, 1))
    assert stand.field.toolTip() == "Friday 20:00-02:00"
    QTest.mouseMove(stand.field, at(stand.field, 5, 3))
    assert stand.field.toolTip() == ""


def test_keys_paint_clear_and_pass_midnight(stand: Stand) -> None:
    stand.field.setFocus()
    press(stand.field, *[Qt.Key.Key_Down] * 5)
    press(stand.field, *[Qt.Key.Key_Right] * 3, shift=True)
    press(stand.field, Qt.Key.Key_Space)
    assert work(stand)[5] == "09:00-11:00"
    press(stand.field, Qt.Key.Key_Home, Qt.Key.Key_End)
    press(stand.field, *[Qt.Key.Key_Right] * 4, shift=True)
    stand.field.grab()
    press(stand.field, Qt.Key.Key_Return)
    assert work(stand)[5:] == ["09:00-11:00, 23:30-02:00", ""]
    press(stand.field, *[Qt.Key.Key_Up] * 5)
    press(stand.field, Qt.Key.Key_Home)
    press(stand.field, Qt.Key.Key_End, shift=True)
    press(stand.field, Qt.Key.Key_Delete)
    assert work(stand)[0] == ""


def test_keys_go_from_day_to_day_and_stop_at_the_ends(stand: Stand) -> None:
    field = stand.field
    field.setFocus()
    press(field, Qt.Key.Key_End, Qt.Key.Key_Right)
    assert (field._block.line, field._block.at) == (1, 0)
    press(field, Qt.Key.Key_Left)
    assert (field._block.line, field._block.at) == (0, DAY - H // 2)
    press(field, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert (field._block.line, field._block.at) == (0, 0)
    press(field, *[Qt.Key.Key_Down] * 9)
    press(field, Qt.Key.Key_End, Qt.Key.Key_Right)
    assert (field._block.line, field._block.at) == (6, DAY - H // 2)


def test_esc_lets_go_and_then_is_the_windows(stand: Stand) -> None:
    stand.field.setFocus()
    press(stand.field, Qt.Key.Key_Down, shift=True)
    press(stand.field, Qt.Key.Key_Escape)
    assert stand.field._block.single
    QTest.mousePress(stand.field, Qt.MouseButton.LeftButton, pos=at(stand.field, 6, 3))
    press(stand.field, Qt.Key.Key_Escape)
    QTest.mouseRelease(stand.field, Qt.MouseButton.LeftButton, pos=at(stand.field, 6, 9))
    assert work(stand)[6] == ""
    passed: list[int] = []
    stand.keyPressEvent = lambda event: passed.append(event.key())  # type: ignore[method-assign]
    press(stand.field, Qt.Key.Key_Escape)
    assert passed == [Qt.Key.Key_Escape]


def test_tab_leaves_it(stand: Stand) -> None:
    stand.field.setFocus()
    press(stand.field, Qt.Key.Key_Tab)
    assert stand.focusWidget() is stand.rows.typed


def test_it_says_where_one_is_and_what_is_there(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("detox.ui.announce.listens", lambda: True)
    monkeypatch.setattr("PySide6.QtGui.QAccessible.updateAccessibility", lambda event: heard.append(event.message()))
    field, place = stand.field, stand.rows.painting.place
    stand.beyond.setFocus()
    field.setFocus()
    assert place.text() == "Monday 09:00: 09:00-18:00"
    press(field, Qt.Key.Key_Left)
    assert place.text() == "Monday 08:30: free"
    press(field, Qt.Key.Key_Down, shift=True)
    assert place.text() == "Monday – Tuesday 08:30-09:00"
    assert heard == ["Monday 09:00: 09:00-18:00", "Monday 08:30: free", "Monday – Tuesday 08:30-09:00"]
    assert field.accessibleName() == "Work hours, to paint"
    assert field.accessibleDescription().splitlines()[4:6] == ["Friday: 09:00-18:00", "Saturday: free"]
    press(field, Qt.Key.Key_Space)
    assert field.accessibleDescription().startswith("Monday: 08:30-18:00\nTuesday: 08:30-18:00\nWednesday: 09:00")
    press(field, Qt.Key.Key_End)
    press(field, Qt.Key.Key_Right, shift=True)
    assert place.text() == "Tuesday 23:30-00:30"
    stand.beyond.setFocus()
    assert place.text() == ""


def test_words_and_picture_are_the_same(stand: Stand) -> None:
    rows = stand.rows
    assert not rows.rows[0].isVisible()
    QTest.mouseClick(rows.typed, Qt.MouseButton.LeftButton)
    assert rows.rows[0].isVisible()
    type_into(rows.rows[6].field, "22-6")
    assert str(stand.field.value()[6][0]) == "22:00-06:00"
    drag(stand.field, (0, 6), (0, 6.9))
    assert rows.rows[6].field.raw() == ["22:00-07:00"]


def test_hours_of_another_zone_stay(looks: Looks) -> None:
    stand = Stand(looks, settings_of({"work.hours.monday": ["09:00-12:00 Asia/Tokyo"]}))
    drag(stand.field, (0, 14.1), (0, 14.9))
    assert work(stand)[0] == "14:00-15:00, 09:00-12:00 Asia/Tokyo"


def test_quiet_hours_have_a_day_that_goes_on_in_itself(stand: Stand) -> None:
    field = stand.quiet.painting.field
    drag(field, (0, 21), (0, 20))
    assert stand.quiet.field.raw() == ["20:00-08:00"]
    drag(field, (0, 12.1), (0, 13.9))
    assert [str(hours) for hours in stand.settings[QUIET]] == ["12:00-14:00", "20:00-08:00"]
    QTest.mouseMove(field, at(field, 0, 3))
    assert field.toolTip() == "Every day 20:00-08:00"
    field.grab()


def test_a_rule_has_several_hours_and_never_none(looks: Looks) -> None:
    stand = Stand(looks, settings_of({"focus.rules": [rule()]}))
    panel = stand.panel
    drag(panel.painting.field, (0, 12.1), (0, 12.9))
    assert [str(hours) for hours in stand.settings[RULES][0].hours] == ["12:00-13:00", "19:30-07:00"]
    drag(panel.painting.field, (0, 12.6), (0, 11.9))
    drag(panel.painting.field, (0, 12.875), (0, 12.95))
    drag(panel.painting.field, (0, 0.1), (0, 23.9))
    assert [str(hours) for hours in stand.settings[RULES][0].hours] == ["19:30-07:00"]
    assert panel.painting.field.value() == (stand.settings[RULES][0].hours,)
    assert panel.hours.error.words.startswith("It needs hours")


def test_what_cannot_be_saved_is_told_and_the_picture_goes_back(stand: Stand) -> None:
    stand.refuse = "The file cannot be written"
    drag(stand.field, (5, 9), (6, 12))
    assert stand.rows.error.words == "The file cannot be written."
    assert stand.field.value()[5] == ()
    drag(stand.quiet.painting.field, (0, 12), (0, 14))
    assert stand.quiet.error.words == "The file cannot be written."
    assert [str(hours) for hours in stand.quiet.painting.field.value()[0]] == ["21:00-08:00"]


def test_the_week_begins_as_the_locale_has_it_and_may_read_from_the_right(looks: Looks) -> None:
    QLocale.setDefault(QLocale("en_US"))
    stand = Stand(looks)
    field = stand.field
    drag(field, (0, 9.1), (0, 9.9))
    assert work(stand)[6] == "09:00-10:00"
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert at(field, 0, 6).x() > at(field, 0, 18).x()
    drag(field, (0, 12.1), (0, 12.9))
    assert work(stand)[6] == "09:00-10:00, 12:00-13:00"
    field.grab()
    field.setFocus()
    before = field._block.at
    press(field, Qt.Key.Key_Left)
    assert field._block.at == before + H // 2


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST], ids=lambda look: look.name)
def test_bars_and_the_place_of_the_keys_can_be_seen(look: Look) -> None:
    field = Stand(Looks(look)).field
    field.setFocus()
    seen = field.grab().toImage()
    inside = field._ground().box(2, 15.5 * H, 15.5 * H).center().toPoint()
    beside = field._ground().box(2, 4.5 * H, 4.5 * H).center().toPoint()
    bar, ground = (QColor(seen.pixel(place)).name() for place in (inside, beside))
    assert contrast(bar, ground) >= 3
    box = field._ground().box(0, 9 * H, 9.5 * H)
    ring = QColor(seen.pixel(box.center().toPoint().x(), round(box.top()) - 1)).name()
    assert contrast(ring, ground) >= 3
