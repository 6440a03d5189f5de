"""The history in trouble: damaged, locked, newer, unwritable. One clear line each, and the program runs on."""

from __future__ import annotations

import os
import random
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from detox.core.errors import DetoxError
from detox.core.history import Schedule
from detox.store import history_file as module
from detox.store.history import SqliteHistory, open_history
from tests.store.spans import BASE, event, span

ALWAYS = (0, 1 << 60)
WHAT_FOLLOWS = "It is only read, and nothing new is kept, until you update."
LOST = "what happens now is lost when the app ends."


def filled(profile: Path, count: int = 3000) -> list[bytes]:
    """Write a history of some length; return the ids."""
    with closing(open_history(profile, write=True)) as history:
        spans = [span(history, 2 * n, 2 * n + 1) for n in range(count)]
        history.rewrite(0, spans)
        history.save_states({"focus": {"until": 5}})
        return [bytes.fromhex(one.id) for one in spans]


@pytest.mark.parametrize(
    "content", [b"not a database at all, but long enough " * 99, b"\0" * 9000, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_file_that_is_no_database_is_kept_aside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "history.sqlite"
    path.write_bytes(content)
    (tmp_path / "history.sqlite-wal").write_bytes(b"left over")
    known = content.startswith(b"SQLite format 3\0")
    with closing(open_history(tmp_path, write=True)) as history:
        assert [problem.line() for problem in history.problems] == [
            f"History: {path} was damaged. It is kept as history.sqlite.damaged-1, and a new history was begun."
        ]
        history.save(span(history, 0, 1))
        assert len(history.spans(*ALWAYS)) == 1
        assert not history.memory
    assert (tmp_path / "history.sqlite.damaged-1").read_bytes() == content
    if not known:
        assert (tmp_path / "history.sqlite.damaged-1-wal").read_bytes() == b"left over"
    path.write_bytes(content)
    open_history(tmp_path, write=True).close()
    assert (tmp_path / "history.sqlite.damaged-2").read_bytes() == content


def test_an_empty_file_is_begun(tmp_path: Path) -> None:
    (tmp_path / "history.sqlite").touch()
    with closing(open_history(tmp_path, write=True)) as history:
        assert history.problems == []
        history.save(span(history, 0, 1))


def test_somebody_elses_database_is_kept_aside(tmp_path: Path) -> None:
    for script in ("CREATE TABLE song(name)", "CREATE TABLE song(name); PRAGMA user_version = 1"):
        with closing(sqlite3.connect(tmp_path / "history.sqlite")) as raw:
            raw.executescript(script)
        with closing(open_history(tmp_path, write=True)) as history:
            assert len(history.problems) == 1
            assert "damaged" in history.problems[0].line()
            history.append(event(history, 1))
        os.unlink(tmp_path / "history.sqlite")
    assert (tmp_path / "history.sqlite.damaged-2").exists()


def test_damage_found_while_it_is_open_begins_a_new_file_too(tmp_path: Path) -> None:
    filled(tmp_path)
    path = tmp_path / "history.sqlite"
    with open(path, "r+b") as file:  # every page but the first two
        size = path.stat().st_size
        file.seek(2 * 4096)
        file.write(random.Random(5).randbytes(size - 2 * 4096))
    with closing(open_history(tmp_path, write=True)) as history:
        device = history.device
        new = span(history, 10_000, 10_001)
        history.save(new)
        history.append(event(history, 1))
        history.save_states({"usage": {}})
        assert history.spans(*ALWAYS) == [new]
        assert len(history.events(*ALWAYS)) == 1
        assert history.device == device
        assert [("damaged-1" in problem.line()) for problem in history.problems] == [True]
    with closing(open_history(tmp_path, write=True)) as history:
        assert history.problems == []
        assert history.spans(*ALWAYS) == [new]


def test_a_reader_leaves_a_damaged_file_alone(tmp_path: Path) -> None:
    (tmp_path / "history.sqlite").write_bytes(b"x" * 9000)
    with closing(open_history(tmp_path, write=False)) as history:
        assert history.spans(*ALWAYS) == []
        assert len(history.problems) == 1
        assert str(tmp_path / "history.sqlite") in history.problems[0].line()
    assert [path.name for path in tmp_path.iterdir()] == ["history.sqlite"]


def test_a_newer_file_is_read_and_not_written(tmp_path: Path) -> None:
    ids = filled(tmp_path, 5)
    with closing(sqlite3.connect(tmp_path / "history.sqlite")) as raw:
        raw.execute("ALTER TABLE span ADD COLUMN mood TEXT")
        raw.execute("PRAGMA user_version = 99")
    before = (tmp_path / "history.sqlite").read_bytes()
    for write in (True, False):
        with closing(open_history(tmp_path, write=write)) as history:
            assert [problem.line() for problem in history.problems] == [
                f"History: {tmp_path / 'history.sqlite'} was written by a newer version. {WHAT_FOLLOWS}"
            ]
            assert [one.id for one in history.spans(*ALWAYS)] == [one.hex() for one in ids]
            assert history.load_state("focus") == {"until": 5}
            if write:
                new = span(history, 100, 101)
                history.save(new)
                history.save_states({"focus": {"until": 6}})
                history.add_schedule(Schedule(BASE, "UTC", ""))
                assert history.spans(*ALWAYS)[-1] == new
                assert history.load_state("focus") == {"until": 6}
                assert history.last_end_ms() == new.end_ms
    assert (tmp_path / "history.sqlite").read_bytes() == before


def test_a_newer_file_that_cannot_even_be_read_is_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "history.sqlite")) as raw:
        raw.executescript("CREATE TABLE stretch(a); PRAGMA user_version = 9")
    with closing(open_history(tmp_path, write=True)) as history:
        assert "newer version" in history.problems[0].line()
        assert len(history.problems) == 1
        history.save(span(history, 0, 1))
        assert len(history.spans(*ALWAYS)) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["history.sqlite"]


def locker(profile: Path) -> sqlite3.Connection:
    """Hold the write lock, as another program may."""
    raw = sqlite3.connect(profile / "history.sqlite", isolation_level=None)
    raw.execute("BEGIN IMMEDIATE")
    return raw


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BUSY_MS", 20)
    monkeypatch.setattr(module, "CLOSE_MS", 20)
    monkeypatch.setattr("detox.store.database.BUSY_MS", 20)


def test_what_meets_a_lock_is_said_once_and_written_later_in_order(tmp_path: Path) -> None:
    with closing(open_history(tmp_path, write=True)) as history, closing(locker(tmp_path)) as raw:
        spans = [span(history, n, n + 1) for n in range(5)]
        with pytest.raises(DetoxError) as caught:
            history.save(spans[0])
        assert caught.value.line() == (
            f"History: {tmp_path / 'history.sqlite'} cannot be written right now (database is locked); "
            "what is new is kept and tried again."
        )
        for one in spans[1:]:
            history.save(one)
        history.rewrite(spans[4].start_ms, [span(history, 4, 9, state="idle", platform=None, surface=None)])
        history.append(event(history, 3))
        history.save_states({"usage": {"n": 1}})
        history.save_states({"usage": {"n": 2}})
        assert history.spans(*ALWAYS) == []
        raw.execute("ROLLBACK")
        assert [one.state for one in history.spans(*ALWAYS)] == ["social"] * 4 + ["idle"]
        assert len(history.events(*ALWAYS)) == 1
        assert history.load_state("usage") == {"n": 2}
        raw.execute("BEGIN IMMEDIATE")
        with pytest.raises(DetoxError, match="locked"):  # a second lock is said again
            history.append(event(history, 4))
        raw.execute("ROLLBACK")
        history.append(event(history, 5))
        assert len(history.events(*ALWAYS)) == 3


def test_a_write_that_waited_and_is_refused_does_not_hold_up_the_others(tmp_path: Path) -> None:
    with closing(open_history(tmp_path, write=True)) as history, closing(locker(tmp_path)) as raw:
        with pytest.raises(DetoxError, match="locked"):
            history.save(span(history, 0, 10))
        history.save(span(history, 5, 6))
        history.append(event(history, 3))
        raw.execute("ROLLBACK")
        with pytest.raises(DetoxError, match="overlaps"):
            history.append(event(history, 4))
        assert len(history.spans(*ALWAYS)) == 1
        assert len(history.events(*ALWAYS)) == 2


def test_what_waits_is_written_at_the_end(tmp_path: Path) -> None:
    history = open_history(tmp_path, write=True)
    raw = locker(tmp_path)
    with pytest.raises(DetoxError, match="locked"):
        history.save(span(history, 0, 1))
    raw.execute("ROLLBACK")
    raw.close()
    history.close()
    with closing(open_history(tmp_path, write=False)) as reader:
        assert len(reader.spans(*ALWAYS)) == 1


def test_a_lock_that_outlives_us_is_said(tmp_path: Path) -> None:
    history = open_history(tmp_path, write=True)
    with closing(locker(tmp_path)):
        with pytest.raises(DetoxError, match="locked"):
            history.save(span(history, 0, 1))
        with pytest.raises(DetoxError, match="locked"):
            history.close()


def test_a_file_that_is_locked_at_the_start_does_not_stop_it(tmp_path: Path) -> None:
    filled(tmp_path, 3)
    with closing(sqlite3.connect(tmp_path / "history.sqlite", isolation_level=None)) as raw:
        raw.execute("PRAGMA locking_mode = EXCLUSIVE")
        raw.execute("BEGIN EXCLUSIVE")
        with closing(open_history(tmp_path, write=True)) as history:
            assert len(history.problems) == 1
            assert "locked" in history.problems[0].line()
            history.save(span(history, 100, 101))
            assert len(history.spans(*ALWAYS)) == 1
    with closing(open_history(tmp_path, write=False)) as reader:
        assert len(reader.spans(*ALWAYS)) == 3


def test_a_write_lock_at_the_start_is_no_trouble_for_readers(tmp_path: Path) -> None:
    filled(tmp_path, 3)
    with closing(locker(tmp_path)):
        for write in (True, False):
            with closing(open_history(tmp_path, write=write)) as history:
                assert history.problems == []
                assert len(history.spans(*ALWAYS)) == 3


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    profile = tmp_path / "file" / "profile"
    with closing(open_history(profile, write=True)) as history:
        assert [problem.line() for problem in history.problems] == [
            f"History: The folder {profile} cannot be written to (Not a directory); {LOST}"
        ]
        one = span(history, 0, 1)
        history.save(one)
        history.save_states({"usage": {"a": 1}})
        assert history.spans(*ALWAYS) == [one]
        assert history.load_state("usage") == {"a": 1}


@pytest.fixture
def as_nobody() -> Iterator[Path]:
    """Give a folder, and take root's rights away: root may write everywhere."""
    was_root = os.geteuid() == 0
    with tempfile.TemporaryDirectory() as folder:
        if was_root:
            os.chown(folder, 65534, 65534)
            os.seteuid(65534)
        try:
            yield Path(folder)
        finally:
            if was_root:
                os.seteuid(0)


def test_a_read_only_folder_is_read(as_nobody: Path) -> None:
    profile = as_nobody
    ids = filled(profile, 3)
    os.chmod(profile / "history.sqlite", 0o400)
    os.chmod(profile, 0o500)
    try:
        for write in (True, False):
            with closing(open_history(profile, write=write)) as history:
                assert len(history.problems) == int(write)
                assert [one.id for one in history.spans(*ALWAYS)] == [one.hex() for one in ids]
                assert history.load_state("focus") == {"until": 5}
                if write:
                    assert str(profile) in history.problems[0].line()
                    history.save(span(history, 100, 101))
                    assert len(history.spans(*ALWAYS)) == 4
    finally:
        os.chmod(profile, 0o700)


def test_a_reader_is_never_written_to(tmp_path: Path) -> None:
    with closing(SqliteHistory(tmp_path, write=False)) as history, pytest.raises(AssertionError):
        history.append(event(history, 1))
