"""From a day's facts to what the popup shows: numbers, the arch, one kind sentence, one next step."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from detox.core.day_facts import DayFacts, ReminderCount
from detox.core.instant import from_ms, to_ms
from detox.core.text import Text
from detox.summary.view import ArcPiece, PlatformRow, SummaryView
from detox.summary.words import next_step, sentence

MIN_ARC_HOURS = 9
"""The arch never spans fewer hours than this, so that a short day does not look full."""
FIRST_HOUR, LAST_HOUR = 9, 18


def compose(
    facts: DayFacts, names: Mapping[str, str], now: datetime, reminder_names: Mapping[str, Text]
) -> SummaryView:
    """Return the view of a day as of ``now`` (aware). ``names`` are the platforms' names, by catalogue id."""
    usage = facts.usage
    hours = _Hours(facts)
    pieces = [ArcPiece(hours.of(piece.start_ms), hours.of(piece.end_ms), piece.context) for piece in usage.pieces] + [
        ArcPiece(hours.of(low), hours.of(high), "door") for low, high in facts.focus.blocks
    ]
    dots = tuple(hours.of(at) for at in facts.taken_at)
    at = hours.of(to_ms(now.astimezone(UTC)))
    edges = [piece.start for piece in pieces] + [piece.end for piece in pieces] + [*dots, at]
    first = min(FIRST_HOUR, *(int(edge) for edge in edges))
    last = max(LAST_HOUR, first + MIN_ARC_HOURS, *(int(edge) + 1 for edge in edges))
    pauses = next((row for row in facts.reminders if row.name == "pause"), ReminderCount("pause"))
    return SummaryView(
        day=facts.day,
        work=usage.seconds["work"],
        private=usage.seconds["private"],
        on_call=usage.seconds["on_call"],
        unknown=usage.unknown_seconds,
        platforms=tuple(
            PlatformRow(
                row.id, names.get(row.id, row.id), row.seconds["work"], row.seconds["private"], row.seconds["on_call"]
            )
            for row in usage.platforms
        ),
        pieces=tuple(pieces),
        dots=dots,
        now=at,
        first_hour=first,
        last_hour=last,
        offered=sum(row.offered for row in facts.reminders),
        taken=sum(row.taken - row.natural for row in facts.reminders),  # of those offered
        seen=pauses.seen,
        door_opened=len(facts.focus.passes),
        walked_away=facts.focus.walked_away,
        sentence=sentence(facts, names),
        step=next_step(facts, reminder_names),
        checks=usage.checks,
        longest=usage.longest_seconds,
    )


class _Hours:
    """Local hours since the midnight of the day, on the wall of the day's zone (25.5 is half past one at night)."""

    def __init__(self, facts: DayFacts) -> None:
        self._zone = ZoneInfo(facts.zone)
        self._midnight = datetime.combine(facts.day, datetime.min.time())

    def of(self, ms: int) -> float:
        wall = from_ms(ms).astimezone(self._zone).replace(tzinfo=None)
        return (wall - self._midnight) / timedelta(hours=1)
