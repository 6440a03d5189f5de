"""The three libraries are load-bearing: break one, and a named test of test_libraries.py must fail, for that reason."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.desktop.kit.session import ROOT

_MUTANTS = [
    ("psutil", "test_native_app_is_known_by_its_program", "counted were 0.0 s"),
    ("apscheduler", "test_what_is_due_comes_by_its_time", "these came: none"),
    ("plyer", "test_notice_reaches_the_daemon", "for a notice at the notification daemon; last seen: []"),
]


@pytest.mark.parametrize(("mutant", "test", "reason"), _MUTANTS, ids=[mutant for mutant, _, _ in _MUTANTS])
def test_mutant_is_noticed(mutant: str, test: str, reason: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--no-header", f"tests/desktop/test_libraries.py::{test}"],
        cwd=ROOT,
        env={**os.environ, "DETOX_MUTANT": mutant},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == pytest.ExitCode.TESTS_FAILED, f"{test} did not fail under {mutant}:\n{done.stdout}"
    assert reason in done.stdout, f"{test} failed under {mutant}, but not because of it:\n{done.stdout}"
    assert "1 failed" in done.stdout, done.stdout
