"""Leaves windows of ours out of pictures of the screen by NSWindow's sharingType.

https://developer.apple.com/documentation/appkit/nswindow/sharingtype-swift.property: with NSWindowSharingNone no other
process reads the window's contents. Whether every recorder of a newer macOS keeps to it was not seen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP

SHARING_NONE, SHARING_READ_ONLY = 0, 1
"""NSWindowSharingNone, NSWindowSharingReadOnly (NSWindow.h); the second is what a window begins with."""

Views = Callable[[int], Any]
"""Returns the NSView at an address: Qt's native id of a window on macOS."""


class MacCaptures:
    """Asked before each window is shown."""

    name = "macos"

    def __init__(self, view_at: Views) -> None:
        self._view_at = view_at

    def leave_out(self, window_id: int, wanted: bool) -> None:
        """Leave it out, or let it be seen again. A view without a window is no error."""
        window = self._view_at(window_id).window()
        if window is not None:
            window.setSharingType_(SHARING_NONE if wanted else SHARING_READ_ONLY)


def views() -> Views:
    """Return how views are found by pyobjc. Raises DetoxError where it is missing."""
    try:
        import objc
    except ImportError as error:
        title = QT_TRANSLATE_NOOP("System", "No word of windows")
        said = QT_TRANSLATE_NOOP("System", "a part of pyobjc is missing: {reason}")
        raise DetoxError(title, said.with_(reason=error)) from error
    return lambda address: objc.objc_object(c_void_p=address)
