"""Memory that nobody uses any more."""

from __future__ import annotations

import sys


def give_back() -> None:
    """Give the system what the C library keeps for later: 4 MiB after a few cards, which else come and go as it likes.

    Source: malloc_trim(3), of glibc. Elsewhere nothing happens.
    """
    if sys.platform.startswith("linux"):
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)


def resident() -> int:
    """Return how many bytes of memory this process has now (RSS), as psutil counts them."""
    import psutil

    return int(psutil.Process().memory_info().rss)
