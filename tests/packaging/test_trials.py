"""The scripts that try what was packed: each thing they look at can be wrong, and then they say so and fail."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = sorted((ROOT / "packaging").rglob("*.sh"))


def test_no_script_passes_over_what_it_found_wrong() -> None:
    """A shell that stops at errors does not stop at ``check && echo``, nor at ``! check``: both hide the failure."""
    assert len(SCRIPTS) > 8
    for path in SCRIPTS:
        for line in path.read_text(encoding="utf-8").splitlines():
            assert not re.search(r"&& (echo|say) (?!.*\|\|)", line), f"{path.name}: {line}"
            assert not line.startswith("! "), f"{path.name}: {line}"


def test_every_script_can_be_read_by_a_shell() -> None:
    for path in SCRIPTS:
        subprocess.run(["sh", "-n", str(path)], check=True)


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return this checkout, as one program in a folder."""
    subprocess.run([sys.executable, ROOT / "packaging/guide"], check=True, timeout=120)
    path = tmp_path_factory.mktemp("bundle") / "detox-tray"
    start = f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom detox.__main__ import main\nsys.exit(main())\n"
    path.write_text(f"#!{sys.executable}\n{start}", encoding="utf-8")
    path.chmod(0o755)
    return path


def _try(program: Path) -> subprocess.CompletedProcess[str]:
    command = ["sh", str(ROOT / "packaging/try_bundle.sh"), str(program)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)


def test_a_program_that_is_whole_is_found_so(program: Path) -> None:
    done = _try(program)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[1:] == [
        "doctor says that there is no screen",
        re.findall(r"the preview of today has \d+ events", done.stdout)[0],
        "the guide is there",
        "the calendar worker finds an event",
        "the calendar worker finds a holiday",
        "without a screen it does not start",
    ]


@pytest.mark.proof
@pytest.mark.parametrize(
    ("asked", "instead", "wrong"),
    [
        ("doctor", "echo fine", "NOT SO: doctor says that there is no screen"),
        ("preview", "echo {}", "NOT SO: the preview of today"),
        ("calendar", "echo {}", "NOT SO: the calendar worker finds an event"),
        ("run", "exit 0", "NOT SO: without a screen it does not start"),
    ],
)
def test_a_program_with_a_hole_is_found_out(
    program: Path, tmp_path: Path, asked: str, instead: str, wrong: str
) -> None:
    holed = tmp_path / "holed"
    hole = f'for word in "$@"; do [ "$word" != {asked} ] || {{ {instead}; exit; }}; done'
    holed.write_text(f'#!/bin/sh\n{hole}\nexec {program} "$@"\n', encoding="utf-8")
    holed.chmod(0o755)
    done = _try(holed)
    assert done.returncode != 0
    assert wrong in done.stdout
