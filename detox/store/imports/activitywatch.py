"""Reads ActivityWatch's bucket export: all buckets, or one. Titles and addresses are classified at once, and let go.

The file is ``{"buckets": {id: {"id", "type", "client", "hostname", "events": [{"timestamp", "duration", "data"}]}}}``
(GET /api/0/export and /api/0/buckets/ID/export of aw-server and aw-server-rust), or one such bucket alone. Timestamps
are ISO 8601, UTC where they say nothing; durations are seconds. Three types are used: ``currentwindow`` (app, title),
``afkstatus`` (status: afk, not-afk) and ``web.tab.current`` (url).
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from heapq import merge
from typing import Any, TypeVar

from detox.core.instant import to_ms
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.store.imports.json_stream import BrokenJsonError, JsonStream, TooLargeError
from detox.store.imports.notes import Notes, broken_off, shown
from detox.store.imports.stage import Stage
from detox.store.schema import DAY_MS
from detox.usage.foreign import Foreign
from detox.usage.importing import Event, Records

Key = TypeVar("Key", bound=Hashable)

TYPES = {"currentwindow": "windows", "afkstatus": "afk", "web.tab.current": "pages"}
_WATCHERS = {"aw-watcher-window": "currentwindow", "aw-watcher-afk": "afkstatus", "aw-watcher-web": "web.tab.current"}
_PHONE = "aw-watcher-android"
_BROWSER = re.compile(r"aw-watcher-web-([a-z]+)")
_EARLIEST_MS = to_ms(datetime(2000, 1, 1, tzinfo=UTC))

_WRONG = QT_TRANSLATE_NOOP(
    "Import", 'events without a text "timestamp", a number "duration" and the "data" of their type, left out'
)
_TIME = QT_TRANSLATE_NOOP("Import", "events whose time cannot be (expected such as 2026-11-20T09:00:00Z), left out")
_NEGATIVE = QT_TRANSLATE_NOOP("Import", "events with a negative duration, left out")
_FUTURE = QT_TRANSLATE_NOOP("Import", "events in the future, left out")
_ENDLESS = QT_TRANSLATE_NOOP("Import", "events that end more than a day from now, left out")
_CUT = QT_TRANSLATE_NOOP("Import", "events that reach into the future, cut off now")
_LARGE = QT_TRANSLATE_NOOP("Import", "events of more than a megabyte, left out")
_TYPE = QT_TRANSLATE_NOOP("Import", 'buckets of the type "{type}" are not used')
_NO_TYPE = QT_TRANSLATE_NOOP("Import", "buckets without a type are not used")
_LIST = QT_TRANSLATE_NOOP("Import", 'buckets without a list of "events", left out')


@dataclass
class _Bucket:
    """What is known of a bucket so far: its keys may come in any order. ``number`` is -1 while it may be none."""

    number: int
    id: str = ""
    type: str = ""
    client: str = ""
    hostname: str = ""
    later: int | None = None

    def kind(self) -> str:
        """Return its type, or what its watcher's usual name says, "" if nothing does."""
        if self.type:
            return self.type
        return next((kind for name, kind in _WATCHERS.items() if self.id.startswith(name) or self.client == name), "")

    def use(self) -> str:
        """Return which of the three it is, "" if none."""
        return "" if self.phone else TYPES.get(self.kind(), "")

    @property
    def phone(self) -> bool:
        """Whether it tells of a phone: that is no time on this computer."""
        return self.id.startswith(_PHONE) or self.client == _PHONE

    @property
    def host(self) -> str:
        """The computer, "" where the watcher did not know it."""
        return "" if self.hostname == "unknown" else self.hostname


class ActivityWatchFile:
    """Reads one export into a stage. ``now_ms`` is UTC; what lies behind it is not believed."""

    def __init__(self, stream: JsonStream, stage: Stage, foreign: Foreign, notes: Notes, now_ms: int) -> None:
        self._stream, self._stage, self._foreign, self._notes, self._now_ms = stream, stage, foreign, notes, now_ms
        self._buckets: list[_Bucket] = []
        self.detox = False
        """Whether it looks like an export of Detox."""

    @property
    def known(self) -> bool:
        """Whether there was any bucket: without one, the file is something else."""
        return bool(self._buckets)

    def read(self) -> None:
        """Read all there is. What breaks off is noted; what came before it counts. Raises DetoxError without room."""
        try:
            if self._stream.peek(strict=False) == "{":
                self._document()
        except BrokenJsonError as broken:
            if self.known:
                self._notes.add(broken_off(broken))

    # ---- the document

    def _document(self) -> None:
        alone = _Bucket(-1)
        try:
            for key in self._stream.fields():
                if key == "buckets" and self._stream.peek() == "{":
                    for name in self._stream.fields():
                        self._bucket(name)
                else:
                    self.detox = self.detox or key == "spans"
                    self._field(alone, key)
        except BrokenJsonError:
            self._finish(alone)
            raise
        self._finish(alone)

    def _bucket(self, name: str) -> None:
        if self._stream.peek() != "{":
            self._stream.skip()
            self._notes.add(_LIST, shown(name))
            return
        bucket = _Bucket(len(self._buckets), id=name)
        self._buckets.append(bucket)
        try:
            for key in self._stream.fields():
                self._field(bucket, key)
        except BrokenJsonError:
            self._finish(bucket)
            raise
        self._finish(bucket)

    def _field(self, bucket: _Bucket, key: str) -> None:
        stream = self._stream
        if key == "events":
            if bucket.number < 0:
                bucket.number = len(self._buckets)
                self._buckets.append(bucket)
            if bucket.type:
                self._events(bucket)
            else:  # what the events are stands behind them: they are read when it is known
                bucket.later = stream.mark()
                stream.skip()
        elif key in {"id", "type", "client", "hostname"} and stream.peek() == '"':
            try:
                setattr(bucket, key, str(stream.value()))
            except TooLargeError:
                stream.skip()
        else:
            stream.skip()

    def _finish(self, bucket: _Bucket) -> None:
        """Read the events that had to wait for their type; say what is not used."""
        if bucket.number < 0:
            return
        if bucket.later is not None and bucket.use():
            behind = self._stream.mark()
            self._stream.go(bucket.later)
            self._events(bucket)
            self._stream.go(behind)
        if bucket.phone:
            self._notes.add(QT_TRANSLATE_NOOP("Import", "buckets of a phone are not used: only this computer counts"))
        elif not bucket.use():
            self._notes.add(_TYPE.with_(type=shown(bucket.kind())) if bucket.kind() else _NO_TYPE)

    # ---- the events

    def _events(self, bucket: _Bucket) -> None:
        use = bucket.use()
        if not use or self._stream.peek() != "[":
            if use:
                self._notes.add(_LIST, shown(bucket.id))
            self._stream.skip()
            return
        take = {"windows": self._window, "afk": self._afk, "pages": self._page}[use]
        for number, _ in enumerate(self._stream.items(), 1):
            wrong: Text | None
            try:
                event = self._stream.value()
            except TooLargeError:
                self._stream.skip()
                wrong = _LARGE
            else:
                wrong = self._event(bucket.number, event, take)
            if wrong:
                where = QT_TRANSLATE_NOOP("Import", "{bucket}, event {number}")
                self._notes.add(wrong, where.with_(bucket=shown(bucket.id), number=number))

    def _event(self, record: int, event: object, take: Callable[[dict[str, object]], Hashable]) -> Text | None:
        """Put the event on the stage; return what is wrong with it, if anything."""
        if not isinstance(event, dict):
            return _WRONG
        said, length, data = event.get("timestamp"), event.get("duration"), event.get("data")
        if not isinstance(said, str) or not isinstance(length, (int, float)) or isinstance(length, bool):
            return _WRONG
        value = take(data) if isinstance(data, dict) else None
        if value is None or not math.isfinite(length):
            return _WRONG
        start_ms = _moment(said)
        if start_ms is None or start_ms < _EARLIEST_MS:
            return _TIME
        if length < 0:
            return _NEGATIVE
        if start_ms >= self._now_ms:
            return _FUTURE
        if length * 1000 > self._now_ms - start_ms + DAY_MS:
            return _ENDLESS
        end_ms = start_ms + round(length * 1000)
        if end_ms > start_ms:  # a watcher's first sight of a window lasts no time at all; that is no mistake
            self._stage.add(record, start_ms, min(end_ms, self._now_ms), value)
        return _CUT if end_ms > self._now_ms else None

    def _window(self, data: dict[str, object]) -> Hashable:
        app, title, url = data.get("app"), data.get("title", ""), data.get("url")
        if not isinstance(app, str) or not isinstance(title, str):
            return None
        return self._foreign.front(app, title, url if isinstance(url, str) else None)

    def _afk(self, data: dict[str, object]) -> Hashable:
        return {"afk": True, "not-afk": False}.get(str(data.get("status")))

    def _page(self, data: dict[str, object]) -> Hashable:
        url = data.get("url")
        return self._foreign.page(url) if isinstance(url, str) else None

    # ---- what was read

    def records(self) -> Records:
        """Return what was read, for ``owners``, and note what is missing in it."""
        windows, afk, pages = (self._of(use) for use in ("windows", "afk", "pages"))
        if not windows:
            self._notes.add(QT_TRANSLATE_NOOP("Import", "without a currentwindow bucket no app and no page is counted"))
        elif not afk:
            text = QT_TRANSLATE_NOOP(
                "Import", "without afkstatus, time away from the keyboard counts as well (export all buckets)"
            )
            self._notes.add(text)
        return Records(
            self._together(windows, lambda bucket: bucket.host),
            self._together(afk, lambda bucket: bucket.host),
            self._together(pages, lambda bucket: (self._browser(bucket), bucket.host)),
        )

    def _of(self, use: str) -> list[_Bucket]:
        return [bucket for bucket in self._buckets if bucket.use() == use]

    def _together(self, buckets: list[_Bucket], by: Callable[[_Bucket], Key]) -> dict[Key, Iterator[Event[Any]]]:
        """Return the events of buckets that tell of the same thing as one record."""
        numbers: dict[Key, list[int]] = {}
        for bucket in buckets:
            numbers.setdefault(by(bucket), []).append(bucket.number)
        return {
            name: merge(*map(self._stage.events, found), key=lambda event: (event[0], -event[1]))
            for name, found in numbers.items()
        }

    def _browser(self, bucket: _Bucket) -> str:
        found = _BROWSER.match(bucket.id.casefold())
        return self._foreign.browser(found[1]) if found else ""


def _moment(said: str) -> int | None:
    """Return ISO 8601 as UTC milliseconds; without an offset it is UTC. None if it is no time."""
    try:
        moment = datetime.fromisoformat(said)
        return to_ms(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    except (ValueError, OverflowError):
        return None
