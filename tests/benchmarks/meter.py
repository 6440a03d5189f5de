"""Readings of /proc: processor time, wakeups, memory and disk of a process with all its threads and children."""

from __future__ import annotations

import os
import time
from collections import defaultdict
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_KIB_PER_MIB = 1024
_NS = 1e9


@dataclass(frozen=True)
class Memory:
    """In MiB, over all processes of the tree (smaps_rollup)."""

    private_dirty: float
    rss: float
    pss: float


@dataclass(frozen=True)
class Usage:
    """What was used between two readings; ``seconds`` is the time between them."""

    seconds: float
    cpu_seconds: float
    wakeups: int
    written_bytes: int

    def per_second(self, number: float) -> float:
        """Return a number of this usage by the second."""
        return number / self.seconds if self.seconds else 0.0


@dataclass
class _Counts:
    cpu: dict[tuple[int, int], float] = field(default_factory=dict)
    wakeups: dict[tuple[int, int], int] = field(default_factory=dict)
    written: dict[int, int] = field(default_factory=dict)
    reaped: dict[int, float] = field(default_factory=dict)


class Meter:
    """Watches one process tree. Counters of threads that ended in between keep what they were last seen with."""

    def __init__(self, root: int) -> None:
        self.root = root
        self._counts = _Counts()
        self._base = (0.0, 0.0, 0, 0)

    def begin(self) -> None:
        """Start a window."""
        self._counts = _Counts()
        self.sample()
        self._base = self._totals()

    def sample(self) -> None:
        """Read all counters; call it now and then, so that short-lived threads are seen."""
        for pid in tree(self.root):
            stat = _stat(pid)
            if stat:
                self._counts.reaped[pid] = (int(stat[13]) + int(stat[14])) / _TICKS
            self._counts.written[pid] = _written(pid)
            for thread in _threads(pid):
                key = (pid, thread)
                self._counts.cpu[key] = _cpu_seconds(pid, thread)
                self._counts.wakeups[key] = _voluntary_switches(pid, thread)

    def end(self) -> Usage:
        """End the window and return what was used in it."""
        self.sample()
        before, now = self._base, self._totals()
        return Usage(now[0] - before[0], now[1] - before[1], now[2] - before[2], now[3] - before[3])

    def memory(self) -> Memory:
        """Return the memory of this moment."""
        sums: dict[str, int] = defaultdict(int)
        for pid in tree(self.root):
            for name, kib in _rollup(pid).items():
                sums[name] += kib
        return Memory(*(sums[name] / _KIB_PER_MIB for name in ("Private_Dirty", "Rss", "Pss")))

    def _totals(self) -> tuple[float, float, int, int]:
        counts = self._counts
        # A child that ended is in its parent's reaped time: count its own only while it lives.
        alive = set(tree(self.root))
        own = sum(cpu for (pid, _), cpu in counts.cpu.items() if pid in alive)
        reaped = sum(cpu for pid, cpu in counts.reaped.items() if pid in alive)
        written = sum(counts.written.values())
        return time.monotonic(), own + reaped, sum(counts.wakeups.values()), written


def tree(root: int) -> list[int]:
    """Return a process and all its descendants that live."""
    children: Mapping[int, list[int]] = defaultdict(list)
    for name in os.listdir("/proc"):
        if name.isdigit():
            stat = _stat(int(name))
            if stat and stat[0] != "Z":
                children[int(stat[1])].append(int(name))
    found, todo = [], [root] if _stat(root) else []
    while todo:
        pid = todo.pop()
        found.append(pid)
        todo += children.get(pid, [])
    return found


def _read(path: str) -> str:
    with suppress(OSError):  # the process went away
        return Path(path).read_text(encoding="utf-8", errors="replace")
    return ""


def _stat(pid: int) -> list[str]:
    """The fields of /proc/PID/stat from the state on (proc(5): field 3 is the first here)."""
    return _read(f"/proc/{pid}/stat").rpartition(")")[2].split()


def _threads(pid: int) -> list[int]:
    with suppress(OSError):
        return [int(name) for name in os.listdir(f"/proc/{pid}/task")]
    return []


def _cpu_seconds(pid: int, thread: int) -> float:
    words = _read(f"/proc/{pid}/task/{thread}/schedstat").split()
    return int(words[0]) / _NS if words else 0.0


def _voluntary_switches(pid: int, thread: int) -> int:
    for line in _read(f"/proc/{pid}/task/{thread}/status").splitlines():
        if line.startswith("voluntary_ctxt_switches"):
            return int(line.split()[1])
    return 0


def _written(pid: int) -> int:
    values = dict(line.split(": ") for line in _read(f"/proc/{pid}/io").splitlines())
    return int(values.get("write_bytes", 0)) - int(values.get("cancelled_write_bytes", 0))


def _rollup(pid: int) -> dict[str, int]:
    lines = _read(f"/proc/{pid}/smaps_rollup").splitlines()[1:]
    return {name: int(rest.split()[0]) for name, _, rest in (line.partition(":") for line in lines)}
