"""The grounds of the compositors: native windows, turned to by the compositor's own means. There is no hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from tests.desktop.kit.kwin_hands import KWinHands
from tests.desktop.kit.programs import Browser
from tests.desktop.kit.session import Desktop
from tests.desktop.kit.sway import Sway
from tests.desktop.kit.wayland_window import WaylandWindow
from tests.desktop.truth.ground import CHROMIUM, Buses, Place


class Hands(Protocol):
    """Finds a window by its whole title, and turns to it."""

    def find(self, title: str) -> int:
        """Wait for it and return its number."""

    def focus(self, window: int) -> None:
        """Turn to it."""

    def close(self) -> None:
        """Let go."""


class SwayHands:
    """Hands on sway's windows."""

    def __init__(self, sway: Sway) -> None:
        self._sway = sway
        self.focus = sway.focus

    def find(self, title: str) -> int:
        """Wait for it and return its number."""
        return self._sway.wait_view(title=title, seconds=60).con

    def close(self) -> None:
        """There is nothing to let go of."""


class Shown:
    """A window of its own."""

    def __init__(self, hands: Hands, window: int, owner: str) -> None:
        self._hands, self._window, self.owner = hands, window, owner

    def show(self) -> None:
        """Turn to it."""
        self._hands.focus(self._window)


class WaylandGround:
    """Windows of Chromium and a plain one on a compositor."""

    away: tuple[str, ...] = ("lock", "sleep")
    films: Mapping[str, str] = {}

    def __init__(self, desktop: Desktop, hands: Hands) -> None:
        self._buses, self._hands = Buses(desktop), hands
        self._plain = WaylandWindow(desktop.processes, desktop.folder, desktop.env, "editor")
        self._chromium = Browser(desktop)
        pages = [(owner, title) for owner, title in CHROMIUM if owner != "other"]
        self.places: list[Place] = [Shown(hands, hands.find("editor"), "other")]
        for owner, title in pages:
            self._chromium.open_on_wayland(title)
            self.places.append(Shown(hands, hands.find(f"{title} - Chromium"), owner))

    def touch(self) -> None:
        """Nobody can: there is no seat."""

    def leave(self, how: str, gone: bool) -> None:
        """Lock the session or announce sleep, or the end of it."""
        self._buses.leave(how, gone)

    def play(self, how: str) -> None:
        """Nobody rests here, so nothing need play."""

    def hush(self) -> None:
        """Nothing plays."""

    def close(self) -> None:
        """End the programs and leave the buses."""
        self._chromium.close()
        self._plain.close()
        self._hands.close()
        self._buses.close()


def on_kwin(desktop: Desktop) -> WaylandGround:
    """Return the ground of a KWin."""
    return WaylandGround(desktop, KWinHands(desktop.bus.address, desktop.folder))


def on_sway(desktop: Desktop) -> WaylandGround:
    """Return the ground of a sway."""
    assert isinstance(desktop.compositor, Sway)
    return WaylandGround(desktop, SwayHands(desktop.compositor))
