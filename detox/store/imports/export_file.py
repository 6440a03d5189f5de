"""Reads the JSON that ``detox-tray export --format json`` writes (``store.export``) into a stage.

``spans`` are stretches of social time, each with what it meant (``context``). Its meaning here would follow from this
profile's hours, which may be others: so that a minute stays what it was, work and private are written down as the
user's own word (``override``), unless the work surface says so already. On call follows from the pass, which is among
``events``. ``rest`` is the other time. ``hours`` say when work was over on those days: they come in only for the time
before this profile knows hours of its own. Exports of before these keys existed have ``spans`` with four columns alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TypeGuard
from zoneinfo import ZoneInfo

from detox.core.history import STATES, Event, Override, Schedule, Surface
from detox.core.instant import to_ms
from detox.core.on_call import SHIFTS
from detox.core.settings import is_id
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.store.export import KEPT_EVENTS
from detox.store.imports.json_stream import BrokenJsonError, JsonStream, TooLargeError
from detox.store.imports.notes import Notes, broken_off
from detox.store.imports.stage import Stage
from detox.store.rows import to_json
from detox.store.schedules import is_schedule
from detox.usage.importing import Content, Stretch, joined, latest

_ALL = "all"
_SURFACES: dict[str, Surface] = {"feed": "feed", "work": "work"}
_MEANT: dict[str, Override] = {"work": "work", "private": "private"}
_CONTEXTS = ("work", "private", "on_call", None)

_WRONG = QT_TRANSLATE_NOOP("Import", "rows that are not as an export of Detox writes them, left out")
_EMPTY = QT_TRANSLATE_NOOP("Import", "rows that end before they start, left out")
_FUTURE = QT_TRANSLATE_NOOP("Import", "rows in the future, left out")
_CUT = QT_TRANSLATE_NOOP("Import", "rows that reach into the future, cut off now")
_LARGE = QT_TRANSLATE_NOOP("Import", "rows of more than a megabyte, left out")
_PASSES = QT_TRANSLATE_NOOP("Import", "time on call without a pass or a shift in the file counts by your hours instead")

Row = dict[str, object]


class DetoxFile:
    """Reads one export into a stage. ``now_ms`` is UTC; what lies behind it is not believed."""

    def __init__(self, stream: JsonStream, stage: Stage, notes: Notes, now_ms: int) -> None:
        self._stream, self._stage, self._notes, self._now_ms = stream, stage, notes, now_ms
        self._events: int | None = None
        self._zones: dict[str, bool] = {}
        self._on_call = 0
        self.hours: list[Schedule] = []
        """What hours meant, from when on."""
        self.known = False
        """Whether there was a list of spans: without one, the file is something else."""
        self.activitywatch = False
        """Whether it looks like an export of ActivityWatch."""

    def read(self) -> None:
        """Read all there is. What breaks off is noted; what came before it counts. Raises DetoxError without room."""
        try:
            if self._stream.peek(strict=False) != "{":
                return
            for key in self._stream.fields():
                self._field(key)
        except BrokenJsonError as broken:
            if self.known:
                self._notes.add(broken_off(broken))

    def stretches(self) -> Iterator[Stretch]:
        """Yield what was read, by start; where rows overlap, the one that started later owns the time."""
        found = latest(self._stage.events(_ALL))
        return joined(Stretch(start_ms, end_ms, content) for start_ms, end_ms, _, content in found)

    def events(self, device: str) -> Iterator[Event]:
        """Yield what happened, as events of ``device``, straight from the file."""
        reasons = any(SHIFTS.key in schedule.toml for schedule in self.hours)
        if self._events is not None:
            self._stream.go(self._events)
            try:
                for row, number in self._rows("events"):
                    event = self._event(row, device)
                    if event is None:
                        self._wrong(_WRONG, "events", number)
                    elif event.at_ms >= self._now_ms:
                        self._wrong(_FUTURE, "events", number)
                    else:
                        reasons = reasons or event.kind in {"pass", "on_call"}
                        yield event
            except BrokenJsonError as broken:
                self._notes.add(broken_off(broken))
        if self._on_call and not reasons:
            self._notes.add(_PASSES)

    # ---- the document

    def _field(self, key: str) -> None:
        if key in {"spans", "rest", "events"} and self._stream.peek() == "[":
            if key == "events":
                self._events = self._stream.mark()
                self._stream.skip()
                return
            self.known = self.known or key == "spans"
            read = self._social if key == "spans" else self._rest
            for row, number in self._rows(key):
                wrong = self._stretch(row, read)
                if wrong:
                    self._wrong(wrong, key, number)
            return
        if key == "hours" and self._stream.peek() == "[":
            for row, number in self._rows(key):
                schedule = self._schedule(row)
                if schedule is None:
                    self._wrong(_WRONG, key, number)
                else:
                    self.hours.append(schedule)
            return
        self.activitywatch = self.activitywatch or key == "buckets"
        self._stream.skip()

    def _rows(self, key: str) -> Iterator[tuple[object, int]]:
        for number, _ in enumerate(self._stream.items(), 1):
            try:
                row = self._stream.value()
            except TooLargeError:
                self._stream.skip()
                self._wrong(_LARGE, key, number)
            else:
                yield row, number

    def _wrong(self, what: Text, key: str, number: int) -> None:
        where = QT_TRANSLATE_NOOP("Import", "{list}, row {number}")
        self._notes.add(what, where.with_(list=key, number=number))

    # ---- rows

    def _stretch(self, row: object, read: Callable[[Row], Content | None]) -> Text | None:
        """Put a row on the stage; return what is wrong with it, if anything."""
        if not isinstance(row, dict):
            return _WRONG
        start_ms, end_ms, content = _moment(row.get("start")), _moment(row.get("end")), read(row)
        if start_ms is None or end_ms is None or content is None or not self._zone_is_known(content.zone):
            return _WRONG
        if end_ms <= start_ms:
            return _EMPTY
        if start_ms >= self._now_ms:
            return _FUTURE
        self._stage.add(_ALL, start_ms, min(end_ms, self._now_ms), content)
        return _CUT if end_ms > self._now_ms else None

    def _social(self, row: Row) -> Content | None:
        platform, zone, context = row.get("platform"), row.get("zone"), row.get("context")
        if not _is_platform(platform) or not _is_text(zone) or context not in _CONTEXTS:
            return None
        surface = _SURFACES.get(str(row.get("surface")), "feed")
        override = _MEANT.get(str(row.get("override")))
        if override or (surface, context) != ("work", "work"):
            # What it meant in the end: an older edit may have given way to a word that came later.
            override = _MEANT.get(str(context), override)
        self._on_call += context == "on_call"
        return Content("social", platform, surface, override, zone)

    def _rest(self, row: Row) -> Content | None:
        platform, zone, said = row.get("platform"), row.get("zone"), row.get("state")
        state = next((one for one in STATES if one == said and one != "social"), None)
        if state is None or not _is_text(zone) or not (platform is None or _is_platform(platform)):
            return None
        return Content(state, platform, zone=zone)

    def _event(self, row: object, device: str) -> Event | None:
        if not isinstance(row, dict):
            return None
        name, kind, at_ms, data = row.get("id"), row.get("kind"), _moment(row.get("at")), row.get("data", {})
        about, zone = row.get("name", ""), row.get("zone")
        if at_ms is None or not isinstance(data, dict) or not isinstance(about, str):
            return None
        if not isinstance(kind, str) or kind not in KEPT_EVENTS or not isinstance(name, str):
            return None
        if not isinstance(zone, str) or not self._zone_is_known(zone):
            return None
        try:
            if len(bytes.fromhex(name)) != 16:
                return None
            (to_json(data) + about).encode()
        except (ValueError, TypeError, RecursionError):  # not hexadecimal, no plain JSON, half a character
            return None
        return Event(name.lower(), device, at_ms, zone, kind, about, data)

    def _schedule(self, row: object) -> Schedule | None:
        if not isinstance(row, dict):
            return None
        at_ms, zone, toml = _moment(row.get("from")), row.get("zone"), row.get("toml")
        if at_ms is None or not isinstance(zone, str) or not self._zone_is_known(zone) or not is_schedule(toml):
            return None
        return Schedule(at_ms, zone, toml)

    def _zone_is_known(self, zone: str | None) -> bool:
        if zone is None:
            return True
        if zone not in self._zones:
            try:
                ZoneInfo(zone)
            except (KeyError, ValueError, OSError):  # ZoneInfoNotFoundError is a KeyError
                self._zones[zone] = False
            else:
                self._zones[zone] = True
        return self._zones[zone]


def _is_text(value: object) -> TypeGuard[str | None]:
    return value is None or isinstance(value, str)


def _is_platform(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and is_id(value)


def _moment(said: object) -> int | None:
    """Return ISO 8601 with an offset as UTC milliseconds, None if it is none."""
    try:
        moment = datetime.fromisoformat(said) if isinstance(said, str) else None
        return to_ms(moment) if moment and moment.tzinfo else None
    except (ValueError, OverflowError):
        return None
