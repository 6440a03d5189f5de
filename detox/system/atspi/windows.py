"""The ``Windows`` port by AT-SPI: a fallback for compositors that tell nothing, and only where the user asked for it.

It switches accessibility on for all programs, which costs them some work; programs that do not speak to screen readers
are invisible. So "no window" is never said here: whenever none is known to be active, windows are unknown.
"""

from __future__ import annotations

import itertools
import os
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from detox.core.covering import Covering
from detox.core.inputs import ActiveWindow, Lost, Window, WindowsUnknown
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.core.ports.desktop import Frame, Sink
from detox.core.ports.programs import Processes
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.atspi.connection import OBJECT_EVENT, REGISTRY, ROOT_PATH, WINDOW_EVENT, A11y, Place, added
from detox.system.bus import sender_of
from detox.system.nulls import nothing
from detox.system.pace import Pace
from detox.system.told.service import DAEMON

if TYPE_CHECKING:
    from jeepney import Message

LOST = QT_TRANSLATE_NOOP("System", "the accessibility bus went away")
INVISIBLE = "no program that speaks to screen readers is in front"

BLIP_SECONDS = 0.2
"""Between two windows none is active for a moment; the programs on both sides tell of it by themselves."""

LATE_SECONDS = 2.0
"""A program that begins to speak tells nobody of the window it had in front before somebody listened to it, which on a
busy computer is its first one. So it is looked into when it comes, and once more when it has shown what it has."""

REMEMBERED = 256


@dataclass(frozen=True, slots=True)
class _Front:
    """The window that is active, and what is known of it so far."""

    place: Place
    window: Window
    missing: frozenset[str] = field(default=frozenset({"title", "pid", "app"}))


class AtspiWindows:
    """The active window alone: which can be seen, and where they are, is not to be had. Reports come from the loop."""

    name = "atspi"

    def __init__(self, processes: Processes, clock: Clock, alarms: Alarms) -> None:
        """Switch accessibility on. Raises DetoxError if there is none."""
        self._processes, self._clock, self._alarms = processes, clock, alarms
        self._sink: Sink | None = None
        self._front: _Front | None = None
        self._said: ActiveWindow | WindowsUnknown | None = None
        self._numbers = itertools.count(1)
        self._known: OrderedDict[Place, int] = OrderedDict()
        self._blip: Cancel | None = None
        self._late: Cancel | None = None
        self._newcomers: list[Place] = []
        self._end: Cancel = nothing
        self._pace = Pace(clock, alarms, self._ask_title)
        self._a11y = A11y(self._lost)

    def start(self, sink: Sink) -> None:
        """Report the active window, once it is known, and each change; until then that nobody knows."""
        self._sink = sink
        bus = self._a11y.bus
        bus.listen({"interface": WINDOW_EVENT, "member": "Activate"}, lambda said: self._activated(_place(said)))
        for member in ("Deactivate", "Destroy"):
            bus.listen({"interface": WINDOW_EVENT, "member": member}, lambda said: self._left(_place(said)))
        bus.listen({"interface": OBJECT_EVENT, "member": "PropertyChange"}, self._changed)
        bus.listen({"interface": OBJECT_EVENT, "member": "ChildrenChanged", "path": ROOT_PATH}, self._came)
        self._blip = self._alarms.at(self._clock.now().boot + BLIP_SECONDS, self._settle)
        self._a11y.ask_children((REGISTRY, ROOT_PATH), self._look_into)

    def follow_visible(self, wanted: bool) -> None:
        """Report nothing: nobody can know."""

    def watch_frame(self, window_id: int, moved: Callable[[Frame | None], None]) -> Cancel:  # noqa: ARG002
        """Say once that the window cannot be seen: Wayland tells no program where its windows are."""
        if self._sink is None:
            return nothing
        return self._alarms.at(self._clock.now().boot, lambda: moved(None))

    def minimise(self, window_id: int) -> None:
        """Do nothing: AT-SPI cannot."""

    def ask_to_close(self, window_id: int) -> None:
        """Do nothing: nothing here may close windows of others."""

    def unlist(self, window_id: int) -> None:
        """Do nothing."""

    def covering(self) -> Covering:
        """Return that a door fills the screen: no place of a window is told, and none can be put away."""
        return "screen"

    def stand_before(self, ours: int, window_id: int) -> int | None:  # noqa: ARG002
        """Do nothing: no window of ours can be kept above another program's here."""
        return None

    def composited(self) -> bool:
        """Return True: Wayland always composes."""
        return True

    def stop(self) -> None:
        """End all reports and leave accessibility as it was; any number of times."""
        self._sink = None
        self._pace.stop()
        self._call_off()
        self._call_off_late()
        self._a11y.close()

    # --- which window is active --------------------------------------------------------------------------------------

    def _look_into(self, programs: list[Place]) -> None:
        for program in programs:
            self._a11y.ask_children(program, self._look_at)

    def _look_at(self, windows: list[Place]) -> None:
        for window in windows:
            self._a11y.ask_active(window, lambda each=window: self._found(each))  # type: ignore[misc]

    def _came(self, message: Message) -> None:
        """Look into a program that is there from now on, as the registry tells of its own accord."""
        place = added(message.body)
        if place is None or self._sink is None:
            return
        self._look_into([place])
        self._newcomers.append(place)
        self._call_off_late()
        self._late = self._alarms.at(self._clock.now().boot + LATE_SECONDS, self._look_again)

    def _look_again(self) -> None:
        self._late = None
        newcomers, self._newcomers = self._newcomers, []
        self._look_into(newcomers)

    def _found(self, place: Place) -> None:
        if self._front is None:
            self._activated(place)

    def _activated(self, place: Place) -> None:
        self._call_off()
        if self._sink is None or (self._front and self._front.place == place):
            return
        self._turn_away()
        self._front = _Front(place, Window(self._number(place)))
        # A program that dies says no farewell of its own.
        ends = {"sender": DAEMON, "interface": DAEMON, "member": "NameOwnerChanged", "arg0": place[0]}
        self._end = self._a11y.bus.listen(ends, self._program_ended)
        self._ask_title()
        self._a11y.ask_pid(place[0], lambda pid: self._learn(place, "pid", self._owner(pid)))
        self._a11y.ask_name((place[0], ROOT_PATH), lambda name: self._learn(place, "app", _app(name)))

    def _left(self, place: Place) -> None:
        if self._front and self._front.place == place:
            self._turn_away()
            self._call_off()
            self._blip = self._alarms.at(self._clock.now().boot + BLIP_SECONDS, self._settle)

    def _program_ended(self, message: Message) -> None:
        name, _, now = message.body
        if self._front and name == self._front.place[0] and not now:
            self._left(self._front.place)

    def _turn_away(self) -> None:
        self._front = None
        self._pace.begin()
        self._end()
        self._end = nothing

    def _settle(self) -> None:
        self._call_off()
        if self._front is None:
            self._say(WindowsUnknown(INVISIBLE))

    # --- what is known of it -----------------------------------------------------------------------------------------

    def _changed(self, message: Message) -> None:
        named = bool(message.body) and message.body[0] == "accessible-name"
        if named and self._front and _place(message) == self._front.place:
            self._pace.changed()

    def _ask_title(self) -> None:
        if self._front:
            place = self._front.place
            self._a11y.ask_name(place, lambda title: self._learn(place, "title", lambda it: replace(it, title=title)))

    def _owner(self, pid: int | None) -> Callable[[Window], Window]:
        program = self._processes.identify(pid) if pid else None
        name, created = (program.name, program.created) if program else (None, None)
        return lambda window: replace(window, pid=pid, program=name, created=created, own=pid == os.getpid())

    def _learn(self, place: Place, what: str, change: Callable[[Window], Window]) -> None:
        """Take in an answer about a window; it is reported once all of it is known."""
        front = self._front
        if front is None or front.place != place:
            return
        self._front = _Front(place, change(front.window), front.missing - {what})
        if not self._front.missing:
            self._say(ActiveWindow(self._front.window))

    def _number(self, place: Place) -> int:
        """Return the number of a window: the same as long as it is among those that were in front lately."""
        if place not in self._known:
            self._known[place] = next(self._numbers)
        self._known.move_to_end(place)
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return self._known[place]

    # --- saying it ---------------------------------------------------------------------------------------------------

    def _say(self, observation: ActiveWindow | WindowsUnknown) -> None:
        if self._sink and observation != self._said:
            self._said = observation
            self._sink(observation)

    def _lost(self) -> None:
        sink, self._sink = self._sink, None
        self._pace.stop()
        self._call_off()
        self._call_off_late()
        if sink:
            sink(Lost(LOST))

    def _call_off(self) -> None:
        if self._blip:
            self._blip()
            self._blip = None

    def _call_off_late(self) -> None:
        if self._late:
            self._late()
            self._late = None


def _place(message: Message) -> Place:
    from jeepney import HeaderFields

    return sender_of(message), str(message.header.fields.get(HeaderFields.path, ""))


def _app(name: str) -> Callable[[Window], Window]:
    return lambda window: replace(window, app_ids=(name,) if name else ())
