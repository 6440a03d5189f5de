"""A Mac at its edge: programs, windows, permission, input and session, moved by a test; notified as macOS does it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count
from typing import TypeVar

from detox.core.ports.clocks import Cancel
from detox.system.macos.api import (
    DESTROYED,
    FOCUSED_WINDOW,
    MINIMISED,
    MOVED,
    RESIZED,
    RESTORED,
    TITLE,
    WINDOW_CREATED,
    App,
    Centre,
    Element,
    Look,
    Rect,
    Screen,
    Shown,
    Unanswered,
)  # fmt: skip
from tests.fakes.clock import FakeClock

T = TypeVar("T")

PLACE = Rect(100, 80, 800, 600)


class Ref:
    """An AXUIElement: asking twice for one window gives two of them, told to be the same by ``same`` alone."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __eq__(self, other: object) -> bool:
        raise AssertionError("windows are compared by Api.same")

    __hash__ = None  # type: ignore[assignment] # neither may they be keys


@dataclass
class _Watch:
    pid: int
    number: int | None
    names: tuple[str, ...]
    heard: Callable[[str], None]


class FakeMac:
    """The ``Api``. ``mute`` programs answer nothing; ``trusted_now`` is the permission; ``asked`` and
    ``asked_server`` count looks at windows and at what is drawn.
    """

    def __init__(self, clock: FakeClock | None = None) -> None:
        self.clock = clock or FakeClock()
        self.trusted_now = True
        self.mute: set[int] = set()
        self.hidden: set[int] = set()
        self.elsewhere: set[int] = set()  # windows on another space
        self.screens_now = [Screen(Rect(0, 0, 2000, 1200))]
        self.locked_now, self.on_screen_now = False, True
        self.asked = self.asked_server = 0
        self.opened: list[str] = []
        self._numbers = count(100)
        self._apps: dict[int, App] = {}
        self._looks: dict[int, Look] = {}
        self._owner: dict[int, int] = {}
        self._focus: dict[int, int | None] = {}
        self._front: int | None = None
        self._activated: dict[object, Callable[[App], None]] = {}
        self._centres: dict[object, tuple[Centre, str, Callable[[], None]]] = {}
        self._watches: dict[object, _Watch] = {}
        self._ears: dict[object, Callable[[], None]] = {}
        self._touched_at = self.clock.now().boot

    # --- the edge --------------------------------------------------------------------------------------------------

    def front(self) -> App | None:
        return self._apps.get(self._front) if self._front is not None else None

    def app(self, pid: int) -> App | None:
        return self._apps.get(pid)

    def activated(self, heard: Callable[[App], None]) -> Cancel:
        return _kept(self._activated, heard)

    def hear(self, centre: Centre, name: str, heard: Callable[[], None]) -> Cancel:
        return _kept(self._centres, (centre, name, heard))

    def trusted(self) -> bool:
        return self.trusted_now

    def focused(self, pid: int) -> Element | None:
        self._answer(pid)
        number = self._focus.get(pid)
        return None if number is None else Ref(number)

    def windows(self, pid: int) -> list[Element]:
        if not self.trusted_now or pid in self.mute:
            return []
        return [Ref(number) for number, owner in self._owner.items() if owner == pid]

    def look(self, element: Element) -> Look | None:
        self.asked += 1
        assert self.trusted_now
        return self._looks.get(element.number)

    def same(self, one: Element, other: Element) -> bool:
        return bool(one.number == other.number)

    def watch(self, pid: int, element: Element | None, names: tuple[str, ...], heard: Callable[[str], None]) -> Cancel:
        self._answer(pid)
        return _kept(self._watches, _Watch(pid, None if element is None else element.number, names, heard))

    def minimise(self, element: Element) -> None:
        self.put_away(element.number)

    def hide(self, pid: int) -> None:
        self.hidden.add(pid)
        self.post("workspace", "NSWorkspaceDidHideApplicationNotification")

    def shown(self) -> list[Shown]:
        self.asked_server += 1
        return [
            Shown(self._owner[number], look.rect)
            for number, look in reversed(self._looks.items())
            if not look.minimised and number not in self.elsewhere and self._owner[number] not in self.hidden
        ]

    def screens(self) -> list[Screen]:
        return self.screens_now

    def idle_seconds(self) -> float:
        return self.clock.now().boot - self._touched_at

    def touched(self, heard: Callable[[], None]) -> Cancel:
        return _kept(self._ears, heard)

    def locked(self) -> bool:
        return self.locked_now

    def on_screen(self) -> bool:
        return self.on_screen_now

    def open(self, url: str) -> None:
        self.opened.append(url)

    # --- what a test does ------------------------------------------------------------------------------------------

    @property
    def listeners(self) -> int:
        """How many callbacks are kept: none when everything was stopped."""
        return len(self._activated) + len(self._centres) + len(self._watches) + len(self._ears)

    def launch(self, pid: int, bundle: str = "") -> None:
        """A program starts and comes to the front; no window yet."""
        self._apps[pid] = App(pid, bundle)
        self._focus.setdefault(pid, None)
        self.activate(pid)

    def activate(self, pid: int) -> None:
        """A program comes to the front."""
        self._front = pid
        self.hidden.discard(pid)
        for heard in list(self._activated.values()):
            heard(self._apps[pid])

    def window(self, pid: int, title: str, rect: Rect = PLACE) -> int:
        """A program opens a window, which gets the focus."""
        number = next(self._numbers)
        self._looks[number], self._owner[number] = Look(title, rect), pid
        self._notify(number, WINDOW_CREATED)
        self.turn_to(number)
        return number

    def turn_to(self, number: int) -> None:
        """The user turns to a window, also to one in the Dock."""
        pid = self._owner[number]
        before, self._focus[pid] = self._focus.get(pid), number
        if self._looks[number].minimised:
            self._looks[number] = replace(self._looks[number], minimised=False)
            self._notify(number, RESTORED)
        if self._front != pid:
            self.activate(pid)
        if before != number:
            self._notify_program(pid, FOCUSED_WINDOW)

    def retitle(self, number: int, title: str) -> None:
        """A window changes its title."""
        self._looks[number] = replace(self._looks[number], title=title)
        self._notify(number, TITLE)

    def place(self, number: int, rect: Rect, *, full_screen: bool = False) -> None:
        """A window moves, then changes its size."""
        self._looks[number] = replace(self._looks[number], rect=rect, full_screen=full_screen)
        self._notify(number, MOVED)
        self._notify(number, RESIZED)

    def put_away(self, number: int) -> None:
        """A window goes into the Dock."""
        if number in self._looks:
            self._looks[number] = replace(self._looks[number], minimised=True)
            self._leave(number)
            self._notify(number, MINIMISED)

    def close(self, number: int) -> None:
        """A window is gone; its program goes on."""
        del self._looks[number]
        self._leave(number)
        self._notify(number, DESTROYED)
        del self._owner[number]

    def end(self, pid: int) -> None:
        """A program ends, without a word about its windows."""
        for number in [number for number, owner in self._owner.items() if owner == pid]:
            del self._looks[number], self._owner[number]
        del self._apps[pid]
        self.post("workspace", "NSWorkspaceDidTerminateApplicationNotification")

    def post(self, centre: Centre, name: str) -> None:
        """A centre tells all who listen for that name."""
        for where, what, heard in list(self._centres.values()):
            if (where, what) == (centre, name):
                heard()

    def touch(self, *, heard: bool = True) -> None:
        """The pointer moves, or a key is pressed; ``heard`` by the monitor or not."""
        self._touched_at = self.clock.now().boot
        if heard:
            for ear in list(self._ears.values()):
                ear()

    # --- inside ----------------------------------------------------------------------------------------------------

    def _answer(self, pid: int) -> None:
        if not self.trusted_now or pid in self.mute or pid not in self._apps:
            raise Unanswered

    def _leave(self, number: int) -> None:
        pid = self._owner[number]
        if self._focus.get(pid) == number:
            others = [one for one, look in self._looks.items() if self._owner[one] == pid and not look.minimised]
            self._focus[pid] = others[-1] if others else None
            self._notify_program(pid, FOCUSED_WINDOW)

    def _notify(self, number: int, name: str) -> None:
        """A window's notification comes to those who watch it, and to those who watch its program."""
        for watch in list(self._watches.values()):
            if name in watch.names and (watch.number == number or (watch.number is None and self._is(watch, number))):
                watch.heard(name)

    def _is(self, watch: _Watch, number: int) -> bool:
        return watch.pid == self._owner[number]

    def _notify_program(self, pid: int, name: str) -> None:
        for watch in list(self._watches.values()):
            if watch.pid == pid and watch.number is None and name in watch.names:
                watch.heard(name)


def _kept(where: dict[object, T], what: T) -> Cancel:
    key = object()
    where[key] = what

    def cancel() -> None:
        where.pop(key, None)

    return cancel
