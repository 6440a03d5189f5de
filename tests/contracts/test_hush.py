from __future__ import annotations

import pytest

from detox.core.ports.notices import Hush
from detox.system.hush import choose_hush
from detox.system.nulls import NullHush
from tests.contracts.hush import HushContract
from tests.fakes.clock import FakeClock
from tests.fakes.hush import FakeHush


class TestFakeHush(HushContract):
    @pytest.fixture(params=[True, False], ids=["keeps", "counts"])
    def port(self, request: pytest.FixtureRequest) -> Hush:
        return FakeHush(keeps=request.param)


class TestNullHush(HushContract):
    can = False

    @pytest.fixture
    def port(self) -> Hush:
        return NullHush()


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_systems_without_a_public_switch_say_so(system: str) -> None:
    hush, told = choose_hush(FakeClock(), system)
    assert isinstance(hush, NullHush)
    (refused,) = told().refused
    assert refused.reason.say() == "this system lets no program switch do not disturb on"
    assert refused.remedy.say()
