"""The ``Processes`` port on psutil, which is loaded when the first process is looked at: it costs about 3 MiB."""

from __future__ import annotations

import os
from collections import OrderedDict
from typing import TYPE_CHECKING

from detox.core.ports import Program

if TYPE_CHECKING:
    import psutil

# A creation time is worked out from the wall clock, which may be set: two readings of one process can differ a little.
TOLERANCE_SECONDS = 2.0
REMEMBERED = 64


class PsutilProcesses:
    """Programs by pid, one process at a time and never a scan. Looked-up programs are kept by pid and creation time."""

    name = "psutil"

    def __init__(self) -> None:
        self._known: OrderedDict[tuple[int, float], tuple[Program, psutil.Process]] = OrderedDict()

    def identify(self, pid: int) -> Program | None:
        """Return the program, None if there is no such process, it has ended, or it may not be looked at."""
        import psutil

        try:
            process = psutil.Process(pid)
            with process.oneshot():  # one file of the kernel's tells both
                if process.status() == psutil.STATUS_ZOMBIE:
                    return None
                key = (pid, process.create_time())
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key][0]
            program = Program(pid, _program_name(process), key[1])
        except (psutil.Error, OSError, ValueError, OverflowError):  # the last two: a pid that cannot be one
            return None
        self._known[key] = (program, process)
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return program

    def alive(self, program: Program) -> bool:
        """Return whether that very process still runs: not another one under its pid, and no zombie."""
        import psutil

        try:
            known = self._known.get((program.pid, program.created))
            if known:
                process = known[1]
                # psutil compares what does not depend on the wall clock.
                return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
            process = psutil.Process(program.pid)
            same = abs(process.create_time() - program.created) <= TOLERANCE_SECONDS
            return same and process.status() != psutil.STATUS_ZOMBIE
        except (psutil.Error, OSError, ValueError, OverflowError):
            return False


def _program_name(process: psutil.Process) -> str:
    """Return the base name of the executable; the kernel's short name where the path may not be read."""
    import psutil

    try:
        path = process.exe()
    except psutil.AccessDenied:
        path = ""
    return os.path.basename(path) or process.name()
