"""The desktop's portal as far as keys of the whole desktop go, on a bus of the tests."""

from __future__ import annotations

from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, new_error, new_method_return, new_signal

from detox.system.shortcuts_portal import KEYS, NAME, PATH, REGISTRY, REQUEST, SESSION
from tests.desktop.fake_logind import Service

Told = list[tuple[str, dict[str, tuple[str, str]]]]


class FakeKeysPortal(Service):
    """``user`` is what a user says to the dialog: True, False, or None, which is nothing yet.

    ``version`` is the portal's, 0: it knows no keys. ``log`` holds every call, ``apps`` who said its name.
    """

    def __init__(self, address: str, *, version: int = 2, user: bool | None = True) -> None:
        self.user, self.version = user, version
        self.log: list[str] = []
        self.apps: list[str] = []
        self.described: dict[str, str] = {}
        self.session = ""
        self._to = ""
        self._asked: tuple[str, Told] | None = None
        self._now: tuple[str, dict[str, Any]] | None = None
        super().__init__(address, NAME)

    def _reply(self, message: Message) -> Message:
        fields = message.header.fields
        member, self._to = str(fields[HeaderFields.member]), str(fields[HeaderFields.sender])
        self.log.append(member)
        if member == "Register" and fields[HeaderFields.interface] == REGISTRY:
            self.apps.append(message.body[0])
            return new_method_return(message)
        if not self.version:
            return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")
        if member == "Get":
            assert message.body == (KEYS, "version")
            return new_method_return(message, "v", (("u", self.version),))
        if member == "ConfigureShortcuts":
            return new_method_return(message)
        handle = f"{PATH}/request/{self._me}/{message.body[-1]['handle_token'][1]}"
        if member == "CreateSession":
            self.session = f"{PATH}/session/{self._me}/{message.body[0]['session_handle_token'][1]}"
            self._now = handle, {"session_handle": ("s", self.session)}
        elif member == "BindShortcuts":
            assert message.body[0] == self.session
            self.described = {wish: more["description"][1] for wish, more in message.body[1]}
            keys: Told = [(wish, {"trigger_description": ("s", f"Meta+{wish[0]}")}) for wish in self.described]
            self._asked = handle, keys
        return new_method_return(message, "o", (handle,))

    def sent(self) -> None:
        """Answer what may be answered."""
        if self._now:
            handle, results = self._now
            self._now = None
            self._respond(handle, 0, results)
        if self._asked and self.user is not None:
            handle, keys = self._asked
            self._asked = None
            self._respond(handle, 0 if self.user else 1, {"shortcuts": ("a(sa{sv})", keys)} if self.user else {})

    def answer_with(self, user: bool) -> None:
        """The user answers the dialog that stands."""
        self.user = user
        self.sent()

    def press(self, wish: str, session: str = "") -> None:
        """A user presses the key of ``wish``."""
        self._emit(PATH, KEYS, "Activated", "osta{sv}", (session or self.session or "/", wish, 1, {}))

    def choose(self, wish: str, key: str) -> None:
        """A user chooses another key in the desktop's own settings."""
        told: Told = [(wish, {"trigger_description": ("s", key)})]
        self._emit(PATH, KEYS, "ShortcutsChanged", "oa(sa{sv})", (self.session, told))

    def end(self) -> None:
        """The desktop ends the session."""
        self._emit(self.session, SESSION, "Closed", "", ())

    @property
    def _me(self) -> str:
        return self._to[1:].replace(".", "_")

    def _respond(self, handle: str, code: int, results: dict[str, Any]) -> None:
        self._emit(handle, REQUEST, "Response", "ua{sv}", (code, results))

    def _emit(self, path: str, interface: str, member: str, signature: str, body: tuple[Any, ...]) -> None:
        message = new_signal(DBusAddress(path, interface=interface), member, signature or None, body)
        if self._to:
            message.header.fields[HeaderFields.destination] = self._to
        self._connection.send(message)
