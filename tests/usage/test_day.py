"""A day added up: owners, checks, sittings, whole seconds."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.core.history import Override, Span, State, Surface
from detox.core.settings import Settings
from detox.usage.day import add_up, checks_in, sittings, whole_seconds
from detox.usage.meaning import Valid, pieces
from tests.rules.draw import examples
from tests.rules.words import settings_of

ZERO = 1_795_420_800_000  # Monday 23 November 2026, 08:00 UTC
HOUR = 3_600_000
ALWAYS_PRIVATE = [Valid(0, settings_of({f"work.hours.{day}": [] for day in (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")}))]  # fmt: skip
numbers = count(1)


def span(
    start: float, end: float, state: State = "social", platform: str | None = "instagram", *,
    surface: Surface | None = "feed", override: Override | None = None,
) -> Span:  # fmt: skip
    """A span from and to so many seconds after ZERO."""
    low, high = ZERO + round(start * 1000), ZERO + round(end * 1000)
    return Span(f"{next(numbers):032x}", "d" * 32, "app", low, high, "UTC", state, platform, surface, override)


def test_every_second_is_in_exactly_one_place() -> None:
    spans = [
        span(0, 600),
        span(600, 660, "other", None),
        span(660, 720, "other", "whatsapp"),
        span(720, 780, "door", "instagram"),
        span(780, 1000, "idle", None),
        span(1000, 1300, "away", None),
        span(1300, 1400, "unknown", None),
        span(1500, 1560, platform="tiktok"),
    ]
    count = add_up(spans, [], ALWAYS_PRIVATE, ZERO, ZERO + HOUR)
    assert count.elapsed_seconds == 3600
    assert count.seconds == {"work": 0, "private": 660, "on_call": 0}
    assert (count.other_seconds, count.idle_seconds, count.away_seconds) == (180, 220, 300)
    assert (count.unknown_seconds, count.untracked_seconds) == (100, 2140)
    assert [(row.id, row.total) for row in count.platforms] == [("instagram", 600), ("tiktok", 60)]


def test_a_day_cuts_at_its_edges() -> None:
    spans = [span(-100, 50), span(3590, 3700, platform="tiktok"), span(-500, -200), span(3700, 3800)]
    count = add_up(spans, [], ALWAYS_PRIVATE, ZERO, ZERO + HOUR)
    assert [(row.id, row.total) for row in count.platforms] == [("instagram", 50), ("tiktok", 10)]
    assert [(piece.start_ms - ZERO, piece.end_ms - ZERO) for piece in count.pieces] == [(0, 50_000), (3_590_000, HOUR)]


def test_an_empty_day_and_one_that_has_not_begun() -> None:
    assert add_up([], [], ALWAYS_PRIVATE, ZERO, ZERO + HOUR).untracked_seconds == 3600
    nothing = add_up([], [], [], ZERO, ZERO)
    assert (nothing.elapsed_seconds, nothing.untracked_seconds, nothing.platforms) == (0, 0, ())


def test_what_was_deleted_is_nowhere() -> None:
    count = add_up([span(0, 600, override="deleted"), span(600, 660)], [], ALWAYS_PRIVATE, ZERO, ZERO + HOUR)
    assert sum(count.seconds.values()) == 60
    assert (count.untracked_seconds, count.checks) == (3540, 1)
    idle = add_up([span(0, 600, "idle", None, override="deleted")], [], ALWAYS_PRIVATE, ZERO, ZERO + HOUR)
    assert (idle.idle_seconds, idle.untracked_seconds) == (0, 3600)


@pytest.mark.parametrize(("gap", "checks"), [(59.999, 1), (60, 2), (3000, 2), (0, 1)])
def test_a_check_is_a_platform_that_comes_back_after_a_minute(gap: float, checks: int) -> None:
    spans = [span(0, 10), span(10 + gap, 20 + gap)]
    assert add_up(spans, [], ALWAYS_PRIVATE, ZERO, ZERO + HOUR).checks == checks


def test_checks_are_counted_by_platform_and_look_back_over_the_edge_of_the_day() -> None:
    spans = [
        span(-30, -20),
        span(10, 20),
        span(20, 30, platform="tiktok"),
        span(100, 110),
        span(111, 120, "idle", None),
    ]
    count = add_up(spans, [], ALWAYS_PRIVATE, ZERO, ZERO + HOUR)
    assert {row.id: row.checks for row in count.platforms} == {"instagram": 1, "tiktok": 1}
    assert count.checks == 2


def test_a_change_of_meaning_is_no_check() -> None:
    work = [Valid(0, settings_of({"work.hours.monday": ["08:00-08:05"]}))]
    found = pieces([span(0, 600)], [], work)
    assert [(piece.context, (piece.end_ms - piece.start_ms) / 1000) for piece in found] == [
        ("work", 300),
        ("private", 300),
    ]
    assert checks_in(found, ZERO, ZERO + HOUR) == {"instagram": 1}
    assert sittings(found) == [(ZERO, 600_000)]


@pytest.mark.parametrize(("gap", "longest"), [(59.999, 1200), (60, 600)])
def test_a_sitting_bridges_less_than_a_minute_and_counts_only_social_seconds(gap: float, longest: int) -> None:
    spans = [span(0, 600), span(600 + gap, 1200 + gap, platform="tiktok")]
    count = add_up(spans, [], ALWAYS_PRIVATE, ZERO, ZERO + HOUR)
    assert (count.longest_seconds, count.longest_start_ms) == (longest, ZERO)
    assert [row.longest_seconds for row in count.platforms] == [600, 600]


def test_a_sitting_belongs_whole_to_the_day_it_starts_on() -> None:
    spans = [span(-100, 50), span(70, 100), span(1000, 1020), span(3500, 5000)]
    count = add_up(spans, [], ALWAYS_PRIVATE, ZERO, ZERO + HOUR)
    assert count.longest_seconds == 1500  # the last one, beyond the edge too
    before = add_up(spans, [], ALWAYS_PRIVATE, ZERO - HOUR, ZERO)
    assert before.longest_seconds == 180


def test_a_sitting_that_starts_with_the_next_day_belongs_to_it() -> None:
    spans = [span(0, 60), span(3600, 5000)]
    assert add_up(spans, [], ALWAYS_PRIVATE, ZERO, ZERO + HOUR).longest_seconds == 60
    assert add_up(spans, [], ALWAYS_PRIVATE, ZERO + HOUR, ZERO + 2 * HOUR).longest_seconds == 1400


def test_platforms_are_sorted_by_their_time() -> None:
    spans = [span(0, 10), span(10, 30, platform="tiktok"), span(30, 40, platform="bluesky")]
    count = add_up(spans, [], ALWAYS_PRIVATE, ZERO, ZERO + HOUR)
    assert [row.id for row in count.platforms] == ["tiktok", "bluesky", "instagram"]


def test_seconds_left_over_go_to_the_largest_remainders() -> None:
    parts = {("", "a"): 1_600, ("", "b"): 1_500, ("", "c"): 900}
    assert whole_seconds(parts, 4) == {("", "a"): 2, ("", "b"): 1, ("", "c"): 1}


@examples(100, 10_000)
@given(
    lengths=st.lists(st.tuples(st.integers(0, 90_000), st.integers(1, 200_000), st.integers(0, 8)), max_size=25),
    low=st.integers(-1_000_000, 1_000_000), elapsed=st.integers(0, 4_000_000),
)  # fmt: skip
def test_the_parts_of_a_day_add_up_to_the_whole(lengths: list[tuple[int, int, int]], low: int, elapsed: int) -> None:
    states: tuple[State, ...] = ("social", "social", "social", "other", "idle", "away", "unknown", "door", "social")
    at, spans = -1_000_000, []
    for gap, length, which in lengths:
        platform = ("instagram", "tiktok", "linkedin")[which % 3]
        override: Override | None = "work" if which == 8 else None
        spans.append(span((at + gap) / 1000, (at + gap + length) / 1000, states[which], platform, override=override))
        at += gap + length
    count = add_up(spans, [], [Valid(0, Settings())], ZERO + low, ZERO + low + elapsed)
    parts = [*count.seconds.values(), count.other_seconds, count.idle_seconds, count.away_seconds,
             count.unknown_seconds, count.untracked_seconds]  # fmt: skip
    assert sum(parts) == count.elapsed_seconds == round(elapsed / 1000)
    assert all(part >= 0 for part in parts)
    for context in ("work", "private", "on_call"):
        assert sum(row.seconds[context] for row in count.platforms) == count.seconds[context]
    exact: dict[str, int] = {}
    for piece in count.pieces:
        exact[piece.platform] = exact.get(piece.platform, 0) + piece.end_ms - piece.start_ms
    for row in count.platforms:
        assert abs(row.total * 1000 - exact[row.id]) < 3000  # no more than a second a cell from the truth
