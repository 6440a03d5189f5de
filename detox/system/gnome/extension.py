"""Our extension of GNOME Shell on this computer: where it lies once it is installed, and the script that does it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import detox

EXTENSION = Path("gnome-extension", "install.sh")


def folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return where GNOME looks for it; it need not be there."""
    home = environment.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(home, "gnome-shell", "extensions", "windows@detox-tray")


def script(resources: Path) -> Path:
    """Return what installs and removes it: with the ``resources``, in a checkout in ``packaging``."""
    packed = resources / EXTENSION
    return packed if packed.exists() else Path(detox.__file__).parent.parent / "packaging" / EXTENSION
