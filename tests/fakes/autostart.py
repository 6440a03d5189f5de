"""The system's list of what starts at log-in."""

from __future__ import annotations

from detox.core.errors import DetoxError


class FakeAutostart:
    """``refusal`` makes the system refuse."""

    name = "fake"

    def __init__(self, enabled: bool = False, refusal: DetoxError | None = None) -> None:
        self.listed = enabled
        self.refusal = refusal

    def enabled(self) -> bool:
        """Return what the system says."""
        return self.listed

    def set(self, enabled: bool) -> None:
        """Switch it. Raises the refusal, if there is one."""
        if self.refusal:
            raise self.refusal
        self.listed = enabled
