"""Looks up days off and shifts, in a process of its own that ends after a second: it loads ``holidays``, ``icalendar``.

What cannot be read changes nothing: of it the last good answer stays, with a line that says what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from detox.core.dates import DateRange, ranges_of
from detox.core.days_off import CALENDAR, COUNTRY, COVER_TITLE, DAY_OFF_TITLE, ON_CALL_TITLE, title_parts
from detox.core.instant import Instant
from detox.core.on_call import LONGEST, Shift
from detox.core.settings import Settings
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.store.calendar_cache import Found, calendar_files, question

BEFORE = timedelta(days=31)
"""The end of last year belongs to it: a night at New Year began there."""
MOST = 2000
"""So many days, and so many shifts, are kept; no calendar of two years has more."""

_COUNTRY = QT_TRANSLATE_NOOP(
    "Calendar",
    'days_off.country: no public holidays are known of "{country}"; expected a country such as "DE" or "DE-BY"',
)
_REGION = QT_TRANSLATE_NOOP(
    "Calendar", 'days_off.country: "{region}" is no region of {country}; expected one of {known}'
)
_NO_FILE = QT_TRANSLATE_NOOP("Calendar", "{file} is not there; expected an .ics file or a folder of them")
_NO_ICS = QT_TRANSLATE_NOOP("Calendar", "{file} holds no .ics file")


@dataclass(frozen=True, slots=True)
class _Read:
    days: tuple[DateRange, ...]
    shifts: tuple[Shift, ...]
    covers: tuple[Shift, ...]


def search(settings: Settings, now: Instant, before: Found) -> Found:
    """Return what the settings ask for, about this year and the next; ``before`` is the last answer."""
    year, problems = now.local.year, list[Text]()
    first, last = date(year, 1, 1) - BEFORE, date(year + 1, 12, 31)
    holidays = _holidays(settings[COUNTRY].strip(), range(year - 1, year + 2), problems)
    kept = before.holidays if holidays is None else ranges_of(day for day in holidays if first <= day <= last)
    read = _calendar(settings, (first, last, ZoneInfo(now.zone)), problems)
    found = Found(question(settings, now.zone), year, kept, problems=tuple(problems))
    if read is None:
        return replace(found, days=before.days, shifts=before.shifts, covers=before.covers)
    return replace(found, days=read.days, shifts=read.shifts, covers=read.covers)


def _holidays(where: str, years: Iterable[int], problems: list[Text]) -> list[date] | None:
    """Return public holidays; None if the country or its region is not known."""
    if not where:
        return []
    import holidays

    country, _, region = (part.strip() for part in where.partition("-"))
    try:
        return list(holidays.country_holidays(country.upper(), years=years, subdiv=region or None))
    except NotImplementedError:
        known = holidays.list_supported_countries(include_aliases=True).get(country.upper())
        if known is None:
            problems.append(_COUNTRY.with_(country=where))
        else:
            problems.append(_REGION.with_(region=region, country=country.upper(), known=", ".join(known) or "-"))
    except (ValueError, TypeError, KeyError, AttributeError):
        problems.append(_COUNTRY.with_(country=where))
    return None


def _calendar(settings: Settings, frame: tuple[date, date, ZoneInfo], problems: list[Text]) -> _Read | None:
    """Return what the user's files say; None if one of them says nothing at all."""
    path = settings[CALENDAR].strip()
    if not path:
        return _Read((), (), ())
    from detox.store.calendar_events import BadFileError, Frame, happenings

    where, files = Path(path).expanduser(), calendar_files(path)
    if not where.exists():
        problems.append(_NO_FILE.with_(file=where))
        return None
    if not files:
        problems.append(_NO_ICS.with_(file=where))
        return None
    on_call, cover, day_off = (title_parts(settings[one]) for one in (ON_CALL_TITLE, COVER_TITLE, DAY_OFF_TITLE))
    sort = partial(_sort, on_call, cover, day_off)
    found, bad = [], False
    for file in files:
        try:
            found += happenings(file, Frame(*frame), problems.append, lambda title, whole: bool(sort(title, whole)))
        except BadFileError as error:
            problems.append(error.line)
            bad = True
    if bad:
        return None
    days, shifts, covers = set[date](), set[Shift](), set[Shift]()
    for one in found:
        match sort(one.title, bool(one.days)):
            case "cover":
                covers.add(Shift(one.start, min(one.end, one.start + LONGEST), _name(one.title, cover)))
            case "on call":
                shifts.add(Shift(one.start, min(one.end, one.start + LONGEST)))
            case "day off":
                days.update(day for day in one.days if frame[0] <= day <= frame[1])
    return _Read(ranges_of(sorted(days)[:MOST]), tuple(sorted(shifts)[:MOST]), tuple(sorted(covers)[:MOST]))


Parts = tuple[str, ...]


def _sort(on_call: Parts, cover: Parts, day_off: Parts, title: str, all_day: bool) -> str:
    """Return what an event is by its title: "cover", "on call", "day off", or "" for nothing of ours."""
    said = _plain(title).casefold()
    if said.startswith(cover):
        return "cover"
    if any(part in said for part in on_call):
        return "on call"
    return "day off" if all_day and any(part in said for part in day_off) else ""


def _plain(title: str) -> str:
    """Return a title with single spaces, and none before a colon, where French has one."""
    return " ".join(title.split()).replace(" :", ":")


def _name(title: str, cover: Parts) -> str:
    said = _plain(title)
    begun = max(len(part) for part in cover if said.casefold().startswith(part))
    return said[begun:].strip()[:80]
