"""One connection to the compositor, read when Qt says that there is something to read."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, Qt, Signal

from detox.core.ports.clocks import Cancel
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.wayland import wire
from detox.system.wayland.transport import FIRST_SYNC, REGISTRY, greet, socket_path

LOST = QT_TRANSLATE_NOOP("System", "the Wayland compositor went away")

Handler = Callable[[int, wire.Args], None]
"""Takes an event's opcode and arguments."""


class _Post(QObject):
    """Comes back from the event loop."""

    wanted = Signal()


class Connection:
    """A connection that several adapters share: each calls ``hold`` when it starts and ``release`` when it stops."""

    def __init__(self, path: str | None = None) -> None:
        """Connect to a socket, that of $WAYLAND_DISPLAY if None. Raises DetoxError. Needs a QCoreApplication."""
        self._wire, self._offered, self._received = greet(path or socket_path())
        # An object of ours that is destroyed stays here, deaf, until the compositor has let go of its id.
        self._objects: dict[int, Handler] = {
            wire.DISPLAY: self._display, REGISTRY: self._registry, FIRST_SYNC: _deaf,
        }  # fmt: skip
        self._last = FIRST_SYNC
        self._free: list[int] = []
        self._after: dict[Callable[[], None], None] = {}
        self._users: list[Callable[[], None]] = []
        self._listeners: list[Callable[[], None]] = []
        self._posted = False
        self._post = _Post()
        self._post.wanted.connect(self._drain, Qt.ConnectionType.QueuedConnection)
        self._notifier = QSocketNotifier(self._wire.descriptor, QSocketNotifier.Type.Read, self._post)
        self._notifier.activated.connect(self._drain)
        self._writer = QSocketNotifier(self._wire.descriptor, QSocketNotifier.Type.Write, self._post)
        self._writer.setEnabled(False)
        self._writer.activated.connect(self._flush)

    @property
    def is_open(self) -> bool:
        """Whether the compositor is still there."""
        return self._wire.is_open

    # --- life ------------------------------------------------------------------------------------------------------

    def hold(self, lost: Callable[[], None]) -> None:
        """Become a user of the connection; ``lost`` is called once if the compositor goes away."""
        self._users.append(lost)

    def release(self, lost: Callable[[], None]) -> None:
        """Stop being one; the last user's release closes the connection."""
        if lost in self._users:
            self._users.remove(lost)
            if not self._users:
                self.close()

    def close(self) -> None:
        """Close the connection; any number of times."""
        if self._wire.is_open:
            for notifier in (self._notifier, self._writer):
                notifier.setEnabled(False)
                notifier.deleteLater()
            self._objects.clear()
            self._after.clear()
            self._listeners.clear()
            self._wire.close()

    # --- what the compositor offers --------------------------------------------------------------------------------

    def version(self, interface: str) -> int:
        """Return the highest version on offer, 0 if there is none."""
        return max((version for offered, version in self._offered.values() if offered == interface), default=0)

    def bind(self, interface: str, newest: int, handler: Handler) -> int:
        """Bind the first global of that interface, at most in version ``newest``; return the object, 0 for none."""
        name = self.name(interface)
        if not name or not self.is_open:
            return 0
        made = self.new(handler)
        version = min(self._offered[name][1], newest)
        self.request(REGISTRY, wire.REGISTRY_BIND, wire.bind(name, interface, version, made))
        return made

    def name(self, interface: str) -> int:
        """Return the number of the first global of that interface, 0 if there is none."""
        return next((name for name, (offered, _) in self._offered.items() if offered == interface), 0)

    def listen(self, changed: Callable[[], None]) -> Cancel:
        """Call ``changed``, from the loop, when something is offered or taken back."""
        self._listeners.append(changed)

        def cancel() -> None:
            if changed in self._listeners:
                self._listeners.remove(changed)

        return cancel

    # --- objects and requests --------------------------------------------------------------------------------------

    def new(self, handler: Handler) -> int:
        """Return an id for an object that the next request makes; its events go to ``handler``."""
        if self._free:
            made = self._free.pop()
        else:
            self._last = made = self._last + 1
        self._objects[made] = handler
        return made

    def adopt(self, made: int, handler: Handler) -> None:
        """Listen to an object that the compositor has made."""
        self._objects[made] = handler

    def drop(self, gone: int) -> None:
        """Hear no more of an object that is destroyed."""
        if gone >= wire.FIRST_OF_SERVER:
            self._objects.pop(gone, None)  # such an id is ours to forget: the compositor gives it anew by itself
        elif gone in self._objects:
            self._objects[gone] = _deaf

    def request(self, target: int, opcode: int, body: bytes = b"") -> None:
        """Send a request. Nothing happens on a closed connection."""
        if self.is_open and not self._wire.send(wire.message(target, opcode, body)):
            self._writer.setEnabled(True)

    def sync(self, done: Callable[[], None]) -> None:
        """Call ``done``, from the loop, when the compositor has taken in all requests so far."""

        def answered(_opcode: int, _args: wire.Args) -> None:
            self.drop(made)
            done()

        made = self.new(answered)
        self.request(wire.DISPLAY, wire.DISPLAY_SYNC, wire.numbers(made))

    def later(self, callback: Callable[[], None]) -> None:
        """Call ``callback`` once, from the loop, after the events at hand have been handled."""
        if self.is_open:
            self._after[callback] = None
            self._soon()

    # --- inside ----------------------------------------------------------------------------------------------------

    def _soon(self) -> None:
        if not self._posted:
            self._posted = True
            self._post.wanted.emit()

    def _flush(self) -> None:
        if self._wire.flush() and self.is_open:
            self._writer.setEnabled(False)

    def _drain(self) -> None:
        """Handle all that has come, then what was put off. If one handler fails, the rest is done in the next turn."""
        self._posted = False
        finished = False
        try:
            finished = self._handle()
        except wire.WireError as error:
            self._quarrel(str(error))
        finally:
            if not finished and self.is_open:
                self._soon()

    def _handle(self) -> bool:
        while self.is_open:
            received = self._wire.receive()
            self._received += received or b""
            for target, opcode, args in wire.messages(self._received):
                handler = self._objects.get(target)
                if handler:  # else an event that was under way when its object was destroyed
                    handler(opcode, args)
            if received is None:
                self._lose()
            elif not received:
                break
        while self._after:
            callback = next(iter(self._after))
            del self._after[callback]
            callback()
        return True

    def _display(self, opcode: int, args: wire.Args) -> None:
        if opcode == wire.DISPLAY_DELETE_ID:
            gone = args.number()
            if self._objects.pop(gone, None):
                self._free.append(gone)
        elif opcode == wire.DISPLAY_ERROR:
            target, code = args.number(), args.number()
            self._quarrel(f"error {code} of object {target}, {args.text()}")

    def _registry(self, opcode: int, args: wire.Args) -> None:
        name = args.number()
        if opcode == wire.REGISTRY_GLOBAL:
            self._offered[name] = (args.text(), args.number())
        elif opcode == wire.REGISTRY_GLOBAL_REMOVE:
            self._offered.pop(name, None)
        for changed in tuple(self._listeners):
            changed()

    def _quarrel(self, why: str) -> None:
        logging.getLogger(__name__).warning("The Wayland compositor and Detox misunderstand each other: %s", why)
        self._lose()

    def _lose(self) -> None:
        users = tuple(self._users)
        self.close()
        for lost in users:
            lost()


def _deaf(_opcode: int, _args: wire.Args) -> None:
    """Hear nothing."""
