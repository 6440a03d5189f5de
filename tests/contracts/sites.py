"""The contract of ``Sites``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from detox.core.ports.programs import Sites, SiteSeen

SITE = SiteSeen(browser_pid=7, window_hint="1", host="www.instagram.com", audible=False, private=False, at=12.0)


@dataclass(frozen=True)
class SitesStage:
    """The adapter, and how to let the browser say something (None: there is no browser)."""

    port: Sites
    see: Callable[[SiteSeen], None] | None


class SitesContract:
    """A subclass gives the fixture ``stage``."""

    def test_passes_on_what_the_browser_says(self, stage: SitesStage) -> None:
        seen: list[SiteSeen] = []
        stage.port.start(seen.append)
        if stage.see:
            stage.see(SITE)
        assert seen == ([SITE] if stage.see else [])

    def test_says_nothing_after_stop(self, stage: SitesStage) -> None:
        seen: list[SiteSeen] = []
        stage.port.start(seen.append)
        stage.port.stop()
        stage.port.stop()
        if stage.see:
            stage.see(SITE)
        assert seen == []
