"""The contract of ``Idle``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from detox.core.inputs import IdleStarted, InputSeen, Observation
from detox.core.ports.clocks import Clock
from detox.core.ports.desktop import Idle


class IdleStage(Protocol):
    """An adapter, and a hand on the keys. ``limit`` is a short idle limit in seconds."""

    port: Idle
    clock: Clock
    said: list[Observation]
    limit: float

    def until(self, condition: Callable[[], bool]) -> None:
        """Let time go by until that is true; AssertionError if it never is."""

    def wait(self, seconds: float) -> None:
        """Let that much time go by."""

    def touch(self) -> None:
        """Move the pointer or press a key."""


class IdleContract:
    """What even an adapter that knows nothing keeps to. A subclass gives the fixture ``stage``."""

    def test_may_be_stopped_twice_and_says_nothing_then(self, stage: IdleStage) -> None:
        assert stage.port.name
        stage.touch()
        stage.port.start(stage.said.append, stage.limit)
        stage.port.stop()
        stage.port.stop()
        stage.wait(2 * stage.limit)
        stage.touch()
        stage.wait(0.1)
        assert stage.said == []


class TellingIdleContract(IdleContract):
    """What an adapter keeps to that knows of input."""

    counts_from_the_first = True
    """Whether it knows of a silence from its first second on; else only once that has lasted for the limit."""

    def test_says_idle_after_the_limit_and_dates_it_back(self, stage: IdleStage) -> None:
        begun, touched = _touched(stage)
        stage.port.start(stage.said.append, stage.limit)
        stage.until(lambda: bool(stage.said))
        assert stage.clock.now().boot >= begun + 0.95 * stage.limit
        assert isinstance(stage.said[0], IdleStarted)
        assert begun - 0.2 < stage.said[0].last_input < touched + 0.2

    def test_says_the_first_input_afterwards_and_no_other(self, stage: IdleStage) -> None:
        stage.touch()
        stage.port.start(stage.said.append, stage.limit)
        stage.until(lambda: len(stage.said) == 1)
        stage.touch()
        stage.until(lambda: len(stage.said) == 2)
        for _ in range(3):
            stage.wait(stage.limit / 4)
            stage.touch()
        assert stage.said[1:] == [InputSeen()]
        stage.until(lambda: len(stage.said) == 3)
        assert isinstance(stage.said[2], IdleStarted)

    def test_seconds_grow_and_begin_anew(self, stage: IdleStage) -> None:
        stage.port.start(stage.said.append, 60)
        stage.touch()
        stage.wait(0.3)
        seconds = stage.port.seconds()
        assert seconds is not None
        assert (0.2 if self.counts_from_the_first else -0.01) < seconds < 2
        stage.touch()
        stage.wait(0.01)
        assert (stage.port.seconds() or 0) < (seconds or 0.01)

    def test_seconds_of_a_silence_that_was_said_are_exact(self, stage: IdleStage) -> None:
        begun, touched = _touched(stage)
        stage.port.start(stage.said.append, stage.limit)
        stage.until(lambda: bool(stage.said))
        stage.wait(stage.limit / 2)
        seconds = stage.port.seconds()
        assert seconds is not None
        now = stage.clock.now().boot
        assert now - touched - 0.2 < seconds < now - begun + 0.2
        stage.touch()
        stage.until(lambda: len(stage.said) == 2)
        assert (stage.port.seconds() or 0) < stage.limit

    def test_the_limit_may_be_changed(self, stage: IdleStage) -> None:
        stage.touch()
        stage.port.start(stage.said.append, 60)
        stage.wait(1.5 * stage.limit)
        assert stage.said == []
        stage.port.start(stage.said.append, stage.limit)
        stage.until(lambda: [type(each) for each in stage.said] == [IdleStarted])
        stage.port.start(stage.said.append, 60)
        stage.until(lambda: stage.said[1:] == [InputSeen()])

    def test_a_new_limit_says_nothing_new(self, stage: IdleStage) -> None:
        stage.touch()
        stage.port.start(stage.said.append, stage.limit)
        stage.until(lambda: len(stage.said) == 1)
        stage.port.start(stage.said.append, stage.limit / 2)
        stage.wait(0.2)
        assert len(stage.said) == 1


def _touched(stage: IdleStage) -> tuple[float, float]:
    """Touch, and return the boot seconds before and after it: on a busy machine a hand takes its time."""
    begun = stage.clock.now().boot
    stage.touch()
    return begun, stage.clock.now().boot
