"""Version 2 to 3: events of a kind are found by an index; nothing else changes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from detox.store.database import NAME
from detox.store.history import open_history
from detox.store.schema import VERSION
from detox.store.upgrades import copy_name
from tests.store.upgrades.old import ALWAYS, FILLED, content, make_old

LATEST = "SELECT * FROM event WHERE at_ms >= 0 AND at_ms < 9 AND kind IN ('off_start', 'off_end') ORDER BY at_ms, id"


def test_nothing_of_it_changes(tmp_path: Path) -> None:
    make_old(tmp_path / NAME, 2)
    before = content(tmp_path / NAME)
    with closing(open_history(tmp_path, write=True)) as history:
        assert history.problems == []
        assert [one.start_ms for one in history.spans(*ALWAYS)] == [start for start, _ in FILLED]
        assert [one.kind for one in history.events(*ALWAYS, ("taken", "pass"))] == ["pass", "taken"]
        assert [one.kind for one in history.events(*ALWAYS, ("taken",))] == ["taken"]
    assert content(tmp_path / NAME) == before
    assert content(copy_name(tmp_path / NAME, VERSION)) == before


def test_a_kind_is_looked_up(tmp_path: Path) -> None:
    make_old(tmp_path / NAME, 2)
    open_history(tmp_path, write=True).close()
    with closing(sqlite3.connect(tmp_path / NAME)) as db:
        plan = " ".join(row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {LATEST}").fetchall())
    assert "USING INDEX event_kind (kind=? AND at_ms>? AND at_ms<?)" in plan
