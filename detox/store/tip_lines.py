"""Finds the line of a file on which a key of a tip stands: TOML's reader keeps no places."""

from __future__ import annotations

import re
from pathlib import Path

from detox.core.errors import DetoxError
from detox.store.toml_text import decode_toml, read_bytes

_TABLE = re.compile(r"\s*\[\[\s*tip\s*\]\]\s*(#.*)?$")


class TipLines:
    """The ``[[tip]]`` tables of a file, by their number from 1. Nothing raises; what cannot be found is None."""

    def __init__(self, path: Path) -> None:
        """Read the file again: it is asked for only where something is wrong."""
        try:
            self._lines = decode_toml(path, read_bytes(path)).split("\n")
        except (OSError, DetoxError):
            self._lines = []
        self._heads = [index for index, line in enumerate(self._lines) if _TABLE.match(line)]

    def of(self, tip: int, key: str, tips: int) -> int | None:
        """Return the line of ``key`` in a tip, that of its head if the key stands nowhere.

        ``tips`` is how many tips the reader found: where the text shows another number, a head may be none.
        """
        if len(self._heads) != tips:
            return None
        head = self._heads[tip - 1]
        end = self._heads[tip] if tip < tips else len(self._lines)
        wanted = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*=""")
        return next((index for index in range(head + 1, end) if wanted.match(self._lines[index])), head) + 1
