"""Memory that nobody uses any more."""

from __future__ import annotations

import gc
import sys


def give_back() -> None:
    """Let go of what only points at itself, then give the system what the C library keeps for later.

    That is 4 MiB after a few cards, which else come and go as it likes. A window that is closed leaves thousands of
    objects in circles; until Python's collector comes by, each holds its page. And Python remembers where in a type it
    found a name, 4096 times: PySide6 makes the name anew for each enum that it is given (seen with 6.11.3), so that
    copies of a few words fill that up.
    Sources: malloc_trim(3), of glibc; elsewhere nothing is given to the system. ``sys._clear_internal_caches``, which
    was ``sys._clear_type_cache`` before Python 3.13.
    """
    gc.collect()
    forget = getattr(sys, "_clear_internal_caches", None) or getattr(sys, "_clear_type_cache", None)
    if forget is not None:
        forget()
    if sys.platform.startswith("linux"):
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)


def resident() -> int:
    """Return how many bytes of memory this process has now (RSS), as psutil counts them."""
    import psutil

    return int(psutil.Process().memory_info().rss)
