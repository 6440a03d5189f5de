"""Puts the program under test to sleep without a word: its wall and boot clocks jump, the awake clock does not.

Python loads this at start-up when the folder is on PYTHONPATH. The file that DETOX_SLEPT names holds the seconds slept
so far. Nothing in the product knows of it. An alarm that came due meanwhile rings at the first reading of the clock
afterwards, as a kernel rings it when the computer wakes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType
from typing import Any


class _Timers:
    """The timers that were set, each to its boot second, and how long had been slept then."""

    def __init__(self) -> None:
        self.set: dict[Any, float] = {}
        self.slept = 0.0
        self.arm: Any = None

    def wake(self, slept: float) -> None:
        """Set all of them anew if the computer slept."""
        if slept != self.slept:
            self.slept = slept
            for timer, boot in self.set.items():
                self.arm(timer, boot - slept)


_timers = _Timers()


def _slept() -> float:
    try:
        return float(Path(os.environ["DETOX_SLEPT"]).read_text(encoding="ascii") or 0)
    except (OSError, ValueError):
        return 0.0


def _clock(module: Any) -> None:
    real = module.SystemClock.now

    def now(self: Any) -> Any:
        instant, slept = real(self), _slept()
        _timers.wake(slept)
        return replace(instant, utc=instant.utc + timedelta(seconds=slept), boot=instant.boot + slept)

    module.SystemClock.now = now


def _timer(module: Any) -> None:
    _timers.arm, disarm = module.BootTimerfd.arm, module.BootTimerfd.disarm

    def arm(timer: Any, boot: float) -> None:
        _timers.set[timer] = boot
        _timers.arm(timer, boot - _slept())

    def forget(timer: Any) -> None:
        _timers.set.pop(timer, None)
        disarm(timer)

    module.BootTimerfd.arm, module.BootTimerfd.disarm = arm, forget


def _schedule(_module: Any) -> None:
    """APScheduler reads the wall itself: without this no alarm would ring any more once the computer slept."""
    from apscheduler.schedulers import base

    class Later(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Any:
            return datetime.now(tz) + timedelta(seconds=_slept())

    base.datetime = Later


_JUMPS = {
    "detox.system.clock": _clock,
    "detox.system.alarms_timerfd": _timer,
    "detox.system.alarms_scheduler": _schedule,
}


class _Jumping(Loader):
    """Loads a module as always, then lets its clock jump."""

    def __init__(self, loader: Loader, change: Any) -> None:
        self._loader = loader
        self._change = change

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._loader.exec_module(module)
        self._change(module)


class _Finder(MetaPathFinder):
    """Finds the modules that read or set a clock, in their usual place."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in _JUMPS:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _Jumping(spec.loader, _JUMPS[fullname])
        return spec


if os.environ.get("DETOX_SLEPT"):
    sys.meta_path.insert(0, _Finder())
