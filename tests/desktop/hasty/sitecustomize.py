"""Lets the program under test ask sooner than after half a minute whether a call or a full screen still holds.

Python loads this at start-up when the folder is on PYTHONPATH. DETOX_ASKS holds the seconds. Nothing in the product
knows of it. The half minutes themselves: tests/reminders, tests/focus, and here in `make proof`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

_ASKS = {"detox.reminders.waiting": "HELD_SECONDS", "detox.focus.standing": "ASK_SECONDS"}


class _Hastening(Loader):
    """Loads a module as always, then changes its interval."""

    def __init__(self, loader: Loader, name: str) -> None:
        self._loader = loader
        self._name = name

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._loader.exec_module(module)
        getattr(module, self._name)  # one that is called otherwise by now
        setattr(module, self._name, float(os.environ["DETOX_ASKS"]))


class _Finder(MetaPathFinder):
    """Finds the modules that have such an interval, in their usual place."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in _ASKS:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _Hastening(spec.loader, _ASKS[fullname])
        return spec


if os.environ.get("DETOX_ASKS"):
    sys.meta_path.insert(0, _Finder())
