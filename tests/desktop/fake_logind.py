"""logind and a screen saver as far as our adapter knows them, on buses of the tests."""

from __future__ import annotations

import os
import select
import threading
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

LOGIND = "org.freedesktop.login1"
SESSION_PATH = "/org/freedesktop/login1/session/_35"
SAVER, SAVER_PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"


class Service:
    """Owns a name on a bus and answers calls on a thread of its own."""

    def __init__(self, address: str, name: str) -> None:
        self._connection: DBusConnection = open_dbus_connection(address, enable_fds=True)
        self._connection.send_and_get_reply(message_bus.RequestName(name), timeout=5)
        self._thread = threading.Thread(target=self._serve, name=name, daemon=True)
        self._thread.start()

    def answer(self, method: str, body: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]] | None:
        """Return signature and body of the answer to a call, None for an error."""
        raise NotImplementedError

    def say(self, path: str, interface: str, member: str, signature: str = "", body: tuple[Any, ...] = ()) -> None:
        """Emit a signal."""
        emitter = DBusAddress(path, interface=interface)
        self._connection.send(new_signal(emitter, member, signature or None, body))

    def sent(self) -> None:
        """An answer is on its way."""

    def close(self) -> None:
        """Leave the bus."""
        self._connection.sock.shutdown(2)
        self._thread.join(5)
        self._connection.close()

    def _serve(self) -> None:
        while True:
            try:
                message = self._connection.receive()
                if message.header.message_type is MessageType.method_call:
                    self._connection.send(self._reply(message))
                    self.sent()
            except OSError:
                return

    def _reply(self, message: Message) -> Message:
        found = self.answer(str(message.header.fields[HeaderFields.member]), message.body)
        if found is None:
            return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")
        return new_method_return(message, *found)


class FakeLogind(Service):
    """One session, which is that of whoever asks."""

    def __init__(self, address: str) -> None:
        self.locked = False
        self.active = True
        self.refuses = False
        self.inhibited: list[tuple[Any, ...]] = []
        self._lock = self._given = -1
        super().__init__(address, LOGIND)

    def answer(self, method: str, body: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]] | None:
        if method in {"GetSession", "GetSessionByPID"}:
            return "o", (SESSION_PATH,)
        if method == "Inhibit" and not self.refuses:
            self._lock, self._given = os.pipe()
            self.inhibited.append(body)
            return "h", (self._given,)
        if method == "GetAll" and body == (f"{LOGIND}.Session",):
            return "a{sv}", ({"LockedHint": ("b", self.locked), "Active": ("b", self.active), "Name": ("s", "me")},)
        return None

    def sent(self) -> None:
        """Only who asked for the lock holds it."""
        if self._given >= 0:
            os.close(self._given)
            self._given = -1

    def sleep_waits(self) -> bool:
        """Whether somebody still holds the other end of the last lock that was given out."""
        ready, _, _ = select.select([self._lock], [], [], 0)
        return not ready

    def lock(self, locked: bool) -> None:
        """Lock or unlock as a desktop does that obeys: the request, then the hint."""
        self.say(SESSION_PATH, f"{LOGIND}.Session", "Lock" if locked else "Unlock")
        self.locked = locked
        self._changed("LockedHint", locked)

    def switch(self, inactive: bool) -> None:
        """Another user takes the screen, or gives it back."""
        self.active = not inactive
        self._changed("Active", self.active)

    def sleep(self, asleep: bool) -> None:
        """Announce sleep or its end."""
        self.say("/org/freedesktop/login1", f"{LOGIND}.Manager", "PrepareForSleep", "b", (asleep,))

    def _changed(self, name: str, value: bool) -> None:
        body: tuple[Any, ...] = (f"{LOGIND}.Session", {name: ("b", value)}, [])
        self.say(SESSION_PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged", "sa{sv}as", body)
        other: tuple[Any, ...] = ("org.example.Other", {name: ("b", not value)}, [])
        self.say(SESSION_PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged", "sa{sv}as", other)


class FakeSaver(Service):
    """A screen saver."""

    def __init__(self, address: str, active: bool = False) -> None:
        self.active = active
        super().__init__(address, SAVER)

    def answer(self, method: str, body: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]] | None:
        return ("b", (self.active,)) if method == "GetActive" and not body else None

    def show(self, active: bool) -> None:
        """Cover the screen, or uncover it."""
        self.active = active
        self.say(SAVER_PATH, SAVER, "ActiveChanged", "b", (active,))
