"""Other programs: who they are, whether one holds a call, and what a browser says of its page."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from detox.core.busy import Busy


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

    def terminate(self, program: Program) -> None:
        """Ask that very process to end, as the system's log-out would; never kill it. One that is gone is no error."""
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
