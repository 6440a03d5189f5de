"""The list of a day's stretches: by pointer and by keys, in words for those who hear it, and undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea

from detox.core.commands import Mend
from detox.finding import Found
from detox.summary.periods import PeriodView, Scale
from detox.summary.view import SummaryView
from detox.ui.days.ask import Asked
from detox.ui.days.window import MyDays
from detox.ui.look import CONTRAST, DARK, LIGHT, Look, Looks
from detox.usage.stretches import DayStretches, Stretch
from tests.ui.days import TYPICAL, texts

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


class Book:
    """Answers what the window asks: ``days`` by date, else ``newest``. ``said``: what it was told; ``wanted``: days."""

    def __init__(self, newest: DayStretches = DAY) -> None:
        self.newest, self.said, self.wanted = newest, list[object](), list[date | None]()
        self.days: dict[date, DayStretches] = {}
        self.periods: dict[str, PeriodView | None] = {}
        self.found: tuple[Found, ...] = ()
        self.waits = ""

    def day(self, day: date | None) -> tuple[SummaryView, DayStretches]:
        """The day, with a summary that is always the same."""
        self.wanted.append(day)
        rows = self.days.get(day, self.newest) if day else self.newest
        return replace(TYPICAL, day=rows.day), rows

    def period(self, scale: Scale, day: date, starts: int) -> PeriodView | None:
        """The stretch that was prepared."""
        self.said.append((scale, day, starts))
        return self.periods[scale]

    def mend(self, wanted: Mend) -> str:
        """What was said of a stretch; ``waits`` is what is said of it in turn."""
        self.said.append(wanted)
        return self.waits

    def asked(self) -> Asked:
        """All of it, as the window wants it."""

        def save(png: bytes, name: str) -> str:
            self.said.append((name, png))
            return f"Saved as Pictures/{name}"

        def find(text: str) -> tuple[Found, ...]:
            self.said.append(text)
            return self.found

        return Asked(self.day, self.period, find, self.mend, save, lambda: "I’m off.", self.said.append)


def made(looks: Looks, book: Book | None = None, **more: bool) -> tuple[MyDays, list[object]]:
    """The window with ``DAY`` in it, and what it says."""
    book = book or Book()
    window = MyDays(looks, book.asked(), **more)
    window.show_day(None)
    window.show()
    return window, book.said


def press(window: MyDays, name: str) -> None:
    QTest.mouseClick(window.day_page.stretches.buttons[name], Qt.MouseButton.LeftButton)


def enabled(window: MyDays) -> set[str]:
    return {name for name, button in window.day_page.stretches.buttons.items() if button.isEnabled()}


def test_each_line_is_said_in_words(looks: Looks) -> None:
    window, _ = made(looks)
    items = [window.day_page.stretches.list.item(row) for row in range(4)]
    spoken = [item.data(Qt.ItemDataRole.AccessibleTextRole) for item in items]
    assert spoken == [
        "Instagram, 09:00 to 09:20, 19 min, Work",
        "TikTok, 09:30 to 10:30, 1 h, Private",
        "LinkedIn, 10:40 to 10:45, 5 min, Not counted, as you said",
        "LinkedIn, 10:50 to 10:55, 5 min, On call",
    ]
    assert window.day_page.stretches.list.accessibleName() == "Social time of the day"
    assert {"09:00–09:20", "Instagram", "19 min", "Work", "25 November 2026"} <= {
        text.replace("Wednesday, ", "").replace("Wednesday ", "") for text in texts(window)
    }


def test_nothing_can_be_said_before_a_stretch_is_chosen(looks: Looks) -> None:
    window, said = made(looks)
    assert enabled(window) == set()
    press(window, "work")
    assert said == []


def test_a_stretch_is_chosen_by_pointer_mended_and_undone(looks: Looks, qt: QApplication) -> None:
    book = Book()
    window, said = made(looks, book)
    qt.processEvents()
    rows = window.day_page.stretches.list
    place = rows.visualItemRect(rows.item(1)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert enabled(window) == {"work", "private", "deleted"}
    press(window, "work")
    start, end = ROWS[1].start_ms, ROWS[1].end_ms
    assert said == [Mend(start, end, "work")]
    book.newest = replace(DAY, rows=(ROWS[0], replace(ROWS[1], context="work", said="work"), *ROWS[2:]))
    window.refresh()
    assert rows.currentRow() == 1
    assert enabled(window) == {"private", "deleted", "as-recorded", "undo"}
    press(window, "undo")
    assert said[1:] == [Mend(start, end, None)]
    book.newest = DAY
    window.refresh()
    assert enabled(window) == {"work", "private", "deleted"}


def test_it_works_by_keys_alone(looks: Looks, qt: QApplication) -> None:
    window, said = made(looks)
    window.activateWindow()
    qt.processEvents()
    rows = window.day_page.stretches.list
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
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_undo_takes_back_to_the_users_own_earlier_word(looks: Looks) -> None:
    window, said = made(looks)
    window.day_page.stretches.list.setCurrentRow(2)
    press(window, "work")
    press(window, "undo")
    one = ROWS[2]
    assert said == [Mend(one.start_ms, one.end_ms, "work"), Mend(one.start_ms, one.end_ms, "deleted")]


def test_days_before_and_after(looks: Looks) -> None:
    book, tuesday = Book(), date(2026, 11, 24)
    book.days[tuesday] = DayStretches(tuesday, "Europe/Paris", newest=False)
    window, said = made(looks, book)
    assert not window.head.later.isEnabled()
    window.day_page.stretches.list.setCurrentRow(0)
    press(window, "private")
    QTest.mouseClick(window.head.earlier, Qt.MouseButton.LeftButton)
    assert window.day == tuesday
    assert "No social time was counted on this day." in texts(window)
    assert enabled(window) == set()  # what was said of another day is not taken back from here
    QTest.mouseClick(window.head.later, Qt.MouseButton.LeftButton)
    assert window.day == date(2026, 11, 25)
    assert len(said) == 1


def test_a_small_window_is_one_page_on_which_everything_has_its_room(looks: Looks, qt: QApplication) -> None:
    window, _ = made(looks)
    window.resize(920, 660)
    window.show()
    stretches = window.day_page.stretches
    beside = stretches.mapTo(window, stretches.rect().topLeft()).x()
    stretches.list.setCurrentRow(0)
    stretches.buttons["work"].setFocus()
    for _ in range(2):  # beside each other the columns need more height than below each other
        window.resize(640, 440)
        for _ in range(3):
            qt.processEvents()
    assert (window.width(), window.height()) == (640, 440)
    assert stretches.buttons["work"].hasFocus(), "whoever is there goes on"
    page = stretches.parentWidget()
    while not isinstance(page, QScrollArea):
        assert page is not None
        page = page.parentWidget()
    content = page.widget()
    assert content is not None
    assert content.height() > page.viewport().height(), "it scrolls"
    for widget in (stretches.list, *stretches.buttons.values(), window.day_page.dial):
        assert widget is not None
        assert content.rect().contains(QRect(widget.mapTo(content, QPoint(0, 0)), widget.size()))
        assert widget.height() >= min(150, widget.sizeHint().height())
    window.resize(920, 660)
    for _ in range(3):
        qt.processEvents()
    assert stretches.mapTo(window, stretches.rect().topLeft()).x() == beside


def test_it_is_no_wider_than_its_screen(looks: Looks) -> None:
    window, _ = made(looks)
    assert window.width() <= window.screen().availableGeometry().width() < 920


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST], ids=lambda look: look.name)
def test_everything_fits_also_words_as_long_as_french_ones(look: Look, qt: QApplication) -> None:
    window, _ = made(Looks(look))
    french = {"work": "C’était du travail", "private": "C’était personnel", "deleted": "Ne pas compter"}
    for name, words in french.items():
        window.day_page.stretches.buttons[name].setText(words)
    window.resize(window.minimumSizeHint().width(), 720)
    qt.processEvents()
    for button in window.day_page.stretches.buttons.values():
        assert button.width() >= button.sizeHint().width()
        assert button.mapTo(window, button.rect().topRight()).x() < window.width()
        assert button.height() >= 32
    assert window.grab().toImage().width() > 0
