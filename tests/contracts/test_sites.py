from __future__ import annotations

import pytest

from detox.system.sites import NullSites
from tests.contracts.sites import SitesContract, SitesStage
from tests.fakes.sites import FakeSites


class TestFakeSites(SitesContract):
    @pytest.fixture
    def stage(self) -> SitesStage:
        port = FakeSites()
        return SitesStage(port, port.see)


class TestNullSites(SitesContract):
    @pytest.fixture
    def stage(self) -> SitesStage:
        return SitesStage(NullSites(), None)
