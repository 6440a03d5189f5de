"""The contract of ``Autostart``."""

from __future__ import annotations

import pytest

from detox.core.errors import DetoxError
from detox.core.ports.autostart import Autostart


class AutostartContract:
    """A subclass gives the fixture ``port``, switched off, and says whether it can be switched on."""

    can = True

    def test_reads_back_what_was_set(self, port: Autostart) -> None:
        assert not port.enabled()
        if not self.can:
            with pytest.raises(DetoxError):
                port.set(True)
        else:
            port.set(True)
            port.set(True)
        assert port.enabled() is self.can

    def test_switching_off_always_works(self, port: Autostart) -> None:
        port.set(False)
        if self.can:
            port.set(True)
        port.set(False)
        assert not port.enabled()
