"""The desktop: its windows, who sits before it, whether it is locked, and what is recorded of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from detox.core.covering import Covering
from detox.core.inputs import Observation
from detox.core.ports.clocks import Cancel

Sink = Callable[[Observation], None]
Part = tuple[int, int, int, int]
"""Left, top, width and height."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a window's content is on the screen, in device pixels of the desktop.

    ``above`` are the places of windows that hide some of it, told only where the desktop cannot keep a door just above
    its window: one that stays above all has to spare them. ``desktop`` is the size of the whole desktop where it
    counts in pixels of its own.
    """

    x: int
    y: int
    width: int
    height: int
    full_screen: bool = False
    above: tuple[Part, ...] = ()
    desktop: tuple[int, int] | None = None


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

    def ask_to_close(self, window_id: int) -> None:
        """Ask that window to close, where the desktop has a way to. A window that is gone is no error."""
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


class Captures(Protocol):
    """Pictures, recordings and shares of the screen, which can leave out windows of ours."""

    name: str

    def leave_out(self, window_id: int, wanted: bool) -> None:
        """Leave a window of ours, about to be shown, out of them, or let it be in them. One that is gone is no error.
        ``window_id`` is its native id.
        """
        ...
