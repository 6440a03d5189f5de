"""The contract of ``Captures``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from detox.core.ports.desktop import Captures

WINDOW, GONE = 4711, 4712


@dataclass(frozen=True)
class CapturesStage:
    """The adapter, on a computer with one window of ours; whether that one is left out, None where nobody can tell."""

    port: Captures
    is_left_out: Callable[[], bool] | None = None


class CapturesContract:
    """A subclass gives the fixture ``stage``."""

    def test_leaves_a_window_out_and_lets_it_be_seen_again(self, stage: CapturesStage) -> None:
        for wanted in (True, True, False, True):
            stage.port.leave_out(WINDOW, wanted)
            assert stage.is_left_out is None or stage.is_left_out() is wanted

    def test_a_window_that_is_gone_is_no_error(self, stage: CapturesStage) -> None:
        stage.port.leave_out(GONE, True)
        stage.port.leave_out(GONE, False)

    def test_has_a_name(self, stage: CapturesStage) -> None:
        assert stage.port.name
