"""The schedules that were valid in the past, as settings."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from typing import Any, TypeGuard

from detox.core.errors import DetoxError
from detox.core.history import Schedule
from detox.core.settings import Setting, Settings, find
from detox.usage.meaning import Valid

_LONGEST = 65_536


def valid_schedules(rows: Sequence[Schedule], today: Settings, schema: Sequence[Setting[Any]]) -> list[Valid]:
    """Return ``rows`` as settings, by time, unreadable ones left out; ``today`` speaks for a history that kept none."""
    found = [Valid(row.from_ms, settings) for row in rows if (settings := _settings(row.toml, schema)) is not None]
    return found or [Valid(0, today)]


def is_schedule(toml: object) -> TypeGuard[str]:
    """Whether this may be kept as what hours meant: TOML of a sane size. Keys that mean nothing here do no harm."""
    try:
        return isinstance(toml, str) and len(toml.encode()) <= _LONGEST and tomllib.loads(toml) is not None
    except (ValueError, RecursionError):  # no TOML, half a character, nested without end
        return False


def _settings(toml: str, schema: Sequence[Setting[Any]]) -> Settings | None:
    """Read the dotted keys that ``record.hours_toml`` wrote."""
    try:
        tables = tomllib.loads(toml)
    except tomllib.TOMLDecodeError:
        return None
    values: dict[str, object] = {}
    for key, raw in _flat(tables, ""):
        setting = find(schema, key)
        try:
            if setting is not None:
                values[key] = setting.kind.read(raw)
        except DetoxError:
            continue
    return Settings(values)


def _flat(table: dict[str, Any], above: str) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    for name, value in table.items():
        found += _flat(value, f"{above}{name}.") if isinstance(value, dict) else [(above + name, value)]
    return found
