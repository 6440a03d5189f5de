from __future__ import annotations

import pytest

from detox.core.errors import DetoxError
from detox.core.ports.autostart import Autostart
from detox.core.text import plain
from detox.system.nulls import NullAutostart
from tests.contracts.autostart import AutostartContract
from tests.fakes.autostart import FakeAutostart


class TestFakeAutostart(AutostartContract):
    @pytest.fixture
    def port(self) -> Autostart:
        return FakeAutostart()

    def test_may_refuse(self) -> None:
        port = FakeAutostart(refusal=DetoxError(plain("No"), plain("not allowed")))
        with pytest.raises(DetoxError):
            port.set(True)
        assert not port.enabled()


class TestNullAutostart(AutostartContract):
    can = False

    @pytest.fixture
    def port(self) -> Autostart:
        return NullAutostart()
