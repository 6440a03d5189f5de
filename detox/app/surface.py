"""What our windows must know of the desktop that they stand on."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from detox.app.discreet import Stage
from detox.system.display import on_wayland
from detox.ui.card.desk import Desk


def surface(windows: Stage) -> Desk:
    """Return it for a card, asked anew each time: a compositor comes and goes."""
    return Desk(windows.composited(), past_manager(), windows.unlist)


def past_manager() -> bool:
    """Whether windows of ours that choose their own place go past the compositor: some would tile those of XWayland."""
    return on_wayland() and QGuiApplication.platformName() == "xcb"
