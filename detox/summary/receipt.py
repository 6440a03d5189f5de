"""The receipt: on which days there was work on call or after hours, how much, and why the door was opened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from detox.core.day_facts import DayFacts
from detox.core.instant import to_ms

LEAST_SECONDS = 60
"""Less than a minute is not worth a line."""


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One day: whole seconds on call and of work after hours; ``reasons`` are the user's own words at the door."""

    day: date
    on_call: int
    after_hours: int
    reasons: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """Both together."""
        return self.on_call + self.after_hours


def receipt(days: Iterable[tuple[DayFacts, bool]]) -> tuple[ReceiptLine, ...]:
    """Return the lines of those days on which there was any; each day comes with whether it had work hours at all."""
    lines = []
    for facts, had_hours in days:
        line = ReceiptLine(
            facts.day,
            facts.usage.seconds["on_call"],
            _after_hours(facts, had_hours),
            tuple(dict.fromkeys(used.reason.strip() for used in facts.focus.passes if used.reason.strip())),
        )
        if line.total >= LEAST_SECONDS:
            lines.append(line)
    return tuple(lines)


def _after_hours(facts: DayFacts, had_hours: bool) -> int:
    """Return the seconds of work once work was over; on a day without work hours all work is after hours."""
    if not had_hours:
        return facts.usage.seconds["work"]
    if not facts.after_hours_seconds:
        return 0
    over = to_ms(facts.end) - facts.after_hours_seconds * 1000
    late = sum(
        piece.end_ms - max(piece.start_ms, over)
        for piece in facts.usage.pieces
        if piece.context == "work" and piece.end_ms > over
    )
    return min(late // 1000, facts.usage.seconds["work"])
