"""A large export: memory stays where it is, whatever the size, and the progress is told on a terminal only."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.proof import Lengths
from tests.store.activitywatch import DAY, bucket, event, export, large, written

ROOT = Path(__file__).resolve().parents[2]
MOST_MIB = 24
"""What an import may take beyond a command that imports next to nothing."""

COMMAND = """
import resource, sys
from pathlib import Path
from detox.cli.main import main
code = main(sys.argv[1:])
most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
own = Path("/proc/self/status")  # on Linux the former counts the test that started us too (getrusage(2), execve(2))
if own.exists():
    most = next(int(line.split()[1]) for line in own.read_text().splitlines() if line.startswith("VmHWM"))
print(most / 1024, file=sys.stderr)
sys.exit(code)
"""


def bring(profile: Path, file: Path, minutes: int) -> tuple[float, str]:
    """Import in a process of its own; return its largest resident size in MiB, and what it said."""
    command = [sys.executable, "-c", COMMAND, "--profile", str(profile), "import", "activitywatch", str(file)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60 * minutes, check=False, cwd=ROOT)
    lines = run.stderr.splitlines()
    assert (run.returncode, len(lines)) == (0, 1), run.stderr  # no progress: standard error is no terminal
    return float(lines[0]), run.stdout


def check(tmp_path: Path, megabytes: int, length: Lengths) -> None:
    buckets = bucket("currentwindow", event(0, 60, app="kitty", title="x")), bucket("afkstatus")
    small = written(tmp_path / "small.json", export(*buckets))
    base, _ = bring(tmp_path / "a", small, 1)
    file = tmp_path / "large.json"
    events = large(file, megabytes)
    assert file.stat().st_size >= megabytes * 1_000_000
    most, said = bring(tmp_path / "b", file, 1 + megabytes // 10)
    length.note("events", events)
    length.note("MiB more than a tiny import", round(most - base, 1))
    assert f"to {DAY:%Y-%m-}19, " in said
    assert most - base < MOST_MIB
    again, said = bring(tmp_path / "b", file, 1)
    assert "was imported before" in said
    assert again - base < MOST_MIB


def test_some_megabytes_in_bounded_memory(tmp_path: Path, length: Lengths) -> None:
    check(tmp_path, length("megabytes", 5, 20), length)


@pytest.mark.proof
def test_five_hundred_megabytes_in_bounded_memory(tmp_path: Path, length: Lengths) -> None:
    check(tmp_path, length("megabytes", 500, 500), length)


if sys.platform != "win32":  # no pseudo-terminals there

    def test_a_terminal_is_told_how_far_it_is(tmp_path: Path) -> None:
        import pty

        file = tmp_path / "large.json"
        large(file, 1)
        terminal, end = pty.openpty()
        command = [
            sys.executable,
            "-m",
            "detox",
            "--profile",
            str(tmp_path / "p"),
            "import",
            "activitywatch",
            str(file),
        ]
        with subprocess.Popen(command, cwd=ROOT, stderr=end, stdout=subprocess.PIPE, text=True) as run:
            os.close(end)
            said = b""
            try:
                while chunk := os.read(terminal, 4096):
                    said += chunk
            except OSError:  # the other end is closed
                pass
            os.close(terminal)
            out, _ = run.communicate(timeout=60)
        assert run.returncode == 0
        assert out.startswith("Imported from large.json")
        steps = [
            int(part.split()[-2]) for part in said.decode().replace("\x1b[K", "").split("\r") if part.endswith("%")
        ]
        assert steps == sorted(steps)
        assert len(steps) > 5
        assert steps[-1] > 90
        assert said.endswith(b"\r\x1b[K")  # and then the line is taken away
