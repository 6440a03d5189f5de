"""Who records sound, asked of PulseAudio, or of PipeWire in its place.

A program that records is a "source output" there.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from detox.system.calls_source import Deadline, telling
from detox.system.calls_tagged import Value, first, number

if sys.platform != "win32":
    from detox.system.pulse import NOTHING, Line, index, pairs

assert sys.platform != "win32", "this is how other systems do it"

_SOURCE_INFO, _SOURCE_OUTPUTS = 23, 32


@dataclass(frozen=True, slots=True)
class Recording:
    """A program that takes in sound: from a microphone, or (``monitor``) what the computer itself plays."""

    program: str
    monitor: bool


def recordings(path: str, deadline: Deadline) -> list[Recording]:
    """Return who records sound now. Raises OSError (also when the time is over) and ValueError."""
    with Line(path, deadline) as line:
        line.greet()
        outputs = _outputs(line.ask(_SOURCE_OUTPUTS))
        return [Recording(_program(line, each), _is_monitor(line, each)) for each in outputs if each.listens]


@dataclass(frozen=True, slots=True)
class _Output:
    client: int
    source: int
    resampler: str
    properties: dict[str, str]
    paused: bool

    @property
    def listens(self) -> bool:
        """Whether a program takes in sound: not paused, not cut off, no part of the server, no mere volume meter."""
        # PulseAudio names a meter's way of sampling, PipeWire says what the stream is for.
        meter = self.resampler == "peaks" or self.properties.get("stream.monitor") == "true"
        return not self.paused and not meter and NOTHING not in {self.client, self.source}


def _outputs(values: Sequence[Value]) -> list[_Output]:
    """Return the recording streams of an answer: thirteen values each."""
    found = []
    for at in range(0, len(values), 13):
        _, _, _, client, source, _, _, _, _, resampler, _, of, paused = first(values[at:], 13)
        found.append(_Output(index(client), index(source), str(resampler), pairs(of), paused is True))
    return found


def _program(line: Line, output: _Output) -> str:
    """Return the best name that there is; the client's where the stream does not say which program it belongs to."""
    of = line.described(output.client, output.properties, "application.process.binary")
    return telling(of.get("application.process.binary", ""), of.get("application.name", "")) or "?"


def _is_monitor(line: Line, output: _Output) -> bool:
    """Return whether its "source" is a sink that is listened to: the ninth value of the source names that sink."""
    with suppress(ValueError):  # gone in between; then it is taken for a microphone
        return first(line.ask(_SOURCE_INFO, number(output.source), b"N"), 9)[8] != NOTHING
    return False
