"""The icon and its menu, up before the rest of the house is built: what an impatient eye looks for comes first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QIcon, QPixmapCache
from PySide6.QtWidgets import QApplication

from detox.store.resources import resource
from detox.system.clock import SystemClock
from detox.ui.menu import Actions, Ends
from detox.ui.tray import Tray

if TYPE_CHECKING:
    from detox.core.ports.clocks import Clock

FOCUS_LENGTH = timedelta(hours=2)
"""A block begun by hand lasts this long."""


class Front:
    """The Qt application, the tray icon and its menu. The house learns of clicks once it stands; none is lost."""

    def __init__(self) -> None:
        self.qt = application()
        self.clock: Clock = SystemClock()
        self.tomorrow: Callable[[], datetime] = lambda: self.clock.now().utc
        ends = Ends(self._hold_end, lambda: self.clock.now().utc + FOCUS_LENGTH)
        self.actions = Actions(self.clock, ends, {})
        self.tray = Tray(resource("icons"), self.clock, self.actions)
        self.tray.start()

    def _hold_end(self) -> datetime:
        return self.tomorrow()


def application() -> QApplication:
    """Return the Qt application: a name for the desktop, and a life that does not end with its last window."""
    QGuiApplication.setDesktopFileName("detox-tray")
    QCoreApplication.setApplicationName("detox-tray")
    qt = QApplication(["detox-tray"])
    # Qt would wake up for a minute after each new picture, to throw old ones away (QPMCache in qpixmapcache.cpp).
    QPixmapCache.setCacheLimit(0)
    qt.setWindowIcon(QIcon(str(resource("icons") / "detox.svg")))
    qt.setQuitOnLastWindowClosed(False)
    return qt
