"""The contract of ``Processes``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from detox.core.ports.programs import Processes

NOBODY = 2**22 + 1  # beyond the largest pid that Linux gives out


@dataclass(frozen=True)
class ProcessesStage:
    """The adapter, whether it knows anything, and how to start a program of that name (returns its pid) and end it."""

    port: Processes
    knows: bool
    run: Callable[[str], int]
    end: Callable[[int], None]


class ProcessesContract:
    """A subclass gives the fixture ``stage``."""

    def test_knows_a_program_by_its_pid(self, stage: ProcessesStage) -> None:
        pid = stage.run("sleep")
        program = stage.port.identify(pid)
        if not stage.knows:
            assert program is None
            return
        assert program
        assert (program.pid, program.name) == (pid, "sleep")
        assert program.created > 1_000_000_000
        assert stage.port.identify(pid) == program
        assert stage.port.alive(program)

    def test_an_ended_program_is_not_alive(self, stage: ProcessesStage) -> None:
        pid = stage.run("sleep")
        program = stage.port.identify(pid)
        stage.end(pid)
        assert stage.port.identify(pid) is None
        assert program is None or not stage.port.alive(program)

    def test_a_program_is_asked_to_end_and_no_other_under_its_pid_is(self, stage: ProcessesStage) -> None:
        program = stage.port.identify(stage.run("sleep"))
        if program:
            stage.port.terminate(replace(program, created=program.created - 3600))
            assert stage.port.alive(program)
            stage.port.terminate(program)
            stage.end(program.pid)
            stage.port.terminate(program)

    def test_another_program_under_the_same_pid_is_another_one(self, stage: ProcessesStage) -> None:
        program = stage.port.identify(stage.run("sleep"))
        if program:
            assert not stage.port.alive(replace(program, created=program.created - 3600))

    def test_knows_who_started_it_the_nearest_first(self, stage: ProcessesStage) -> None:
        pid = stage.run("sleep")
        found = stage.port.ancestors(pid)
        if stage.knows:
            assert found
            assert pid not in {program.pid for program in found}
            assert [stage.port.identify(program.pid) for program in found] == list(found)
            assert list(stage.port.ancestors(found[0].pid)) == list(found[1:])
        else:
            assert not found

    def test_nobody_started_nobody(self, stage: ProcessesStage) -> None:
        for pid in (NOBODY, -1):
            assert not stage.port.ancestors(pid)

    def test_nobody_is_nobody(self, stage: ProcessesStage) -> None:
        for pid in (NOBODY, -1):
            assert stage.port.identify(pid) is None
