"""Weeks, months and years: where they begin, what is usual in them, and which evenings were off."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.core.day_facts import Phone, UsageCount
from detox.summary.periods import (
    SCALES,
    WEEKS,
    DayMark,
    Evening,
    PeriodView,
    Scale,
    Spread,
    bounds,
    by_weeks,
    evening,
    is_measured,
    spread,
    stretch_before,
)

THURSDAY = date(2026, 11, 26)


def usage(**more: int) -> UsageCount:
    """A day of eight hours in front of other windows."""
    return UsageCount(other_seconds=8 * 3600, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("scale", "starts", "first", "last"),
    [
        ("week", 0, date(2026, 11, 23), date(2026, 11, 29)),
        ("week", 6, date(2026, 11, 22), date(2026, 11, 28)),
        ("month", 0, date(2026, 11, 1), date(2026, 11, 30)),
        ("year", 0, date(2025, 12, 1), date(2026, 11, 29)),
        ("year", 6, date(2025, 11, 30), date(2026, 11, 28)),
    ],
)
def test_a_stretch_holds_its_day(scale: Scale, starts: int, first: date, last: date) -> None:
    assert bounds(scale, THURSDAY, starts) == (first, last)


@given(st.sampled_from(SCALES), st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 6))
def test_stretches_meet_without_a_gap(scale: Scale, day: date, starts: int) -> None:
    first, last = bounds(scale, day, starts)
    assert first <= day <= last
    if scale != "month":
        assert first.weekday() == starts
        assert (last - first).days + 1 == (7 if scale == "week" else WEEKS * 7)
    assert bounds(scale, first - timedelta(days=1), starts)[1] == first - timedelta(days=1)
    assert stretch_before(scale, first) < first


def test_february_and_december_are_whole_months() -> None:
    assert bounds("month", date(2024, 2, 29), 0) == (date(2024, 2, 1), date(2024, 2, 29))
    assert bounds("month", date(2026, 12, 31), 0) == (date(2026, 12, 1), date(2026, 12, 31))
    assert stretch_before("month", date(2026, 1, 1)) == date(2025, 12, 1)


def test_the_middle_half_of_days_is_told_and_of_two_days_nothing() -> None:
    assert spread([3600, 0]) is None
    assert spread([60, 0, 120]) == Spread(60, 30, 90, 3)
    assert spread([100, 40, 20, 0, 6000]) == Spread(40, 20, 100, 5)  # one long day moves nothing


@given(st.lists(st.integers(0, 86_400), min_size=3, max_size=60))
def test_half_of_the_days_lie_in_the_middle_half(seconds: list[int]) -> None:
    found = spread(seconds)
    assert found is not None
    assert found.low <= found.median <= found.high
    assert sum(found.low <= one <= found.high for one in seconds) * 2 >= len(seconds) - 3
    assert sum(one <= found.median for one in seconds) * 2 >= len(seconds) - 1


@pytest.mark.parametrize(
    ("day", "shift", "phone", "kind"),
    [
        (usage(), False, None, "quiet"),
        (usage(), False, "unsaid", "quiet"),
        (usage(), False, "none", "off"),
        (usage(), False, "lot", "phone"),
        (usage(), True, "none", "on_call"),  # an on-call night is not off, though nobody called
        (usage(evening_seconds=60), False, "none", "on_call"),
        (usage(evening_seconds=90, leak_seconds=60), False, "none", "on_call"),
        (usage(evening_seconds=60, leak_seconds=60), False, "none", "private"),
        (usage(unknown_seconds=1), False, "none", "unseen"),
        (UsageCount(away_seconds=8 * 3600), False, "none", "unseen"),
    ],
)
def test_an_evening_is_off_only_if_that_was_seen_and_said(
    day: UsageCount, shift: bool, phone: Phone | None, kind: Evening
) -> None:
    assert evening(day, on_shift=shift, phone=phone) == kind


def test_weeks_are_sums_of_their_days_and_days_without_data_are_no_measure() -> None:
    days = [
        (
            date(2026, 11, 2) + timedelta(days=n),
            UsageCount(
                seconds={"work": n, "private": 100 * n, "on_call": 1}, other_seconds=0 if n % 7 == 6 else 8 * 3600
            ),
        )
        for n in range(10)
    ]
    first, second = by_weeks(days, date(2026, 11, 2))
    assert (first.first, first.last, first.work, first.private, first.on_call) == (
        date(2026, 11, 2), date(2026, 11, 8), 21, 2100, 7,
    )  # fmt: skip
    assert first.spread == spread([0, 100, 200, 300, 400, 500])
    assert not is_measured(days[6][1])
    assert (second.work, second.total, second.spread) == (24, 24 + 2400 + 3, spread([700, 800, 900]))


def test_a_stretch_adds_up_and_counts_its_evenings() -> None:
    kinds: tuple[Evening | None, ...] = ("quiet", None, "on_call", "quiet")
    marks = tuple(DayMark(THURSDAY, 60, 30, 10, evening=kind) for kind in kinds)
    view = PeriodView("week", date(2026, 11, 23), date(2026, 11, 29), THURSDAY, marks)
    assert (view.total, view.sum_of("work"), view.newest) == (400, 240, True)
    assert view.evenings() == {"quiet": 2, "on_call": 1}
