"""Events of one ``.ics`` file (RFC 5545) inside a stretch of time. Imported by ``calendar_worker`` only.

Times without a zone are the user's own, and so are those of a zone that nobody knows: that is said in a line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import islice
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
from dateutil import rrule

from detox.core.text import QT_TRANSLATE_NOOP, Text

MOST_BYTES = 5 << 20
MOST_TIMES = 50_000
"""An event that repeats more often, from its first time on, is left out."""
LONGEST = timedelta(days=366)

_NOT_READ = QT_TRANSLATE_NOOP("Calendar", "{file} cannot be read: {why}")
_TOO_LARGE = QT_TRANSLATE_NOOP("Calendar", "{file} is larger than {n} MB; expected an .ics file of a few years")
_NO_CALENDAR = QT_TRANSLATE_NOOP("Calendar", "{file} is no calendar; expected an .ics file")
_CUT = QT_TRANSLATE_NOOP("Calendar", "{file} ends in the middle; expected END:VCALENDAR as its last line")
_BROKEN = QT_TRANSLATE_NOOP("Calendar", "{file}: an event cannot be understood ({why}); the others count")
_ZONE = QT_TRANSLATE_NOOP("Calendar", '{file}: there is no time zone "{zone}"; its times are read as your own')
_OFTEN = QT_TRANSLATE_NOOP("Calendar", "{file}: an event repeats more often than can be counted; it is left out")

Tell = Callable[[Text], None]
Component = Any
"""A component of ``icalendar``. Its values are a union of thirty types; Any is the honest word."""


class BadFileError(Exception):
    """The file as a whole says nothing; ``line`` says why."""

    def __init__(self, line: Text) -> None:
        super().__init__(line.source)
        self.line = line


@dataclass(frozen=True, slots=True)
class Happening:
    """One occurrence: its title, and from when to when, aware UTC. ``days`` are the dates of an all-day event."""

    title: str
    start: datetime
    end: datetime
    days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """What is looked for: the dates from ``first`` to ``last``, as the user's ``zone`` has them."""

    first: date
    last: date
    zone: ZoneInfo

    @property
    def low(self) -> datetime:
        """The first moment, naive."""
        return datetime.combine(self.first, time(0)) - timedelta(days=1)

    @property
    def high(self) -> datetime:
        """The last moment, naive."""
        return datetime.combine(self.last, time(0)) + timedelta(days=2)


def happenings(path: Path, frame: Frame, tell: Tell, wanted: Callable[[str, bool], bool]) -> list[Happening]:
    """Return what happens in ``frame``; ``tell`` gets one line for each sort of thing that is wrong.

    ``wanted`` says by its title, and whether it is all day, if an event matters: the meetings of years are passed over.

    Raises BadFileError if the file as a whole cannot be read.
    """
    calendars = _parsed(path)
    told: set[str] = set()

    def once(line: Text) -> None:
        if line.source not in told:
            told.add(line.source)
            tell(line)

    events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    moved = {
        (str(event.get("UID", "")), _key(event["RECURRENCE-ID"].dt)) for event in events if "RECURRENCE-ID" in event
    }
    found: list[Happening] = []
    for event in events:
        if str(event.get("STATUS", "")).upper() == "CANCELLED":
            continue
        try:
            one = _Event(event, frame, path, once)
            if wanted(one.title, one.all_day):
                found += _occurrences(one, moved)
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError, IndexError) as error:
            once(_BROKEN.with_(file=path, why=_short(error)))
    return found


def _parsed(path: Path) -> list[Component]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadFileError(_TOO_LARGE.with_(file=path, n=MOST_BYTES >> 20))
        content = path.read_bytes()
    except OSError as error:
        raise BadFileError(_NOT_READ.with_(file=path, why=error.strerror or "")) from error
    if b"BEGIN:VCALENDAR" not in content[:4096].upper():
        raise BadFileError(_NO_CALENDAR.with_(file=path))
    if b"END:VCALENDAR" not in content[-4096:].upper():
        raise BadFileError(_CUT.with_(file=path))
    try:
        return list(icalendar.Calendar.from_ical(content, multiple=True))
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError) as error:
        raise BadFileError(_NOT_READ.with_(file=path, why=_short(error))) from error


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:80] or type(error).__name__


def _key(moment: date) -> str:
    """Return what tells one occurrence of an event from the others, whatever form it has."""
    if isinstance(moment, datetime) and moment.tzinfo is not None:
        moment = moment.astimezone(UTC)
    return f"{moment:%Y%m%dT%H%M}" if isinstance(moment, datetime) else f"{moment:%Y%m%d}"


class _Event:
    """One VEVENT: where it begins, on whose wall, and how long it lasts."""

    def __init__(self, raw: Component, frame: Frame, path: Path, tell: Tell) -> None:
        self.raw, self.frame, self.path, self.tell = raw, frame, path, tell
        self.title = " ".join(str(raw.get("SUMMARY", "")).split())
        start = raw["DTSTART"].dt
        self.all_day = not isinstance(start, datetime)
        self.zone = self._zone(start)
        self.start = self.wall(start)
        self.length = self._length(start)

    def _zone(self, start: date) -> tzinfo:
        """Return the zone the event's wall is in."""
        if isinstance(start, datetime) and start.tzinfo is not None:
            return start.tzinfo
        named = self.raw["DTSTART"].params.get("TZID")
        if named and isinstance(start, datetime):
            self.tell(_ZONE.with_(file=self.path, zone=str(named)[:60]))
        return self.frame.zone

    def wall(self, moment: date) -> datetime:
        """Return a moment of the event on its own wall, naive."""
        if not isinstance(moment, datetime):
            return datetime.combine(moment, time(0))
        return moment.astimezone(self.zone).replace(tzinfo=None) if moment.tzinfo is not None else moment

    def _length(self, start: date) -> timedelta:
        if "DTEND" in self.raw:
            end = self.raw["DTEND"].dt
            if isinstance(start, datetime) and start.tzinfo and isinstance(end, datetime) and end.tzinfo:
                length = end.astimezone(UTC) - start.astimezone(UTC)
            else:
                length = self.wall(end) - self.start
        elif "DURATION" in self.raw:
            length = self.raw["DURATION"].dt
        else:
            length = timedelta(days=1) if self.all_day else timedelta(0)
        if length < timedelta(0) or length > LONGEST:
            raise ValueError("it ends before it begins, or lasts longer than a year")
        return length if length or not self.all_day else timedelta(days=1)

    def at(self, wall: datetime) -> Happening | None:
        """Return the occurrence that begins at that time of the event's wall; None if it is empty or out of frame."""
        end = wall + self.length
        if not self.length or end <= self.frame.low or wall >= self.frame.high:
            return None
        zone = self.frame.zone if self.all_day else self.zone
        start_utc = wall.replace(tzinfo=zone).astimezone(UTC)
        if not self.all_day:
            return Happening(self.title, start_utc, start_utc + self.length)
        days = tuple(wall.date() + timedelta(days=n) for n in range(max(1, self.length.days)))
        return Happening(self.title, start_utc, end.replace(tzinfo=zone).astimezone(UTC), days)


def _occurrences(event: _Event, moved: set[tuple[str, str]]) -> Iterator[Happening]:
    raw, uid = event.raw, str(event.raw.get("UID", ""))
    again = "RECURRENCE-ID" not in raw
    out = {_key(one) for one in _dates(raw, "EXDATE")} if again else set()
    for wall in _walls(event) if again else [event.start]:
        whole = wall.date() if event.all_day else wall
        moment = whole if event.all_day else wall.replace(tzinfo=event.zone)
        keys = {_key(moment), _key(whole), f"{wall:%Y%m%d}"} if event.all_day else {_key(moment), _key(whole)}
        if again and (keys & out or any((uid, key) in moved for key in keys)):
            continue
        if found := event.at(wall):
            yield found


def _dates(raw: Component, name: str) -> list[date]:
    """Return the moments of a property that may stand several times, each with a list."""
    held = raw.get(name, [])
    found: list[date] = []
    for part in held if isinstance(held, list) else [held]:
        for one in part.dts:
            moment = one.dt
            found.append(moment[0] if isinstance(moment, tuple) else moment)
    return found


def _walls(event: _Event) -> Iterator[datetime]:
    """Return when the event begins, on its wall: once, by its rules, and at dates named one by one."""
    seen = {event.start}
    yield event.start
    for one in _dates(event.raw, "RDATE"):
        wall = event.wall(one)
        if wall not in seen:
            seen.add(wall)
            yield wall
    held = event.raw.get("RRULE", [])
    for rule in held if isinstance(held, list) else [held]:
        for wall in _ruled(event, dict(rule)):
            if wall not in seen:
                seen.add(wall)
                yield wall


def _ruled(event: _Event, rule: dict[str, object]) -> Iterator[datetime]:
    """Walk a rule on the event's own wall, so that 18:00 stays 18:00 when clocks change, as far as the frame goes."""
    until = rule.pop("UNTIL", None)
    last = until[0] if isinstance(until, list) and until else until
    end = event.frame.high
    if isinstance(last, datetime):
        end = min(end, event.wall(last))
    elif isinstance(last, date):
        end = min(end, datetime.combine(last, time(23, 59, 59)))
    made: Component = icalendar.vRecur(rule)
    text = made.to_ical().decode()
    times = iter(rrule.rrulestr(text, dtstart=event.start))
    for wall in islice(times, MOST_TIMES):
        if wall > end:
            return
        if wall + event.length >= event.frame.low:
            yield wall
    if next(times, end + timedelta(1)) <= end:
        event.tell(_OFTEN.with_(file=event.path))
