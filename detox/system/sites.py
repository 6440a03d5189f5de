"""The ``Sites`` port: so far there is no companion in the browser, so sites are told from window titles."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.ports.programs import SiteSeen
from detox.core.text import QT_TRANSLATE_NOOP

REASON = QT_TRANSLATE_NOOP("System", "there is no browser companion yet")
REMEDY = QT_TRANSLATE_NOOP("System", "nothing to do: sites are recognised by the titles of windows")


class NullSites:
    """Says nothing."""

    name = "none"

    def start(self, seen: Callable[[SiteSeen], None]) -> None:
        """Report nothing."""

    def stop(self) -> None:
        """Nothing to end."""
