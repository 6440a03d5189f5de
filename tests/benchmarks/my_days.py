"""How long "My days" takes over ten years: in ``make bench``, or ``python -m tests.benchmarks.my_days``.

Each history has a process of its own, on Qt's own screen without a screen. Times are milliseconds of processor time,
the fastest of some: ``data`` asks the history, ``painted`` makes the page and paints it, and what was promised is for
both together. Then the window is opened and closed, and what memory stays is told. Beside ten years stands an empty
history. Count by environment: DETOX_BENCH_YEARS (10).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from tests.benchmarks.meter import Meter
from tests.benchmarks.years import ZONE, make_years
from tests.desktop.kit.processes import DesktopError
from tests.desktop.kit.session import ROOT

LAST = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 21, tzinfo=UTC)
YEARS = int(os.environ.get("DETOX_BENCH_YEARS", "10"))
LIMITS = {"month": 50.0, "year": 100.0}
TIMES = 9

Numbers = dict[str, dict[str, float]]


def measure() -> Numbers:
    """Return what was measured: scale to ``full`` and ``empty`` (data and picture together), parts, and memory."""
    found: Numbers = {}
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryDirectory(prefix="detox-bench-") as folder:
        for size, days in (("empty", 1), ("full", round(YEARS * 365.25))):
            profile = Path(folder) / size
            make_years(profile, LAST, days)
            command = [sys.executable, "-m", "tests.benchmarks.my_days", "open", str(profile)]
            done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=600, check=False, cwd=ROOT)
            if done.returncode != 0:
                raise DesktopError(f"My days was not measured:\n{done.stderr}")
            for name, value in json.loads(done.stdout).items():
                found.setdefault(name, {})[size] = value
    for name, limit in LIMITS.items():
        found[name]["limit"] = limit
    return found


def lines(numbers: Numbers) -> list[str]:
    """Return a table: ten years, an empty history, their ratio, and what was promised."""
    told = [f"{'My days, ' + str(YEARS) + ' years':<46}{'full':>10}{'empty':>10}{'ratio':>8}{'at most':>9}"]
    for name, of in numbers.items():
        unit, limit = "MiB" if "MiB" in name else "ms", of.get("limit")
        label = name if unit == "MiB" else f"{name}, {unit}"
        told.append(
            f"  {label:<44}{of['full']:>10.1f}{of['empty']:>10.1f}{of['full'] / max(of['empty'], 0.1):>8.1f}"
            + (f"{limit:>9g}{'' if of['full'] <= limit else '  TOO MUCH'}" if limit else f"{'–':>9}")
        )
    return told


def _open(profile: Path) -> None:
    """Open every view over the history in ``profile`` and print the times as JSON."""
    from PySide6.QtWidgets import QApplication

    from detox.core.settings import Settings
    from detox.engine import SETTINGS
    from detox.store.history import open_history
    from detox.store.schedules import valid_schedules
    from detox.usage.settings import STARTS_AT

    application = QApplication([])
    with closing(open_history(profile, write=True)) as history:
        from detox.periods import Ground

        settings = Settings()
        valid = valid_schedules(history.schedules(), settings, SETTINGS)
        ground = Ground(history, ZONE, settings[STARTS_AT], valid, NOW, LAST)
        print(json.dumps(_times(application, ground)))


def _times(application: Any, ground: Any) -> dict[str, float]:
    from detox.system.memory import give_back
    from detox.ui.look import LIGHT, Looks

    looks, found = Looks(LIGHT), dict[str, float]()
    meter = Meter(os.getpid())
    from detox.periods import period
    from detox.summary.periods import SCALES
    from detox.ui.days.period_page import PeriodPage

    def shown(view: Any) -> None:
        page = PeriodPage(view, looks, numbers=True)
        page.resize(880, 520)
        page.grab()
        page.deleteLater()
        application.sendPostedEvents(None, 52)

    for scale in SCALES:  # the first time loads modules, fonts and roll-ups
        shown(period(ground, scale, LAST, 0, {}))
    give_back()
    before = meter.memory().private_dirty
    for scale in SCALES:
        took = SimpleNamespace(data=[], painted=[])
        for _ in range(TIMES):
            since = time.process_time()
            view = period(ground, scale, LAST, 0, {})
            between = time.process_time()
            shown(view)
            took.data.append(1000 * (between - since))
            took.painted.append(1000 * (time.process_time() - between))
        found[scale] = min(a + b for a, b in zip(took.data, took.painted, strict=True))
        found[f"  of it the data of the {scale}"] = min(took.data)
    give_back()
    found["more MiB after 27 pages"] = max(0.0, meter.memory().private_dirty - before)
    return found


if __name__ == "__main__":
    if sys.argv[1:2] == ["open"]:
        _open(Path(sys.argv[2]))
    else:
        print("\n".join(lines(measure())))
