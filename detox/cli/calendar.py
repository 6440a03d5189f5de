"""Reads days off and shifts anew. The running app starts this command, too: only here are the libraries loaded."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from zoneinfo import ZoneInfo

from detox.cli.context import Context, Json
from detox.cli.wording import short_date
from detox.core.days_off import days_off
from detox.core.on_call import COVERS, SHIFTS, Shift
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.store.calendar_cache import read_found, with_found, write_found
from detox.store.calendar_worker import search

Say = Callable[[Text], str]

LONGEST_SECONDS = 300.0
"""A calendar that repeats without end must not keep a process alive: then nothing is written, the last answer stays."""
MOST = 10


def calendar(context: Context) -> int:
    """Look, keep what was found in the profile, say it; exit 1 if something could not be read."""
    limit = threading.Timer(LONGEST_SECONDS, os._exit, (124,))
    limit.daemon = True
    limit.start()
    folder = context.profile.folder
    settings, now = context.settings, context.now
    found = search(settings, now, read_found(folder))
    write_found(folder, found)
    limit.cancel()
    context.ask({"cmd": "calendar"})
    all_of_it, zone = with_found(settings, found), ZoneInfo(now.zone)
    coming = [day for day in sorted(days_off(all_of_it)) if day >= now.local.date()]
    shifts = [one for one in all_of_it[SHIFTS] if one.end > now.utc]
    covers = [one for one in all_of_it[COVERS] if one.end > now.utc]
    context.tell_problems(found.told())
    told: Json = {
        "schema": 1,
        "days_off": [str(day) for day in coming],
        "on_call": [_json(one, zone) for one in shifts],
        "cover": [{**_json(one, zone), "name": one.who} for one in covers],
        "problems": [problem.message.say() for problem in found.told()],
    }
    say = context.say
    lines = [
        *_listed(_OFF, [short_date(day, year=True) for day in coming], say),
        *_listed(_ON_CALL, [_line(one, zone) for one in shifts], say),
        *_listed(_COVER, [_COVERED.with_(shift=_line(one, zone), name=one.who) for one in covers], say),
    ]
    context.print(told, lines)
    return 1 if found.problems else 0


def _json(one: Shift, zone: ZoneInfo) -> Json:
    return {"start": one.start.astimezone(zone).isoformat(), "end": one.end.astimezone(zone).isoformat()}


_OFF = QT_TRANSLATE_NOOP("CliCalendar", "Days off")
_ON_CALL = QT_TRANSLATE_NOOP("CliCalendar", "On call")
_COVER = QT_TRANSLATE_NOOP("CliCalendar", "Cover")
_NONE = QT_TRANSLATE_NOOP("CliCalendar", "none")
_MORE = QT_TRANSLATE_NOOP("CliCalendar", "and {n} more")
_SHIFT = QT_TRANSLATE_NOOP("CliCalendar", "{day} {time} to {last_day} {end}")
_COVERED = QT_TRANSLATE_NOOP("CliCalendar", "{shift} {name}")


def _line(one: Shift, zone: ZoneInfo) -> Text:
    start, end = one.start.astimezone(zone), one.end.astimezone(zone)
    days = {"day": short_date(start.date()), "last_day": short_date(end.date())}
    return _SHIFT.with_(**days, time=f"{start:%H:%M}", end=f"{end:%H:%M}")


def _listed(title: Text, lines: Sequence[Text], say: Say) -> list[str]:
    told = [say(line) for line in lines[:MOST]] or [say(_NONE)]
    if len(lines) > MOST:
        told.append(say(_MORE.with_(n=len(lines) - MOST)))
    width = max(10, *(len(say(one)) for one in (_OFF, _ON_CALL, _COVER)))
    return [f"{say(title) if index == 0 else '':<{width}} {line}" for index, line in enumerate(told)]
