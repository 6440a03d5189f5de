"""The port ``History``; its values are in ``core.history``."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Protocol

from detox.core.day_facts import Rolled
from detox.core.history import Event, Override, Schedule, Span


class History(Protocol):
    """The spans and events of this user. Times are UTC milliseconds; ranges are half-open."""

    device: str

    def save(self, span: Span) -> None:
        """Write ``span``, or the new end of the one with its id. Raises DetoxError if it overlaps another one."""
        ...

    def rewrite(self, from_ms: int, spans: Sequence[Span]) -> None:
        """Cut this device's own record at ``from_ms``, drop what came after, write ``spans``: all of it or nothing."""
        ...

    def mend(self, from_ms: int, to_ms: int, override: Override | None) -> None:
        """Say what the social time of the range was: ``override``, or, for None, what was recorded."""
        ...

    def forget_before(self, ms: int) -> None:
        """Delete all that lies before ``ms``, so that no byte of it is left in any file."""
        ...

    def forget_events(self, kind: str, name: str = "") -> None:
        """Delete all events of that kind, with ``name`` only those about it, so that no byte is left in any file."""
        ...

    def append(self, event: Event) -> None:
        """Write an event."""
        ...

    def record(self, events: Sequence[Event], states: Mapping[str, Mapping[str, object]]) -> None:
        """Write what happened and what features remember after it, all of it or nothing."""
        ...

    def spans(self, from_ms: int, to_ms: int) -> list[Span]:
        """Return the spans that touch the range, whole, by start."""
        ...

    def events(self, from_ms: int, to_ms: int, kinds: Collection[str] = ()) -> list[Event]:
        """Return the events of the range, by time; with ``kinds`` only those."""
        ...

    def add_schedule(self, schedule: Schedule) -> None:
        """Remember that hours mean something else from now on; nothing is written if they do not."""
        ...

    def schedules(self) -> list[Schedule]:
        """Return all of them, by time."""
        ...

    def rolled(self, first: date, last: date) -> list[Rolled]:
        """Return the days from ``first`` to ``last`` that were counted before and have not changed since, by day."""
        ...

    def roll(self, days: Sequence[Rolled]) -> None:
        """Keep days that were counted since ``rolled`` was asked, unless somebody wrote meanwhile. Never raises."""
        ...

    def load_state(self, feature: str) -> Mapping[str, object] | None:
        """Return what a feature last saved, None if nothing or nothing readable."""
        ...

    def save_states(self, states: Mapping[str, Mapping[str, object]]) -> None:
        """Remember the features' states, all of them or none."""
        ...

    def close(self) -> None:
        """Close cleanly."""
        ...
