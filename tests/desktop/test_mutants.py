"""The three libraries are load-bearing: break one, and a named test of test_libraries.py must fail, for that reason."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.desktop.kit.processes import end
from tests.desktop.kit.session import ROOT

MUTANTS = {
    "psutil": ("test_native_app_is_known_by_its_program", "counted were 0.0 s"),
    "apscheduler": ("test_what_is_due_comes_by_its_time", "these came: none"),
    "plyer": ("test_notice_reaches_the_daemon", "for a notice at the notification daemon; last seen: []"),
}


@pytest.fixture(scope="module")
def runs() -> Iterator[dict[str, subprocess.Popen[bytes]]]:
    """All three at once, each on a desktop of its own: most of their time is waiting for what must not come."""
    started = {}
    for mutant, (test, _) in MUTANTS.items():
        command = [sys.executable, "-m", "pytest", "-q", "--no-header"]
        started[mutant] = subprocess.Popen(
            [*command, f"tests/desktop/test_libraries.py::{test}"],
            cwd=ROOT,
            env={**os.environ, "DETOX_MUTANT": mutant},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
    yield started
    for process in started.values():
        end(process, 5)


@pytest.mark.parametrize("mutant", MUTANTS)
def test_mutant_is_noticed(mutant: str, runs: dict[str, subprocess.Popen[bytes]]) -> None:
    test, reason = MUTANTS[mutant]
    out, _ = runs[mutant].communicate(timeout=120)
    said = out.decode(errors="replace")
    assert runs[mutant].returncode == pytest.ExitCode.TESTS_FAILED, f"{test} did not fail under {mutant}:\n{said}"
    assert reason in said, f"{test} failed under {mutant}, but not because of it:\n{said}"
    assert "1 failed" in said, said
