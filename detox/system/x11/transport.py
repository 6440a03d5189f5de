"""The bytes to and from an X server, carried by libxcb through xcffib. No Qt, no meaning.

``connect`` takes a plain socket for a display of this computer (``plain``), and libxcb for all others: over a network,
or guarded by something else than a cookie. xcffib is loaded then, not before: its import costs about 5 MiB and 0.1 s.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any, Protocol

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.x11.plain import PlainTransport

_TITLE = QT_TRANSLATE_NOOP("System", "No X11 desktop")


class Transport(Protocol):
    """One connection, as ``XcbTransport`` and ``PlainTransport`` carry it."""

    is_open: bool
    root: int
    descriptor: int

    def failed(self) -> bool:
        """Whether the server went away."""
        ...

    def close(self) -> None:
        """Close the connection; any number of times."""
        ...

    def send(self, opcode: int, body: bytes, extension: str | None = None, *, replies: bool) -> int:
        """Queue a request; returns what ``wait`` wants, 0 on a closed connection."""
        ...

    def wait(self, request: int) -> bytes | None:
        """Send what is queued and wait for a reply; None if it is an error, or the server went away."""
        ...

    def send_several(self, opcode: int, bodies: Sequence[bytes]) -> range:
        """Queue core requests that have replies; returns what ``wait_several`` wants."""
        ...

    def wait_several(self, requests: range) -> list[bytes | None]:
        """Send what is queued and wait for those replies."""
        ...

    def receive(self) -> None:
        """Take in what has come, without waiting: once, when the descriptor can be read."""
        ...

    def poll(self) -> bytes | None:
        """Return the next event (or error, code 0) that was taken in, None if there is none."""
        ...

    def flush(self) -> None:
        """Send what is queued."""
        ...

    def first_event(self, extension: str) -> int | None:
        """Return the number of an extension's first event, None if the server does not have it."""
        ...

    def new_id(self) -> int:
        """Return a number for something of ours in the server."""
        ...


def connect(display: str | None = None) -> Transport:
    """Return a connection to ``display``, to $DISPLAY if None. Raises DetoxError."""
    try:
        return PlainTransport(os.environ.get("DISPLAY", "") if display is None else display)
    except OSError:
        return XcbTransport(display)


class XcbTransport:
    """One connection. Every method may be called after the server went away or ``close``; nothing happens then."""

    def __init__(self, display: str | None = None) -> None:
        """Connect to ``display``, to $DISPLAY if None. Raises DetoxError."""
        try:
            import xcffib
        except (ImportError, OSError) as error:
            reason = QT_TRANSLATE_NOOP("System", "xcffib or libxcb cannot be loaded ({error})")
            raise DetoxError(_TITLE, reason.with_(error=str(error))) from error
        self._lib: Any = xcffib.lib
        self._ffi: Any = xcffib.ffi
        self._free: Any = self._ffi.dlopen(None).free
        self._null: Any = self._ffi.NULL
        # made once and used for each request: making them costs more than sending
        self._request: Any = self._ffi.new("xcb_protocol_request_t *")
        self._request.count = 1
        self._parts: Any = self._ffi.new("struct iovec[3]")  # libxcb may use the two in front of the one it is given
        self._error: Any = self._ffi.new("xcb_generic_error_t **")
        self._reply_type: Any = self._ffi.typeof("xcb_generic_reply_t *")
        self._extensions: dict[str, tuple[Any, Any]] = {}
        self._c: Any = self._lib.xcb_connect(display.encode() if display else self._null, self._null)
        self.is_open = True
        if self.failed():
            self.close()
            shown = os.environ.get("DISPLAY", "") if display is None else display
            reason = QT_TRANSLATE_NOOP("System", "no X server answers at DISPLAY={display}")
            raise DetoxError(_TITLE, reason.with_(display=shown))
        self.root = int(self._lib.xcb_setup_roots_iterator(self._lib.xcb_get_setup(self._c)).data.root)
        self.descriptor = int(self._lib.xcb_get_file_descriptor(self._c))

    def failed(self) -> bool:
        """Whether the server went away."""
        return self.is_open and bool(self._lib.xcb_connection_has_error(self._c))

    def close(self) -> None:
        """Close the connection; any number of times."""
        if self.is_open:
            self.is_open = False
            self._lib.xcb_disconnect(self._c)

    def send(self, opcode: int, body: bytes, extension: str | None = None, *, replies: bool) -> int:
        """Queue a request; returns what ``wait`` wants, 0 on a closed connection.

        ``opcode`` counts from the extension's first request if one is named, which the server must have: libxcb gives
        the whole connection up otherwise. The body begins with four bytes that libxcb fills in.
        """
        if not self.is_open:
            return 0
        request, parts = self._request, self._parts
        request.opcode = opcode
        request.isvoid = not replies
        request.ext = self._extension(extension) if extension else self._null
        data = self._ffi.new("char[]", body)  # libxcb writes into it
        parts[2].iov_base = data
        parts[2].iov_len = len(body)
        return int(self._lib.xcb_send_request(self._c, int(replies), parts + 2, request))

    def wait(self, request: int) -> bytes | None:
        """Send what is queued and wait for a reply; None if it is an error, or the server went away."""
        if not self.is_open or not request:
            return None
        data = self._lib.xcb_wait_for_reply(self._c, request, self._error)
        if self._error[0] != self._null:
            self._free(self._error[0])
            self._error[0] = self._null
        if data == self._null:
            return None
        length = self._ffi.cast(self._reply_type, data).length
        reply = bytes(self._ffi.buffer(data, 32 + length * 4))
        self._free(data)
        return reply

    def send_several(self, opcode: int, bodies: Sequence[bytes]) -> range:
        """Queue core requests that have replies; returns what ``wait_several`` wants."""
        numbers = [self.send(opcode, body, replies=True) for body in bodies]
        return range(numbers[0], numbers[0] + len(numbers)) if numbers and numbers[0] else range(0)

    def wait_several(self, requests: range) -> list[bytes | None]:
        """Send what is queued and wait for those replies."""
        return [self.wait(request) for request in requests]

    def receive(self) -> None:
        """Do nothing: libxcb takes in what has come when it is asked for an event."""

    def poll(self) -> bytes | None:
        """Return the next event (or error, code 0) that has come, None if there is none."""
        event = self._lib.xcb_poll_for_event(self._c) if self.is_open else self._null
        if event == self._null:
            return None
        raw = bytes(self._ffi.buffer(event, 32))
        self._free(event)
        return raw

    def flush(self) -> None:
        """Send what is queued."""
        if self.is_open:
            self._lib.xcb_flush(self._c)

    def first_event(self, extension: str) -> int | None:
        """Return the number of an extension's first event, None if the server does not have it."""
        if not self.is_open:
            return None
        data = self._lib.xcb_get_extension_data(self._c, self._extension(extension))
        return int(data.first_event) if data != self._null and data.present else None

    def new_id(self) -> int:
        """Return a number for something of ours in the server."""
        return int(self._lib.xcb_generate_id(self._c)) if self.is_open else 0

    def _extension(self, name: str) -> Any:
        if name not in self._extensions:
            key = self._ffi.new("struct xcb_extension_t *")
            letters = self._ffi.new("char[]", name.encode())
            key.name = letters
            self._extensions[name] = (key, letters)  # the letters must live as long as the key
        return self._extensions[name][0]
