"""Processes that a test starts and ends."""

from __future__ import annotations

from collections.abc import Sequence

from detox.core.ports.programs import Program


class FakeProcesses:
    """Knows only what ``run`` started."""

    def __init__(self) -> None:
        self.running: dict[int, Program] = {}
        self.parents: dict[int, int] = {}
        self.asked = 0

    def identify(self, pid: int) -> Program | None:
        """Return what runs under that pid."""
        self.asked += 1
        return self.running.get(pid)

    def alive(self, program: Program) -> bool:
        """Return whether that very process runs."""
        return self.running.get(program.pid) == program

    def terminate(self, program: Program) -> None:
        """End it, if that very process runs."""
        if self.alive(program):
            self.end(program.pid)

    def ancestors(self, pid: int) -> Sequence[Program]:
        """Return who started it, up to the first that nobody started."""
        found = []
        while (pid := self.parents.get(pid, 0)) in self.running:
            found.append(self.running[pid])
        return found

    def run(self, pid: int, name: str, created: float = 1_700_000_000.0, parent: int = 0) -> Program:
        """A process starts, of its own accord or by that parent."""
        self.parents[pid] = parent
        program = Program(pid, name, created)
        self.running[pid] = program
        return program

    def end(self, pid: int) -> None:
        """A process ends."""
        self.running.pop(pid, None)
