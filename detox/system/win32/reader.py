"""Reads a window: who made it, what it is called."""

from __future__ import annotations

from detox.core.inputs import Window
from detox.core.ports.programs import Processes
from detox.system.win32.desktop import Desktop

APP_HOST = "applicationframehost.exe"
"""It makes the windows of Store apps; the app itself has one inside (seen by others, no page says so)."""
LOCK_APP = "lockapp.exe"
"""The picture that lies over a locked session."""
SHELL = frozenset({"Progman", "WorkerW"})
"""The desktop behind all windows: no window of anybody."""
REMEMBERED = 64


class Reader:
    """Reads windows, and remembers of which app a host's window was: put away, it has no app inside any more."""

    def __init__(self, desktop: Desktop, processes: Processes) -> None:
        self._desktop = desktop
        self._processes = processes
        self._hosted: dict[int, int] = {}
        self._packages: dict[tuple[int, float], tuple[str, ...]] = {}

    def read(self, window: int, *, full_screen: bool | None = None) -> Window | None:
        """Return the window, None if it is gone or the desktop itself. ``full_screen`` None: look."""
        desktop = self._desktop
        pid = desktop.owner(window).pid
        kind = desktop.class_name(window)
        if not pid or kind in SHELL:
            return None
        program = self._processes.identify(pid)
        if program and program.name.casefold() == APP_HOST:
            pid = self._inside(window, pid)
            program = self._processes.identify(pid)
        if full_screen is None:
            frame = desktop.frame(window)
            full_screen = frame is not None and frame.full_screen
        packages = self._app_ids(pid, program.created) if program else ()
        return Window(
            id=window,
            pid=pid,
            program=program.name if program else None,
            created=program.created if program else None,
            app_ids=(*packages, kind) if kind else packages,
            title=desktop.title(window),
            full_screen=full_screen,
            own=pid == desktop.our_pid,
        )

    def _inside(self, window: int, host: int) -> int:
        """Return the first other process with a window inside; the host itself where none was ever seen."""
        owners = (self._desktop.owner(child).pid for child in self._desktop.children(window))
        found = next((pid for pid in owners if pid not in {0, host}), 0)
        if found:
            self._hosted.pop(window, None)
            self._hosted[window] = found
            if len(self._hosted) > REMEMBERED:
                del self._hosted[next(iter(self._hosted))]
        return found or self._hosted.get(window, host)

    def _app_ids(self, pid: int, created: float) -> tuple[str, ...]:
        key = (pid, created)
        if key not in self._packages:
            if len(self._packages) >= REMEMBERED:
                del self._packages[next(iter(self._packages))]
            self._packages[key] = self._desktop.app_ids(pid)
        return self._packages[key]


def is_lock_screen(window: Window | None) -> bool:
    """Whether that window is what a locked session shows."""
    return window is not None and (window.program or "").casefold() == LOCK_APP


def is_empty_host(window: Window) -> bool:
    """Whether it is the window of a Store app that is not, or not yet, to be found inside it."""
    return (window.program or "").casefold() == APP_HOST
