"""A few words with PulseAudio, or with PipeWire in its place, in PulseAudio's own protocol.

The protocol, as PulseAudio's sources have it (src/pulsecore: pstream.c, native-common.h, protocol-native.c): frames of
five big-endian words (length, channel, offset high and low, flags) and a payload of tagged values: a command, a number
that the answer repeats, then what the command needs.
"""

from __future__ import annotations

import os
import socket
import struct
import sys
from collections.abc import Sequence
from contextlib import suppress
from types import TracebackType
from typing import Self

from detox.system.calls_source import Deadline
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
_AUTH, _SET_CLIENT_NAME, _CLIENT_INFO = 8, 9, 27
_CONTROL = 0xFFFFFFFF  # the channel of commands
_CREDENTIALS = 2  # SCM_CREDENTIALS, unix(7)
_COOKIE = bytes(256)  # the server knows us by our user id, which the kernel vouches for


class RefusedError(ValueError):
    """The server said no."""


class Line:
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

    def greet(self) -> int:
        """Say who we are; return the version of the protocol that both of us speak. Raises OSError and ValueError."""
        (version,) = first(self.ask(_AUTH, number(PROTOCOL), b"x", bare(len(_COOKIE)), _COOKIE), 1)
        if not isinstance(version, int) or version & 0xFFFF < OLDEST:
            raise NotUnderstoodError("the sound server speaks too old a version")
        self.ask(_SET_CLIENT_NAME, properties({"application.name": "Detox"}))
        return min(PROTOCOL, version & 0xFFFF)

    def described(self, client: int, stream: dict[str, str], key: str) -> dict[str, str]:
        """Return what is known of a stream; with what its client says of itself where the stream lacks ``key``."""
        if key in stream:
            return stream
        with suppress(ValueError):  # gone in between
            _, name, _, _, more = first(self.ask(_CLIENT_INFO, number(client)), 5)
            return {"application.name": str(name), **pairs(more), **stream}
        return stream

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


def pairs(value: Value) -> dict[str, str]:
    """Return a list of properties, empty if it is something else."""
    return value if isinstance(value, dict) else {}


def index(value: Value) -> int:
    """Return an index, ``NOTHING`` if it is something else."""
    return value if isinstance(value, int) else NOTHING
