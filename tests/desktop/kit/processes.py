"""Programs that a desktop starts, and their end: every one by its own process id, whatever went wrong before."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

MARK = "DETOX_DESKTOP"

# Where a program comes from on Debian, for the message when it is not there.
PACKAGES = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus-daemon",
    "openbox": "openbox",
    "xfwm4": "xfwm4",
    "metacity": "metacity",
    "xfce4-panel": "xfce4-panel",
    "trayer": "trayer",
    "dunst": "dunst",
    "xfce4-notifyd": "xfce4-notifyd",
    "chromium": "chromium",
    "firefox-esr": "firefox-esr",
    "xterm": "xterm",
    "xdotool": "xdotool",
    "import": "imagemagick",
    "convert": "imagemagick",
    "parec": "pulseaudio-utils",
    "pactl": "pulseaudio-utils",
    "swaymsg": "sway",
    "kwin_wayland": "kwin-wayland",
    "zenity": "zenity",
    "gnome-shell": "gnome-shell",
    "gsettings": "libglib2.0-bin",
    "Xwayland": "xwayland",
    "Xorg": "xserver-xorg-core and xserver-xorg-video-dummy",
    "xrandr": "x11-xserver-utils",
}


class DesktopError(Exception):
    """The desktop itself could not be had: never a reason to skip a test."""


def program(name: str, *places: str) -> str:
    """Return the path of a program, looked for in ``places`` too. Raises DesktopError naming its package."""
    for place in (name, *places):
        found = shutil.which(place)
        if found:
            return found
    package = PACKAGES.get(name, name)
    raise DesktopError(
        f'"{name}" is not installed: it comes with the Debian package {package} (make setup installs it)'
    )


class Processes:
    """All processes of one desktop. They carry a mark in their environment, by which strays are found at the end."""

    def __init__(self, logs: Path) -> None:
        self.mark = f"{os.getpid()}-{secrets.token_hex(6)}"
        self._logs = logs
        self._started: list[subprocess.Popen[bytes]] = []

    def start(
        self, name: str, command: Sequence[str], env: Mapping[str, str], *, keep_fds: Sequence[int] = ()
    ) -> subprocess.Popen[bytes]:
        """Start ``command`` in a session of its own; its words go to ``NAME.log``. It dies with us, too."""
        if shutil.which("setpriv"):
            command = ["setpriv", "--pdeathsig", "TERM", "--", *command]
        with (self._logs / f"{name}.log").open("ab") as log:
            process = subprocess.Popen(
                command,
                env={**env, MARK: self.mark},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                pass_fds=keep_fds,
            )
        self._started.append(process)
        return process

    def log(self, name: str) -> str:
        """Return what the program of that name has said so far."""
        file = self._logs / f"{name}.log"
        return file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""

    def stop(self, process: subprocess.Popen[bytes], patience: float = 3.0) -> None:
        """End one program: politely, then not."""
        end(process, patience)
        if process in self._started:
            self._started.remove(process)

    def close(self) -> None:
        """End everything that bears our mark, the last started first; also what D-Bus started for us."""
        for process in reversed(self._started):
            with contextlib.suppress(ProcessLookupError):
                process.terminate()
        for sign in (signal.SIGTERM, signal.SIGKILL):
            deadline = time.monotonic() + 3
            while strays := [pid for pid in self.alive() if pid != os.getpid()]:
                for pid in strays:
                    with contextlib.suppress(ProcessLookupError, PermissionError):
                        os.kill(pid, sign)
                if time.monotonic() > deadline:
                    break
                time.sleep(0.05)
        for process in self._started:
            end(process, 0.5)
        self._started.clear()

    def alive(self) -> list[int]:
        """Return the ids of all live processes that bear our mark."""
        for process in self._started:
            process.poll()  # else the ended ones stay on as zombies
        wanted = f"{MARK}={self.mark}".encode()
        return [pid for pid in pids() if wanted in _environment(pid)]


def end(process: subprocess.Popen[bytes], patience: float = 3.0) -> int:
    """Send SIGTERM, after ``patience`` seconds SIGKILL; return the exit status."""
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
    try:
        return process.wait(patience)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


def pids() -> list[int]:
    """Return the ids of all processes of this machine."""
    return [int(name) for name in os.listdir("/proc") if name.isdigit()]


def _environment(pid: int) -> list[bytes]:
    try:
        return Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    except OSError:  # gone meanwhile, or not ours to read
        return []
