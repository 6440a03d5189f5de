"""Changes one key of ``settings.toml`` and nothing else: comments, order and keys we do not know survive.

The file is read again before each change and replaced whole, so that an editor, the command line and the dialog may all
write to it. Every new text is parsed and compared with what it should say before it replaces the old one.
"""

from __future__ import annotations

import copy
import json
import os
import re
import shutil
import tomllib
from collections.abc import Callable, Iterable
from functools import partial, reduce
from pathlib import Path
from typing import Any, TypeVar

from detox.core.errors import DetoxError
from detox.core.settings import ABSENT, Setting, Values
from detox.core.text import QT_TRANSLATE_NOOP
from detox.store.atomic import drop_old, locked, new_name, write_atomically
from detox.store.settings_file import TITLE, Schema
from detox.store.settings_template import commented, default_file, literal
from detox.store.settings_versions import newer
from detox.store.toml_sound import sound_part
from detox.store.toml_text import decode_toml, first_saying, parse_toml, read_bytes

T = TypeVar("T")
BAD_KEPT = 5
"""So many files that were no TOML stay beside the settings, the newest."""
_TRIES = 5
_HEADER = re.compile(r"\s*\[([^\[\]]+)\]\s*(?:#.*)?")


def set_value(path: Path, setting: Setting[T], value: T, schema: Schema = ()) -> tuple[Path, ...]:
    """Write one setting. A file that is not there yet begins as the commented default file of ``schema``.

    A file that is no TOML is first kept aside as ``settings.toml.bad-N``; what is sound in it stays, other lines become
    comments. Returns what was kept aside. Raises DetoxError if the value is not allowed or the file cannot be written;
    then nothing is changed.
    """
    raw = setting.kind.write(value)
    setting.kind.read(raw)
    shown = commented(setting)
    return _change(path, schema, setting.key, lambda text: with_value(text, setting.key, raw, shown))


def change_values(path: Path, values: Values, schema: Schema = ()) -> None:
    """Write several settings in one go, all or none; what is to be ``ABSENT`` is taken out of the file.

    As ``set_value`` else. Where nothing is written but only taken out, no file is begun.
    """
    edits: list[Callable[[str], str]] = []
    for setting, value in values:
        if value == ABSENT:
            edits.append(partial(without_value, key=setting.key))
            continue
        raw = setting.kind.write(value)
        setting.kind.read(raw)
        edits.append(partial(with_value, key=setting.key, raw=raw, shown=commented(setting)))
    writes = any(value != ABSENT for _, value in values)
    if edits and (writes or os.path.lexists(path)):
        keys = ", ".join(setting.key for setting, _ in values)
        _change(path, schema if writes else None, keys, lambda text: reduce(lambda old, edit: edit(old), edits, text))


def unset(path: Path, setting: Setting[T]) -> None:
    """Take one setting out of the file, so that its default counts again. Raises DetoxError if it cannot be written."""
    change_values(path, ((setting, ABSENT),))


def _change(path: Path, schema: Schema | None, key: str, edit: Callable[[str], str]) -> tuple[Path, ...]:
    kept: list[Path] = []
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with locked(path.parent):
            for _ in range(_TRIES):
                if _try(path, schema, edit, kept):
                    return tuple(kept)
    except OSError as failure:
        text = QT_TRANSLATE_NOOP("SettingsFile", "{file} cannot be written ({reason}); {key} was not saved.")
        reason = failure.strerror or failure
        raise DetoxError(TITLE, text.with_(file=path, reason=reason, key=key)) from failure
    busy = QT_TRANSLATE_NOOP("SettingsFile", "{file} keeps changing; {key} was not saved.")
    raise DetoxError(TITLE, busy.with_(file=path, key=key))


def _try(path: Path, schema: Schema | None, edit: Callable[[str], str], kept: list[Path]) -> bool:
    """Read, edit, write; False if somebody else wrote meanwhile. Without a schema no file is begun.

    What is kept aside is added to ``kept``.
    """
    before = _stamp(path)
    old, bad = _found(path)
    if old is None and schema is None:
        return True
    if old is not None and (strange := newer(path, tomllib.loads(old))):
        raise strange
    new = edit(default_file(schema or ()) if old is None else old)
    if new == old and not bad:
        return True
    if bad:
        kept.append(_keep_aside(Path(os.path.realpath(path))))
    return write_atomically(path, _encode(path, new), lambda: _stamp(path) == before)


def _stamp(path: Path) -> tuple[int, ...]:
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return ()
    return (found.st_ino, found.st_size, found.st_mtime_ns)


def _found(path: Path) -> tuple[str | None, bool]:
    """Return the text of the file, None if there is none, and whether it is no TOML: then what is sound in it."""
    try:
        raw = read_bytes(path)
    except FileNotFoundError:
        return None, False
    try:
        parse_toml(path, raw)
    except DetoxError:
        return sound_part(raw.decode("utf-8-sig", errors="replace")), True
    return decode_toml(path, raw), False


def _keep_aside(target: Path) -> Path:
    """Keep a bad file under a name of its own, returned; it stays in its place until a good one replaces it."""
    kept = new_name(target, "bad")
    try:
        os.link(target, kept)
    except OSError:
        shutil.copyfile(target, kept)
    drop_old(target, "bad", BAD_KEPT)
    return kept


def _encode(path: Path, text: str) -> bytes:
    try:
        old = read_bytes(path)
    except FileNotFoundError:
        old = b""
    if b"\r\n" in old:
        text = text.replace("\r\n", "\n").replace("\n", "\r\n")
    return (b"\xef\xbb\xbf" if old.startswith(b"\xef\xbb\xbf") else b"") + text.encode()


def with_value(text: str, key: str, raw: object, shown: str = "") -> str:
    """Return ``text`` with ``key`` (dotted) set to a TOML value, in the place of the comment that shows its default.

    Raises DetoxError if that cannot be done safely.
    """
    wanted: dict[str, Any] = tomllib.loads(text)
    *tables, name = key.split(".")
    place = wanted
    for table in tables:
        if not isinstance(place.setdefault(table, {}), dict):
            place[table] = {}  # a plain value stands where a table belongs: read_settings has said so
        place = place[table]
    place[name] = raw
    ways = (
        lambda: _uncommented(text, key, raw, shown),
        lambda: _set_by_tomlkit(text, key, raw),
        lambda: _below_header(text, key, raw),
        lambda: _on_top(text, key, raw),
    )
    return _first_right(key, wanted, ways)


def without_value(text: str, key: str) -> str:
    """Return ``text`` without ``key`` (dotted). Raises DetoxError if that cannot be done safely."""
    wanted: dict[str, Any] = tomllib.loads(text)
    *tables, name = key.split(".")
    place: Any = wanted
    for table in tables:
        place = place.get(table) if isinstance(place, dict) else None
    if not isinstance(place, dict) or name not in place:
        return text
    del place[name]
    return _first_right(key, wanted, (lambda: _unset_by_tomlkit(text, key),))


def _first_right(key: str, wanted: dict[str, Any], ways: Iterable[Callable[[], str | None]]) -> str:
    """Return the first text that says exactly what is wanted."""
    text = first_saying(ways, lambda data: _shape(data) == _shape(wanted))
    if text is not None:
        return text
    refusal = QT_TRANSLATE_NOOP("SettingsFile", "{key} cannot be changed without harm to the file; edit it by hand.")
    raise DetoxError(TITLE, refusal.with_(key=key))


def _shape(data: dict[str, Any]) -> str:
    """Return the content as a text that tells 1 from 1.0 and finds nan equal to itself; empty tables do not count."""
    return json.dumps(_filled(copy.deepcopy(data)), sort_keys=True, default=repr)


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    tables = {key: _filled(value) if isinstance(value, dict) else value for key, value in data.items()}
    return {key: value for key, value in tables.items() if value != {}}


def _uncommented(text: str, key: str, raw: object, shown: str) -> str | None:
    """Return ``text`` with the line ``shown`` in the table of ``key`` made real, None if there is no such line."""
    table, _, name = key.rpartition(".")
    lines = text.split("\n")
    current = ""
    for index, line in enumerate(lines):
        if header := _HEADER.fullmatch(line.rstrip("\r")):
            current = header.group(1).replace(" ", "")
        elif shown and current == table and line.rstrip() == shown:
            lines[index] = f"{name} = {literal(raw)}" + ("\r" if line.endswith("\r") else "")
            return "\n".join(lines)
    return None


def _below_header(text: str, key: str, raw: object) -> str | None:
    """Return ``text`` with the key as the first one of its table. tomlkit 0.15 stumbles over some mixed tables."""
    table, _, name = key.rpartition(".")
    lines = text.split("\n")
    for index, line in enumerate(lines):
        header = _HEADER.fullmatch(line.rstrip("\r"))
        if header and header.group(1).replace(" ", "") == table:
            return "\n".join((*lines[: index + 1], f"{name} = {literal(raw)}", *lines[index + 1 :]))
    return None


def _on_top(text: str, key: str, raw: object) -> str | None:
    """Return ``text`` with the whole dotted key before everything else."""
    return f"{key} = {literal(raw)}\n{text}"


def _set_by_tomlkit(text: str, key: str, raw: object) -> str | None:
    import tomlkit

    *tables, name = key.split(".")
    try:
        document = tomlkit.parse(text)
        place: Any = document
        for depth, table in enumerate(tables):
            if not isinstance(place.get(table), dict):
                place[table] = tomlkit.table(is_super_table=depth + 1 < len(tables))
            place = place[table]
        place[name] = raw
        return document.as_string()
    except (tomlkit.exceptions.TOMLKitError, LookupError, TypeError, ValueError, AttributeError):
        return None


def _unset_by_tomlkit(text: str, key: str) -> str | None:
    import tomlkit

    *tables, name = key.split(".")
    try:
        document = tomlkit.parse(text)
        place: Any = document
        for table in tables:
            place = place[table]
        del place[name]
        return document.as_string()
    except (tomlkit.exceptions.TOMLKitError, LookupError, TypeError, ValueError, AttributeError):
        return None
