"""A KWin that nobody sees, with XWayland."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from tests.desktop.kit.processes import DesktopError, Processes, program
from tests.desktop.kit.shots import Camera, NoCamera
from tests.desktop.kit.waiting import wait_until

_TELL = """#!/bin/sh
env >"{folder}/env.new" && mv "{folder}/env.new" "{folder}/env"
"""


class KWin:
    """One kwin_wayland on its virtual output. It can be ended and started again, as after a crash."""

    def __init__(self, processes: Processes, folder: Path, env: Mapping[str, str], size: str) -> None:
        self._processes, self._env, self._size = processes, env, size
        self._here = folder / "kwin"
        self._here.mkdir(mode=0o700)
        # The installed one carries a file capability (to raise its priority), which a container may not grant.
        self._binary = shutil.copy(program("kwin_wayland"), self._here / "kwin_wayland")
        (self._here / "tell").write_text(_TELL.format(folder=self._here), encoding="utf-8")
        (self._here / "tell").chmod(0o755)
        said = self.start()
        self.env: Mapping[str, str] = {
            "WAYLAND_DISPLAY": said["WAYLAND_DISPLAY"],
            "DISPLAY": said["DISPLAY"],
            "XAUTHORITY": str(self._here / "no-cookie"),  # it lets in whoever runs as its own user
            "XDG_SESSION_TYPE": "wayland",
            "XDG_CURRENT_DESKTOP": "KDE",
        }

    def start(self) -> dict[str, str]:
        """Start it; return the environment that its clients get."""
        told = self._here / "env"
        told.unlink(missing_ok=True)
        width, height = self._size.split("x")
        command = [str(self._binary), "--virtual", "--width", width, "--height", height, "--no-lockscreen"]
        command += ["--no-global-shortcuts", "--xwayland", "--socket", "wayland-kwin", str(self._here / "tell")]
        software = {"KWIN_COMPOSE": "Q", "QT_QPA_PLATFORM": "wayland", "LIBGL_ALWAYS_SOFTWARE": "1"}
        self.process = self._processes.start("compositor", command, {**self._env, **software})
        words = lambda: f"KWin; it said: {self._processes.log('compositor')}"  # noqa: E731
        wait_until(lambda: told.exists() or self.process.poll() is not None, 30, words)
        if not told.exists():
            raise DesktopError(f"KWin did not start:\n{self._processes.log('compositor')}")
        return dict(line.split("=", 1) for line in told.read_text(encoding="utf-8").splitlines() if "=" in line)

    def crash(self) -> None:
        """End it at once."""
        self.process.kill()
        self.process.wait()

    def camera(self, env: Mapping[str, str]) -> Camera:
        """Return what takes pictures of its screen: it lets nobody."""
        return NoCamera(env)
