"""The window "My days": stretches of days as pictures and as words, search, a picture to keep, a line for a friend."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QLocale, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QImageReader
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from detox.core.errors import DetoxError
from detox.core.text import plain
from detox.finding import Found
from detox.summary.periods import SCALES, DayMark, PeriodView, Scale, Spread, WeekMark
from detox.summary.view import ArcPiece, PlatformRow
from detox.ui.charts.picture import TEXT, day_picture, picture_in_words
from detox.ui.charts.week import WeekRibbons
from detox.ui.charts.year import WeekColumns
from detox.ui.days import say
from detox.ui.days.lines import Lines
from detox.ui.days.period_page import PeriodPage
from detox.ui.days.window import MyDays
from detox.ui.look import CONTRAST, DARK, LIGHT, Look, Looks
from detox.ui.words import whole_date
from detox.usage.stretches import DayStretches
from tests.ui.days import EMPTY, TYPICAL, point_at, texts, with_platforms
from tests.ui.test_days import DAY, Book, made

WEDNESDAY = date(2026, 11, 25)
MONDAY = date(2026, 11, 23)
TUESDAY = (
    "Tuesday, 24 November: 1 h 10\nPrivate 1 h, On call 10 min · 2 min could not be seen from here · "
    "evening on call or at work"
)
ROWS = (PlatformRow("instagram", "Instagram", 7200, 3600, 0), PlatformRow("tiktok", "TikTok", 0, 0, 600))
USUAL = Spread(3600, 1800, 5400, 20)
MARKS = (
    DayMark(MONDAY, 7200, 0, 0, 30_000, seen=True, evening="off", pieces=(ArcPiece(9, 11, "work"),)),
    DayMark(MONDAY + timedelta(days=1), 0, 3600, 600, 30_000, 120, seen=True, evening="on_call",
            pieces=(ArcPiece(12, 13, "private"), ArcPiece(19, 22, "door"), ArcPiece(20, 20.16, "on_call"))),
    DayMark(WEDNESDAY),
)  # fmt: skip
WEEK = PeriodView(
    "week", MONDAY, date(2026, 11, 29), WEDNESDAY, MARKS, (), ROWS, USUAL, None, Spread(2400, 0, 3600, 19),
    date(2026, 10, 26), 9, 22,
)  # fmt: skip
MONTH = replace(WEEK, scale="month", first=date(2026, 11, 1), last=date(2026, 11, 30))
YEAR_FIRST = date(2025, 12, 1)
YEAR = replace(
    WEEK, scale="year", first=YEAR_FIRST, before=None,
    weeks=tuple(
        WeekMark(YEAR_FIRST + timedelta(weeks=n), YEAR_FIRST + timedelta(weeks=n, days=6), 3600 * (n % 9), 1800, 60,
                 USUAL if n % 4 else None)
        for n in range(52)
    ),
)  # fmt: skip


def book() -> Book:
    """A book with a week, a month and a year in it, and something to find."""
    filled = Book()
    filled.periods = {"week": WEEK, "month": MONTH, "year": YEAR}
    filled.found = (
        Found(WEDNESDAY, "platform", "Instagram", 600),
        Found(MONDAY, "pass", "a client asked"),
        Found(MONDAY, "win", "The launch went well"),
    )
    return filled


def page(window: MyDays) -> PeriodPage:
    assert isinstance(window.page, PeriodPage)
    return window.page


def lines(of: Lines) -> list[str]:
    """What is read aloud: on the screen no line break parts a duration."""
    said = [of.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(of.count())]
    assert [of.item(row).text().replace("\u00a0", " ") for row in range(of.count())] == said
    return said


def test_a_week_is_told_in_words_beside_its_picture(looks: Looks) -> None:
    window, said = made(looks, book())
    window.show_period("week")
    assert said == [("week", WEDNESDAY, 0)]
    shown = page(window)
    assert lines(shown.list) == [
        "Monday, 23 November: 2 h\nWork 2 h · evening off",
        TUESDAY,
        "Wednesday, 25 November: no data",
    ]
    assert shown.boards[0].accessibleDescription() == "\n".join(lines(shown.list))
    assert {
        "23 November – 29 November 2026",
        "3 h 10 on social, on this computer",
        "Private on a usual day: 1 h. Half of the 20 days with data lay between 30 min and 1 h 30.",
        "Private in the four weeks before: 40 min on a usual day.",
        "Evenings after work: off 1, on call or at work 1.",
    } <= set(texts(window))


@pytest.mark.parametrize("scale", ["week", "month", "year"])
def test_every_figure_of_a_picture_is_text_too(looks: Looks, scale: Scale) -> None:
    window, _ = made(looks, book())
    window.show_period(scale)
    shown = page(window)
    for board in shown.boards:
        for day, place in board.places().items():
            told = board.told_at(place.center())
            assert told
            assert told in lines(shown.list), day
            point_at(board, place.center())
            assert board.toolTip() == told
    assert shown.boards[0].accessibleName()
    assert shown.list.accessibleName()


@pytest.mark.parametrize("scale", ["week", "month", "year"])
def test_pointer_and_keys_choose_the_same_day_and_open_it(looks: Looks, qt: QApplication, scale: Scale) -> None:
    window, said = made(looks, book())
    window.show_period(scale)
    qt.processEvents()
    shown = page(window)
    board, day = shown.boards[0], shown.rows[1][0]
    QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=board.places()[day].center().toPoint())
    assert shown.list.currentRow() == 1
    assert {each.chosen for each in shown.boards} == {day}
    QTest.keyClick(shown.list, Qt.Key.Key_Up)
    assert board.chosen == shown.rows[0][0]
    QTest.keyClick(shown.list, Qt.Key.Key_Return)
    if scale == "year":
        assert said[-1] == ("week", YEAR_FIRST, 0)
    else:
        assert window.shown == "day"


def test_a_second_click_on_a_day_opens_it(looks: Looks, qt: QApplication) -> None:
    window, _ = made(looks, book())
    window.show_period("month")
    qt.processEvents()
    board = page(window).boards[0]
    at = board.places()[MONDAY].center().toPoint()
    QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=at)
    assert page(window).boards[0] is board
    QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=at)
    assert window.page is window.day_page


def test_views_turn_and_go_by_keys(looks: Looks, qt: QApplication) -> None:
    window, said = made(looks, book())
    window.activateWindow()
    qt.processEvents()
    assert window.focusWidget() is window.head.views["day"]
    QTest.keyClick(window.head.views["day"], Qt.Key.Key_Right)
    QTest.keyClick(window.head.views["week"], Qt.Key.Key_Space)
    assert window.shown == "week"
    QTest.keyClick(window, Qt.Key.Key_PageUp)
    assert said[-1] == ("week", WEDNESDAY - timedelta(days=7), 0)
    window.show_period("month", WEDNESDAY)
    window.head.earlier.click()
    assert isinstance(said[-1], tuple)
    assert (said[-1][0], said[-1][1].month) == ("month", 10)
    window.show_period("year", WEDNESDAY)
    window.head.earlier.click()
    assert said[-1] == ("year", WEDNESDAY - timedelta(weeks=52), 0)
    assert not window.head.later.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_tab_goes_from_the_search_to_the_days(looks: Looks, qt: QApplication) -> None:
    window, _ = made(looks, book())
    for scale in ("week", "month"):
        window.show_period(scale)
        window.activateWindow()
        qt.processEvents()
        window.head.search.setFocus()
        QTest.keyClick(window.head.search, Qt.Key.Key_Tab)
        assert window.focusWidget() is page(window).list


def test_hidden_numbers_are_nowhere_on_any_view(looks: Looks) -> None:
    window, said = made(looks, book())
    window.head.eye.click()
    assert said == [False]
    for shown in ("day", *SCALES):
        window.head.views[shown].click()
        heard = [child.accessibleDescription() for child in window.findChildren(QLabel)]
        assert not [words for words in (*texts(window), *heard) if " h" in words.lower() and "hidden" not in words
                    and any(char.isdigit() for char in words)]  # fmt: skip
        assert "Numbers are hidden" in texts(window)
    assert {board.told_at(QPointF(60, 60)) for board in page(window).boards} == {""}
    window.search("insta")
    found = window.findChild(Lines)
    assert found is not None
    assert lines(found)[0] == "Wednesday, 25 November 2026\nInstagram"
    window.head.eye.click()
    assert said[-1] is True or True in said
    assert "Numbers are hidden" not in texts(window)


def test_what_is_found_can_be_opened_and_a_date_is_gone_to(looks: Looks) -> None:
    window, said = made(looks, book())
    window.head.search.setText("client")
    QTest.keyClick(window.head.search, Qt.Key.Key_Return)
    found = window.findChild(Lines)
    assert said == ["client"]
    assert found is not None
    assert lines(found) == [
        "Wednesday, 25 November 2026\nInstagram, 10 min",
        "Monday, 23 November 2026\nReason at the door: a client asked",
        "Monday, 23 November 2026\nWin of the week: The launch went well",
    ]
    QTest.keyClick(found, Qt.Key.Key_Return)
    assert (window.shown, window.day) == ("day", WEDNESDAY)
    filled = book()
    filled.days[MONDAY] = replace(DAY, day=MONDAY, newest=False)
    window, said = made(looks, filled)
    window.search("23 November")
    assert (said, window.day) == ([], MONDAY)
    window.search("24 November")  # of this year, though an earlier day is shown
    assert filled.wanted[-1] == date(2026, 11, 24)
    window.show_day(MONDAY)
    filled.found = ()
    window.search("nobody")
    assert any(words.startswith("Nothing was found") for words in texts(window))
    window.search(" ")
    assert window.day == MONDAY


@pytest.mark.parametrize(
    ("typed", "language", "day"),
    [
        ("2026-11-20", "en_GB", date(2026, 11, 20)),
        ("20 November", "en_GB", date(2026, 11, 20)),
        ("20 december", "en_GB", date(2025, 12, 20)),
        ("November 20", "en_US", date(2026, 11, 20)),
        ("March 2026", "en_US", date(2026, 3, 1)),
        ("20/11/2026", "en_GB", date(2026, 11, 20)),
        ("11/20/26", "en_US", date(2026, 11, 20)),
        ("20 novembre 2026", "fr_FR", date(2026, 11, 20)),
        ("20 nov.", "fr_FR", date(2026, 11, 20)),
        ("20/11", "en_GB", date(2026, 11, 20)),
        ("1/12", "en_GB", date(2025, 12, 1)),
        ("11/20", "en_US", date(2026, 11, 20)),
        ("20.11", "de_DE", date(2026, 11, 20)),
        ("Yesterday", "en_GB", WEDNESDAY - timedelta(days=1)),
        ("today", "en_GB", WEDNESDAY),
        ("friday", "en_GB", date(2026, 11, 20)),
        ("wednesday", "en_GB", WEDNESDAY),
        ("vendredi", "fr_FR", date(2026, 11, 20)),
        ("instagram", "en_GB", None),
        ("31 November", "en_GB", None),
        ("", "en_GB", None),
    ],
)
def test_dates_are_read_as_people_write_them(typed: str, language: str, day: date | None) -> None:
    assert say.day_typed(typed, WEDNESDAY, QLocale(language)) == day


def test_a_picture_holds_its_figures_as_words_and_none_when_they_are_hidden(looks: Looks) -> None:
    for view in (TYPICAL, EMPTY, with_platforms(40)):
        for numbers in (True, False):
            png = day_picture(view, looks, numbers=numbers)
            buffer = QBuffer()
            buffer.setData(QByteArray(png))
            reader = QImageReader(buffer)
            words = reader.text(TEXT)
            assert words == " ".join(picture_in_words(view, numbers=numbers).split())
            size = reader.size()
            assert size.width() == 840
            assert size.height() > 400
            told = words.replace(whole_date(view.day), "")
            assert any(char.isdigit() for char in told) == numbers
    assert "Instagram 2 h 08" in picture_in_words(TYPICAL, numbers=True)
    assert "Work 3 h 55, Private 55 min, On call 15 min." in picture_in_words(TYPICAL, numbers=True)


def test_the_picture_of_the_day_that_is_shown_is_saved_under_its_date(looks: Looks) -> None:
    window, said = made(looks, book())
    window.foot.picture.click()
    ((name, png),) = (one for one in said if isinstance(one, tuple))
    assert name == "Detox 2026-11-25.png"
    assert png.startswith(b"\x89PNG")
    assert "Saved as Pictures/Detox 2026-11-25.png" in texts(window)
    window.show_period("week")
    assert not window.foot.picture.isVisibleTo(window)


def test_a_line_for_a_friend_is_on_the_clipboard(looks: Looks) -> None:
    window, _ = made(looks)
    window.foot.buddy.click()
    assert QGuiApplication.clipboard().text() == "I’m off."
    assert "Copied: I’m off." in texts(window)


def test_a_friend_hears_the_hour_and_the_day_if_that_is_not_the_next_morning() -> None:
    now, paris = datetime(2026, 11, 25, 18, tzinfo=UTC), ZoneInfo("Europe/Paris")
    assert say.buddy(now + timedelta(hours=13), now, paris) == "I’m off social media until 08:00. Hold me to it."
    assert say.buddy(now + timedelta(days=5), now, paris) == (
        "I’m off social media until Monday, 30 November, 19:00. Hold me to it."
    )
    assert say.buddy(None, now, paris) == "I’m off social media for today. Hold me to it."


def test_a_day_without_data_is_an_empty_outline_in_the_week(looks: Looks) -> None:
    def filled(mark: DayMark) -> bool:
        board = WeekRibbons(replace(WEEK, marks=(mark,)), looks, lambda _: "")
        board.resize(420, round(board.high))
        return board.grab().toImage().pixelColor(210, 18).name().upper() == looks.current.sunken

    assert filled(DayMark(MONDAY, seen=True, looked=30_000))
    assert filled(DayMark(MONDAY, unknown=3600, looked=3600))
    assert not filled(DayMark(MONDAY))


@pytest.mark.parametrize("language", ["en_GB", "fr_FR", "de_DE"])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_months_of_a_year_stand_apart_and_none_is_missing_among_them(
    looks: Looks, language: str, direction: Qt.LayoutDirection
) -> None:
    QLocale.setDefault(QLocale(language))
    board = WeekColumns(YEAR, looks, lambda _: "")
    board.setLayoutDirection(direction)
    metrics = QFontMetricsF(looks.font("tab", 1.0))
    for wide in (240, 320, 420, 900):
        board.resize(wide, 170)
        shown = sorted(board.months(metrics))
        ends = [left + metrics.horizontalAdvance(name) for left, name in shown]
        assert all(end < left for end, (left, _) in zip(ends, shown[1:], strict=False)), (wide, shown)
        assert shown[0][0] >= 54
        assert ends[-1] <= wide
        starts = ends if direction == Qt.LayoutDirection.RightToLeft else [left for left, _ in shown]
        gaps = [right - left for left, right in pairwise(starts)]
        assert max(gaps) - min(gaps) < 1.5 * (wide - 54) / 52, (wide, shown)


def test_while_days_are_counted_it_says_so_and_goes_on(looks: Looks) -> None:
    filled = book()
    filled.periods["year"] = None
    window, _ = made(looks, filled)
    window.show_period("year")
    assert any(words.startswith("Counting the days") for words in texts(window))
    assert window.head.title.text() == "1 December 2025 – 29 November 2026"
    filled.periods["year"] = YEAR
    window.refresh()
    assert len(page(window).rows) == 52


def test_a_locked_history_gives_a_sentence_and_no_number(looks: Looks) -> None:
    filled = book()

    def locked(*_: object) -> PeriodView:
        raise DetoxError(plain("History"), plain("locked"))

    filled.period = locked  # type: ignore[method-assign, assignment]
    window, _ = made(looks, filled)
    for scale in ("week", "month", "year"):
        window.show_period(scale)
        assert "The history cannot be read just now, so there is no number to show." in texts(window)
        assert not window.findChildren(PeriodPage) or not any(p.isVisible() for p in window.findChildren(PeriodPage))
    window.show_day(None)
    assert not any(words.startswith("The history") for words in texts(window))


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST], ids=lambda look: look.name)
def test_empty_and_extreme_stretches_are_drawn(look: Look) -> None:
    many = replace(
        WEEK,
        platforms=with_platforms(40).platforms,
        marks=(replace(MARKS[0], pieces=(ArcPiece(0, 25, "work"), ArcPiece(28, 29, "private")), work=90_000),),
        first_hour=0, last_hour=29,
    )  # fmt: skip
    empty = replace(WEEK, marks=(), platforms=(), private=None, before=None)
    unknown = replace(WEEK, marks=tuple(DayMark(mark.day, looked=3600, unknown=3600) for mark in MARKS))
    for week in (many, empty, unknown):
        filled = book()
        filled.periods = {
            "week": week,
            "month": replace(week, scale="month", first=MONTH.first, last=MONTH.last),
            "year": replace(week, scale="year", weeks=(), first=YEAR_FIRST),
        }
        window, _ = made(Looks(look), filled)
        for scale in ("week", "month", "year"):
            window.show_period(scale)
            assert window.grab().toImage().width() > 0
    window, _ = made(Looks(look), Book(DayStretches(WEDNESDAY, "Europe/Paris")))
    assert window.grab().toImage().width() > 0
    assert any("1 h could not be seen" in words for _, words in PeriodPage(unknown, Looks(look), numbers=True).rows)


def test_the_window_is_not_loaded_before_somebody_wants_it() -> None:
    code = (
        "import sys, detox.app.house;"
        "print([name for name in sys.modules if name.startswith(('detox.ui.days', 'detox.app.my_days', 'detox.periods',"
        " 'detox.finding', 'detox.ui.charts.month', 'detox.ui.charts.year', 'detox.ui.charts.board'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
