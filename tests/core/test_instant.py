"""One reading of three clocks, and what a kill leaves of an open span."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from detox.core.checkpoint import Checkpoint
from detox.core.history import Span
from detox.core.instant import Instant, from_ms, to_ms
from tests.rules.draw import zones

NOW = Instant(datetime(2026, 11, 23, 8, tzinfo=UTC), "Europe/Berlin", 1000.0, 900.0, "b")


def test_the_clocks_are_tied_together() -> None:
    assert f"{NOW.local:%H:%M %z}" == "09:00 +0100"
    assert NOW.boot_at(NOW.utc + timedelta(hours=1)) == 4600.0
    assert NOW.utc_at(4600.0) == NOW.utc + timedelta(hours=1)
    later = NOW.after(90)
    assert (later.boot, later.awake, later.utc - NOW.utc) == (1090.0, 990.0, timedelta(seconds=90))


@given(st.integers(0, 4 * 10**12))
def test_milliseconds_survive(ms: int) -> None:
    assert to_ms(from_ms(ms)) == ms


@given(zone=zones, seconds=st.floats(-1e6, 1e6))
def test_boot_and_wall_agree(zone: str, seconds: float) -> None:
    now = Instant(NOW.utc, zone, 5e5, 5e5, "b")
    assert abs(now.boot_at(now.utc_at(now.boot + seconds)) - now.boot - seconds) < 1e-6
    assert now.local == now.utc


def _checkpoint(end: int, last_input: int, limit: int = 180_000) -> Checkpoint:
    span = Span("a" * 32, "d" * 32, "app", 1_000_000, end, "UTC", "social", "instagram", "feed")
    return Checkpoint(span, last_input, limit, "b", 0.0)


def test_a_kill_ends_the_span_where_it_was_last_observed() -> None:
    assert _checkpoint(1_500_000, 1_500_000).closed().end_ms == 1_500_000
    assert _checkpoint(1_500_000, 1_320_001).closed().end_ms == 1_500_000


def test_a_kill_after_the_idle_limit_ends_it_at_the_last_input() -> None:
    assert _checkpoint(1_500_000, 1_320_000).closed().end_ms == 1_320_000
    assert _checkpoint(1_500_000, 900_000).closed().end_ms == 1_000_000  # never before its start
