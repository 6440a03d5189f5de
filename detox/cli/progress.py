"""How far a long command is: one line on a terminal."""

from __future__ import annotations

import sys
from typing import Self


class Progress:
    """One line on a terminal that says how far it is; silent elsewhere."""

    def __init__(self, size: int, name: str) -> None:
        self._size, self._name = max(1, size), name
        self._shown = -1
        self._live = sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def checking(self, at: int) -> None:
        """``at`` bytes are in the check sum: a twentieth of the work."""
        self._show(5 * at // self._size)

    def reading(self, at: int) -> None:
        """``at`` bytes are read: more than half of it."""
        self._show(5 + 60 * min(at, self._size) // self._size)

    def writing(self, given: int, of: int) -> None:
        """So many events of so many are in the history."""
        self._show(65 + 34 * min(given, of) // max(1, of))

    def clear(self) -> None:
        """Take the line away."""
        if self._live and self._shown >= 0:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._shown = -1

    def _show(self, percent: int) -> None:
        if self._live and percent > self._shown:
            self._shown = percent
            bar = "#" * (percent // 5)
            print(f"\r{self._name} [{bar:<20}] {percent:3d} %", end="", file=sys.stderr, flush=True)
