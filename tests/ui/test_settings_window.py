from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPushButton, QWidget

from detox.core.views import Coming, TrayView
from detox.ui.look import Looks
from detox.ui.settings.fields import FlagField
from detox.ui.settings.reminders import KindRow
from tests.fakes.clock import START
from tests.ui.days import texts
from tests.ui.settings_desk import Desk


@pytest.fixture
def desk(looks: Looks) -> Desk:
    return Desk(looks)


def test_the_pages_stand_at_the_side_and_are_made_when_opened(desk: Desk) -> None:
    column = desk.dialog._aside.column
    assert [button.text() for button in column.buttons] == [
        "Reminders", "Hours", "After hours", "Tracking", "Privacy", "Summary", "Look and sound", "About",
    ]  # fmt: skip
    assert desk.dialog.windowTitle() == "Detox settings"
    assert list(desk.dialog._made) == ["reminders"]
    QTest.keyClick(column.buttons[0], Qt.Key.Key_Down)
    assert list(desk.dialog._made) == ["reminders", "hours"]


def test_the_last_line_says_what_comes_next(desk: Desk) -> None:
    assert desk.dialog._last.text() == "Changes apply as you make them."
    desk.dialog.render(TrayView(next=(Coming(START, "reminder", "water"), Coming(START, "summary", ""))))
    assert desk.dialog._last.text() == (
        "Next: water at 09:00, summary of the day at 09:00. Changes apply as you make them."
    )
    never = Coming(START, "block_end", "always", endless=True)
    desk.dialog.render(TrayView("block", (Coming(START, "reminder", "water"), never), block_until=START))
    assert desk.dialog._last.text() == (
        "Next: water at 09:00, the door does not open by itself. Changes apply as you make them."
    )


def test_about_tells_and_copies_everything(desk: Desk) -> None:
    said = texts(desk.page("about"))
    for words in ("Tray: no place for icons", "Sites, told by a browser: nothing", "Settings: settings.toml"):
        assert words in said, words
    assert any("0.1.0" in words for words in said)
    next(each for each in desk.page("about").findChildren(QPushButton)).click()
    copied = QGuiApplication.clipboard().text()
    assert "Not companion: no companion. It comes later." in copied
    assert "Detox 0.1.0" in copied


def test_about_leads_back_to_the_first_screen(desk: Desk) -> None:
    asked: list[bool] = []
    desk.dialog.welcome.connect(lambda: asked.append(True))
    buttons = {each.text(): each for each in desk.page("about").findChildren(QPushButton)}
    buttons["Show the first screen again"].click()
    assert asked == [True]


def test_escape_closes_and_the_window_is_given_back(desk: Desk, qt: QApplication) -> None:
    gone: list[bool] = []
    desk.dialog.destroyed.connect(lambda: gone.append(True))
    QTest.keyClick(desk.dialog, Qt.Key.Key_Escape)
    qt.sendPostedEvents(None, 52)
    qt.processEvents()
    assert gone == [True]


def test_everything_that_can_be_operated_has_a_name_and_room(desk: Desk) -> None:
    for name in ("reminders", "hours", "focus", "tracking", "privacy", "summary", "look", "about"):
        page = desk.page(name)
        for row in page.findChildren(KindRow):
            row.unfold()
        kinds: tuple[type[QWidget], ...] = (QAbstractSpinBox, QComboBox, QLineEdit, QPushButton, FlagField)
        for widget in [each for kind in kinds for each in page.findChildren(kind)]:
            inside = isinstance(widget.parent(), QAbstractSpinBox)
            if widget.isVisibleTo(page) and not inside:
                told = widget.accessibleName() or getattr(widget, "text", str)()
                assert told, (name, widget)
                assert widget.sizeHint().height() >= 32, (name, told)


def test_no_field_is_wider_than_the_smallest_window(desk: Desk, qt: QApplication) -> None:
    desk.dialog.resize(640, 480)
    for name in ("reminders", "hours", "focus", "look", "about"):
        page = desk.page(name)
        for row in page.findChildren(KindRow):
            row.unfold()
        qt.processEvents()
        content = page.widget()
        assert content is not None
        assert content.minimumSizeHint().width() <= page.width(), name
