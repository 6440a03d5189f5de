"""Hours that are painted on a week."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from detox.core.hours import HourRange, parse_range, spans_between
from detox.core.painted import DAY, Days, bars, is_painted, night_of, stroke

H = 3600


def days(*rows: str) -> Days:
    """Return rows; ranges of one row have commas between them."""
    return tuple(tuple(parse_range(part) for part in row.split(",") if part.strip()) for row in rows)


def told(found: Days) -> list[str]:
    return [", ".join(map(str, row)) for row in found]


WEEK = days("09:00-18:00", "", "", "", "20:00-02:00", "", "")


def test_a_night_is_seen_in_the_row_of_the_next_day() -> None:
    assert bars(WEEK)[4:6] == (((20 * H, DAY),), ((0, 2 * H),))
    assert bars(days("22:00-06:00")) == (((0, 6 * H), (22 * H, DAY)),)
    assert bars(days("09:00-12:00 Asia/Tokyo")) == ((),)


def test_a_stroke_over_days_fills_each_of_them() -> None:
    found = stroke(WEEK, [(day, 9 * H, 12 * H) for day in range(3)], fill=True)
    assert told(found) == ["09:00-18:00", "09:00-12:00", "09:00-12:00", "", "20:00-02:00", "", ""]
    assert found[0] is WEEK[0]


def test_clearing_the_middle_leaves_two() -> None:
    assert told(stroke(WEEK, [(0, 12 * H, 13 * H)], fill=False))[0] == "09:00-12:00, 13:00-18:00"


def test_what_meets_becomes_one() -> None:
    assert told(stroke(WEEK, [(0, 7 * H, 9 * H)], fill=True))[0] == "07:00-18:00"


@pytest.mark.parametrize(
    ("row", "start", "end", "fill", "friday", "saturday"),
    [
        (5, 2 * H, 3 * H, True, "20:00-03:00", ""),
        (5, 0, 2 * H, False, "20:00-24:00", ""),
        (4, 20 * H, DAY, False, "", "00:00-02:00"),
        (4, 23 * H, DAY + H, False, "20:00-23:00", "01:00-02:00"),
        (5, 2 * H, 14 * H, True, "20:00-24:00", "00:00-14:00"),
        (4, 22 * H, DAY + 11 * H, True, "20:00-11:00", ""),
    ],
)
def test_nights(row: int, start: int, end: int, fill: bool, friday: str, saturday: str) -> None:
    assert told(stroke(WEEK, [(row, start, end)], fill=fill))[4:6] == [friday, saturday]


def test_sunday_night_goes_on_on_monday_and_one_row_goes_on_in_itself() -> None:
    assert told(stroke(days(*[""] * 7), [(6, 22 * H, DAY + 6 * H)], fill=True))[6] == "22:00-06:00"
    evening = stroke(days(""), [(0, 21 * H, DAY)], fill=True)
    assert told(evening) == ["21:00-24:00"]
    assert told(stroke(evening, [(0, 0, 8 * H)], fill=True)) == ["21:00-08:00"]
    assert told(stroke(days("21:00-08:00"), [(0, 8 * H, 21 * H)], fill=True)) == ["00:00-24:00"]


def test_whole_days_stay_whole_days() -> None:
    assert told(stroke(days(*[""] * 7), [(2, 0, DAY), (3, 0, DAY)], fill=True))[2:4] == ["00:00-24:00", "00:00-24:00"]
    assert told(stroke(days(*[""] * 7), [(day, 0, DAY) for day in range(7)], fill=True)) == ["00:00-24:00"] * 7


def test_what_a_file_says_stays_as_it_is_written() -> None:
    strange = days("09:00-12:00, 12:00-18:00", "20:00-14:00", "", "09:00-12:00 Asia/Tokyo, 08:00-09:00:30", "", "", "")
    found = stroke(strange, [(5, 0, H)], fill=True)
    assert found[:5] == strange[:5]
    assert told(stroke(strange, [(3, 10 * H, 11 * H)], fill=True))[3] == (
        "08:00-09:00:30, 10:00-11:00, 09:00-12:00 Asia/Tokyo"
    )


def test_it_is_known_what_is_painted_and_by_which_range() -> None:
    assert is_painted(WEEK, 5, H)
    assert not is_painted(WEEK, 5, 2 * H)
    assert night_of(WEEK, 5, H) == (4, parse_range("20:00-02:00"))
    assert night_of(WEEK, 0, 9 * H) == (0, parse_range("09:00-18:00"))
    assert night_of(WEEK, 0, 18 * H) is None
    assert night_of(days("22:00-06:00"), 0, 3 * H) == (0, parse_range("22:00-06:00"))


RANGES = some.tuples(some.integers(0, 95), some.integers(1, 96)).filter(lambda pair: pair[0] != pair[1] % 96)
ROWS = some.lists(some.lists(RANGES, max_size=2), min_size=7, max_size=7)
STROKES = some.lists(
    some.tuples(some.integers(0, 6), some.integers(0, 95), some.integers(1, 120), some.booleans()), max_size=6
)


@given(ROWS, STROKES)
def test_any_strokes_paint_what_they_went_over_and_nothing_else(
    rows: list[list[tuple[int, int]]], strokes: list[tuple[int, int, int, bool]]
) -> None:
    quarter = DAY // 96
    week: Days = tuple(tuple(parse_range(f"{_clock(a)}-{_clock(b)}") for a, b in row) for row in rows)
    wanted = {at for row, parts in enumerate(rows) for a, b in parts for at in _ring(row, a, b if b > a else b + 96)}
    for row, start, long, fill in strokes:
        week = stroke(week, [(row, start * quarter, (start + long) * quarter)], fill=fill)
        touched = set(_ring(row, start, start + long))
        wanted = wanted | touched if fill else wanted - touched
        stretches = ((row * 96 + a // quarter, row * 96 + b // quarter) for row, parts in enumerate(bars(week))
                     for a, b in parts)  # fmt: skip
        assert {at for first, last in stretches for at in range(first, last)} == wanted
        assert all(parse_range(str(hours)) == hours for ranges in week for hours in ranges)
    monday = datetime(2026, 11, 23, tzinfo=UTC)
    spans = spans_between(dict(enumerate(week)), monday, monday + timedelta(days=7), "UTC")
    seconds = sum((min(end, monday + timedelta(days=7)) - max(start, monday)).total_seconds() for start, end in spans)
    assert seconds == len(wanted) * quarter


def _clock(quarter: int) -> str:
    return f"{quarter // 4:02}:{quarter % 4 * 15:02}"


def _ring(row: int, start: int, end: int) -> list[int]:
    return [(row * 96 + at) % (7 * 96) for at in range(start, end)]


def test_a_range_is_never_longer_than_files_can_say() -> None:
    found = stroke(days("08:00-24:00", *[""] * 6), [(1, 0, 8 * H)], fill=True)
    assert told(found)[:2] == ["08:00-24:00", "00:00-08:00"]
    assert all(isinstance(hours, HourRange) for row in found for hours in row)
