"""Writes what was imported into the history, beside a running app: many short transactions, each whole or not at all.

Imports are a layer of their own, in which nothing overlaps: what an earlier import covers stays as it is, the rest is
filled in. So a run that was interrupted is finished by the next one, and a newer, longer export of the same program
adds what is new. A file that was imported whole leaves an event ``import`` with its check sum: it is not read again
while anything of it is in the history.
"""

from __future__ import annotations

import hashlib
import sqlite3
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path

from detox.core.errors import DetoxError
from detox.core.history import Event, Schedule, Span, State
from detox.core.text import QT_TRANSLATE_NOOP
from detox.store.database import NAME, open_for_writing
from detox.store.rows import Row, event_row, span_row
from detox.store.schema import DAY_MS
from detox.store.writes import IMPORTED, add_schedule, append_event, save_span, transact
from detox.usage.importing import Stretch
from detox.usage.layers import without

AT_ONCE = 200
"""Stretches of one transaction: a few milliseconds, so that a running app never waits for long."""

BUSY_MS = 10_000
"""How long a write waits for the running app. Nobody waits for us meanwhile: this is a command of its own."""

_IMPORTED = "device IS NULL AND source GLOB 'import:*'"


@dataclass
class Written:
    """What came in: stretches and milliseconds by state; ``covered_ms`` was there from an earlier import."""

    spans: int = 0
    by_state: dict[State, int] = field(default_factory=dict)
    covered_ms: int = 0
    first_ms: int | None = None
    last_ms: int | None = None

    def add(self, span: Span) -> None:
        """Count a span."""
        self.spans += 1
        self.by_state[span.state] = self.by_state.get(span.state, 0) + span.end_ms - span.start_ms
        self.first_ms = span.start_ms if self.first_ms is None else self.first_ms
        self.last_ms = span.end_ms


class ImportLayer:
    """The imports of the history in the folder ``profile``; ``source`` names the file by its check sum.

    ``zones`` are (from UTC milliseconds, IANA zone), by time: where the user was.
    """

    def __init__(self, profile: Path, source: str, zones: Sequence[tuple[int, str]]) -> None:
        """Open it. Raises DetoxError if nothing can be written there."""
        opened = open_for_writing(profile)
        self._db = opened.connection
        if opened.memory:
            self._db.close()
            problem = opened.problems[0]
            raise DetoxError(problem.title, problem.message)
        self.problems = opened.problems
        self._path = profile / NAME
        self._source = source
        self._zones = zones
        self.device = str(self._rows("SELECT lower(hex(value)) FROM meta WHERE key = 'device'")[0][0])
        self._db.execute(f"PRAGMA busy_timeout = {BUSY_MS}")

    def close(self) -> None:
        """Close cleanly."""
        self._db.close()

    def complete(self) -> bool:
        """Whether this very file was imported whole, and something of it is still there."""
        marked = "SELECT 1 FROM event WHERE kind = ? AND name = ? LIMIT 1"
        there = "SELECT 1 FROM span WHERE source = ? LIMIT 1"
        return bool(self._rows(marked, IMPORTED, self._source) and self._rows(there, self._source))

    def write(self, stretches: Iterable[Stretch], pause: Callable[[], None]) -> Written:
        """Fill ``stretches``, by start and without overlap, in where no import is yet; ``pause`` between transactions.

        Raises DetoxError if it cannot go on; what was written until then stays, and the next run goes on there.
        """
        written = Written()
        coming = iter(stretches)
        while batch := list(islice(coming, AT_ONCE)):
            filled: list[Span] = []
            self._transact(partial(self._fill, batch, filled))
            for span in filled:
                written.add(span)
            length = sum(stretch.end_ms - stretch.start_ms for stretch in batch)
            written.covered_ms += length - sum(span.end_ms - span.start_ms for span in filled)
            pause()
        return written

    def append(self, events: Iterable[Event], pause: Callable[[], None]) -> tuple[int, int]:
        """Write events; return how many are new and how many were there, which stay as they are. Raises DetoxError."""
        seen, before = 0, self._db.total_changes
        coming = iter(events)
        while batch := list(islice(coming, AT_ONCE)):
            self._transact(partial(self._append, batch))
            seen += len(batch)
            pause()
        new = self._db.total_changes - before
        return new, seen - new

    def schedules(self, rows: Sequence[Schedule]) -> None:
        """Write what hours meant for the time before this profile knew any; what it knows stays. Raises DetoxError."""
        first = self._rows("SELECT min(from_ms) FROM schedule WHERE from_ms > 0")[0][0]
        older = [row for row in sorted(rows, key=lambda row: row.from_ms) if first is None or row.from_ms < first]

        def write(db: sqlite3.Connection) -> None:
            for row in older:
                add_schedule((row.from_ms, row.zone, row.toml))(db)

        if older:
            self._transact(write)

    def finish(self, at_ms: int, zone: str) -> None:
        """Remember that the file was imported whole. Raises DetoxError."""
        self._transact(partial(self._append, [Event(self._id(0), self.device, at_ms, zone, IMPORTED, self._source)]))

    # ---- one transaction each

    def _fill(self, batch: Sequence[Stretch], filled: list[Span], db: sqlite3.Connection) -> None:
        filled.clear()
        taken = self._taken(db, batch[0].start_ms, batch[-1].end_ms)
        for stretch in batch:
            for start_ms, end_ms in without(stretch.start_ms, stretch.end_ms, taken):
                span = self._span(start_ms, end_ms, stretch)
                save_span(span_row(span, self.device))(db)
                filled.append(span)

    def _append(self, events: Sequence[Event], db: sqlite3.Connection) -> None:
        for event in events:
            append_event(event_row(event, self.device))(db)

    def _taken(self, db: sqlite3.Connection, low: int, high: int) -> list[tuple[int, int]]:
        """Return what imports cover already of [low, high), by start (how it is found: ``SqliteHistory.spans``)."""
        sql = (
            f"SELECT start_ms, end_ms FROM span WHERE start_ms >= ?1 - ?3 AND start_ms < ?2 AND end_ms > ?1 "  # noqa: S608
            f"AND {_IMPORTED} UNION ALL SELECT start_ms, end_ms FROM span "
            f"WHERE end_ms - start_ms > {DAY_MS} AND end_ms > ?1 AND start_ms < ?1 - ?3 AND {_IMPORTED}"
        )
        return sorted(db.execute(sql, (low, high, DAY_MS)).fetchall())

    def _span(self, start_ms: int, end_ms: int, stretch: Stretch) -> Span:
        what = stretch.content
        return Span(
            self._id(start_ms), self.device, self._source, start_ms, end_ms, what.zone or self._zone(start_ms),
            what.state, what.platform, what.surface, what.override,
        )  # fmt: skip

    def _id(self, start_ms: int) -> str:
        """Return an id that is the same each time this file is imported."""
        return hashlib.sha256(f"{self._source} {start_ms}".encode()).hexdigest()[:32]

    def _zone(self, ms: int) -> str:
        return self._zones[max(0, bisect_right(self._zones, ms, key=lambda row: row[0]) - 1)][1]

    def _transact(self, write: Callable[[sqlite3.Connection], None]) -> None:
        try:
            transact(self._db, write)
        except sqlite3.Error as failure:
            raise self._error(failure) from failure

    def _rows(self, sql: str, *values: object) -> list[Row]:
        try:
            return self._db.execute(sql, values).fetchall()
        except sqlite3.Error as failure:
            raise self._error(failure) from failure

    def _error(self, failure: sqlite3.Error) -> DetoxError:
        text = QT_TRANSLATE_NOOP("Import", "{file} cannot be written ({reason}); import the same file again to go on")
        return DetoxError(QT_TRANSLATE_NOOP("Import", "Import"), text.with_(file=self._path, reason=failure))
