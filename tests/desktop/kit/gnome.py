"""A GNOME Shell that nobody sees, with XWayland and our extension in it."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.desktop.kit.processes import DesktopError, Processes, program
from tests.desktop.kit.shots import Camera, GnomeCamera
from tests.desktop.kit.waiting import wait_until

_EXTENSION = Path(__file__).resolve().parents[3] / "packaging" / "gnome-extension"
_DISPLAY = re.compile(r"public X11 display (:\d+)")


class Gnome:
    """One gnome-shell on its virtual monitor, in unsafe mode: the tests move its windows by scripts."""

    def __init__(self, processes: Processes, folder: Path, env: Mapping[str, str], size: str) -> None:
        self._processes, self._size, self._folder = processes, size, folder
        # Settings in a file of this home, since there is no dconf.
        self._env = {**env, "GSETTINGS_BACKEND": "keyfile", "XDG_CURRENT_DESKTOP": "GNOME"}
        self.extension("install")
        display = self.start()
        cookies = sorted(Path(env["XDG_RUNTIME_DIR"]).glob(".mutter-Xwaylandauth.*"))
        self.env: Mapping[str, str] = {
            "WAYLAND_DISPLAY": "wayland-gnome",
            "DISPLAY": display,
            "XAUTHORITY": str(cookies[-1]) if cookies else "",
            "XDG_SESSION_TYPE": "wayland",
            "XDG_CURRENT_DESKTOP": "GNOME",
            "GSETTINGS_BACKEND": "keyfile",
        }

    def extension(self, what: str) -> None:
        """Install or remove the extension, as a user does: a shell that runs does not notice."""
        command = ["sh", str(_EXTENSION / "install.sh"), what]
        done = subprocess.run(command, env=self._env, capture_output=True, text=True, timeout=20, check=False)
        if done.returncode or done.stderr:
            raise DesktopError(f"the extension: {done.stdout}{done.stderr}")

    def start(self) -> str:
        """Start it; return the display of its XWayland."""
        command = [program("gnome-shell"), "--headless", "--virtual-monitor", self._size, "--unsafe-mode"]
        command += ["--wayland-display", "wayland-gnome"]
        software = {"LIBGL_ALWAYS_SOFTWARE": "1", "G_MESSAGES_PREFIXED": ""}
        self.process = self._processes.start("compositor", command, {**self._env, **software})
        there = Path(self._env["XDG_RUNTIME_DIR"], "wayland-gnome")
        wait_until(
            lambda: (there.exists() and _DISPLAY.search(self._said())) or self.process.poll() is not None,
            30,
            lambda: f"GNOME Shell; it said: {self._said()}",
        )
        found = _DISPLAY.search(self._said())
        if not found or self.process.poll() is not None:
            raise DesktopError(f"GNOME Shell did not start:\n{self._said()}")
        return found[1]

    def _said(self) -> str:
        return self._processes.log("compositor")

    def camera(self, env: Mapping[str, str]) -> Camera:
        """Return what takes pictures of its screen."""
        return GnomeCamera(env)
