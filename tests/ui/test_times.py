"""One way of writing a time on every screen, as the locale has it; and what may be typed in return."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from detox.core.hours import parse_range
from detox.reminders.kind_settings import AT
from detox.reminders.settings import QUIET
from detox.summary.settings import AT as SUMMARY_AT
from detox.ui.look import Looks
from detox.ui.settings.typed import dates_typed, range_typed, time_typed
from detox.ui.summary.tell import hour_of_day
from detox.ui.words import clock_time, date_of, hours_words, time_of_day, unbroken, whole_date
from tests.ui.days import texts
from tests.ui.settings_desk import Desk, type_into

UI = Path(__file__).parents[2] / "detox" / "ui"
AMERICA, FRANCE = QLocale("en_US"), QLocale("fr_FR")


@pytest.fixture
def america() -> Iterator[None]:
    QLocale.setDefault(AMERICA)
    yield
    QLocale.setDefault(QLocale("en_GB"))


def plain(words: str) -> str:
    return words.replace("\u202f", " ")


def test_every_way_to_a_time_writes_the_same() -> None:
    at = datetime(2026, 11, 24, 18, 5, tzinfo=UTC)
    for locale, written in ((AMERICA, "6:05 PM"), (FRANCE, "18:05"), (QLocale("fr_CA"), "18 h 05")):
        told = {time_of_day(at, UTC, locale), clock_time(time(18, 5), locale), hour_of_day(18 + 5 / 60, locale)}
        assert {plain(words) for words in told} == {written}


def test_seconds_are_told_where_there_are_some() -> None:
    assert plain(clock_time(time(18, 5, 7), AMERICA)) == "6:05:07 PM"
    assert clock_time(time(18, 5, 7), FRANCE) == "18:05:07"


@pytest.mark.parametrize(
    ("hours", "american", "french"),
    [
        ("09:00-17:30", "9:00 AM – 5:30 PM", "09:00-17:30"),
        ("18:00-24:00", "6:00 PM – 12:00 AM", "18:00-24:00"),
        ("22:00-07:00 Europe/Paris", "10:00 PM – 7:00 AM Europe/Paris", "22:00-07:00 Europe/Paris"),
    ],
)
def test_ranges_too_and_what_is_shown_can_be_typed(hours: str, american: str, french: str) -> None:
    one = parse_range(hours)
    assert plain(hours_words(one, AMERICA)) == american
    assert hours_words(one, FRANCE) == french
    assert range_typed(hours_words(one, FRANCE)) == hours
    assert range_typed(hours_words(one, AMERICA)) == hours.replace("24:00", "00:00")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("6:05 PM", "18:05"), ("6 pm", "18:00"), ("12 am", "00:00"), ("12:30 p.m.", "12:30"), ("7a", "7a"),
        ("13 pm", "13 pm"), ("0 am", "0 am"), ("630pm", "18:30"),
    ],
)  # fmt: skip
def test_before_and_after_noon_can_be_typed_anywhere(typed: str, meant: str) -> None:
    assert time_typed(typed) == meant


@pytest.mark.usefixtures("america")
def test_the_settings_write_and_read_them(looks: Looks) -> None:
    desk = Desk(looks)
    field = desk.row("summary", SUMMARY_AT.key).field
    assert plain(field.widget.text()) == "6:15 PM"  # type: ignore[attr-defined]
    type_into(field, "7:30 pm")
    type_into(desk.row("hours", QUIET.key).field, "10 PM - 7 AM")
    type_into(desk.row("reminders", AT.of("snack").key).field, "10:30 AM, 4 pm")
    assert desk.settings[SUMMARY_AT] == time(19, 30)
    assert [str(each) for each in desk.settings[QUIET]] == ["22:00-07:00"]
    assert desk.settings[AT.of("snack")] == (time(10, 30), time(16))
    assert plain(desk.row("hours", QUIET.key).field.widget.text()) == "10:00 PM – 7:00 AM"  # type: ignore[attr-defined]
    assert plain(desk.undo.words) == "Snack: at these times: 11:00 AM, 4:00 PM → 10:30 AM, 4:00 PM."
    shown = [words for page in ("hours", "summary", "focus") for words in texts(desk.page(page))]
    assert [words for words in shown if re.search(r"\b\d\d:\d\d\b(?!\s*[AP]M)", words) and "such as" not in words] == []


def test_the_first_of_a_month_is_written_as_french_writes_it() -> None:
    first, noon = date(2027, 2, 1), datetime(2027, 2, 1, 12, tzinfo=UTC)
    assert whole_date(first, locale=FRANCE) == "Lundi 1er février 2027"
    assert whole_date(first, weekday=False, year=False, locale=FRANCE) == "1er février"
    assert date_of(noon, UTC, FRANCE) == "lundi 1er février 2027"
    assert whole_date(date(2027, 2, 11), locale=FRANCE) == "Jeudi 11 février 2027"
    assert whole_date(first, locale=AMERICA) == "Monday, February 1, 2027"


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Work 2 h, On call 24 min", "Work 2~h, On call 24~min"),
        ("usual day 36 min (0 min to 1 h 08)", "usual day 36~min (0~min to 1~h~08)"),
        ("8 hosts, 5 minutes, h 20", "8 hosts, 5 minutes, h~20"),
    ],
)
def test_no_line_break_parts_a_duration(words: str, kept: str) -> None:
    assert unbroken(words).replace("\u00a0", "~") == kept


def test_no_other_file_of_the_screen_writes_times() -> None:
    """``ui.words`` is the one place; files of settings and the dial of the day have forms of their own."""
    found = {
        path.relative_to(UI).as_posix()
        for path in UI.rglob("*.py")
        if re.search(r"strftime|QTime\(|TimeFormat|timeFormat|write_time", path.read_text(encoding="utf-8"))
    }
    assert found == {"words.py"}


@pytest.mark.parametrize(
    ("locale", "typed", "meant"),
    [
        (FRANCE, "24/12/2026", "2026-12-24"),
        (FRANCE, "24/12/2026 – 2/1/2027", "2026-12-24 to 2027-01-02"),
        (AMERICA, "12/24/2026", "2026-12-24"),
        (FRANCE, "2026-12-24", "2026-12-24"),
        (FRANCE, "soon", "soon"),
    ],
)
def test_a_date_with_strokes_is_read_as_the_locale_writes_it(locale: QLocale, typed: str, meant: str) -> None:
    before = QLocale()
    QLocale.setDefault(locale)
    try:
        assert dates_typed(typed) == meant
    finally:
        QLocale.setDefault(before)
