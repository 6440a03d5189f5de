"""What the calendar worker found, as the always-on process reads it: dates, shifts, names, from ``calendar.json``.

``calendar_worker`` writes it in a process of its own; nothing here loads a calendar library.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from detox.core.dates import DateRange, dates, joined
from detox.core.days_off import CALENDAR, COUNTRY, COVER_TITLE, DAY_OFF_TITLE, DAYS_OFF, ON_CALL_TITLE
from detox.core.errors import DetoxError, Problem
from detox.core.instant import Instant
from detox.core.on_call import COVERS, SHIFTS, Shift, parse_shift
from detox.core.settings import Kind, Settings
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.store.atomic import write_atomically

NAME = "calendar.json"
TITLE = QT_TRANSLATE_NOOP("Calendar", "Calendar")
WATCHED = (COUNTRY, CALENDAR, DAY_OFF_TITLE, ON_CALL_TITLE, COVER_TITLE)
"""Settings that say what is looked for: when one of them changes, the worker is started."""
MOST_BYTES = 4 << 20
_DATES = dates()


@dataclass(frozen=True)
class Found:
    """``holidays`` and ``days`` (of the calendar) are days off, ``covers`` say who has the inbox.

    ``asked`` is what they answer (``question``), ``year`` the first of the two years they are about.
    """

    asked: Mapping[str, object] | None = None
    year: int = 0
    holidays: tuple[DateRange, ...] = ()
    days: tuple[DateRange, ...] = ()
    shifts: tuple[Shift, ...] = ()
    covers: tuple[Shift, ...] = ()
    problems: tuple[Text, ...] = ()

    def told(self) -> list[Problem]:
        """What was wrong, one line each."""
        return [Problem(TITLE, line) for line in self.problems]


def question(settings: Settings, zone: str) -> dict[str, object]:
    """Return what is looked for and how the files look now (name, time of change, size); compared, never read."""
    asked: dict[str, object] = {setting.key: settings[setting] for setting in WATCHED}
    files = [[str(path), *_stamp(path)] for path in calendar_files(settings[CALENDAR])]
    return {**asked, "zone": zone, "files": files}


def calendar_files(path: str) -> list[Path]:
    """Return the file, or the ``.ics`` files of the folder, by name; none for an empty path or a missing folder."""
    if not path.strip():
        return []
    where = Path(path.strip()).expanduser()
    try:
        if not where.is_dir():
            return [where]
        return sorted(one for one in where.iterdir() if one.suffix.lower() == ".ics")
    except OSError:
        return [where]


def _stamp(path: Path) -> list[int]:
    try:
        seen = os.stat(path)
    except OSError:
        return [0, 0]
    return [seen.st_mtime_ns, seen.st_size]


def is_stale(found: Found, settings: Settings, now: Instant) -> bool:
    """Whether the worker has something to do: other settings, a file that changed, another zone, another year."""
    nothing = not settings[COUNTRY].strip() and not settings[CALENDAR].strip()
    if nothing:
        return bool(found.holidays or found.days or found.shifts or found.covers or found.problems)
    return found.asked != question(settings, now.zone) or found.year != now.local.year


def with_found(settings: Settings, found: Found) -> Settings:
    """Return ``settings`` with the days off and shifts that were found beside those of the user's own."""
    if not (found.holidays or found.days or found.shifts or found.covers):
        return settings
    off = joined((*settings[DAYS_OFF], *found.holidays, *found.days))
    shifts = tuple(sorted({*settings[SHIFTS], *found.shifts}))
    return settings.with_(DAYS_OFF, off).with_(SHIFTS, shifts).with_(COVERS, found.covers)


def read_found(folder: Path) -> Found:
    """Return what the last worker found; nothing if there is no such file, or it is not one of ours. Never raises."""
    try:
        path = folder / NAME
        if path.stat().st_size > MOST_BYTES:
            return Found()
        raw = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Found()
    if not isinstance(raw, dict) or raw.get("schema") != 1:
        return Found()
    asked, year = raw.get("asked"), raw.get("year")
    return Found(
        asked=asked if isinstance(asked, dict) else None,
        year=year if isinstance(year, int) else 0,
        holidays=_sound(raw.get("holidays"), _DATES),
        days=_sound(raw.get("days"), _DATES),
        shifts=_shifts(raw.get("shifts")),
        covers=_shifts(raw.get("covers")),
        problems=_texts(raw.get("problems")),
    )


def write_found(folder: Path, found: Found) -> None:
    """Write the file, whole or not at all. Raises DetoxError."""
    raw = {
        "schema": 1,
        "asked": found.asked,
        "year": found.year,
        "holidays": _DATES.write(found.holidays),
        "days": _DATES.write(found.days),
        "shifts": [str(one) for one in found.shifts],
        "covers": [[str(one), one.who] for one in found.covers],
        "problems": [
            [one.context, one.source, *([name, str(value)] for name, value in one.args)] for one in found.problems
        ],
    }
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_atomically(folder / NAME, json.dumps(raw, ensure_ascii=False, indent=1).encode())
    except OSError as error:
        said = QT_TRANSLATE_NOOP("Calendar", "{file} cannot be written: {why}")
        raise DetoxError(TITLE, said.with_(file=folder / NAME, why=error.strerror)) from error


def _sound(raw: object, kind: Kind[tuple[DateRange, ...]]) -> tuple[DateRange, ...]:
    try:
        return kind.read(raw)
    except DetoxError:
        return ()


def _texts(raw: object) -> tuple[Text, ...]:
    found: list[Text] = []
    for item in raw if isinstance(raw, list) else ():
        if isinstance(item, list) and len(item) >= 2 and all(isinstance(pair, list) for pair in item[2:]):
            args = tuple((str(pair[0]), str(pair[-1])) for pair in item[2:] if pair)
            found.append(Text(str(item[0]), str(item[1]), args))
    return tuple(found)


def _shifts(raw: object) -> tuple[Shift, ...]:
    found: list[Shift] = []
    for item in raw if isinstance(raw, list) else ():
        text, who = item if isinstance(item, list) and len(item) == 2 else (item, "")
        try:
            found.append(replace(parse_shift(str(text)), who=str(who)[:80]))
        except DetoxError:
            continue
    return tuple(found)
