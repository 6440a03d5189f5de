"""The ``Session`` port on Linux: logind on the system bus, screen savers on the session bus."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from detox.core.errors import DetoxError
from detox.core.inputs import SessionChanged
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.core.ports.desktop import Sink
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.again import Again
from detox.system.bus import Bus, Which, sender_of
from detox.system.sleep_delay import SleepDelay

if TYPE_CHECKING:
    from jeepney import DBusAddress, Message

LOGIND = "org.freedesktop.login1"
MANAGER, SESSION, USER = f"{LOGIND}.Manager", f"{LOGIND}.Session", f"{LOGIND}.User"
PROPERTIES = "org.freedesktop.DBus.Properties"

log = logging.getLogger(__name__)

# Bus name, which is the interface too, and object path.
SAVERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
    ("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
)

# logind's signal Lock only asks for a lock. If by then nothing says that the screen is locked, it is not.
DOUBT_SECONDS = 10.0


class Logind:
    """Our session as logind tells it (https://www.freedesktop.org/wiki/Software/systemd/logind/)."""

    def __init__(self, bus: Bus, clock: Clock, alarms: Alarms, changed: Callable[[], None]) -> None:
        """Raises DetoxError if logind is not there, or knows no session of ours."""
        self._bus = bus
        self._clock = clock
        self._alarms = alarms
        self._changed = changed
        self.hinted = self.asked = self.asleep = self.inactive = False
        self._doubt: Cancel | None = None
        self._path = _our_session(bus)
        from_logind = {"sender": LOGIND}
        ours = {**from_logind, "path": self._path}
        bus.listen({**from_logind, "interface": MANAGER, "member": "PrepareForSleep"}, self._sleeps)
        bus.listen({**ours, "interface": SESSION, "member": "Lock"}, lambda _: self._asked_to(True))
        bus.listen({**ours, "interface": SESSION, "member": "Unlock"}, lambda _: self._asked_to(False))
        bus.listen({**ours, "interface": PROPERTIES, "member": "PropertiesChanged"}, self._properties_changed)
        self._ask()

    @property
    def locked(self) -> bool:
        """Whether the session is locked, or was just asked to lock."""
        return self.hinted or self.asked

    def forget(self) -> None:
        """The bus went away: what it said last is not to be relied on for ever."""
        self.hinted = self.asleep = self.inactive = False
        self._asked_to(False)

    def _ask(self) -> None:
        self._bus.ask(self._told, _at(self._path, PROPERTIES), "GetAll", "s", SESSION)

    def _told(self, answer: Message | None) -> None:
        if answer:
            self._take(answer.body[0])

    def _properties_changed(self, message: Message) -> None:
        interface, values, invalid = message.body
        if interface == SESSION:
            self._take(values)
            if {"LockedHint", "Active"} & set(invalid):
                self._ask()

    def _take(self, values: dict[str, tuple[str, Any]]) -> None:
        if "LockedHint" in values:
            self.hinted = bool(values["LockedHint"][1])
            if self.hinted:
                self._set_asked(False)
        if "Active" in values:
            self.inactive = not values["Active"][1]
        self._changed()

    def _sleeps(self, message: Message) -> None:
        self.asleep = bool(message.body[0])
        self._changed()
        if not self.asleep:
            self._ask()  # much may have happened meanwhile

    def _asked_to(self, lock: bool) -> None:
        self._set_asked(lock)
        self._changed()

    def _set_asked(self, lock: bool) -> None:
        self.asked = lock
        if self._doubt:
            self._doubt()
        self._doubt = self._alarms.at(self._clock.now().boot + DOUBT_SECONDS, self._give_up) if lock else None

    def _give_up(self) -> None:
        self._asked_to(False)


class ScreenSavers:
    """The screen savers of the desktops. An active one is as good as a lock: nobody looks at what lies behind it."""

    def __init__(self, bus: Bus, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._active: set[str] = set()
        for name, path in SAVERS:
            bus.listen({"interface": name, "member": "ActiveChanged"}, self._active_changed)
            owner = {"sender": "org.freedesktop.DBus", "interface": "org.freedesktop.DBus", "arg0": name}
            bus.listen({**owner, "member": "NameOwnerChanged"}, self._owner_changed)
            bus.ask(self._told, _at(path, name, name), "GetActive")

    @property
    def active(self) -> bool:
        """Whether any of them hides the screen."""
        return bool(self._active)

    def forget(self) -> None:
        """The bus went away."""
        self._active.clear()
        self._changed()

    def _told(self, answer: Message | None) -> None:
        if answer:
            self._active_changed(answer)

    def _active_changed(self, message: Message) -> None:
        if message.body[0] is True:
            self._active.add(sender_of(message))
        else:
            self._active.discard(sender_of(message))
        self._changed()

    def _owner_changed(self, message: Message) -> None:
        self._active.discard(message.body[1])
        self._changed()


class DBusSession:
    """Reports from the event loop; a session that is locked already is reported soon after the start.

    A bus that goes away is asked for again until it is back; what it said last counts no longer meanwhile.
    """

    def __init__(self, clock: Clock, alarms: Alarms, delay: SleepDelay | None = None) -> None:
        """Connect to what there is; ``delay`` lets sleep wait until it has been reported.

        Raises DetoxError, with all the reasons, if there is nothing.
        """
        self._delay = delay
        self._clock = clock
        self._alarms = alarms
        self._sink: Sink | None = None
        self._said = SessionChanged()
        self._buses: dict[Which, Bus] = {}
        self._gone: set[Which] = set()
        self._again = Again(clock, alarms, self._try)
        self._logind: Logind | None = None
        self._savers: ScreenSavers | None = None
        refusals = []
        try:
            self._logind = self._find_logind()
        except DetoxError as error:
            refusals.append(error.message)
            self._hang_up()
        try:
            self._savers = self._find_savers()
        except DetoxError as error:
            refusals.append(error.message)
        parts = {"logind": self._logind, "screen saver": self._savers}
        self.name = ", ".join(name for name, part in parts.items() if part)
        if not self.name:
            title = QT_TRANSLATE_NOOP("System", "No word of locking and sleeping")
            both = QT_TRANSLATE_NOOP("System", "{first}; {second}")
            raise DetoxError(title, both.with_(first=refusals[0], second=refusals[1]))

    def start(self, sink: Sink) -> None:
        """Report each change."""
        self._sink = sink
        self._alarms.at(self._clock.now().boot, self._begin)

    def stop(self) -> None:
        """End all reports, and hang up; any number of times."""
        self._sink = None
        if self._delay:
            self._delay.release()
        self._again.stop()
        self._hang_up()
        if self._logind:
            self._logind.forget()

    def _begin(self) -> None:
        if self._delay and self._logind and self._sink:
            self._delay.take()
        self._changed()

    def _find_logind(self) -> Logind:
        """Raises DetoxError."""
        return Logind(self._bus("system"), self._clock, self._alarms, self._changed)

    def _find_savers(self) -> ScreenSavers:
        """Raises DetoxError."""
        return ScreenSavers(self._bus("session"), self._changed)

    def _bus(self, which: Which) -> Bus:
        bus = Bus(which, lambda: self._lost(which))
        self._buses[which] = bus
        return bus

    def _hang_up(self) -> None:
        for bus in self._buses.values():
            bus.close()

    def _lost(self, which: Which) -> None:
        part = self._logind if which == "system" else self._savers
        if part:
            part.forget()
            self._gone.add(which)
            self._again.begin()

    def _try(self) -> bool:
        """Connect again to what is gone; return whether all of it is back."""
        for which in tuple(self._gone):
            try:
                if which == "system":
                    self._logind = self._find_logind()
                else:
                    self._savers = self._find_savers()
            except DetoxError:
                self._buses[which].close()  # the bus may be there before logind is
            else:
                self._gone.discard(which)
                log.warning("The %s bus is back.", which)
        return not self._gone

    def _changed(self) -> None:
        logind, savers = self._logind, self._savers
        state = SessionChanged(
            locked=bool((logind and logind.locked) or (savers and savers.active)),
            asleep=bool(logind and logind.asleep),
            inactive=bool(logind and logind.inactive),
        )
        if state != self._said and self._sink:
            woke, self._said = self._said.asleep and not state.asleep, state
            self._sink(state)
            if self._delay and state.asleep:
                self._delay.release()  # all is written
            elif self._delay and woke:
                self._delay.take()


def _at(path: str, interface: str, name: str = LOGIND) -> DBusAddress:
    from jeepney import DBusAddress

    return DBusAddress(path, name, interface)


def _our_session(bus: Bus) -> str:
    """Return the path of the session we run in, or, for a service of the user, of the one on the user's screen."""
    manager = _at("/org/freedesktop/login1", MANAGER)
    number = os.environ.get("XDG_SESSION_ID", "")
    found = bus.call(manager, "GetSession", "s", number) if number else None
    found = found or bus.call(manager, "GetSessionByPID", "u", os.getpid())
    if not found:
        user = bus.call(manager, "GetUserByPID", "u", os.getpid())
        display = bus.call(_at(user[0], PROPERTIES), "Get", "ss", USER, "Display") if user else None
        found = (display[0][1][1],) if display and display[0][1][0] else None
    if not found:
        title = QT_TRANSLATE_NOOP("System", "No session")
        raise DetoxError(title, QT_TRANSLATE_NOOP("System", "logind is not there, or knows no session of ours"))
    return str(found[0])
