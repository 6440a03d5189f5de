"""Which "do not disturb" we switched on, written before it is done: it must go off again, whatever becomes of us."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

from detox.store.atomic import write_atomically

NAME = "do-not-disturb.json"


class Hushed:
    """The file in the profile. It exists only while a switch that was off is on because of us."""

    def __init__(self, profile: Path) -> None:
        self.path = profile / NAME

    def read(self) -> str | None:
        """Return the switch that has to go off again, None if there is none; raises nothing."""
        try:
            found = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        switch = found.get("switch") if isinstance(found, dict) else None
        return switch if isinstance(switch, str) else None

    def swept(self) -> bool:
        """Return whether there was a file that says nothing; it is taken away. Raises nothing."""
        with contextlib.suppress(OSError):
            if os.path.lexists(self.path) and self.read() is None:
                self.path.unlink()
                return True
        return False

    def write(self, switch: str) -> None:
        """Remember that ``switch`` was off. Raises OSError."""
        write_atomically(self.path, json.dumps({"switch": switch, "was": False}).encode() + b"\n")

    def clear(self) -> None:
        """Forget it: the switch is as it was. Raises OSError."""
        self.path.unlink(missing_ok=True)
