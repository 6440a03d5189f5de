"""A sound that a test counts."""

from __future__ import annotations


class FakeSounds:
    """``played`` is how often it was begun."""

    name = "fake"

    def __init__(self) -> None:
        self.played = 0

    def play(self) -> None:
        """Count it."""
        self.played += 1
