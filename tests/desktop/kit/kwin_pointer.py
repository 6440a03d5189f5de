"""A pointer on KWin, played by the protocol that KDE has for it (fake-input.xml).

Only programs of KDE may play one, unless KWin runs with ``NO_CHECKS`` in its environment.
"""

from __future__ import annotations

import os

from detox.system.wayland import wire
from detox.system.wayland.connection import Connection
from tests.desktop.kit.session import Desktop
from tests.system.loop import application, pass_time, until

NO_CHECKS = ("KWIN_WAYLAND_NO_PERMISSION_CHECKS", "1")

_FAKE_INPUT = "org_kde_kwin_fake_input"
_AUTHENTICATE, _MOTION, _BUTTON, _AXIS = range(4)
_LEFT = 0x110  # BTN_LEFT of linux/input-event-codes.h
_VERTICAL = 0


class KWinPointer:
    """One pointer, on a connection of its own."""

    def __init__(self, desktop: Desktop) -> None:
        application()
        path = os.path.join(desktop.env["XDG_RUNTIME_DIR"], desktop.env["WAYLAND_DISPLAY"])
        self._hand = Connection(path)
        self._pointer = self._hand.bind(_FAKE_INPUT, 1, lambda _opcode, _args: None)
        self._ask(_AUTHENTICATE, wire.text("tests") + wire.text("to play a user"))

    def move(self, dx: int, dy: int) -> None:
        """Move it by so many pixels."""
        self._ask(_MOTION, wire.numbers(_fixed(dx), _fixed(dy)))

    def go(self, x: int, y: int) -> None:
        """Move it there. Which window it points at, KWin finds out with its next picture."""
        self.move(-9000, -9000)  # the corner holds it
        self.move(x, y)
        pass_time(0.2)

    def click(self, x: int, y: int) -> None:
        """Move it there and click."""
        self.go(x, y)
        for down in (1, 0):
            self._ask(_BUTTON, wire.numbers(_LEFT, down))
        self.settle()

    def wheel(self, x: int, y: int, turns: int) -> None:
        """Move it there and turn the wheel down."""
        self.go(x, y)
        for _ in range(turns):
            self._ask(_AXIS, wire.numbers(_VERTICAL, _fixed(15)))
        self.settle()

    def settle(self) -> None:
        """Wait until KWin has done all that."""
        done: list[bool] = []
        self._hand.sync(lambda: done.append(True))
        until(lambda: bool(done))

    def close(self) -> None:
        """Hang up."""
        self._hand.close()

    def _ask(self, opcode: int, body: bytes) -> None:
        self._hand.request(self._pointer, opcode, body)


def _fixed(number: int) -> int:
    """Return a number as the protocol writes fractions: 24 bits before the point, 8 behind it."""
    return (number * 256) % 2**32
