"""The ``Idle`` port on macOS: one question when the limit may have passed, and ears for the first input afterwards.

The system counts the seconds since the last input (CGEventSourceSecondsSinceLastEventType); nobody need be told of it.
While nobody is there, NSEvent's global monitor hears the pointer without any permission, and keys with Accessibility.
It does not hear what goes to our own windows, nor keys without the permission: for those the question is put again each
``COARSE_SECONDS``, so that input may be known so much late then.
"""

from __future__ import annotations

from detox.core.inputs import IdleStarted, InputSeen
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.core.ports.desktop import Sink
from detox.system.macos.api import Api

COARSE_SECONDS = 30.0
EARLY = 0.001
"""Two clocks are not read in the very same moment: so much short of the limit counts as reached."""


class MacIdle:
    """Reports from the event loop."""

    name = "macos"

    def __init__(self, api: Api, clock: Clock, alarms: Alarms) -> None:
        self._api, self._clock, self._alarms = api, clock, alarms
        self._sink: Sink | None = None
        self._limit = 0.0
        self._idle = False
        self._alarm: Cancel | None = None
        self._ears: Cancel | None = None

    def start(self, sink: Sink, limit_seconds: float) -> None:
        """Begin to report, or change the limit: what that makes of this very moment is reported soon."""
        self._sink, self._limit = sink, limit_seconds
        self._ring_at(self._clock.now().boot)

    def seconds(self) -> float | None:
        """Return the seconds since the last input."""
        return self._api.idle_seconds()

    def stop(self) -> None:
        """End all reports; any number of times."""
        self._sink = None
        self._call_off()
        self._be_deaf()

    def _look(self) -> None:
        """See how long nobody has touched anything, say what that changes, and look again when it may be otherwise."""
        if self._sink is None:
            return
        now, seconds = self._clock.now().boot, self._api.idle_seconds()
        idle = seconds >= self._limit - EARLY
        changed, self._idle = idle != self._idle, idle
        if idle:
            if self._ears is None:
                self._ears = self._api.touched(self._look)
            self._ring_at(now + COARSE_SECONDS)
        else:
            self._be_deaf()
            self._ring_at(now + self._limit - seconds)
        if changed:
            self._sink(IdleStarted(now - seconds) if idle else InputSeen())

    def _ring_at(self, boot: float) -> None:
        self._call_off()
        self._alarm = self._alarms.at(boot, self._look)

    def _call_off(self) -> None:
        if self._alarm:
            self._alarm()
            self._alarm = None

    def _be_deaf(self) -> None:
        if self._ears:
            self._ears()
            self._ears = None
