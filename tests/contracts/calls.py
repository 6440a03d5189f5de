"""The contract of ``Calls``."""

from __future__ import annotations

from detox.core.ports import Calls


class CallsContract:
    """A subclass gives the fixture ``port``, of a computer without a call."""

    def test_has_a_name(self, port: Calls) -> None:
        assert port.name

    def test_nobody_calls(self, port: Calls) -> None:
        assert port.held_by() is None
        assert port.held_by() is None
