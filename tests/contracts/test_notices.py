from __future__ import annotations

import pytest

from detox.system.nulls import NullNotices
from tests.contracts.notices import NoticesContract, NoticesStage
from tests.fakes.notices import FakeNotices


class TestFakeNotices(NoticesContract):
    @pytest.fixture
    def stage(self) -> NoticesStage:
        port = FakeNotices()
        return NoticesStage(port, lambda: [(each.title, each.body) for each in port.standing.values()], port.click)


class TestNullNotices(NoticesContract):
    @pytest.fixture
    def stage(self) -> NoticesStage:
        return NoticesStage(NullNotices(), None)
