"""Runs all tests in two processes at once: those on a desktop, and beside them, with less priority, all others.

A desktop waits for most of its time, and half of the machine would stand idle. Arguments go to both processes;
``--proof`` takes in what ``make test`` leaves out. What the second one says is shown when the first has ended.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.proof import joined

_BUILD = Path("build")
_HALVES = {"desktop": "desktop", "rules": "not desktop"}


def main(arguments: list[str]) -> int:
    """Run both; return 0 only if both are green."""
    _BUILD.mkdir(exist_ok=True)
    with (_BUILD / "rules.log").open("w", encoding="utf-8") as log:
        beside = subprocess.Popen(["nice", "-n", "5", *_words("rules", arguments)], stdout=log, stderr=log)
        try:
            codes = [subprocess.run(_words("desktop", arguments), check=False).returncode, beside.wait()]
        finally:
            beside.terminate()
    sys.stdout.write((_BUILD / "rules.log").read_text(encoding="utf-8"))
    if "--proof" in arguments:
        halves = [json.loads(_record(half).read_text(encoding="utf-8")) for half in _HALVES]
        (_BUILD / "proof.json").write_text(json.dumps(joined(halves), indent=1) + "\n", encoding="utf-8")
    return next((code for code in codes if code), 0)


def _words(half: str, arguments: list[str]) -> list[str]:
    chosen = _HALVES[half] if "--proof" in arguments else f"{_HALVES[half]} and not proof"
    return [sys.executable, "-m", "pytest", "-m", chosen, f"--record={_record(half)}", *arguments]


def _record(half: str) -> Path:
    return _BUILD / f"proof-{half}.json"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
