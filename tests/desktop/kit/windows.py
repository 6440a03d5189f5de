"""What stands on the screen: windows, their owners, places and order, asked of the X server."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import xcffib
import xcffib.xproto as x

from tests.desktop.kit.waiting import wait_until

_TEXT_LENGTH = 1024
_DEEPEST = 6  # frames of the window manager; a tray icon lies deepest


@dataclass(frozen=True)
class Window:
    """One window as it was at the moment of asking. Places are those of its inside, in pixels of the screen."""

    id: int
    title: str
    instance: str
    wm_class: str
    pid: int
    x: int
    y: int
    width: int
    height: int
    visible: bool
    layer: int  # the order of its top-level ancestor: the higher, the nearer to the eye

    @property
    def middle(self) -> tuple[int, int]:
        """The point in its middle."""
        return self.x + self.width // 2, self.y + self.height // 2

    def covers(self, x: int, y: int) -> bool:
        """Return whether that point lies inside."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


def connect(display: str, authority: Path) -> Any:
    """Open a connection to a server whose cookie lies in that file."""
    # Not by xcffib's `auth`: it hands the C library memory that Python has freed already (1.13), now and then.
    before = os.environ.get("XAUTHORITY")
    os.environ["XAUTHORITY"] = str(authority)
    try:
        return xcffib.connect(display=display)
    finally:
        del os.environ["XAUTHORITY"]
        if before is not None:
            os.environ["XAUTHORITY"] = before


class Windows:
    """A connection to the X server of one desktop."""

    def __init__(self, display: str, authority: Path) -> None:
        self._connection = connect(display, authority)
        self._core: Any = self._connection.core
        self._screen: Any = self._connection.get_setup().roots[0]
        self._atoms: dict[str, int] = {}

    def paint(self, colour: int) -> None:
        """Give the empty screen a colour (0xRRGGBB): the server's own black is nobody's desktop."""
        self._core.ChangeWindowAttributes(self._screen.root, x.CW.BackPixel, [colour])
        self._core.ClearArea(False, self._screen.root, 0, 0, 0, 0)
        self._connection.flush()

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the screen."""
        place = self._core.GetGeometry(self._screen.root).reply()
        return place.width, place.height

    def all(self) -> list[Window]:
        """Return every window that has a class or a title, also hidden ones, the nearest to the eye last."""
        return list(self._walk(self._tree(), self._screen.root))

    def find(
        self,
        *,
        title: str | None = None,
        wm_class: str | None = None,
        pid: int | None = None,
        visible: bool | None = True,
    ) -> list[Window]:
        """Return what fits: ``title`` as a part, the class as a whole; ``visible=None`` takes hidden ones too."""
        return [
            window
            for window in self.all()
            if (title is None or title in window.title)
            and (wm_class is None or wm_class.lower() == window.wm_class.lower())
            and (pid is None or pid == window.pid)
            and (visible is None or visible == window.visible)
        ]

    def wait_for(
        self, seconds: float = 15, *, title: str | None = None, wm_class: str | None = None, pid: int | None = None
    ) -> Window:
        """Wait for a visible window and return it."""
        what = ", ".join(
            f"{key} {value!r}" for key, value in (("title", title), ("class", wm_class), ("pid", pid)) if value
        )
        found = wait_until(
            lambda: self.find(title=title, wm_class=wm_class, pid=pid),
            seconds,
            lambda: f"a window with {what} (on screen: {self})",
        )
        return found[-1]

    def wait_gone(self, window: Window, seconds: float = 10) -> None:
        """Wait until a window is no longer on the screen."""
        what = f"the window {window.title!r} to go"
        wait_until(lambda: not any(other.id == window.id and other.visible for other in self.all()), seconds, what)

    def at(self, px: int, py: int) -> Window | None:
        """Return the window that the eye meets at that point."""
        under = [window for window in self.all() if window.visible and window.covers(px, py)]
        return max(under, key=lambda window: window.layer, default=None)

    def class_at(self, px: int, py: int) -> str:
        """Return the class of the window that the eye meets at that point, in a few questions: ``at`` asks hundreds."""
        found, window = "", self._screen.root
        while window:
            found = self._text(window, "WM_CLASS").rstrip("\0").rpartition("\0")[2] or found
            reply = self._try(partial(self._translate, self._screen.root, window, px, py))
            window = reply.child if reply else 0
        return found

    def place_of(self, window: Window) -> tuple[int, int, int, int]:
        """Return left, top, width and height of a window as it is now; zeros for one that is gone."""
        place = self._try(lambda: self._core.GetGeometry(window.id).reply())
        corner = self._try(lambda: self._translate(window.id, self._screen.root, 0, 0))
        return (corner.dst_x, corner.dst_y, place.width, place.height) if place and corner else (0, 0, 0, 0)

    def _translate(self, source: int, target: int, px: int, py: int) -> Any:
        return self._core.TranslateCoordinates(source, target, px, py).reply()

    def active(self) -> int:
        """Return the id of the window that the window manager calls active; 0 for none."""
        found = self._numbers(self._screen.root, "_NET_ACTIVE_WINDOW")
        return found[0] if found else 0

    def is_hidden(self, window: Window) -> bool:
        """Return whether it is minimised."""
        return self._atom("_NET_WM_STATE_HIDDEN") in self._numbers(window.id, "_NET_WM_STATE")

    def wait_managed(self, name: str) -> None:
        """Wait until a window manager takes in new windows.

        That it says it runs is too early: openbox still reads its fonts then, and a window shown meanwhile is lost.
        """
        root, probe = self._screen.root, self._connection.generate_id()
        only = x.WindowClass.InputOutput
        self._core.CreateWindow(0, probe, root, 0, 0, 9, 9, 0, only, self._screen.root_visual, 0, [])

        def is_taken_in() -> bool:
            if probe in self._numbers(root, "_NET_CLIENT_LIST"):
                return True
            self._core.UnmapWindow(probe)
            self._core.MapWindow(probe)
            return False

        wait_until(is_taken_in, 15, f"the window manager {name}", every=0.05)
        self._core.DestroyWindow(probe)
        wait_until(lambda: probe not in self._numbers(root, "_NET_CLIENT_LIST"), 15, f"{name} to forget", every=0.01)

    def has_tray_host(self) -> bool:
        """Return whether somebody owns the XEmbed tray."""
        atom = self._atom("_NET_SYSTEM_TRAY_S0")
        return bool(self._core.GetSelectionOwner(atom).reply().owner)

    def activate(self, window: Window) -> None:
        """Ask the window manager to bring a window to the front, as a pager does."""
        self._ask(window.id, "_NET_ACTIVE_WINDOW", (2, 0, 0, 0, 0))
        wait_until(lambda: self.active() == window.id, 5, f"{window.title!r} to become active", every=0.01)

    def shows(self, window: Window, title: str) -> bool:
        """Return whether that is part of the window's title now."""
        return title in (self._text(window.id, "_NET_WM_NAME") or self._text(window.id, "WM_NAME"))

    def wait_title(self, window: Window, title: str) -> None:
        """Wait until that is part of the window's title."""
        wait_until(lambda: self.shows(window, title), 5, f"the title {title!r}", every=0.01)

    def workspace(self, number: int) -> None:
        """Turn to another workspace, the first is 0."""
        self._ask(self._screen.root, "_NET_CURRENT_DESKTOP", (number, 0, 0, 0, 0))
        wait_until(lambda: self._numbers(self._screen.root, "_NET_CURRENT_DESKTOP") == [number], 5, "the workspace")

    def send_to(self, window: Window, workspace: int) -> None:
        """Move a window to another workspace."""
        self._ask(window.id, "_NET_WM_DESKTOP", (workspace, 2, 0, 0, 0))
        wait_until(lambda: self._numbers(window.id, "_NET_WM_DESKTOP") == [workspace], 5, "the window to be there")

    def shut(self, window: Window) -> None:
        """Ask a window to close, as its close button does."""
        self._ask(window.id, "_NET_CLOSE_WINDOW", (0, 2, 0, 0, 0))

    def minimise(self, window: Window) -> None:
        """Ask the window manager to minimise a window."""
        self._ask(window.id, "WM_CHANGE_STATE", (3, 0, 0, 0, 0))
        wait_until(lambda: self.is_hidden(window), 5, f"{window.title!r} to be minimised")

    def place(self, window: Window, left: int, top: int, width: int, height: int) -> None:
        """Move and resize a window to about there."""
        mask = x.ConfigWindow.X | x.ConfigWindow.Y | x.ConfigWindow.Width | x.ConfigWindow.Height
        self._core.ConfigureWindow(window.id, mask, [left, top, width, height])
        self._connection.flush()

    def close(self) -> None:
        """Hang up."""
        self._connection.disconnect()

    def __str__(self) -> str:
        """All that is on the screen, for messages."""
        return (
            "; ".join(f"{window.title!r} ({window.wm_class})" for window in self.all() if window.visible) or "nothing"
        )

    # ------------------------------------------------------------------------------------------ X11, by the letter

    def _walk(self, tree: dict[int, list[int]], parent: int, layer: int = 0) -> Iterator[Window]:
        for order, child in enumerate(tree.get(parent, ())):
            level = order if parent == self._screen.root else layer
            window = self._look(child, level)
            if window is not None and (window.wm_class or window.title):
                yield window
            yield from self._walk(tree, child, level)

    def _tree(self) -> dict[int, list[int]]:
        """Return the children of every window, the lowest first, as they were at one moment.

        A window manager moves a window from its frame to the root when it is hidden: asked one after another, the
        root might not have it yet and the frame no more. So the server listens to nobody else meanwhile.
        """
        tree: dict[int, list[int]] = {}
        parents = [self._screen.root]
        self._core.GrabServer()
        try:
            for _ in range(_DEEPEST):
                asked = [(parent, self._core.QueryTree(parent)) for parent in parents]
                tree |= {parent: reply.children for parent, cookie in asked if (reply := self._try(cookie.reply))}
                parents = [child for parent, _ in asked for child in tree.get(parent, ())]
        finally:
            self._core.UngrabServer()
            self._connection.flush()
        return tree

    def _look(self, window: int, layer: int) -> Window | None:
        instance, _, wm_class = self._text(window, "WM_CLASS").rstrip("\0").partition("\0")
        title = self._text(window, "_NET_WM_NAME") or self._text(window, "WM_NAME")
        place = self._try(lambda: self._core.GetGeometry(window).reply())
        corner = self._try(lambda: self._core.TranslateCoordinates(window, self._screen.root, 0, 0).reply())
        state = self._try(lambda: self._core.GetWindowAttributes(window).reply())
        if place is None or corner is None or state is None:
            return None
        pid = self._numbers(window, "_NET_WM_PID")
        return Window(
            id=window,
            title=title,
            instance=instance,
            wm_class=wm_class,
            pid=pid[0] if pid else 0,
            x=corner.dst_x,
            y=corner.dst_y,
            width=place.width,
            height=place.height,
            visible=state.map_state == x.MapState.Viewable,
            layer=layer,
        )

    def _try(self, ask: Callable[[], Any]) -> Any:
        try:
            return ask()
        except xcffib.Error:  # the window went away between two questions
            return None

    def _atom(self, name: str) -> int:
        if name not in self._atoms:
            self._atoms[name] = self._core.InternAtom(False, len(name), name).reply().atom
        return self._atoms[name]

    def _raw(self, window: int, name: str) -> Any:
        return self._try(lambda: self._core.GetProperty(False, window, self._atom(name), 0, 0, _TEXT_LENGTH).reply())

    def _text(self, window: int, name: str) -> str:
        found = self._raw(window, name)
        if found is None:
            return ""
        data: bytes = found.value.buf()
        return data.decode("utf-8", errors="replace")

    def _numbers(self, window: int, name: str) -> list[int]:
        found = self._raw(window, name)
        if found is None or found.format != 32:
            return []
        data: bytes = found.value.buf()
        return list(struct.unpack(f"={len(data) // 4}I", data))

    def _ask(self, window: int, message: str, numbers: tuple[int, int, int, int, int]) -> None:
        data = x.ClientMessageData.synthetic(numbers, "IIIII")
        event = x.ClientMessageEvent.synthetic(32, window, self._atom(message), data)
        mask = x.EventMask.SubstructureRedirect | x.EventMask.SubstructureNotify
        self._core.SendEvent(False, self._screen.root, mask, event.pack())
        self._connection.flush()
