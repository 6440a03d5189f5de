"""Weeks, months and years from the history: the same counts as a single day's, put side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from detox.core.day_facts import Context, UsageCount
from detox.core.days import day_bounds
from detox.core.history import Event
from detox.core.history_port import History
from detox.core.instant import EPOCH, to_ms
from detox.counting import day_facts, usage_by_day
from detox.focus.lease import LONGEST
from detox.summary import tally
from detox.summary.compose import FIRST_HOUR, LAST_HOUR, MIN_ARC_HOURS, arc_pieces, platform_rows
from detox.summary.periods import (
    DayMark,
    Evening,
    PeriodView,
    Scale,
    Spread,
    bounds,
    by_weeks,
    evening,
    is_measured,
    spread,
    stretch_before,
)
from detox.usage.day import together
from detox.usage.meaning import Valid, after_hours, shift_stretches

_ANSWERED_LATE_MS = 7 * 86_400_000
"""The phone of a day is asked about in its summary; an answer later than this finds nobody."""

Days = list[tuple[date, UsageCount]]


@dataclass(frozen=True)
class Ground:
    """What days are counted by: the history, the zone of now, the day's start, schedules, and now (aware)."""

    history: History
    zone: str
    starts_at: time
    valid: Sequence[Valid]
    now: datetime
    today: date

    def bounds(self, day: date) -> tuple[int, int]:
        """Return the start and the end of a whole day, UTC milliseconds."""
        start, end = day_bounds(day, self.zone, self.starts_at)
        return to_ms(start), to_ms(end)

    def count(self, first: date, last: date) -> Days:
        """Return what the days added up to; those to come are left out."""
        return usage_by_day(self.history, first, last, self.zone, self.starts_at, self.valid, self.now)


def period(ground: Ground, scale: Scale, day: date, week_starts: int, names: Mapping[str, str]) -> PeriodView:
    """Return the week, month or year of ``day``. Raises DetoxError if the history cannot be read."""
    first, last = bounds(scale, min(day, ground.today), week_starts)
    days, earlier = ground.count(first, last), stretch_before(scale, first)
    before = [] if scale == "year" else ground.count(earlier, first - timedelta(days=1))
    evenings = {} if scale == "year" else _evenings(ground, days)
    marks = tuple(_mark(day, usage, evenings.get(day)) for day, usage in days)
    if scale == "week":
        marks = tuple(_with_pieces(ground, mark) for mark in marks)
    first_hour, last_hour = _hours(marks)
    return PeriodView(
        scale=scale,
        first=first,
        last=last,
        today=ground.today,
        marks=marks,
        weeks=by_weeks(days, first) if scale == "year" else (),
        platforms=platform_rows(together(usage for _, usage in days), names),
        private=_usual(days, "private"),
        work=_usual(days, "work"),
        before=_usual(before, "private"),
        before_first=earlier,
        first_hour=first_hour,
        last_hour=last_hour,
    )


def uncounted(ground: Ground, first: date, last: date) -> int:
    """Return how many days of a stretch nobody has counted yet: each of them takes its time."""
    last = min(last, ground.today)
    return max(0, (last - first).days + 1 - len(ground.history.rolled(first, last)))


def _mark(day: date, usage: UsageCount, kind: Evening | None) -> DayMark:
    return DayMark(
        day,
        work=usage.seconds["work"],
        private=usage.seconds["private"],
        on_call=usage.seconds["on_call"],
        looked=usage.elapsed_seconds - usage.untracked_seconds,
        unknown=usage.unknown_seconds,
        seen=is_measured(usage),
        evening=kind,
    )


def _with_pieces(ground: Ground, mark: DayMark) -> DayMark:
    facts = day_facts(ground.history, mark.day, ground.zone, ground.starts_at, ground.valid, ground.now)
    return replace(mark, pieces=arc_pieces(facts))


def _hours(marks: Sequence[DayMark]) -> tuple[int, int]:
    """Return the first and the last hour that the ribbons of a week need."""
    edges = [edge for mark in marks for piece in mark.pieces for edge in (piece.start, piece.end)]
    first = min([FIRST_HOUR, *(int(edge) for edge in edges)])
    return first, max([LAST_HOUR, first + MIN_ARC_HOURS, *(int(edge) + 1 for edge in edges)])


def _usual(days: Days, context: Context) -> Spread | None:
    return spread(usage.seconds[context] for _, usage in days if is_measured(usage))


def _evenings(ground: Ground, days: Days) -> dict[date, Evening]:
    """Return how the evenings of ``days`` were; those that are not over, or had no work before them, are left out."""
    if not days:
        return {}
    low, high = ground.bounds(days[0][0])[0], ground.bounds(days[-1][0])[1]
    history, found = ground.history, {}
    shifts = history.events(low - to_ms(EPOCH + LONGEST), high, ("on_call",))
    answers: dict[str, list[Event]] = {}
    for event in history.events(low, high + _ANSWERED_LATE_MS, ("summary",)):
        answers.setdefault(event.name, []).append(event)
    for day, usage in days:
        start, end = ground.bounds(day)
        over = after_hours(start, end, ground.zone, ground.valid)
        if over is None or end > to_ms(ground.now):
            continue
        on_shift = _is_on_call(over, end, shifts, ground)
        phone = tally.said(answers.get(day.isoformat(), ()), day).phone
        found[day] = evening(usage, on_shift=on_shift, phone=phone)
    return found


def _is_on_call(over: int, end: int, shifts: Sequence[Event], ground: Ground) -> bool:
    """Whether any of [over, end) lies in a shift; words of ``shift_stretches`` may reach around it."""
    return any(low < end and high > over for (low, high), _ in shift_stretches(over, end, shifts, ground.valid))
