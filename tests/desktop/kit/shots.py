"""Pictures of the screen."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.desktop.kit.processes import program


class Camera:
    """Takes screenshots with ImageMagick's ``import``."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self._env = env

    def take(self, file: Path, window: int | None = None) -> Path:
        """Write a PNG of the whole screen, or of one window with what covers it, and return its path."""
        file.parent.mkdir(parents=True, exist_ok=True)
        what = "root" if window is None else hex(window)
        command = [program("import"), "-silent", "-window", what, f"png:{file}"]
        subprocess.run(command, env=self._env, check=True, capture_output=True, timeout=60)
        return file
