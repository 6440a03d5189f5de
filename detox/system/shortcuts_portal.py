"""Keys of the whole desktop by its portal, which asks its user for them and tells when one is pressed.

Sources: org.freedesktop.portal.GlobalShortcuts, .Session and .Request, org.freedesktop.host.portal.Registry
(flatpak.github.io/xdg-desktop-portal): a session may bind once; the path of an answer is known beforehand; a program
outside of a sandbox says which desktop entry is its own, where the portal has the registry, and is else known by the
unit in which the desktop started it. StartServiceByName and NameOwnerChanged: the D-Bus specification.

Nothing is waited for: each answer brings the next question. Signals of anybody but the portal are not believed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from detox.core.ports.shortcuts import Heard, NoKeys, Wish
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.system.autostart import SANDBOX, sandboxed
from detox.system.bus import Bus, sender_of
from detox.system.notices import ENTRY

if TYPE_CHECKING:
    from jeepney import DBusAddress, Message

NAME, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
KEYS = "org.freedesktop.portal.GlobalShortcuts"
REQUEST, SESSION = "org.freedesktop.portal.Request", "org.freedesktop.portal.Session"
REGISTRY = "org.freedesktop.host.portal.Registry"
_DAEMON = "org.freedesktop.DBus"

CANCELLED = 1
"""What Response says when the user did."""
CHANGES_SINCE = 2
"""The version of the portal that shows a window for other keys."""

_NO_PORTAL = QT_TRANSLATE_NOOP("System", "this desktop has no portal")
_NO_KEYS = QT_TRANSLATE_NOOP("System", "the portal of this desktop gives no keys to programs")
_USER = QT_TRANSLATE_NOOP("System", "you said no when your desktop asked")
_FAILED = QT_TRANSLATE_NOOP("System", "your desktop did not say which keys")
_GONE = QT_TRANSLATE_NOOP("System", "the portal of this desktop is gone; when it is back, so are the keys")
_ENDED = QT_TRANSLATE_NOOP("System", "your desktop took the keys back")

Responded = Callable[[int, Mapping[str, Any]], None]


class Session:
    """One session of the portal at a time; a portal that comes back gets a new one. Raises DetoxError without a bus."""

    def __init__(self, wishes: Sequence[Wish], heard: Heard, sandbox: str = SANDBOX) -> None:
        """``sandbox`` is the file by which a Flatpak knows that it is one; another one in tests."""
        self._wishes, self._heard = tuple(wishes), heard
        self._boxed = bool(sandboxed(sandbox))
        self._version = 0
        self._owner = self._session = ""
        self._asked: dict[str, Responded] = {}
        self._bus = Bus("session", self._left)
        self._bus.listen(
            {"sender": _DAEMON, "interface": _DAEMON, "member": "NameOwnerChanged", "arg0": NAME}, self._moved
        )
        for interface, member, told in (
            (REQUEST, "Response", self._responded),
            (KEYS, "Activated", self._activated),
            (KEYS, "ShortcutsChanged", self._changed),
            (SESSION, "Closed", self._closed),
        ):
            self._bus.listen({"sender": NAME, "interface": interface, "member": member}, told)
        self._bus.ask(self._look, _daemon(), "StartServiceByName", "su", NAME, 0)

    @property
    def may_change(self) -> bool:
        """Whether the portal shows a window for other keys."""
        return bool(self._session) and self._version >= CHANGES_SINCE

    def change(self) -> None:
        """Have it shown."""
        if self.may_change:
            self._bus.ask(lambda _: None, _portal(KEYS), "ConfigureShortcuts", "osa{sv}", self._session, "", {})

    def close(self) -> None:
        """Leave the bus, by which the portal drops the session; any number of times."""
        self._asked.clear()
        self._session = ""
        self._bus.close()

    # --- one question after the other --------------------------------------------------------------------------------

    def _look(self, _: Message | None = None) -> None:
        """Ask who is the portal, also where the bus could not start it: one that runs need not be startable."""
        self._bus.ask(self._found, _daemon(), "GetNameOwner", "s", NAME)

    def _found(self, answer: Message | None) -> None:
        if answer is None:
            self._refuse(_NO_PORTAL)
            return
        self._owner = str(answer.body[0])
        if not self._boxed:  # a portal without the registry answers with an error, which is as good
            self._bus.ask(lambda _: None, _portal(REGISTRY), "Register", "sa{sv}", ENTRY, {})
        properties = _portal("org.freedesktop.DBus.Properties")
        self._bus.ask(self._told_version, properties, "Get", "ss", KEYS, "version")

    def _told_version(self, answer: Message | None) -> None:
        if answer is None:
            self._refuse(_NO_KEYS)
            return
        self._version = int(answer.body[0][1])
        token = {"session_handle_token": ("s", _token())}
        self._request(self._created, "CreateSession", "a{sv}", (), token)

    def _created(self, code: int, results: Mapping[str, Any]) -> None:
        self._session = str(results.get("session_handle", ("s", ""))[1])
        if code or not self._session:
            self._refuse(_USER if code == CANCELLED else _NO_KEYS, by_user=code == CANCELLED)
            return
        wishes = [(wish.id, {"description": ("s", wish.words)}) for wish in self._wishes]
        self._request(self._bound, "BindShortcuts", "oa(sa{sv})sa{sv}", (self._session, wishes, ""), {})

    def _bound(self, code: int, results: Mapping[str, Any]) -> None:
        if code:
            self._refuse(_USER if code == CANCELLED else _FAILED, by_user=code == CANCELLED)
        else:
            self._tell(results.get("shortcuts", ("a(sa{sv})", []))[1])

    def _request(
        self, then: Responded, method: str, signature: str, body: tuple[Any, ...], options: dict[str, Any]
    ) -> None:
        token = _token()
        path = f"{PATH}/request/{self._bus.name[1:].replace('.', '_')}/{token}"
        self._asked[path] = then

        def answered(answer: Message | None) -> None:
            if answer is None and path in self._asked:
                self._refuse(_NO_KEYS)

        options = {"handle_token": ("s", token), **options}
        self._bus.ask(answered, _portal(KEYS), method, signature, *body, options)

    # --- what the portal says ----------------------------------------------------------------------------------------

    def _responded(self, message: Message) -> None:
        then = self._asked.pop(_path(message), None) if sender_of(message) == self._owner else None
        if then:
            code, results = message.body
            then(int(code), results)

    def _activated(self, message: Message) -> None:
        session, wish, *_ = message.body
        if self._is_ours(message, session) and wish in {each.id for each in self._wishes}:
            self._heard.pressed(str(wish))

    def _changed(self, message: Message) -> None:
        session, shortcuts = message.body
        if self._is_ours(message, session):
            self._tell(shortcuts)

    def _closed(self, message: Message) -> None:
        if self._is_ours(message, _path(message)):
            self._refuse(_ENDED)

    def _is_ours(self, message: Message, session: str) -> bool:
        return bool(self._session) and session == self._session and sender_of(message) == self._owner

    def _tell(self, shortcuts: Iterable[tuple[str, Mapping[str, Any]]]) -> None:
        keys = {wish: str(more.get("trigger_description", ("s", ""))[1]) for wish, more in shortcuts}
        self._heard.given({wish.id: keys.get(wish.id, "") for wish in self._wishes})

    def _moved(self, message: Message) -> None:
        """Follow the portal when it ends, and begin anew with the one that comes."""
        _, before, now = message.body
        if before and before == self._owner:
            self._owner = self._session = ""
            self._asked.clear()
            self._heard.refused(NoKeys(_GONE))
        if now and not before and not self._owner:
            self._look()

    def _left(self) -> None:
        self._session = ""
        self._heard.refused(NoKeys(_GONE))

    def _refuse(self, why: Text, *, by_user: bool = False) -> None:
        self.close()
        self._heard.refused(NoKeys(why, by_user))


def _token() -> str:
    return f"detox{os.urandom(8).hex()}"


def _path(message: Message) -> str:
    from jeepney import HeaderFields

    return str(message.header.fields.get(HeaderFields.path, ""))


def _portal(interface: str) -> DBusAddress:
    from jeepney import DBusAddress

    return DBusAddress(PATH, NAME, interface)


def _daemon() -> DBusAddress:
    from jeepney import DBusAddress

    return DBusAddress("/org/freedesktop/DBus", _DAEMON, _DAEMON)
