"""A player on the session bus, as far as MPRIS asks it, and what keeps the screen awake, on the buses of the tests.

Run as a program (``python -m tests.desktop.fake_player ADDRESS FILE``) it says of itself what stands in the file.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

from tests.desktop.fake_logind import LOGIND, Service

NAME = "org.mpris.MediaPlayer2.fake.instance1"
PLAYER = "org.mpris.MediaPlayer2.Player"


class FakePlayer(Service):
    """Says "Playing", or whatever else stands in the file."""

    def __init__(self, address: str, file: Path) -> None:
        self._file = file
        super().__init__(address, NAME)

    def answer(self, method: str, body: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]] | None:
        if method == "Get" and body == (PLAYER, "PlaybackStatus"):
            return "v", (("s", self._file.read_text(encoding="utf-8")),)
        return None


class FakeInhibitors(Service):
    """A logind whose list of inhibitors is what a test makes it: (what, pid)."""

    def __init__(self, address: str) -> None:
        self.held: list[tuple[str, int]] = []
        super().__init__(address, LOGIND)

    def answer(self, method: str, _: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]] | None:
        if method == "ListInhibitors":
            return "a(ssssuu)", ([(what, "who", "why", "block", 1000, pid) for what, pid in self.held],)
        return None


class FakeSessionManager(Service):
    """GNOME's session manager with inhibitors of a test's making: (application id, flags)."""

    name = "org.gnome.SessionManager"

    def __init__(self, address: str) -> None:
        self.held: list[tuple[str, int]] = []
        self._now = 0
        super().__init__(address, self.name)

    def answer(self, method: str, _: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]] | None:
        if method == "GetInhibitors":
            self._now = -1
            return "ao", ([f"/org/gnome/SessionManager/Inhibitor{number}" for number, _ in enumerate(self.held)],)
        if method == "GetFlags":  # asked of one after the other
            self._now += 1
            return "u", (self.held[self._now][1],)
        return ("s", (self.held[self._now][0],)) if method == "GetAppId" else None


class FakeXfce(Service):
    """Xfce's power manager: names of programs that keep the screen awake."""

    name = "org.freedesktop.PowerManagement"

    def __init__(self, address: str) -> None:
        self.held: list[str] = []
        super().__init__(address, self.name)

    def answer(self, method: str, _: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]] | None:
        return ("as", (self.held,)) if method == "GetInhibitors" else None


if __name__ == "__main__":
    player = FakePlayer(sys.argv[1], Path(sys.argv[2]))
    while True:
        time.sleep(60)
