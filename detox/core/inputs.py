"""Everything that can wake the engine: an observation of the computer, a command of the user, an alarm, the start."""

from __future__ import annotations

from dataclasses import dataclass

from detox.core.commands import Command
from detox.core.text import Text

# --- observations: what the computer did ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Window:
    """One window as the desktop describes it. ``title`` is read to classify and never stored or logged.

    id         the desktop's own number (X11 window id, HWND)
    pid        of the process that drew it, in our pid namespace, None where nobody can know
    program    the executable's base name found by psutil (``chromium``, ``Telegram``), None if psutil knows nothing
    app_ids    WM_CLASS instance and class, Wayland app_id, bundle id: most specific first
    role       WM_WINDOW_ROLE (Chromium's app windows say ``pop-up``)
    own        the window is ours
    title_known  False where the desktop keeps titles from us (macOS without Accessibility): "" says nothing then
    """

    id: int
    pid: int | None = None
    program: str | None = None
    created: float | None = None
    app_ids: tuple[str, ...] = ()
    title: str = ""
    role: str = ""
    full_screen: bool = False
    own: bool = False
    title_known: bool = True

    @property
    def known_as(self) -> str:
        """The program's name as a user may know it: where its process is unknown, what it calls itself."""
        return self.program or next(iter(self.app_ids), "")


@dataclass(frozen=True, slots=True)
class ActiveWindow:
    """The window that has the user's attention changed, or its title did. None: no window is active."""

    window: Window | None


@dataclass(frozen=True, slots=True)
class WindowsUnknown:
    """The desktop tells nothing about windows (any more)."""

    reason: str


@dataclass(frozen=True, slots=True)
class Lost:
    """The last word of an adapter of windows or idle time: its desktop (X server, compositor, bus) went away.

    Whoever keeps the adapters (``app.watch``) looks for another then; nobody else hears of it.
    """

    reason: Text


@dataclass(frozen=True, slots=True)
class VisibleWindows:
    """The windows that can be seen right now, active or not (only while the engine asked for them)."""

    windows: tuple[Window, ...]


@dataclass(frozen=True, slots=True)
class IdleStarted:
    """Nobody has touched anything since boot-clock second ``last_input``; said once the idle limit has passed."""

    last_input: float


@dataclass(frozen=True, slots=True)
class InputSeen:
    """The first input after an idle time."""


@dataclass(frozen=True, slots=True)
class SessionChanged:
    """The session's state as a whole: each True from the moment it begins until it ends."""

    locked: bool = False
    asleep: bool = False
    inactive: bool = False


@dataclass(frozen=True, slots=True)
class ClockMoved:
    """The wall clock or the time zone was changed."""


@dataclass(frozen=True, slots=True)
class SettingsChanged:
    """The settings given to this beat differ from those of the last one."""


Observation = (
    ActiveWindow
    | WindowsUnknown
    | Lost
    | VisibleWindows
    | IdleStarted
    | InputSeen
    | SessionChanged
    | ClockMoved
    | SettingsChanged
)

# --- time ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Alarm:
    """A moment that ``owner`` asked for has come. Only such a beat may make something due happen."""

    owner: str


@dataclass(frozen=True, slots=True)
class Started:
    """The first beat of a run."""


Input = Observation | Command | Alarm | Started
