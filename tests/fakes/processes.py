"""Processes that a test starts and ends."""

from __future__ import annotations

from detox.core.ports import Program


class FakeProcesses:
    """Knows only what ``run`` started."""

    def __init__(self) -> None:
        self.running: dict[int, Program] = {}
        self.asked = 0

    def identify(self, pid: int) -> Program | None:
        """Return what runs under that pid."""
        self.asked += 1
        return self.running.get(pid)

    def alive(self, program: Program) -> bool:
        """Return whether that very process runs."""
        return self.running.get(program.pid) == program

    def run(self, pid: int, name: str, created: float = 1_700_000_000.0) -> Program:
        """A process starts."""
        program = Program(pid, name, created)
        self.running[pid] = program
        return program

    def end(self, pid: int) -> None:
        """A process ends."""
        del self.running[pid]
