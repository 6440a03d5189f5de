"""The Wayland compositors that a desktop may stand on, by the name that ``Layout.manager`` has."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from tests.desktop.kit.gnome import Gnome
from tests.desktop.kit.kwin import KWin
from tests.desktop.kit.processes import Processes
from tests.desktop.kit.shots import Camera
from tests.desktop.kit.sway import Sway


class Compositor(Protocol):
    """A compositor that runs without a screen, with XWayland."""

    @property
    def env(self) -> Mapping[str, str]:
        """What its clients need in their environment: WAYLAND_DISPLAY, DISPLAY, XAUTHORITY and the like."""

    def camera(self, env: Mapping[str, str]) -> Camera:
        """Return what takes pictures of its screen."""


class Makes(Protocol):
    """Starts a compositor and waits until clients can connect. Raises DesktopError."""

    def __call__(self, processes: Processes, folder: Path, env: Mapping[str, str], size: str) -> Compositor:
        """``folder`` is the desktop's, ``size`` is WIDTHxHEIGHT."""


COMPOSITORS: Mapping[str, Makes] = {"sway": Sway, "kwin": KWin, "gnome": Gnome}
