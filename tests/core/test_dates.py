"""Dates and ranges as people write them, and what stands in a file instead."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.core.dates import DateRange, dates, joined, parse_dates, ranges_of
from detox.core.errors import DetoxError
from detox.core.settings import PartlyRead

CHRISTMAS = DateRange(date(2026, 12, 24), date(2027, 1, 2))


@pytest.mark.parametrize(
    "text", ["2026-12-24 to 2027-01-02", " 2026-12-24to2027-01-02", "2026-12-24..2027-01-02", "2026-12-24 – 2027-01-02"]
)
def test_a_range_holds_both_its_ends(text: str) -> None:
    assert parse_dates(text) == CHRISTMAS
    assert len(CHRISTMAS.days) == 10
    assert (CHRISTMAS.days[0], CHRISTMAS.days[-1]) == (CHRISTMAS.first, CHRISTMAS.last)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is no date"),
        ("24.12.2026", "is no date"),
        ("2026-02-30", "is no date"),
        ("2026-12-24 to", "is no date"),
        ("2027-01-02 to 2026-12-24", "ends before it begins"),
        ("2026-01-01 to 2027-01-02", "is longer than a year"),
    ],
)
def test_what_is_no_date_is_said_in_one_line(text: str, said: str) -> None:
    with pytest.raises(DetoxError) as caught:
        parse_dates(text)
    assert said in caught.value.line()
    assert "\n" not in caught.value.line()


def test_the_sound_entries_of_a_list_apply() -> None:
    with pytest.raises(PartlyRead) as caught:
        dates().read(["2026-12-24", "tomorrow", 7])
    assert caught.value.value == (DateRange(date(2026, 12, 24), date(2026, 12, 24)),)
    assert '"tomorrow" is no date' in caught.value.line()
    for raw in ("2026-12-24", {"a": 1}, 5):
        with pytest.raises(DetoxError) as caught_whole:
            dates().read(raw)
        assert "a list such as" in caught_whole.value.line()


def test_toml_has_dates_of_its_own() -> None:
    assert dates().read([date(2026, 12, 24)]) == (DateRange(date(2026, 12, 24), date(2026, 12, 24)),)


days = st.dates(date(2026, 1, 1), date(2026, 3, 1))


@given(st.lists(st.tuples(days, days).map(sorted), max_size=6))
def test_ranges_that_overlap_are_one_and_no_day_is_lost_or_won(pairs: list[list[date]]) -> None:
    ranges = [DateRange(*pair) for pair in pairs]
    found = joined(ranges)
    wanted = {day for one in ranges for day in one.days}
    assert [day for one in found for day in one.days] == sorted(wanted)
    assert [day for one in ranges_of(wanted) for day in one.days] == sorted(wanted)
    assert dates().read(dates().write(found)) == found
