"""A history of many years, made in seconds: the spans of days like these, written past the triggers."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from detox.core.history import Schedule
from detox.core.instant import to_ms
from detox.core.settings import Settings
from detox.record import hours_toml
from detox.store.database import NAME
from detox.store.history import open_history

ZONE = "Europe/Paris"
PLATFORMS = ("instagram", "tiktok", "linkedin", "youtube", "facebook", "x", "mastodon", "pinterest")
EVENTS = ("offered", "taken", "offered", "skipped", "door", "walked_away", "offered", "snoozed")


def make_years(profile: Path, last: date, days: int, spans: int = 400, events: int = 60) -> None:
    """Make a history in ``profile`` that ends with the day ``last``: ``days`` of ``spans`` and ``events`` each.

    From 08:00 to 22:00; a third of the time is social. One pass in the evening.
    """
    open_history(profile, write=True).close()
    with closing(open_history(profile, write=True)) as history:
        first = datetime.combine(last - timedelta(days=days), time(0), ZoneInfo(ZONE))
        history.add_schedule(Schedule(to_ms(first), ZONE, hours_toml(Settings())))
    draw = random.Random(3)
    with closing(sqlite3.connect(profile / NAME, isolation_level=None)) as db:
        triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        db.execute("BEGIN")
        for name, _ in triggers:
            db.execute(f"DROP TRIGGER {name}")
        for back in range(days - 1, -1, -1):
            _day(db, last - timedelta(days=back), spans, events, draw)
        for _, sql in triggers:
            db.execute(sql)
        db.execute("COMMIT")


def _day(db: sqlite3.Connection, day: date, spans: int, events: int, draw: random.Random) -> None:
    start = to_ms(datetime.combine(day, time(8), ZoneInfo(ZONE)))
    each = 14 * 3_600_000 // spans
    rows = []
    for number in range(spans):
        low = start + number * each
        kind = number % 3
        state, platform, surface = (
            ("social", draw.choice(PLATFORMS), "feed") if kind == 0 else ("other", None, None) if kind == 1 else
            (draw.choice(("other", "idle", "away")), None, None)
        )  # fmt: skip
        rows.append((draw.randbytes(16), "app", low, low + each - draw.randrange(500), ZONE, state, platform, surface))
    db.executemany(
        "INSERT INTO span(id, source, start_ms, end_ms, zone, state, platform, surface) VALUES (?,?,?,?,?,?,?,?)", rows
    )
    happened = [
        (
            draw.randbytes(16),
            start + number * (14 * 3_600_000 // events),
            ZONE,
            EVENTS[number % len(EVENTS)],
            "water",
            "{}",
        )
        for number in range(events)
    ]
    passed = '{"platform":"instagram","minutes":15,"reason":"the client called","firmness":"firm"}'
    happened.append((draw.randbytes(16), start + 13 * 3_600_000 + 7, ZONE, "pass", "evening", passed))
    db.executemany("INSERT INTO event(id, at_ms, zone, kind, name, data) VALUES (?,?,?,?,?,?)", happened)
