"""Upgrades as such: none without a test, the same schema as a new file's, a copy before, and a kill at every step."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from detox.store import database
from detox.store.database import NAME
from detox.store.history import open_history
from detox.store.schema import VERSION
from detox.store.upgrades import STEPS, copy_name, upgrade
from tests.store.upgrades.old import ALWAYS, FILLED, content, make_old, schema, version

HERE = Path(__file__).parent


def untested(versions: range, folder: Path) -> list[int]:
    """The versions for which a test, or the file of the version before, is missing."""
    wanted = {one: (folder / f"test_to_{one}.py", folder / f"version_{one - 1}.sql") for one in versions}
    return [one for one, files in wanted.items() if not all(file.is_file() for file in files)]


def test_every_version_has_its_step_and_every_step_its_test() -> None:
    assert sorted(STEPS) == list(range(2, VERSION + 1))
    assert untested(range(2, VERSION + 1), HERE) == [], "write tests/store/upgrades/test_to_N.py and version_N-1.sql"
    assert untested(range(2, VERSION + 2), HERE) == [VERSION + 1]  # it would be noticed


@pytest.mark.parametrize("old", range(1, VERSION))
def test_an_upgraded_file_has_the_schema_of_a_new_one(tmp_path: Path, old: int) -> None:
    make_old(tmp_path / NAME, old)
    open_history(tmp_path, write=True).close()
    open_history(tmp_path / "new", write=True).close()
    assert schema(tmp_path / NAME) == schema(tmp_path / "new" / NAME)
    assert version(tmp_path / NAME) == VERSION


def test_the_copy_is_for_its_owner_only_and_whole(tmp_path: Path) -> None:
    make_old(tmp_path / NAME, 1)
    with closing(sqlite3.connect(tmp_path / NAME)) as other:  # what another program wrote last lies in the log
        other.execute("INSERT INTO state VALUES ('late', '{}')")
        other.commit()
        before = content(tmp_path / NAME)
        open_history(tmp_path, write=True).close()
    copy = copy_name(tmp_path / NAME, VERSION)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert content(copy) == before
    assert version(copy) == 1


def test_a_new_file_and_one_of_today_are_not_copied(tmp_path: Path) -> None:
    for _ in range(2):
        open_history(tmp_path, write=True).close()
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


@pytest.mark.parametrize("error", [sqlite3.OperationalError("database or disk is full"), OSError(28, "no space left")])
def test_an_upgrade_that_fails_leaves_the_old_file_and_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    make_old(tmp_path / NAME, 1)
    before = content(tmp_path / NAME)

    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("DROP TABLE rollup")
        raise error

    monkeypatch.setattr(database, "STEPS", {2: fail})
    with closing(open_history(tmp_path, write=True)) as history:
        assert len(history.problems) == 1
        assert len(history.spans(*ALWAYS)) == len(FILLED)
        history.save_states({"focus": {"until": 9}})
        assert history.load_state("focus") == {"until": 9}
    assert version(tmp_path / NAME) == 1
    assert content(tmp_path / NAME) == before
    assert "rollup" in schema(tmp_path / NAME)


def test_steps_are_taken_in_order_and_all_or_none(tmp_path: Path) -> None:
    path = tmp_path / NAME
    make_old(path, 1)
    taken: list[int] = []

    def step(number: int) -> Callable[[sqlite3.Connection], None]:
        def take(connection: sqlite3.Connection) -> None:
            taken.append(number)
            connection.execute(f"CREATE TABLE made_{number}(x)")
            if number == 4 and len(taken) == 3:
                raise sqlite3.OperationalError("not yet")

        return take

    steps = {number: step(number) for number in (2, 3, 4)}
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        with pytest.raises(sqlite3.OperationalError):
            upgrade(db, steps, path)
        assert not any(name.startswith("made") for name in schema(path))
        assert version(path) == 1
        upgrade(db, steps, path)
    assert taken == [2, 3, 4, 2, 3, 4]
    assert version(path) == 4
    assert {"made_2", "made_3", "made_4"} <= set(schema(path))


if sys.platform != "win32":  # no fork there

    def _killed_at(path: Path, statement: int) -> bool:
        """Open the history in a process that is gone before it runs its ``statement``-th; False: it has fewer."""
        child = os.fork()
        if child == 0:
            left = [statement]

            def seen(_: str) -> None:
                left[0] -= 1
                if left[0] < 0:
                    os._exit(9)

            connect: Any = sqlite3.connect

            def traced(*args: Any, **more: Any) -> sqlite3.Connection:
                connection: sqlite3.Connection = connect(*args, **more)
                connection.set_trace_callback(seen)
                return connection

            setattr(sqlite3, "connect", traced)  # noqa: B010 - an overloaded function, for mypy
            try:
                open_history(path.parent, write=True)
            finally:
                os._exit(0)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9

    def test_a_kill_at_any_statement_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
        statement, found = 0, set()
        while True:
            folder = tmp_path / str(statement)
            folder.mkdir()
            path = folder / NAME
            make_old(path, 1)
            before = content(path)
            killed = _killed_at(path, statement)
            found.add(version(path))
            assert content(path) == before
            if version(path) == 1:
                assert schema(path)["rollup"].startswith("CREATE TABLE rollup(day TEXT NOT NULL, about")
            with closing(open_history(folder, write=True)) as history:  # the next start goes on
                assert history.problems == []
                assert len(history.spans(*ALWAYS)) == len(FILLED)
            assert version(path) == VERSION
            assert content(path) == before
            assert content(copy_name(path, VERSION)) == before
            if not killed:
                break
            statement += 1
        assert statement > 20
        assert found == {1, VERSION}
