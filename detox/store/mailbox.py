"""Asks a running app something through its local socket. Standard library only: the command line must stay light.

One JSON object a line, ``"v": 1``, ``"role"`` first. The socket is ``DIR/s``, or where ``DIR/socket`` says.
"""

from __future__ import annotations

import json
import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP, Text

VERSION = 1
LONGEST_LINE = 64 * 1024
LONGEST_ANSWER = 16 * 1024 * 1024

_TITLE = QT_TRANSLATE_NOOP("Mailbox", "The running app cannot be reached")
_LATE = QT_TRANSLATE_NOOP("Mailbox", "it did not answer in time")
_CUT = QT_TRANSLATE_NOOP("Mailbox", "it ended in the middle of its answer")
_STRANGE = QT_TRANSLATE_NOOP("Mailbox", "its answer makes no sense; is it of another version?")
_FORBIDDEN = QT_TRANSLATE_NOOP("Mailbox", "{path} belongs to somebody else")
_LONG = QT_TRANSLATE_NOOP("Mailbox", "the request is too long")


def ask(
    profile: Path, request: Mapping[str, object], timeout: float = 5.0, role: str = "cli"
) -> dict[str, object] | None:
    """Send ``request`` (``{"cmd": …}``) to the app that runs on ``profile`` and return its answer, None if none runs.

    ``timeout`` is in seconds and must outlast what the request waits for. Raises DetoxError if somebody is there but
    does not answer as agreed.
    """
    line = json.dumps({"v": VERSION, "role": role, **request}).encode("ascii") + b"\n"
    if len(line) > LONGEST_LINE:
        raise DetoxError(_TITLE, _LONG)
    answer = _exchange(profile, line, timeout)
    if answer is None:
        return None
    try:
        said = json.loads(answer)
    except (ValueError, RecursionError):
        raise DetoxError(_TITLE, _STRANGE if answer.endswith(b"\n") else _CUT) from None
    if not isinstance(said, dict) or said.get("v") != VERSION:
        raise DetoxError(_TITLE, _STRANGE)
    return said


def _noted(profile: Path) -> str:
    """Return what ``DIR/socket`` says, "" if there is none."""
    try:
        return os.fsdecode((profile / "socket").read_bytes()).strip()
    except OSError:
        return ""


if sys.platform == "win32":

    def _exchange(profile: Path, line: bytes, timeout: float) -> bytes | None:
        """Speak through the named pipe. A pipe's read knows no time limit, so a thread does it."""
        import ctypes
        import threading

        name = _noted(profile)
        if not name or not ctypes.windll.kernel32.WaitNamedPipeW(name, 1000):
            return None
        answers: list[bytes] = []

        def speak() -> None:
            try:
                with open(name, "r+b", buffering=0) as pipe:
                    pipe.write(line)
                    answer = b""
                    while not answer.endswith(b"\n") and (more := pipe.read(65536)):
                        answer += more
            except OSError:
                answer = b""
            answers.append(answer)

        thread = threading.Thread(target=speak, daemon=True)
        thread.start()
        thread.join(timeout)
        if not answers:
            raise DetoxError(_TITLE, _LATE)
        return answers[0]

else:

    def _exchange(profile: Path, line: bytes, timeout: float) -> bytes | None:
        """Send ``line``; return the line that comes back, None if nobody listens."""
        path = _noted(profile) or str(profile.absolute() / "s")
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as peer:
            peer.settimeout(timeout)
            try:
                peer.connect(os.fsencode(path))
            except PermissionError:
                raise _trouble(_FORBIDDEN.with_(path=path)) from None
            except (TimeoutError, BlockingIOError):
                raise _trouble(_LATE) from None  # BlockingIOError: too many wait there already
            except OSError:
                return None  # no such file, nobody behind it, or no path at all: nobody runs
            if _owner(peer) not in {os.getuid(), None}:
                raise _trouble(_FORBIDDEN.with_(path=path))
            return _talk(peer, line)

    def _talk(peer: socket.socket, line: bytes) -> bytes:
        answer = bytearray()
        try:
            peer.sendall(line)
            while not answer.endswith(b"\n") and len(answer) < LONGEST_ANSWER and (more := peer.recv(65536)):
                answer += more
        except TimeoutError:
            raise _trouble(_LATE) from None
        except OSError:
            raise _trouble(_CUT) from None
        return bytes(answer)

    if sys.platform == "linux":

        def _owner(peer: socket.socket) -> int | None:
            """Return the user id of whoever listens there, None if the system does not tell."""
            import struct

            try:
                # struct ucred: pid, uid, gid (unix(7))
                told = peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
            except OSError:
                return None
            return int(struct.unpack("3i", told)[1])

    else:

        def _owner(_peer: socket.socket) -> int | None:
            """Return None: here the folder's permissions have to do."""
            return None


def _trouble(message: Text) -> DetoxError:
    return DetoxError(_TITLE, message)
