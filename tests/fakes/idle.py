"""Keyboard and pointer, touched by a test."""

from __future__ import annotations

from detox.core.inputs import IdleStarted, InputSeen, Lost
from detox.core.ports.clocks import Cancel
from detox.core.ports.desktop import Sink
from detox.core.text import plain
from tests.fakes.alarms import FakeAlarms


class FakeIdle:
    """Turns idle by itself when ``alarms`` advance past the limit; ``touch`` is the user's hand."""

    name = "fake"

    def __init__(self, alarms: FakeAlarms) -> None:
        self._alarms = alarms
        self._sink: Sink | None = None
        self._limit = 180.0
        self._idle = False
        self._last = alarms.clock.now().boot
        self._cancel: Cancel | None = None

    def start(self, sink: Sink, limit_seconds: float) -> None:
        """Begin to watch, or change the limit."""
        self._sink = sink
        self._limit = limit_seconds
        if self._idle and self.seconds() < limit_seconds:
            self._idle = False
            sink(InputSeen())
        self._arm()

    def seconds(self) -> float:
        """Return the seconds since the last touch."""
        return self._alarms.clock.now().boot - self._last

    def stop(self) -> None:
        """Say nothing more."""
        self._sink = None
        if self._cancel:
            self._cancel()

    def touch(self) -> None:
        """The user moves the pointer or presses a key."""
        self._last = self._alarms.clock.now().boot
        if self._idle:
            self._idle = False
            if self._sink:
                self._sink(InputSeen())
        self._arm()

    def lose(self, reason: str = "the desktop went away") -> None:
        """The desktop goes away, and the adapter with it."""
        if self._sink:
            self._sink(Lost(plain(reason)))

    def _arm(self) -> None:
        if self._cancel:
            self._cancel()
        if self._sink and not self._idle:
            self._cancel = self._alarms.at(self._last + self._limit, self._fall_idle)

    def _fall_idle(self) -> None:
        self._idle = True
        if self._sink:
            self._sink(IdleStarted(self._last))
