"""The rows of an export from which ``import detox`` makes the same days again."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from detox.core.day_facts import DayFacts
from detox.core.history import Span
from detox.core.history_port import History
from detox.core.instant import from_ms, to_ms
from detox.counting import meaning_events
from detox.store.export import KEPT_EVENTS
from detox.usage.layers import own_first
from detox.usage.meaning import Valid, pieces

Json = dict[str, object]


class Records:
    """All that the history says about some days, as rows of JSON; times are ISO 8601 with the offset of the day's zone.

    What the user deleted is in none of them.
    """

    def __init__(self, history: History, valid: Sequence[Valid]) -> None:
        self._history, self._valid = history, valid
        self._first: int | None = None
        self._last: int | None = None
        self.spans: list[Json] = []
        self.rest: list[Json] = []
        self.events: list[Json] = []

    def hours(self) -> list[Json]:
        """Return what hours meant on the days that were added: each change of them, and what was valid before it."""
        if self._first is None or self._last is None:
            return []
        rows = [row for row in self._history.schedules() if row.from_ms < self._last]
        before = [row for row in rows if row.from_ms <= self._first]
        return [
            {"from": from_ms(row.from_ms).isoformat(timespec="milliseconds"), "zone": row.zone, "toml": row.toml}
            for row in rows[max(0, len(before) - 1) :]
        ]

    def add(self, facts: DayFacts) -> None:
        """Add a day: social stretches with what they meant, the other time, and what happened."""
        low, high, zone = to_ms(facts.start), to_ms(facts.end), ZoneInfo(facts.zone)
        self._first, self._last = low if self._first is None else self._first, high
        meant = meaning_events(self._history, low, high)

        def local(ms: int) -> str:
            return from_ms(ms).astimezone(zone).isoformat(timespec="milliseconds")

        def row(start_ms: int, end_ms: int, **more: object) -> Json:
            return {"start": local(max(low, start_ms)), "end": local(min(high, end_ms)), **more}

        for span in own_first(self._history.spans(low, high)):
            # What own spans cut off an imported one may lie outside of the day.
            if span.override == "deleted" or span.start_ms >= high or span.end_ms <= low:
                continue
            if span.state != "social":
                about = {"state": span.state, "platform": span.platform, "zone": span.zone}
                self.rest.append(row(span.start_ms, span.end_ms, **about))
                continue
            for piece in pieces([span], meant, self._valid):
                if piece.start_ms < high and piece.end_ms > low:
                    about = {"platform": piece.platform, "context": piece.context}
                    self.spans.append(row(piece.start_ms, piece.end_ms, **about, **_more(span)))
        for event in self._history.events(low, high, KEPT_EVENTS):
            about = {"id": event.id, "at": local(event.at_ms), "zone": event.zone}
            self.events.append({**about, "kind": event.kind, "name": event.name, "data": dict(event.data)})


def _more(span: Span) -> Json:
    return {"state": span.state, "surface": span.surface, "override": span.override, "zone": span.zone}
