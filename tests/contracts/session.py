"""The contract of ``Session``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from detox.core.inputs import Observation, SessionChanged
from detox.core.ports.desktop import Session


class SessionStage(Protocol):
    """An adapter in a session, and hands to change that. ``said`` is all it has reported."""

    port: Session
    said: list[Observation]

    def until(self, condition: Callable[[], bool]) -> None:
        """Let the loop run until that is true; AssertionError if it never is."""

    def settle(self) -> None:
        """Let everything that is under way arrive."""

    def lock(self, locked: bool) -> None:
        """Lock or unlock the session."""

    def sleep(self, asleep: bool) -> None:
        """Put the computer to sleep, or wake it."""

    def switch(self, inactive: bool) -> None:
        """Let another user take the screen, or give it back."""


class SessionContract:
    """What even an adapter that knows nothing keeps to. A subclass gives the fixture ``stage``."""

    def test_an_ordinary_session_is_no_news(self, stage: SessionStage) -> None:
        assert stage.port.name
        stage.port.start(stage.said.append)
        stage.settle()
        assert stage.said == []

    def test_says_nothing_after_stop(self, stage: SessionStage) -> None:
        stage.port.start(stage.said.append)
        stage.port.stop()
        stage.port.stop()
        stage.lock(True)
        stage.sleep(True)
        stage.settle()
        assert stage.said == []


class TellingSessionContract(SessionContract):
    """What an adapter keeps to that knows the session."""

    def test_says_lock_and_unlock_once_each(self, stage: SessionStage) -> None:
        stage.port.start(stage.said.append)
        stage.lock(True)
        stage.lock(True)
        stage.until(lambda: stage.said == [SessionChanged(locked=True)])
        stage.lock(False)
        stage.until(lambda: stage.said[1:] == [SessionChanged()])

    def test_says_the_state_as_a_whole(self, stage: SessionStage) -> None:
        stage.port.start(stage.said.append)
        stage.lock(True)
        stage.sleep(True)
        stage.until(lambda: stage.said[-1:] == [SessionChanged(locked=True, asleep=True)])
        stage.sleep(False)
        stage.until(lambda: stage.said[-1] == SessionChanged(locked=True))
        stage.switch(True)
        stage.until(lambda: stage.said[-1] == SessionChanged(locked=True, inactive=True))
        stage.switch(False)
        stage.lock(False)
        stage.until(lambda: stage.said[-1] == SessionChanged())

    def test_a_session_that_is_locked_already_is_news(self, stage: SessionStage) -> None:
        stage.lock(True)
        stage.port.start(stage.said.append)
        stage.until(lambda: stage.said == [SessionChanged(locked=True)])
