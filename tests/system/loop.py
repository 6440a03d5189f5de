"""A Qt loop for tests: it runs until something is true, and fails loudly when that takes too long."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimerEvent
from PySide6.QtWidgets import QApplication

from detox.system.clock import boot_seconds

PATIENCE = 3.0
"""A busy machine may take so many times as long. It costs nothing where what is waited for comes."""


def application() -> QCoreApplication:
    """Return the one application object of this process: one with windows, since other tests of it need those."""
    return QCoreApplication.instance() or QApplication(sys.argv[:1])


class _Ticks(QObject):
    """Wakes the loop now and then so that the condition is looked at."""

    def __init__(self, tick: Callable[[], None], milliseconds: int) -> None:
        super().__init__()
        self._tick = tick
        self.startTimer(milliseconds)

    def timerEvent(self, _event: QTimerEvent) -> None:  # noqa: N802 - Qt's name
        self._tick()


def until(condition: Callable[[], bool], seconds: float = 10.0) -> None:
    """Run the loop until ``condition()``; AssertionError after PATIENCE times ``seconds``."""
    application()
    loop = QEventLoop()
    end = boot_seconds() + PATIENCE * seconds

    def look() -> None:
        if condition() or boot_seconds() > end:
            loop.quit()

    ticks = _Ticks(look, 2)
    loop.exec()
    ticks.deleteLater()
    assert condition(), f"not within {PATIENCE * seconds:g} s"


def pass_time(seconds: float) -> None:
    """Run the loop for ``seconds`` with one single wakeup of our own, at the end."""
    application()
    loop = QEventLoop()
    ticks = _Ticks(loop.quit, round(seconds * 1000))
    loop.exec()
    ticks.deleteLater()
