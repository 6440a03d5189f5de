""" "My days" over a real history: mended, searched, kept as a picture, counted in turns, and gone with its memory."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QImageReader
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from detox.app.my_days import OpenDays, off_until
from detox.core.errors import DetoxError
from detox.core.history import Event
from detox.core.text import plain
from detox.core.views import TrayView
from detox.counting import day_facts
from detox.finding import Found, find
from detox.past import with_past
from detox.report import day_json
from detox.store.history import open_history
from detox.summary.compose import closed, compose
from detox.summary.steps import Room
from detox.ui.charts.picture import TEXT, day_picture
from detox.ui.days.period_page import PeriodPage
from detox.ui.days.window import MyDays
from detox.ui.look import Looks
from detox.ui.summary.tell import CONTEXTS
from detox.ui.words import duration, tr
from detox.usage.meaning import Valid
from tests.rules.draw import examples
from tests.rules.ledger import Ledger
from tests.rules.words import settings_of
from tests.test_agree import WORKED, histories
from tests.ui.days import texts
from tests.ui.test_evening import House

MONDAY = date(2026, 11, 23)


@pytest.fixture
def house(looks: Looks, tmp_path: Path) -> Iterator[House]:
    with closing(open_history(tmp_path, write=True)) as history:
        made_house = House(history, looks, tmp_path)
        made_house.kit.alarms.advance(2 * 3600)
        yield made_house
        made_house.screen.close()


def opened(house: House) -> tuple[MyDays, OpenDays]:
    requests = house.screen.on_request
    requests.open_days()
    assert requests._days is not None
    assert requests._days.window is not None
    return requests._days.window, requests._days


def test_what_is_said_of_a_stretch_holds_on_every_view(house: House) -> None:
    window, _ = opened(house)
    assert "2 h" in texts(window)
    window.day_page.stretches.list.setCurrentRow(0)
    QTest.mouseClick(window.day_page.stretches.buttons["private"], Qt.MouseButton.LeftButton)
    assert "09:00–11:00" in texts(window)
    for scale in ("week", "month"):
        window.head.views[scale].click()
        assert isinstance(window.page, PeriodPage)
        assert window.page.rows[-1] == (MONDAY, "Monday, 23 November: 2 h\nPrivate 2 h")
    window.head.views["day"].click()
    QTest.mouseClick(window.day_page.stretches.buttons["undo"], Qt.MouseButton.LeftButton)
    window.head.views["week"].click()
    assert isinstance(window.page, PeriodPage)
    assert window.page.rows[-1][1].endswith("Work 2 h")


def test_it_is_always_up_to_now_and_the_day_is_taken_up_again(house: House) -> None:
    window, _ = opened(house)
    house.kit.alarms.advance(3600)
    again, _ = opened(house)
    assert again is window
    assert "3 h" in texts(window)


def test_a_year_that_nobody_counted_is_counted_in_turns(house: House) -> None:
    window, _ = opened(house)
    window.head.views["year"].click()
    assert any(words.startswith("Counting the days") for words in texts(window))
    turns = 0
    while not isinstance(window.page, PeriodPage):
        house.kit.alarms.advance(0.01)
        turns += 1
        assert turns < 20
    assert turns > 5
    assert len(window.page.rows) == 1, "it begins with the first week of which anything was counted"
    window.head.views["week"].click()
    window.head.views["year"].click()
    assert isinstance(window.page, PeriodPage), "what was counted is not counted again"


def test_a_first_search_is_counted_in_turns_too_and_words_alone_need_none(house: House) -> None:
    window, _ = opened(house)
    window.search("no such platform")
    assert any(words.startswith("Nothing was found") for words in texts(window))
    window.search("insta")
    assert any(words.startswith("Counting the days") for words in texts(window))
    turns = 0
    while any(words.startswith("Counting the days") for words in texts(window)):
        house.kit.alarms.advance(0.01)
        turns += 1
        assert turns < 20
    assert turns > 5
    assert "Looked for: insta" in texts(window)
    window.search("insta")
    assert not any(words.startswith("Counting the days") for words in texts(window)), "they are counted now"


def test_who_turns_to_something_else_is_not_fetched_back(house: House) -> None:
    window, _ = opened(house)
    window.search("insta")
    window.head.views["day"].click()
    assert window.head.search.text() == ""
    house.kit.alarms.advance(1)
    assert window.page is window.day_page


def test_a_history_that_keeps_nothing_is_counted_all_the_same(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(house.history, "roll", lambda _: None)
    window, _ = opened(house)
    window.head.views["year"].click()
    for _ in range(20):
        house.kit.alarms.advance(0.05)
    assert isinstance(window.page, PeriodPage)


def test_closed_it_is_gone(house: House, qt: QApplication) -> None:
    window, _ = opened(house)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qt.sendPostedEvents(None, 52)
    again, _ = opened(house)
    assert again is not window


def test_another_language_keeps_the_view_and_the_day(house: House) -> None:
    window, days = opened(house)
    window.show_period("month", date(2026, 10, 12))
    days.retell()
    assert days.window is not None
    assert days.window is not window
    assert (days.window.shown, days.window.day) == ("month", date(2026, 10, 12))
    days.window.show_day(date(2026, 11, 20))
    days.retell()
    assert days.window is not None
    assert (days.window.shown, days.window.day) == ("day", date(2026, 11, 20))


def test_a_picture_is_the_users_alone_and_a_folder_that_is_not_there_is_told(house: House, tmp_path: Path) -> None:
    window, days = opened(house)
    file = tmp_path / "a day.png"
    days._place = lambda _window, _name: str(file)
    window.foot.picture.click()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert file.read_bytes().startswith(b"\x89PNG")
    assert f"Saved as {file}" in texts(window)
    days._place = lambda _window, name: str(tmp_path / "nowhere" / name)
    window.foot.picture.click()
    assert any("cannot be written" in words for words in texts(window))
    days._place = lambda _window, _name: ""
    window.foot.picture.click()
    assert not any("cannot be written" in words or words.startswith("Saved") for words in texts(window))


def test_a_history_out_of_reach_is_said_on_every_view(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    window, _ = opened(house)

    def locked(*_: object) -> Any:
        raise DetoxError(plain("History"), plain("it is locked"))

    for name in ("spans", "rolled", "events"):
        monkeypatch.setattr(house.history, name, locked)
    for name in ("day", "week", "month", "year"):
        window.head.views[name].click()
        assert any(words.startswith("The history cannot be read") for words in texts(window)), name
    window.search("x")
    assert any(words.startswith("The history cannot be read") for words in texts(window))


def test_words_are_found_as_far_as_the_history_goes_and_the_last_word_of_a_week_counts(house: House) -> None:
    now, device = house.kit.clock.now(), house.history.device

    def tell(number: int, days: int, kind: str, name: str, **data: object) -> None:
        at = now.ms - days * 86_400_000
        house.history.append(Event(f"{number:032x}", device, at, "Europe/Berlin", kind, name, data))

    tell(1, 900, "pass", "evening", platform="x", minutes=15, reason="Client in Lisbon", firmness="firm")
    tell(2, 3, "crisis", "", reason="the client again", from_ms=1, until_ms=2)
    tell(3, 8, "win", "2026-W46", text="A client wrote back")
    tell(4, 7, "win", "2026-W46", text="The launch")
    ground = house.screen.wanted.days.ground()
    names = {"instagram": "Instagram"}
    assert find(ground, "CLIENT", names) == (
        Found(MONDAY - timedelta(days=3), "crisis", "the client again"),
        Found(MONDAY - timedelta(days=900), "pass", "Client in Lisbon"),
    )
    assert [one.words for one in find(ground, "launch", names)] == ["The launch"]
    assert find(ground, " insta ", names) == (Found(MONDAY, "platform", "Instagram", 7200),)
    assert find(ground, "  ", names) == ()


def test_one_is_off_as_long_as_the_door_or_else_until_work_begins() -> None:
    evening, usual = datetime(2026, 11, 25, 18, tzinfo=UTC), settings_of({})
    nine = datetime(2026, 11, 26, 8, tzinfo=UTC)
    assert off_until(TrayView(), usual, evening, "Europe/Berlin") == nine
    assert off_until(TrayView(block_until=nine - timedelta(hours=1)), usual, evening, "Europe/Berlin") == (
        nine - timedelta(hours=1)
    )
    away = nine + timedelta(days=9)
    assert off_until(TrayView(block_until=nine, off_until=away), usual, evening, "Europe/Berlin") == away
    friday = datetime(2026, 11, 27, 18, tzinfo=UTC)
    assert off_until(TrayView(), usual, friday, "Europe/Berlin") == datetime(2026, 11, 30, 8, tzinfo=UTC)
    never = settings_of({f"work.hours.{day}": [] for day in ("monday", "tuesday", "wednesday", "thursday", "friday")})
    assert off_until(TrayView(), never, evening, "Europe/Berlin") is None


@examples(15, 400)
@given(histories())
def test_the_picture_says_what_json_says(drawn: tuple[Ledger, str, date, time, datetime]) -> None:
    ledger, zone, day, starts_at, now = drawn
    valid = [Valid(0, WORKED)]
    facts = with_past(ledger, day_facts(ledger, day, zone, starts_at, valid, now), starts_at, valid, now)
    json: Any = day_json(facts, {})
    view = compose(facts, {}, facts.end, Room())
    over = closed(view)
    assert replace(over, now=view.now, last_hour=view.last_hour) == view, "nothing but the end of the arch differs"
    assert all(piece.end <= over.last_hour for piece in over.pieces)
    buffer = QBuffer()
    buffer.setData(QByteArray(day_picture(over, Looks(), numbers=True)))
    words = QImageReader(buffer).text(TEXT)
    split = ", ".join(f"{tr(CONTEXTS[use])} {duration(seconds)}" for use, seconds in json["seconds"].items())
    assert f"{split}." in words
    for row in json["platforms"]:
        assert f"{row['name']} {duration(sum(row['seconds'].values()))}" in words
    if json["unknown_seconds"] >= 60:
        assert f"{duration(json['unknown_seconds'])} of " in words
    assert f"Checks: {json['checks']}" in words or not json["longest_seconds"]
