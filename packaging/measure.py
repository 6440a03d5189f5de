"""What a way to install Detox costs, as one row of a table:  measure.py NAME FOLDER COMMAND...

FOLDER is what was installed: its size and number of files. COMMAND is started on the X server of DISPLAY with a profile
of its own, three times: the time until it answers a command, and the processor's time in it, which others on the
machine make no longer; then, at rest, its resident and its private dirty memory. Each is the median.
``measure.py --head`` prints the head of the table.
"""

from __future__ import annotations

import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HEAD = (
    "| how | size MiB | files | answers after s | of that on the processor | RSS MiB | private dirty MiB |\n"
    "| --- | --- | --- | --- | --- | --- | --- |"
)
STARTS, LONGEST, REST = 3, 60.0, 6.0


def main(arguments: list[str]) -> int:
    """Measure, and print the row."""
    if arguments == ["--head"]:
        print(HEAD)
        return 0
    name, folder, *command = arguments
    files = [path for path in Path(folder).rglob("*") if path.is_file() and not path.is_symlink()]
    size = sum(path.stat().st_size for path in {path.stat().st_ino: path for path in files}.values()) / 2**20
    runs = [_run(command) for _ in range(STARTS)]
    seconds, worked, resident, dirty = (statistics.median(column) for column in zip(*runs, strict=True))
    print(f"| {name} | {size:.0f} | {len(files)} | {seconds:.2f} | {worked:.2f} | {resident:.0f} | {dirty:.0f} |")
    return 0


def _run(command: list[str]) -> tuple[float, float, float, float]:
    with tempfile.TemporaryDirectory() as profile:
        begun = time.monotonic()
        started = subprocess.Popen([*command, "--profile", profile, "run", "--hidden"], stderr=subprocess.DEVNULL)
        try:
            while not _answers(Path(profile, "s")):
                if started.poll() is not None or time.monotonic() - begun > LONGEST:
                    raise SystemExit(f"{command[0]} did not start")
                time.sleep(0.01)
            seconds, worked = time.monotonic() - begun, _worked(started.pid)
            time.sleep(REST)
            found = dict(line.split(":", 1) for line in _memory(started.pid) if ":" in line)
            resident, dirty = (int(found[key].split()[0]) / 1024 for key in ("Rss", "Private_Dirty"))
        finally:
            started.terminate()
            started.wait(20)
    return seconds, worked, resident, dirty


def _worked(process: int) -> float:
    """Return the seconds of processor that a process has used: fields 14 and 15 of proc(5)'s stat, after its name."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory(process: int) -> list[str]:
    return Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]


def _answers(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as asked:
        asked.settimeout(5)
        try:
            asked.connect(os.fspath(path))
            asked.sendall(json.dumps({"v": 1, "role": "cli", "cmd": "status"}).encode() + b"\n")
            return b'"running"' in asked.recv(65536)
        except OSError:
            return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
