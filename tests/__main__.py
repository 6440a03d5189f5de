"""Runs all tests in two processes at once: those on a desktop, and beside them, with less priority, all others.

A desktop waits for most of its time, and half of the machine would stand idle. Arguments go to both processes;
``--proof`` takes in what ``make test`` leaves out. What the second one says is shown when the first has ended.

On a real desktop a key press can be lost when the machine is busy. So up to ``FORGIVEN`` desktop tests that failed are
run once more, alone, and what passes only then is named in the last lines. A proof forgives nothing.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.proof import joined

_BUILD = Path("build")
FORGIVEN = 3
FAILED = 1
"""What pytest returns when tests failed, and nothing worse happened."""
_HALVES = {"desktop": "desktop", "rules": "not desktop"}


def main(arguments: list[str]) -> int:
    """Run both; return 0 only if both are green."""
    _BUILD.mkdir(exist_ok=True)
    with (_BUILD / "rules.log").open("w", encoding="utf-8") as log:
        beside = subprocess.Popen(["nice", "-n", "5", *_words("rules", arguments)], stdout=log, stderr=log)
        try:
            desktop = subprocess.run(_words("desktop", arguments), check=False).returncode
            rules = beside.wait()
        finally:
            beside.terminate()
    sys.stdout.write((_BUILD / "rules.log").read_text(encoding="utf-8"))
    if desktop == FAILED and "--proof" not in arguments:
        desktop = _once_more(arguments)
    if "--proof" in arguments:
        halves = [json.loads(_record(half).read_text(encoding="utf-8")) for half in _HALVES]
        (_BUILD / "proof.json").write_text(json.dumps(joined(halves), indent=1) + "\n", encoding="utf-8")
    return desktop or rules


def _once_more(arguments: list[str]) -> int:
    """Run the desktop tests that failed again, if they are few; return 0 only if all pass now, and say which did."""
    failed = json.loads((_cache("desktop") / "v/cache/lastfailed").read_text(encoding="utf-8"))
    if len(failed) > FORGIVEN:
        return FAILED
    code = subprocess.run([*_words("desktop", arguments), "--last-failed"], check=False).returncode
    if code == 0:
        sys.stdout.write("".join(f"WOBBLED {test}: failed once, passed alone\n" for test in failed))
    return code


def _words(half: str, arguments: list[str]) -> list[str]:
    chosen = _HALVES[half] if "--proof" in arguments else f"{_HALVES[half]} and not proof"
    return [sys.executable, "-m", "pytest", "-m", chosen, f"--record={_record(half)}",
            "-o", f"cache_dir={_cache(half)}", *arguments]  # fmt: skip


def _cache(half: str) -> Path:
    return _BUILD / f".pytest_cache-{half}"


def _record(half: str) -> Path:
    return _BUILD / f"proof-{half}.json"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
