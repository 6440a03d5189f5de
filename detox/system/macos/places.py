"""Which windows can be seen, and where one is."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.inputs import VisibleWindows, Window
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.core.ports.desktop import Frame
from detox.system.macos.api import (
    DESTROYED,
    MINIMISED,
    MOVED,
    RESIZED,
    RESTORED,
    TITLE,
    WINDOW_CREATED,
    Api,
    App,
    Element,
    Shown,
    Unanswered,
)  # fmt: skip
from detox.system.macos.reader import Reader, drawn, frame_of

SPACE = "NSWorkspaceActiveSpaceDidChangeNotification"
HIDDEN, UNHIDDEN = "NSWorkspaceDidHideApplicationNotification", "NSWorkspaceDidUnhideApplicationNotification"
LAUNCHED, ENDED = "NSWorkspaceDidLaunchApplicationNotification", "NSWorkspaceDidTerminateApplicationNotification"

TOGETHER_SECONDS = 0.1
"""What changes in this time is looked at once."""


class VisibleWatch:
    """Reports all visible windows, now and at each change, while it is wanted: it asks every program that shows one."""

    def __init__(
        self, api: Api, reader: Reader, clock: Clock, alarms: Alarms, report: Callable[[VisibleWindows], None]
    ) -> None:
        self._api, self._reader, self._clock, self._alarms, self._report = api, reader, clock, alarms, report
        self._general: list[Cancel] = []
        self._watched: dict[int, Cancel] = {}
        self._soon: Cancel | None = None
        self._said: VisibleWindows | None = None

    def start(self) -> None:
        """Begin, unless it has begun."""
        if self._general:
            return
        self._general = [self._api.activated(lambda _: self._changed())]
        self._general += [
            self._api.hear("workspace", name, self._changed) for name in (SPACE, HIDDEN, UNHIDDEN, LAUNCHED, ENDED)
        ]
        self._look()

    def stop(self) -> None:
        """Say nothing more."""
        for cancel in (*self._general, *self._watched.values(), *([self._soon] if self._soon else [])):
            cancel()
        self._general, self._watched, self._soon, self._said = [], {}, None, None

    def _changed(self) -> None:
        if not self._soon:
            self._soon = self._alarms.at(self._clock.now().boot + TOGETHER_SECONDS, self._look)

    def _look(self) -> None:
        self._soon = None
        shown = self._api.shown()
        apps = {one.pid: self._api.app(one.pid) for one in shown}
        for pid in self._watched.keys() - apps.keys():
            if self._api.app(pid) is None:
                self._watched.pop(pid)()
                self._reader.forget(pid)
        windows: list[Window] = []
        for app in apps.values():
            if app is not None:
                self._watch(app.pid)
                windows += self._of(app, shown)
        found = VisibleWindows(tuple(windows))
        if found != self._said:
            self._said = found
            self._report(found)

    def _of(self, app: App, shown: list[Shown]) -> list[Window]:
        if not self._api.trusted():
            return [self._reader.window(app, None, None)]
        looks = [(element, self._api.look(element)) for element in self._api.windows(app.pid)]
        if not looks:  # it draws something and does not answer
            return [self._reader.window(app, None, None)]
        return [
            self._reader.window(app, element, look)
            for element, look in looks
            if look and not look.minimised and drawn(look.rect, app.pid, shown)
        ]

    def _watch(self, pid: int) -> None:
        """Notifications of a program come for each of its windows, too."""
        if pid in self._watched or not self._api.trusted():
            return
        try:
            names = (WINDOW_CREATED, TITLE, MINIMISED, RESTORED, DESTROYED)
            self._watched[pid] = self._api.watch(pid, None, names, lambda _: self._changed())
        except Unanswered:
            return  # it is asked again at the next change


class FrameWatch:
    """Follows one window: its place in device pixels, None while it cannot be seen or is gone."""

    def __init__(self, api: Api, pid: int, element: Element | None, moved: Callable[[Frame | None], None]) -> None:
        """``element`` None: the foremost window of a program that we may not ask; followed from event to event only."""
        self._api, self._pid, self._element, self._moved = api, pid, element, moved
        self._said: Frame | None = None
        self._cancels = [
            api.activated(lambda _: self.measure()),
            *(api.hear("workspace", name, self.measure) for name in (SPACE, HIDDEN, UNHIDDEN, ENDED)),
        ]
        if element is not None:
            try:
                names = (MOVED, RESIZED, MINIMISED, RESTORED, DESTROYED)
                self._cancels.append(api.watch(pid, element, names, self._heard))
            except Unanswered:
                pass  # then from event to event as well
        self._said = self._frame(drawn_too=True)
        moved(self._said)

    def stop(self) -> None:
        """Say nothing more; any number of times."""
        for cancel in self._cancels:
            cancel()
        self._cancels.clear()

    def measure(self) -> None:
        """Look whether it moved, and whether it is still to be seen."""
        self._tell(self._frame(drawn_too=True))

    def _heard(self, name: str) -> None:
        # What moves can be seen: the window server, which knows of spaces, need not be asked then.
        self._tell(self._frame(drawn_too=name not in {MOVED, RESIZED}))

    def _tell(self, frame: Frame | None) -> None:
        if frame != self._said and self._cancels:
            self._said = frame
            self._moved(frame)

    def _frame(self, *, drawn_too: bool) -> Frame | None:
        shown = self._api.shown() if drawn_too or self._element is None else []
        if self._element is None:
            rect = next((one.rect for one in shown if one.pid == self._pid), None)
            return frame_of(rect, self._api.screens()) if rect else None
        look = self._api.look(self._element)
        if look is None or look.minimised or (drawn_too and not drawn(look.rect, self._pid, shown)):
            return None
        return frame_of(look.rect, self._api.screens(), full_screen=look.full_screen)
