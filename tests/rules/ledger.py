"""A history in memory that believes nothing: what overlaps, runs backwards or has no length fails the test at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from itertools import count, pairwise

from detox.core.day_facts import Rolled
from detox.core.decisions import Decision, ForgetBefore, ForgetEvents, Log, MendSpans, RewriteSpans, SaveSpan
from detox.core.errors import DetoxError
from detox.core.history import Event, Override, Schedule, Span
from detox.core.instant import Instant


class Ledger:
    """Satisfies the port ``History``. ``failing`` makes every write raise that error, as a locked file would."""

    device = "d" * 32

    def __init__(self) -> None:
        self.failing: DetoxError | None = None
        self.states: dict[str, Mapping[str, object]] = {}
        self.saves = 0
        self.forgotten: list[int] = []
        self.mended: list[tuple[int, int, Override | None]] = []
        self.closed = False
        self._spans: dict[str, Span] = {}
        self._events: list[Event] = []
        self._schedules: list[Schedule] = []
        self._ids = count(1)

    # --- the port -----------------------------------------------------------------------------------------------------

    def save(self, span: Span) -> None:
        """Write a span, or its new end."""
        self._may_write()
        assert span.end_ms > span.start_ms, f"{span} has no length"
        before = self._spans.get(span.id)
        assert before is None or before.start_ms == span.start_ms, f"{span} began earlier as {before}"
        for other in self._spans.values():
            apart = other.end_ms <= span.start_ms or other.start_ms >= span.end_ms
            assert other.id == span.id or apart, f"{span} overlaps {other}"
        self._spans[span.id] = span

    def rewrite(self, from_ms: int, spans: Sequence[Span]) -> None:
        """Cut the record at ``from_ms``."""
        self._may_write()
        kept = {}
        for span in self._spans.values():
            if span.start_ms < from_ms:
                end = min(span.end_ms, from_ms)
                kept[span.id] = Span(
                    span.id, span.device, span.source, span.start_ms, end, span.zone,
                    span.state, span.platform, span.surface, span.override,
                )  # fmt: skip
        self._spans = kept
        for span in spans:
            self.save(span)

    def mend(self, from_ms: int, to_ms: int, override: Override | None) -> None:
        """Remember what was asked for: what comes of it is the store's business."""
        self._may_write()
        self.mended.append((from_ms, to_ms, override))

    def forget_before(self, ms: int) -> None:
        """Remember what was asked for."""
        self._may_write()
        self.forgotten.append(ms)

    def forget_events(self, kind: str, name: str = "") -> None:
        """Delete events of that kind."""
        self._may_write()
        self._events = [one for one in self._events if one.kind != kind or name not in ("", one.name)]

    def append(self, event: Event) -> None:
        """Write an event."""
        self._may_write()
        self._events.append(event)

    def record(self, events: Sequence[Event], states: Mapping[str, Mapping[str, object]]) -> None:
        """Write events and states."""
        self._may_write()
        self._events += events
        self.save_states(states)

    def spans(self, from_ms: int, to_ms: int) -> list[Span]:
        """Return what touches the range, by start."""
        found = [span for span in self._spans.values() if span.start_ms < to_ms and span.end_ms > from_ms]
        return sorted(found, key=lambda span: span.start_ms)

    def events(self, from_ms: int, to_ms: int, kinds: Collection[str] = ()) -> list[Event]:
        """Return the events of the range, by time; with ``kinds`` only those."""
        found = (one for one in self._events if from_ms <= one.at_ms < to_ms and (not kinds or one.kind in kinds))
        return sorted(found, key=lambda one: one.at_ms)

    def add_schedule(self, schedule: Schedule) -> None:
        """Remember a schedule."""
        self._may_write()
        self._schedules.append(schedule)

    def schedules(self) -> list[Schedule]:
        """Return all of them."""
        return list(self._schedules)

    def rolled(self, first: date, last: date) -> list[Rolled]:  # noqa: ARG002 - the port's signature
        """Keep nothing."""
        return []

    def roll(self, days: Sequence[Rolled]) -> None:
        """Keep nothing."""

    def load_state(self, feature: str) -> Mapping[str, object] | None:
        """Return what was saved last."""
        return self.states.get(feature)

    def save_states(self, states: Mapping[str, Mapping[str, object]]) -> None:
        """Remember the states."""
        self._may_write()
        self.saves += 1
        self.states.update(states)

    def close(self) -> None:
        """Close."""
        self.closed = True

    # --- for tests ----------------------------------------------------------------------------------------------------

    def carry_out(self, decision: Decision, now: Instant) -> None:
        """Do what a decision says, if it is about the history."""
        match decision:
            case SaveSpan(span):
                self.save(span)
            case RewriteSpans(from_ms, spans):
                self.rewrite(from_ms, spans)
            case MendSpans(from_ms, to_ms, override):
                self.mend(from_ms, to_ms, override)
            case ForgetBefore(ms):
                self.forget_before(ms)
            case ForgetEvents(kind, name):
                self.forget_events(kind, name)
            case Log(kind, name, data):
                self.append(Event(f"{next(self._ids):032x}", self.device, now.ms, now.zone, kind, name, data))

    def end_ms(self) -> int:
        """Return where the record ends."""
        return max((span.end_ms for span in self._spans.values()), default=0)

    def check(self) -> None:
        """Nothing overlaps, nothing runs backwards."""
        ordered = self.spans(0, 10**15)
        assert all(span.start_ms < span.end_ms for span in ordered)
        assert all(one.end_ms <= other.start_ms for one, other in pairwise(ordered))

    def _may_write(self) -> None:
        if self.failing:
            raise self.failing
