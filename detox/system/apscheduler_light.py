"""APScheduler without the parts of the standard library that our use of it never touches.

``apscheduler`` imports asyncio (with ssl), importlib.metadata (with email), multiprocessing and
concurrent.futures.process for executors and plug-ins that we do not use. In an always-on process they cost more than
APScheduler itself, so stand-ins take their places while it is imported and are gone afterwards. A module that is
loaded already is left alone: then it costs nothing more.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from inspect import iscoroutinefunction
from types import ModuleType


def stand_ins() -> Mapping[str, ModuleType]:
    """Return what APScheduler takes from each module at import time, and no more."""
    asyncio = ModuleType("asyncio")
    vars(asyncio)["iscoroutinefunction"] = iscoroutinefunction

    processes = ModuleType("concurrent.futures.process")
    vars(processes)["BrokenProcessPool"] = type("BrokenProcessPool", (RuntimeError,), {})

    missing = type("PackageNotFoundError", (ModuleNotFoundError,), {})

    def version(package: str) -> str:
        # APScheduler has a number of its own ready for this case and uses it for nothing.
        raise missing(package)

    metadata = ModuleType("importlib.metadata")
    vars(metadata).update(
        PackageNotFoundError=missing,
        version=version,
        entry_points=lambda **_: (),  # triggers, executors and stores are handed over as objects, never by plug-in name
    )
    return {
        "asyncio": asyncio,
        "concurrent.futures.process": processes,
        "importlib.metadata": metadata,
        "multiprocessing": ModuleType("multiprocessing"),
    }


@contextmanager
def light_imports() -> Iterator[None]:
    """Put the stand-ins up for the imports inside the ``with`` block and take them down again, whatever happens."""
    put = {name: module for name, module in stand_ins().items() if name not in sys.modules}
    sys.modules.update(put)
    try:
        yield
    finally:
        for name, module in put.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
