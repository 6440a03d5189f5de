"""The column of pages: one Tab stop, turned by keys, pointer and screen reader alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from detox.ui.look import Looks
from detox.ui.ring import FocusRing
from tests.ui.everyone import LEAST, activate
from tests.ui.settings_desk import Desk, type_into

LAST = 7


@pytest.fixture
def desk(looks: Looks) -> Desk:
    made = Desk(looks)
    activate(made.dialog)
    return made


def rows(desk: Desk) -> list[QAbstractButton]:
    return desk.dialog._aside.column.buttons


def shown(desk: Desk) -> int:
    """The page that is shown, after a look at whether the column says the same."""
    page = desk.dialog._stack.currentWidget()
    number = next(n for n, each in enumerate(desk.dialog._pages) if getattr(made(desk, each.id), "page", None) is page)
    assert [row.isChecked() for row in rows(desk)] == [row == number for row in range(len(rows(desk)))]
    assert desk.dialog._aside.row == desk.dialog._aside.choice.currentIndex() == number
    return number


def made(desk: Desk, name: str) -> object:
    return desk.dialog._made.get(name)


def press(key: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    held = QApplication.focusWidget()
    assert held is not None
    QTest.keyClick(held, key, with_)


@pytest.mark.parametrize(
    ("keys", "page"),
    [
        ([Qt.Key.Key_Down], 1),
        ([Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up], 1),
        ([Qt.Key.Key_Up], 0),
        ([Qt.Key.Key_End], LAST),
        ([Qt.Key.Key_End, Qt.Key.Key_Down], LAST),
        ([Qt.Key.Key_PageDown, Qt.Key.Key_Home], 0),
        ([Qt.Key.Key_T], 3),
        ([Qt.Key.Key_A], 2),
        ([Qt.Key.Key_A, Qt.Key.Key_A], LAST),
        ([Qt.Key.Key_A, Qt.Key.Key_A, Qt.Key.Key_A], 2),
        ([Qt.Key.Key_Z], 0),
        ([Qt.Key.Key_Left, Qt.Key.Key_Right], 0),
    ],
)
def test_keys_turn_at_once_and_take_the_keyboard_along(desk: Desk, keys: list[Qt.Key], page: int) -> None:
    assert rows(desk)[0].hasFocus(), "the window opens with the keyboard there"
    for key in keys:
        press(key)
    assert shown(desk) == page
    assert rows(desk)[page].hasFocus()


def test_a_letter_that_is_a_command_is_none_that_turns(desk: Desk) -> None:
    press(Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert shown(desk) == 0


def test_tab_comes_to_the_chosen_page_alone_and_leaves_the_column(desk: Desk) -> None:
    desk.dialog.open_page("tracking")
    for back in (False, True):
        desk.dialog._search.setFocus()
        if back:
            press(Qt.Key.Key_Tab)
            press(Qt.Key.Key_Tab)
            assert not desk.dialog._aside.column.held()
            press(Qt.Key.Key_Backtab)
        else:
            press(Qt.Key.Key_Tab)
        assert rows(desk)[3].hasFocus()
    press(Qt.Key.Key_Backtab)
    assert desk.dialog._search.hasFocus()


def test_a_click_anywhere_on_a_row_turns(desk: Desk) -> None:
    for number, row in enumerate(rows(desk)):
        assert row.height() >= LEAST
        for place in (QPoint(1, 1), QPoint(row.width() - 1, row.height() - 1)):
            rows(desk)[0].click()
            QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=place)
            assert shown(desk) == number
    below, above = rows(desk)[1].geometry(), rows(desk)[0].geometry()
    assert below.top() == above.bottom() + 1, "nothing between two rows that a click could fall into"


def test_a_page_that_is_chosen_already_brings_one_back_from_what_was_found(desk: Desk) -> None:
    dialog = desk.dialog
    dialog.open_page("hours")
    row = rows(desk)[1]
    ways: tuple[Callable[[], None], ...] = (
        lambda: QTest.mouseClick(row, Qt.MouseButton.LeftButton),
        lambda: QTest.keyClick(row, Qt.Key.Key_Space),
        lambda: dialog.open_page("hours"),
    )
    for back in ways:
        QTest.keyClicks(dialog._search, "eyes")
        assert dialog._stack.currentWidget() is dialog._results
        back()
        assert shown(desk) == 1
        assert dialog._search.text() == ""


def test_a_page_opened_from_elsewhere_takes_the_keyboard_only_where_it_was_in_the_column(desk: Desk) -> None:
    desk.dialog.open_page("about")
    assert rows(desk)[LAST].hasFocus()
    desk.dialog._search.setFocus()
    desk.dialog.open_page("hours")
    assert desk.dialog._search.hasFocus()


def test_a_screen_reader_knows_which_is_chosen_and_turns(desk: Desk) -> None:
    told = [QAccessible.queryAccessibleInterface(row) for row in rows(desk)]
    assert {each.role() for each in told} == {QAccessible.Role.RadioButton}
    assert told[3].text(QAccessible.Text.Name) == "Tracking"
    group = told[3].parent()
    assert (group.role(), group.text(QAccessible.Text.Name)) == (QAccessible.Role.Grouping, "Pages")
    rows(desk)[3].toggle()  # Qt's own action of a radio button
    assert shown(desk) == 3
    assert [bool(each.state().checked) for each in told] == [row == 3 for row in range(LAST + 1)]
    rows(desk)[3].toggle()
    assert shown(desk) == 3


def test_keys_draw_the_ring_around_the_row_open_where_the_window_ends(desk: Desk) -> None:
    desk.dialog._search.setFocus()
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Down)
    (ring,) = desk.dialog.findChildren(FocusRing)
    row = rows(desk)[1]
    assert ring.isVisible()
    assert ring.geometry() == row.rect().translated(row.mapTo(desk.dialog, QPoint(0, 0))).adjusted(0, -5, 5, 5)


@pytest.fixture
def mirrored(looks: Looks, qt: QApplication) -> Iterator[Desk]:
    qt.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield Desk(looks)
    qt.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_from_the_right_the_pill_begins_at_the_right_edge(mirrored: Desk) -> None:
    dialog, row = mirrored.dialog, rows(mirrored)[0]
    right = row.mapTo(dialog, row.rect().topRight()).x()
    assert right == dialog.width() - 1
    assert row.property("ringOpen") == "right"
    picture, middle = row.grab().toImage(), row.height() // 2
    pri = mirrored.dialog._looks.current.pri.lower()
    ratio = picture.width() / row.width()
    ground = [picture.pixelColor(round(x * ratio), round(3 * ratio)).name() for x in (2, row.width() - 2)]
    assert ground[0] != pri, "round at the end that points to the page"
    assert ground[1] == pri
    assert picture.pixelColor(round((row.width() - 6) * ratio), round(middle * ratio)).name() == pri


def test_a_window_too_low_for_all_pages_has_them_as_one_choice(desk: Desk) -> None:
    dialog = desk.dialog
    dialog.setMinimumSize(0, 0)
    high = dialog._aside.high
    for height, flat in ((high, False), (high - 1, True), (high, False)):
        dialog.resize(1060, height)
        assert dialog._aside.flat is flat
        assert dialog._aside.choice.isVisible() is flat
        assert dialog.tomorrow.isVisible() is not flat
        assert dialog.height() == height
    last = rows(desk)[LAST]
    assert last.mapTo(dialog, last.rect().bottomLeft()).y() < dialog.height()


def test_what_was_found_is_written_as_large_as_the_pages_are(desk: Desk) -> None:
    QTest.keyClicks(desk.dialog._search, "eyes")
    assert desk.dialog._results.list.font().pixelSize() == rows(desk)[0].font().pixelSize()


def test_tab_comes_from_the_pages_to_what_was_found_before_the_way_back(desk: Desk) -> None:
    type_into(desk.row("reminders", "cards.snooze_minutes").field, "30")
    QTest.keyClicks(desk.dialog._search, "eyes")
    desk.dialog._aside.take_keyboard()
    press(Qt.Key.Key_Tab)
    assert desk.dialog._results.list.hasFocus()
    press(Qt.Key.Key_Tab)
    assert desk.undo.button.hasFocus()
