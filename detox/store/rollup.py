"""The cache of days that were counted: rows of ``rollup`` and back (schema: ``store.schema``).

A row is believed only by the version of the program that wrote it: the next one may count otherwise.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date

from detox import __version__
from detox.core.day_facts import CONTEXTS, PlatformTime, Rolled, UsageCount
from detox.store.rows import Row
from detox.store.writes import Write

_COLUMNS = "day, zone, low_ms, high_ms, from_ms, to_ms, rules, data"
_NUMBERS = tuple(one.name for one in fields(UsageCount) if one.type == "int")


def find(db: sqlite3.Connection, first: date, last: date) -> list[Rolled]:
    """Return the days from ``first`` to ``last`` that are kept. Raises sqlite3.Error."""
    sql = f"SELECT {_COLUMNS} FROM rollup WHERE day BETWEEN ? AND ? AND rules = ? ORDER BY day"  # noqa: S608
    rows = db.execute(sql, (first.isoformat(), last.isoformat(), __version__)).fetchall()
    return [found for row in rows if (found := _read(row)) is not None]


def keep(days: Sequence[Rolled], seen: int) -> Write:
    """Write days, unless another connection has written since ``data_version`` was ``seen``."""
    rows = [
        (one.day.isoformat(), one.zone, one.low_ms, one.high_ms, one.from_ms, one.to_ms, __version__, _text(one.usage))
        for one in days
    ]

    def write(db: sqlite3.Connection) -> None:
        if data_version(db) == seen:
            db.executemany(f"INSERT OR REPLACE INTO rollup({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?)", rows)  # noqa: S608

    return write


def data_version(db: sqlite3.Connection) -> int:
    """Return a number that changes when another connection writes (https://www.sqlite.org/pragma.html)."""
    return int(db.execute("PRAGMA data_version").fetchone()[0])


def _text(usage: UsageCount) -> str:
    numbers = [getattr(usage, name) for name in _NUMBERS]
    rows = [
        [row.id, row.checks, row.longest_seconds, *(row.seconds.get(context, 0) for context in CONTEXTS)]
        for row in usage.platforms
    ]
    return json.dumps([numbers, rows], separators=(",", ":"))


def _read(row: Row) -> Rolled | None:
    """Return the day of a row; None if it is not as it was written."""
    try:
        numbers, rows = json.loads(row[7])
        platforms = tuple(
            PlatformTime(name, {"work": work, "private": private, "on_call": on_call}, checks, longest)
            for name, checks, longest, work, private, on_call in rows
        )
        totals = {context: sum(one.seconds[context] for one in platforms) for context in CONTEXTS}
        usage = replace(UsageCount(seconds=totals, platforms=platforms), **dict(zip(_NUMBERS, numbers, strict=True)))
        day, zone, low_ms, high_ms, from_ms, to_ms = row[:6]
        return Rolled(date.fromisoformat(day), zone, low_ms, high_ms, from_ms, to_ms, usage)
    except (ValueError, TypeError):
        return None
