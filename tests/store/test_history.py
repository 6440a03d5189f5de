"""The history: what is written is read again, overlap is refused, and it stays on the disk in order."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from detox.core.errors import DetoxError
from detox.core.history import Schedule, Span
from detox.store.history import SqliteHistory, open_history
from detox.store.recovery import is_own
from tests.store.spans import BASE, MINUTE, event, span

ALWAYS = (0, 1 << 60)


@pytest.fixture
def history(tmp_path: Path) -> Iterator[SqliteHistory]:
    with closing(open_history(tmp_path / "profile", write=True)) as opened:
        assert opened.problems == []
        yield opened


def test_what_is_saved_is_read_again_also_by_another_process(history: SqliteHistory, tmp_path: Path) -> None:
    first = span(history, 0, 5)
    second = span(history, 5, 9, state="other", platform=None, surface=None)
    third = span(history, 20, 30, platform="x", surface="work", override="private", source="edit")
    for one in (third, first, second):
        history.save(one)
    assert history.spans(*ALWAYS) == [first, second, third]
    with closing(open_history(tmp_path / "profile", write=False)) as reader:
        assert reader.problems == []
        assert reader.device == history.device
        assert reader.spans(*ALWAYS) == [first, second, third]


def test_saving_an_id_again_moves_its_end(history: SqliteHistory) -> None:
    one = span(history, 0, 5)
    history.save(one)
    longer = replace(one, end_ms=one.end_ms + MINUTE)
    history.save(longer)
    assert history.spans(*ALWAYS) == [longer]
    history.save(one)
    assert history.spans(*ALWAYS) == [one]


@pytest.mark.parametrize(("start", "end"), [(4, 6), (0, 5), (1, 2), (-1, 11), (9, 10), (0, 10), (-5, 1)])
def test_an_overlap_is_refused(history: SqliteHistory, start: int, end: int) -> None:
    history.save(span(history, 0, 10))
    with pytest.raises(DetoxError, match="overlaps"):
        history.save(span(history, start, end))
    assert len(history.spans(*ALWAYS)) == 1
    history.save(span(history, 10, 11))
    history.save(span(history, -3, 0))


def test_an_overlap_is_refused_when_an_end_moves(history: SqliteHistory) -> None:
    first, second = span(history, 0, 10), span(history, 10, 20)
    history.save(first)
    history.save(second)
    with pytest.raises(DetoxError, match="overlaps"):
        history.save(replace(first, end_ms=first.end_ms + 1))
    assert history.spans(*ALWAYS) == [first, second]


def test_an_overlap_is_refused_by_the_file_itself(history: SqliteHistory, tmp_path: Path) -> None:
    history.save(span(history, 0, 10))
    history.save(span(history, 10, 20))
    with closing(sqlite3.connect(tmp_path / "profile" / "history.sqlite")) as raw:
        columns = "id, device, source, start_ms, end_ms, zone, state"
        insert = f"INSERT INTO span({columns}) VALUES (randomblob(16), NULL, 'app', ?, ?, 'UTC', ?)"
        for start, end, state, why in (
            (BASE + 1, BASE + 2, "social", "overlaps"),
            (BASE - 5, BASE - 5, "social", "must end after"),
            (BASE - 5, BASE - 6, "social", "must end after"),
            (BASE - 5, BASE - 1, "asleep", "unknown state"),
            (BASE - 5.5, BASE - 1, "social", "whole milliseconds"),
        ):
            with pytest.raises(sqlite3.IntegrityError, match=why):
                raw.execute(insert, (start, end, state))
        with pytest.raises(sqlite3.IntegrityError, match="overlaps"):
            raw.execute("UPDATE span SET end_ms = end_ms + 1 WHERE start_ms = ?", (BASE,))
        with pytest.raises(sqlite3.IntegrityError, match="overlaps"):
            raw.execute("UPDATE span SET start_ms = start_ms - 1 WHERE start_ms > ?", (BASE,))
        with pytest.raises(sqlite3.IntegrityError, match="unknown state"):
            raw.execute("UPDATE span SET source = 'elsewhere'")
        with pytest.raises(sqlite3.IntegrityError, match="16 bytes"):
            raw.execute("UPDATE span SET id = x'00'")
        raw.rollback()


def test_imports_and_other_devices_may_overlap_ours(history: SqliteHistory) -> None:
    own = span(history, 0, 10)
    imported = span(history, 3, 12, source="import:" + "0" * 64)
    elsewhere = span(history, 4, 6, device="ab" * 16)
    for one in (own, imported, elsewhere):
        history.save(one)
    assert history.spans(*ALWAYS) == [own, imported, elsewhere]
    with pytest.raises(DetoxError, match="overlaps"):
        history.save(span(history, 11, 13, source="import:" + "1" * 64))
    with pytest.raises(DetoxError, match="overlaps"):
        history.save(span(history, 5, 7, device="ab" * 16))


def test_a_range_finds_what_touches_it(history: SqliteHistory) -> None:
    week = 7 * 24 * 60
    asleep = span(history, 0, 3 * week, state="away", platform=None, surface=None)
    rows = [asleep, *(span(history, 3 * week + 10 * n, 3 * week + 10 * n + 10) for n in range(200))]
    for one in rows:
        history.save(one)

    def found(start: int, end: int) -> list[Span]:
        return history.spans(BASE + start * MINUTE, BASE + end * MINUTE)

    assert found(week, week + 1) == [asleep]
    assert found(3 * week, 3 * week + 10) == [rows[1]]
    assert found(3 * week - 1, 3 * week + 11) == rows[:3]
    assert found(3 * week + 1005, 3 * week + 1006) == [rows[101]]
    assert found(-5, 0) == []
    assert found(3 * week + 2000, 9 * week) == []


def test_a_range_is_found_without_walking_through_the_past(history: SqliteHistory) -> None:
    plans: list[str] = []
    history._db.set_trace_callback(plans.append)
    history.spans(BASE, BASE + MINUTE)
    history._db.set_trace_callback(None)
    steps = [row[3] for row in history._db.execute("EXPLAIN QUERY PLAN " + plans[0])]
    assert [step for step in steps if "SCAN" in step] == []
    assert any("span_long" in step for step in steps)


def test_rewrite_cuts_drops_and_writes_at_once(history: SqliteHistory) -> None:
    first, second, third = span(history, 0, 10), span(history, 10, 20), span(history, 20, 30)
    imported = span(history, 0, 30, source="import:" + "0" * 64)
    elsewhere = span(history, 0, 30, device="ab" * 16)
    for one in (first, second, third, imported, elsewhere):
        history.save(one)
    idle = span(history, 15, 40, state="idle", platform=None, surface=None)
    history.rewrite(BASE + 15 * MINUTE, [idle])
    cut = replace(second, end_ms=BASE + 15 * MINUTE)
    own = [one for one in history.spans(*ALWAYS) if is_own(one) and one.device == history.device]
    assert own == [first, cut, idle]
    assert {imported, elsewhere} < set(history.spans(*ALWAYS))


def test_rewrite_is_all_or_nothing(history: SqliteHistory) -> None:
    first, second = span(history, 0, 10), span(history, 10, 20)
    history.save(first)
    history.save(second)
    with pytest.raises(DetoxError, match="overlaps"):
        history.rewrite(BASE + 5 * MINUTE, [span(history, 6, 8), span(history, 7, 9)])
    assert history.spans(*ALWAYS) == [first, second]


def test_rewrite_may_extend_what_it_cuts(history: SqliteHistory) -> None:
    first = span(history, 0, 10)
    history.save(first)
    history.save(span(history, 10, 20))
    longer = replace(first, end_ms=BASE + 25 * MINUTE)
    history.rewrite(BASE + 10 * MINUTE, [longer])
    assert history.spans(*ALWAYS) == [longer]


def test_events_keep_their_data(history: SqliteHistory) -> None:
    first = event(history, 1, data={"with": ["snack"], "natural": True})
    second = event(history, 2, kind="pass", name="x", data={"reason": "Élodie’s “crisis”", "minutes": 15})
    history.append(second)
    history.append(first)
    history.append(first)
    assert history.events(*ALWAYS) == [first, second]
    assert history.events(first.at_ms, second.at_ms) == [first]
    assert history.events(first.at_ms + 1, second.at_ms) == []


def test_a_schedule_that_says_the_same_is_not_written_again(history: SqliteHistory) -> None:
    nine = Schedule(BASE, "Europe/Paris", "a = 1")
    history.add_schedule(nine)
    history.add_schedule(replace(nine, from_ms=BASE + 5))
    moved = replace(nine, from_ms=BASE + 9, zone="Asia/Tokyo")
    history.add_schedule(moved)
    assert history.schedules() == [nine, moved]
    changed = replace(moved, toml="a = 2")
    history.add_schedule(changed)
    assert history.schedules()[1:] == [nine, changed]


def test_what_is_said_on_a_profile_s_first_day_holds_for_the_time_before_it(history: SqliteHistory) -> None:
    first = Schedule(BASE, "Europe/Paris", "a = 1")
    chosen = replace(first, from_ms=BASE + 60_000, toml="a = 2")
    for schedule in (first, chosen, replace(chosen, from_ms=BASE + 90_000, toml="a = 3")):
        history.add_schedule(schedule)
        assert history.schedules()[0] == (replace(schedule, from_ms=0) if schedule != first else first)
    history.add_schedule(replace(first, from_ms=BASE + 25 * 3_600_000, toml="a = 4"))
    assert [one.toml for one in history.schedules()] == ["a = 3", "a = 1", "a = 2", "a = 3", "a = 4"]


def test_states_survive_and_nonsense_reads_as_none(history: SqliteHistory, tmp_path: Path) -> None:
    history.save_states({"usage": {"a": [1, 2]}, "focus": {"until": None}})
    history.save_states({"usage": {"a": [3]}})
    assert history.load_state("usage") == {"a": [3]}
    assert history.load_state("focus") == {"until": None}
    assert history.load_state("summary") is None
    with closing(sqlite3.connect(tmp_path / "profile" / "history.sqlite")) as raw:
        raw.execute("UPDATE state SET data = '[1' WHERE feature = 'usage'")
        raw.execute("UPDATE state SET data = '[1]' WHERE feature = 'focus'")
        raw.commit()
    assert history.load_state("usage") is None
    assert history.load_state("focus") is None


def test_states_that_are_no_json_are_refused_whole(history: SqliteHistory) -> None:
    history.save_states({"usage": {"a": 1}})
    with pytest.raises((TypeError, ValueError)):
        history.save_states({"usage": {"a": 2}, "focus": {"x": {1, 2}}})
    assert history.load_state("usage") == {"a": 1}


def test_the_device_and_the_end_of_its_record(history: SqliteHistory, tmp_path: Path) -> None:
    assert len(bytes.fromhex(history.device)) == 16
    assert history.last_end_ms() == 0
    history.save(span(history, 0, 10))
    history.save(span(history, 50, 60, source="import:" + "0" * 64))
    assert history.last_end_ms() == BASE + 10 * MINUTE
    with closing(open_history(tmp_path / "other", write=True)) as other:
        assert other.device != history.device


@given(
    some.lists(
        some.tuples(some.integers(0, 200), some.integers(-2, 60), some.sampled_from(["app", "edit", "import:0"])),
        max_size=40,
    )
)
def test_whatever_is_saved_never_overlaps(stretches: list[tuple[int, int, str]]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder, closing(open_history(Path(folder), write=True)) as history:
        kept: list[Span] = []
        for start, length, source in stretches:
            one = span(history, start, start + length, source=source)
            clash = length <= 0 or any(
                is_own(other) == is_own(one) and other.start_ms < one.end_ms and other.end_ms > one.start_ms
                for other in kept
            )
            if clash:
                with pytest.raises(DetoxError):
                    history.save(one)
            else:
                history.save(one)
                kept.append(one)
        assert history.spans(*ALWAYS) == sorted(kept, key=lambda one: (one.start_ms, one.id))
