"""Windows of ours that pictures and recordings of the screen leave out, where the system can do that for a program.

On Linux no one can: X11 gives every program the whole screen, and Wayland's portal shares it whole.
"""

from __future__ import annotations

import sys

from detox.core.ports.choice import Refused
from detox.core.ports.desktop import Captures
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.choose import Candidate, Null
from detox.system.nulls import NullCaptures

_NOBODY = QT_TRANSLATE_NOOP("System", "nobody can leave a window out of pictures of the screen here")
_REMEDY = QT_TRANSLATE_NOOP("System", "share one window instead of the whole screen; cards and doors wait meanwhile")


def captures_candidates() -> list[Candidate[Captures]]:
    """Return the ways of this system."""
    if sys.platform == "win32":
        from detox.system.win32.captures import Win32Captures
        from detox.system.win32.library import Library, load

        return [Candidate("win32", lambda: Win32Captures(Library(load)))]
    elif sys.platform == "darwin":  # noqa: RET505 - so that a type checker sees each system's own half
        from detox.system.macos.captures import MacCaptures, views

        return [Candidate("macos", lambda: MacCaptures(views()))]
    else:
        return []


def no_captures() -> Null[Captures]:
    """Return what is taken where there is no way, and why."""
    nobody: Captures = NullCaptures()
    return Null(nobody, refused=(Refused("captures", _NOBODY, _REMEDY),))
