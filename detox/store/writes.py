"""The writes of the history, each one transaction: all of it or nothing. ``device`` NULL is this device's own."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Sequence

from detox.store.rows import EVENT_COLUMNS, SPAN_COLUMNS, Row
from detox.store.schema import DAY_MS

IMPORTED = "import"
"""The kind of an event that names a file which was imported whole."""

Write = Callable[[sqlite3.Connection], None]

OWN = "device IS NULL AND source NOT GLOB 'import:*'"
_SPAN = f"INSERT INTO span({SPAN_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?) "  # noqa: S608 - our own names
_SAVE = _SPAN + (
    "ON CONFLICT(start_ms, id) DO UPDATE SET device = excluded.device, source = excluded.source, "
    "end_ms = excluded.end_ms, zone = excluded.zone, state = excluded.state, platform = excluded.platform, "
    "surface = excluded.surface, override = excluded.override"
)
_EVENT = f"INSERT OR IGNORE INTO event({EVENT_COLUMNS}) VALUES (?,?,?,?,?,?,?)"  # noqa: S608
_STATE = "INSERT INTO state VALUES (?,?) ON CONFLICT(feature) DO UPDATE SET data = excluded.data"


def transact(db: sqlite3.Connection, write: Write) -> None:
    """Do ``write`` in a transaction of its own. Raises sqlite3.Error; then nothing is changed."""
    db.execute("BEGIN IMMEDIATE")
    try:
        write(db)
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def save_span(row: Row) -> Write:
    """Write a span, or the new end and meaning of the one with its id."""

    def write(db: sqlite3.Connection) -> None:
        db.execute(_SAVE, row)

    return write


def rewrite_spans(from_ms: int, rows: Sequence[Row]) -> Write:
    """Cut the own record at ``from_ms``, drop what came after, write ``rows``."""

    def write(db: sqlite3.Connection) -> None:
        db.execute(f"DELETE FROM span WHERE start_ms >= ? AND {OWN}", (from_ms,))  # noqa: S608
        across = db.execute(
            f"SELECT start_ms, id, end_ms FROM span WHERE start_ms < ? AND {OWN} ORDER BY start_ms DESC LIMIT 1",  # noqa: S608
            (from_ms,),
        ).fetchone()
        if across and across[2] > from_ms:
            db.execute("UPDATE span SET end_ms = ? WHERE start_ms = ? AND id = ?", (from_ms, *across[:2]))
        db.executemany(_SAVE, rows)

    return write


def append_event(row: Row) -> Write:
    """Write an event; one that is there already stays as it is."""

    def write(db: sqlite3.Connection) -> None:
        db.execute(_EVENT, row)

    return write


def record(events: Sequence[Row], states: Sequence[Row]) -> Write:
    """Write events and the states (name, JSON) of features that came with them."""

    def write(db: sqlite3.Connection) -> None:
        db.executemany(_EVENT, events)
        db.executemany(_STATE, states)

    return write


def add_schedule(row: Row) -> Write:
    """Write a schedule (from_ms, zone, toml) unless the one before it says the same."""

    def write(db: sqlite3.Connection) -> None:
        sql = "SELECT zone, toml FROM schedule WHERE from_ms <= ? ORDER BY from_ms DESC LIMIT 1"
        if db.execute(sql, row[:1]).fetchone() != row[1:]:
            db.execute("INSERT OR REPLACE INTO schedule VALUES (?,?,?)", row)

    return write


def say_schedule(row: Row) -> Write:
    """Write a schedule as the user says it now; on a profile's first day it speaks for all time before that, too.

    That time is only known from imports, and the first schedule was nobody's choice: it held until the first screen.
    """

    def write(db: sqlite3.Connection) -> None:
        add_schedule(row)(db)
        (began,) = db.execute("SELECT min(from_ms) FROM schedule WHERE from_ms > 0").fetchone()
        zone, toml = db.execute("SELECT zone, toml FROM schedule ORDER BY from_ms LIMIT 1").fetchone()
        if toml != row[2] and began is not None and began < row[0] < began + DAY_MS:
            db.execute("INSERT OR REPLACE INTO schedule VALUES (0,?,?)", (zone, row[2]))

    return write


def save_states(rows: Sequence[Row]) -> Write:
    """Write the states of features (name, JSON)."""

    def write(db: sqlite3.Connection) -> None:
        db.executemany(_STATE, rows)

    return write


def mend(from_ms: int, to_ms: int, override: str | None) -> Write:
    """Say what the social time of the range was: ``override``, or, for None, what was recorded.

    A span is cut at the edges; the part inside becomes ``edit``, but one that was imported stays in its layer. Undone,
    the parts of what was one span are one again.
    """

    def write(db: sqlite3.Connection) -> None:
        inside = "start_ms >= ?1 AND start_ms < ?2 AND end_ms <= ?2 AND state = 'social'"
        for edge in (from_ms, to_ms):
            _cut(db, edge, "state = 'social'")
        if override is None:
            db.execute(
                f"UPDATE span SET override = nullif(recorded, ''), recorded = NULL, "  # noqa: S608
                f"source = CASE source WHEN 'edit' THEN 'app' ELSE source END WHERE recorded IS NOT NULL AND {inside}",
                (from_ms, to_ms),
            )
            _join(db, from_ms, to_ms)
            return
        db.execute(
            f"UPDATE span SET recorded = coalesce(recorded, override, ''), override = ?3, "  # noqa: S608
            f"source = CASE source WHEN 'app' THEN 'edit' ELSE source END WHERE {inside}",
            (from_ms, to_ms, override),
        )

    return write


_ALL = f"{SPAN_COLUMNS}, recorded"
_REACHING = (
    f"SELECT {_ALL} FROM span WHERE start_ms >= ?1 - {DAY_MS} AND start_ms < ?1 AND end_ms > ?1 UNION "  # noqa: S608
    f"SELECT {_ALL} FROM span WHERE end_ms - start_ms > {DAY_MS} AND end_ms > ?1 AND start_ms < ?1"
)


def _cut(db: sqlite3.Connection, at_ms: int, those: str = "1") -> None:
    """Make two spans of each that reaches over ``at_ms``; the second has a new id."""
    for row in db.execute(f"SELECT * FROM ({_REACHING}) WHERE {those}", (at_ms,)).fetchall():  # noqa: S608
        db.execute("UPDATE span SET end_ms = ? WHERE start_ms = ? AND id = ?", (at_ms, row[3], row[0]))
        db.execute(
            f"INSERT INTO span({_ALL}) VALUES (?,?,?,?,?,?,?,?,?,?,?)",  # noqa: S608
            (os.urandom(16), *row[1:3], at_ms, *row[4:]),
        )


def _join(db: sqlite3.Connection, from_ms: int, to_ms: int) -> None:
    """Make one span of those around the range that meet and differ in nothing else."""
    rows = db.execute(
        f"SELECT {_ALL} FROM span WHERE start_ms >= ? - {DAY_MS} AND start_ms <= ? AND end_ms >= ? ORDER BY start_ms",  # noqa: S608
        (from_ms, to_ms, from_ms),
    ).fetchall()
    last: dict[Row, Row] = {}  # by what must be the same
    for row in rows:
        same = (*row[1:3], *row[5:])
        before = last.get(same)
        if before and before[4] == row[3] and row[6] == "social":
            db.execute("DELETE FROM span WHERE start_ms = ? AND id = ?", (row[3], row[0]))
            db.execute("UPDATE span SET end_ms = ? WHERE start_ms = ? AND id = ?", (row[4], before[3], before[0]))
            row = (*before[:4], *row[4:])  # noqa: PLW2901 - the two are one now
        last[same] = row


def forget_range(from_ms: int, to_ms: int) -> Write:
    """Delete spans, events and cached days of the range; a span that reaches over an edge keeps what lies outside.

    A file whose spans are touched is not imported whole any more: it may be brought in again.
    """

    def write(db: sqlite3.Connection) -> None:
        touched = "SELECT source FROM span WHERE start_ms < ? AND end_ms > ? AND source GLOB 'import:*'"
        db.execute(f"DELETE FROM event WHERE kind = ? AND name IN ({touched})", (IMPORTED, to_ms, from_ms))  # noqa: S608
        db.execute("DELETE FROM event WHERE at_ms >= ? AND at_ms < ?", (from_ms, to_ms))
        for edge in (from_ms, to_ms):
            _cut(db, edge)
        db.execute("DELETE FROM span WHERE start_ms >= ? AND end_ms <= ?", (from_ms, to_ms))
        db.execute("DELETE FROM rollup WHERE low_ms < ? AND high_ms > ?", (to_ms, from_ms))

    return write


def forget_before(ms: int) -> Write:
    """Delete what lies before ``ms``, and what hours meant before then."""
    spans_and_events = forget_range(0, ms)

    def write(db: sqlite3.Connection) -> None:
        spans_and_events(db)
        db.execute("DELETE FROM schedule WHERE from_ms < (SELECT max(from_ms) FROM schedule WHERE from_ms <= ?)", (ms,))

    return write


def forget_events(kind: str, name: str) -> Write:
    """Delete the events of that kind, with ``name`` only those about it."""

    def write(db: sqlite3.Connection) -> None:
        db.execute("DELETE FROM event WHERE kind = ?1 AND (?2 = '' OR name = ?2)", (kind, name))

    return write


def forget_everything() -> Write:
    """Delete all spans, events and cached days, and what hours meant before now; what features remember stays."""

    def write(db: sqlite3.Connection) -> None:
        for table in ("span", "event", "rollup"):
            db.execute(f"DELETE FROM {table}")  # noqa: S608
        db.execute("DELETE FROM schedule WHERE from_ms < (SELECT max(from_ms) FROM schedule)")

    return write
