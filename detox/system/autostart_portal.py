"""Starting at log-in from inside a Flatpak: the desktop is asked by its portal, and writes its own list.

Sources: org.freedesktop.portal.Background and org.freedesktop.portal.Request (flatpak.github.io/xdg-desktop-portal);
the environment of a sandbox (flatpak-run(1)). The portal tells nobody what it has written: that is read from the folder
of log-in programs, which the manifest lets us see. A folder that was not there when the sandbox began stays out of
sight; then the portal's own last answer is what is known: nothing can have been in it before.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.autostart import SANDBOX, Launch, sandboxed
from detox.system.autostart_xdg import is_on, read_entry
from detox.system.bus import connect, sender_of

if TYPE_CHECKING:
    from jeepney import Message

NAME, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
BACKGROUND, REQUEST = "org.freedesktop.portal.Background", "org.freedesktop.portal.Request"

ANSWER_SECONDS = 2.0
"""How long each word of the portal is waited for: what needs no question to the user comes at once."""
MOST_WORDS = 20
"""Messages that may come before the one that counts."""

_TITLE = QT_TRANSLATE_NOOP("Autostart", "Starting at log-in")
_OUTSIDE = QT_TRANSLATE_NOOP("Autostart", "this is no Flatpak")
_NO_PORTAL = QT_TRANSLATE_NOOP("Autostart", "this desktop has no portal for programs at log-in")
_ASKED = QT_TRANSLATE_NOOP("Autostart", "your desktop asks you first; once you have answered, look here again")
_REFUSED = QT_TRANSLATE_NOOP("Autostart", "your desktop does not let it; the switch is among its settings for apps")


class PortalAutostart:
    """RequestBackground of the desktop's portal. Raises DetoxError when made where there is none."""

    name = "portal"

    def __init__(self, what: Launch, sandbox: str = SANDBOX) -> None:
        """``sandbox`` is the file by which a Flatpak knows that it is one; another one in tests."""
        self._id = sandboxed(sandbox)
        if not self._id:
            raise DetoxError(_TITLE, _OUTSIDE)
        self._what = what
        self._said = False
        self._pending: _Question | None = None
        _look_for_it()

    def enabled(self) -> bool:
        """Return whether the desktop will start the app at log-in: read from its folder, if that can be seen."""
        if self._pending:
            self._take(self._pending, 0)
        path = self._path()
        if not path.parent.is_dir():
            return self._said
        entry = read_entry(path)
        # The program in it is flatpak itself, which is not to be found from in here.
        return entry is not None and is_on({key: value for key, value in entry.items() if key != "TryExec"})

    def set(self, enabled: bool) -> None:
        """Ask the desktop, which may ask its user. Raises DetoxError if it refuses, or has no answer yet."""
        self._drop()
        if not enabled and not self.enabled():
            return  # asked all the same, the portal would ask its user for a permission that nobody wants
        self._pending = _Question(list(self._what.command), enabled)
        if not self._take(self._pending, ANSWER_SECONDS):
            raise DetoxError(_TITLE, _ASKED)
        if self.enabled() != enabled:
            raise DetoxError(_TITLE, _REFUSED)

    def _take(self, question: _Question, seconds: float) -> bool:
        """Take the answer if it is there; return whether it is. While it is not, the question stays open."""
        try:
            answer = question.answer(seconds)
        except DetoxError:
            self._drop()
            raise
        if answer is None:
            return False
        self._said = answer
        self._drop()
        return True

    def _drop(self) -> None:
        if self._pending:
            self._pending.close()
            self._pending = None

    def _path(self) -> Path:
        home = os.environ.get("HOST_XDG_CONFIG_HOME", "")
        folder = Path(home) if os.path.isabs(home) else Path.home() / ".config"
        return folder / "autostart" / f"{self._id}.desktop"


class _Question:
    """One request; it lives as long as its connection: who leaves the bus takes it back."""

    def __init__(self, command: list[str], enabled: bool) -> None:
        from jeepney import DBusAddress, MatchRule, message_bus, new_method_call

        self._c = connect("session")
        self._mine = ("", "")
        self._early: list[Message] = []
        options = {
            "handle_token": ("s", f"detox{os.urandom(8).hex()}"),
            "autostart": ("b", enabled),
            "commandline": ("as", command),
            "dbus-activatable": ("b", False),
        }
        ask = new_method_call(DBusAddress(PATH, NAME, BACKGROUND), "RequestBackground", "sa{sv}", ("", options))
        try:
            # Listened for first: the answer may be quicker than the path on which it comes.
            self._c.send(message_bus.AddMatch(MatchRule(type="signal", interface=REQUEST, member="Response")))
            self._serial = next(self._c.outgoing_serial)
            self._c.send(ask, serial=self._serial)
        except OSError as error:
            self.close()
            raise DetoxError(_TITLE, _NO_PORTAL) from error

    def answer(self, seconds: float) -> bool | None:
        """Return whether the app is started at log-in from now on, None if no answer came in that time.

        Raises DetoxError if the portal knows no such request.
        """
        try:
            for _ in range(MOST_WORDS):
                self._hear(self._c.receive(timeout=seconds))
                for message in self._early:
                    if _who_and_where(message) == self._mine:
                        return _granted(message.body)
        except TimeoutError:
            pass
        except OSError:  # the bus is gone, and the question with it
            return False
        return None

    def _hear(self, message: Message) -> None:
        """Keep an answer; learn from the portal's first word who will answer, and on which path."""
        from jeepney import HeaderFields, MessageType

        fields = message.header.fields
        if fields.get(HeaderFields.reply_serial) == self._serial:
            if message.header.message_type is MessageType.error:
                raise DetoxError(_TITLE, _NO_PORTAL)
            self._mine = (sender_of(message), str(message.body[0]))
        elif fields.get(HeaderFields.member) == "Response":
            self._early.append(message)

    def close(self) -> None:
        """Leave the bus; any number of times."""
        self._c.close()


def _who_and_where(message: Message) -> tuple[str, str]:
    from jeepney import HeaderFields

    return sender_of(message), str(message.header.fields.get(HeaderFields.path, ""))


def _granted(body: tuple[Any, ...]) -> bool:
    code, results = body
    return code == 0 and bool(results.get("autostart", ("b", False))[1])


def _look_for_it() -> None:
    """Ask the portal for its version, which starts it if need be. Raises DetoxError."""
    from jeepney import DBusAddress, MessageType, Properties

    bus = connect("session")
    try:
        asked = Properties(DBusAddress(PATH, NAME, BACKGROUND)).get("version")
        if bus.send_and_get_reply(asked, timeout=ANSWER_SECONDS).header.message_type is MessageType.error:
            raise DetoxError(_TITLE, _NO_PORTAL)
    except OSError as error:
        raise DetoxError(_TITLE, _NO_PORTAL) from error
    finally:
        bus.close()
