"""Events on their way into the history, sorted on the disk: memory stays small, whatever a file holds.

The stage is a database of SQLite's own, without a name, deleted by SQLite when it is closed
(https://www.sqlite.org/inmemorydb.html#temp_db). It holds times and numbers: no title and no address is ever in it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Hashable, Iterator
from typing import Any

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP

_AT_ONCE = 5000
_TABLE = """
CREATE TABLE event(
    record INTEGER, start_ms INTEGER, end_ms INTEGER, value INTEGER,
    PRIMARY KEY(record, start_ms, end_ms DESC, value)
) WITHOUT ROWID
"""


class Stage:
    """Takes events in any order, gives them back record by record, by start, the longest first."""

    def __init__(self) -> None:
        """Open it. Raises DetoxError if there is no room for temporary files."""
        self._waiting: list[tuple[int, int, int, int]] = []
        self._records: dict[Hashable, int] = {}
        self._numbers: dict[Hashable, int] = {}
        self._values: list[Any] = []
        self.taken = 0
        """How many events were put in."""
        self.given = 0
        """How many were given back."""
        try:
            self._db = sqlite3.connect("", isolation_level=None)
            for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -8192", "temp_store = FILE"):
                self._db.execute(f"PRAGMA {pragma}")
            self._db.execute(_TABLE)
        except sqlite3.Error as failure:
            raise _no_room(failure) from failure

    def add(self, record: Hashable, start_ms: int, end_ms: int, value: Hashable) -> None:
        """Take an event of ``record``: the same one twice is one. Raises DetoxError if there is no room on the disk."""
        self.taken += 1
        number = self._numbers.get(value)
        if number is None:
            number = self._numbers[value] = len(self._values)
            self._values.append(value)
        self._waiting.append((self._records.setdefault(record, len(self._records)), start_ms, end_ms, number))
        if len(self._waiting) >= _AT_ONCE:
            self._flush()

    def events(self, record: Hashable) -> Iterator[tuple[int, int, Any]]:
        """Yield start, end and value of the events of ``record``."""
        self._flush()
        sql = "SELECT start_ms, end_ms, value FROM event WHERE record = ? ORDER BY start_ms, end_ms DESC, value"
        for start, end, number in self._db.execute(sql, (self._records.get(record, -1),)):
            self.given += 1
            yield start, end, self._values[number]

    def close(self) -> None:
        """Delete everything."""
        self._db.close()

    def _flush(self) -> None:
        if not self._waiting:
            return
        try:
            self._db.execute("BEGIN")
            self._db.executemany("INSERT OR IGNORE INTO event VALUES (?,?,?,?)", self._waiting)
            self._db.execute("COMMIT")
        except sqlite3.Error as failure:
            raise _no_room(failure) from failure
        self._waiting.clear()


def _no_room(failure: sqlite3.Error) -> DetoxError:
    said = QT_TRANSLATE_NOOP("Import", "there is no room for a temporary file ({reason}); nothing was imported")
    return DetoxError(QT_TRANSLATE_NOOP("Import", "Import"), said.with_(reason=failure))
