"""Memory that nobody uses any more."""

from __future__ import annotations

import gc
import sys


def give_back() -> None:
    """Let go of what only points at itself, then give the system what the C library keeps for later.

    That is 4 MiB after a few cards, which else come and go as it likes. A window that is closed leaves thousands of
    objects in circles; until Python's collector comes by, each holds its page.
    Source: malloc_trim(3), of glibc. Elsewhere nothing is given to the system.
    """
    gc.collect()
    if sys.platform.startswith("linux"):
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)


def resident() -> int:
    """Return how many bytes of memory this process has now (RSS), as psutil counts them."""
    import psutil

    return int(psutil.Process().memory_info().rss)
