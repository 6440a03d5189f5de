"""My days on a screen of 1280 x 800 pixels at 300 %: 427 x 267 points, less a title bar. One page then, nothing cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication

from detox.ui.days.window import MyDays
from detox.ui.language import Languages
from detox.ui.look import Looks
from tests.ui.everyone import cut, nameless, overlapping, small, unreached
from tests.ui.scaled import FOLDER
from tests.ui.test_days import made
from tests.ui.test_my_days import book
from tests.ui.walk import truncated

VIEWS = ("day", "week", "month", "year", "found", "nothing")
TINY, USUAL = (427, 227), (920, 660)


@pytest.fixture(params=["en", "fr"])
def window(looks: Looks, request: pytest.FixtureRequest) -> Iterator[MyDays]:
    languages = Languages(FOLDER, QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    languages.use(request.param)
    window, _ = made(looks, book())
    window.resize(*TINY)
    yield window
    languages.use("en")


def settle() -> None:
    for _ in range(4):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def turn_to(window: MyDays, view: str) -> None:
    if view in ("found", "nothing"):
        window.search("a" if view == "found" else "2026")
    elif view != "day":
        window.show_period(view)  # type: ignore[arg-type] # one of ``Scale``
    settle()


def wrong(window: MyDays) -> list[str]:
    return [words for check in (truncated, overlapping, small, nameless) for words in check(window)]


@pytest.mark.parametrize("view", VIEWS)
def test_it_is_whole_in_a_window_of_any_size_and_turns_from_one_to_the_other(window: MyDays, view: str) -> None:
    turn_to(window, view)
    for size in (TINY, USUAL, (427, 660), TINY, (920, 300)):
        window.resize(*size)
        settle()
        assert (window.width(), window.height()) == size
        assert wrong(window) == [], size


@pytest.mark.parametrize("view", VIEWS)
def test_keys_reach_everything_and_bring_it_whole_into_sight(window: MyDays, view: str) -> None:
    turn_to(window, view)
    assert unreached(window) == []
    assert cut(window) == []


def test_what_has_the_keyboard_keeps_it_as_the_window_becomes_small_and_large(window: MyDays, qt: QApplication) -> None:
    window.activateWindow()
    qt.processEvents()
    for held in (window.head.search, window.day_page.stretches.list, window.foot.buddy):
        held.setFocus()
        for size in (USUAL, TINY, USUAL):
            window.resize(*size)
            settle()
            assert window.focusWidget() is held, size


def test_the_lines_of_a_day_follow_the_width_of_their_list(window: MyDays) -> None:
    """They were cut where two columns became one, and two again."""
    window.resize(760, 660)
    settle()
    window.resize(*USUAL)
    settle()
    rows = window.day_page.stretches.list
    widths = {rows.itemWidget(rows.item(row)).width() for row in range(rows.count())}
    assert max(widths) <= rows.width()
