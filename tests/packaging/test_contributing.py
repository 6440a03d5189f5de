"""CONTRIBUTING.md, followed line by line in a clone, as somebody does who comes anew."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
THIS = "make test"
"""Runs the test that this is."""


def _shown() -> list[str]:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return re.findall(r"^ {4}(\S.*)$", text, re.MULTILINE)


def test_it_shows_the_way_from_nothing_to_a_tried_change() -> None:
    assert _shown() == [
        "git clone ADDRESS detox && cd detox",
        "make setup",
        ".venv/bin/detox-tray --profile ./trial doctor",
        ".venv/bin/python -m pytest -q tests/reminders",
        "make lint",
        THIS,
    ]


@pytest.mark.proof
def test_a_newcomer_gets_there(tmp_path: Path) -> None:
    """With an environment of its own: everything that is needed comes by ``make setup``, or is told."""
    ask = [sys.executable, "-m", "pip", "--retries=0", "--timeout=10", "index", "versions", "tomlkit"]
    if subprocess.run(ask, capture_output=True, check=False, timeout=120).returncode:
        pytest.skip("pip reaches no index of packages here: CONTRIBUTING.md was NOT followed")
    lines = [line.replace("ADDRESS", f"'{ROOT}'") for line in _shown() if line != THIS]
    foreign = ("VIRTUAL_ENV", "QT_QPA_PLATFORM", "PYTHONPATH", "PYTEST_CURRENT_TEST", "MAKEFLAGS", "MAKELEVEL")
    env = {name: value for name, value in os.environ.items() if name not in foreign}
    env |= {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.directory", "GIT_CONFIG_VALUE_0": "*"}
    done = subprocess.run(
        ["sh", "-e", "-c", "\n".join(lines)],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        text=True,
        timeout=3600,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    assert done.stdout.splitlines()[-1] == "lint: clean"
