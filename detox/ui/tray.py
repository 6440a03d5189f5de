"""The tray icon: shape, tooltip and menu. Made anew whenever a host appears; alive without one."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from detox.core.text import QT_TRANSLATE_NOOP
from detox.core.views import TrayState, TrayView
from detox.ui.menu import Actions
from detox.ui.phrases import next_up, state
from detox.ui.tray_host import TrayHosts
from detox.ui.tray_icon import tray_icon
from detox.ui.words import tr

if TYPE_CHECKING:
    from detox.core.ports.clocks import Clock

_TOOLTIP = QT_TRANSLATE_NOOP("Tray", "Detox - {state}")
_TOOLTIP_NEXT = QT_TRANSLATE_NOOP("Tray", "Detox - {state}, {next}")


class Tray(QObject):
    """Shows ``TrayView`` in the desktop's tray. ``actions`` carries what the user does in the menu.

    A click with the main button asks for today. ``available`` says whether there is a host to show the icon;
    ``availability_changed`` tells when that changes, as far as desktops tell it.
    """

    availability_changed = Signal(bool)
    message_clicked = Signal()

    def __init__(self, icons: Path, clock: Clock, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder, self._clock, self._actions = icons, clock, actions
        self._view = TrayView()
        self._icons: dict[tuple[TrayState, bool], QIcon] = {}
        self._tray: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._hosts = TrayHosts(self)
        self._hosts.came.connect(self._host_came)
        self._hosts.went.connect(self._host_went)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._draw)

    @property
    def available(self) -> bool:
        """Whether the desktop has a place for the icon right now."""
        return self._hosts.available

    def start(self) -> None:
        """Show the icon, now or when a host appears."""
        self._take_down()
        if not self._hosts.available:
            self._hosts.look_out()
        if self._hosts.available:  # asked again: one may have come before we listened
            self._hosts.rest()
            self._put_up()

    def stop(self) -> None:
        """Take the icon down for good."""
        self._hosts.came.disconnect(self._host_came)
        self._hosts.went.disconnect(self._host_went)
        self._hosts.rest()
        self._take_down()

    def render(self, view: TrayView) -> None:
        """Show ``view``, in the menu too."""
        self._view = view
        self._actions.render(view)
        self._draw()

    def retell(self) -> None:
        """Say menu and tooltip anew: the language is another one now."""
        self._actions.retell()
        self._draw()

    def say(self, title: str, body: str, milliseconds: int) -> None:
        """Show a message beside the icon, if there is one: how notices come on macOS."""
        if self._tray is not None:
            self._tray.showMessage(title, body, self._icon(), milliseconds)

    @property
    def tooltip(self) -> str:
        """What the pointer is told: state and next, never minutes, since screens get shared."""
        now = self._clock.now()
        told, after = state(self._view, now), next_up(self._view, self._actions.names, now)
        return tr(_TOOLTIP_NEXT.with_(state=told, next=after) if after else _TOOLTIP.with_(state=told))

    def _draw(self) -> None:
        if self._tray is not None:
            self._tray.setIcon(self._icon())
            self._tray.setToolTip(self.tooltip)

    def _icon(self) -> QIcon:
        key = (self._view.state, _dark_panel())
        if key not in self._icons:
            self._icons[key] = tray_icon(self._folder, key[0], dark_panel=key[1])
        return self._icons[key]

    def _host_came(self) -> None:
        self.start()
        self.availability_changed.emit(self._tray is not None)

    def _host_went(self) -> None:
        # An icon that waits for its host to come back registers twice there: once by itself, once made anew.
        self.start()
        self.availability_changed.emit(self._tray is not None)

    def _put_up(self) -> None:
        self._menu = self._actions.menus.tray()
        self._tray = QSystemTrayIcon(self._icon(), self)
        self._tray.setToolTip(self.tooltip)
        self._tray.setContextMenu(self._menu)
        self._tray.activated.connect(self._activated)
        self._tray.messageClicked.connect(self.message_clicked)
        self._tray.show()

    def _take_down(self) -> None:
        if self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None
        if self._menu is not None:
            self._menu.deleteLater()
            self._menu = None

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self._actions.open_today.emit()


def _dark_panel() -> bool:
    """Guess the panel: GNOME's bar is dark whatever the theme; elsewhere it goes with the desktop's scheme."""
    desktops = os.environ.get("XDG_CURRENT_DESKTOP", "").lower().split(":")
    always = sys.platform.startswith("linux") and ("gnome" in desktops or "unity" in desktops)
    return always or QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
