"""The first sign of life on the screen: a tray item on the bus, or a window, an embedded icon among them."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import xcffib
import xcffib.xproto as x
from jeepney import DBusAddress, MatchRule, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.desktop.kit.session import Desktop
from tests.desktop.kit.windows import connect

_MONITOR = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus.Monitoring")


class Signs:
    """Notes the time at which the next sign shows after ``arm``."""

    def __init__(self, desktop: Desktop) -> None:
        self._shown = threading.Event()
        self._at = 0.0
        self._bus = open_dbus_connection(desktop.bus.address)
        rule = MatchRule(type="method_call", member="RegisterStatusNotifierItem").serialise()
        self._bus.send_and_get_reply(new_method_call(_MONITOR, "BecomeMonitor", "asu", ([rule], 0)), timeout=10)
        self._x = connect(desktop.env["DISPLAY"], Path(desktop.env["XAUTHORITY"]))
        root = self._x.get_setup().roots[0].root
        self._x.core.ChangeWindowAttributes(root, x.CW.EventMask, [x.EventMask.SubstructureNotify])
        self._x.flush()
        for work in (self._hear_bus, self._watch_screen):
            threading.Thread(target=work, daemon=True).start()
        time.sleep(0.3)  # until the bus has made us a monitor

    def arm(self) -> float:
        """Forget what was seen; returns now."""
        self._shown.clear()
        return time.monotonic()

    def wait(self, since: float, seconds: float = 20) -> float | None:
        """Return how long the first sign took, None if there was none."""
        return self._at - since if self._shown.wait(seconds) else None

    def _note(self) -> None:
        if not self._shown.is_set():
            self._at = time.monotonic()
            self._shown.set()

    def _hear_bus(self) -> None:
        while True:
            try:
                message = self._bus.receive()
            except (OSError, EOFError):
                return
            if len(message.body) == 1:
                self._note()

    def _watch_screen(self) -> None:
        while True:
            try:
                event = self._x.wait_for_event()
            except xcffib.XcffibException:
                return
            if isinstance(event, x.MapNotifyEvent) and not event.override_redirect:
                self._note()
