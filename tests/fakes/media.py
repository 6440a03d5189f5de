"""A player that a test starts and stops."""

from __future__ import annotations

from detox.core.inputs import Window
from detox.core.media import Evidence


class FakeMedia:
    """Every window plays while ``evidence`` is set, or only the one numbered ``only``; ``asked`` lists questions."""

    name = "fake"

    def __init__(self, evidence: Evidence | None = None, only: int | None = None) -> None:
        self.evidence = evidence
        self.only = only
        self.asked: list[int] = []

    def plays(self, window: Window) -> Evidence | None:
        """Return the evidence."""
        self.asked.append(window.id)
        return self.evidence if self.only in (None, window.id) else None
