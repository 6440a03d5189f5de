"""The contract of ``Windows`` on a real KWin, and what only a compositor can do to us."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.contracts.windows import TellingWindowsContract
from tests.desktop.kit.session import Desktop, Layout
from tests.desktop.kwin_stage import WindowsOnKWin

LAYOUT = Layout(manager="kwin", tray="none", notices="none")


@pytest.fixture(scope="module")
def floor() -> Iterator[Desktop]:
    with Desktop(LAYOUT) as made:
        yield made


@pytest.fixture
def stage(floor: Desktop, monkeypatch: pytest.MonkeyPatch) -> Iterator[WindowsOnKWin]:
    stage = WindowsOnKWin(floor, monkeypatch)
    yield stage
    stage.port.stop()
    stage.end()


class TestWindowsOnKWin(TellingWindowsContract):
    """All of it."""
