"""A day as a social editor has it, written into a profile before the program starts."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path

from detox.core.history import Event, Span
from detox.store.history import open_history

# From, to (local, hour and minute), platform; None: some other program.
_DAY: tuple[tuple[tuple[int, int], tuple[int, int], str | None], ...] = (
    ((9, 2), (9, 40), "instagram"),
    ((9, 40), (10, 25), None),
    ((10, 25), (10, 52), "linkedin"),
    ((10, 58), (11, 20), "tiktok"),
    ((11, 20), (12, 10), None),
    ((12, 10), (12, 24), "instagram"),
    ((13, 30), (14, 12), "instagram"),
    ((14, 12), (14, 50), None),
    ((14, 50), (15, 28), "tiktok"),
    ((15, 35), (16, 5), "linkedin"),
    ((16, 5), (16, 40), None),
    ((16, 40), (17, 20), "instagram"),
    ((17, 20), (17, 35), "youtube"),
    ((17, 35), (17, 50), None),
)
_CARDS: tuple[tuple[tuple[int, int], str, str], ...] = (
    ((10, 2), "pause", "taken"),
    ((11, 0), "snack", "taken"),
    ((11, 30), "water", "taken"),
    ((13, 45), "pause", "snoozed"),
    ((14, 40), "pause", "taken"),
    ((15, 30), "water", "taken"),
    ((16, 0), "snack", "skipped"),
    ((16, 45), "pause", "taken"),
)


def write_day(profile: Path, now: datetime, zone: str) -> None:
    """Write today's spans and cards so far; ``now`` is local, with its zone."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)

    def at(moment: tuple[int, int]) -> int:
        return int((midnight + timedelta(hours=moment[0], minutes=moment[1])).timestamp() * 1000)

    history = open_history(profile, write=True)
    try:
        for start, end, platform in _DAY:
            history.save(
                Span(
                    id=os.urandom(16).hex(),
                    device=history.device,
                    source="app",
                    start_ms=at(start),
                    end_ms=at(end),
                    zone=zone,
                    state="social" if platform else "other",
                    platform=platform,
                    surface="feed" if platform else None,
                )
            )
        for moment, name, ending in _CARDS:
            for second, kind in enumerate(("offered", ending)):
                about = Event(os.urandom(16).hex(), history.device, at(moment) + second * 9000, zone, kind, name)
                history.append(about)
    finally:
        history.close()
