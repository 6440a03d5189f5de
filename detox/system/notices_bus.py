"""Notices by the desktop's own service, over one connection that stands only as long as a notice does.

Source: Desktop Notifications Specification 1.2 (https://specifications.freedesktop.org/notification-spec/latest/).
Some services (dunst) answer only the connection that sent, so one connection sends and listens.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from detox.core.errors import DetoxError
from detox.system.bus import Bus

if TYPE_CHECKING:
    from jeepney import DBusAddress, Message

SERVICE = "org.freedesktop.Notifications"
DAEMON = "org.freedesktop.DBus"
NORMAL_URGENCY = 1

Connect = Callable[[Callable[[], None]], Bus]
"""Opens a bus; its argument is called when that bus goes away. Raises DetoxError."""


@dataclass(frozen=True, slots=True)
class Toast:
    """What one notice says. ``seconds`` is how long it shall be seen; ``opens`` makes it clickable."""

    about: str
    title: str
    body: str
    app: str
    icon: str
    seconds: float
    opens: bool


@dataclass(slots=True)
class _Standing:
    """A notice that the service has, or is about to have. ``number`` is 0 until it answered."""

    toast: Toast
    number: int = 0
    next: Toast | None = None
    withdrawn: bool = False


class Desk:
    """Shows, replaces and withdraws notices. All answers come from the event loop.

    ``opened(about)`` is called when a notice is clicked, ``failed(toast)`` when it could not be shown: no bus, nobody
    there.
    """

    def __init__(
        self,
        connect: Connect,
        opened: Callable[[str], None],
        failed: Callable[[Toast], None],
        open_label: Callable[[], str],
        entry: str,
    ) -> None:
        self._connect = connect
        self._opened = opened
        self._failed = failed
        self._open_label = open_label
        self._entry = entry
        self._bus: Bus | None = None
        self._skills: frozenset[str] | None = None
        self._queue: list[Toast] = []
        self._standing: dict[str, _Standing] = {}

    def show(self, toast: Toast) -> None:
        """Show ``toast``, in place of the one about the same if that still stands."""
        if self._bus is None:
            try:
                self._open()
            except DetoxError:
                self._failed(toast)
                return
        self._queue = [each for each in self._queue if each.about != toast.about]
        if self._skills is None:
            self._queue.append(toast)
        else:
            self._send(toast)

    def withdraw(self, about: str) -> None:
        """Take the notice back, wherever it is by now."""
        self._queue = [each for each in self._queue if each.about != about]
        standing = self._standing.get(about)
        if standing is not None:
            standing.withdrawn = True
            standing.next = None
            self._take_down(standing)
        self._rest()

    def close(self) -> None:
        """Hang up. What stands, stands on; nobody hears of clicks any more."""
        self._queue.clear()
        self._standing.clear()
        self._rest()

    # --- the connection ----------------------------------------------------------------------------------------------

    def _open(self) -> None:
        bus = self._connect(self._lost)
        self._bus = bus
        from_service = {"sender": SERVICE, "interface": SERVICE}
        bus.listen({**from_service, "member": "ActionInvoked"}, self._clicked)
        bus.listen({**from_service, "member": "NotificationClosed"}, self._closed)
        bus.listen(
            {"sender": DAEMON, "interface": DAEMON, "member": "NameOwnerChanged", "arg0": SERVICE}, self._changed
        )
        # Calls on this bus start no program by themselves: a service that is installed but sleeps is woken by hand.
        bus.ask(self._woken, _daemon(), "StartServiceByName", "su", SERVICE, 0)

    def _woken(self, _answer: Message | None) -> None:
        """The service runs, or nobody can start it: the next answer will tell."""
        if self._bus is not None:
            self._bus.ask(self._skilled, _service(), "GetCapabilities")

    def _skilled(self, answer: Message | None) -> None:
        queue, self._queue = self._queue, []
        if answer is None:
            self._rest()
            for toast in queue:
                self._failed(toast)
            return
        self._skills = frozenset(str(skill) for skill in answer.body[0])
        for toast in queue:
            self._send(toast)
        self._rest()

    def _lost(self) -> None:
        """The bus is gone, and with it all numbers."""
        queue, self._queue = self._queue, []
        queue += [each.toast for each in self._standing.values() if not each.number and not each.withdrawn]
        self._bus = None
        self._skills = None
        self._standing.clear()
        for toast in queue:
            self._failed(toast)

    def _changed(self, message: Message) -> None:
        """Another service took over, or none: what the old one showed is gone, and so are its numbers."""
        _, old, new = message.body
        if not old:
            return
        self._standing = {about: each for about, each in self._standing.items() if not each.number}
        if new:
            self._skills = None
            self._woken(None)
        else:
            self._rest()

    def _rest(self) -> None:
        """Hang up when nothing stands or waits: other programs' notices would only wake us."""
        if self._bus is not None and not self._standing and not self._queue:
            self._bus.close()
            self._bus = None
            self._skills = None

    # --- notices -----------------------------------------------------------------------------------------------------

    def _send(self, toast: Toast) -> None:
        standing = self._standing.get(toast.about)
        if standing is not None and not standing.number:
            standing.next = toast  # its number is on the way; without it a second notice would stand beside it
            standing.withdrawn = False
            return
        if self._bus is None:
            return
        number = standing.number if standing is not None else 0
        self._standing[toast.about] = _Standing(toast)
        self._bus.ask(
            lambda answer: self._shown(toast, answer),
            _service(),
            "Notify",
            "susssasa{sv}i",
            *self._notify(toast, number),
        )

    def _notify(self, toast: Toast, number: int) -> tuple[object, ...]:
        """Return the arguments of ``Notify`` as this service understands them."""
        skills = self._skills or frozenset()
        # A service that knows no actions may ignore them, or turn the notice into a dialog: better not to send any.
        actions = ["default", self._open_label()] if toast.opens and "actions" in skills else []
        body = escape(toast.body, quote=False) if "body-markup" in skills else toast.body
        hints: Mapping[str, tuple[str, object]] = {
            "desktop-entry": ("s", self._entry),
            "urgency": ("y", NORMAL_URGENCY),
        }
        expires = round(toast.seconds * 1000)
        return (
            _clean(toast.app),
            number,
            _clean(toast.icon),
            _clean(toast.title),
            _clean(body),
            actions,
            hints,
            expires,
        )

    def _shown(self, toast: Toast, answer: Message | None) -> None:
        standing = self._standing.get(toast.about)
        if standing is None or standing.toast is not toast:
            return
        if answer is None:
            del self._standing[toast.about]
            again = standing.next or toast
            withdrawn = standing.withdrawn
            self._rest()
            if not withdrawn:
                self._failed(again)
            return
        standing.number = int(answer.body[0])
        if standing.withdrawn:
            self._take_down(standing)
        elif standing.next is not None:
            self._send(standing.next)

    def _take_down(self, standing: _Standing) -> None:
        if standing.number and self._bus is not None:
            # Its NotificationClosed ends it here too. An error means that it has gone already.
            number = standing.number
            self._bus.ask(
                lambda answer: None if answer else self._end(number), _service(), "CloseNotification", "u", number
            )

    def _clicked(self, message: Message) -> None:
        number = int(message.body[0])
        for about, standing in tuple(self._standing.items()):
            if standing.number == number and message.body[1] == "default":
                self._take_down(standing)  # most services have done so by themselves
                self._opened(about)
                return

    def _closed(self, message: Message) -> None:
        self._end(int(message.body[0]))

    def _end(self, number: int) -> None:
        self._standing = {about: each for about, each in self._standing.items() if each.number != number or not number}
        self._rest()


def _clean(text: str) -> str:
    """Return ``text`` as D-Bus can carry it: whole UTF-8, no zero. A bus hangs up on those who send anything else."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


def _service() -> DBusAddress:
    from jeepney import DBusAddress

    return DBusAddress("/org/freedesktop/Notifications", SERVICE, SERVICE)


def _daemon() -> DBusAddress:
    from jeepney import DBusAddress

    return DBusAddress("/org/freedesktop/DBus", DAEMON, DAEMON)


def session_bus(lost: Callable[[], None]) -> Any:
    """Open the session bus. Raises DetoxError."""
    return Bus("session", lost)
