"""The bytes to and from a compositor, and the first question. No Qt, no meaning."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Mapping

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.wayland import wire

TITLE = QT_TRANSLATE_NOOP("System", "No Wayland desktop")
NO_WINDOWS = QT_TRANSLATE_NOOP("System", "this compositor does not say which window is active")
NO_IDLE = QT_TRANSLATE_NOOP("System", "this compositor does not say when nobody touches anything")
_NONE = QT_TRANSLATE_NOOP("System", "this is no Wayland session: WAYLAND_DISPLAY is not set")
_NOBODY = QT_TRANSLATE_NOOP("System", "no compositor answers at WAYLAND_DISPLAY={display}")

PATIENCE_SECONDS = 2.0
"""A compositor that says nothing to the first question for so long is none."""

if sys.platform == "win32":
    _FAMILY = socket.AF_UNSPEC  # never used there
else:
    _FAMILY = socket.AF_UNIX
_CHUNK = 1 << 16
REGISTRY, FIRST_SYNC = 2, 3


class Transport:
    """One connection. Every method may be called after the compositor went away or ``close``; nothing happens then."""

    def __init__(self, path: str) -> None:
        """Connect. Raises OSError."""
        self._socket = socket.socket(_FAMILY, socket.SOCK_STREAM)
        self.is_open = True
        self._unsent = bytearray()
        try:
            self._socket.settimeout(PATIENCE_SECONDS)
            self._socket.connect(path)
        except OSError:
            self.close()
            raise
        self.descriptor = self._socket.fileno()

    def wait(self) -> bytes:
        """Return what comes next, waiting for it. Raises OSError if that takes too long or the other side is gone."""
        received = self._socket.recv(_CHUNK)
        if not received:
            raise ConnectionResetError
        return received

    def waits_no_more(self) -> None:
        """From now on nothing here waits."""
        self._socket.setblocking(False)

    def receive(self) -> bytes | None:
        """Return what has come, b"" if that is nothing; None if the other side is gone."""
        try:
            received = self._socket.recv(_CHUNK) if self.is_open else b""
        except (BlockingIOError, InterruptedError):
            return b""
        except OSError:
            return None
        return received or None

    def send(self, data: bytes) -> bool:
        """Send that after what waits already; return whether all is sent. That the other side is gone is not told."""
        self._unsent += data
        return self.flush()

    def flush(self) -> bool:
        """Send what waits; return whether all is sent."""
        try:
            while self._unsent and self.is_open:
                del self._unsent[: self._socket.send(self._unsent)]
        except (BlockingIOError, InterruptedError):
            return False
        except OSError:
            self._unsent.clear()  # ``receive`` tells of it
        return True

    def close(self) -> None:
        """Hang up; any number of times."""
        self.is_open = False
        self._unsent.clear()
        self._socket.close()


def socket_path(environment: Mapping[str, str] = os.environ) -> str:
    """Return the path of the compositor's socket. Raises DetoxError outside a Wayland session."""
    display = environment.get("WAYLAND_DISPLAY", "")
    if not display:
        raise DetoxError(TITLE, _NONE)
    return os.path.join(environment.get("XDG_RUNTIME_DIR", "/"), display)  # the display may be a path itself


def greet(path: str) -> tuple[Transport, dict[int, tuple[str, int]], bytearray]:
    """Connect and ask what the compositor offers: interface and version by name, and what it said after that.

    Objects 2 and 3 are the registry and a callback that has done its work. Raises DetoxError.
    """
    offered: dict[int, tuple[str, int]] = {}
    received = bytearray()
    transport = None
    try:
        transport = Transport(path)
        transport.send(
            wire.message(wire.DISPLAY, wire.DISPLAY_GET_REGISTRY, wire.numbers(REGISTRY))
            + wire.message(wire.DISPLAY, wire.DISPLAY_SYNC, wire.numbers(FIRST_SYNC))
        )
        while True:
            received += transport.wait()
            for target, opcode, args in wire.messages(received):
                if target == REGISTRY:
                    name = args.number()
                    if opcode == wire.REGISTRY_GLOBAL:
                        offered[name] = (args.text(), args.number())
                    else:
                        offered.pop(name, None)
                elif target == FIRST_SYNC:
                    transport.waits_no_more()
                    return transport, offered, received
    except (OSError, wire.WireError) as error:
        if transport:
            transport.close()
        raise DetoxError(TITLE, _NOBODY.with_(display=path)) from error
