"""How long "My days" takes over ten years: in ``make bench``, or ``python -m tests.benchmarks.my_days``.

Each history has a process of its own, on Qt's own screen without a screen. Times are milliseconds of processor time,
the fastest of some, to ask the history, to make the page and to paint it. The window is opened before and closed after
that; what private memory stays is told: modules, fonts, and what nobody gave back. Beside ten years stands an empty
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
from typing import TYPE_CHECKING

from tests.benchmarks.meter import Meter
from tests.benchmarks.years import ZONE, make_years
from tests.desktop.kit.processes import DesktopError
from tests.desktop.kit.session import ROOT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from detox.app.days import Days
    from detox.summary.periods import PeriodView
    from detox.ui.days.window import MyDays
    from detox.ui.look import Looks

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

    from detox.app.days import Days
    from detox.app.house import House  # noqa: F401 - the program has all of that loaded before
    from detox.core.settings import Settings
    from detox.store.history import open_history
    from detox.system.memory import give_back
    from detox.ui.look import LIGHT, Looks
    from detox.ui.summary.popup import SummaryPopup
    from tests.fakes.clock import FakeClock

    application, clock, looks = QApplication([]), FakeClock(NOW, zone=ZONE), Looks(LIGHT)
    with closing(open_history(profile, write=True)) as history:
        days = Days(history, Settings, clock.now, {}, lambda: None)
        popup = SummaryPopup(days.summary(None), looks, motion=0)  # the day has mostly seen one before
        popup.show()
        application.processEvents()
        popup.close()
        del popup
        application.sendPostedEvents(None, 52)
        meter = Meter(os.getpid())
        give_back()
        before, since = meter.memory().private_dirty, time.process_time()
        window = _window(days, looks)
        window.show_day(None)
        window.show()
        application.processEvents()
        found = {"asked for to first picture": 1000 * (time.process_time() - since)}
        found |= _times(application, days, looks)
        window.close()
        del window
        application.sendPostedEvents(None, 52)
        give_back()
        found["MiB that stay once it is closed"] = max(0.0, meter.memory().private_dirty - before)
        print(json.dumps(found))


def _window(days: Days, looks: Looks) -> MyDays:
    """Return the window over what ``days`` answer; it says nothing and keeps nothing."""
    from detox.periods import period
    from detox.ui.days.ask import Asked
    from detox.ui.days.window import MyDays

    return MyDays(
        looks,
        Asked(
            lambda day: (days.summary(day), days.stretches(day)),
            lambda scale, day, starts: period(days.ground(), scale, day, starts, {}),
            lambda _: (), lambda _: "", lambda *_: "", lambda: "", lambda _: None,
        ),
    )  # fmt: skip


def _times(application: QApplication, days: Days, looks: Looks) -> dict[str, float]:
    from detox.periods import period
    from detox.summary.periods import SCALES
    from detox.ui.days.period_page import PeriodPage

    def shown(view: PeriodView) -> None:
        page = PeriodPage(view, looks, numbers=True)
        page.resize(880, 520)
        page.grab()
        page.deleteLater()
        application.sendPostedEvents(None, 52)

    found = dict[str, float]()
    ground = days.ground()
    for scale in SCALES:
        shown(period(ground, scale, LAST, 0, {}))  # the first time loads modules and fonts, and counts days
        both, data = [], []
        for _ in range(TIMES):
            since = time.process_time()
            view = period(ground, scale, LAST, 0, {})
            data.append(1000 * (time.process_time() - since))
            shown(view)
            both.append(1000 * (time.process_time() - since))
        found[scale] = min(both)
        found[f"  of it the data of the {scale}"] = min(data)
    return found


if __name__ == "__main__":
    if sys.argv[1:2] == ["open"]:
        _open(Path(sys.argv[2]))
    else:
        print("\n".join(lines(measure())))
