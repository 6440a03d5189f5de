from __future__ import annotations

import pytest

from detox.core.ports import Calls
from detox.system.calls import REASON, REMEDY, NullCalls
from tests.contracts.calls import CallsContract
from tests.fakes.calls import FakeCalls


class TestFakeCalls(CallsContract):
    @pytest.fixture
    def port(self) -> Calls:
        return FakeCalls()

    def test_says_who_holds(self) -> None:
        assert FakeCalls("zoom").held_by() == "zoom"


class TestNullCalls(CallsContract):
    @pytest.fixture
    def port(self) -> Calls:
        return NullCalls()

    def test_says_why_and_what_to_do(self) -> None:
        assert REASON.say()
        assert REMEDY.say()
