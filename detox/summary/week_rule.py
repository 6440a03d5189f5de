"""When the week's card is due: once a week, when work ends on its last work day, and never on a day off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from detox.core.days import day_bounds, day_of, week_name
from detox.core.hours import Plan, at_wall
from detox.core.instant import Instant
from detox.core.settings import Settings
from detox.summary.settings import AT, WEEK_AT

BEFORE_DAY_ENDS = timedelta(minutes=30)
"""Where work goes on into the next day, the card comes at the latest so long before it begins."""
FRIDAY = 4


def last_work_day(monday: date, work: Plan) -> date | None:
    """Return the last day of the week on which work begins; without any work hours at all it is Friday.

    None where every work day of that week is a day off.
    """
    days = [monday + timedelta(days=index) for index in range(7)]
    worked = [day for day in days if work.on(day)]
    if worked:
        return worked[-1]
    friday = days[FRIDAY]
    return friday if not any(work.week.values()) and friday not in work.off else None


def work_ends(day: date, zone: str, work: Plan, starts_at: time) -> datetime | None:
    """Return when (UTC) the last work hours of ``day`` end, None if it has none."""
    ends = [until for first, until in (hours.on(day, zone) for hours in work.on(day)) if first < until]
    return min(max(ends), day_bounds(day, zone, starts_at)[1] - BEFORE_DAY_ENDS) if ends else None


def moment(monday: date, zone: str, work: Plan, settings: Settings, starts_at: time) -> tuple[date, datetime] | None:
    """Return the day on which the card of that week comes, and when (UTC); None if it does not."""
    day = last_work_day(monday, work)
    if day is None:
        return None
    ended = work_ends(day, zone, work, starts_at)
    if ended and not settings[WEEK_AT]:
        return day, ended
    at = settings[WEEK_AT][0] if settings[WEEK_AT] else settings[AT]
    zoned = at_wall(day + timedelta(days=at < starts_at), at, ZoneInfo(zone))
    return day, min(zoned, day_bounds(day, zone, starts_at)[1])


@dataclass(frozen=True, slots=True)
class Week:
    """A week whose card comes: its Monday, when the card is due, and until when it may come (both UTC)."""

    monday: date
    due: datetime
    until: datetime


def coming(shown: str, now: Instant, work: Plan, settings: Settings, starts_at: time) -> Week | None:
    """Return the week whose card comes next: this one, or the next one if that has none or was ``shown``."""
    today = day_of(now.utc, now.zone, starts_at)
    monday = today - timedelta(days=today.weekday())
    for first in (monday, monday + timedelta(days=7)):
        found = moment(first, now.zone, work, settings, starts_at) if week_name(first) != shown else None
        if found:
            end = day_bounds(found[0], now.zone, starts_at)[1]
            if now.utc < end:
                return Week(first, found[1], end)
    return None
