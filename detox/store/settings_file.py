"""Reads ``settings.toml``: what is sound applies, what is not becomes one ``Problem`` that names file, key and remedy.

Nested tables are joined with dots into keys (``[reminders.water]`` with ``every_minutes`` is
``reminders.water.every_minutes``); what a key may hold is declared by the ``Setting`` values that the caller gives.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from detox.core.errors import DetoxError, Problem
from detox.core.settings import PartlyRead, Setting, Settings, find
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.store.settings_versions import KEY, newer
from detox.store.toml_text import read_toml

NAME = "settings.toml"
TITLE = QT_TRANSLATE_NOOP("SettingsFile", "Settings")

Schema = Sequence[Setting[object]]
_KEEPS_DEFAULT = QT_TRANSLATE_NOOP("SettingsFile", "{file}: {key} keeps its default: {wrong}")


def read_settings(path: Path, schema: Schema) -> tuple[Settings, list[Problem]]:
    """Return the settings of the file and what is wrong in it. No file, or an empty one: all defaults. Never raises.

    A file that is no TOML at all gives all defaults and one problem; it is left as it is. One of a newer Detox gives
    what is known here and one problem, whatever else is in it.
    """
    try:
        return read_sound(path, schema)
    except DetoxError as failure:
        return Settings(), [Problem(TITLE, failure.message)]


def read_sound(path: Path, schema: Schema) -> tuple[Settings, list[Problem]]:
    """As ``read_settings``, but raises DetoxError where the file is no TOML or cannot be read."""
    data = read_toml(path)
    known = {key: raw for key, raw in data.items() if key != KEY}
    settings, problems = read_values(path, known, schema)
    strange = newer(path, data)
    return settings, [strange] if strange else problems


def read_values(
    path: Path, data: Mapping[str, object], schema: Schema, unused: Text = _KEEPS_DEFAULT
) -> tuple[Settings, list[Problem]]:
    """Return the settings in nested tables, and what is wrong in them; ``path`` is what they are called in that.

    ``unused`` is the sentence about a value that is not used.
    """
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for key, raw in _leaves(data, schema):
        setting = find(schema, key)
        if setting is None:
            problems.append(_problem(path, key, _unknown(key, raw, schema)))
            continue
        try:
            values[key] = setting.kind.read(raw)
        except PartlyRead as failure:
            values[key] = failure.value
            text = QT_TRANSLATE_NOOP("SettingsFile", "{file}: {key}: the sound entries apply; {wrong}")
            problems.append(Problem(TITLE, text.with_(file=path, key=key, wrong=failure.message)))
        except DetoxError as failure:
            problems.append(Problem(TITLE, unused.with_(file=path, key=key, wrong=failure.message)))
        odd = setting.kind.remark(values[key]) if key in values else None
        if odd:
            problems.append(_problem(path, key, odd))
    return Settings(values), problems


def parse_value(text: str) -> object:
    """Return a value as TOML writes it: ``90``, ``true``, ``"18:15"``; a bare word is a text. Raises DetoxError."""
    try:
        found = tomllib.loads(f"value = {text}")
        if found.keys() == {"value"}:
            return found["value"]
    except (tomllib.TOMLDecodeError, RecursionError):
        if text and all(char.isalnum() or char in " _-:./+" for char in text):
            return text
    wrong = QT_TRANSLATE_NOOP(
        "SettingsFile", 'cannot read {text}; write it as TOML does: 90, true, "18:15", ["09:00-12:30"]'
    )
    raise DetoxError(TITLE, wrong.with_(text=text))


def _leaves(data: Mapping[str, object], schema: Schema, above: str = "") -> Iterator[tuple[str, object]]:
    for name, raw in data.items():
        key = f"{above}{name}"
        if isinstance(raw, dict) and find(schema, key) is None and _holds_more(key, schema):
            yield from _leaves(raw, schema, f"{key}.")
        else:
            yield key, raw


def _holds_more(table: str, schema: Schema) -> bool:
    """Whether a declared key lies below ``table``."""
    parts = table.split(".")
    for setting in schema:
        declared = setting.key.split(".")
        below = zip(declared, parts, strict=False)
        if len(declared) > len(parts) and all(want in {part, "<id>"} for want, part in below):
            return True
    return False


def _unknown(key: str, raw: object, schema: Schema) -> Text:
    if not isinstance(raw, dict) and _holds_more(key, schema):
        return QT_TRANSLATE_NOOP("SettingsFile", "expected a table of settings; it is ignored")
    import difflib

    known = [setting.key for setting in schema]
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.75)
    if near:
        return QT_TRANSLATE_NOOP(
            "SettingsFile", "there is no such setting (did you mean {near}?); it is ignored"
        ).with_(near=near[0])
    return QT_TRANSLATE_NOOP("SettingsFile", "there is no such setting; it is ignored")


def _problem(path: Path, key: str, what: Text) -> Problem:
    return Problem(
        TITLE, QT_TRANSLATE_NOOP("SettingsFile", "{file}: {key}: {what}.").with_(file=path, key=key, what=what)
    )
