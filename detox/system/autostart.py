"""Starting at log-in: which command, and by which of the systems' own lists."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import detox
from detox.core.ports.autostart import Autostart
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.choose import Candidate

COMMAND = "detox-tray"
ARGUMENTS = ("run", "--hidden")
SANDBOX = "/.flatpak-info"
"""The file by which a Flatpak knows that it is one."""


@dataclass(frozen=True, slots=True)
class Launch:
    """What is started at log-in. ``folder`` is where, if it matters: a copy of the sources runs only from its own."""

    command: tuple[str, ...]
    folder: str = ""


def launch(profile: Path | None = None, words: tuple[str, ...] = ARGUMENTS) -> Launch:
    """Return how to start the program that runs now, hidden or with other ``words``: itself, or ``python -m detox``.

    ``profile`` is named in the command if it is not the usual one.
    """
    arguments = (("--profile", str(profile.absolute())) if profile else ()) + words
    if getattr(sys, "frozen", False):
        # An AppImage unpacks itself into another folder each time; the variable names the file itself.
        return Launch((os.environ.get("APPIMAGE") or sys.executable, *arguments))
    started_as = Path(sys.argv[0] or "-")
    # On Windows that program opens a console; Python itself can do without one.
    if started_as.stem == COMMAND and sys.platform != "win32":
        found = str(started_as.absolute()) if started_as.exists() else shutil.which(COMMAND)
        if found:
            return Launch((found, *arguments))
    package = Path(detox.__file__).parent.parent
    sources = (package / "pyproject.toml").exists()
    return Launch((_interpreter(), "-m", "detox", *arguments), str(package) if sources else "")


def _interpreter() -> str:
    """Return the running Python; on Windows the one that opens no console, if it is there."""
    silent = Path(sys.executable).with_name("pythonw.exe")
    return str(silent) if sys.platform == "win32" and silent.exists() else sys.executable


def sandboxed(sandbox: str = SANDBOX) -> str:
    """Return the name of the Flatpak that this runs in, "" outside of any."""
    told = os.environ.get("FLATPAK_ID", "")
    if told:
        return told
    try:
        lines = Path(sandbox).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return next((line.removeprefix("name=").strip() for line in lines if line.startswith("name=")), "")


def autostart_candidates(what: Launch) -> list[Candidate[Autostart]]:
    """Return the adapters of this system, best first."""
    remedy = QT_TRANSLATE_NOOP("Autostart", "start Detox from your desktop's own settings for programs at log-in")
    if sys.platform == "win32":
        from detox.system.autostart_windows import RegistryAutostart, WindowsRegistry

        return [Candidate(RegistryAutostart.name, lambda: RegistryAutostart(what, WindowsRegistry()), remedy)]
    elif sys.platform == "darwin":  # noqa: RET505 - so that a type checker sees each system's own half
        from detox.system.autostart_macos import LaunchAgentAutostart

        return [Candidate(LaunchAgentAutostart.name, lambda: LaunchAgentAutostart(what), remedy)]
    else:
        if sandboxed():
            from detox.system.autostart_portal import PortalAutostart

            return [Candidate(PortalAutostart.name, lambda: PortalAutostart(what), remedy)]
        from detox.system.autostart_xdg import XdgAutostart

        return [Candidate(XdgAutostart.name, lambda: XdgAutostart(what), remedy)]


def system_autostart(profile: Path | None = None) -> Autostart:
    """Return this system's list of programs that start at log-in. Raises DetoxError if it has none that can be written.

    ``profile`` is named in the command if it is not the usual one.
    """
    return autostart_candidates(launch(profile))[0].make()
