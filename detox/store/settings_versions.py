"""The schema of ``settings.toml``: what older files become, and that newer ones are read and never written.

The file says it as ``schema = 1``; one that does not is of schema 1. A step takes the whole text of a file of one
schema to the next one, comments included; ``tests/store/test_settings_versions.py`` asks for a sample file of each.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from detox.core.errors import DetoxError, Problem
from detox.core.text import QT_TRANSLATE_NOOP
from detox.store.atomic import locked, new_name, write_atomically
from detox.store.toml_text import decode_toml, parse_toml, read_bytes

SCHEMA = 1
KEY = "schema"
Steps = Mapping[int, Callable[[str], str]]
STEPS: Steps = MappingProxyType({})
"""From each older schema to the next: there is none yet."""
TITLE = QT_TRANSLATE_NOOP("SettingsFile", "Settings")


def schema_of(data: Mapping[str, object]) -> int:
    """Return the schema of a file; what is no whole number counts as the first."""
    found = data.get(KEY, 1)
    return found if isinstance(found, int) and not isinstance(found, bool) and found > 0 else 1


def newer(path: Path, data: Mapping[str, object], schema: int = SCHEMA) -> Problem | None:
    """Return the one line about a file of a newer Detox, None if it is none."""
    if schema_of(data) <= schema:
        return None
    said = QT_TRANSLATE_NOOP(
        "SettingsFile",
        "{file} was written by a newer Detox (schema {n}): what is known here applies, and it is not changed.",
    )
    return Problem(TITLE, said.with_(file=path, n=schema_of(data)))


def upgrade(path: Path, steps: Steps = STEPS, schema: int = SCHEMA) -> Path | None:
    """Bring an older file up to ``schema`` and return the copy of what it was, ``settings.toml.schema-N-1``.

    None if there is nothing to do: no file, one that is no TOML, one of this schema or a newer. Raises DetoxError if
    it cannot be written; then it is as it was.
    """
    try:
        with locked(path.parent):
            text, found = _older(path, schema)
            if text is None:
                return None
            for each in range(found, schema):
                text = steps[each](text)
            kept = new_name(path, f"{KEY}-{found}")
            shutil.copyfile(path, kept)
            shutil.copymode(path, kept)
            write_atomically(path, text.encode())
    except FileNotFoundError:
        return None
    except OSError as failure:
        said = QT_TRANSLATE_NOOP("SettingsFile", "{file} cannot be written ({reason}); it stays as it is.")
        raise DetoxError(TITLE, said.with_(file=path, reason=failure.strerror or failure)) from failure
    return kept


def _older(path: Path, schema: int) -> tuple[str | None, int]:
    """Return the text of an older file and its schema; None in its place where there is nothing to upgrade."""
    try:
        raw = read_bytes(path)
        found = schema_of(parse_toml(path, raw))
    except DetoxError:
        return None, 0
    return (decode_toml(path, raw) if found < schema else None), found
