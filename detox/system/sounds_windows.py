"""The sound of a card on Windows. https://docs.python.org/3/library/winsound.html"""

from __future__ import annotations

import sys
from pathlib import Path

assert sys.platform == "win32"


class WindowsSounds:
    """Plays the file by ``PlaySound``, which returns at once when asked to."""

    name = "winsound"

    def __init__(self, file: Path) -> None:
        self._file = str(file)

    def play(self) -> None:
        """Begin to play. A computer without loudspeakers raises RuntimeError, which is no news to anybody."""
        import winsound

        try:
            winsound.PlaySound(self._file, winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
        except RuntimeError:
            return
