"""Notices when a place for tray icons comes or goes. Nothing is asked twice: both kinds of host announce themselves.

Qt on X11 decides at ``show()`` which kind of host it talks to and never looks again, so a host that starts after us
needs a new icon. A StatusNotifier host owns a name on the session bus; an XEmbed host owns an X selection and sends
MANAGER to the root window (freedesktop.org, "System Tray Protocol Specification", 0.3).
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal
from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

WATCHER = "org.kde.StatusNotifierWatcher"


class TrayHosts(QObject):
    """``came`` and ``went`` tell of hosts; call ``look_out`` while there is none, to hear of XEmbed ones."""

    came = Signal()
    went = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._x11: _ManagerMessages | None = None
        self._watcher: QDBusServiceWatcher | None = None
        bus = QDBusConnection.sessionBus()
        if bus.isConnected():
            mode = QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange
            self._watcher = QDBusServiceWatcher(WATCHER, bus, mode, self)
            self._watcher.serviceOwnerChanged.connect(self._owner_changed)

    @property
    def available(self) -> bool:
        """Whether there is a host right now."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def look_out(self) -> None:
        """Listen for XEmbed hosts: one quiet connection until ``rest``. Qt itself follows a host it has found."""
        if self._x11 is None and QGuiApplication.platformName() == "xcb":
            self._x11 = _ManagerMessages.open(self)

    def rest(self) -> None:
        """Stop listening for XEmbed hosts."""
        if self._x11 is not None:
            self._x11.close()
            self._x11 = None

    def _owner_changed(self, _name: str, _old: str, new: str) -> None:
        (self.came if new else self.went).emit()


class _ManagerMessages(QObject):
    """A connection of its own to the X server that hears nothing but messages to the root window."""

    def __init__(self, connection: Any, manager: int, selection: int, hosts: TrayHosts) -> None:
        super().__init__(hosts)
        self._connection, self._manager, self._selection, self._hosts = connection, manager, selection, hosts
        self._notifier = QSocketNotifier(connection.get_file_descriptor(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    @classmethod
    def open(cls, hosts: TrayHosts) -> _ManagerMessages | None:
        """Return a listener, None where there is no X server to be had or no binding to talk to it."""
        try:
            import xcffib
            import xcffib.xproto
        except ImportError:
            return None
        try:
            connection = xcffib.connect()
        except xcffib.ConnectionException:
            return None
        try:
            names = ("MANAGER", f"_NET_SYSTEM_TRAY_S{connection.pref_screen}")
            asked = [connection.core.InternAtom(False, len(name), name) for name in names]
            manager, selection = (cookie.reply().atom for cookie in asked)
            root = connection.get_setup().roots[connection.pref_screen].root
            wanted = [xcffib.xproto.EventMask.StructureNotify]
            connection.core.ChangeWindowAttributesChecked(root, xcffib.xproto.CW.EventMask, wanted).check()
        except (xcffib.ConnectionException, xcffib.XcffibException):
            connection.disconnect()
            return None
        return cls(connection, manager, selection, hosts)

    def close(self) -> None:
        """Give the connection back."""
        self._notifier.setEnabled(False)
        self._connection.disconnect()
        self.deleteLater()

    def _read(self) -> None:
        import xcffib
        import xcffib.xproto

        try:
            while (event := self._connection.poll_for_event()) is not None:
                message = isinstance(event, xcffib.xproto.ClientMessageEvent) and event.type == self._manager
                if message and event.data.data32[1] == self._selection:
                    self._hosts.came.emit()
                    return  # whoever hears it may have closed us
        except (xcffib.ConnectionException, xcffib.XcffibException):
            self._notifier.setEnabled(False)  # the X server is gone, and soon so are we
