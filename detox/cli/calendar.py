"""Reads days off and shifts anew. The running app starts this command, too: only here are the libraries loaded."""

from __future__ import annotations

import os
import threading
from datetime import date
from zoneinfo import ZoneInfo

from detox.cli.context import Context, Json
from detox.core.days_off import days_off
from detox.core.on_call import COVERS, SHIFTS, Shift
from detox.store.calendar_cache import read_found, with_found, write_found
from detox.store.calendar_worker import search

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
    lines = [
        *_listed("Days off", [_day(day) for day in coming]),
        *_listed("On call", [_line(one, zone) for one in shifts]),
    ]
    context.print(told, [*lines, *_listed("Cover", [f"{_line(one, zone)} {one.who}" for one in covers])])
    return 1 if found.problems else 0


def _json(one: Shift, zone: ZoneInfo) -> Json:
    return {"start": one.start.astimezone(zone).isoformat(), "end": one.end.astimezone(zone).isoformat()}


def _day(day: date) -> str:
    return f"{day:%a %d %b %Y}"


def _line(one: Shift, zone: ZoneInfo) -> str:
    start, end = one.start.astimezone(zone), one.end.astimezone(zone)
    return f"{start:%a %d %b %H:%M} to {end:%a %d %b %H:%M}"


def _listed(title: str, lines: list[str]) -> list[str]:
    more = [f"{'':<10} and {len(lines) - MOST} more"] if len(lines) > MOST else []
    rows = [f"{title if index == 0 else '':<10} {line}" for index, line in enumerate(lines[:MOST])]
    return [*(rows or [f"{title:<10} none"]), *more]
