"""The settings on a screen of 1280 x 800 pixels at 300 %: 427 x 267 points, and a title bar on top of that."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from detox.ui.language import Languages
from detox.ui.look import Looks
from detox.ui.ring import FocusRing
from detox.ui.settings.reminders import KindRow
from tests.ui.everyone import called, cut, nameless, overlapping, small, unreached
from tests.ui.scaled import FOLDER
from tests.ui.settings_desk import Desk, type_into
from tests.ui.walk import truncated

PAGES = ("reminders", "hours", "focus", "tracking", "privacy", "summary", "look", "about")


@pytest.fixture(params=["en", "fr"])
def desk(looks: Looks, request: pytest.FixtureRequest) -> Iterator[Desk]:
    languages = Languages(FOLDER, QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    languages.use(request.param)
    made = Desk(looks)
    made.dialog.setMinimumSize(0, 0)
    made.dialog.resize(427, 227)
    yield made
    languages.use("en")


def settle() -> None:
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def test_every_page_is_whole(desk: Desk) -> None:
    wrong = {}
    for name in PAGES:
        page = desk.page(name)
        for row in page.findChildren(KindRow):
            row.unfold()
        settle()
        found = [words for check in (truncated, overlapping, small, nameless) for words in check(desk.dialog)]
        if found:
            wrong[name] = found
    assert wrong == {}
    assert (desk.dialog.width(), desk.dialog.height()) == (427, 227)


@pytest.mark.parametrize("name", PAGES)
def test_keys_reach_everything_and_bring_it_whole_into_sight(desk: Desk, name: str) -> None:
    desk.page(name)
    settle()
    assert unreached(desk.dialog) == []
    assert cut(desk.dialog) == []


def test_the_pages_are_one_choice_above_and_a_list_again_once_there_is_room(desk: Desk) -> None:
    aside, column = desk.dialog._aside, desk.dialog._aside.column
    assert not column.isVisible()
    assert aside.choice.isVisible()
    assert called(aside.choice) == "Pages"
    assert [aside.choice.itemText(row) for row in range(8)] == [button.text() for button in column.buttons]
    desk.dialog.activateWindow()
    QTest.qWaitForWindowActive(desk.dialog)
    aside.choice.setFocus()
    QTest.keyClick(aside.choice, Qt.Key.Key_Down)
    assert list(desk.dialog._made) == ["reminders", "hours"]
    assert desk.dialog._stack.currentWidget() is desk.dialog._made["hours"].page
    desk.dialog.resize(860, 600)
    assert column.isVisible()
    assert column.buttons[1].hasFocus()
    assert not aside.choice.isVisible()
    assert column.row == 1
    desk.dialog.open_page("about")
    desk.dialog.resize(427, 227)
    assert aside.choice.currentIndex() == 7


def test_below_a_low_page_stands_only_what_can_be_taken_back_or_what_failed(desk: Desk) -> None:
    assert not desk.dialog._last.isVisible()
    type_into(desk.row("reminders", "cards.snooze_minutes").field, "30")
    assert desk.undo.isVisible()
    assert not desk.dialog._last.isVisible()
    desk.refuse = "settings.toml cannot be written"
    desk.undo.undo()
    assert desk.dialog._last.isVisible()
    assert desk.dialog._last.text() == "settings.toml cannot be written"
    desk.dialog.resize(427, 500)
    assert desk.dialog._last.isVisible()


def test_what_has_the_keyboard_stays_whole_in_sight_when_a_line_comes_below_the_page(desk: Desk) -> None:
    page = desk.page("summary")
    settle()
    desk.dialog.activateWindow()
    QTest.qWaitForWindowActive(desk.dialog)
    content = page.widget()
    assert content is not None
    desk.dialog.resize(427, 300)
    field = desk.row("summary", "summary.at").field.widget
    field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    page.verticalScrollBar().setValue(
        field.mapTo(content, field.rect().bottomLeft()).y() - page.viewport().height() + 4
    )
    desk.dialog.resize(427, 227)
    settle()
    top = field.mapTo(page.viewport(), field.rect().topLeft()).y()
    assert top >= 0
    assert top + field.height() <= page.viewport().height()


def test_what_has_the_keyboard_stays_whole_in_sight_when_a_line_comes_above_it(desk: Desk) -> None:
    page = desk.page("reminders")
    settle()
    desk.dialog.activateWindow()
    QTest.qWaitForWindowActive(desk.dialog)
    field = desk.row("reminders", "cards.snooze_minutes").field.widget
    settle()
    field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    after = desk.dialog.focusWidget()
    assert after is desk.row("reminders", "cards.skips_per_day").field.widget
    settle()
    assert desk.row("reminders", "cards.snooze_minutes").error.words
    top = after.mapTo(page.viewport(), after.rect().topLeft()).y()
    assert top >= 0
    assert top + after.height() <= page.viewport().height()


def test_no_ring_is_drawn_around_what_is_scrolled_out_of_sight(desk: Desk) -> None:
    page = desk.page("summary")
    settle()
    desk.dialog.activateWindow()
    QTest.qWaitForWindowActive(desk.dialog)
    (ring,) = desk.dialog.findChildren(FocusRing)
    desk.row("summary", "summary.at").field.widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert ring.isVisible()
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    assert not ring.isVisible()
    page.verticalScrollBar().setValue(0)
    assert ring.isVisible()


def test_who_has_scrolled_on_is_not_taken_back_by_a_line_that_comes(desk: Desk) -> None:
    page = desk.page("reminders")
    settle()
    desk.dialog.activateWindow()
    QTest.qWaitForWindowActive(desk.dialog)
    row = desk.row("reminders", "cards.snooze_minutes")
    settle()
    row.field.widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
    page.verticalScrollBar().setValue(0)
    row.say_wrong("something came")
    settle()
    assert page.verticalScrollBar().value() == 0
