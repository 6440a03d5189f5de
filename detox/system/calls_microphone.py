"""Who listens to a microphone, or records what the computer plays."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping

from detox.core.busy import Why
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.calls_source import Deadline, reachable, refuse, runtime_folder

assert sys.platform != "win32", "this is how other systems do it"

_ELSEWHERE = QT_TRANSLATE_NOOP("System", "PULSE_SERVER names a sound server on another computer")
_NOBODY = QT_TRANSLATE_NOOP("System", "no sound server listens at {path}")

METERS = frozenset({"cava", "glava", "projectM-pulseaudio", "xava"})
"""They paint what the computer plays, all day long: no recording."""


class Microphone:
    """Programs that record sound. What the computer itself plays counts, too: that is a recording of the screen."""

    name = "microphone"
    why: Why = "microphone"
    remedy = QT_TRANSLATE_NOOP("System", "start PulseAudio, or PipeWire with pipewire-pulse; Detox looks each time")

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._path = server_path(environment)

    def ready(self) -> None:
        """Raises DetoxError where no sound server can be asked."""
        if not self._path:
            refuse(_ELSEWHERE)
        if not reachable(self._path):
            refuse(_NOBODY.with_(path=self._path))

    def users(self, deadline: Deadline) -> Iterator[str]:
        """Yield who records sound now. Raises OSError, also when the time is over, and ValueError."""
        if not reachable(self._path):
            return
        from detox.system.calls_pulse import recordings  # the first time that a card is due

        for recording in recordings(self._path, deadline):
            if not (recording.monitor and recording.program in METERS):
                yield recording.program


def server_path(environment: Mapping[str, str]) -> str:
    """Return where the server listens (pulseaudio(1): PULSE_SERVER); "" if it is told to be on another computer."""
    for told in environment.get("PULSE_SERVER", "").split():
        address = told.partition("}")[2] if told.startswith("{") else told
        if address.startswith(("unix:", "/")):
            return address.removeprefix("unix:")
    if environment.get("PULSE_SERVER"):
        return ""
    folder = environment.get("PULSE_RUNTIME_PATH") or os.path.join(runtime_folder(environment), "pulse")
    return os.path.join(folder, "native")
