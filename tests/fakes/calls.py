"""A call that a test takes."""

from __future__ import annotations


class FakeCalls:
    """``holder`` is the program that must not be interrupted; ``asked`` counts the questions."""

    name = "fake"

    def __init__(self, holder: str | None = None) -> None:
        self.holder = holder
        self.asked = 0

    def held_by(self) -> str | None:
        """Return the holder."""
        self.asked += 1
        return self.holder
