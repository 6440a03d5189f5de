from __future__ import annotations

from pathlib import Path

import pytest

from detox.core.ports.programs import Calls
from detox.system.calls import REASON, REMEDY, AskedCalls, NullCalls
from detox.system.calls_microphone import Microphone
from detox.system.calls_pipewire import VideoStreams
from detox.system.calls_programs import Camera, Programs, Recorders
from detox.system.clock import SystemClock
from tests.contracts.calls import CallsContract, CallsStage, TellingCallsContract
from tests.fakes.calls import FakeCalls


class FakeStage:
    program = "zoom"

    def __init__(self) -> None:
        self._calls = FakeCalls()
        self.port: Calls = self._calls

    def call(self) -> None:
        self._calls.holder = self.program

    def hang_up(self) -> None:
        self._calls.holder = None


class TestFakeCalls(CallsContract, TellingCallsContract):
    @pytest.fixture
    def stage(self) -> CallsStage:
        return FakeStage()

    @pytest.fixture
    def port(self, stage: CallsStage) -> Calls:
        return stage.port


class TestNullCalls(CallsContract):
    @pytest.fixture
    def port(self) -> Calls:
        return NullCalls()

    def test_says_why_and_what_to_do(self) -> None:
        assert REASON.say()
        assert REMEDY.say()


class TestAskedCallsOnABareComputer(CallsContract):
    """No sound server, no PipeWire, no camera, and nothing to be seen in /proc."""

    @pytest.fixture
    def port(self, tmp_path: Path) -> Calls:
        nowhere, programs = {"XDG_RUNTIME_DIR": str(tmp_path)}, Programs(str(tmp_path / "proc"))
        sources = (Microphone(nowhere), VideoStreams(nowhere), Camera(programs, str(tmp_path)), Recorders(programs))
        return AskedCalls(SystemClock(), sources)


class TestAskedCallsWithNoSource(CallsContract):
    @pytest.fixture
    def port(self) -> Calls:
        return AskedCalls(SystemClock(), ())
