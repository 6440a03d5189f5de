"""The rows of an export from which ``import detox`` makes the same days again."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from detox.core.day_facts import DayFacts
from detox.core.history import Span
from detox.core.history_port import History
from detox.core.instant import from_ms, to_ms
from detox.store.export import KEPT_EVENTS
from detox.store.schema import DAY_MS
from detox.usage.layers import own_first
from detox.usage.meaning import Valid, pieces

Json = dict[str, object]


class Records:
    """All that the history says about some days, as rows of JSON; times are ISO 8601 with the offset of the day's zone.

    What the user deleted is in none of them.
    """

    def __init__(self, history: History, valid: Sequence[Valid]) -> None:
        self._history, self._valid = history, valid
        self.spans: list[Json] = []
        self.rest: list[Json] = []
        self.events: list[Json] = []

    def add(self, facts: DayFacts) -> None:
        """Add a day: social stretches with what they meant, the other time, and what happened."""
        low, high, zone = to_ms(facts.start), to_ms(facts.end), ZoneInfo(facts.zone)
        events = self._history.events(low - 2 * DAY_MS, high + DAY_MS)  # a word of the user's lasts a day and a bit
        meant = [event for event in events if event.kind in ("pass", "block_end", "means", "call", "on_call")]

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
        for event in events:
            if event.kind in KEPT_EVENTS and low <= event.at_ms < high:
                about = {"id": event.id, "at": local(event.at_ms), "zone": event.zone}
                self.events.append({**about, "kind": event.kind, "name": event.name, "data": dict(event.data)})


def _more(span: Span) -> Json:
    return {"state": span.state, "surface": span.surface, "override": span.override, "zone": span.zone}
