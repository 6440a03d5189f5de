"""Numbers for windows, and what is to be known about one."""

from __future__ import annotations

import os
from itertools import count

from detox.core.inputs import Window
from detox.core.ports.desktop import Frame
from detox.core.ports.programs import Processes
from detox.system.macos.api import Api, App, Element, Look, Rect, Screen, Shown

REMEMBERED = 256
"""So many windows keep their numbers."""

NEAR = 2.0
"""Points by which Accessibility and the window server may disagree about a window's place."""


class Reader:
    """Gives each window a number of our own: the window server's is only to be had by a private function.

    A program without the permission Accessibility has one number for all its windows.
    """

    def __init__(self, api: Api, processes: Processes) -> None:
        self._api, self._processes = api, processes
        self._numbers = count(1)
        self._known: dict[int, tuple[int, Element | None]] = {}

    def number(self, pid: int, element: Element | None) -> int:
        """Return the window's number, None: the program's."""
        for number, (owner, known) in list(self._known.items()):
            if owner == pid and (known is None) == (element is None) and (
                element is None or self._api.same(known, element)
            ):  # fmt: skip
                self._known[number] = self._known.pop(number)  # the last one used is the last one forgotten
                return number
        number = next(self._numbers)
        self._known[number] = (pid, element)
        if len(self._known) > REMEMBERED:  # most of those are gone: nobody tells of windows that nobody watches
            del self._known[next(iter(self._known))]
        return number

    def whose(self, number: int) -> tuple[int, Element | None] | None:
        """Return pid and window of a number, None if there is no such window."""
        return self._known.get(number)

    def forget(self, pid: int, element: Element | None = None) -> None:
        """A window is gone; None: its program is, with all of them."""
        gone = [
            number
            for number, (owner, known) in self._known.items()
            if owner == pid and (element is None or (known is not None and self._api.same(known, element)))
        ]
        for number in gone:
            del self._known[number]

    def window(self, app: App, element: Element | None, look: Look | None) -> Window:
        """Return the window as the rules want it; without ``look`` its title is not known."""
        program = self._processes.identify(app.pid)
        return Window(
            id=self.number(app.pid, element),
            pid=app.pid,
            program=program.name if program else None,
            created=program.created if program else None,
            app_ids=bundles(app.bundle),
            title=look.title if look else "",
            full_screen=bool(look and look.full_screen),
            own=app.pid == os.getpid(),
            title_known=look is not None,
        )


def bundles(bundle: str) -> tuple[str, ...]:
    """Return a bundle's identifier; behind that of an installed page the browser's (``com.google.Chrome.app.<id>``)."""
    if not bundle:
        return ()
    browser, installed, _ = bundle.partition(".app.")
    return (bundle, browser) if installed else (bundle,)


def drawn(rect: Rect, pid: int, shown: list[Shown]) -> bool:
    """Whether the window server draws that window. While it moves, only its size is sure, and the other way round."""
    return any(
        one.pid == pid
        and (
            (abs(one.rect.x - rect.x) <= NEAR and abs(one.rect.y - rect.y) <= NEAR)
            or (abs(one.rect.width - rect.width) <= NEAR and abs(one.rect.height - rect.height) <= NEAR)
        )
        for one in shown
    )


def frame_of(rect: Rect, screens: list[Screen], *, full_screen: bool = False) -> Frame:
    """Return a place in device pixels, as ``Frame`` has it: counted from the corner of the screen it is on.

    That is what Qt undoes again (``ui/door/frame``): on macOS its own pixels are points.
    """
    corner, scale, most = Rect(0, 0, 0, 0), 1.0, 0.0
    for screen in screens:
        shared = _shared(rect, screen.rect)
        if shared > most:
            corner, scale, most = screen.rect, screen.scale, shared
    return Frame(
        round(corner.x + (rect.x - corner.x) * scale),
        round(corner.y + (rect.y - corner.y) * scale),
        round(rect.width * scale),
        round(rect.height * scale),
        full_screen,
    )


def _shared(one: Rect, other: Rect) -> float:
    width = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    height = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return max(0.0, width) * max(0.0, height)
