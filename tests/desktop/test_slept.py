"""The sleep of the truth's script: a computer that slept must ring what came due meanwhile, and what is armed after."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.desktop.kit.session import ROOT
from tests.desktop.truth.ground import Sleeper

PROGRAM = """
import os, pathlib, time
from PySide6.QtCore import QCoreApplication
from detox.system.alarms import SystemAlarms
from detox.system.clock import SystemClock

loop, clock, rang = QCoreApplication([]), SystemClock(), []
alarms, before = SystemAlarms(clock), clock.now()
alarms.at(before.boot + 1800, lambda: rang.append("meanwhile"))
file = pathlib.Path(os.environ["DETOX_SLEPT"])

def wait(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        loop.processEvents()
        time.sleep(0.005)

wait(0.05)
assert rang == []
file.write_text("3600", encoding="ascii")
after = clock.now()
assert after.boot - before.boot > 3599 and after.awake - before.awake < 60, (before, after)
assert (after.utc - before.utc).total_seconds() > 3599
wait(0.2)
assert rang == ["meanwhile"], rang
due, late = clock.now().boot + 0.1, []
alarms.at(due, lambda: late.append(clock.now().boot - due))
wait(0.4)
assert len(late) == 1 and late[0] >= 0, late
assert rang == ["meanwhile"], rang
alarms.stop()
"""


def test_alarms_ring_in_and_after_the_sleep_of_the_script(tmp_path: Path) -> None:
    env = {**os.environ, **Sleeper(tmp_path).env, "QT_QPA_PLATFORM": "offscreen"}
    env["PYTHONPATH"] = os.pathsep.join((env["PYTHONPATH"], str(ROOT)))
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
