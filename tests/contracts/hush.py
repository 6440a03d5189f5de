"""The contract of ``Hush``."""

from __future__ import annotations

import pytest

from detox.core.errors import DetoxError
from detox.core.ports.notices import Hush


class HushContract:
    """A subclass gives the fixture ``port``, with a switch that is off; ``can`` False: with none."""

    can = True

    def test_is_turned_on_and_off_any_number_of_times(self, port: Hush) -> None:
        if not self.can:
            with pytest.raises(DetoxError):
                port.found()
            return
        switch = port.found()
        assert not port.is_on(switch)
        for on in (True, True, False, False, True, False):
            port.turn(switch, on)
            assert port.is_on(switch) is on
            assert port.found() == switch

    def test_refuses_a_switch_that_is_not_there(self, port: Hush) -> None:
        if not self.can:
            with pytest.raises(DetoxError):
                port.turn("desktop", True)
            with pytest.raises(DetoxError):
                port.is_on("desktop")

    def test_stays_or_goes_off_with_us_as_it_says(self, port: Hush) -> None:
        if self.can:
            switch = port.found()
            port.turn(switch, True)
            port.stop()
            assert port.is_on(switch) is port.keeps(switch)
            port.turn(switch, False)
            assert not port.is_on(switch)

    def test_ends_any_number_of_times(self, port: Hush) -> None:
        port.stop()
        port.stop()
        assert port.name
