"""What programs on this desktop tell the notification daemon, read off the bus as it goes by."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from jeepney import DBusAddress, MatchRule, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.desktop.kit.bus import Bus
from tests.desktop.kit.waiting import wait_until

_MONITOR = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus.Monitoring")


@dataclass(frozen=True)
class Notice:
    """One call of Notify."""

    sender: str
    title: str
    body: str
    actions: tuple[str, ...]
    expires_ms: int


class Notices:
    """Listens on the bus from the moment it is made."""

    def __init__(self, bus: Bus) -> None:
        self.seen: list[Notice] = []
        self._connection = open_dbus_connection(bus.address)
        rule = MatchRule(type="method_call", interface="org.freedesktop.Notifications", member="Notify").serialise()
        self._connection.send_and_get_reply(new_method_call(_MONITOR, "BecomeMonitor", "asu", ([rule], 0)), timeout=10)
        self._ear = threading.Thread(target=self._listen, name="notices", daemon=True)
        self._ear.start()

    def wait(self, words: str, seconds: float = 10) -> Notice:
        """Wait for a notice with those words in its title or body."""
        found = wait_until(
            lambda: [notice for notice in self.seen if words.casefold() in f"{notice.title} {notice.body}".casefold()],
            seconds,
            lambda: f'a notice with "{words}" at the notification daemon (there were: {[n.title for n in self.seen]})',
        )
        return found[-1]

    def close(self) -> None:
        """Stop listening."""
        self._connection.sock.shutdown(2)
        self._ear.join(5)
        self._connection.close()

    def _listen(self) -> None:
        while True:
            try:
                message = self._connection.receive()
            except (OSError, EOFError):  # closed, or the bus is gone
                return
            if len(message.body) == 8:
                sender, _replaces, _icon, title, body, actions, _hints, expires = message.body
                self.seen.append(Notice(sender, title, body, tuple(actions), expires))
