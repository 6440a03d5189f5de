"""Which window is active, and its title."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.inputs import ActiveWindow, WindowsUnknown
from detox.core.ports import Alarms, Cancel, Clock
from detox.system.wayland.connection import Connection
from detox.system.wayland.describe import Describer
from detox.system.wayland.toplevels import Told, Toplevels

# A window may lose the focus a moment before another one gets it.
BLIP_SECONDS = 0.08
# A title is said at once; one that goes on changing (a spinner) ever more seldom, until it was calm for a second.
PACE_SECONDS, SLOWEST_PACE = 0.1, 0.8
CALM_SECONDS = 1.0
# Who owns a new window comes by another way than the window itself, and may be a little behind.
OWNER_SECONDS = 0.05

ENDED = "the compositor says no more which windows there are"

Report = Callable[[ActiveWindow | WindowsUnknown], None]


class ActiveWatch:
    """Reports each change of the active window, from the loop, by events alone; equal reports are not repeated."""

    def __init__(
        self, connection: Connection, toplevels: Toplevels, describer: Describer, clock: Clock, alarms: Alarms,
        report: Report,
    ) -> None:  # fmt: skip
        self._x = connection
        self._toplevels = toplevels
        self._describer = describer
        self._clock = clock
        self._alarms = alarms
        self._report = report
        self._running = False
        self._number = 0
        self._seen = Told()
        self._waited = False
        self._said: ActiveWindow | WindowsUnknown | None = None
        self._said_at = self._changed_at = -CALM_SECONDS
        self._pace = PACE_SECONDS
        self._cancel: dict[str, Cancel] = {}

    def start(self) -> None:
        """Report what is active now, once the compositor has listed its windows, and each change."""
        self._x.sync(self._begin)

    def stop(self) -> None:
        """Say nothing more."""
        self._running = False
        for cancel in self._cancel.values():
            cancel()
        self._cancel.clear()

    def _begin(self) -> None:
        self._running = True
        self._cancel["toplevels"] = self._toplevels.listen(self._changed)
        self._cancel["owners"] = self._describer.listen(self._changed)
        self._look()

    def _changed(self) -> None:
        """Look once all events at hand are known: a change of focus is several."""
        self._x.later(self._look)

    def _look(self) -> None:
        if not self._running:
            return
        if self._toplevels.ended:
            self._say(WindowsUnknown(ENDED))
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
        elif told.title == self._seen.title:
            self._say_front(told)
        else:
            self._title_changed(told)

    def _settle(self) -> None:
        self._cancel.pop("blip", None)
        if self._toplevels.front() is None:
            self._say(ActiveWindow(None))

    def _leave(self) -> None:
        """Turn away from the window: the first title of the next one counts at once."""
        self._call_off("title")
        self._call_off("owner")
        self._number = 0
        self._waited = False
        self._said_at = -CALM_SECONDS
        self._pace = PACE_SECONDS

    def _title_changed(self, told: Told) -> None:
        now = self._clock.now().boot
        if now - self._changed_at >= CALM_SECONDS:
            self._pace = PACE_SECONDS
        self._changed_at = now
        self._seen = told
        if "title" in self._cancel:
            return
        due = self._said_at + self._pace
        self._pace = min(2 * self._pace, SLOWEST_PACE)
        if due <= now:
            self._say_title()
        else:
            self._cancel["title"] = self._alarms.at(due, self._say_title)

    def _say_title(self) -> None:
        self._call_off("title")
        self._said_at = self._clock.now().boot
        front = self._toplevels.front()
        if front and front[0] == self._number:
            self._say_front(front[1])

    def _say_front(self, told: Told) -> None:
        """Report the active window: a pending title goes with it, and a new window's owner is waited for a moment."""
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
        self._look()

    def _call_off(self, what: str) -> None:
        cancel = self._cancel.pop(what, None)
        if cancel:
            cancel()

    def _say(self, observation: ActiveWindow | WindowsUnknown) -> None:
        if observation != self._said:
            self._said = observation
            self._report(observation)
