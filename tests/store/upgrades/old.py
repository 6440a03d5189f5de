"""Files of old versions, made by the SQL of their time: ``version_N.sql`` is never changed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

SPAN_COLUMNS = "id, device, source, start_ms, end_ms, zone, state, platform, surface, override"
ALWAYS = (0, 1 << 60)
FILLED = ((1_000_000, 1_060_000), (1_060_000, 1_090_000), (2_000_000, 90_000_000))
"""The spans of ``make_old``; the last one is longer than a day."""


def make_old(path: Path, version: int) -> None:
    """Make a history of ``version`` with three spans, two events, a schedule and a state."""
    script = (Path(__file__).parent / f"version_{version}.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.executescript(script)
        db.execute("INSERT INTO meta VALUES ('device', ?)", (b"\xab" * 16,))
        for number, (start, end) in enumerate(FILLED):
            db.execute(
                "INSERT INTO span(id, source, start_ms, end_ms, zone, state, platform, surface) "
                "VALUES (?, 'app', ?, ?, 'Europe/Paris', 'social', 'instagram', 'feed')",
                (bytes([number]) * 16, start, end),
            )
        for at, kind, data in ((1_000_500, "pass", '{"reason":"the client called"}'), (1_001_000, "taken", "{}")):
            db.execute(
                "INSERT INTO event(id, at_ms, zone, kind, name, data) VALUES (?, ?, 'Europe/Paris', ?, 'x', ?)",
                (at.to_bytes(16, "big"), at, kind, data),
            )
        db.execute("INSERT INTO schedule VALUES (5, 'Europe/Paris', 'a = 1')")
        db.execute("INSERT INTO state VALUES ('focus', '{\"until\":7}')")
        db.execute(f"PRAGMA user_version = {version}")


def content(path: Path) -> list[tuple[object, ...]]:
    """Return all that stands in a history, whatever its version."""
    with closing(sqlite3.connect(path)) as db:
        tables = dict.fromkeys(("event", "schedule", "state", "meta"), "*") | {"span": SPAN_COLUMNS}
        return [row for table, of in tables.items() for row in db.execute(f"SELECT {of} FROM {table}").fetchall()]


def schema(path: Path) -> dict[str, str]:
    """Return what SQLite keeps of each table, index and trigger."""
    with closing(sqlite3.connect(path)) as db:
        return dict(db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall())


def version(path: Path) -> int:
    """Return the version that the file says it has."""
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("PRAGMA user_version").fetchone()[0])
