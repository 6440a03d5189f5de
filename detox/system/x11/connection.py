"""One connection to the X server, read when Qt says that there is something to read.

Requests are sent together and their replies collected afterwards, so a reading costs one round trip. While a reply is
waited for, events can be taken off the socket into a queue behind it, where no notifier sees them; that is why every
wait is followed by a look into that queue.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from select import select

from PySide6.QtCore import QObject, QSocketNotifier, Qt, Signal

from detox.core.ports.clocks import Cancel
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.x11 import wire
from detox.system.x11.asked import Asked, Several, together
from detox.system.x11.transport import connect

LOST = QT_TRANSLATE_NOOP("System", "the X server went away")

ANSWERED_SECONDS = 0.000_15
NEAR = 10_000
"""Numbers of requests that lie no farther apart can be told from their lower halves, which wrap around at 65536."""

Handler = Callable[[wire.Event], None]


class _Post(QObject):
    """Comes back from the event loop."""

    wanted = Signal()


class Connection:
    """A connection that several adapters share: each calls ``hold`` when it starts and ``release`` when it stops."""

    def __init__(self, display: str | None = None) -> None:
        """Connect to ``display`` ($DISPLAY if None). Raises DetoxError. Needs a QCoreApplication."""
        self._x = connect(display)
        self.root = self._x.root
        self._atoms: dict[str, int] = {}
        self._routes: dict[int, list[tuple[int, Handler]]] = {}
        self._after: dict[Callable[[], None], None] = {}
        self._early: deque[bytes] = deque()
        self._users: list[Callable[[], None]] = []
        self._draining = self._posted = False
        self._sent = 0
        self._post = _Post()
        self._post.wanted.connect(self._drain, Qt.ConnectionType.QueuedConnection)
        self._notifier = QSocketNotifier(self._x.descriptor, QSocketNotifier.Type.Read, self._post)
        self._notifier.activated.connect(self._readable)

    @property
    def is_open(self) -> bool:
        """Whether the server can still be asked."""
        return self._x.is_open

    # --- life ------------------------------------------------------------------------------------------------------

    def hold(self, lost: Callable[[], None]) -> None:
        """Become a user of the connection; ``lost`` is called once if the server goes away."""
        self._users.append(lost)

    def release(self, lost: Callable[[], None]) -> None:
        """Stop being one; the last user's release closes the connection."""
        if lost in self._users:
            self._users.remove(lost)
            if not self._users:
                self.close()

    def close(self) -> None:
        """Close the connection; any number of times."""
        if self._x.is_open:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._routes.clear()
            self._after.clear()
            self._x.close()

    # --- requests --------------------------------------------------------------------------------------------------

    def has(self, extension: str) -> bool:
        """Return whether the server has an extension. Ask before using one."""
        return self._first_event(extension) is not None

    def ask(self, opcode: int, body: bytes, extension: str | None = None) -> Asked:
        """Send a request that has a reply; it leaves with the next ``reply`` or turn of the loop."""
        self._sent = self._x.send(opcode, body, extension, replies=True)
        return Asked(self._wait, self._sent)

    def tell(self, opcode: int, body: bytes, extension: str | None = None) -> None:
        """Send a request without a reply. Errors are ignored: windows may go at any moment."""
        self._sent = self._x.send(opcode, body, extension, replies=False)
        self._soon()

    def ask_property(self, window: int, atom: int) -> Asked:
        """Ask for one property of a window."""
        return self.ask(wire.GET_PROPERTY, wire.get_property(window, atom))

    def ask_properties(self, window: int, atoms: Iterable[int]) -> Several:
        """Ask for some properties of a window."""
        numbers = self._x.send_several(wire.GET_PROPERTY, wire.get_properties(window, atoms))
        self._sent = numbers[-1] if numbers else self._sent
        return Several(self._wait_several, numbers)

    def answered(self, event: wire.Event, asked: Asked) -> bool:
        """Whether the reply to ``asked`` tells what ``event`` is about already: it happened before. If in doubt, no."""
        return self._sent - asked.number < NEAR and wire.happened_before(event, asked.number)

    def property(self, window: int, atom: int) -> wire.Property | None:
        """Return one property, by a round trip of its own."""
        return wire.read_property(self.ask_property(window, atom).reply())

    def atoms(self, *names: str) -> tuple[int, ...]:
        """Return the numbers of those names, asked for only once, together."""
        missing = [name for name in names if name not in self._atoms]
        asked = [self.ask(wire.INTERN_ATOM, wire.intern_atom(name)) for name in missing]
        self._atoms.update(zip(missing, map(wire.read_atom, together(asked)), strict=True))
        return tuple(self._atoms[name] for name in names)

    def new_id(self) -> int:
        """Return a number for something of ours in the server."""
        return self._x.new_id()

    # --- events ----------------------------------------------------------------------------------------------------

    def watch(self, target: int, mask: int, handler: Handler) -> Cancel:
        """Call ``handler``, from the loop, with each event of a window (``mask`` says which) or an alarm (mask 0)."""
        route = (mask, handler)
        self._routes.setdefault(target, []).append(route)
        # Always said again: a window that went and came back under the same number has forgotten our mask.
        if mask:
            self._select(target)

        def cancel() -> None:
            routes = self._routes.get(target, [])
            if route in routes:
                before = self._mask(target)
                routes.remove(route)
                if not routes:
                    del self._routes[target]
                if self._mask(target) != before:
                    self._select(target)

        return cancel

    def alarm_code(self) -> int:
        """Return the event code of the SYNC extension's AlarmNotify."""
        return (self._first_event("SYNC") or 0) + wire.SYNC_ALARM

    def later(self, callback: Callable[[], None]) -> None:
        """Call ``callback`` once, from the loop, after the events at hand have been handled."""
        self._after[callback] = None
        self._soon()

    def give_time(self) -> None:
        """Send what is queued and give the server the moment that it needs to answer it.

        To a client of the same computer it writes each reply in pieces (xorg-server, os/io.c: WriteToClient), and each
        of them would wake whoever waits for it already.
        """
        self._x.flush()
        select([], [], [], ANSWERED_SECONDS)

    def news(self, target: int) -> list[wire.Event]:
        """Return the events of a window that have come but are still to be handled.

        Things are told in the order in which they happened: all that was before a reply has come with it.
        """
        while raw := self._x.poll():
            self._early.append(raw)
        return [wire.read_event(raw) for raw in self._early if wire.event_target(raw) == target]

    def await_event(self, seconds: float) -> bool:
        """Stand still until the next event has come, but no longer than that: for a few thousandths, never for more.

        Returns whether one has come.
        """
        raw, came = self._x.poll(), False
        if raw:
            self._early.append(raw)
            came = True
        elif self._x.is_open and not self._x.failed():
            self._x.flush()
            came = bool(select([self._x.descriptor], [], [], seconds)[0])
        self._soon()
        return came

    # --- inside ----------------------------------------------------------------------------------------------------

    def _wait(self, request: int) -> bytes | None:
        reply = self._x.wait(request)
        if not self._draining:
            self._soon()
        return reply

    def _wait_several(self, requests: range) -> list[bytes | None]:
        replies = self._x.wait_several(requests)
        if not self._draining:
            self._soon()
        return replies

    def _first_event(self, extension: str) -> int | None:
        first = self._x.first_event(extension)
        self._soon()
        return first

    def _mask(self, target: int) -> int:
        mask = 0
        for each, _ in self._routes.get(target, ()):
            mask |= each
        return mask

    def _select(self, target: int) -> None:
        self.tell(wire.CHANGE_WINDOW_ATTRIBUTES, wire.change_mask(target, self._mask(target)))

    def _soon(self) -> None:
        """See to it that the loop looks for events that no notifier announces, and sends what is queued."""
        if not self._draining and not self._posted and self._x.is_open:
            self._posted = True
            self._post.wanted.emit()

    def _readable(self) -> None:
        self._x.receive()  # once: an empty look costs an exception, and the notifier tells of what comes later
        self._drain()

    def _drain(self) -> None:
        self._posted = False
        if self._draining:
            return
        self._draining = True
        try:
            self._work()
        except BaseException:
            self._draining = False
            self._soon()  # one that fails does not take the rest with it
            raise
        self._draining = False
        if self._x.failed():
            self._lose()
        self._x.flush()

    def _work(self) -> None:
        """Handle all events, then what was put off until after them, until there is neither."""
        while True:
            raw = self._early.popleft() if self._early else self._x.poll()
            if raw:
                event = wire.read_event(raw)
                for _, handler in tuple(self._routes.get(event.target, ())) if event.code else ():
                    handler(event)
            elif self._after:
                callback = next(iter(self._after))
                del self._after[callback]
                callback()
            else:
                return

    def _lose(self) -> None:
        users = tuple(self._users)
        self.close()
        for lost in users:
            lost()
