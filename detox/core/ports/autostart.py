"""Start at log-in."""

from __future__ import annotations

from typing import Protocol


class Autostart(Protocol):
    """Start at log-in, read back from the system each time."""

    name: str

    def enabled(self) -> bool:
        """Return what the system says now."""
        ...

    def set(self, enabled: bool) -> None:
        """Switch it. Raises DetoxError if the system refuses."""
        ...
