"""Own wins over import when read, and no second is told twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from detox.core.history import Override, Span
from detox.usage.layers import is_import, own_first, without

END = 60
SOURCES = ("app", "import:" + "0" * 64, "edit", "import:" + "1" * 64)


def span(number: int, start: int, end: int, source: str, device: str = "a", override: Override | None = None) -> Span:
    return Span(f"{number:032x}", device, source, start, end, "UTC", "social", "instagram", "feed", override)


@some.composite
def histories(draw: some.DrawFn) -> list[Span]:
    """Spans as the file lets them in: none overlap within one device and layer."""
    found: list[Span] = []
    for device in ("a", "b"):
        for layer in (0, 1):
            edges = sorted(draw(some.sets(some.integers(0, END), max_size=8)))
            for low, high in zip(edges[::2], edges[1::2], strict=False):
                source = SOURCES[layer + 2 * draw(some.integers(0, 1))]
                deleted = draw(some.booleans())
                found.append(span(len(found), low, high, source, device, "deleted" if deleted else None))
    return sorted(found, key=lambda one: (one.start_ms, one.id))


@given(histories())
def test_each_moment_of_a_device_has_one_span_the_own_one_if_there_is_one(spans: list[Span]) -> None:
    found = own_first(spans)
    assert found == sorted(found, key=lambda one: (one.start_ms, one.id))
    for moment in range(END):
        for device in ("a", "b"):
            before = [one for one in spans if one.device == device and one.start_ms <= moment < one.end_ms]
            after = [one.id for one in found if one.device == device and one.start_ms <= moment < one.end_ms]
            own = [one.id for one in before if not is_import(one)]
            assert after == (own or [one.id for one in before])


def test_without_imports_nothing_changes() -> None:
    spans = [span(1, 0, 5, "app"), span(2, 5, 9, "edit")]
    assert own_first(spans) == spans


def test_what_was_deleted_stays_hidden() -> None:
    deleted, imported = span(1, 10, 20, "app", override="deleted"), span(2, 0, 30, "import:" + "0" * 64)
    parts = [(one.start_ms, one.end_ms, one.override) for one in own_first([imported, deleted])]
    assert parts == [(0, 10, None), (10, 20, "deleted"), (20, 30, None)]


def test_without_leaves_the_gaps() -> None:
    assert list(without(0, 10, [])) == [(0, 10)]
    assert list(without(0, 10, [(-5, 2), (4, 6), (9, 20)])) == [(2, 4), (6, 9)]
    assert list(without(0, 10, [(-5, 20)])) == []
    assert list(without(5, 6, [(0, 1), (1, 5), (6, 7)])) == [(5, 6)]
