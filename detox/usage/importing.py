"""Who owns each second of an imported record. Pure: events by start in, stretches that never overlap out.

ActivityWatch keeps windows, presence and web pages in records of their own, each of which may overlap itself. Here each
second gets one owner:

1. within one record, what started later; of two that started together, the shorter one;
2. the window of a computer at which nobody was marked ``afk``; of two computers', the one whose window started later;
3. if a browser's window owns it, the page that its own record names at that time, else the window's title;
4. idle, if somebody was marked ``afk`` and no other computer had a window in front.
"""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from detox.core.history import Override, State, Surface

T = TypeVar("T")
Event = tuple[int, int, T]
"""Start and end in UTC milliseconds, half-open, and what it was."""

Owned = tuple[int, int, int, T]
"""A stretch of one record: start, end, when the event that owns it began, and what it was."""

Page = tuple[str, str]
"""A record of pages: the browser and the computer."""

_CHROME = "chrome"
_NO_CHROME = frozenset({"firefox", "safari"})


class Content(NamedTuple):
    """What a stretch is: the part of a span that is not its length. ``zone`` None: the user's zone of that time."""

    state: State
    platform: str | None = None
    surface: Surface | None = None
    override: Override | None = None
    zone: str | None = None


class Stretch(NamedTuple):
    """A stretch [start_ms, end_ms), UTC milliseconds, of one content."""

    start_ms: int
    end_ms: int
    content: Content


class Front(NamedTuple):
    """The window in front: what it is by its app and title, and the browser (catalogue id) it belongs to, if one."""

    content: Content
    browser: str | None = None


@dataclass(frozen=True)
class Records:
    """Events by start: windows and presence (True: marked ``afk``) by computer, pages by browser and computer.

    The browser is a catalogue id, "" where the record names none of those.
    """

    windows: Mapping[str, Iterable[Event[Front]]] = field(default_factory=dict)
    afk: Mapping[str, Iterable[Event[bool]]] = field(default_factory=dict)
    pages: Mapping[Page, Iterable[Event[Content]]] = field(default_factory=dict)


def latest(events: Iterable[Event[T]]) -> Iterator[Owned[T]]:
    """Yield stretches that do not overlap: each moment belongs to the event that started last.

    ``events`` come by start, and of those that start together the longest first. Of two with the same bounds, the one
    that comes later owns the time. Empty ones own nothing.
    """
    # What ends before a later event ends never owns time again: of those that may, the ends fall from bottom to top.
    running: list[tuple[int, int, T]] = []
    at = 0
    for start, end, value in events:
        if end <= start:
            continue
        while running and running[-1][0] <= start:
            until, began, was = running.pop()
            if until > at:
                yield at, until, began, was
                at = until
        if running and start > at:
            yield at, start, running[-1][1], running[-1][2]
        at = start
        while running and running[-1][0] <= end:
            running.pop()
        running.append((end, start, value))
    while running:
        until, began, was = running.pop()
        if until > at:
            yield at, until, began, was
            at = until


def joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield ``stretches``, by start, those that touch and are the same made one."""
    last: Stretch | None = None
    for stretch in stretches:
        if last and last.end_ms == stretch.start_ms and last.content == stretch.content:
            last = Stretch(last.start_ms, stretch.end_ms, last.content)
            continue
        if last:
            yield last
        last = stretch
    if last:
        yield last


def owners(records: Records) -> Iterator[Stretch]:
    """Yield who owned the time, by start, without overlap; where nothing is known there is a gap."""
    return joined(_owners(records))


_Slot = tuple[int, Any] | None
"""What one record says: when the event began, and what it was; None: nothing."""

_Change = tuple[int, int, int, _Slot]
"""When, 0 for an end and 1 for a start, which slot, what its record says from then on. No two share the first three."""


def _owners(records: Records) -> Iterator[Stretch]:
    desk = _Desk(records)
    since = 0
    for ms, _, slot, said in heapq.merge(*desk.changes()):
        if ms > since:
            content = desk.owner()
            if content is not None:
                yield Stretch(since, ms, content)
            since = ms
        desk.slots[slot] = said


def _changes(slot: int, events: Iterable[Event[Any]]) -> Iterator[_Change]:
    for start, end, began, value in latest(events):
        yield start, 1, slot, (began, value)
        yield end, 0, slot, None


class _Desk:
    """What all records say at one moment: a slot each, windows first, then presence, then pages."""

    def __init__(self, records: Records) -> None:
        self._all: list[Iterable[Event[Any]]] = [
            *records.windows.values(), *records.afk.values(), *records.pages.values(),
        ]  # fmt: skip
        self.slots: list[_Slot] = [None] * len(self._all)
        windows, watched = len(records.windows), len(records.windows) + len(records.afk)
        afk = dict(zip(records.afk, range(windows, watched), strict=True))
        # A watcher of presence whose computer has no windows speaks for the computers that have no watcher.
        strays = [slot for host, slot in afk.items() if host not in records.windows]
        self._computers = [(slot, [afk[host]] if host in afk else strays) for slot, host in enumerate(records.windows)]
        self._afk = list(afk.values())
        self._pages = dict(zip(records.pages, range(watched, len(self._all)), strict=True))
        self._hosts = list(records.windows)
        self._fitting: dict[tuple[str, int], list[int]] = {}

    def changes(self) -> list[Iterator[_Change]]:
        return [_changes(slot, events) for slot, events in enumerate(self._all)]

    def owner(self) -> Content | None:
        best: _Slot = None
        where = 0
        for slot, watchers in self._computers:
            window = self.slots[slot]
            if window and (best is None or window[0] > best[0]) and not any(map(self._is_afk, watchers)):
                best, where = window, slot
        if best is None:
            return Content("idle") if any(map(self._is_afk, self._afk)) else None
        front: Front = best[1]
        if front.browser is None:
            return front.content
        pages = [page for slot in self._pages_in(front.browser, where) if (page := self.slots[slot])]
        content: Content = max(pages, key=_began)[1] if pages else front.content
        return content

    def _is_afk(self, slot: int) -> bool:
        said = self.slots[slot]
        return said is not None and said[1] is True

    def _pages_in(self, browser: str, window: int) -> list[int]:
        """Return the slots of the pages that may be in a window of ``browser`` in that record of windows."""
        if (browser, window) not in self._fitting:
            fitting = pages_of(browser, self._hosts[window], self._pages, self._hosts)
            self._fitting[browser, window] = [self._pages[page] for page in fitting]
        return self._fitting[browser, window]


def _began(said: tuple[int, Any]) -> int:
    return said[0]


def pages_of(browser: str, host: str, pages: Iterable[Page], hosts: Collection[str]) -> list[Page]:
    """Return which records of pages can be about a window of ``browser`` on the computer ``host``.

    The browser's own, if there is one. Else those that name no browser, and what calls itself Chrome: to a web page,
    and so to the watcher, most browsers built on Chromium are Chrome. Never the pages of another computer in ``hosts``.
    """
    here = [page for page in pages if page[1] == host or page[1] not in hosts]
    own = [page for page in here if page[0] == browser]
    return own or [page for page in here if not page[0] or (page[0] == _CHROME and browser not in _NO_CHROME)]
