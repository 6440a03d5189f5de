from __future__ import annotations

import pytest

from tests.contracts.idle import IdleStage, TellingIdleContract
from tests.contracts.session import SessionStage, TellingSessionContract
from tests.contracts.windows import TellingWindowsContract, WindowsStage
from tests.system.win32.stages import IdleBench, SessionBench, WindowsBench


class TestWin32Windows(TellingWindowsContract):
    @pytest.fixture
    def stage(self) -> WindowsStage:
        return WindowsBench()


class TestWin32Idle(TellingIdleContract):
    @pytest.fixture
    def stage(self) -> IdleStage:
        return IdleBench()


class TestWin32Session(TellingSessionContract):
    @pytest.fixture
    def stage(self) -> SessionStage:
        return SessionBench()
