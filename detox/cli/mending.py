"""``detox-tray mend``: says afterwards what recorded social time was."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from detox.cli.context import Context, Json
from detox.cli.understanding import Misread, typed
from detox.cli.wording import duration
from detox.core.days import day_of
from detox.core.errors import DetoxError
from detox.core.history import Event, Span
from detox.core.hours import at_wall, parse_time
from detox.core.instant import from_ms, to_ms
from detox.core.text import QT_TRANSLATE_NOOP
from detox.store.history import open_history
from detox.usage.layers import own_first
from detox.usage.mending import AS_RECORDED, WORDS
from detox.usage.settings import STARTS_AT

_TITLE = QT_TRANSLATE_NOOP("Cli", "Mend")
_LOCKED = QT_TRANSLATE_NOOP("Cli", "the history cannot be written just now; nothing was changed")
_SAID = {
    "work": QT_TRANSLATE_NOOP("Cli", "{names}: {time} counts as work now."),
    "private": QT_TRANSLATE_NOOP("Cli", "{names}: {time} counts as private now."),
    "deleted": QT_TRANSLATE_NOOP(
        "Cli", "{names}: {time} does not count any more (to take it out of the file: detox-tray forget)."
    ),
    AS_RECORDED: QT_TRANSLATE_NOOP("Cli", "{names}: {time} counts as it was recorded."),
}


def mend(context: Context) -> int:
    """Change what the social time between two moments was. Exit 1 if there is none, or none yet."""
    arguments = context.arguments
    with typed():
        low, end = _moment(context, arguments.start), _moment(context, arguments.end)
    high = min(end, context.now.ms)
    if low >= high:
        said = QT_TRANSLATE_NOOP("Cli", "{start} to {end} is no time that has passed")
        wrong = Misread if low >= end else DetoxError  # else it may come yet
        raise wrong(_TITLE, said.with_(start=arguments.start, end=arguments.end))
    word = arguments.meaning
    touched = [span for span in own_first(context.history.spans(low, high)) if span.state == "social"]
    ms = sum(max(0, min(span.end_ms, high) - max(span.start_ms, low)) for span in touched)
    if not ms:
        raise DetoxError(_TITLE, QT_TRANSLATE_NOOP("Cli", "no social time is recorded there"))
    answer = context.ask({"cmd": "mend", "from_ms": low, "to_ms": high, "as": word})
    if answer is None:
        _write(context, low, high, word)
    elif not answer.get("ok"):
        context.speech.complain(str(answer.get("error")))
        return 1
    found: Json = {
        "schema": 1,
        "from": _local(context, low),
        "to": _local(context, high),
        "as": word,
        "seconds": round(ms / 1000),
        "platforms": _platforms(touched),
    }
    names = ", ".join(context.names.get(name, name) for name in _platforms(touched))
    context.print(found, [_SAID[word].with_(names=names, time=duration(ms / 1000))])
    return 0


def _write(context: Context, low: int, high: int, word: str) -> None:
    history = open_history(context.profile.folder, write=True)
    data = {"from_ms": low, "to_ms": high}
    said = Event(os.urandom(16).hex(), history.device, context.now.ms, context.now.zone, "mend", word, data)
    try:
        for write in (partial(history.mend, low, high, WORDS[word]), partial(history.append, said)):
            try:
                write()
            except DetoxError:
                if not history.waits:  # refused, not locked: what waits is tried once more, and longer, by ``close``
                    raise
    finally:
        try:
            history.close()
        except DetoxError:
            raise DetoxError(_TITLE, _LOCKED) from None
    if history.memory:
        raise DetoxError(_TITLE, _LOCKED)


def _platforms(spans: list[Span]) -> list[str]:
    return sorted({span.platform for span in spans if span.platform})


def _local(context: Context, ms: int) -> str:
    return from_ms(ms).astimezone(ZoneInfo(context.now.zone)).isoformat(timespec="seconds")


def _moment(context: Context, text: str) -> int:
    """Read 14:00 (of this day, by ``day.starts_at``), 2026-11-25T14:00 or now. Raises DetoxError."""
    starts_at, zone = context.settings[STARTS_AT], context.now.zone
    if text == "now":
        return context.now.ms
    if "-" not in text:
        at, today = parse_time(text), day_of(context.now.utc, zone, starts_at)
        return to_ms(at_wall(today + timedelta(days=at < starts_at), at, ZoneInfo(zone)))
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        said = QT_TRANSLATE_NOOP("Cli", '"{text}" is no time; write it like 14:00 or 2026-11-25T14:00')
        raise DetoxError(_TITLE, said.with_(text=text)) from None
    if moment.tzinfo is None:
        return to_ms(at_wall(moment.date(), moment.time(), ZoneInfo(zone)))
    return to_ms(moment)
