"""The contract of ``Calls``."""

from __future__ import annotations

from typing import Protocol

from detox.core.ports import Calls


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
        assert port.held_by() is None
        assert port.held_by() is None


class TellingCallsContract:
    """What an adapter keeps to that knows of calls. A subclass gives the fixture ``stage``."""

    def test_a_call_holds_from_its_beginning_to_its_end(self, stage: CallsStage) -> None:
        assert stage.port.held_by() is None
        stage.call()
        assert stage.port.held_by() == stage.program
        assert stage.port.held_by() == stage.program
        stage.hang_up()
        assert stage.port.held_by() is None

    def test_a_second_call_holds_again(self, stage: CallsStage) -> None:
        for _ in range(2):
            stage.call()
            assert stage.port.held_by() == stage.program
            stage.hang_up()
            assert stage.port.held_by() is None
