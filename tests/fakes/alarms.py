"""Alarms that ring when a test says so, in order, each at its own second."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from detox.core.ports.clocks import Cancel
from tests.fakes.clock import FakeClock


class FakeAlarms:
    """Moves ``clock`` and the alarms together. Alarms of the same second ring in the order they were set.

    With ``sleeps_too`` they stand still while the computer sleeps, as QTimer does, and are late until ``realign``.
    """

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.set_so_far = 0
        self.sleeps_too = False
        self._late = 0.0
        self._numbers = count()
        self._waiting: dict[int, tuple[float, Callable[[], None]]] = {}
        self._stopped = False

    def at(self, boot: float, callback: Callable[[], None]) -> Cancel:
        """Remember ``callback``; it is called by ``advance``, never from here."""
        number = next(self._numbers)
        self.set_so_far += 1
        if not self._stopped:
            self._waiting[number] = (boot, callback)
        return lambda: void(self._waiting.pop(number, None))

    def realign(self) -> None:
        """Be late no more."""
        self._late = 0.0

    def stop(self) -> None:
        """Forget all alarms, and those to come."""
        self._stopped = True
        self._waiting.clear()

    @property
    def due(self) -> list[float]:
        """The boot-clock seconds of the alarms that wait, earliest first."""
        return sorted(boot for boot, _ in self._waiting.values())

    def advance(self, seconds: float = 0.0) -> None:
        """Let ``seconds`` go by; each alarm on the way rings at its own second (now, if that passed)."""
        end = self.clock.now().boot + seconds
        rung = 0
        while self._waiting:
            number = min(self._waiting, key=lambda each: (self._waiting[each][0], each))
            boot, callback = self._waiting[number]
            boot += self._late
            if boot > end:
                break
            del self._waiting[number]
            self.clock.advance(max(0.0, boot - self.clock.now().boot))
            callback()
            rung += 1
            assert rung < 100_000, "alarms keep setting alarms for a moment that has passed"
        self.clock.advance(max(0.0, end - self.clock.now().boot))

    def suspend(self, seconds: float) -> None:
        """Sleep for ``seconds``; what came due meanwhile rings once, at the wake-up, unless the alarms slept, too."""
        self.clock.suspend(seconds)
        if self.sleeps_too:
            self._late += seconds
        self.advance()


def void(_: object) -> None:
    """Throw a value away."""
