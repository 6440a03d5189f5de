"""Who plays sound, asked of PulseAudio, or of PipeWire in its place.

A program that plays is a "sink input" there (src/pulsecore/protocol-native.c: sink_input_fill_tagstruct).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence

from detox.core.media import Evidence
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.calls_source import Deadline, reachable
from detox.system.calls_tagged import Value, first
from detox.system.media_source import Behind

if sys.platform != "win32":
    from detox.system.calls_microphone import Microphone, server_path

assert sys.platform != "win32", "this is how other systems do it"

_SINK_INPUTS = 30
_VALUES = {19: 15, 20: 17, 21: 18}
"""How many values a stream has, by version of the protocol."""
_PID, _BINARY = "application.process.id", "application.process.binary"


class Streams:
    """Programs with a stream of sound that is neither paused nor muted."""

    name: Evidence = "sound"
    remedy = QT_TRANSLATE_NOOP("System", "start PulseAudio, or PipeWire with pipewire-pulse; Detox looks each time")

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._path = server_path(environment)
        self._server = Microphone(environment)

    def ready(self) -> None:
        """Raises DetoxError where no sound server can be asked."""
        self._server.ready()

    def found(self, behind: Behind, deadline: Deadline) -> bool | None:
        """Return True if that program plays sound now, else None. Raises OSError, also in the end, and ValueError."""
        if not reachable(self._path):
            return None
        playing = any(
            behind.is_program(int(pid)) if pid.isdecimal() else behind.is_called(binary)
            for pid, binary in _playing(self._path, deadline)
        )
        return playing or None


def _playing(path: str, deadline: Deadline) -> Iterator[tuple[str, str]]:
    """Yield the process id, as it claims, and the executable's name of each program that plays now."""
    from detox.system.pulse import NOTHING, Line, index, pairs

    with Line(path, deadline) as line:
        version = line.greet()
        values: Sequence[Value] = line.ask(_SINK_INPUTS)
        for at in range(0, len(values), _VALUES[version]):
            stream = first(values[at:], _VALUES[version])
            client, sink, muted, of, paused = stream[3], stream[4], stream[12], stream[13], stream[14]
            if NOTHING not in {index(client), index(sink)} and muted is not True and paused is not True:
                known = line.described(index(client), pairs(of), _PID)
                yield known.get(_PID, ""), known.get(_BINARY, "")
