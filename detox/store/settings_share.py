"""Settings as a file of their own: written for another computer or for a team, and read as offers.

Two kinds of file are read. A copy of settings (``settings export``) has keys as ``settings.toml`` has them. A norm pack
is a pack (``docs/packs.md``) with a table ``[settings]``, and ``[why]`` with a line for each key. A pack says how
reminders, hours and doors are meant to be; what is seen and kept of a person is nobody else's business, and such keys
are left out of it. Nothing is ever written into a file of somebody else.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from detox.core.errors import DetoxError, Problem
from detox.core.offers import Offer, Offered
from detox.core.settings import Settings, find
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.focus.settings import RULES
from detox.store.atomic import drop_old, new_name, write_atomically
from detox.store.packs_file import pack_id, read_pack
from detox.store.settings_file import Schema, read_values
from detox.store.settings_template import literal
from detox.store.toml_text import read_toml

NORMS = (
    "breaks.", "cards.", "day.", "days_off.", "focus.", "holds.full_screen", "peak.", "quiet.", "reminders.",
    "summary.", "work.",
)  # fmt: skip
"""How keys begin that a norm pack may carry."""
SCHEMA = 1
KEPT = 5
"""So many copies of the settings from before an import stay beside them."""
_TITLE = QT_TRANSLATE_NOOP("Share", "Settings")
_LONGEST_WHY = 200
_NOT_OFFERED = QT_TRANSLATE_NOOP("Share", "{file}: {key} is left out: {wrong}")

_COPY_HEAD = """\
# Settings of Detox, all that differ from the defaults. On another computer: detox-tray settings import FILE
# Look through it before you give it away: it may name programs, people and folders of yours.
"""
_NORMS_HEAD = """\
# A norm pack of Detox: what is usual in your team. Everybody takes from it what they like, item by item:
# detox-tray packs accept FILE. Say why in [why]; take out what is only yours. Nothing ever comes back through it.

schema = 1
name = "Our team"
"""


def export_settings(path: Path, settings: Settings, schema: Schema, *, norms: bool = False) -> int:
    """Write what was set, by key, and return how many keys that are. Raises DetoxError if it cannot be written."""
    lines = []
    for key, value in sorted(settings.values.items()):
        setting = find(schema, key)
        if setting is not None and value != setting.default and (not norms or key.startswith(NORMS)):
            lines.append(f"{key} = {literal(setting.kind.write(value))}")
    text = f"{_NORMS_HEAD}\n[settings]\n" if norms else f"{_COPY_HEAD}\n"
    text += "".join(f"{line}\n" for line in lines)
    if norms:
        text += '\n[why]\n#"quiet.hours" = "Nobody here answers after eight."\n'
    try:
        write_atomically(path, text.encode())
    except OSError as failure:
        said = QT_TRANSLATE_NOOP("Share", "{file} cannot be written ({reason})")
        raise DetoxError(_TITLE, said.with_(file=path, reason=failure.strerror or failure)) from failure
    return len(lines)


def keep_copy(path: Path) -> Path | None:
    """Copy the settings file beside itself as ``settings.toml.before-N``; None if there is none. Raises DetoxError.

    The newest ``KEPT`` of them stay.
    """
    if not os.path.exists(path):
        return None
    kept = new_name(path, "before")
    try:
        shutil.copyfile(path, kept)
        shutil.copymode(path, kept)
    except OSError as failure:
        said = QT_TRANSLATE_NOOP("Share", "{file} cannot be written ({reason})")
        raise DetoxError(_TITLE, said.with_(file=kept, reason=failure.strerror or failure)) from failure
    drop_old(path, "before", KEPT)
    return kept


def read_offers(path: Path, schema: Schema) -> Offered:
    """Return what a file offers; a wrong key is a problem. Raises DetoxError in one line if it is none of ours."""
    if not path.is_file():
        missing = QT_TRANSLATE_NOOP("Share", "{file} does not exist")
        strange = QT_TRANSLATE_NOOP("Share", "{file} is no file; it was not read")
        raise DetoxError(_TITLE, (strange if path.exists() else missing).with_(file=path))
    data = read_toml(path)
    version = data.pop("schema", SCHEMA)
    if version != SCHEMA:
        said = QT_TRANSLATE_NOOP("Share", "{file}: schema {n} is of a newer Detox; nothing of it was read")
        raise DetoxError(_TITLE, said.with_(file=path, n=str(version)[:20]))
    if "settings" in data or "tip" in data:
        return _norms(path, data, schema)
    settings, problems = read_values(path, data, schema, _NOT_OFFERED)
    if not settings.values:
        said = QT_TRANSLATE_NOOP("Share", "{file}: there is no setting in it")
        raise problems[0] if problems else DetoxError(_TITLE, said.with_(file=path))
    offers = (Offer(key, setting, value) for key, value in settings.values.items() if (setting := find(schema, key)))
    return Offered(path.name, tuple(offers), problems=tuple(problems))


def _norms(path: Path, data: Mapping[str, object], schema: Schema) -> Offered:
    name, table, why = data.get("name"), data.get("settings", {}), data.get("why", {})
    problems: list[Problem] = []
    if not isinstance(table, dict):
        problems.append(_wrong(path, "settings", QT_TRANSLATE_NOOP("Share", "expected a table; it is ignored")))
        table = {}
    if not isinstance(why, dict):
        problems.append(_wrong(path, "why", QT_TRANSLATE_NOOP("Share", "expected a table; it is ignored")))
        why = {}
    settings, wrong = read_values(path, table, schema, _NOT_OFFERED)
    problems += wrong
    offers = list(_offers(path, settings, schema, {**_flat(why), **why}, problems))
    tips = 0
    if "tip" in data:
        pack = read_pack(path)
        tips = len(pack.tips)
        problems += pack.problems
    known = name if isinstance(name, str) and 0 < len(name) <= 60 and name.isprintable() else pack_id(path)
    return Offered(known, tuple(offers), norms=True, tips=tips, problems=tuple(problems))


def _offers(
    path: Path, settings: Settings, schema: Schema, why: Mapping[str, object], problems: list[Problem]
) -> Iterator[Offer]:
    for key, value in settings.values.items():
        setting = find(schema, key)
        if setting is None:
            continue
        if not key.startswith(NORMS):
            said = QT_TRANSLATE_NOOP("Share", "what is seen and kept is each person's own; a pack cannot carry it")
            problems.append(_wrong(path, key, said))
            continue
        reason = why.get(key, "")
        if not isinstance(reason, str) or len(reason) > _LONGEST_WHY or not reason.isprintable():
            said = QT_TRANSLATE_NOOP("Share", "expected one line of at most {n} characters; it is ignored")
            problems.append(_wrong(path, f"why: {key}", said.with_(n=_LONGEST_WHY)))
            reason = ""
        if key == RULES.key:
            for rule in settings[RULES]:
                yield Offer(f"{key}.{rule.id}", setting, (rule,), reason, part=True)
        else:
            yield Offer(key, setting, value, reason)


def _flat(table: Mapping[str, Any], above: str = "") -> dict[str, object]:
    """Return nested tables as dotted keys: ``[why]`` may be written either way."""
    found: dict[str, object] = {}
    for name, value in table.items():
        found |= _flat(value, f"{above}{name}.") if isinstance(value, dict) else {f"{above}{name}": value}
    return found


def _wrong(path: Path, where: str, what: Text) -> Problem:
    line = QT_TRANSLATE_NOOP("Share", "{file}: {where}: {what}.")
    return Problem(_TITLE, line.with_(file=path, where=where, what=what))
