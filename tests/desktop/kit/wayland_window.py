"""A window of a Wayland client that does nothing, on any compositor."""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.desktop.kit.processes import Processes

_PROGRAM = Path(__file__).resolve().parents[1] / "plain_window.py"


class WaylandWindow:
    """Our own program, since foot ends at once on compositors whose virtual screen has no size in millimetres."""

    def __init__(self, processes: Processes, folder: Path, env: Mapping[str, str], title: str) -> None:
        self._pipe = folder / f"window-{secrets.token_hex(4)}"
        os.mkfifo(self._pipe)
        native = {"QT_QPA_PLATFORM": "wayland", "QT_LOGGING_RULES": "qt.qpa.*=false"}
        command = [sys.executable, str(_PROGRAM), title, "org.example.Plain", str(self._pipe)]
        self.process = processes.start("window", command, {**env, **native})
        self._processes = processes

    def retitle(self, title: str) -> None:
        """Give it another title."""
        with self._pipe.open("w", encoding="utf-8") as pipe:
            pipe.write(f"{title}\n")

    def close(self) -> None:
        """End it."""
        self._processes.stop(self.process)
        self._pipe.unlink(missing_ok=True)
