"""Who is measured: the bare icon, Detox, and the programs that people would use instead."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tests.desktop.kit.session import ROOT, Desktop

_BARE = str(Path(__file__).with_name("bare_icon.py"))


@dataclass(frozen=True)
class Contender:
    """One program: its command, and what its environment has beside the desktop's."""

    name: str
    command: tuple[str, ...]
    env: dict[str, str] = field(default_factory=dict)

    @property
    def is_here(self) -> bool:
        """Whether it can be started on this machine."""
        return shutil.which(self.command[0]) is not None


def contenders(desktop: Desktop) -> list[Contender]:
    """Return all, the yardstick first, Detox second."""
    profile = desktop.folder / "profile"
    profile.mkdir(mode=0o700)
    here = {"PYTHONPATH": str(ROOT)}
    return [
        Contender("bare PySide6 icon", (sys.executable, _BARE)),
        Contender("Detox", (sys.executable, "-m", "detox", "--profile", str(profile), "run", "--hidden"), here),
        Contender("bare, no GTK theme", (sys.executable, _BARE), {"QT_QPA_PLATFORMTHEME": "generic"}),
        Contender("Workrave", ("workrave",)),
        Contender("RSIBreak", ("rsibreak",)),
        Contender("Safe Eyes", ("safeeyes",)),
    ]
