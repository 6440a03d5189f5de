from __future__ import annotations

from collections.abc import Callable
from itertools import count

import pytest

from detox.core.inputs import ActiveWindow, Lost, Observation, Window, WindowsUnknown
from detox.core.ports.desktop import Frame, Windows
from detox.core.text import plain
from detox.system.kept import KeptWindows
from detox.system.nulls import NullWindows
from tests.contracts.windows import TellingWindowsContract, WindowsContract, WindowsStage
from tests.fakes.windows import FakeWindows


class FakeStage:
    """The fake, whose windows are moved by itself; over a null adapter nothing can be moved."""

    def __init__(self, port: Windows, fake: FakeWindows) -> None:
        self.port = port
        self.said: list[Observation] = []
        self._fake = fake
        self._ids = count(1)

    def until(self, condition: Callable[[], bool]) -> None:
        assert condition()

    def settle(self) -> None:
        """Everything has arrived already."""

    def open(self, title: str) -> int:
        return self._fake.open(Window(next(self._ids), title=title)).id

    def focus(self, window: int) -> None:
        self._fake.focus(window)

    def retitle(self, window: int, title: str) -> None:
        self._fake.retitle(window, title)

    def place(self, window: int, x: int, y: int, width: int, height: int) -> None:
        self._fake.move(window, Frame(x, y, width, height))

    def close(self, window: int) -> None:
        self._fake.close(window)


class TestFakeWindows(TellingWindowsContract):
    closes = True

    @pytest.fixture
    def stage(self) -> WindowsStage:
        fake = FakeWindows()
        return FakeStage(fake, fake)

    def test_may_lose_the_desktop(self) -> None:
        fake = FakeWindows()
        said: list[Observation] = []
        fake.start(said.append)
        fake.lose("gone")
        assert said == [ActiveWindow(None), Lost(plain("gone"))]


class TestKeptWindows(TellingWindowsContract):
    """What stands between an adapter and its users is an adapter to them."""

    @pytest.fixture
    def stage(self) -> WindowsStage:
        fake = FakeWindows()
        return FakeStage(KeptWindows(fake, lambda _: None), fake)


class TestNullWindows(WindowsContract):
    @pytest.fixture
    def stage(self) -> WindowsStage:
        return FakeStage(NullWindows("no desktop"), FakeWindows())

    def test_says_why(self) -> None:
        said: list[Observation] = []
        NullWindows("no desktop").start(said.append)
        assert said == [WindowsUnknown("no desktop")]
