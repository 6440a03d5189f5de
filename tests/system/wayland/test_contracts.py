"""The contracts of ``Windows`` and ``Idle`` over a compositor at the other end of the socket."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from detox.system.wayland import wire
from tests.contracts.idle import TellingIdleContract
from tests.contracts.windows import TellingWindowsContract
from tests.system.wayland.wayland_stage import IdleStage, WindowsStage, ended

EXT = 4


class TestWlrootsWindows(TellingWindowsContract):
    frames = False

    @pytest.fixture
    def stage(self, tmp_path: Path) -> Iterator[WindowsStage]:
        stage = WindowsStage(tmp_path)
        with ended(stage):
            yield stage


class IdleOnWayland(TellingIdleContract):
    counts_from_the_first = False

    @pytest.fixture
    def stage(self, tmp_path: Path) -> Iterator[IdleStage]:
        stage = IdleStage(tmp_path)
        stage.compositor.globals = self.offered(stage.compositor.globals)
        stage.connect()
        with ended(stage):
            yield stage

    def offered(self, usual: dict[int, tuple[str, int]]) -> dict[int, tuple[str, int]]:
        return usual


class TestInputAlone(IdleOnWayland):
    pass


class TestFirstVersion(IdleOnWayland):
    def offered(self, usual: dict[int, tuple[str, int]]) -> dict[int, tuple[str, int]]:
        return {**usual, EXT: (wire.IDLE, 1)}


class TestKdeIdle(IdleOnWayland):
    def offered(self, usual: dict[int, tuple[str, int]]) -> dict[int, tuple[str, int]]:
        return {name: offer for name, offer in usual.items() if name != EXT}
