"""The bytes to and from an X server of this computer, over a socket of our own. No Qt, no meaning.

Connection set-up, replies and events as in the X Window System Protocol, version 11 (appendix B); the cookie's file as
in Xsecurity(7) and libXau's Xauth(3). What is not a plain local display, or lets us in only by other means than the
cookie, is left to libxcb (``transport``), which costs 5 MiB and three times the processor time of a question.
"""

from __future__ import annotations

import os
import re
import socket
import struct
import sys
from collections import deque
from collections.abc import Sequence
from struct import pack

_LOCAL = re.compile(r"(?:unix)?:(\d+)(?:\.0)?")
_COOKIE = b"MIT-MAGIC-COOKIE-1"
_FAMILY_LOCAL, _FAMILY_WILD = 256, 65535
_QUERY_EXTENSION = 98
_ERROR, _REPLY, _GENERIC_EVENT = 0, 1, 35
_UNIT = 32
_HEAD = struct.Struct("=BxHI")  # code; number of the last request that was taken; in replies: words beyond the 32 bytes
_CHUNK = 4096
if sys.platform == "win32":
    _FAMILY, _AT_ONCE = socket.AF_UNSPEC, 0  # never used there
else:
    _FAMILY, _AT_ONCE = socket.AF_UNIX, socket.MSG_DONTWAIT


class PlainTransport:
    """One connection. Every method may be called after the server went away or ``close``; nothing happens then."""

    def __init__(self, display: str) -> None:
        """Connect to ``display``. Raises OSError if that is none of this computer, or will not have us."""
        found = _LOCAL.fullmatch(display)
        if found is None:
            raise OSError(f"{display} is no plain local display")
        self._received = b""  # the beginning of a packet that has not come whole
        self._events: deque[bytes] = deque()
        self._replies: dict[int, bytes | None] = {}  # None until it has come
        self._failed: set[int] = set()
        self._unsent: list[bytes] = []
        self._sent = self._heard = 0  # numbers of requests, as the server counts them, but without an end
        self._extensions: dict[str, tuple[int, int] | None] = {}
        self._gone = False
        self._socket = _connected(f"/tmp/.X11-unix/X{found[1]}")  # noqa: S108 - where X servers are
        self.is_open = True
        try:
            self._socket.sendall(_hello(_cookie(found[1])))
            setup = self._exactly(8)
            setup += self._exactly(struct.unpack_from("=H", setup, 6)[0] * 4)
            if setup[0] != 1:
                raise ConnectionRefusedError(f"{display} does not let us in")
        except OSError:
            self.close()
            raise
        base, mask, vendor, formats = struct.unpack_from("=II4xH3xB", setup, 12)
        self._next_id, self._step = base, mask & -mask
        self.root = int(struct.unpack_from("=I", setup, 40 + vendor + -vendor % 4 + 8 * formats)[0])
        self.descriptor = self._socket.fileno()

    def failed(self) -> bool:
        """Whether the server went away."""
        return self.is_open and self._gone

    def close(self) -> None:
        """Close the connection; any number of times."""
        if self.is_open:
            self.is_open = False
            self._events.clear()
            self._socket.close()

    def send(self, opcode: int, body: bytes, extension: str | None = None, *, replies: bool) -> int:
        """Queue a request; returns what ``wait`` wants, 0 on a closed connection.

        ``opcode`` counts from the extension's first request if one is named. The first four bytes of the body are
        filled in.
        """
        if not self.is_open:
            return 0
        length = len(body) // 4
        if extension is None:
            head = struct.pack("=BBH", opcode, body[1], length)
        else:
            about = self._about(extension)
            if about is None:
                return 0
            head = struct.pack("=BBH", about[0], opcode, length)
        self._unsent.append(head + body[4:])
        self._sent += 1
        if replies:
            self._replies[self._sent] = None
        return self._sent

    def wait(self, request: int) -> bytes | None:
        """Send what is queued and wait for a reply; None if it is an error, or the server went away."""
        replies = self._replies
        if not self.is_open or request not in replies:
            return None
        if replies[request] is None:
            self.flush()
            while replies[request] is None and request not in self._failed and not self._gone:
                self._receive(0)
            self._failed.discard(request)
        return replies.pop(request)

    def send_several(self, opcode: int, bodies: Sequence[bytes]) -> range:
        """Queue core requests that have replies, at a third of the cost of one after another; returns their numbers."""
        if not self.is_open:
            return range(0)
        self._unsent += [pack("=BxH", opcode, len(body) // 4) + body[4:] for body in bodies]
        first, self._sent = self._sent + 1, self._sent + len(bodies)
        numbers = range(first, self._sent + 1)
        self._replies.update(dict.fromkeys(numbers))
        return numbers

    def wait_several(self, requests: range) -> list[bytes | None]:
        """Wait for the last reply, and return all: they come in order. None for an error, as in ``wait``."""
        if not requests or not self.is_open:
            return [None] * len(requests)
        last = self.wait(requests[-1])
        self._failed.difference_update(requests)
        return [*(self._replies.pop(number, None) for number in requests[:-1]), last]

    def receive(self) -> None:
        """Take in what has come, without waiting: once, when the descriptor can be read."""
        if self.is_open and not self._gone:
            self._receive(_AT_ONCE)

    def poll(self) -> bytes | None:
        """Return the next event that was taken in, None if there is none."""
        return self._events.popleft() if self._events else None

    def flush(self) -> None:
        """Send what is queued."""
        if self._unsent and self.is_open and not self._gone:
            unsent, self._unsent = b"".join(self._unsent), []
            try:
                self._socket.sendall(unsent)
            except OSError:
                self._gone = True

    def first_event(self, extension: str) -> int | None:
        """Return the number of an extension's first event, None if the server does not have it."""
        about = self._about(extension) if self.is_open else None
        return about[1] if about else None

    def new_id(self) -> int:
        """Return a number for something of ours in the server."""
        if not self.is_open:
            return 0
        self._next_id += self._step
        return int(self._next_id)

    # --- inside ----------------------------------------------------------------------------------------------------

    def _about(self, extension: str) -> tuple[int, int] | None:
        """Return the extension's request code and its first event."""
        if extension not in self._extensions:
            name = extension.encode("ascii")
            body = struct.pack(f"=4xH2x{len(name)}s{-len(name) % 4}x", len(name), name)
            reply = self.wait(self.send(_QUERY_EXTENSION, body, replies=True))
            if reply is None:
                return None
            self._extensions[extension] = (reply[9], reply[10]) if reply[8] else None
        return self._extensions[extension]

    def _receive(self, flags: int) -> None:
        """Take in what has come, waiting for something to come unless ``flags`` say otherwise."""
        try:
            data = self._socket.recv(_CHUNK, flags)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._gone = True
            return
        received = self._received + data
        start, end = 0, len(received)
        while end - start >= _UNIT:
            code, number, more = _HEAD.unpack_from(received, start)
            code &= 0x7F
            size = _UNIT + 4 * more if code in (_REPLY, _GENERIC_EVENT) else _UNIT
            if end - start < size:
                break
            packet = received[start : start + size]
            start += size
            if code in (_ERROR, _REPLY):
                self._answer(code, number, packet)
            elif code != _GENERIC_EVENT:  # none that we asked for
                self._events.append(packet)
        self._received = received[start:]

    def _answer(self, code: int, number: int, packet: bytes) -> None:
        # The server tells the lower half of the number; it never falls behind, for replies come in order.
        number |= self._heard & ~0xFFFF
        self._heard = number = number if number >= self._heard else number + 0x10000
        if number in self._replies:
            if code == _REPLY:
                self._replies[number] = packet
            else:
                self._failed.add(number)

    def _exactly(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            more = self._socket.recv(count - len(data))
            if not more:
                raise ConnectionResetError
            data += more
        return data


def _connected(path: str) -> socket.socket:
    """Return a connection: by the abstract name first, as libxcb does on Linux."""
    names = [f"\0{path}", path] if sys.platform == "linux" else [path]
    for name in names:
        made = socket.socket(_FAMILY, socket.SOCK_STREAM)
        try:
            made.connect(name)
        except OSError:
            made.close()
        else:
            return made
    raise ConnectionRefusedError(f"no X server listens at {path}")


def _hello(cookie: bytes) -> bytes:
    name = _COOKIE if cookie else b""
    order = b"l" if sys.byteorder == "little" else b"B"
    head = struct.pack("=cxHHHH2x", order, 11, 0, len(name), len(cookie))
    return head + b"".join(part + bytes(-len(part) % 4) for part in (name, cookie))


def _cookie(number: str) -> bytes:
    """Return the cookie for display ``number`` of this computer, b"" if there is none."""
    file = os.environ.get("XAUTHORITY") or os.path.expanduser("~/.Xauthority")
    try:
        with open(file, "rb") as opened:
            data = opened.read()
    except OSError:
        return b""
    return cookie_of(data, number.encode(), socket.gethostname().encode())


def cookie_of(data: bytes, number: bytes, host: bytes) -> bytes:
    """Return the first cookie in an authority file's ``data`` that is for this display of this host, else b""."""
    at = 0
    try:
        while at < len(data):
            family, parts = int.from_bytes(data[at : at + 2], "big"), []
            at += 2
            for _ in range(4):
                (length,) = struct.unpack_from(">H", data, at)
                parts.append(data[at + 2 : at + 2 + length])
                at += 2 + length
            address, display, name, cookie = parts
            ours = family == _FAMILY_WILD or (family == _FAMILY_LOCAL and address == host)
            if ours and display in (b"", number) and name == _COOKIE:
                return cookie
    except struct.error:
        pass  # a file that ends in the middle of an entry
    return b""
