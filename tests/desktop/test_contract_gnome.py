"""The contracts of ``Windows`` and ``Idle`` on a real GNOME Shell with our extension in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.contracts.idle import TellingIdleContract
from tests.contracts.windows import TellingWindowsContract
from tests.desktop.gnome_stage import IdleOnGnome, WindowsOnGnome
from tests.desktop.kit.session import Desktop, Layout

pytestmark = pytest.mark.proof  # gnome-shell is installed for `make proof` only


@pytest.fixture(scope="module")
def floor() -> Iterator[Desktop]:
    with Desktop(Layout(manager="gnome", tray="none", notices="none")) as made:
        yield made


class TestWindowsOnGnome(TellingWindowsContract):
    @pytest.fixture
    def stage(self, floor: Desktop, monkeypatch: pytest.MonkeyPatch) -> Iterator[WindowsOnGnome]:
        stage = WindowsOnGnome(floor, monkeypatch)
        yield stage
        stage.port.stop()
        stage.end()


class TestIdleOnGnome(TellingIdleContract):
    @pytest.fixture
    def stage(self, floor: Desktop, monkeypatch: pytest.MonkeyPatch) -> Iterator[IdleOnGnome]:
        stage = IdleOnGnome(floor, monkeypatch)
        yield stage
        stage.port.stop()
        stage.end()
