"""Months as a social editor has them, written into a history: for the pictures of "My days"."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from detox.core.days import day_bounds
from detox.core.history import Event, Span
from detox.core.instant import to_ms
from detox.store.history import SqliteHistory

PLATFORMS = ("instagram", "linkedin", "tiktok", "youtube", "mastodon")


def write_weeks(history: SqliteHistory, last: date, days: int, zone: str) -> None:
    """Write ``days`` days up to ``last``: office days, a free weekend, some evenings, a night on call now and then."""
    draw = random.Random(7)
    for back in range(days - 1, -1, -1):
        day = last - timedelta(days=back)
        _day(history, day, zone, draw)


def _day(history: SqliteHistory, day: date, zone: str, draw: random.Random) -> None:
    midnight = datetime.combine(day, time(0), ZoneInfo(zone))

    def at(hour: float) -> int:
        return to_ms(midnight + timedelta(hours=hour))

    def id_() -> str:
        return draw.randbytes(16).hex()

    def keep(start: float, end: float, platform: str | None) -> None:
        state = "social" if platform else "other"
        surface = "feed" if platform else None
        history.save(
            Span(id_(), history.device, "app", at(start), at(end), zone, state, platform, surface)  # type: ignore[arg-type]
        )

    if day.weekday() == 6 and draw.random() < 0.6:
        return
    hour, until = (9.0, 18.0) if day.weekday() < 5 else (11.0, 14.0)
    while hour < until:
        length = min(draw.uniform(0.15, 0.9), until - hour)
        keep(hour, hour + length, draw.choice(PLATFORMS) if draw.random() < 0.5 else None)
        hour += length
    if day.weekday() < 5 and draw.random() < 0.45:
        begin = draw.uniform(19, 21)
        keep(begin, begin + draw.uniform(0.3, 1.4), draw.choice(PLATFORMS))
    elif day.weekday() == 3 or draw.random() < 0.1:
        data = {"platform": "*", "minutes": 30, "reason": "a client asked", "firmness": "firm"}
        history.append(Event(id_(), history.device, at(20.5), zone, "pass", "evening", data))
        keep(20.5, 20.9, PLATFORMS[0])
        history.append(Event(id_(), history.device, at(19.5), zone, "block_start", "evening", {}))
        history.append(Event(id_(), history.device, at(22.5), zone, "block_end", "evening", {}))
    elif draw.random() < 0.4:
        answer = {"phone": draw.choice(("none", "none", "little"))}
        history.append(Event(id_(), history.device, at(21), zone, "summary", day.isoformat(), answer))
    for hour in (10.5, 12.5, 15.4):
        history.append(Event(id_(), history.device, at(hour), zone, "offered", "pause"))
        history.append(Event(id_(), history.device, at(hour + 0.01), zone, "taken", "pause"))


def write_extreme(history: SqliteHistory, day: date, zone: str) -> None:
    """Write one day without a pause: forty platforms one after the other, and two hours that nobody could see."""
    start = to_ms(day_bounds(day, zone, time(4))[0])
    for number in range(40):
        low, id_ = start + number * 1_200_000, f"{number + 1:032x}"
        name = f"a-platform-with-a-long-name-{number + 1}"
        history.save(Span(id_, history.device, "app", low, low + 1_200_000, zone, "social", name, "feed"))
    low = start + 40 * 1_200_000
    history.save(Span("f" * 32, history.device, "app", low, low + 7_200_000, zone, "unknown"))
