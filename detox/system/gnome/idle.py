"""The ``Idle`` port on GNOME: Mutter itself says when nobody has touched anything for a while.

org.gnome.Mutter.IdleMonitor (Mutter's ``data/dbus-interfaces``): ``AddIdleWatch`` rings each time idle time reaches its
milliseconds, ``AddUserActiveWatch`` once, at the next input; both ring by the signal ``WatchFired``, to us alone. While
an application inhibits idleness (a film), Mutter's watches do not ring; ``GetIdletime`` goes on counting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from detox.core.errors import DetoxError
from detox.core.inputs import IdleStarted, InputSeen, Lost
from detox.core.ports.clocks import Clock
from detox.core.ports.desktop import Sink
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.bus import Bus, sender_of
from detox.system.told.service import Service

if TYPE_CHECKING:
    from jeepney import DBusAddress, Message

NAME = "org.gnome.Mutter.IdleMonitor"
PATH = "/org/gnome/Mutter/IdleMonitor/Core"

LOST = QT_TRANSLATE_NOOP("System", "GNOME Shell went away")

_TITLE = QT_TRANSLATE_NOOP("System", "No idle time from GNOME")
_ABSENT = QT_TRANSLATE_NOOP("System", "GNOME's idle monitor does not run in this session")


class MutterIdle:
    """Reports from the event loop."""

    name = "mutter"

    def __init__(self, clock: Clock) -> None:
        """Raises DetoxError if there is no such monitor."""
        self._clock = clock
        self._sink: Sink | None = None
        self._limit_ms = 0
        self._idle = False
        self._round = 0
        self._idle_watch = self._active_watch = 0
        self._bus = Bus("session", self._lost)
        try:
            self._monitor = self._find_monitor()
        except DetoxError:
            self._bus.close()
            raise
        self._bus.listen({"sender": NAME, "path": PATH, "interface": NAME, "member": "WatchFired"}, self._fired)

    def start(self, sink: Sink, limit_seconds: float) -> None:
        """Begin to report, or change the limit: what that makes of this very moment is reported soon."""
        self._sink = sink
        self._limit_ms = max(1, round(limit_seconds * 1000))
        self._round += 1
        self._remove(self._idle_watch)
        self._idle_watch = 0
        self._watch(self._round)
        self._bus.ask(self._looked, _at(), "GetIdletime")

    def seconds(self) -> float | None:
        """Return the seconds since the last input, None when Mutter is gone. Waits a second at most."""
        found = self._bus.call(_at(), "GetIdletime")
        return found[0] / 1000 if found else None

    def stop(self) -> None:
        """End all reports and hang up, which takes back the watches; any number of times."""
        self._sink = None
        self._bus.close()

    def _find_monitor(self) -> Service:
        monitor = Service(self._bus, NAME, self._lost)
        if not monitor.owner:
            raise DetoxError(_TITLE, _ABSENT)
        return monitor

    def _lost(self) -> None:
        sink, self._sink = self._sink, None
        if sink:
            sink(Lost(LOST))

    def _watch(self, asked_in: int) -> None:
        def added(answer: Message | None) -> None:
            if answer is None:
                self._lost()
            elif asked_in == self._round:
                self._idle_watch = answer.body[0]
            else:  # the limit was changed meanwhile
                self._remove(answer.body[0])

        self._bus.ask(added, _at(), "AddIdleWatch", "t", self._limit_ms)

    def _looked(self, answer: Message | None) -> None:
        """A watch tells of reaching the limit, not of being beyond it: look once."""
        if answer:
            self._become(answer.body[0])

    def _fired(self, message: Message) -> None:
        (watch,) = message.body
        if sender_of(message) != self._monitor.owner:
            return
        if watch == self._idle_watch:
            self._become(self._limit_ms)
        elif watch == self._active_watch:
            self._active_watch = 0
            self._become(0)

    def _become(self, idle_ms: int) -> None:
        idle = idle_ms >= self._limit_ms
        if idle == self._idle or self._sink is None:
            return
        self._idle = idle
        if idle:
            self._bus.ask(self._awaits, _at(), "AddUserActiveWatch")
        else:
            self._remove(self._active_watch)
            self._active_watch = 0
        self._sink(IdleStarted(self._clock.now().boot - idle_ms / 1000) if idle else InputSeen())

    def _awaits(self, answer: Message | None) -> None:
        if answer is None:
            return
        if not self._idle:
            self._remove(answer.body[0])
            return
        self._active_watch = answer.body[0]
        self._bus.ask(self._looked, _at(), "GetIdletime")  # an input before the watch was there has not rung it

    def _remove(self, watch: int) -> None:
        if watch:
            self._bus.ask(_heard, _at(), "RemoveWatch", "u", watch)


def _at() -> DBusAddress:
    from jeepney import DBusAddress

    return DBusAddress(PATH, NAME, NAME)


def _heard(_: Message | None) -> None:
    """A watch that has rung already is no error."""
