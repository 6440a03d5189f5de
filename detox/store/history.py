"""The ``History`` port over SQLite: spans, events, schedules and the features' states (schema: ``store.schema``)."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from pathlib import Path

from detox.core.day_facts import Rolled
from detox.core.errors import DetoxError, Problem
from detox.core.history import Event, Override, Schedule, Span
from detox.store import rollup, writes
from detox.store.checkpoint import clear_checkpoint, read_checkpoint
from detox.store.database import (
    scrub,
)
from detox.store.history_file import HistoryFile
from detox.store.recovery import lost_span, merged
from detox.store.rows import (
    EVENT_COLUMNS,
    SPAN_COLUMNS,
    event_row,
    from_json,
    read_events,
    read_schedules,
    read_spans,
    span_row,
    to_json,
)
from detox.store.schema import DAY_MS


def open_history(profile: Path, *, write: bool) -> SqliteHistory:
    """Open the history in the folder ``profile``, with what a kill left in the checkpoint. Never raises for a bad file.

    ``write=False`` changes nothing on the disk: the lost span is only merged into what is read. Look at ``problems``.
    """
    history = SqliteHistory(profile, write=write)
    if write:
        history.recover()
    return history


class SqliteHistory(HistoryFile):
    """The spans and events of one profile. Times are UTC milliseconds, ranges are half-open; see ``open_history``."""

    def __init__(self, profile: Path, *, write: bool) -> None:
        """Open it; see ``open_history``."""
        super().__init__(profile, write=write)
        self._seen = 0

    # ---- writing

    def save(self, span: Span) -> None:
        """Write ``span``, or the new end of the one with its id. Raises DetoxError if it overlaps another one."""
        self._do("span", writes.save_span(span_row(span, self.device)))

    def rewrite(self, from_ms: int, spans: Sequence[Span]) -> None:
        """Cut this device's own record at ``from_ms``, drop what came after, write ``spans``: all of it or nothing."""
        self._do("rewrite", writes.rewrite_spans(from_ms, [span_row(span, self.device) for span in spans]))

    def mend(self, from_ms: int, to_ms: int, override: Override | None) -> None:
        """Say what the social time of the range was: ``override``, or, for None, what was recorded."""
        self._do("mend", writes.mend(from_ms, to_ms, override))

    def append(self, event: Event) -> None:
        """Write an event; one that is there already stays as it is."""
        self._do("event", writes.append_event(event_row(event, self.device)))

    def record(self, events: Sequence[Event], states: Mapping[str, Mapping[str, object]]) -> None:
        """Write what happened and what features remember after it, all of it or nothing."""
        rows = [(feature, to_json(data)) for feature, data in states.items()]
        self._do("record", writes.record([event_row(event, self.device) for event in events], rows))

    def add_schedule(self, schedule: Schedule) -> None:
        """Remember that hours mean something else from now on; nothing is written if the last row says the same.

        On the first day of a profile that is also what they meant before it.
        """
        self._do("schedule", writes.say_schedule((schedule.from_ms, schedule.zone, schedule.toml)))

    def save_states(self, states: Mapping[str, Mapping[str, object]]) -> None:
        """Remember the features' states, all of them or none."""
        rows = [(feature, to_json(data)) for feature, data in states.items()]
        self._do("states:" + ",".join(sorted(states)), writes.save_states(rows))

    def forget(self, from_ms: int, to_ms: int, *, everything: bool = False) -> None:
        """Delete the range, or all of the history; its bytes are overwritten. Copies of the file go with it.

        What features remember (a running block) and settings stay. Raises DetoxError if the file cannot be written.
        """
        self._do("forget", writes.forget_everything() if everything else writes.forget_range(from_ms, to_ms))
        if everything and not self.memory:
            clear_checkpoint(self._profile)
        scrub(self._db, None if self.memory else self._profile, "VACUUM")

    def forget_before(self, ms: int) -> None:
        """Delete all that lies before ``ms``, so that no byte of it is left in any file; quick if there is nothing."""
        older = "SELECT 1 FROM (SELECT min(start_ms) AS ms FROM span UNION SELECT min(at_ms) FROM event) WHERE ms < ?"
        if not self._from and self._rows(older, (ms,)):
            self._do("forget", writes.forget_before(ms))
            scrub(self._db, None if self.memory else self._profile)

    def forget_events(self, kind: str, name: str = "") -> None:
        """Delete all events of that kind, with ``name`` only those about it; copies of the file go with them."""
        self._do("forget", writes.forget_events(kind, name))
        scrub(self._db, None if self.memory else self._profile)

    def recover(self) -> None:
        """Save what a kill left in the checkpoint, and clear it."""
        checkpoint = None if self.memory else read_checkpoint(self._profile)
        if checkpoint is None:
            return
        lost = lost_span(checkpoint, self._near(checkpoint.span))
        try:
            if lost is not None:
                self.save(lost)
        except DetoxError as failure:
            self.problems.append(Problem(failure.title, failure.message))
        if not self._waiting:
            clear_checkpoint(self._profile)

    # ---- reading

    def spans(self, from_ms: int, to_ms: int) -> list[Span]:
        """Return the spans that touch the range, whole, by start. Raises DetoxError if the file cannot be read."""
        found, lost = self._spans(from_ms, to_ms), self._lost()
        touches = lost is not None and lost.start_ms < to_ms and lost.end_ms > from_ms
        return merged(found, lost) if touches else found

    def _lost(self) -> Span | None:
        """Return what a kill left that the file does not hold; a writer has saved it at its start."""
        checkpoint = None if self._write or self.memory else read_checkpoint(self._profile)
        return lost_span(checkpoint, self._near(checkpoint.span)) if checkpoint else None

    def _near(self, span: Span) -> list[Span]:
        return self._spans(span.start_ms, max(span.end_ms, span.start_ms + 1))

    def _spans(self, from_ms: int, to_ms: int) -> list[Span]:
        # What is longer than a day and reaches in from far before is found by its own small index. It is sorted here:
        # an ORDER BY would make SQLite walk all of the past by the primary key instead.
        sql = (
            f"SELECT {SPAN_COLUMNS} FROM {self._from}span "  # noqa: S608
            "WHERE start_ms >= ?1 - ?3 AND start_ms < ?2 AND end_ms > ?1 UNION ALL "
            f"SELECT {SPAN_COLUMNS} FROM {self._from}span "
            f"WHERE end_ms - start_ms > {DAY_MS} AND end_ms > ?1 AND start_ms < ?1 - ?3"
        )
        rows = self._rows(sql, (from_ms, to_ms, DAY_MS))
        return read_spans(sorted(rows, key=lambda row: (row[3], row[0])), self.device)

    def events(self, from_ms: int, to_ms: int, kinds: Collection[str] = ()) -> list[Event]:
        """Return the events of the range, by time; with ``kinds`` only those. Raises DetoxError if it is unreadable."""
        only = f"AND kind IN ({','.join('?' * len(kinds))}) " if kinds else ""
        sql = f"SELECT {EVENT_COLUMNS} FROM {self._from}event WHERE at_ms >= ? AND at_ms < ? {only}ORDER BY at_ms, id"  # noqa: S608
        return read_events(self._rows(sql, (from_ms, to_ms, *kinds)), self.device)

    def schedules(self) -> list[Schedule]:
        """Return all of them, by time. Raises DetoxError if the file cannot be read."""
        sql = f"SELECT from_ms, zone, toml FROM {self._from}schedule ORDER BY from_ms"  # noqa: S608
        return read_schedules(self._rows(sql, ()))

    def load_state(self, feature: str) -> Mapping[str, object] | None:
        """Return what a feature last saved, None if nothing or nothing readable."""
        sql = f"SELECT data FROM {self._from}state WHERE feature = ?"  # noqa: S608
        rows = self._rows(sql, (feature,))
        return from_json(rows[0][0]) if rows else None

    def rolled(self, first: date, last: date) -> list[Rolled]:
        """Return the days from ``first`` to ``last`` that were counted before and have not changed since, by day.

        Raises DetoxError if the file cannot be read.
        """
        if self._from:  # two databases read as one: neither knows of the other's spans
            return []
        self._rows("SELECT 1", ())  # what waits is written first
        try:
            self._seen = rollup.data_version(self._db)
            found = rollup.find(self._db, first, last)
        except sqlite3.DatabaseError as failure:
            raise self._unreadable(failure) from failure
        lost = self._lost()
        return [one for one in found if lost is None or lost.start_ms >= one.to_ms or lost.end_ms <= one.from_ms]

    def roll(self, days: Sequence[Rolled]) -> None:
        """Keep days that were counted since ``rolled`` was asked, unless somebody wrote meanwhile. Never raises."""
        if days and self._write and not self._waiting and not self._from:
            with contextlib.suppress(sqlite3.Error):  # a cache: next time, then
                writes.transact(self._db, rollup.keep(days, self._seen))

    def last_end_ms(self) -> int:
        """Return where this device's own record ends, 0 if there is none."""
        sql = f"SELECT end_ms FROM {self._from}span WHERE {writes.OWN} ORDER BY start_ms DESC LIMIT 1"  # noqa: S608
        rows = self._rows(sql, ())
        return int(rows[0][0]) if rows else 0
