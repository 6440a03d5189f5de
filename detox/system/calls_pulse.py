"""Who records sound, asked of PulseAudio, or of PipeWire in its place, in a few words of PulseAudio's own protocol.

The protocol, as PulseAudio's sources have it (src/pulsecore: pstream.c, native-common.h, protocol-native.c): frames of
five big-endian words (length, channel, offset high and low, flags) and a payload of tagged values: a command, a number
that the answer repeats, then what the command needs. A program that records is a "source output" there.
"""

from __future__ import annotations

import os
import socket
import struct
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from detox.system.calls_source import Deadline, telling
from detox.system.calls_tagged import NotUnderstoodError, Value, bare, first, number, properties, values_of

assert sys.platform != "win32", "this is how other systems do it"

PROTOCOL = 21
"""13 brought property lists, 19 whether a stream is paused; 22 would bring volumes that nobody needs here."""
OLDEST = 19

NOTHING = 0xFFFFFFFF
"""The index of what is not there."""
LONGEST = 1 << 20
"""An answer of more bytes is none."""

_ERROR, _REPLY = 0, 2
_AUTH, _SET_CLIENT_NAME, _SOURCE_INFO, _CLIENT_INFO, _SOURCE_OUTPUTS = 8, 9, 23, 27, 32
_CONTROL = 0xFFFFFFFF  # the channel of commands
_CREDENTIALS = 2  # SCM_CREDENTIALS, unix(7)
_COOKIE = bytes(256)  # the server knows us by our user id, which the kernel vouches for


class RefusedError(ValueError):
    """The server said no."""


@dataclass(frozen=True, slots=True)
class Recording:
    """A program that takes in sound: from a microphone, or (``monitor``) what the computer itself plays."""

    program: str
    monitor: bool


def recordings(path: str, deadline: Deadline) -> list[Recording]:
    """Return who records sound now. Raises OSError (also when the time is over) and ValueError."""
    with _Line(path, deadline) as line:
        (version,) = first(line.ask(_AUTH, number(PROTOCOL), b"x", bare(len(_COOKIE)), _COOKIE), 1)
        if not isinstance(version, int) or version & 0xFFFF < OLDEST:
            raise NotUnderstoodError("the sound server speaks too old a version")
        line.ask(_SET_CLIENT_NAME, properties({"application.name": "Detox"}))
        outputs = _outputs(line.ask(_SOURCE_OUTPUTS))
        return [Recording(_program(line, each), _is_monitor(line, each)) for each in outputs if each.listens]


@dataclass(frozen=True, slots=True)
class _Output:
    client: int
    source: int
    resampler: str
    properties: Mapping[str, str]
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
        found.append(_Output(_index(client), _index(source), str(resampler), _pairs(of), paused is True))
    return found


def _program(line: _Line, output: _Output) -> str:
    """Return the best name that there is; the client's where the stream does not say which program it belongs to."""
    of = output.properties
    if "application.process.binary" not in of:
        with suppress(ValueError):  # gone in between
            _, name, _, _, more = first(line.ask(_CLIENT_INFO, number(output.client)), 5)
            of = {"application.name": str(name), **_pairs(more), **of}
    return telling(of.get("application.process.binary", ""), of.get("application.name", "")) or "?"


def _is_monitor(line: _Line, output: _Output) -> bool:
    """Return whether its "source" is a sink that is listened to: the ninth value of the source names that sink."""
    with suppress(ValueError):  # gone in between; then it is taken for a microphone
        return first(line.ask(_SOURCE_INFO, number(output.source), b"N"), 9)[8] != NOTHING
    return False


def _pairs(value: Value) -> dict[str, str]:
    return value if isinstance(value, dict) else {}


def _index(value: Value) -> int:
    return value if isinstance(value, int) else NOTHING


class _Line:
    """A connection; every wait on it ends at the deadline."""

    def __init__(self, path: str, deadline: Deadline) -> None:
        self._deadline = deadline
        self._asked = 0
        self._socket = socket.socket(socket.AF_UNIX)
        try:
            self._socket.settimeout(deadline.left())
            self._socket.connect(path)
        except OSError:
            self._socket.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()

    def ask(self, command: int, *words: bytes) -> Sequence[Value]:
        """Send a command and return the values of its answer."""
        self._asked += 1
        payload = b"".join((number(command), number(self._asked), *words))
        frame = struct.pack(">IIIII", len(payload), _CONTROL, 0, 0, 0) + payload
        who = struct.pack("=iII", os.getpid(), os.getuid(), os.getgid())
        self._socket.settimeout(self._deadline.left())
        sent = self._socket.sendmsg([frame], [(socket.SOL_SOCKET, _CREDENTIALS, who)])
        self._socket.sendall(frame[sent:])
        while True:
            answer = self._receive()
            kind, asked = first(answer, 2)
            if asked != self._asked or kind not in {_ERROR, _REPLY}:
                continue  # news that nobody asked for
            if kind == _ERROR:
                raise RefusedError(f"the sound server refuses command {command}: error {answer[2:]}")
            return answer[2:]

    def _receive(self) -> Sequence[Value]:
        while True:
            length, channel, *_ = struct.unpack(">IIIII", self._read(20))
            if length > LONGEST:
                raise NotUnderstoodError(f"the sound server sends {length} bytes at once")
            payload = self._read(length)
            if channel == _CONTROL:
                return values_of(payload)

    def _read(self, length: int) -> bytes:
        data = bytearray()
        while len(data) < length:
            self._socket.settimeout(self._deadline.left())
            part = self._socket.recv(length - len(data))
            if not part:
                raise ConnectionResetError("the sound server hung up")
            data += part
        return bytes(data)
