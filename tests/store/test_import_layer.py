"""Writing imports: beside a running app, never over each other, any number of times, the own record before them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from detox.core.errors import DetoxError
from detox.core.history import Span
from detox.store.database import NAME
from detox.store.history import open_history
from detox.store.imports import layer as layers
from detox.store.imports.layer import ImportLayer, Written
from detox.usage.importing import Content, Stretch
from detox.usage.layers import is_import, own_first
from tests.store.spans import BASE, MINUTE, span

ALWAYS = (0, 1 << 60)
INSTAGRAM = Content("social", "instagram", "feed")
IDLE = Content("idle")
ZONES = [(0, "Europe/Paris"), (BASE + 100 * MINUTE, "Asia/Tokyo")]
A, B = "import:" + "a" * 64, "import:" + "b" * 64


def stretch(start: int, end: int, content: Content = INSTAGRAM) -> Stretch:
    return Stretch(BASE + start * MINUTE, BASE + end * MINUTE, content)


def bring(profile: Path, source: str, *stretches: Stretch, pause: Callable[[], None] = lambda: None) -> Written:
    with closing(ImportLayer(profile, source, ZONES)) as layer:
        written = layer.write(stretches, pause)
        layer.finish(BASE, "Europe/Paris")
        return written


def spans(profile: Path) -> list[Span]:
    with closing(open_history(profile, write=False)) as history:
        return history.spans(*ALWAYS)


def minutes(found: Iterable[Span]) -> list[tuple[int, int]]:
    return [((one.start_ms - BASE) // MINUTE, (one.end_ms - BASE) // MINUTE) for one in found]


def dump(profile: Path) -> list[str]:
    with closing(sqlite3.connect(profile / NAME)) as raw:
        return list(raw.iterdump())


def test_a_profile_is_made_and_filled(tmp_path: Path) -> None:
    written = bring(tmp_path / "p", A, stretch(0, 5), stretch(5, 7, IDLE), stretch(110, 120))
    found = spans(tmp_path / "p")
    assert minutes(found) == [(0, 5), (5, 7), (110, 120)]
    assert [(one.state, one.platform, one.surface, one.zone, one.source) for one in found] == [
        ("social", "instagram", "feed", "Europe/Paris", A),
        ("idle", None, None, "Europe/Paris", A),
        ("social", "instagram", "feed", "Asia/Tokyo", A),
    ]
    assert (written.spans, written.by_state) == (3, {"social": 15 * MINUTE, "idle": 2 * MINUTE})
    assert (tmp_path / "p" / NAME).stat().st_mode & 0o777 == 0o600


def test_the_same_file_again_changes_nothing(tmp_path: Path) -> None:
    parts = [stretch(0, 5), stretch(5, 7, IDLE)]
    bring(tmp_path, A, *parts)
    before = dump(tmp_path)
    with closing(ImportLayer(tmp_path, A, ZONES)) as layer:
        assert layer.complete()
    written = bring(tmp_path, A, *parts)  # even if nobody asks
    assert (written.spans, written.covered_ms) == (0, 7 * MINUTE)
    assert dump(tmp_path) == before


def test_after_forgetting_everything_a_file_can_be_imported_again(tmp_path: Path) -> None:
    bring(tmp_path, A, stretch(0, 5))
    with closing(open_history(tmp_path, write=True)) as history:
        history.forget(0, 1, everything=True)
    with closing(ImportLayer(tmp_path, A, ZONES)) as layer:
        assert not layer.complete()
    assert bring(tmp_path, A, stretch(0, 5)).spans == 1


def test_after_forgetting_a_part_a_file_can_be_imported_again_and_fills_that_part(tmp_path: Path) -> None:
    parts = [stretch(0, 5), stretch(5, 7, IDLE)]
    bring(tmp_path, A, *parts)
    bring(tmp_path, B, stretch(20, 30))
    before = minutes(spans(tmp_path))
    with closing(open_history(tmp_path, write=True)) as history:
        history.forget(spans(tmp_path)[1].start_ms, spans(tmp_path)[1].end_ms)
    with closing(ImportLayer(tmp_path, A, ZONES)) as layer:
        assert not layer.complete()
    with closing(ImportLayer(tmp_path, B, ZONES)) as layer:
        assert layer.complete(), "nothing of it is gone"
    assert bring(tmp_path, A, *parts).spans == 1
    assert minutes(spans(tmp_path)) == before


def test_another_file_fills_the_gaps(tmp_path: Path) -> None:
    bring(tmp_path, A, stretch(0, 10), stretch(20, 30))
    written = bring(tmp_path, B, stretch(-5, 2, IDLE), stretch(8, 22, IDLE), stretch(29, 40, IDLE))
    found = spans(tmp_path)
    assert minutes(found) == [(-5, 0), (0, 10), (10, 20), (20, 30), (30, 40)]
    assert [one.source for one in found] == [B, A, B, A, B]
    assert (written.spans, written.covered_ms) == (3, 7 * MINUTE)


def test_a_day_long_stretch_is_seen_from_far(tmp_path: Path) -> None:
    day = 24 * 60
    bring(tmp_path, A, stretch(0, 9 * day, IDLE))
    assert bring(tmp_path, B, stretch(5 * day, 5 * day + 1), stretch(9 * day - 1, 9 * day + 1)).spans == 1
    assert minutes(spans(tmp_path)) == [(0, 9 * day), (9 * day, 9 * day + 1)]


def test_the_own_record_is_kept_and_wins_when_read(tmp_path: Path) -> None:
    with closing(open_history(tmp_path, write=True)) as history:
        history.save(span(history, 3, 6, state="other", platform=None, surface=None))
        bring(tmp_path, A, stretch(0, 10))
        history.save(span(history, 8, 9, platform="x"))  # the app goes on beside it
    found = spans(tmp_path)
    assert minutes(found) == [(0, 10), (3, 6), (8, 9)]
    assert [is_import(one) for one in found] == [True, False, False]
    assert minutes(own_first(found)) == [(0, 3), (3, 6), (6, 8), (8, 9), (9, 10)]


@given(
    some.lists(some.lists(some.tuples(some.integers(0, 60), some.integers(1, 20)), max_size=12), min_size=1, max_size=3)
)
def test_files_in_any_order_never_overlap(
    tmp_path_factory: pytest.TempPathFactory, files: list[list[tuple[int, int]]]
) -> None:
    profile = tmp_path_factory.mktemp("p")
    covered: set[int] = set()
    for number, events in enumerate(files):
        parts: list[Stretch] = []
        for start, length in sorted(events):
            low = max(start, (parts[-1].end_ms - BASE) // MINUTE if parts else 0)
            if low < start + length:
                parts.append(stretch(low, start + length))
                covered |= set(range(low, start + length))
        source = f"import:{number:064x}"
        first = bring(profile, source, *parts)
        again = bring(profile, source, *parts)
        assert again.spans == 0
        assert again.covered_ms == sum(part.end_ms - part.start_ms for part in parts)
        assert first.covered_ms + sum(first.by_state.values()) == again.covered_ms
    found = minutes(spans(profile))
    told = [minute for low, high in found for minute in range(low, high)]
    assert sorted(told) == sorted(covered)


def test_an_interrupted_import_is_finished_by_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layers, "AT_ONCE", 2)
    parts = [stretch(10 * n, 10 * n + 5) for n in range(9)]
    left = 2

    def pause() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bring(tmp_path, A, *parts, pause=pause)
    assert len(spans(tmp_path)) == 4
    with closing(ImportLayer(tmp_path, A, ZONES)) as layer:
        assert not layer.complete()
    assert bring(tmp_path, A, *parts).spans == 5
    whole = tmp_path / "whole"
    bring(whole, A, *parts)
    assert [(one.id, one.start_ms, one.end_ms) for one in spans(whole)] == [
        (one.id, one.start_ms, one.end_ms) for one in spans(tmp_path)
    ]


def test_a_locked_file_is_waited_for_and_then_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layers, "BUSY_MS", 50)
    bring(tmp_path, A, stretch(0, 5))
    with closing(sqlite3.connect(tmp_path / NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DetoxError, match="import the same file again to go on") as caught:
            bring(tmp_path, B, stretch(10, 15))
        assert str(tmp_path / NAME) in caught.value.line()
        other.execute("ROLLBACK")
    assert bring(tmp_path, B, stretch(10, 15)).spans == 1


def test_a_file_of_a_later_version_is_not_written(tmp_path: Path) -> None:
    bring(tmp_path, A, stretch(0, 5))
    with closing(sqlite3.connect(tmp_path / NAME)) as raw:
        raw.execute("PRAGMA user_version = 99")
    with pytest.raises(DetoxError, match="newer version"):
        bring(tmp_path, B, stretch(10, 15))


def test_an_open_span_of_a_running_app_stays_open(tmp_path: Path) -> None:
    """The importer never recovers the checkpoint: what it holds belongs to the app that runs."""
    with closing(open_history(tmp_path, write=True)):
        (tmp_path / "open-span").write_bytes(b"not ours to touch")
        bring(tmp_path, A, stretch(0, 5))
        assert (tmp_path / "open-span").read_bytes() == b"not ours to touch"
