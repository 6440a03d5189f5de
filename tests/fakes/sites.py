"""A browser companion that a test speaks through."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.ports.programs import SiteSeen


class FakeSites:
    """Passes on what ``see`` is given."""

    name = "fake"

    def __init__(self) -> None:
        self._seen: Callable[[SiteSeen], None] | None = None

    def start(self, seen: Callable[[SiteSeen], None]) -> None:
        """Begin to report."""
        self._seen = seen

    def stop(self) -> None:
        """Say nothing more."""
        self._seen = None

    def see(self, site: SiteSeen) -> None:
        """The browser shows another site."""
        if self._seen:
            self._seen(site)
