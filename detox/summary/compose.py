"""From a day's facts to what the popup shows: numbers, the arch, one kind sentence, one next step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from detox.core.day_facts import DayFacts, UsageCount
from detox.core.instant import from_ms, to_ms
from detox.core.text import QT_TRANSLATE_NOOP, plain
from detox.summary.sentences import say
from detox.summary.steps import Room, next_step
from detox.summary.view import ArcPiece, Kind, NextStep, PlatformRow, SummaryView

MIN_ARC_HOURS = 9
"""The arch never spans fewer hours than this, so that a short day does not look full."""
FIRST_HOUR, LAST_HOUR = 9, 18


def compose(facts: DayFacts, names: Mapping[str, str], now: datetime, room: Room) -> SummaryView:
    """Return the view of a day as of ``now`` (aware). ``names`` are the platforms' names, by catalogue id."""
    usage, past = facts.usage, facts.past
    sentence_id, sentence = say(facts, names)
    hours, pieces = Hours(facts.day, facts.zone), arc_pieces(facts)
    dots = tuple(hours.of(at) for at in facts.taken_at)
    at = hours.of(to_ms(now.astimezone(UTC)))
    edges = [piece.start for piece in pieces] + [piece.end for piece in pieces] + [*dots, at]
    first = min(FIRST_HOUR, *(int(edge) for edge in edges))
    last = max(LAST_HOUR, first + MIN_ARC_HOURS, *(int(edge) + 1 for edge in edges))
    return SummaryView(
        day=facts.day,
        work=usage.seconds["work"],
        private=usage.seconds["private"],
        on_call=usage.seconds["on_call"],
        unknown=usage.unknown_seconds,
        platforms=platform_rows(usage, names),
        pieces=pieces,
        dots=dots,
        now=at,
        first_hour=first,
        last_hour=last,
        offered=facts.offered,
        ticked=facts.ticked,
        seen=facts.pauses_seen,
        door_opened=len(facts.focus.passes),
        walked_away=facts.focus.walked_away,
        sentence=sentence,
        step=next_step(facts, room),
        checks=usage.checks,
        longest=usage.longest_seconds,
        sentence_id=sentence_id,
        leak=usage.leak_seconds,
        looked=facts.looked_seconds,
        usual=past.usual_private,
        usual_days=past.usual_days,
        later=past.later.total if past.later else None,
        on_call_before=past.on_call_before,
        phone=facts.said.phone,
        worth=facts.said.worth,
        asks=facts.later is not None or facts.after_hours_seconds > 0,
    )


def closed(view: SummaryView) -> SummaryView:
    """Return the view of a day that is long over: its arch ends with what happened, not with the small hours."""
    edges = [*(piece.end for piece in view.pieces), *view.dots]
    last = max([LAST_HOUR, view.first_hour + MIN_ARC_HOURS, *(int(edge) + 1 for edge in edges)])
    return replace(view, now=last, last_hour=last)


def platform_rows(usage: UsageCount, names: Mapping[str, str]) -> tuple[PlatformRow, ...]:
    """Return the platforms of a count by name, the longest first."""
    return tuple(
        PlatformRow(
            row.id, names.get(row.id, row.id), row.seconds["work"], row.seconds["private"], row.seconds["on_call"]
        )
        for row in usage.platforms
    )


def unreadable(day: date) -> SummaryView:
    """Return the view of a day whose history cannot be read just now: it says so, and shows no number."""
    said = QT_TRANSLATE_NOOP("Summary", "The history cannot be read just now, so there is no number to show.")
    return SummaryView(
        day, 0, 0, 0, 0, (), (), (), FIRST_HOUR, FIRST_HOUR, LAST_HOUR, 0, 0, 0, 0, 0, said, NextStep(plain("")),
        readable=False,
    )  # fmt: skip


def arc_pieces(facts: DayFacts) -> tuple[ArcPiece, ...]:
    """Return the social time of a day and its shut doors in local hours, as the pictures of it need them."""
    hours = Hours(facts.day, facts.zone)
    social = [hours.piece(piece.start_ms, piece.end_ms, piece.context) for piece in facts.usage.pieces]
    return (*social, *(hours.piece(low, high, "door") for low, high in facts.focus.blocks))


class Hours:
    """Local hours since the midnight of ``day``, on the wall of ``zone`` (25.5 is half past one at night)."""

    def __init__(self, day: date, zone: str) -> None:
        self._zone = ZoneInfo(zone)
        self._midnight = datetime.combine(day, datetime.min.time())

    def of(self, ms: int) -> float:
        """Return the hour of a moment, UTC milliseconds."""
        wall = from_ms(ms).astimezone(self._zone).replace(tzinfo=None)
        return (wall - self._midnight) / timedelta(hours=1)

    def piece(self, start_ms: int, end_ms: int, kind: Kind) -> ArcPiece:
        """Return a piece; one during which the clocks go back is as long as it was, not as long as the wall shows."""
        start = self.of(start_ms)
        return ArcPiece(start, max(self.of(end_ms), start + (end_ms - start_ms) / 3_600_000), kind)
