"""A call that a test takes."""

from __future__ import annotations

from collections.abc import Collection

from detox.core.busy import Busy


class FakeCalls:
    """``holder`` is the program that must not be interrupted; ``asked`` counts the questions."""

    name = "fake"

    def __init__(self, holder: str | None = None) -> None:
        self.holder = holder
        self.asked = 0

    def busy(self, ignored: Collection[str] = ()) -> Busy | None:
        """Return the holder, who uses a microphone."""
        self.asked += 1
        known = {name.casefold() for name in ignored}
        return Busy(self.holder, "microphone") if self.holder and self.holder.casefold() not in known else None
