"""How fast and how large the history is after ten years: in ``make bench``, or ``python -m tests.benchmarks.history``.

Every time is the fastest of some, in milliseconds of processor time of this process: a busy machine can only add to it.
A day has 400 spans and 60 events. Beside each stands the same of a history that is empty but for today.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from pathlib import Path

from detox.core.settings import Settings
from detox.counting import day_facts, usage_by_day, usage_by_week
from detox.engine import SETTINGS
from detox.past import with_past
from detox.store.database import NAME
from detox.store.history import SqliteHistory, open_history
from detox.store.schedules import valid_schedules
from detox.summary.compose import compose
from detox.summary.steps import Room
from detox.usage.meaning import Valid
from tests.benchmarks.years import ZONE, make_years

LAST = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 21, tzinfo=UTC)
STARTS_AT = clock(4)
YEARS = int(os.environ.get("DETOX_BENCH_YEARS", "10"))
EVENING = datetime(2026, 11, 25, 17, 15, tzinfo=UTC)
LIMITS = {"KiB a day": 40.0, "today": 5.0, "what the summary shows": 10.0, "a year by week": 50.0}

Numbers = dict[str, dict[str, float]]


def measure() -> Numbers:
    """Return what was measured: name to ``full`` (ten years), ``empty`` (today alone), and ``limit`` where one is."""
    found: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory(prefix="detox-bench-") as folder:
        for size, days in (("empty", 1), ("full", round(YEARS * 365.25))):
            profile = Path(folder) / size
            make_years(profile, LAST, days)
            if days > 1:
                found["KiB a day"] = {"full": (profile / NAME).stat().st_size / days / 1024}
                found["KiB a day, written span by span"] = {"full": _written(Path(folder) / "written")}
            with closing(open_history(profile, write=True)) as history:
                valid = valid_schedules(history.schedules(), Settings(), SETTINGS)
                for name, taken in _times(history, valid):
                    found.setdefault(name, {})[size] = taken
    for name, limit in LIMITS.items():
        found[name]["limit"] = limit
    return found


def _times(history: SqliteHistory, valid: list[Valid]) -> list[tuple[str, float]]:
    def today() -> object:
        return day_facts(history, LAST, ZONE, STARTS_AT, valid, NOW)

    def summary() -> object:
        facts = with_past(history, day_facts(history, LAST, ZONE, STARTS_AT, valid, EVENING), STARTS_AT, valid, EVENING)
        return compose(facts, {}, EVENING, Room())

    def year() -> object:
        first = LAST - timedelta(days=365)
        return usage_by_week(usage_by_day(history, first, LAST, ZONE, STARTS_AT, valid, NOW))

    history.rolled(LAST, LAST)
    return [
        ("today", _fastest(today, 41)),
        ("what the summary shows, for the first time", _fastest(summary, 1)),
        ("what the summary shows", _fastest(summary, 41)),
        ("a year by week, counted for the first time", _fastest(year, 1)),
        ("a year by week", _fastest(year, 15)),
    ]


def _fastest(do: Callable[[], object], times: int) -> float:
    took = []
    for _ in range(times):
        since = time.process_time()
        do()
        took.append((time.process_time() - since) * 1000)
    return min(took)


def _written(profile: Path, days: int = 30) -> float:
    """Return KiB a day of a history that was written as the program does it: each span and event by itself."""
    source = profile.with_name("source")
    make_years(source, LAST, days)
    with closing(open_history(source, write=False)) as made, closing(open_history(profile, write=True)) as history:
        for span in made.spans(0, 1 << 60):
            history.save(replace(span, device=history.device))
        for event in made.events(0, 1 << 60):
            history.append(replace(event, device=history.device))
    return (profile / NAME).stat().st_size / days / 1024


def lines(numbers: Numbers) -> list[str]:
    """Return a table: ten years, an empty history, their ratio, and what was promised."""
    told = [f"{'The history, ' + str(YEARS) + ' years':<46}{'full':>10}{'empty':>10}{'ratio':>8}{'at most':>9}"]
    for name, of in numbers.items():
        empty, limit = of.get("empty"), of.get("limit")
        unit = "" if "KiB" in name else " ms"
        told.append(
            f"  {name + unit:<44}{of['full']:>10.2f}"
            + (f"{empty:>10.2f}{of['full'] / empty:>8.1f}" if empty else f"{'–':>10}{'–':>8}")
            + (f"{limit:>9g}{'' if of['full'] <= limit else '  TOO MUCH'}" if limit else f"{'–':>9}")
        )
    return told


if __name__ == "__main__":
    print("\n".join(lines(measure())))
    sys.exit(0)
