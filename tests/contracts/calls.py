"""The contract of ``Calls``."""

from __future__ import annotations

from typing import Protocol

from detox.core.busy import Busy
from detox.core.ports.programs import Calls


class CallsStage(Protocol):
    """An adapter on a computer without a call, and hands to begin one."""

    port: Calls
    program: str  # what the caller is called

    def call(self) -> None:
        """Let that program begin to use the microphone."""

    def hang_up(self) -> None:
        """Let it end."""


class CallsContract:
    """What even an adapter that knows nothing keeps to. A subclass gives the fixture ``port``, without a call."""

    def test_has_a_name(self, port: Calls) -> None:
        assert port.name

    def test_nobody_calls(self, port: Calls) -> None:
        assert port.busy() is None
        assert port.busy(["zoom"]) is None


class TellingCallsContract:
    """What an adapter keeps to that knows of calls. A subclass gives the fixture ``stage``."""

    def test_a_call_holds_from_its_beginning_to_its_end(self, stage: CallsStage) -> None:
        assert stage.port.busy() is None
        stage.call()
        assert stage.port.busy() == Busy(stage.program, "microphone")
        assert stage.port.busy() == Busy(stage.program, "microphone")
        stage.hang_up()
        assert stage.port.busy() is None

    def test_a_program_that_is_no_call_holds_nothing_whatever_its_letters(self, stage: CallsStage) -> None:
        stage.call()
        assert stage.port.busy([stage.program.upper()]) is None
        assert stage.port.busy(["another"]) == Busy(stage.program, "microphone")
        stage.hang_up()

    def test_a_second_call_holds_again(self, stage: CallsStage) -> None:
        for _ in range(2):
            stage.call()
            assert stage.port.busy() == Busy(stage.program, "microphone")
            stage.hang_up()
            assert stage.port.busy() is None
