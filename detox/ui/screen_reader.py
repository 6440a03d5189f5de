"""Whether a screen reader wants to be told."""

from __future__ import annotations

import os


def listens() -> bool:
    """Return whether Qt passes on to a screen reader what it is told; True where that is not known.

    That is ``QAccessible::isActive``, asked of Qt itself: for ``QAccessible`` PySide6 makes all its enumerations,
    0.15 MiB that stay (seen with 6.11.3).
    Source: doc.qt.io/qt-6/qaccessible.html#isActive; the name is mangled as the Itanium C++ ABI says.
    """
    import ctypes

    try:
        qt = ctypes.CDLL("libQt6Gui.so.6", mode=getattr(os, "RTLD_NOLOAD", 0))  # so named on Linux alone
        active = qt["_ZN11QAccessible8isActiveEv"]
    except (OSError, AttributeError):
        return True
    active.restype = ctypes.c_bool
    return bool(active())
