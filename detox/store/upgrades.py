"""From an older schema to this one, a step a version.

Before the first step the file is copied (SQLite's backup API: whole, whoever else writes) to
``history.sqlite.before-vN``, for its owner only. All steps of one start are one transaction: whatever stops it, the
file is what it was. A step holds the SQL of its time and never changes again; ``tests/store/upgrades`` wants a test for
each.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path

from detox.store.schema import split

Step = Callable[[sqlite3.Connection], None]


def version_of(connection: sqlite3.Connection) -> int:
    """Return the schema's version, 0 of a file without any."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def copy_name(path: Path, version: int) -> Path:
    """Return where the copy lies that is taken before ``version`` is made of ``path``."""
    return path.with_name(f"{path.name}.before-v{version}")


def upgrade(connection: sqlite3.Connection, steps: Mapping[int, Step], path: Path | None = None) -> None:
    """Bring the database to the last version that ``steps`` (version to what makes it) know; a copy of ``path`` first.

    ``path`` None: no copy is taken (a database in memory). Raises sqlite3.Error or OSError; then nothing has changed.
    """
    last = max(steps, default=0)
    if not 0 < version_of(connection) < last:
        return
    if path is not None:
        _copy(connection, copy_name(path, last))
    connection.execute("BEGIN IMMEDIATE")
    try:
        for version in range(version_of(connection) + 1, last + 1):  # another process may have been faster
            steps[version](connection)
            connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def remove_copies(path: Path) -> None:
    """Delete every copy that was taken of ``path``. One that cannot be deleted stays."""
    for copy in path.parent.glob(f"{path.name}.before-v*"):
        with contextlib.suppress(OSError):
            os.unlink(copy)


def _copy(connection: sqlite3.Connection, target: Path) -> None:
    """Write a copy of the database to ``target``, whole or not at all. Raises sqlite3.Error or OSError."""
    fresh = target.with_name(target.name + ".new")
    with contextlib.suppress(FileNotFoundError):
        os.unlink(fresh)
    os.close(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600))
    try:
        with contextlib.closing(sqlite3.connect(fresh)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # the copy of a file with a write-ahead log wants one too
        handle = os.open(fresh, os.O_RDWR | getattr(os, "O_BINARY", 0))
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
        os.replace(fresh, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(fresh)
        raise


def _to_2(connection: sqlite3.Connection) -> None:
    """Edits can be undone. The roll-up, never filled before, knows what it was counted from, and more drops it."""
    for statement in split(_VERSION_2):
        connection.execute(statement)


_VERSION_2 = "".join(
    (
        """
ALTER TABLE span ADD COLUMN recorded TEXT;
DROP TRIGGER rollup_insert;
DROP TRIGGER rollup_update;
DROP TRIGGER rollup_shorten;
DROP TRIGGER rollup_delete;
DROP TABLE rollup;
CREATE TABLE rollup(
    day TEXT PRIMARY KEY,
    zone TEXT NOT NULL,
    low_ms INTEGER NOT NULL,
    high_ms INTEGER NOT NULL,
    from_ms INTEGER NOT NULL,
    to_ms INTEGER NOT NULL,
    rules TEXT NOT NULL,
    data TEXT NOT NULL
) WITHOUT ROWID;
""",
        *(
            f"""
CREATE TRIGGER rollup_{name} AFTER {when} ON span BEGIN
    DELETE FROM rollup WHERE day BETWEEN
        date({row}.start_ms / 1000 - 518400, 'unixepoch') AND date({row}.end_ms / 1000 + 172800, 'unixepoch')
        AND from_ms < {row}.end_ms AND to_ms > {row}.start_ms;
END;
"""  # noqa: S608 - our own names
            for name, when, row in (
                ("insert", "INSERT", "NEW"), ("update", "UPDATE", "NEW"),
                ("shorten", "UPDATE", "OLD"), ("delete", "DELETE", "OLD"),
            )
        ),
        *(
            f"""
CREATE TRIGGER rollup_event_{name} AFTER {when} ON event WHEN {row}.kind NOT IN ('offered', 'taken', 'skipped', 'snoozed', 'missed', 'seen', 'hold', 'resume', 'block_start', 'block_end', 'door', 'walked_away', 'summary', 'clock_moved', 'gap', 'import', 'mend') BEGIN
    DELETE FROM rollup WHERE from_ms < {row}.at_ms + 432000001 AND to_ms > {row}.at_ms - 172800000;
END;
CREATE TRIGGER rollup_schedule_{name} AFTER {when} ON schedule BEGIN
    DELETE FROM rollup WHERE to_ms > {row}.from_ms
        OR NOT EXISTS(SELECT 1 FROM schedule WHERE from_ms < {row}.from_ms);
END;
"""  # noqa: E501, S608 - the text that SQLite keeps of a trigger is compared to the letter with a new file's
            for name, when, row in (
                ("insert", "INSERT", "NEW"), ("update", "UPDATE", "NEW"), ("delete", "DELETE", "OLD"),
            )
        ),
    )
)  # fmt: skip


def _to_3(connection: sqlite3.Connection) -> None:
    """The events of a kind are found without reading all of a year."""
    connection.execute("CREATE INDEX event_kind ON event(kind, at_ms)")


def _to_4(connection: sqlite3.Connection) -> None:
    """Only an event that gives time its meaning drops counted days: wins, plans, finished posts and the like do not."""
    for statement in split(_VERSION_4):
        connection.execute(statement)


_VERSION_4 = "".join(
    f"""
DROP TRIGGER rollup_event_{name};
CREATE TRIGGER rollup_event_{name} AFTER {when} ON event WHEN {row}.kind IN ('block_end', 'call', 'crisis', 'crisis_end', 'means', 'on_call', 'pass') BEGIN
    DELETE FROM rollup WHERE from_ms < {row}.at_ms + 432000001 AND to_ms > {row}.at_ms - 172800000;
END;
"""  # noqa: E501, S608 - the text that SQLite keeps of a trigger is compared to the letter with a new file's
    for name, when, row in (("insert", "INSERT", "NEW"), ("update", "UPDATE", "NEW"), ("delete", "DELETE", "OLD"))
)

STEPS: Mapping[int, Step] = {2: _to_2, 3: _to_3, 4: _to_4}
"""What makes each version of the one before it."""
