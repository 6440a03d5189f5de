"""Days as people live them: from ``day.starts_at`` to the same time on the next day."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from detox.core.hours import at_wall


def day_of(moment: datetime, zone: str, starts_at: time) -> date:
    """Return the day that ``moment`` (aware) belongs to in ``zone``; before ``starts_at`` it is still yesterday."""
    where = ZoneInfo(zone)
    date_now = moment.astimezone(where).date()
    # Where clocks go back over midnight, tomorrow can have begun before the wall shows today for the second time.
    for day in (date_now + timedelta(days=1), date_now):
        if moment >= at_wall(day, starts_at, where):
            return day
    return date_now - timedelta(days=1)


def day_bounds(day: date, zone: str, starts_at: time) -> tuple[datetime, datetime]:
    """Return the UTC moments at which ``day`` begins and ends in ``zone``; 23 to 25 hours apart where DST changes."""
    where = ZoneInfo(zone)
    return at_wall(day, starts_at, where), at_wall(day + timedelta(days=1), starts_at, where)


def parse_week(text: str) -> tuple[date, date]:
    """Return Monday and Sunday of an ISO week such as ``2026-W48``. Raises ValueError."""
    year, _, week = text.partition("-W")
    return date.fromisocalendar(int(year), int(week), 1), date.fromisocalendar(int(year), int(week), 7)


def week_name(day: date) -> str:
    """Return the ISO week that ``day`` lies in, such as ``2026-W48``."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"
