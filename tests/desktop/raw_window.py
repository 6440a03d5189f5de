"""A window with whatever properties a test wants, of this very process."""

from __future__ import annotations

import struct
from typing import Any

import xcffib
import xcffib.xproto as x


class RawWindow:
    """One mapped window on a connection of its own. $XAUTHORITY says the key."""

    def __init__(self, display: str, title: bytes = b"raw", kind: str = "UTF8_STRING") -> None:
        self._connection: Any = xcffib.connect(display=display)
        self._core = self._connection.core
        screen = self._connection.get_setup().roots[0]
        self.id: int = self._connection.generate_id()
        input_output = x.WindowClass.InputOutput
        self._core.CreateWindow(
            0, self.id, screen.root, 150, 120, 320, 240, 0, input_output, screen.root_visual, x.CW.BackPixel, [0x808080]
        )
        self.text("WM_NAME", title, kind)
        self._core.MapWindow(self.id)
        self._connection.flush()

    def text(self, name: str, value: bytes, kind: str = "UTF8_STRING") -> None:
        """Set a property of letters."""
        self._core.ChangeProperty(x.PropMode.Replace, self.id, self._atom(name), self._atom(kind), 8, len(value), value)
        self._connection.flush()

    def numbers(self, name: str, *values: int, of: int | None = None) -> None:
        """Set a property of numbers, also of another window."""
        data = struct.pack(f"={len(values)}I", *values)
        kind = self._atom("CARDINAL")
        self._core.ChangeProperty(x.PropMode.Replace, of or self.id, self._atom(name), kind, 32, len(values), data)
        self._connection.flush()

    def close(self) -> None:
        """Close it, with its connection."""
        self._connection.disconnect()

    def _atom(self, name: str) -> int:
        return int(self._core.InternAtom(False, len(name), name).reply().atom)
