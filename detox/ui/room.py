"""How large a window of ours may be."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_TITLE_BAR = 40


def room_for(window: QWidget) -> QSize:
    """Return what the screen of ``window`` has for it, in logical pixels: all but panels and its title bar."""
    return window.screen().availableGeometry().size() - QSize(0, _TITLE_BAR)
