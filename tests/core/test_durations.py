"""Lengths and ends as people type them."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.core.durations import parse_length, parse_until
from detox.core.errors import DetoxError
from detox.core.instant import Instant

FOUR = time(4)


def instant(utc: str, zone: str = "Europe/Berlin") -> Instant:
    return Instant(datetime.fromisoformat(utc).replace(tzinfo=UTC), zone, 0.0, 0.0, "b")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("30m", 1800), ("2h", 7200), ("1h30m", 5400), ("90m", 5400), ("45s", 45), (" 1 h 5 min ", 3900), ("24h", 86_400),
     ("1440m", 86_400), ("86400s", 86_400), ("1h1m1s", 3661), ("1s", 1)],
)  # fmt: skip
def test_lengths_people_type(text: str, seconds: int) -> None:
    assert parse_length(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "text",
    ["", "30", "h", "0m", "0h0m0s", "-5m", "25h", "24h1s", "86401s", "1441m", "2d", "1.5h", "30m2h", "m30",
     "999999999999999999s", "9" * 5000 + "h", "9" * 5000 + "s", "for ever", "1h\n1h"],
)  # fmt: skip
def test_what_is_no_length_says_so(text: str) -> None:
    with pytest.raises(DetoxError, match="is not a length of time up to a day"):
        parse_length(text)


@given(st.text(max_size=30))
def test_no_text_breaks_it(text: str) -> None:
    with contextlib.suppress(DetoxError):
        assert timedelta(0) < parse_length(text) <= timedelta(hours=24)


@pytest.mark.parametrize(
    ("text", "now", "until"),
    [
        ("30m", "2026-11-23T08:00", "2026-11-23T08:30"),
        ("until 14:00", "2026-11-23T08:00", "2026-11-23T13:00"),
        ("14:00", "2026-11-23T08:00", "2026-11-23T13:00"),
        ("until 14:00", "2026-11-23T13:00", "2026-11-24T13:00"),  # it is 14:00 now: the next one
        ("until 14:00", "2026-11-23T12:59:59", "2026-11-23T13:00"),
        ("UNTIL 07:00", "2026-11-23T20:00", "2026-11-24T06:00"),
        ("tomorrow", "2026-11-23T20:00", "2026-11-24T03:00"),
        ("tomorrow", "2026-11-24T01:30", "2026-11-24T03:00"),  # half past two at night: still Monday
        ("until tomorrow", "2026-11-23T20:00", "2026-11-24T03:00"),
        ("tomorrow", "2026-10-24T20:00", "2026-10-25T03:00"),  # the night has 25 hours
        ("until 02:30", "2026-10-24T20:00", "2026-10-25T00:30"),
        ("until 02:30", "2026-03-28T20:00", "2026-03-29T01:00"),  # skipped: the jump
    ],
)
def test_ends_people_type(text: str, now: str, until: str) -> None:
    assert parse_until(text, instant(now), FOUR) == datetime.fromisoformat(until).replace(tzinfo=UTC)


@pytest.mark.parametrize("text", ["", "until", "until noon", "until 24:00", "until 25:00", "14:60", "for good"])
def test_what_is_no_end_says_so(text: str) -> None:
    with pytest.raises(DetoxError):
        parse_until(text, instant("2026-11-23T08:00"), FOUR)


def test_an_end_in_the_hour_that_comes_twice_is_read_as_the_first() -> None:
    """02:45 summer time: 02:30 has been, though the wall will show it once more (as hours are read: the first)."""
    assert parse_until("until 02:30", instant("2026-10-25T00:45"), FOUR) == datetime(2026, 10, 26, 1, 30, tzinfo=UTC)
