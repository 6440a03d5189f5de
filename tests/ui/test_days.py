"""The list of a day's stretches: by pointer and by keys, in words for those who hear it, and undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from detox.core.commands import Mend
from detox.ui.days.window import DayWindow
from detox.ui.look import CONTRAST, DARK, LIGHT, Look, Looks
from detox.usage.stretches import DayStretches, Stretch
from tests.ui.days import texts

NINE = 1_795_593_600_000  # Wednesday 25 November 2026, 08:00 UTC
MINUTE = 60_000
ROWS = (
    Stretch(NINE, NINE + 20 * MINUTE, "instagram", "work", None, 19 * MINUTE),
    Stretch(NINE + 30 * MINUTE, NINE + 90 * MINUTE, "tiktok", "private", None, 60 * MINUTE),
    Stretch(NINE + 100 * MINUTE, NINE + 105 * MINUTE, "linkedin", None, "deleted", 5 * MINUTE),
    Stretch(NINE + 110 * MINUTE, NINE + 115 * MINUTE, "linkedin", "on_call", None, 5 * MINUTE),
)
NAMES = {"instagram": "Instagram", "tiktok": "TikTok", "linkedin": "LinkedIn"}
DAY = DayStretches(date(2026, 11, 25), "Europe/Paris", ROWS, NAMES)


def made(looks: Looks) -> tuple[DayWindow, list[object]]:
    window, said = DayWindow(looks), list[object]()
    window.mended.connect(said.append)
    window.asked.connect(said.append)
    window.show_day(DAY)
    window.show()
    return window, said


def press(window: DayWindow, name: str) -> None:
    QTest.mouseClick(window.stretches.buttons[name], Qt.MouseButton.LeftButton)


def enabled(window: DayWindow) -> set[str]:
    return {name for name, button in window.stretches.buttons.items() if button.isEnabled()}


def test_each_line_is_said_in_words(looks: Looks) -> None:
    window, _ = made(looks)
    items = [window.stretches.list.item(row) for row in range(4)]
    spoken = [item.data(Qt.ItemDataRole.AccessibleTextRole) for item in items]
    assert spoken == [
        "Instagram, 09:00 to 09:20, 19 min, Work",
        "TikTok, 09:30 to 10:30, 1 h, Private",
        "LinkedIn, 10:40 to 10:45, 5 min, Not counted, as you said",
        "LinkedIn, 10:50 to 10:55, 5 min, On call",
    ]
    assert window.stretches.list.accessibleName() == "Social time of the day"
    assert {"09:00–09:20", "Instagram", "19 min", "Work", "25 November 2026"} <= {
        text.replace("Wednesday, ", "").replace("Wednesday ", "") for text in texts(window)
    }


def test_nothing_can_be_said_before_a_stretch_is_chosen(looks: Looks) -> None:
    window, said = made(looks)
    assert enabled(window) == set()
    press(window, "work")
    assert said == []


def test_a_stretch_is_chosen_by_pointer_mended_and_undone(looks: Looks, qt: QApplication) -> None:
    window, said = made(looks)
    qt.processEvents()
    rows = window.stretches.list
    place = rows.visualItemRect(rows.item(1)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert enabled(window) == {"work", "private", "deleted"}
    press(window, "work")
    start, end = ROWS[1].start_ms, ROWS[1].end_ms
    assert said == [Mend(start, end, "work")]
    window.show_day(replace(DAY, rows=(ROWS[0], replace(ROWS[1], context="work", said="work"), *ROWS[2:])))
    assert rows.currentRow() == 1
    assert enabled(window) == {"private", "deleted", "as-recorded", "undo"}
    press(window, "undo")
    assert said[1:] == [Mend(start, end, None)]
    window.show_day(DAY)
    assert enabled(window) == {"work", "private", "deleted"}


def test_it_works_by_keys_alone(looks: Looks, qt: QApplication) -> None:
    window, said = made(looks)
    window.activateWindow()
    qt.processEvents()
    rows = window.stretches.list
    rows.setFocus()
    for _ in range(3):
        QTest.keyClick(rows, Qt.Key.Key_Down)
    row = rows.currentRow()
    QTest.keyClick(rows, Qt.Key.Key_Tab)
    focused = window.focusWidget()
    assert isinstance(focused, QPushButton)
    QTest.keyClick(focused, Qt.Key.Key_Space)
    one = ROWS[row]
    assert said == [Mend(one.start_ms, one.end_ms, "work")]
    window.show_day(replace(DAY, rows=tuple(replace(each, said="work") if each == one else each for each in ROWS)))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_undo_takes_back_to_the_users_own_earlier_word(looks: Looks) -> None:
    window, said = made(looks)
    window.stretches.list.setCurrentRow(2)
    press(window, "work")
    press(window, "undo")
    one = ROWS[2]
    assert said == [Mend(one.start_ms, one.end_ms, "work"), Mend(one.start_ms, one.end_ms, "deleted")]


def test_days_before_and_after(looks: Looks) -> None:
    window, said = made(looks)
    assert not window.later.isEnabled()
    QTest.mouseClick(window.earlier, Qt.MouseButton.LeftButton)
    assert said == [date(2026, 11, 24)]
    window.stretches.list.setCurrentRow(0)
    press(window, "private")
    window.show_day(DayStretches(date(2026, 11, 24), "Europe/Paris", newest=False))
    assert "No social time was counted on this day." in texts(window)
    assert enabled(window) == set()  # what was said of another day is not taken back from here
    QTest.mouseClick(window.later, Qt.MouseButton.LeftButton)
    assert said[-1] == date(2026, 11, 25)


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST], ids=lambda look: look.name)
def test_everything_fits_also_words_as_long_as_french_ones(look: Look, qt: QApplication) -> None:
    window, _ = made(Looks(look))
    french = {"work": "C’était du travail", "private": "C’était personnel", "deleted": "Ne pas compter"}
    for name, words in french.items():
        window.stretches.buttons[name].setText(words)
    window.resize(380, 480)
    qt.processEvents()
    for button in window.stretches.buttons.values():
        assert button.width() >= button.sizeHint().width()
        assert button.mapTo(window, button.rect().topRight()).x() < window.width()
        assert button.height() >= 32
    assert window.grab().toImage().width() > 0
