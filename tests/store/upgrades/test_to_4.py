"""Version 3 to 4: what was counted stays when an event is written that gives no minute its meaning."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from detox.counting import MEANING as COUNTED
from detox.store.database import NAME
from detox.store.history import open_history
from detox.store.schema import MEANING, VERSION
from detox.store.upgrades import copy_name
from tests.store.upgrades.old import ALWAYS, FILLED, content, make_old

ROLLED = "INSERT INTO rollup VALUES ('1970-01-01', 'UTC', 0, 86400000, 0, 86400000, 'x', '[]')"
SILENT = ("win", "plan", "feeling", "week", "off_start", "off_end", "finish_post", "held", "offered", "natural",
          "asked_to_close", "ended_program", "block_start", "summary", "door")  # fmt: skip


def drops(path: Path, kind: str) -> bool:
    """Whether a counted day goes when an event of that kind is written, changed or deleted."""
    gone = []
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for change in (
            f"INSERT INTO event(id, at_ms, zone, kind, name, data) VALUES (?, 5000, 'UTC', '{kind}', '', '')",
            "UPDATE event SET at_ms = 6000 WHERE at_ms = 5000 AND length(?) = 16",
            "DELETE FROM event WHERE at_ms = 6000 AND length(?) = 16",
        ):
            db.execute("DELETE FROM rollup")
            db.execute(ROLLED)
            db.execute(change, (os.urandom(16),))
            gone.append(not db.execute("SELECT 1 FROM rollup").fetchall())
    assert len(set(gone)) == 1, "one of three triggers is another one"
    return gone[0]


def test_nothing_that_was_recorded_changes(tmp_path: Path) -> None:
    make_old(tmp_path / NAME, 3)
    before = content(tmp_path / NAME)
    with closing(open_history(tmp_path, write=True)) as history:
        assert history.problems == []
        assert [one.start_ms for one in history.spans(*ALWAYS)] == [start for start, _ in FILLED]
    assert content(tmp_path / NAME) == before
    assert content(copy_name(tmp_path / NAME, VERSION)) == before


@pytest.mark.parametrize("version", [3, None])
def test_only_what_gives_time_its_meaning_drops_a_counted_day(tmp_path: Path, version: int | None) -> None:
    if version:
        make_old(tmp_path / NAME, version)
    open_history(tmp_path, write=True).close()
    assert [kind for kind in SILENT if drops(tmp_path / NAME, kind)] == []
    assert [kind for kind in MEANING if not drops(tmp_path / NAME, kind)] == []


def test_what_counting_asks_for_is_what_drops() -> None:
    assert set(MEANING) == set(COUNTED) - {"block_start"}, "a block's start says nothing of a minute"
