"""A session that a test locks, puts to sleep and leaves."""

from __future__ import annotations

from dataclasses import replace

from detox.core.inputs import SessionChanged
from detox.core.ports.desktop import Sink


class FakeSession:
    """Reports each change at once."""

    name = "fake"

    def __init__(self, state: SessionChanged | None = None) -> None:
        self.state = state or SessionChanged()
        self._sink: Sink | None = None

    def start(self, sink: Sink) -> None:
        """Begin to report; a session that is locked already is said at once."""
        self._sink = sink
        if self.state != SessionChanged():
            sink(self.state)

    def stop(self) -> None:
        """Say nothing more."""
        self._sink = None

    def lock(self, locked: bool = True) -> None:
        """Lock, or unlock."""
        self._become(replace(self.state, locked=locked))

    def sleep(self, asleep: bool = True) -> None:
        """Say that the computer goes to sleep, or woke up. Time passes by ``FakeAlarms.suspend``."""
        self._become(replace(self.state, asleep=asleep))

    def switch(self, inactive: bool = True) -> None:
        """Another user takes the screen, or gives it back."""
        self._become(replace(self.state, inactive=inactive))

    def _become(self, state: SessionChanged) -> None:
        if state != self.state:
            self.state = state
            if self._sink:
                self._sink(state)
