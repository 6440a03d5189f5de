"""The contracts of ``Windows`` and ``Idle`` on a real sway."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.contracts.idle import TellingIdleContract
from tests.contracts.windows import TellingWindowsContract
from tests.desktop.kit.session import Desktop, Layout
from tests.desktop.sway_stage import IdleOnSway, WindowsOnSway


@pytest.fixture(scope="module")
def floor() -> Iterator[Desktop]:
    with Desktop(Layout(manager="sway", tray="none", notices="none")) as made:
        yield made


class TestWindowsOnSway(TellingWindowsContract):
    """Sway puts no window away, and the protocol tells of no window where it is."""

    minimises = frames = False
    closes = True

    @pytest.fixture(params=[True, False], ids=["sway's word", "protocol alone"])
    def stage(self, floor: Desktop, request: pytest.FixtureRequest) -> Iterator[WindowsOnSway]:
        stage = WindowsOnSway(floor, knows_owners=request.param)
        yield stage
        stage.port.stop()
        stage.end()


class TestIdleOnSway(TellingIdleContract):
    """Sway before 1.8 speaks KDE's protocol, which tells of a silence once it has lasted."""

    counts_from_the_first = False

    @pytest.fixture
    def stage(self, floor: Desktop) -> Iterator[IdleOnSway]:
        stage = IdleOnSway(floor)
        yield stage
        stage.port.stop()
        stage.end()
