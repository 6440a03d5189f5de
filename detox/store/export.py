"""Writes stretches of social time to a file for other programs.

The columns are an interface: start, end, platform, context. Times are ISO 8601 with the offset of the user's zone at
that moment; the caller has worked the rows out. JSON has more than CSV, so that ``import detox`` can make the same days
again: in each row of ``spans`` also state, surface, override and zone; beside them ``rest``, the time that is not
social (start, end, state, platform, zone), and ``events`` (id, at, zone, kind, name, data; kinds: ``KEPT_EVENTS``),
and ``hours``, what hours meant from a moment on (from, zone, toml: settings as the file has them).
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP
from detox.store.atomic import write_atomically

COLUMNS = ("start", "end", "platform", "context")
FORMATS = ("csv", "json")
_TITLE = QT_TRANSLATE_NOOP("Export", "Export")

KEPT_EVENTS = frozenset(
    {
        "offered", "taken", "skipped", "snoozed", "missed", "seen",
        "door", "walked_away", "pass", "block_start", "block_end", "off_start", "off_end", "summary",
        "crisis", "crisis_end", "on_call",
        "week", "win", "plan",
    }
)  # fmt: skip
"""The kinds of events that an export holds and an import believes: those that ``day --json`` counts, and weeks with
their wins and plans. How work felt is never among them."""

Row = Mapping[str, object]


def write_rows(
    path: Path,
    form: str,
    rows: Iterable[Row],
    *,
    first: date,
    last: date,
    more: Mapping[str, Sequence[Row]] | None = None,
) -> None:
    """Write ``rows`` of the days ``first`` to ``last`` to ``path``, readable by the user alone; whole or not at all.

    ``more`` are further lists, for JSON only. Raises DetoxError if the format is unknown or the file cannot be written.
    """
    if form == "csv":
        text = as_csv(rows)
    elif form == "json":
        text = as_json(rows, first=first, last=last, more=more or {})
    else:
        said = QT_TRANSLATE_NOOP("Export", "{form} is no format to export to; expected one of {known}.")
        raise DetoxError(_TITLE, said.with_(form=form, known=", ".join(FORMATS)))
    try:
        write_atomically(path, text.encode())
    except (OSError, ValueError) as failure:
        said = QT_TRANSLATE_NOOP("Export", "{file} cannot be written ({reason}).")
        reason = getattr(failure, "strerror", None) or str(failure)
        raise DetoxError(_TITLE, said.with_(file=path, reason=reason)) from failure


def as_csv(rows: Iterable[Row]) -> str:
    """Return CSV (RFC 4180: commas, CRLF, a header line)."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows([row[column] for column in COLUMNS] for row in rows)
    return out.getvalue()


def as_json(rows: Iterable[Row], *, first: date, last: date, more: Mapping[str, Sequence[Row]]) -> str:
    """Return one JSON object: ``schema``, ``from``, ``to``, ``spans``, each with the columns as keys, and ``more``."""
    document = {"schema": 1, "from": first.isoformat(), "to": last.isoformat(), "spans": list(map(dict, rows)), **more}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
