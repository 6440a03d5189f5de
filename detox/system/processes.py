"""The ``Processes`` port on psutil, which is loaded when the first process is looked at: it costs about 3 MiB."""

from __future__ import annotations

import contextlib
import os
import sys
from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from detox.core.ports.programs import Program

if TYPE_CHECKING:
    import psutil

# A creation time is worked out from the wall clock, which may be set: two readings of one process can differ a little.
TOLERANCE_SECONDS = 2.0
REMEMBERED = 64
GENERATIONS = 12
"""A browser's sound comes from its child or grandchild; further up there are shells and the session."""


class PsutilProcesses:
    """Programs by pid, one process at a time and never a scan.

    What was looked up is kept, with psutil's own mark of the process: pid and creation time, free of the wall clock.
    """

    name = "psutil"

    def __init__(self) -> None:
        self._known: OrderedDict[int, tuple[Program, psutil.Process]] = OrderedDict()

    def identify(self, pid: int) -> Program | None:
        """Return the program, None if there is no such process, it has ended, or it may not be looked at."""
        import psutil

        try:
            if pid in self._known:
                program, process = self._known[pid]
                if _runs(process):
                    self._known.move_to_end(pid)
                    return program
                del self._known[pid]
            process = psutil.Process(pid)
            with process.oneshot():
                if _is_zombie(process):
                    return None
                program = Program(pid, _program_name(process), process.create_time())
        except (psutil.Error, OSError, ValueError, OverflowError):  # the last two: a pid that cannot be one
            return None
        self._known[pid] = (program, process)
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return program

    def alive(self, program: Program) -> bool:
        """Return whether that very process still runs: not another one under its pid, and no zombie."""
        import psutil

        try:
            known, process = self._known.get(program.pid, (None, None))
            if process is None or known != program:
                process = psutil.Process(program.pid)
                if abs(process.create_time() - program.created) > TOLERANCE_SECONDS:
                    return False
            return _runs(process)
        except (psutil.Error, OSError, ValueError, OverflowError):
            return False

    def terminate(self, program: Program) -> None:
        """Send SIGTERM, or TerminateProcess on Windows, to that very process."""
        import psutil

        with contextlib.suppress(psutil.Error, OSError, ValueError, OverflowError):
            process = psutil.Process(program.pid)
            if abs(process.create_time() - program.created) <= TOLERANCE_SECONDS:
                process.terminate()

    def ancestors(self, pid: int) -> Sequence[Program]:
        """Return who started it, the nearest first, at most ``GENERATIONS`` and never the first process of all."""
        import psutil

        found: list[Program] = []
        try:
            process: psutil.Process | None = psutil.Process(pid)
            while process and len(found) < GENERATIONS and (process := _parent(process)):
                program = self.identify(process.pid)
                if program is None:
                    break
                found.append(program)
        except (psutil.Error, OSError, ValueError, OverflowError):
            pass
        return found


def _parent(process: psutil.Process) -> psutil.Process | None:
    import psutil

    try:
        pid = process.ppid()
        found = psutil.Process(pid) if pid > 1 else None  # 0 and 1 are nobody's doing
        return found if found and found.create_time() <= process.create_time() else None
    except (psutil.Error, OSError):
        return None


def _runs(process: psutil.Process) -> bool:
    return process.is_running() and not _is_zombie(process)


def _is_zombie(process: psutil.Process) -> bool:
    """Windows has none, and psutil would go through all processes there to tell the status of one."""
    import psutil

    return sys.platform != "win32" and process.status() == psutil.STATUS_ZOMBIE


def _program_name(process: psutil.Process) -> str:
    """Return the base name of the executable; the kernel's short name where the path may not be read."""
    import psutil

    try:
        path = process.exe()
    except psutil.AccessDenied:
        path = ""
    return os.path.basename(path) or process.name()
