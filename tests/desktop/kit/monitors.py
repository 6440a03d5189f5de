"""Monitors that can be unplugged: Xorg with its dummy driver, and xrandr."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.desktop.kit.processes import program

_CONFIG = """\
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 8192 4096
  EndSubSection
EndSection
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
EndSection
"""


def xorg(folder: Path) -> list[str]:
    """Return the command of an Xorg without hardware; it wants to be root."""
    config = folder / "xorg.conf"
    config.write_text(_CONFIG, encoding="utf-8")
    (folder / "xorg.d").mkdir()
    log = folder / "log" / "xorg.log"
    files = ["-config", str(config), "-configdir", str(folder / "xorg.d"), "-logfile", str(log)]
    return [program("Xorg"), *files, "-novtswitch", "-sharevts"]


def arrange(env: Mapping[str, str], sizes: Sequence[str]) -> None:
    """Give each output its size and put them side by side, the first one the primary."""
    words: list[str] = []
    for number, size in enumerate(sizes):
        width, height = (int(part) for part in size.split("x"))
        # Any timings do: there is no tube behind it.
        lines = [width, width + 40, width + 120, width + 240, height, height + 3, height + 7, height + 30]
        xrandr(env, "--newmode", size, "60", *map(str, lines), check=False)  # fails where that mode is there already
        xrandr(env, "--addmode", f"DUMMY{number}", size)
        beside = ["--right-of", f"DUMMY{number - 1}"] if number else ["--primary"]
        words += ["--output", f"DUMMY{number}", "--mode", size, *beside]
    xrandr(env, *words)


def xrandr(env: Mapping[str, str], *words: str, check: bool = True) -> None:
    """Run xrandr with ``words``."""
    subprocess.run([program("xrandr"), *words], env=dict(env), check=check, capture_output=True, timeout=20)
