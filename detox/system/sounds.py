"""Plays the sound of a card by what the system has for it. Qt's own player is a hundred megabytes, so it is none."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QProcess

from detox.core.errors import DetoxError
from detox.core.ports.notices import Sounds
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.choose import Candidate

_TITLE = QT_TRANSLATE_NOOP("System", "Sounds")
_NONE = QT_TRANSLATE_NOOP("System", "none of {programs} is here")
_REMEDY = QT_TRANSLATE_NOOP("System", "Cards come without a sound; pulseaudio-utils or pipewire-bin has a player.")

# In this order: paplay is heard on PulseAudio and on PipeWire, pw-play on PipeWire only.
LINUX: tuple[tuple[str, ...], ...] = (
    ("paplay", "--property=media.role=event"),
    ("pw-play", "--media-role=Notification"),
    ("canberra-gtk-play", "-f"),
    ("aplay", "--quiet"),
)
MACOS: tuple[tuple[str, ...], ...] = (("afplay",),)


class PlayerSounds:
    """Starts the first of some programs that is there, with the file as its last word."""

    def __init__(self, file: Path, programs: tuple[tuple[str, ...], ...]) -> None:
        """Raises DetoxError if none of them is there."""
        found = next((words for words in programs if shutil.which(words[0])), None)
        if found is None:
            names = ", ".join(words[0] for words in programs)
            raise DetoxError(_TITLE, _NONE.with_(programs=names))
        self._words = (*found, str(file))
        self.name = found[0]

    def play(self) -> None:
        """Start the program on its own: nothing waits for it, and it is nobody's child."""
        player = QProcess()
        player.setProgram(self._words[0])
        player.setArguments(list(self._words[1:]))
        player.setStandardOutputFile(QProcess.nullDevice())
        player.setStandardErrorFile(QProcess.nullDevice())
        player.startDetached()


def sounds_candidates(file: Path) -> list[Candidate[Sounds]]:
    """Return the ways to play ``file`` on this system, the best first."""
    if sys.platform == "win32":
        from detox.system.sounds_windows import WindowsSounds

        return [Candidate("winsound", lambda: WindowsSounds(file))]
    elif sys.platform == "darwin":  # noqa: RET505 - so that a type checker sees each system's own half
        return [Candidate("player", lambda: PlayerSounds(file, MACOS))]
    else:
        return [Candidate("player", lambda: PlayerSounds(file, LINUX), _REMEDY)]
