"""How long the settings take to their first picture: in ``make bench``, or ``python -m tests.benchmarks.settings``.

Each opening is a process of its own, as the first one in a run of the program is: modules are loaded in it, too. Count
by environment: DETOX_BENCH_SETTINGS (7). Qt's own screen without a screen.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time

from tests.desktop.kit.processes import DesktopError
from tests.desktop.kit.session import ROOT

BUDGET_MS = 300.0


def measure() -> dict[str, float]:
    """Return wall and processor time to the first picture, the middle of some openings, in ms. Raises DesktopError."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    found: list[tuple[float, float]] = []
    for _ in range(int(os.environ.get("DETOX_BENCH_SETTINGS", "7"))):
        command = [sys.executable, "-m", "tests.benchmarks.settings", "open"]
        done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False, cwd=ROOT)
        if done.returncode != 0:
            raise DesktopError(f"the settings were not measured:\n{done.stderr}")
        wall, cpu = done.stdout.split()
        found.append((float(wall), float(cpu)))
    wall_ms, cpu_ms = (statistics.median(one) for one in zip(*found, strict=True))
    return {"first_paint_ms": wall_ms, "first_paint_cpu_ms": cpu_ms}


def lines(numbers: dict[str, float]) -> list[str]:
    """Return a table."""
    rows = (
        ("asked for to first picture, p50, ms", f"{numbers['first_paint_ms']:.0f}"),
        ("processor time of it, ms", f"{numbers['first_paint_cpu_ms']:.0f}"),
    )
    table = ["The settings", *(f"  {name:<54}{value:>8}" for name, value in rows)]
    return [*table, *(["  SLOWER than they may be"] if numbers["first_paint_cpu_ms"] > BUDGET_MS else [])]


def _open() -> None:
    """Open them once and print wall and processor time in ms."""
    from detox.system.plain_imports import plain_imports

    plain_imports()  # as the program does
    from PySide6.QtWidgets import QApplication

    from detox.engine import SETTINGS
    from detox.ui.look import LIGHT, Looks
    from detox.ui.menu import Actions  # noqa: F401 - the icon has it loaded before
    from tests.fakes.clock import FakeClock

    application, looks, clock = QApplication([]), Looks(LIGHT), FakeClock()
    wall, cpu = time.perf_counter(), time.process_time()
    from detox.core.settings import Settings
    from detox.ui.settings.about import About
    from detox.ui.settings.dialog import SettingsDialog

    dialog = SettingsDialog(
        looks, clock, SETTINGS, Settings(), lambda *_: None, lambda _: None, platforms={}, about=lambda: About("")
    )
    dialog.show()
    application.processEvents()
    print(f"{1000 * (time.perf_counter() - wall):.1f} {1000 * (time.process_time() - cpu):.1f}")
    dialog.close()


if __name__ == "__main__":
    if sys.argv[1:] == ["open"]:
        _open()
    else:
        print("\n".join(lines(measure())))
