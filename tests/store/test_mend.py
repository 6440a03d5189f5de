"""Editing what was recorded: cut at the edges, kept in its layer, undone without a trace."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.core.history import Override, Span
from detox.store.history import SqliteHistory, open_history
from tests.store.spans import BASE, MINUTE, span

ALWAYS = (0, 1 << 60)
IMPORT = "import:" + "0" * 64


@pytest.fixture
def history(tmp_path: Path) -> Iterator[SqliteHistory]:
    with closing(open_history(tmp_path, write=True)) as found:
        yield found


def mend(history: SqliteHistory, start: float, end: float, override: Override | None) -> None:
    history.mend(BASE + round(start * MINUTE), BASE + round(end * MINUTE), override)


def rows(history: SqliteHistory) -> list[tuple[float, float, str, str | None]]:
    """Minutes, source and override of every span."""
    return [
        ((one.start_ms - BASE) / MINUTE, (one.end_ms - BASE) / MINUTE, one.source[:6], one.override)
        for one in history.spans(*ALWAYS)
    ]


def test_a_part_is_cut_out_and_put_back(history: SqliteHistory) -> None:
    one = span(history, 0, 60)
    history.save(one)
    mend(history, 10, 20, "work")
    assert rows(history) == [(0, 10, "app", None), (10, 20, "edit", "work"), (20, 60, "app", None)]
    mend(history, 15, 30, "private")
    assert rows(history) == [
        (0, 10, "app", None),
        (10, 15, "edit", "work"),
        (15, 20, "edit", "private"),
        (20, 30, "edit", "private"),
        (30, 60, "app", None),
    ]
    mend(history, 15, 30, None)
    assert rows(history) == [(0, 10, "app", None), (10, 15, "edit", "work"), (15, 60, "app", None)]
    mend(history, 0, 60, None)
    assert history.spans(*ALWAYS) == [one]


def test_only_social_time_is_edited(history: SqliteHistory) -> None:
    history.save(span(history, 0, 10, state="other", platform=None, surface=None))
    history.save(span(history, 10, 20, state="idle", platform=None, surface=None))
    before = history.spans(*ALWAYS)
    mend(history, 5, 15, "deleted")
    assert history.spans(*ALWAYS) == before


def test_what_a_rule_had_said_comes_back(history: SqliteHistory) -> None:
    history.save(span(history, 0, 10, override="work"))
    mend(history, 0, 10, "private")
    mend(history, 0, 10, "deleted")
    assert rows(history) == [(0, 10, "edit", "deleted")]
    mend(history, 0, 10, None)
    assert rows(history) == [(0, 10, "app", "work")]


def test_what_was_imported_stays_in_its_layer(history: SqliteHistory) -> None:
    history.save(span(history, 0, 60, source=IMPORT))
    history.save(span(history, 20, 40))
    mend(history, 10, 50, "work")
    assert rows(history) == [
        (0, 10, "import", None),
        (10, 50, "import", "work"),
        (20, 40, "edit", "work"),
        (50, 60, "import", None),
    ]
    mend(history, 0, 60, None)
    assert rows(history) == [(0, 60, "import", None), (20, 40, "app", None)]


def test_a_span_longer_than_a_day_is_cut_as_well(history: SqliteHistory) -> None:
    history.save(span(history, 0, 5000))
    mend(history, 3000, 3010, "deleted")
    assert rows(history) == [(0, 3000, "app", None), (3000, 3010, "edit", "deleted"), (3010, 5000, "app", None)]
    history.forget(BASE + 3005 * MINUTE, BASE + 4000 * MINUTE)
    assert rows(history)[1:] == [(3000, 3005, "edit", "deleted"), (4000, 5000, "app", None)]
    mend(history, 3000, 3005, None)
    assert rows(history)[:2] == [(0, 3000, "app", None), (3000, 3005, "app", None)]


def times(spans: list[Span]) -> dict[int, tuple[object, ...]]:
    """What is said of each minute, in each layer."""
    return {
        minute * 2 + one.source.startswith("import"): (one.state, one.platform, one.override)
        for one in spans
        for minute in range((one.start_ms - BASE) // MINUTE, (one.end_ms - BASE) // MINUTE)
    }


edits = st.tuples(st.integers(0, 99), st.integers(1, 40), st.sampled_from(("work", "private", "deleted", None)))


@given(st.lists(edits, max_size=12))
def test_any_edits_say_what_they_say_and_undo_to_what_was(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, int, Override | None]]
) -> None:
    with closing(open_history(tmp_path_factory.mktemp("h"), write=True)) as history:
        for one in (
            span(history, 0, 30),
            span(history, 30, 50, platform="tiktok", override="private"),
            span(history, 50, 60, state="other", platform=None, surface=None),
            span(history, 60, 90),
            span(history, 20, 80, source=IMPORT, override="work"),
        ):
            history.save(one)
        recorded = history.spans(*ALWAYS)
        expected = before = times(recorded)
        for start, length, override in changes:
            mend(history, start, start + length, override)
            for minute in range(start, start + length):
                for key in (minute * 2, minute * 2 + 1):
                    if expected.get(key, ("none",))[0] == "social":
                        said = before[key][2] if override is None else override
                        expected = {**expected, key: (*expected[key][:2], said)}
            assert times(history.spans(*ALWAYS)) == expected
        mend(history, 0, 200, None)
        assert [replace(one, id="") for one in history.spans(*ALWAYS)] == [replace(one, id="") for one in recorded]
