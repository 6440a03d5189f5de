"""The adapters of macOS over a Mac that a test moves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from detox.core.inputs import ActiveWindow, Observation, VisibleWindows, Window
from detox.core.ports.desktop import Windows
from detox.core.ports.programs import Program
from detox.system.macos.api import Rect
from detox.system.macos.windows import MacWindows
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.fakes.macos import FakeMac, Ref


class Programs:
    """Every pid is a program."""

    def identify(self, pid: int) -> Program:
        return Program(pid, f"program {pid}", 1.0)

    def alive(self, program: Program) -> bool:
        return bool(program)

    def terminate(self, program: Program) -> None:
        raise AssertionError(f"nobody ends {program} here")

    def ancestors(self, pid: int) -> tuple[Program, ...]:
        return () if pid == 1 else (self.identify(1),)


class MacStage:
    """``MacWindows`` on a fake Mac. ``one_program``: all windows are of one, else each of its own."""

    def __init__(self, *, one_program: bool = True) -> None:
        clock = FakeClock()
        self.alarms, self.mac = FakeAlarms(clock), FakeMac(clock)
        self.adapter = MacWindows(self.mac, Programs(), clock, self.alarms)
        self.port: Windows = self.adapter
        self.said: list[Observation] = []
        self._one_program = one_program
        self._numbers: dict[int, int] = {}
        self._next_pid = 500
        if one_program:
            self.mac.launch(self._next_pid, "com.example.one")

    def until(self, condition: Callable[[], bool]) -> None:
        for _ in range(100):
            if condition():
                return
            self.alarms.advance(0.05)
        pytest.fail("never so")

    def settle(self) -> None:
        self.alarms.advance(5)

    def open(self, title: str) -> int:
        if not self._one_program:
            self._next_pid += 1
            self.mac.launch(self._next_pid, f"com.example.p{self._next_pid}")
        number = self.mac.window(self._next_pid, title)
        window = self.adapter._reader.number(self._next_pid, Ref(number))
        self._numbers[window] = number
        return window

    def focus(self, window: int) -> None:
        self.mac.turn_to(self._numbers[window])

    def retitle(self, window: int, title: str) -> None:
        self.mac.retitle(self._numbers[window], title)

    def place(self, window: int, x: int, y: int, width: int, height: int) -> None:
        self.mac.place(self._numbers[window], Rect(x, y, width, height))

    def close(self, window: int) -> None:
        self.mac.close(self._numbers[window])

    # --- for tests of its own ----------------------------------------------------------------------------------------

    @property
    def front(self) -> Window | None:
        """What was last said to be active."""
        return next(one.window for one in reversed(self.said) if isinstance(one, ActiveWindow))

    @property
    def visible(self) -> list[Window]:
        """What was last said to be visible."""
        return list(next(one.windows for one in reversed(self.said) if isinstance(one, VisibleWindows)))
