"""Captures that a test looks into."""

from __future__ import annotations


class FakeCaptures:
    """``unseen`` are the windows that are left out."""

    name = "fake"

    def __init__(self) -> None:
        self.unseen: set[int] = set()

    def leave_out(self, window_id: int, wanted: bool) -> None:
        """Remember it."""
        self.unseen.add(window_id) if wanted else self.unseen.discard(window_id)
