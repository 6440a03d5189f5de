"""The schema of ``history.sqlite``, version 3, as SQL. What older files become: ``store.upgrades``.

All times are UTC milliseconds since 1970, ranges are half-open, ids are 128 random bits (16-byte BLOBs). ``device`` is
such an id too, or NULL for the device whose file this is (``meta.device``): a seventh of the bytes of a row saved.

``span``      one stretch of one state. ``zone`` is the IANA zone the user was in; ``source`` is ``app`` (recorded),
              ``edit`` (changed by hand) or ``import:<sha256>``; the first two are the layer *own*, the last is the
              layer *import*, and own wins when read. ``platform`` is a catalogue id, ``surface`` feed or work,
              ``override`` work, private or deleted; ``recorded`` is NULL but in a span that was changed by hand: there
              it is what ``override`` was before ('' for none), so that every edit can be undone. Within one device and
              layer no two spans overlap: triggers refuse it, as a CHECK may hold no subquery
              (https://www.sqlite.org/lang_createtable.html#check_constraints).
``event``     one thing that happened, ``data`` is a JSON object. ``event_kind`` finds the few of a kind in a year ("off
              until …" reaches that far).
``schedule``  what hours meant from a moment on: the settings of then, as TOML.
``rollup``    a cache by local day: the usage of [low_ms, high_ms) in ``zone``, as JSON, counted by the version
              ``rules`` of the program from what lies in [from_ms, to_ms). Triggers drop it when anything in there
              changes: a span, an event that gives time its meaning, the schedule.
``state``     what each feature remembers across a restart, as JSON.
``meta``      ``device``: the id of this device.

Spans and events are stored in the order of time itself (WITHOUT ROWID, the start leads the key): what is new goes to
the end, a day lies on neighbouring pages, and no second index of random ids costs a third more bytes on disk. A span's
start therefore never changes; its end may. ``span_long`` holds the few spans longer than a day, so that whatever
reaches into a range from before it is found without a scan.
"""

from __future__ import annotations

import sqlite3

from detox.core.history import STATES

VERSION = 4
DAY_MS = 86_400_000

_TABLES = """
CREATE TABLE span(
    id BLOB NOT NULL,
    device BLOB,
    source TEXT NOT NULL,
    start_ms INTEGER NOT NULL,
    end_ms INTEGER NOT NULL,
    zone TEXT NOT NULL,
    state TEXT NOT NULL,
    platform TEXT,
    surface TEXT,
    override TEXT, recorded TEXT,
    PRIMARY KEY(start_ms, id)
) WITHOUT ROWID;
CREATE INDEX span_long ON span(end_ms) WHERE end_ms - start_ms > {day};
CREATE TABLE event(
    id BLOB NOT NULL,
    device BLOB,
    at_ms INTEGER NOT NULL,
    zone TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    data TEXT NOT NULL DEFAULT '{{}}',
    PRIMARY KEY(at_ms, id)
) WITHOUT ROWID;
CREATE INDEX event_kind ON event(kind, at_ms);
CREATE TABLE schedule(from_ms INTEGER PRIMARY KEY, zone TEXT NOT NULL, toml TEXT NOT NULL);
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
CREATE TABLE state(feature TEXT PRIMARY KEY, data TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
"""

# Spans of one device and layer do not overlap, so of those that begin before a new end only the last can be in the way.
_SPAN_CHECK = """
CREATE TRIGGER span_{name} BEFORE {when} ON span BEGIN
    SELECT RAISE(ABORT, 'a span needs an id of 16 bytes, and a device of 16 bytes or NULL')
        WHERE typeof(NEW.id) <> 'blob' OR length(NEW.id) <> 16
        OR typeof(NEW.device) NOT IN ('null', 'blob') OR length(coalesce(NEW.device, NEW.id)) <> 16;
    SELECT RAISE(ABORT, 'a span must end after it starts, both in whole milliseconds')
        WHERE typeof(NEW.start_ms) <> 'integer' OR typeof(NEW.end_ms) <> 'integer' OR NEW.end_ms <= NEW.start_ms;
    SELECT RAISE(ABORT, 'a span has an unknown state, surface, override or source')
        WHERE NEW.state NOT IN ({states})
        OR coalesce(NEW.surface, 'feed') NOT IN ('feed', 'work')
        OR coalesce(NEW.override, 'work') NOT IN ('work', 'private', 'deleted')
        OR NOT (NEW.source IN ('app', 'edit') OR NEW.source GLOB 'import:*');
    SELECT RAISE(ABORT, 'a span overlaps another one of the same device and layer')
        WHERE NEW.start_ms < (
            SELECT end_ms FROM span
            WHERE start_ms < NEW.end_ms AND device IS NEW.device
            AND (source GLOB 'import:*') = (NEW.source GLOB 'import:*')
            AND NOT (id = {self_id} AND start_ms = {self_start})
            ORDER BY start_ms DESC LIMIT 1
        );
END;
"""

# Found by the key first: a local day is at most 14 hours off the UTC date and may start late, and what is counted lies
# at most a day beyond its end.
_ROLLUP_DROP = """
CREATE TRIGGER rollup_{name} AFTER {when} ON span BEGIN
    DELETE FROM rollup WHERE day BETWEEN
        date({row}.start_ms / 1000 - 518400, 'unixepoch') AND date({row}.end_ms / 1000 + 172800, 'unixepoch')
        AND from_ms < {row}.end_ms AND to_ms > {row}.start_ms;
END;
"""
# A pass reaches as far as the longest block (``focus.lease.LONGEST``, five days), a word of the user some hours back.
_ROLLUP_EVENT = """
CREATE TRIGGER rollup_event_{name} AFTER {when} ON event WHEN {row}.kind IN ({meaning}) BEGIN
    DELETE FROM rollup WHERE from_ms < {row}.at_ms + 432000001 AND to_ms > {row}.at_ms - 172800000;
END;
"""
# The first schedule speaks for all time before it, too.
_ROLLUP_SCHEDULE = """
CREATE TRIGGER rollup_schedule_{name} AFTER {when} ON schedule BEGIN
    DELETE FROM rollup WHERE to_ms > {row}.from_ms
        OR NOT EXISTS(SELECT 1 FROM schedule WHERE from_ms < {row}.from_ms);
END;
"""
MEANING = ("block_end", "call", "crisis", "crisis_end", "means", "on_call", "pass")
"""Kinds of events that say what a minute meant (``usage.meaning``): one drops the days near it, no other kind does."""


def statements() -> list[str]:
    """Return the whole schema, statement by statement, without transaction and version."""
    states = ", ".join(f"'{state}'" for state in STATES)
    own = {"self_id": "NEW.id", "self_start": "NEW.start_ms"}
    old = {"self_id": "OLD.id", "self_start": "OLD.start_ms"}
    meaning = ", ".join(f"'{kind}'" for kind in MEANING)
    parts = [
        _TABLES.format(day=DAY_MS),
        # An upsert of a known id runs the INSERT trigger first: the row it is about to replace is not in its way.
        _SPAN_CHECK.format(name="insert", when="INSERT", states=states, **own),
        _SPAN_CHECK.format(name="update", when="UPDATE", states=states, **old),
        _ROLLUP_DROP.format(name="insert", when="INSERT", row="NEW"),
        _ROLLUP_DROP.format(name="update", when="UPDATE", row="NEW"),
        _ROLLUP_DROP.format(name="shorten", when="UPDATE", row="OLD"),
        _ROLLUP_DROP.format(name="delete", when="DELETE", row="OLD"),
    ]
    for name, when, row in (("insert", "INSERT", "NEW"), ("update", "UPDATE", "NEW"), ("delete", "DELETE", "OLD")):
        parts.append(_ROLLUP_EVENT.format(name=name, when=when, row=row, meaning=meaning))
        parts.append(_ROLLUP_SCHEDULE.format(name=name, when=when, row=row))
    return split("".join(parts))


def split(script: str) -> list[str]:
    """Return the statements of a script: ``executescript`` would commit the transaction they belong to."""
    found, current = [], ""
    for part in script.split(";"):
        current += part + ";"
        if sqlite3.complete_statement(current):
            found.append(current.strip())
            current = ""
    return found
