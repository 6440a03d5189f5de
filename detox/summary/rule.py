"""The rule of the summary: once a day at its time, or when somebody is back; not after the day has ended.

The week's card (``week_rule``) has the same alarm: the two windows wait for one another.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal, TypeVar
from zoneinfo import ZoneInfo

from detox.core.commands import ForgetWords, LeaveSummary, SayOfWeek, SaySummary
from detox.core.days import day_bounds, day_of, week_name
from detox.core.decisions import Decision, ForgetEvents, Log, Notify, ShowSummary, ShowWeek
from detox.core.facts import Facts
from detox.core.hours import Plan, at_wall
from detox.core.instant import Instant
from detox.core.settings import Settings
from detox.core.steps import Step
from detox.core.text import QT_TRANSLATE_NOOP
from detox.core.views import Coming
from detox.summary import week_rule
from detox.summary.settings import AFTER_WORK, AT, ENABLED, WEEK
from detox.summary.week_rule import Week

OWNER = "summary"
_WAITS = QT_TRANSLATE_NOOP("Summary", "Your day is summed up")
_WAITS_BODY = QT_TRANSLATE_NOOP("Summary", "It comes up when you are back. Nothing to do.")

HELD_SECONDS = 30.0
"""While a call holds the summary, it is asked for again this often."""


Parsed = TypeVar("Parsed")

UP_SECONDS = 3600.0
"""A window that came by itself is waited for so long, then taken for left behind."""


@dataclass(frozen=True)
class Up:
    """A window that came by itself and was not closed yet: of the day or of the week; it counts until ``until``."""

    what: Literal["day", "week"]
    until: float  # boot second


@dataclass(frozen=True)
class State:
    """``shown`` is the last day whose summary was shown, ``told`` the last one that a notice said was waiting.

    ``since`` is the first start (UTC): what was due before it is not made up for. ``week`` is the week whose card came
    last.
    """

    shown: date | None = None
    since: datetime | None = None
    told: date | None = None
    asked: float | None = None  # boot second at which a call was found to hold it
    week: str = ""
    up: Up | None = None

    def saved(self) -> dict[str, object]:
        """Return the state as JSON."""
        return {
            "shown": self.shown.isoformat() if self.shown else None,
            "since": self.since.isoformat() if self.since else None,
            "week": self.week,
        }

    @staticmethod
    def restored(data: Mapping[str, object]) -> State:
        """Return the state of a restart; raises nothing."""
        shown, since = _read(date.fromisoformat, data.get("shown")), _read(datetime.fromisoformat, data.get("since"))
        return State(shown, since if since and since.tzinfo else None, week=str(data.get("week", "")))

    @staticmethod
    def begin(now: Instant, settings: Settings, starts_at: time, work: Plan) -> State:
        """Return the state of a first start."""
        week = week_rule.coming("", now, work, settings, starts_at)
        return State(since=now.utc, week=week_name(week.monday) if week and week.due <= now.utc else "")


def _read(parse: Callable[[str], Parsed], text: object) -> Parsed | None:
    try:
        return parse(str(text))
    except ValueError:
        return None


def moment(day: date, zone: str, settings: Settings, starts_at: time, work: Plan) -> datetime:
    """Return when (UTC) the summary of ``day`` is due; a time before ``starts_at`` lies on the next date."""
    ended = week_rule.work_ends(day, zone, work, starts_at) if settings[AFTER_WORK] else None
    if ended:
        return ended
    at = settings[AT]
    return at_wall(day + timedelta(days=at < starts_at), at, ZoneInfo(zone))


def step(state: State, facts: Facts, settings: Settings, starts_at: time, work: Plan) -> Step[State, None]:
    """Take one beat. Summary and week come only in the beat of our own alarm, one at a time."""
    now = facts.now
    decisions: list[Decision] = said(facts)
    if state.up and (isinstance(facts.input, LeaveSummary) or state.up.until <= now.boot):
        state = replace(state, up=None)
    day, due = _next(state, now, settings, starts_at, work)
    if facts.focus.off_until is not None and due <= now.utc:  # whoever is off finds no summaries piled up
        state = replace(state, shown=day)
        day, due = _next(state, now, settings, starts_at, work)
    calls = facts.alarm(OWNER) and settings[ENABLED] and due <= now.utc
    if calls and _free(facts) and not _waits_for(state, "week"):
        decisions += [Log("summary", day.isoformat()), ShowSummary(day)]
        state = replace(state, shown=day, up=Up("day", now.boot + UP_SECONDS))
        day, due = _next(state, now, settings, starts_at, work)
    elif calls and facts.usage.presence != "active":
        if state.told != day and facts.focus.block is None:  # during a block our own notices are silent
            decisions.append(Notify("summary", _WAITS, _WAITS_BODY))
        state = replace(state, told=day)
    week = (
        week_rule.coming(state.week, now, work, settings, starts_at) if settings[ENABLED] and settings[WEEK] else None
    )
    if week and week.due <= now.utc:
        state, shown = _week(state, facts, week)
        decisions += shown
        week = None if shown else week
    if facts.alarm(OWNER):
        state = replace(state, asked=now.boot if facts.busy else None)
    waking = (
        _alarm(state, facts, due, day_bounds(day, now.zone, starts_at)[1], "week") if settings[ENABLED] else None,
        _alarm(state, facts, week.due, week.until, "day") if week else None,
    )
    return Step(state, None, tuple(decisions), min((at for at in waking if at is not None), default=None))


def said(facts: Facts) -> list[Decision]:
    """Return what comes of a word of the user about a day or a week."""
    match facts.input:
        case SaySummary(day, data) if data:
            return [Log("summary", day.isoformat(), dict(data))]
        case SayOfWeek(kind, week, data):
            return [Log(kind, week, dict(data))]
        case ForgetWords(kind, week):
            return [ForgetEvents(kind, week)]
    return []


def _week(state: State, facts: Facts, week: Week) -> tuple[State, list[Decision]]:
    """Show the card of a week that is due, or let it pass: whoever is off is left alone."""
    name = week_name(week.monday)
    if facts.focus.off_until is not None:
        return replace(state, week=name), []
    if not facts.alarm(OWNER) or not _free(facts) or _waits_for(state, "day"):
        return state, []
    up = Up("week", facts.now.boot + UP_SECONDS)
    return replace(state, week=name, up=up), [Log("week", name), ShowWeek(week.monday)]


def _free(facts: Facts) -> bool:
    """Whether somebody is there, and nothing else has their attention."""
    busy = facts.busy is not None or facts.card_up or facts.focus.crisis is not None
    return facts.usage.presence == "active" and not busy


def _waits_for(state: State, what: Literal["day", "week"]) -> bool:
    return state.up is not None and state.up.what == what


def _next(state: State, now: Instant, settings: Settings, starts_at: time, work: Plan) -> tuple[date, datetime]:
    """Return the day whose summary comes next, and when: today's, or tomorrow's if today's was shown."""
    day = day_of(now.utc, now.zone, starts_at)
    # A zone further west may lead back to yesterday; a day that lies ahead any further was on a clock that was wrong.
    if state.shown is not None and day <= state.shown <= day + timedelta(days=1):
        day += timedelta(days=1)
    due = moment(day, now.zone, settings, starts_at, work)
    # Only on the day of the first start: that, too, may have been on a clock that was wrong.
    if state.since is not None and due <= state.since and day == day_of(state.since, now.zone, starts_at):
        day += timedelta(days=1)
        due = moment(day, now.zone, settings, starts_at, work)
    return day, due


def _alarm(state: State, facts: Facts, due: datetime, end: datetime, other: Literal["day", "week"]) -> float:
    """Return when to look again at what is due, and may come until ``end``, after the window of ``other``."""
    now = facts.now
    if due > now.utc:
        return now.boot_at(due)
    # Whoever comes back, answers the card, or ends a crisis causes a beat.
    if facts.usage.presence != "active" or facts.card_up or facts.focus.crisis is not None:
        return now.boot_at(end)
    if state.up and state.up.what == other:
        return state.up.until
    return now.boot if state.asked is None else max(now.boot, state.asked + HELD_SECONDS)


def coming(state: State, now: Instant, settings: Settings, starts_at: time, work: Plan) -> tuple[Coming, ...]:
    """Return the next summary for status."""
    if not settings[ENABLED]:
        return ()
    day, due = _next(state, now, settings, starts_at, work)
    return (Coming(max(due, now.utc), "summary", day.isoformat()),)
