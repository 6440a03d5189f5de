"""Which window is active, and its title."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.inputs import ActiveWindow
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.system.pace import Pace
from detox.system.wayland.connection import Connection
from detox.system.wayland.describe import Describer
from detox.system.wayland.toplevels import Told, Toplevels

# A window may lose the focus a moment before another one gets it.
BLIP_SECONDS = 0.08
# Who owns a new window comes by another way than the window itself, and may be a little behind.
OWNER_SECONDS = 0.05


class ActiveWatch:
    """Reports each change of the active window, from the loop, by events alone; equal reports are not repeated."""

    def __init__(
        self, connection: Connection, toplevels: Toplevels, describer: Describer, clock: Clock, alarms: Alarms,
        report: Callable[[ActiveWindow], None],
    ) -> None:  # fmt: skip
        self._x = connection
        self._toplevels = toplevels
        self._describer = describer
        self._clock = clock
        self._alarms = alarms
        self._report = report
        self._wanted = False
        self._number = 0
        self._seen = Told()
        self._waited = False
        self._said: ActiveWindow | None = None
        self._pace = Pace(clock, alarms, self._say_now)
        self._cancel: dict[str, Cancel] = {}

    def start(self) -> None:
        """Report what is active now, once the compositor has listed its windows, and each change."""
        self._wanted = True
        self._x.sync(self._begin)

    def stop(self) -> None:
        """Say nothing more."""
        self._wanted = False
        self._pace.stop()
        for cancel in self._cancel.values():
            cancel()
        self._cancel.clear()

    def _begin(self) -> None:
        if self._wanted and not self._cancel:
            self._cancel["toplevels"] = self._toplevels.listen(self._changed)
            self._cancel["owners"] = self._describer.listen(self._owners_changed)
            self._look()

    def _changed(self) -> None:
        """Look once all events at hand are known: a change of focus is several."""
        self._x.later(self._look)

    def _look(self) -> None:
        if not self._wanted:
            return
        front = self._toplevels.front()
        if front is None:
            self._leave()
            if "blip" not in self._cancel:
                self._cancel["blip"] = self._alarms.at(self._clock.now().boot + BLIP_SECONDS, self._settle)
            return
        self._call_off("blip")
        number, told = front
        if number != self._number:
            self._leave()
            self._number = number
            self._say_front(told)
        elif told.title != self._seen.title:
            self._seen = told
            self._pace.changed()
        elif told != self._seen:
            self._say_front(told)

    def _owners_changed(self) -> None:
        said = self._said.window if self._said else None
        if "owner" in self._cancel or (said and said.id == self._number and said.pid is None):
            self._say_now()

    def _settle(self) -> None:
        self._cancel.pop("blip", None)
        if self._toplevels.front() is None:
            self._say(ActiveWindow(None))

    def _leave(self) -> None:
        """Turn away from the window."""
        self._pace.begin()
        self._call_off("owner")
        self._number = 0
        self._waited = False

    def _say_now(self) -> None:
        front = self._toplevels.front()
        if front and front[0] == self._number:
            self._say_front(front[1])

    def _say_front(self, told: Told) -> None:
        """Report the active window with its newest title; a new window's owner is waited for a moment."""
        self._seen = told
        window, owned = self._describer.window(self._number, told)
        if not owned and not self._waited:
            if "owner" not in self._cancel:
                due = self._clock.now().boot + OWNER_SECONDS
                self._cancel["owner"] = self._alarms.at(due, self._wait_no_more)
            return
        self._waited = True
        self._call_off("owner")
        self._say(ActiveWindow(window))

    def _wait_no_more(self) -> None:
        self._waited = True
        self._say_now()

    def _call_off(self, what: str) -> None:
        cancel = self._cancel.pop(what, None)
        if cancel:
            cancel()

    def _say(self, observation: ActiveWindow) -> None:
        if observation != self._said:
            self._said = observation
            self._report(observation)
