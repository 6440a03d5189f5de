"""Pictures of the screen."""

from __future__ import annotations

import subprocess
import time
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
        subprocess.run(self._command(file, window), env=self._env, check=True, capture_output=True, timeout=60)
        return file

    def _command(self, file: Path, window: int | None) -> list[str]:
        what = "root" if window is None else hex(window)
        return [program("import"), "-silent", "-window", what, f"png:{file}"]


class GrimCamera(Camera):
    """Takes screenshots of a wlroots compositor with ``grim``: always of the whole screen."""

    def _command(self, file: Path, _window: int | None) -> list[str]:
        return [program("grim"), "-t", "png", str(file)]


class GnomeCamera(Camera):
    """Takes screenshots of a GNOME Shell in unsafe mode: always of the whole screen."""

    def _command(self, file: Path, _window: int | None) -> list[str]:
        name = "org.gnome.Shell.Screenshot"
        to = ["--session", "--dest", name, "--object-path", "/org/gnome/Shell/Screenshot"]
        return [program("gdbus"), "call", *to, "--method", f"{name}.Screenshot", "false", "false", str(file)]


class NoCamera(Camera):
    """Takes no pictures, for a compositor that lets nobody take any."""

    def take(self, file: Path, _window: int | None = None) -> Path:
        file.parent.mkdir(parents=True, exist_ok=True)
        return file


class Album:
    """Screenshots for a person to look at; without a folder none is taken, since each costs more than a second."""

    def __init__(self, camera: Camera, folder: Path | None) -> None:
        self._camera, self._folder = camera, folder

    def keep(self, name: str) -> None:
        """Take one, once all that moves has come to rest."""
        if self._folder is not None:
            time.sleep(0.8)
            self._camera.take(self._folder / f"{name}.png")
