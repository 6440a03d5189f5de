from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest

from detox.core.ports.programs import Program
from detox.system import processes
from detox.system.nulls import NullProcesses
from detox.system.processes import GENERATIONS, PsutilProcesses
from tests.contracts.processes import ProcessesContract, ProcessesStage
from tests.fakes.processes import FakeProcesses


class TestFakeProcesses(ProcessesContract):
    @pytest.fixture
    def stage(self) -> ProcessesStage:
        port, pids = FakeProcesses(), count(100)
        port.run(7, "shell")
        port.run(8, "shell", parent=7)
        return ProcessesStage(port, True, lambda name: port.run(next(pids), name, parent=8).pid, port.end)


class TestNullProcesses(ProcessesContract):
    @pytest.fixture
    def stage(self) -> ProcessesStage:
        return ProcessesStage(NullProcesses(), False, lambda _: 1, lambda _: None)

    def test_nothing_runs(self) -> None:
        assert not NullProcesses().alive(Program(1, "init", 0.0))


class TestPsutilProcesses(ProcessesContract):
    @pytest.fixture
    def stage(self) -> Iterator[ProcessesStage]:
        started: dict[int, subprocess.Popen[bytes]] = {}

        def run(name: str) -> int:
            process = subprocess.Popen([name, "60"])
            started[process.pid] = process
            return process.pid

        def end(pid: int) -> None:
            started[pid].kill()
            started.pop(pid).wait()

        yield ProcessesStage(PsutilProcesses(), True, run, end)
        for pid in list(started):
            end(pid)

    def test_the_nearest_ancestor_is_this_process(self, stage: ProcessesStage) -> None:
        found = stage.port.ancestors(stage.run("sleep"))
        assert found[0].pid == os.getpid()
        assert 1 not in {program.pid for program in found}

    def test_a_long_line_of_ancestors_has_an_end(self, stage: ProcessesStage, monkeypatch: Any) -> None:
        import psutil

        parent = psutil.Process(stage.run("sleep"))
        monkeypatch.setattr(processes, "_parent", lambda _: parent)
        assert len(stage.port.ancestors(stage.run("sleep"))) == GENERATIONS

    def test_who_came_later_is_no_ancestor(self, stage: ProcessesStage, monkeypatch: Any) -> None:
        """A parent that is gone, and its pid used again."""
        import psutil

        old, young = stage.run("sleep"), stage.run("sleep")
        created = {old: 100.0, young: 200.0}
        monkeypatch.setattr(psutil.Process, "create_time", lambda process: created[process.pid])
        monkeypatch.setattr(psutil.Process, "ppid", lambda _: young)
        assert not stage.port.ancestors(old)

    def test_a_zombie_does_not_run(self) -> None:
        port = PsutilProcesses()
        with subprocess.Popen(["cat"], stdin=subprocess.PIPE) as process:
            program = port.identify(process.pid)
            assert program
            assert process.stdin
            process.stdin.close()
            os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)  # ended, and nobody fetched its exit status yet
            assert not port.alive(program)
            assert port.identify(process.pid) is None
            assert not PsutilProcesses().alive(program)

    def test_a_wall_clock_that_was_set_ends_no_program(self, stage: ProcessesStage, monkeypatch: Any) -> None:
        import psutil

        program = stage.port.identify(stage.run("sleep"))
        assert program
        monkeypatch.setattr(psutil.Process, "create_time", lambda _: program.created + 7200)
        assert stage.port.alive(program)

    def test_looks_a_program_up_once(self, stage: ProcessesStage, monkeypatch: Any) -> None:
        import psutil

        pid = stage.run("sleep")
        program = stage.port.identify(pid)
        monkeypatch.setattr(psutil.Process, "exe", lambda _: pytest.fail("looked up again"))
        assert stage.port.identify(pid) == program

    def test_falls_back_to_the_short_name(self, stage: ProcessesStage, monkeypatch: Any) -> None:
        import psutil

        def refuse(process: psutil.Process) -> str:
            raise psutil.AccessDenied(process.pid)

        monkeypatch.setattr(psutil.Process, "exe", refuse)
        program = stage.port.identify(stage.run("sleep"))
        assert program
        assert program.name == "sleep"
