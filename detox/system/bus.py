"""A connection to a D-Bus message bus, read when Qt says that there is something to read.

jeepney knows the protocol; QtDBus does not do here, since from Python it cannot send every type (no uint32, no byte).
"""

from __future__ import annotations

import contextlib
import logging
import os
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, QSocketNotifier, Qt, Signal

from detox.core.errors import DetoxError
from detox.core.ports.clocks import Cancel
from detox.core.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from jeepney import DBusAddress, Message

Which = Literal["session", "system", "accessibility"]
Body = tuple[Any, ...]
Answered = Callable[["Message | None"], None]

CALL_SECONDS = 1.0

_TITLE = QT_TRANSLATE_NOOP("System", "No message bus")


class _Post(QObject):
    """Comes back from the event loop."""

    wanted = Signal()


class Bus:
    """One connection. Signals and answers come from the event loop; after the bus went away nothing comes any more."""

    def __init__(self, which: Which, lost: Callable[[], None] | None = None, address: str = "") -> None:
        """Connect, within a second, to that bus or to the one at ``address``. ``lost`` is called once if it goes away.

        Raises DetoxError.
        """
        self._which = which
        self._lost = lost
        self._c = connect(which, address=address)
        self._open = True
        self._waiting: dict[int, Answered] = {}
        self._ears: list[tuple[str, str, Callable[[Message], None]]] = []
        self._answer_call: Callable[[Message], Message] | None = None
        self._heard: deque[Message] = deque()
        self._post = _Post()
        self._post.wanted.connect(self._read, Qt.ConnectionType.QueuedConnection)
        self._notifier = QSocketNotifier(self._c.sock.fileno(), QSocketNotifier.Type.Read, self._post)
        self._notifier.activated.connect(self._read)

    def call(self, to: DBusAddress, method: str, signature: str | None = None, *body: object) -> Body | None:
        """Call a method and wait for its answer, at most about a second; None if it is an error or does not come."""
        serial = self._send(to, method, signature, body)
        try:
            while serial:
                message = self._c.receive(timeout=CALL_SECONDS)
                if _answers(message) == serial:
                    return _body(message)
                self._heard.append(message)
        except OSError:  # TimeoutError is one; a bus that is gone is found out by the notifier
            pass
        finally:
            self._post.wanted.emit()
        return None

    def ask(
        self, answered: Answered, to: DBusAddress, method: str, signature: str | None = None, *body: object
    ) -> None:
        """Call a method; ``answered`` gets the answer from the loop, None if it is an error."""
        serial = self._send(to, method, signature, body)
        if serial:
            self._waiting[serial] = answered

    def listen(self, rule: dict[str, str], heard: Callable[[Message], None]) -> Cancel:
        """Call ``heard`` with each signal that ``rule`` names: interface and member; sender, path, arg0 if wanted."""
        match = ",".join(f"{key}='{value}'" for key, value in {"type": "signal", **rule}.items())
        ear = (rule["interface"], rule["member"], heard)
        self._ears.append(ear)
        self._send(_daemon(), "AddMatch", "s", (match,))

        def cancel() -> None:
            if ear in self._ears:
                self._ears.remove(ear)
                self._send(_daemon(), "RemoveMatch", "s", (match,))

        return cancel

    @property
    def name(self) -> str:
        """The unique name by which others on the bus may call us."""
        return str(self._c.unique_name)

    def serve(self, answer: Callable[[Message], Message] | None) -> None:
        """Let others call us: ``answer`` gets each call, and returns what is sent back. None: nobody answers."""
        self._answer_call = answer

    def close(self) -> None:
        """Hang up; any number of times."""
        if self._open:
            self._open = False
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._waiting.clear()
            self._ears.clear()
            self._answer_call = None
            self._c.close()

    # --- inside ----------------------------------------------------------------------------------------------------

    def _send(self, to: DBusAddress, method: str, signature: str | None, body: Body) -> int:
        """Send a call that starts no program; returns its serial, 0 if nobody is there."""
        from jeepney import MessageFlag, new_method_call

        if not self._open:
            return 0
        message = new_method_call(to, method, signature, body)
        message.header.flags = MessageFlag.no_auto_start
        serial = next(self._c.outgoing_serial)
        try:
            self._c.send(message, serial=serial)
        except OSError:
            return 0  # the notifier will find out
        return int(serial)

    def _read(self) -> None:
        while message := self._next():
            try:
                self._handle(message)
            except BaseException:
                self._post.wanted.emit()  # one that fails does not take the rest with it
                raise

    def _next(self) -> Message | None:
        """Return the next message that has come, None if there is none; finds out that the bus went away."""
        if not self._open:
            return None
        try:
            return self._heard.popleft() if self._heard else self._c.receive(timeout=0)
        except TimeoutError:
            return None
        except OSError:
            logging.getLogger(__name__).warning("The %s bus closed the connection.", self._which)
            self.close()
            if self._lost:
                self._lost()
            return None

    def _handle(self, message: Message) -> None:
        from jeepney import HeaderFields, MessageType

        fields = message.header.fields
        if message.header.message_type is MessageType.signal:
            said = (fields.get(HeaderFields.interface), fields.get(HeaderFields.member))
            for interface, member, heard in tuple(self._ears):
                if (interface, member) == said:
                    heard(message)
        elif message.header.message_type is MessageType.method_call:
            self._called(message)
        else:
            answered = self._waiting.pop(_answers(message), None)
            if answered:
                answered(None if message.header.message_type is MessageType.error else message)

    def _called(self, message: Message) -> None:
        from jeepney import MessageFlag, new_error

        answer = self._answer_call
        reply = answer(message) if answer else new_error(message, "org.freedesktop.DBus.Error.UnknownObject")
        if self._open and not message.header.flags & MessageFlag.no_reply_expected:
            with contextlib.suppress(OSError):  # the notifier will find out
                self._c.send(reply)


def sender_of(message: Message) -> str:
    """Return the unique name of the connection that sent a message."""
    from jeepney import HeaderFields

    return str(message.header.fields.get(HeaderFields.sender, ""))


def _answers(message: Message) -> int:
    from jeepney import HeaderFields

    return int(message.header.fields.get(HeaderFields.reply_serial, 0))


def _body(message: Message) -> Body | None:
    from jeepney import MessageType

    return None if message.header.message_type is MessageType.error else tuple(message.body)


def _daemon() -> DBusAddress:
    from jeepney import DBusAddress

    return DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")


def connect(which: Which, seconds: float = CALL_SECONDS, *, with_files: bool = False, address: str = "") -> Any:
    """Open a connection by jeepney, which is loaded now and not earlier; ``with_files``: one that hands on open files.

    Raises DetoxError.
    """
    try:
        from jeepney.bus import get_bus
        from jeepney.io.blocking import DBusConnection, prep_socket

        socket = prep_socket(get_bus(address or _address(which)), with_files, timeout=seconds)
        try:
            return DBusConnection(socket, with_files)
        except BaseException:
            socket.close()  # the connection that says Hello to a bus that dies leaves it open
            raise
    except (ImportError, OSError, RuntimeError, ValueError, LookupError) as error:
        reason = QT_TRANSLATE_NOOP("System", "the {which} bus cannot be reached ({error})")
        raise DetoxError(_TITLE, reason.with_(which=which, error=str(error) or type(error).__name__)) from error


def _address(which: Which) -> str:
    if which == "system":
        return "SYSTEM"
    told = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    # Where a log-in manager starts the bus but tells nobody, it still stands here.
    return told or f"unix:path={os.environ.get('XDG_RUNTIME_DIR', '')}/bus"
