"""The contract of ``Sounds``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from detox.core.ports.notices import Sounds
from detox.system.clock import boot_seconds


@dataclass(frozen=True)
class SoundsStage:
    """The adapter; how often its sound was begun so far, None where nobody can hear it."""

    port: Sounds
    begun: Callable[[int], bool] | None = None
    """Wait until it was begun so many times."""


class SoundsContract:
    """A subclass gives the fixture ``stage``."""

    def test_plays_as_often_as_it_is_asked_and_never_blocks(self, stage: SoundsStage) -> None:
        since = boot_seconds()
        stage.port.play()
        stage.port.play()
        assert boot_seconds() - since < 1
        if stage.begun is not None:
            assert stage.begun(2)

    def test_has_a_name(self, stage: SoundsStage) -> None:
        assert stage.port.name
