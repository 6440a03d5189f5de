"""Everything that can wake the engine: an observation of the computer, a command of the user, an alarm."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from detox.core.history import Override
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

# --- commands: what the user wants ---------------------------------------------------------------------------------

Answer = Literal["done", "later", "skip", "missed", "less"]


@dataclass(frozen=True, slots=True)
class Remind:
    """Show the card of that kind now."""

    name: str


@dataclass(frozen=True, slots=True)
class AnswerCard:
    """How the card ended: done, later (snooze), skip (closed), less (like this), missed (left alone)."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class AnotherTip:
    """The same card with another tip."""


@dataclass(frozen=True, slots=True)
class BreakBegins:
    """The break screen opened, for so many seconds of the boot clock: no card comes over it."""

    seconds: float


@dataclass(frozen=True, slots=True)
class BreakEnds:
    """The break screen is gone. ``kind``: the reminder for which it ran through; "": it was left, or counts as nothing.

    ``seconds`` is how long it was up.
    """

    kind: str = ""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Hold:
    """No reminders until ``until`` (aware UTC)."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Resume:
    """End the hold."""


@dataclass(frozen=True, slots=True)
class WasBreak:
    """The absence that the tray asks about was a break."""


@dataclass(frozen=True, slots=True)
class StartFocus:
    """Begin a block now, until ``until`` (aware UTC)."""

    until: datetime


@dataclass(frozen=True, slots=True)
class StopFocus:
    """End the running block; what that costs is the firmness' business."""


@dataclass(frozen=True, slots=True)
class OpenPass:
    """Let the user in for ``minutes``; the wait has already been waited. ``platform`` None: what is covered now."""

    reason: str
    platform: str | None = None
    minutes: float | None = None


@dataclass(frozen=True, slots=True)
class WalkAway:
    """The user chose to leave it: turned away from that covered window."""

    window_id: int


@dataclass(frozen=True, slots=True)
class Means:
    """What this time means, whatever the hours say: for ``minutes`` from now, None: until the day ends.

    ``since_sitting``: back from the start of the sitting that runs; without ``minutes``, what is on keeps its end.
    """

    meaning: Literal["work", "private"]
    minutes: float | None = None
    since_sitting: bool = False


@dataclass(frozen=True, slots=True)
class MeansNothing:
    """From now on the hours decide again."""


@dataclass(frozen=True, slots=True)
class Sync:
    """Write what is open to the history, so that a reader sees everything up to now."""


@dataclass(frozen=True, slots=True)
class Cut:
    """End the open span here and begin another: what came before is about to be forgotten."""


@dataclass(frozen=True, slots=True)
class Mend:
    """What social time of [from_ms, to_ms), UTC, was; ``override`` None: what was recorded. The open span ends here."""

    from_ms: int
    to_ms: int
    override: Override | None


@dataclass(frozen=True, slots=True)
class Stop:
    """Close everything: the program ends."""


Command = (
    Remind
    | AnswerCard
    | AnotherTip
    | BreakBegins
    | BreakEnds
    | Hold
    | Resume
    | WasBreak
    | StartFocus
    | StopFocus
    | OpenPass
    | WalkAway
    | Means
    | MeansNothing
    | Sync
    | Cut
    | Mend
    | Stop
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
