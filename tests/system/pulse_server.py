"""A sound server that says what a test wants: PulseAudio's protocol from the other side."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from detox.system.calls_tagged import bare, number, properties

NOTHING = 0xFFFFFFFF
FORMAT = b"f" + b"B\x01" + properties({"format.rate": "48000"})


def text(words: str | None) -> bytes:
    """Write a text, or none."""
    return b"N" if words is None else b"t" + words.encode() + b"\0"


def output(
    binary: str = "zoom",
    *,
    client: int = 5,
    source: int = 1,
    resampler: str | None = None,
    paused: bool = False,
    more: Mapping[str, str] | None = None,
) -> bytes:
    """Write one recording stream as protocol 19 to 21 does: thirteen values."""
    about = {"application.name": "ZOOM VoiceEngine", **({"application.process.binary": binary} if binary else {})}
    parts = [number(7), text("recStream"), number(NOTHING), number(client), number(source)]
    parts += [b"a\x03\x02" + bare(48000), b"m\x02\x01\x02", b"U" + bytes(8), b"U" + bytes(8)]
    parts += [
        text(resampler),
        text("protocol-native.c"),
        properties(about | dict(more or {})),
        b"1" if paused else b"0",
    ]
    return b"".join(parts)


def source(*, monitor: bool = False, formats: bool = False) -> bytes:
    """Write what is told of a source; PipeWire adds formats, whatever version was asked for."""
    parts = [
        number(1),
        text("mic"),
        text("A microphone"),
        b"a\x03\x02" + bare(48000),
        b"m\x02\x01\x02",
        number(NOTHING),
    ]
    parts += [b"v\x02" + bare(65536) * 2, b"0", number(3 if monitor else NOTHING), text("speaker" if monitor else None)]
    parts += [b"U" + bytes(8), text("module.c"), number(0), properties({"device.class": "sound"}), b"U" + bytes(8)]
    return b"".join((*parts, b"V" + bare(65536), *([b"B\x01", FORMAT] if formats else [])))


def client(name: str, binary: str) -> bytes:
    """Write what is told of a client."""
    about = properties({"application.process.binary": binary})
    return b"".join((number(5), text(name), number(NOTHING), text("protocol-native.c"), about))


class PulseServer:
    """Listens on ``path``. ``answers``: by command, what follows "reply" and the number; an int is an error's code.

    ``raw`` is sent instead of everything else, to the first command; "" says nothing at all.
    """

    def __init__(self, path: Path, answers: Mapping[int, bytes | int] | None = None, raw: bytes | None = None) -> None:
        self.answers: dict[int, bytes | int] = {8: number(35), 9: number(11), **(answers or {})}
        self.asked: list[int] = []
        self.news = b""
        self._raw = raw
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.bind(str(path))
        self._socket.listen()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Hang up."""
        self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join(5)
        self._socket.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                line, _ = self._socket.accept()
                with line, suppress(OSError):
                    self._talk(line)

    def _talk(self, line: socket.socket) -> None:
        while head := line.recv(20, socket.MSG_WAITALL):
            (length,) = struct.unpack(">I", head[:4])
            payload = line.recv(length, socket.MSG_WAITALL)
            command, asked = struct.unpack(">I", payload[1:5])[0], payload[5:10]
            self.asked.append(command)
            if self._raw is not None:
                line.sendall(self._raw)
                if not self._raw:
                    line.recv(1)  # until the other side has had enough
                return
            answer = self.answers.get(command, 3)
            kind, rest = (number(0), number(answer)) if isinstance(answer, int) else (number(2), answer)
            line.sendall(self.news + frame(kind + asked + rest))


def frame(payload: bytes, channel: int = NOTHING) -> bytes:
    """Put a payload into a frame."""
    return struct.pack(">IIIII", len(payload), channel, 0, 0, 0) + payload
