"""Spans, events and schedules as rows of the history and back. ``own`` is the device whose rows carry NULL."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from detox.core.history import Event, Schedule, Span

SPAN_COLUMNS = "id, device, source, start_ms, end_ms, zone, state, platform, surface, override"
EVENT_COLUMNS = "id, device, at_ms, zone, kind, name, data"

Row = tuple[Any, ...]


def _device(device: str, own: str) -> bytes | None:
    return None if device == own else bytes.fromhex(device)


def span_row(span: Span, own: str) -> Row:
    """Return the row of ``span`` in the order of ``SPAN_COLUMNS``. Raises ValueError if an id is not hexadecimal."""
    return (
        bytes.fromhex(span.id), _device(span.device, own), span.source, span.start_ms, span.end_ms,
        span.zone, span.state, span.platform, span.surface, span.override,
    )  # fmt: skip


def read_spans(rows: Iterable[Row], own: str) -> list[Span]:
    """Return the spans of rows in the order of ``SPAN_COLUMNS``."""
    return [Span(row[0].hex(), row[1].hex() if row[1] else own, *row[2:]) for row in rows]


def event_row(event: Event, own: str) -> Row:
    """Return the row of ``event`` in the order of ``EVENT_COLUMNS``. Raises TypeError if ``data`` is no plain JSON."""
    return (
        bytes.fromhex(event.id), _device(event.device, own), event.at_ms,
        event.zone, event.kind, event.name, to_json(event.data),
    )  # fmt: skip


def read_events(rows: Iterable[Row], own: str) -> list[Event]:
    """Return the events of rows in the order of ``EVENT_COLUMNS``."""
    return [
        Event(
            event.hex(),
            device.hex() if device else own,
            at_ms,
            zone,
            kind,
            name,
            _data(data),
        )
        for event, device, at_ms, zone, kind, name, data in rows
    ]


def _data(text: object) -> Mapping[str, object]:
    return {} if text == "{}" else from_json(text) or {}  # most are empty, and a year has many


def read_schedules(rows: Iterable[Row]) -> list[Schedule]:
    """Return the schedules of rows (from_ms, zone, toml)."""
    return [Schedule(*row) for row in rows]


def to_json(data: Mapping[str, object]) -> str:
    """Return a JSON object as compact text. Raises TypeError or ValueError if it is none."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def from_json(text: object) -> Mapping[str, object] | None:
    """Return the JSON object in ``text``, None if there is none."""
    try:
        data = json.loads(text) if isinstance(text, str) else None
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None
