from __future__ import annotations

from collections.abc import Callable

import pytest

from detox.core.inputs import Observation
from detox.core.ports.desktop import Session
from detox.system.nulls import NullSession
from tests.contracts.session import SessionContract, SessionStage, TellingSessionContract
from tests.fakes.session import FakeSession


class FakeStage:
    def __init__(self, port: Session) -> None:
        self.port = port
        self.said: list[Observation] = []
        self._fake = port if isinstance(port, FakeSession) else FakeSession()

    def until(self, condition: Callable[[], bool]) -> None:
        assert condition()

    def settle(self) -> None:
        """Everything has arrived already."""

    def lock(self, locked: bool) -> None:
        self._fake.lock(locked)

    def sleep(self, asleep: bool) -> None:
        self._fake.sleep(asleep)

    def switch(self, inactive: bool) -> None:
        self._fake.switch(inactive)


class TestFakeSession(TellingSessionContract):
    @pytest.fixture
    def stage(self) -> SessionStage:
        return FakeStage(FakeSession())


class TestNullSession(SessionContract):
    @pytest.fixture
    def stage(self) -> SessionStage:
        return FakeStage(NullSession())
