"""Tries again what was lost, ever more seldom, and not at all while nothing is."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.ports.clocks import Alarms, Cancel, Clock

FIRST_SECONDS, LONGEST_SECONDS = 1.0, 60.0


class Again:
    """Calls ``attempt`` 1, 2, 4 … 60 s after ``begin``, from the loop, until it returns True.

    What is lost again within a minute goes on where the pauses were, so that something that keeps dying is left alone.
    """

    def __init__(self, clock: Clock, alarms: Alarms, attempt: Callable[[], bool]) -> None:
        self._clock, self._alarms, self._attempt = clock, alarms, attempt
        self._pause = FIRST_SECONDS
        self._worked_at = -LONGEST_SECONDS
        self._waiting: Cancel | None = None

    def begin(self) -> None:
        """Something was lost. While an attempt is under way already, nothing changes."""
        if self._waiting is None:
            now = self._clock.now().boot
            if now - self._worked_at >= LONGEST_SECONDS:
                self._pause = FIRST_SECONDS
            self._arm(now)

    def stop(self) -> None:
        """Leave it; any number of times."""
        if self._waiting:
            self._waiting()
            self._waiting = None

    def _arm(self, now: float) -> None:
        self._waiting = self._alarms.at(now + self._pause, self._try)
        self._pause = min(2 * self._pause, LONGEST_SECONDS)

    def _try(self) -> None:
        self._waiting = None
        worked = self._attempt()
        now = self._clock.now().boot
        if worked:
            self._worked_at = now
        elif self._waiting is None:
            self._arm(now)
