"""Leaves windows of ours out of pictures of the screen by SetWindowDisplayAffinity, from Windows 10 version 2004 on.

https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setwindowdisplayaffinity: only for windows of the
caller's own process; an older Windows refuses WDA_EXCLUDEFROMCAPTURE, and the window stays in the picture.
"""

from __future__ import annotations

import logging

from detox.system.win32 import api
from detox.system.win32.library import Library


class Win32Captures:
    """Asked before each window is shown."""

    name = "win32"

    def __init__(self, library: Library) -> None:
        self._call = library.call

    def leave_out(self, window_id: int, wanted: bool) -> None:
        """Leave it out, or let it be seen again. A Windows that cannot, or a window that is gone, is no error."""
        affinity = api.WDA_EXCLUDEFROMCAPTURE if wanted else api.WDA_NONE
        try:
            done = self._call("SetWindowDisplayAffinity", window_id, affinity)
        except (OSError, AttributeError):
            done = 0
        if not done:
            logging.getLogger(__name__).info("a window of ours stays in pictures of the screen")
