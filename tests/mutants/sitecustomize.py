"""Breaks one library in the program under test, so that a test can prove that it would notice.

Python loads this at start-up when the folder is on PYTHONPATH. DETOX_MUTANT says which library: "psutil", "apscheduler"
or "plyer". Nothing in the product knows of it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any


def _no_process(psutil: Any) -> None:
    """Let psutil know no process at all."""

    def missing(_self: object, pid: int | None = None) -> None:
        raise psutil.NoSuchProcess(pid or 0)

    psutil.Process.__init__ = missing
    psutil.pid_exists = lambda _pid: False
    psutil.pids = list


def _no_job(base: Any) -> None:
    """Let no job of APScheduler ever come due."""
    base.BaseScheduler._process_jobs = lambda _self: None


def _no_notice(notification: Any) -> None:
    """Let plyer say nothing."""
    notification.Notification.notify = lambda *_words, **_named: None


_MUTANTS: dict[str, tuple[str, Callable[[Any], None]]] = {
    "psutil": ("psutil", _no_process),
    "apscheduler": ("apscheduler.schedulers.base", _no_job),
    "plyer": ("plyer.facades.notification", _no_notice),
}


class _Breaking(Loader):
    """Loads a module as always, then breaks it."""

    def __init__(self, loader: Loader, damage: Callable[[Any], None]) -> None:
        self._loader = loader
        self._damage = damage

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._loader.exec_module(module)
        self._damage(module)


class _Finder(MetaPathFinder):
    """Finds the one module that is to be broken, in its usual place."""

    def __init__(self, name: str, damage: Callable[[Any], None]) -> None:
        self._name = name
        self._damage = damage

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != self._name:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _Breaking(spec.loader, self._damage)
        return spec


_wanted = os.environ.get("DETOX_MUTANT")
if _wanted:
    sys.meta_path.insert(0, _Finder(*_MUTANTS[_wanted]))
