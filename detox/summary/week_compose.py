"""From a week's facts to what its card shows: seven ribbons, what was worth it, one kind sentence."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from detox.core.day_facts import DayFacts
from detox.core.text import QT_TRANSLATE_NOOP
from detox.core.week_facts import WeekFacts
from detox.summary.compose import FIRST_HOUR, LAST_HOUR, arc_pieces
from detox.summary.periods import is_measured
from detox.summary.week_sentences import say
from detox.summary.week_view import Ribbon, WeekView, WorthRow

LEAST_SECONDS = 60
"""Less private time on a platform is not worth a row."""


def compose_week(facts: WeekFacts, names: Mapping[str, str], *, newest: bool) -> WeekView:
    """Return the view of a week. ``names`` are the platforms' names, by catalogue id."""
    begun = {day.day: day for day in facts.days}
    days = [facts.monday + timedelta(days=index) for index in range(7)]
    ribbons = tuple(_ribbon(day, begun.get(day), day in facts.off) for day in days)
    edges = [edge for ribbon in ribbons for piece in ribbon.pieces for edge in (piece.start, piece.end)]
    said, before = facts.said, facts.before
    return WeekView(
        facts.monday,
        ribbons,
        min(FIRST_HOUR, *(int(edge) for edge in edges)) if edges else FIRST_HOUR,
        max(LAST_HOUR, *(-int(-edge // 1) for edge in edges)) if edges else LAST_HOUR,
        say(facts)[1],
        facts.unknown_seconds,
        facts.looked_seconds,
        _worth(facts, names),
        said,
        before.plan,
        low_twice=bool(said.feeling and before.feeling and said.feeling.low and before.feeling.low),
        newest=newest,
    )


def unreadable_week(monday: date) -> WeekView:
    """Return the view of a week whose history cannot be read just now: it says so, and shows no number."""
    said = QT_TRANSLATE_NOOP("Summary", "The history cannot be read just now, so there is no number to show.")
    return WeekView(monday, (), FIRST_HOUR, LAST_HOUR, said, readable=False)


def _ribbon(day: date, facts: DayFacts | None, off: bool) -> Ribbon:
    if facts is None:
        return Ribbon(day, off=off)
    seconds = facts.usage.seconds
    return Ribbon(
        day,
        begun=True,
        seen=facts.total > 0 or facts.usage.unknown_seconds > 0 or is_measured(facts.usage),
        off=off,
        pieces=arc_pieces(facts),
        work=seconds["work"],
        private=seconds["private"],
        on_call=seconds["on_call"],
        looked=facts.looked_seconds,
        unknown=facts.usage.unknown_seconds,
        usual=facts.past.usual_private,
    )


def _worth(facts: WeekFacts, names: Mapping[str, str]) -> tuple[WorthRow, ...]:
    """Return the private time of each platform by what was said of its days; none if nothing was said all week."""
    if not any(day.said.worth for day in facts.days):
        return ()
    found: dict[str, dict[str, int]] = {}
    for day in facts.days:
        for row in day.usage.platforms:
            by = found.setdefault(row.id, {})
            answer = day.said.worth or "unsaid"
            by[answer] = by.get(answer, 0) + row.seconds["private"]
    rows = [WorthRow(names.get(name, name), **by) for name, by in found.items()]
    shown = (row for row in rows if row.yes + row.meh + row.no >= LEAST_SECONDS)
    return tuple(sorted(shown, key=lambda row: row.name.casefold()))
