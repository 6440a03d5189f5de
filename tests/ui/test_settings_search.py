"""Search across the pages of the settings: by what a thing is called, by what its help says, by keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from detox.core.settings import Settings
from detox.engine import SETTINGS
from detox.ui.language import Languages
from detox.ui.look import Looks
from detox.ui.settings.found import find
from detox.ui.settings.pages import PAGES
from tests.rules.words import settings_of
from tests.ui.settings_desk import Desk


@pytest.fixture
def desk(looks: Looks) -> Desk:
    return Desk(looks)


def found(text: str, settings: Settings | None = None) -> list[tuple[str, str]]:
    return [(one.page, one.label) for one in find(text, PAGES, SETTINGS, settings or Settings())]


def test_what_is_called_so_comes_before_what_says_so() -> None:
    assert found("quiet")[:2] == [("reminders", "Quiet after a card"), ("hours", "Quiet hours")]
    assert ("reminders", "Water: comes in quiet hours, too") in found("quiet")
    assert found("quiet hours")[0] == ("hours", "Quiet hours")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("megabytes", "Keep the history for"),
        ("deadpan", "Tone of the cards"),
        ("MICROPHONE", "Programs that are no call"),
        ("summary.at", "It comes at"),
        ("monday work", "Work hours: Monday"),
    ],
)
def test_help_choices_keys_and_days_are_found(typed: str, expected: str) -> None:
    assert expected in [label for _, label in found(typed)]


def test_nothing_is_found_for_nothing_and_a_kind_of_ones_own_is() -> None:
    assert found("") == found("   ") == found("zebra") == []
    own = settings_of({"reminders.call_mum.every_minutes": 90.0, "reminders.call_mum.name": "Call Mum"})
    assert ("reminders", "Call Mum: after this much time at the desk") in found("mum desk", own)


def test_accents_need_not_be_typed() -> None:
    speaks = Languages(Path(__file__).parents[2] / "resources" / "translations", QLocale("fr_FR"))
    speaks.use("fr")
    try:
        assert found("reglage") or found("journee")
        assert found("journee") == found("journée")
    finally:
        speaks.use("en")


def test_enter_goes_there_marks_it_and_gives_it_the_keyboard(desk: Desk) -> None:
    dialog = desk.dialog
    dialog.activateWindow()
    QTest.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.focusWidget() is dialog._search
    QTest.keyClicks(dialog._search, "away eyes")
    assert dialog._stack.currentWidget() is dialog._results
    assert dialog._results.list.item(0).text() == "Eyes: time away that counts as taken · Reminders"
    QTest.keyClick(dialog._search, Qt.Key.Key_Return)
    row = desk.row("reminders", "reminders.eyes.rest_minutes")
    assert dialog._stack.currentWidget() is desk.page("reminders")
    assert row.isVisible(), "its kind is unfolded"
    assert dialog.focusWidget() is row.field.widget


def test_the_mark_stays_until_the_next_page(desk: Desk) -> None:
    QTest.keyClicks(desk.dialog._search, "summary comes at")
    QTest.keyClick(desk.dialog._search, Qt.Key.Key_Return)
    page = desk.dialog._made["summary"][0]
    assert page._marked is not None
    assert page._marked.property("found") is True
    assert desk.dialog._search.text() == ""
    desk.dialog.open_page("hours")
    desk.dialog.open_page("summary")
    assert page._marked is None


def test_arrows_choose_a_click_goes_and_escape_takes_back(desk: Desk) -> None:
    dialog = desk.dialog
    QTest.keyClicks(dialog._search, "summary")
    first = dialog._results.list.currentRow()
    QTest.keyClick(dialog._search, Qt.Key.Key_Down)
    assert dialog._results.list.currentRow() == first + 1
    QTest.keyClick(dialog._search, Qt.Key.Key_Up)
    QTest.keyClick(dialog._search, Qt.Key.Key_Up)
    assert dialog._results.list.currentRow() == first
    QTest.keyClick(dialog._search, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog._stack.currentWidget() is dialog._made["reminders"][0]
    QTest.keyClicks(dialog._search, "focus.rules")
    dialog._results.list.itemClicked.emit(dialog._results.list.item(0))
    assert dialog._aside.row == [page.id for page in dialog._pages].index("focus")
    QTest.keyClicks(dialog._search, "zebra")
    assert dialog._results.list.isHidden()
    QTest.keyClick(dialog._search, Qt.Key.Key_Return)  # goes nowhere
    assert dialog._stack.currentWidget() is dialog._results


def test_the_cross_clears_what_was_typed_and_is_there_only_then(desk: Desk) -> None:
    search = desk.dialog._search
    (cross,) = (button for button in search.findChildren(QToolButton) if button.defaultAction() is search.cross)
    assert not cross.isVisible()
    QTest.keyClicks(search, "away")
    assert cross.isVisible()
    assert not cross.icon().isNull()
    assert cross.text() == cross.toolTip() == "Clear the search"
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert search.text() == ""
    assert not cross.isVisible()
    assert desk.dialog._stack.currentWidget() is not desk.dialog._results


def test_what_is_no_setting_is_found_too_and_opens_its_page(desk: Desk) -> None:
    dialog = desk.dialog
    for words, label, page in (
        ("log in", "Start when I log in · Look and sound", "look"),
        ("seen right now", "What can be seen here right now · Tracking", "tracking"),
    ):
        QTest.keyClicks(dialog._search, words)
        rows = [dialog._results.list.item(n).text() for n in range(dialog._results.list.count())]
        assert label in rows
        dialog._results.list.setCurrentRow(rows.index(label))
        QTest.keyClick(dialog._search, Qt.Key.Key_Return)
        assert dialog._stack.currentWidget() is dialog._made[page].page
    QTest.keyClicks(dialog._search, "another computer")
    assert dialog._results.list.count() == 0, "there are no files here"
