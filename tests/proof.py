"""Lengths that ``make proof`` stretches, and the file in which it says what was really run."""

from __future__ import annotations

import json
import platform
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings


@dataclass
class Lengths:
    """How long one test is to be. Called with a name, it returns the short or the full number and remembers it."""

    full: bool
    used: dict[str, float] = field(default_factory=dict)
    found: dict[str, Any] = field(default_factory=dict)

    def __call__(self, name: str, short: int, full: int) -> int:
        """Return ``short`` in ``make test`` and ``full`` in ``make proof``, kept in the record under ``name``."""
        number = full if self.full else short
        self.used[name] = number
        return number

    def note(self, name: str, value: Any) -> None:
        """Keep a result worth reading in build/proof.json, such as the worst loss seen."""
        self.found[name] = value


class Record:
    """Pytest plug-in: gathers outcomes and lengths; with ``full`` it writes them ``into`` a file at the end."""

    def __init__(self, *, full: bool, into: Path) -> None:
        self._full = full
        self._into = into
        self._lengths: dict[str, Lengths] = {}
        self._outcomes: dict[str, tuple[str, float]] = {}

    def lengths(self, test: str) -> Lengths:
        """Return the lengths of the test with that id."""
        return self._lengths.setdefault(test, Lengths(self._full))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember how each test ended; a failing set-up or clean-up counts as its failure."""
        before, seconds = self._outcomes.get(report.nodeid, ("passed", 0.0))
        outcome = before if report.outcome == "passed" else report.outcome
        self._outcomes[report.nodeid] = (outcome, seconds + report.duration)

    def pytest_sessionfinish(self) -> None:
        """Write the file."""
        if not self._full:
            return
        ends = [outcome for outcome, _ in self._outcomes.values()]
        self._into.parent.mkdir(parents=True, exist_ok=True)
        self._into.write_text(
            json.dumps(
                {
                    "schema": 1,
                    "commit": _git("rev-parse", "HEAD"),
                    "clean": _git("status", "--porcelain") == "",
                    "python": platform.python_version(),
                    "system": platform.platform(),
                    "hypothesis_examples": settings.default.max_examples if settings.default else None,
                    **{kind: ends.count(kind) for kind in ("passed", "failed", "skipped")},
                    "tests": [
                        {
                            "id": test,
                            "outcome": outcome,
                            "seconds": round(seconds, 2),
                            "lengths": self._lengths[test].used if test in self._lengths else {},
                            "found": self._lengths[test].found if test in self._lengths else {},
                        }
                        for test, (outcome, seconds) in self._outcomes.items()
                        if test in self._lengths or outcome != "passed"  # the others are only counted
                    ],
                },
                indent=1,
            )
            + "\n",
            encoding="utf-8",
        )


def joined(halves: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the one record of a run that was made in several processes."""
    counts = {kind: sum(half[kind] for half in halves) for kind in ("passed", "failed", "skipped")}
    return {**halves[0], **counts, "tests": [test for half in halves for test in half["tests"]]}


def _git(*args: str) -> str:
    done = subprocess.run(["git", "-c", "safe.directory=*", *args], capture_output=True, text=True, check=False)
    return done.stdout.strip()
