"""The open file of the history: what is to be written waits for the disk, what proves damaged is begun anew.

A write that meets a locked or full disk is kept in memory, in order, and written with the next one: nothing is lost
while the program runs, and the first of them says so once. A file that proves damaged while it is open is put aside and
a new one begun, as at the start; ``problems`` then has one more line.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections import deque
from collections.abc import Sequence
from pathlib import Path

from detox.core.errors import DetoxError, Problem
from detox.core.text import QT_TRANSLATE_NOOP
from detox.store import writes
from detox.store.database import (
    BUSY_MS,
    NAME,
    Opened,
    error,
    is_corrupt,
    open_for_reading,
    open_for_writing,
    put_aside,
)
from detox.store.rows import Row

MOST_FILES = 3
CLOSE_MS = 2000
"""How long the last write, when the program ends, waits for another program."""


class HistoryFile:
    """One file, and the writes that wait for it."""

    def __init__(self, profile: Path, *, write: bool) -> None:
        """Open it; ``write=False`` changes nothing on the disk. Never raises for a bad file: look at ``problems``."""
        self._profile = profile
        self._write = write
        self._waiting: deque[tuple[str, writes.Write]] = deque()
        self._told = False
        self._begun = 1
        self.problems: list[Problem] = []
        self.device = ""
        self._take(open_for_writing(profile) if write else open_for_reading(profile))

    def _take(self, opened: Opened) -> None:
        self._db = opened.connection
        self.memory, self.unread = opened.memory, opened.unread
        self.problems.extend(opened.problems)
        self._from = "all_" if opened.kept else ""
        if self.device:
            self._db.execute("UPDATE meta SET value = ? WHERE key = 'device'", (bytes.fromhex(self.device),))
        where = "kept.meta" if opened.kept else "meta"
        row = self._db.execute(f"SELECT value FROM {where} WHERE key = 'device'").fetchone()  # noqa: S608
        self.device = row[0].hex() if row and isinstance(row[0], bytes) else "0" * 32

    @property
    def waits(self) -> bool:
        """Whether something could not be written yet."""
        return bool(self._waiting)

    def _do(self, kind: str, write: writes.Write) -> None:
        if not self._write:
            raise AssertionError("a history opened for reading is never written to")
        if kind.startswith("states:"):
            self._waiting = deque(entry for entry in self._waiting if entry[0] != kind)  # the newest says it all
        self._waiting.append((kind, write))
        self._flush(0 if self._told else BUSY_MS)

    def _flush(self, wait_ms: int) -> None:
        """Write what waits, in order. Raises DetoxError once when it has to wait, and when a write is refused."""
        refused: DetoxError | None = None
        if wait_ms != BUSY_MS:
            self._db.execute(f"PRAGMA busy_timeout = {wait_ms}")
        try:
            while self._waiting:
                try:
                    writes.transact(self._db, self._waiting[0][1])
                except sqlite3.IntegrityError as failure:
                    refused = error(QT_TRANSLATE_NOOP("History", "{reason}; it was not written."), reason=failure)
                except sqlite3.DatabaseError as failure:
                    if is_corrupt(failure) and self._may_begin_again():
                        continue
                    self._tell(failure)
                    return
                self._waiting.popleft()
                self._told = False
        finally:
            if wait_ms != BUSY_MS:
                self._db.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
        if refused:
            raise refused

    def _tell(self, failure: sqlite3.Error) -> None:
        if self._told:
            return
        self._told = True
        text = QT_TRANSLATE_NOOP(
            "History", "{file} cannot be written right now ({reason}); what is new is kept and tried again."
        )
        raise error(text, file=self._profile / NAME, reason=failure)

    def _may_begin_again(self) -> bool:
        """The open file is damaged: put it aside and begin a new one for the same device, but never without end."""
        if not self._write or self.memory or self._begun == MOST_FILES:
            return False
        self._begun += 1
        self._db.close()
        with contextlib.suppress(OSError):
            self.problems.append(put_aside(self._profile / NAME))
        self._take(open_for_writing(self._profile))
        return True

    def _rows(self, sql: str, values: Sequence[object]) -> list[Row]:
        try:
            if self._waiting:
                self._flush(0)
            return self._db.execute(sql, values).fetchall()
        except sqlite3.DatabaseError as failure:
            if is_corrupt(failure) and self._may_begin_again():
                return []
            raise self._unreadable(failure) from failure

    def _unreadable(self, failure: sqlite3.Error) -> DetoxError:
        text = QT_TRANSLATE_NOOP("History", "{file} cannot be read ({reason}).")
        return error(text, file=self._profile / NAME, reason=failure)

    def close(self) -> None:
        """Close cleanly. Raises DetoxError if something still could not be written."""
        try:
            if self._waiting:
                self._told = False
                self._flush(CLOSE_MS)
        finally:
            self._db.close()
