"""Commands that change files: settings, exports, the history itself."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

from detox.cli.context import Context, parse_date
from detox.cli.over import spare
from detox.cli.records import Records
from detox.cli.sharing import take_copy, write_copy
from detox.cli.understanding import Misread
from detox.cli.undo import sure
from detox.core.days import day_bounds
from detox.core.errors import DetoxError
from detox.core.instant import to_ms
from detox.core.settings import Setting, find
from detox.core.text import QT_TRANSLATE_NOOP
from detox.engine import SETTINGS
from detox.focus.settings import RULES
from detox.store.export import write_rows
from detox.store.history import open_history
from detox.store.settings_file import parse_value
from detox.store.settings_save import set_value
from detox.store.settings_template import literal
from detox.usage.settings import STARTS_AT

_BACKWARDS = QT_TRANSLATE_NOOP("Cli", "--to {last} lies before --from {first}")
_EXPORT = QT_TRANSLATE_NOOP("Cli", "Export")
_SETTINGS = QT_TRANSLATE_NOOP("Cli", "Settings")


_FINE = QT_TRANSLATE_NOOP("Cli", "{file}: fine")
_KEPT = QT_TRANSLATE_NOOP("Cli", "{file} could not be read as it was, kept as {copy}; what is sound stays")
_KEY = QT_TRANSLATE_NOOP("Cli", "{key}: {what}")
_LINE = QT_TRANSLATE_NOOP("Cli", "{file}: {key}: {what}")


def settings(context: Context) -> int:
    """Look at settings, change one, write them to a file, or take those of one."""
    actions = {"path": _path, "check": _check, "get": _get, "set": _set, "export": write_copy, "import": take_copy}
    return actions[context.arguments.action](context)


def _path(context: Context) -> int:
    print(context.profile.settings)
    return 0


def _check(context: Context) -> int:
    """Say what is wrong; exit 1 if anything is."""
    rules = context.settings[RULES]
    fine = not context.problems
    if odd := context.stranger(rules):
        context.speech.complain(_LINE.with_(file=context.profile.settings, key=RULES.key, what=odd))
        fine = False
    if fine:
        print(context.say(_FINE.with_(file=context.profile.settings)))
    return 0 if fine else 1


def _key(name: str) -> Setting[Any]:
    setting = find(SETTINGS, name)
    if setting is None:
        said = QT_TRANSLATE_NOOP(
            "Cli", 'there is no setting "{key}"; detox-tray settings path shows the file with all of them'
        )
        raise Misread(_SETTINGS, said.with_(key=name))
    return setting


def _get(context: Context) -> int:
    setting = _key(context.arguments.key)
    print(literal(setting.kind.write(context.settings[setting])))
    return 0


def _set(context: Context) -> int:
    """Change one key in the file, comments and unknown keys kept, and tell the running app."""
    setting = _key(context.arguments.key)
    try:
        value = setting.kind.read(parse_value(context.arguments.value))
    except DetoxError as error:
        said = _KEY.with_(key=setting.key, what=error.message)
        raise Misread(_SETTINGS, said) from None
    path = context.profile.settings
    for kept in set_value(path, setting, value, SETTINGS):
        context.speech.complain(_KEPT.with_(file=path, copy=kept.name))
    context.ask({"cmd": "reload"})
    odd = setting.kind.remark(value) or (context.stranger(value) if setting is RULES else None)
    if odd:
        context.speech.complain(_KEY.with_(key=setting.key, what=odd))
    return 0


_WRITTEN = QT_TRANSLATE_NOOP("Cli", "{n} spans written to {file}")


def export(context: Context) -> int:
    """Write the social stretches of a range of days to a file."""
    first, last = parse_date(context.arguments.first), parse_date(context.arguments.last)
    target = Path(context.arguments.file)
    if last < first:
        raise Misread(_EXPORT, _BACKWARDS.with_(first=first, last=last))
    spare(target, _EXPORT, force=context.arguments.force)
    records = Records(context.history, context.valid)
    for day in range((last - first).days + 1):
        records.add(context.facts(first + timedelta(days=day)))
    rows = records.spans
    more = {"rest": records.rest, "events": records.events, "hours": records.hours()}
    write_rows(target, context.arguments.format, rows, first=first, last=last, more=more)
    found = {"schema": 1, "file": str(target), "format": context.arguments.format, "spans": len(rows)}
    context.print(found, [_WRITTEN.with_(n=len(rows), file=target)])
    return 0


_EVERYTHING = QT_TRANSLATE_NOOP("Cli", "This deletes all of the history, and cannot be undone. Go on?")
_SOME = QT_TRANSLATE_NOOP("Cli", "This deletes the history from {first} to {last}, and cannot be undone. Go on?")
_FORGOTTEN = QT_TRANSLATE_NOOP("Cli", "Forgotten.")


def forget(context: Context) -> int:
    """Delete history: all of it, or a range of days."""
    arguments = context.arguments
    if arguments.all == bool(arguments.first or arguments.last) or bool(arguments.first) != bool(arguments.last):
        said = QT_TRANSLATE_NOOP("Cli", "say --all, or both --from and --to")
        raise Misread(QT_TRANSLATE_NOOP("Cli", "Forget"), said)
    first, last = (parse_date(text) if text else None for text in (arguments.first, arguments.last))
    if first and last and last < first:
        raise Misread(QT_TRANSLATE_NOOP("Cli", "Forget"), _BACKWARDS.with_(first=first, last=last))
    question = _EVERYTHING if first is None else _SOME.with_(first=first, last=last)
    if not sure(context, question):
        return 1
    low, high = 0, to_ms(context.now.utc) + 86_400_000
    if first and last:
        starts_at, zone = context.settings[STARTS_AT], context.now.zone
        low, high = to_ms(day_bounds(first, zone, starts_at)[0]), to_ms(day_bounds(last, zone, starts_at)[1])
    if context.ask({"cmd": "forget", "from_ms": low, "to_ms": high, "all": arguments.all}) is None:
        history = open_history(context.profile.folder, write=True)
        history.forget(low, high, everything=arguments.all)
        history.close()
    print(context.say(_FORGOTTEN), file=sys.stderr)
    return 0
