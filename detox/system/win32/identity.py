"""Says to Windows who we are, so that notices and the task bar bear the name of our shortcut and not that of Python.

https://learn.microsoft.com/windows/win32/shell/appids: a process names itself before it shows its first window; the
shortcut in the start menu, which packaging/windows/detox.iss makes, carries the same name.
"""

from __future__ import annotations

import logging

from detox.system.win32.library import Library

APP_ID = "DetoxTray.Detox"
"""Company and product, as the page asks for; at most 128 characters, no blanks."""


def name_program(library: Library) -> None:
    """Name this process. A Windows that refuses shows another name over our notices; nothing else is lost."""
    _call = library.call
    try:
        refused = _call("SetCurrentProcessExplicitAppUserModelID", APP_ID)
    except (OSError, AttributeError):
        refused = -1
    if refused < 0:  # an HRESULT
        logging.getLogger(__name__).info("Windows calls this program by another name")
