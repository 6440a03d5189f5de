"""The edge to macOS: what the adapters want of it, and nothing of how. A fake stands in everywhere else.

Places are in points of the global display space: origin at the top left of the main screen, y downwards, as
Accessibility and Core Graphics have it (https://developer.apple.com/documentation/applicationservices).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from detox.core.ports.clocks import Cancel

Element = Any
"""An AXUIElement: one window of another program. Compared by ``Api.same`` alone."""

Centre = Literal["local", "workspace", "distributed"]
"""NSNotificationCenter, the one of NSWorkspace, NSDistributedNotificationCenter."""

# Notifications of Accessibility (AXNotificationConstants.h).
FOCUSED_WINDOW = "AXFocusedWindowChanged"
WINDOW_CREATED = "AXWindowCreated"
TITLE = "AXTitleChanged"
MOVED = "AXWindowMoved"
RESIZED = "AXWindowResized"
MINIMISED = "AXWindowMiniaturized"
RESTORED = "AXWindowDeminiaturized"
DESTROYED = "AXUIElementDestroyed"


class Unanswered(Exception):
    """The program does not answer questions of Accessibility: not now, not to us, or not at all."""


@dataclass(frozen=True, slots=True)
class App:
    """A running program with a face. ``bundle`` is its identifier, "" if it has none."""

    pid: int
    bundle: str = ""


@dataclass(frozen=True, slots=True)
class Rect:
    """A place in points."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Look:
    """What a window says of itself."""

    title: str
    rect: Rect
    minimised: bool = False
    full_screen: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """An ordinary window (layer 0) that the window server draws on the current space. It has no title for us."""

    pid: int
    rect: Rect


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen: its place in points, and how many pixels a point has."""

    rect: Rect
    scale: float = 1.0


class Api(Protocol):
    """What is asked of macOS. All callbacks come from the main run loop, which is Qt's loop."""

    def front(self) -> App | None:
        """Return the program whose menu bar is shown. Needs no permission."""
        ...

    def app(self, pid: int) -> App | None:
        """Return a running program. Needs no permission."""
        ...

    def activated(self, heard: Callable[[App], None]) -> Cancel:
        """Call ``heard`` with each program that comes to the front. Needs no permission."""
        ...

    def hear(self, centre: Centre, name: str, heard: Callable[[], None]) -> Cancel:
        """Call ``heard`` for each notification of that name, at once, also while we are in the background."""
        ...

    def trusted(self) -> bool:
        """Return whether we have the permission Accessibility."""
        ...

    def focused(self, pid: int) -> Element | None:
        """Return the program's window with the keyboard, None if it has none. Raises Unanswered."""
        ...

    def windows(self, pid: int) -> list[Element]:
        """Return the program's windows, as far as it answers."""
        ...

    def look(self, element: Element) -> Look | None:
        """Return what the window says of itself; None if it is gone or does not answer."""
        ...

    def same(self, one: Element, other: Element) -> bool:
        """Return whether both are the same window."""
        ...

    def watch(self, pid: int, element: Element | None, names: tuple[str, ...], heard: Callable[[str], None]) -> Cancel:
        """Call ``heard`` with each of those notifications of a window; None: of the program. Raises Unanswered."""
        ...

    def minimise(self, element: Element) -> None:
        """Put the window into the Dock. One that is gone is no error."""
        ...

    def hide(self, pid: int) -> None:
        """Hide the program with all its windows. Needs no permission."""
        ...

    def shown(self) -> list[Shown]:
        """Return the windows on the current space, front to back. Needs no permission."""
        ...

    def screens(self) -> list[Screen]:
        """Return all screens, the main one first."""
        ...

    def idle_seconds(self) -> float:
        """Return the seconds since the last key, click or move. Needs no permission."""
        ...

    def touched(self, heard: Callable[[], None]) -> Cancel:
        """Call ``heard`` for input that goes to other programs. Keys need Accessibility, the pointer does not."""
        ...

    def locked(self) -> bool:
        """Return whether the screen is locked."""
        ...

    def on_screen(self) -> bool:
        """Return whether this session has the screen, and not that of another user."""
        ...

    def open(self, url: str) -> None:
        """Open a page or a pane of System Settings."""
        ...
