"""The contracts of ``Windows`` and ``Idle`` on a real X server, under three window managers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.contracts.idle import IdleStage, TellingIdleContract
from tests.contracts.windows import TellingWindowsContract, WindowsStage
from tests.desktop.kit.session import Desktop
from tests.desktop.x11_stage import IdleOnX11, WindowsOnX11, bare_desktop


@pytest.fixture(scope="module", params=["openbox", "xfwm4", "metacity"])
def floor(request: pytest.FixtureRequest) -> Iterator[Desktop]:
    yield from bare_desktop(request.param)


@pytest.fixture(scope="module")
def one_floor() -> Iterator[Desktop]:
    yield from bare_desktop("openbox")


class TestWindowsOnX11(TellingWindowsContract):
    closes = True

    @pytest.fixture
    def stage(self, floor: Desktop, monkeypatch: pytest.MonkeyPatch) -> Iterator[WindowsStage]:
        stage = WindowsOnX11(floor, monkeypatch)
        yield stage
        stage.port.stop()
        stage.end()


class TestIdleOnX11(TellingIdleContract):
    @pytest.fixture
    def stage(self, one_floor: Desktop, monkeypatch: pytest.MonkeyPatch) -> Iterator[IdleStage]:
        stage = IdleOnX11(one_floor, monkeypatch)
        yield stage
        stage.port.stop()
        stage.end()
