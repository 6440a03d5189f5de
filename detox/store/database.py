"""The file behind the history: made, opened, checked, and put aside when it is broken. Files 0600 in folders 0700."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from dataclasses import dataclass, replace
from pathlib import Path

from detox.core.errors import DetoxError, Problem
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.store.rows import EVENT_COLUMNS, SPAN_COLUMNS
from detox.store.schema import VERSION, statements
from detox.store.upgrades import STEPS, remove_copies, upgrade, version_of

NAME = "history.sqlite"
BESIDE = ("-wal", "-shm", "-journal")
BUSY_MS = 300
"""How long a write waits for another program. It holds the event loop: not long. What fails is kept and tried again."""

TITLE = QT_TRANSLATE_NOOP("History", "History")
_MAGIC = b"SQLite format 3\0"
_TABLES = {"span": SPAN_COLUMNS, "event": EVENT_COLUMNS, "schedule": "from_ms, zone, toml", "state": "feature, data"}


@dataclass(frozen=True)
class Opened:
    """An open database. ``memory``: what is written is gone at the end. ``kept``: the file is read beside it.

    ``unread``: there is a history, and it could not be read just now.
    """

    connection: sqlite3.Connection
    problems: tuple[Problem, ...] = ()
    memory: bool = False
    kept: bool = False
    unread: bool = False


class _NewerError(Exception):
    """The file was written by a later version of this program."""


class _ForeignError(sqlite3.DatabaseError):
    """The file is an SQLite database, but no history."""


def error(text: Text, **args: object) -> DetoxError:
    """Return an error of the history in one line."""
    return DetoxError(TITLE, text.with_(**args))


def is_corrupt(failure: sqlite3.Error) -> bool:
    """Whether SQLite finds the file itself broken (result codes: https://www.sqlite.org/rescode.html)."""
    code = getattr(failure, "sqlite_errorcode", 0) & 0xFF
    return code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB} or isinstance(failure, _ForeignError)


def open_for_writing(profile: Path) -> Opened:
    """Open or begin the history in ``profile``. Never raises for a bad file or folder: problems are in the result.

    A damaged file is renamed to ``history.sqlite.damaged-N`` and a new one is begun. A file of a later version, one
    that cannot be written and one that stays locked are read as they are, and what is new is kept in memory. So is one
    of an older version whose upgrade fails.
    """
    path = profile / NAME
    problems: list[Problem] = []
    for _ in range(2):
        try:
            _prepare(profile, path)
            return Opened(_connect(path), tuple(problems))
        except _NewerError:
            return _in_memory(path, _newer(path))
        except OSError as failure:
            return _in_memory(path, _unwritable(profile, failure), *problems)
        except sqlite3.DatabaseError as failure:
            if not is_corrupt(failure):
                return _in_memory(path, _not_opened(path, failure), *problems)
        try:
            problems.append(put_aside(path))
        except OSError as failure:
            return _in_memory(None, _unwritable(profile, failure))
    return _in_memory(None, *problems)


def open_for_reading(profile: Path) -> Opened:
    """Open the history in ``profile`` read-only; an empty one in memory if there is none or it cannot be read."""
    path = profile / NAME
    if not os.path.lexists(path):
        return _in_memory(None)
    try:
        connection = _connect_read_only(path)
    except _NewerError:
        return _in_memory(path, _newer(path))
    except sqlite3.DatabaseError as failure:
        if not is_corrupt(failure):
            return replace(_in_memory(None, _not_opened(path, failure)), unread=True)
        text = QT_TRANSLATE_NOOP("History", "{file} is damaged; when the app starts, it puts the file aside.")
        return _in_memory(None, Problem(TITLE, text.with_(file=path)))
    return Opened(connection)


def put_aside(path: Path) -> Problem:
    """Rename a damaged file and what SQLite keeps beside it; return what to tell the user. Raises OSError."""
    number = 1
    while os.path.lexists(aside := path.with_name(f"{path.name}.damaged-{number}")):
        number += 1
    os.rename(path, aside)
    for suffix in BESIDE:
        beside = path.with_name(path.name + suffix)
        if os.path.lexists(beside):
            os.rename(beside, aside.with_name(aside.name + suffix))
    text = QT_TRANSLATE_NOOP("History", "{file} was damaged. It is kept as {aside}, and a new history was begun.")
    return Problem(TITLE, text.with_(file=path, aside=aside.name))


def scrub(connection: sqlite3.Connection, profile: Path | None, *more: str) -> None:
    """Leave no byte of what was forgotten: delete the copies in ``profile``, run ``more``, cut off the log.

    Freed pages of the file itself are overwritten with zeros as they are freed (secure_delete).
    """
    if profile is not None:
        remove_asides(profile)
    for statement in (*more, "PRAGMA wal_checkpoint(TRUNCATE)"):
        with contextlib.suppress(sqlite3.OperationalError):  # another program reads: it is cut off at the next close
            connection.execute(statement)


def remove_asides(profile: Path) -> None:
    """Delete damaged files that were kept, and copies from before upgrades. One that cannot be deleted stays."""
    remove_copies(profile / NAME)
    for aside in profile.glob(f"{NAME}.damaged-*"):
        with contextlib.suppress(OSError):
            os.unlink(aside)


def _prepare(profile: Path, path: Path) -> None:
    """Make the file if need be, for its owner only. Raises OSError, or _ForeignError if its first bytes are others.

    SQLite itself would notice that too, but throw the write-ahead log beside such a file away.
    """
    profile.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    try:
        if hasattr(os, "fchmod") and os.fstat(handle).st_mode & 0o077:
            os.fchmod(handle, 0o600)  # SQLite gives the files beside it the same mode
        if os.read(handle, len(_MAGIC)) not in {b"", _MAGIC}:
            raise _ForeignError
    finally:
        os.close(handle)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=BUSY_MS / 1000, isolation_level=None)
    try:
        if version_of(connection) == 0 and not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            connection.execute("PRAGMA journal_mode = WAL")
            _begin(connection)
        _check(connection)
        for pragma in (
            "journal_mode = WAL",
            "synchronous = NORMAL",
            "cache_size = -512",
            "temp_store = MEMORY",
            "wal_autocheckpoint = 256",
            "journal_size_limit = 1048576",
            "secure_delete = ON",
        ):
            connection.execute(f"PRAGMA {pragma}")
        upgrade(connection, STEPS, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _connect_read_only(path: Path) -> sqlite3.Connection:
    failure: sqlite3.DatabaseError | None = None
    for query in _read_only_ways(path):
        connection = sqlite3.connect(query, uri=True, timeout=BUSY_MS / 1000, isolation_level=None)
        try:
            _check(connection)
            connection = _as_new(connection)
            connection.execute("PRAGMA cache_size = -512")
        except sqlite3.DatabaseError as raised:
            connection.close()
            failure = raised
        except BaseException:
            connection.close()
            raise
        else:
            return connection
    raise failure or AssertionError


def _as_new(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return the connection, or, if its file is of an older version, one to a copy in memory that is upgraded."""
    if version_of(connection) >= VERSION:
        return connection
    copy = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.backup(copy)
        upgrade(copy, STEPS)
    except BaseException:
        copy.close()
        raise
    connection.close()
    return copy


def _read_only_ways(path: Path) -> tuple[str, ...]:
    uri = path.absolute().as_uri()
    # Without a write-ahead log "immutable" misses nothing, and it works in a folder that nobody may write to.
    quiet = not os.path.lexists(path.with_name(path.name + "-wal"))
    return (f"{uri}?mode=ro", f"{uri}?immutable=1") if quiet else (f"{uri}?mode=ro",)


def _begin(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        if version_of(connection) == 0:  # another process may have been faster
            for statement in statements():
                connection.execute(statement)
            connection.execute("INSERT INTO meta VALUES ('device', ?)", (os.urandom(16),))
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _check(connection: sqlite3.Connection) -> None:
    if version_of(connection) > VERSION:
        raise _NewerError
    try:
        for table, columns in _TABLES.items():
            connection.execute(f"SELECT {columns} FROM {table} LIMIT 1").fetchone()  # noqa: S608 - our own names
    except sqlite3.OperationalError as failure:
        if failure.sqlite_errorcode == sqlite3.SQLITE_ERROR:  # no such table or column
            raise _ForeignError from failure
        raise


def _in_memory(kept: Path | None, *problems: Problem) -> Opened:
    connection = sqlite3.connect("file::memory:", uri=True, timeout=BUSY_MS / 1000, isolation_level=None)
    _begin(connection)
    attached = kept is not None and os.path.lexists(kept) and _attach(connection, kept)
    return Opened(connection, problems, memory=True, kept=attached)


def _attach(connection: sqlite3.Connection, path: Path) -> bool:
    """Read the file beside the database in memory: ``all_span`` and its like are both together."""
    for query in _read_only_ways(path):
        try:
            connection.execute("ATTACH ? AS kept", (query,))
            for table, columns in _TABLES.items():
                both = " UNION ALL ".join(f"SELECT {columns} FROM {where}.{table}" for where in ("main", "kept"))  # noqa: S608
                connection.execute(f"CREATE TEMP VIEW all_{table} AS {both}")
                connection.execute(f"SELECT * FROM all_{table} LIMIT 1").fetchone()  # noqa: S608
        except sqlite3.DatabaseError:
            for table in _TABLES:
                connection.execute(f"DROP VIEW IF EXISTS temp.all_{table}")
            if any(row[1] == "kept" for row in connection.execute("PRAGMA database_list").fetchall()):
                connection.execute("DETACH kept")
        else:
            return True
    return False


def _newer(path: Path) -> Problem:
    text = QT_TRANSLATE_NOOP(
        "History", "{file} was written by a newer version. It is only read, and nothing new is kept, until you update."
    )
    return Problem(TITLE, text.with_(file=path))


def _unwritable(profile: Path, failure: OSError) -> Problem:
    text = QT_TRANSLATE_NOOP(
        "History",
        "The folder {folder} cannot be written to ({reason}); what happens now is lost when the app ends.",
    )
    return Problem(TITLE, text.with_(folder=profile, reason=failure.strerror or failure))


def _not_opened(path: Path, failure: sqlite3.Error) -> Problem:
    text = QT_TRANSLATE_NOOP(
        "History", "{file} could not be opened ({reason}); what happens now is lost when the app ends."
    )
    return Problem(TITLE, text.with_(file=path, reason=failure))
