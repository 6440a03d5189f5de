"""Which window is active, and its title: the program by NSWorkspace, the window by Accessibility if we may."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.inputs import ActiveWindow
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.system.macos.api import DESTROYED, FOCUSED_WINDOW, MINIMISED, RESIZED, TITLE, Api, App, Element, Unanswered
from detox.system.macos.reader import Reader
from detox.system.pace import Pace

BLIP_SECONDS = 0.08
"""A program between two windows has none for a moment: "none" has to last before it is believed."""

PERMISSION = "com.apple.accessibility.api"
"""Distributed when the list under Privacy & Security > Accessibility changes. Apple documents it nowhere; programs that
need the permission have listened to it for years. What ``trusted`` says may follow it by a second or two."""
PERMISSION_LOOKS = (0.2, 2.0)

AGAIN_SECONDS = (0.5, 1.0, 2.0, 4.0)
"""A program that has just started does not answer yet. It is asked again so much later each, and then left alone."""


class ActiveWatch:
    """Reports each change of the active window from the main loop, by events alone; equal reports are not repeated."""

    def __init__(
        self, api: Api, reader: Reader, clock: Clock, alarms: Alarms, report: Callable[[ActiveWindow], None]
    ) -> None:
        self._api, self._reader, self._clock, self._alarms, self._report = api, reader, clock, alarms, report
        self._pace = Pace(clock, alarms, self._read)
        self._app: App | None = None
        self._window: Element | None = None
        self._answers = False
        self._said: ActiveWindow | None = None
        self._cancel: dict[str, Cancel] = {}

    def start(self) -> None:
        """Report what is active now, and each change."""
        self._cancel["activated"] = self._api.activated(self._turn_to)
        self._cancel["permission"] = self._api.hear("distributed", PERMISSION, self._permission_changed)
        self._turn_to(self._api.front())

    def stop(self) -> None:
        """Say nothing more."""
        self._pace.stop()
        for cancel in self._cancel.values():
            cancel()
        self._cancel.clear()

    # --- events ----------------------------------------------------------------------------------------------------

    def _turn_to(self, app: App | None) -> None:
        """Another program is in front, or the same one again."""
        if app != self._app:
            self._leave()
            self._app = app
        self._ask(0)

    def _permission_changed(self) -> None:
        for number, seconds in enumerate(PERMISSION_LOOKS):
            self._after(f"permission {number}", seconds, self._look_again)

    def _look_again(self) -> None:
        if self._api.trusted() != self._answers:
            self._ask(0)

    def _program_changed(self, _: str) -> None:
        self._ask(0)

    def _window_changed(self, name: str) -> None:
        if name in {TITLE, RESIZED}:  # what becomes full screen changes its size
            self._pace.changed()
        else:
            if name == DESTROYED and self._app:
                self._reader.forget(self._app.pid, self._window)
            self._ask(0)

    # --- readings --------------------------------------------------------------------------------------------------

    def _ask(self, tries: int) -> None:
        """Find the program's window; where it does not answer, it is asked again a few times."""
        self._call_off("again")
        app = self._app
        if app is None:
            self._none_soon()
            return
        try:
            window = self._focused(app)
        except Unanswered:
            self._untitled(app, tries)
            return
        self._answers = True
        if window is None or self._window is None or not self._api.same(window, self._window):
            self._watch_window(app, window)
        self._read()

    def _focused(self, app: App) -> Element | None:
        """Watch the program and return its window. Raises Unanswered."""
        if not self._api.trusted():
            raise Unanswered
        if "program" not in self._cancel:
            self._cancel["program"] = self._api.watch(app.pid, None, (FOCUSED_WINDOW,), self._program_changed)
        return self._api.focused(app.pid)

    def _untitled(self, app: App, tries: int) -> None:
        """Report the program alone."""
        self._call_off("program")
        self._watch_window(app, None)
        self._answers = False
        self._say(ActiveWindow(self._reader.window(app, None, None)))
        if self._api.trusted() and tries < len(AGAIN_SECONDS):
            self._after("again", AGAIN_SECONDS[tries], lambda: self._ask(tries + 1))

    def _watch_window(self, app: App, window: Element | None) -> None:
        self._call_off("window")
        self._pace.begin()
        self._window = window
        if window is not None:
            try:
                self._cancel["window"] = self._api.watch(
                    app.pid, window, (TITLE, RESIZED, MINIMISED, DESTROYED), self._window_changed
                )
            except Unanswered:
                return  # its program still tells when it has another one

    def _read(self) -> None:
        """Read the window and report it, unless it is gone or in the Dock: then it is active in name only."""
        look = self._api.look(self._window) if self._window is not None else None
        if self._app is None or look is None or look.minimised:
            self._none_soon()
        else:
            self._say(ActiveWindow(self._reader.window(self._app, self._window, look)))

    def _none_soon(self) -> None:
        if self._said is None:
            self._say(ActiveWindow(None))
        elif "none" not in self._cancel:
            self._after("none", BLIP_SECONDS, lambda: self._say(ActiveWindow(None)))

    def _leave(self) -> None:
        for what in ("program", "window", "again"):
            self._call_off(what)
        self._pace.stop()
        self._window = None
        self._answers = False

    def _after(self, what: str, seconds: float, act: Callable[[], None]) -> None:
        self._call_off(what)

        def ring() -> None:
            self._cancel.pop(what, None)
            act()

        self._cancel[what] = self._alarms.at(self._clock.now().boot + seconds, ring)

    def _call_off(self, what: str) -> None:
        cancel = self._cancel.pop(what, None)
        if cancel:
            cancel()

    def _say(self, observation: ActiveWindow) -> None:
        self._call_off("none")
        if observation != self._said:
            self._said = observation
            self._report(observation)
