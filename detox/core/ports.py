"""The computer as the rules wish it were: one Protocol a port.

Every port has a real adapter (``system/`` or ``store/``), a null one beside it, a fake under ``tests/fakes/``, and one
contract test that all of them pass.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from detox.core.busy import Busy
from detox.core.covering import Covering
from detox.core.inputs import Observation
from detox.core.instant import Instant
from detox.core.text import Text

Cancel = Callable[[], None]
Sink = Callable[[Observation], None]


class Clock(Protocol):
    """Reads the time, all clocks at once."""

    def now(self) -> Instant:
        """Return this moment."""
        ...


class Alarms(Protocol):
    """Calls back at a moment of the boot clock, from the event loop, never from inside ``at``."""

    def at(self, boot: float, callback: Callable[[], None]) -> Cancel:
        """Call ``callback`` once, at or after boot-clock second ``boot``; soon (from the loop) if it has passed.
        The returned function takes it back, any number of times, also from inside the callback or after ``stop``.
        """
        ...

    def realign(self) -> None:
        """The computer slept and nobody told: what came due meanwhile rings soon, though a timer stood still."""
        ...

    def stop(self) -> None:
        """Forget all alarms; later ones are never called."""
        ...


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a window's content is on the screen, in device pixels of the desktop; None fields never occur."""

    x: int
    y: int
    width: int
    height: int
    full_screen: bool = False


class Windows(Protocol):
    """The active window, by events; all visible windows on request."""

    name: str

    def start(self, sink: Sink) -> None:
        """Report ``ActiveWindow`` for now and for each change of focus or title. Raises DetoxError if it cannot.
        When the desktop goes away, ``Lost`` is the adapter's last word.
        """
        ...

    def follow_visible(self, wanted: bool) -> None:
        """Report ``VisibleWindows`` as well, now and at each change, until ``wanted`` is False."""
        ...

    def watch_frame(self, window_id: int, moved: Callable[[Frame | None], None]) -> Cancel:
        """Call ``moved`` with the window's frame, now and when it changes; None while it cannot be seen or is gone."""
        ...

    def minimise(self, window_id: int) -> None:
        """Ask the desktop to put that window away. A window that is gone is no error."""
        ...

    def unlist(self, window_id: int) -> None:
        """Keep a window of ours, about to be shown, out of task lists where the desktop would list it."""
        ...

    def covering(self) -> Covering:
        """Return how far a door can go here. Asked in every beat: it must cost nothing."""
        ...

    def stand_before(self, ours: int, window_id: int) -> int | None:
        """Keep a window of ours, about to be shown, just above that one, as far as ``covering`` says that it can be.

        Return that window's native id where the toolkit has to tie the two itself, None where it has nothing to do.
        """
        ...

    def composited(self) -> bool:
        """Return whether windows may be half transparent here."""
        ...

    def stop(self) -> None:
        """End all reports and close the connection."""
        ...


class Idle(Protocol):
    """How long nobody has touched keyboard or pointer."""

    name: str

    def start(self, sink: Sink, limit_seconds: float) -> None:
        """Report ``IdleStarted`` when nothing was touched for the limit, then ``InputSeen``; again: another limit.
        When the desktop goes away, ``Lost`` is the adapter's last word.
        """
        ...

    def seconds(self) -> float | None:
        """Return the seconds since the last input, None where nobody can know."""
        ...

    def stop(self) -> None:
        """End all reports."""
        ...


class Session(Protocol):
    """Lock, sleep and switching of users."""

    name: str

    def start(self, sink: Sink) -> None:
        """Report ``SessionChanged`` at each change."""
        ...

    def stop(self) -> None:
        """End all reports."""
        ...


@dataclass(frozen=True, slots=True)
class Program:
    """A process as psutil knows it. ``created`` (seconds since 1970) guards against a pid used again."""

    pid: int
    name: str
    created: float


class Processes(Protocol):
    """Which program a pid is."""

    def identify(self, pid: int) -> Program | None:
        """Return the program, None if there is no such process or it may not be looked at."""
        ...

    def alive(self, program: Program) -> bool:
        """Return whether that very process still runs (same pid, same creation time, no zombie)."""
        ...

    def ancestors(self, pid: int) -> Sequence[Program]:
        """Return who started it, who started that one, and so on, the nearest first; never without end."""
        ...


class Calls(Protocol):
    """Calls, recordings and screen shares. Asked when a card is due, never polled."""

    name: str

    def busy(self, ignored: Collection[str] = ()) -> Busy | None:
        """Return a program that must not be interrupted and why, None if there is none.
        ``ignored`` are names of programs that the user does not count; upper and lower case are the same.
        """
        ...


@dataclass(frozen=True, slots=True)
class SiteSeen:
    """What a browser companion says: host only, never a path or a title."""

    browser_pid: int
    window_hint: str
    host: str
    audible: bool
    private: bool
    at: float


class Sites(Protocol):
    """The site in front of a browser, from a companion inside it."""

    name: str

    def start(self, seen: Callable[[SiteSeen], None]) -> None:
        """Report each change of site."""
        ...

    def stop(self) -> None:
        """End all reports."""
        ...


class Notices(Protocol):
    """Notices of the desktop."""

    name: str

    def show(self, about: str, title: str, body: str, opened: Callable[[], None] | None = None) -> None:
        """Show a notice; one with the same ``about`` is replaced. ``opened`` is called when it is clicked."""
        ...

    def withdraw(self, about: str) -> None:
        """Take a notice back if it still stands."""
        ...

    def stop(self) -> None:
        """Close what is open; notices that stand stay where they are."""
        ...


class Sounds(Protocol):
    """The one short sound of a card."""

    name: str

    def play(self) -> None:
        """Begin to play it and return at once. What cannot be played is left out without a word."""
        ...


class Captures(Protocol):
    """Pictures, recordings and shares of the screen, which can leave out windows of ours."""

    name: str

    def leave_out(self, window_id: int, wanted: bool) -> None:
        """Leave a window of ours, about to be shown, out of them, or let it be in them. One that is gone is no error.
        ``window_id`` is its native id.
        """
        ...


class Hush(Protocol):
    """The desktop's own "do not disturb": a switch that belongs to its user, too."""

    name: str

    def found(self) -> str:
        """Return the name of the switch that there is now. Raises DetoxError where none is for programs to turn."""
        ...

    def keeps(self, switch: str) -> bool:
        """Return whether it stays as it was turned when this program dies; else it goes off by itself then."""
        ...

    def is_on(self, switch: str) -> bool:
        """Return whether it is on; of one that counts who asked for quiet: whether we did. Raises DetoxError."""
        ...

    def turn(self, switch: str, on: bool) -> None:
        """Turn it. Raises DetoxError if the desktop refuses."""
        ...

    def stop(self) -> None:
        """Close what is open. A switch that does not keep goes off by that."""
        ...


class Autostart(Protocol):
    """Start at log-in, read back from the system each time."""

    name: str

    def enabled(self) -> bool:
        """Return what the system says now."""
        ...

    def set(self, enabled: bool) -> None:
        """Switch it. Raises DetoxError if the system refuses."""
        ...


@dataclass(frozen=True, slots=True)
class Refused:
    """An adapter that was not taken, why, and what the user can do about it."""

    name: str
    reason: Text
    remedy: Text


@dataclass(frozen=True, slots=True)
class Choice:
    """Which adapter a port got, and which were refused before it."""

    port: str
    chosen: str
    refused: tuple[Refused, ...] = ()
