"""The few Wayland messages that we speak, packed and unpacked: no I/O, no state.

The format is that of the Wayland book, "Wire Format": words of 32 bits in the byte order of this computer; a message is
the object, its size and opcode in one word, and its arguments. Opcodes are those of the protocols' own files:
wayland.xml, wlr-foreign-toplevel-management-unstable-v1.xml, ext-idle-notify-v1.xml and KDE's idle.xml. No event
that we ask for carries a file descriptor.
"""

from __future__ import annotations

from collections.abc import Iterator
from struct import pack, unpack_from

DISPLAY = 1
DISPLAY_SYNC, DISPLAY_GET_REGISTRY = 0, 1
DISPLAY_ERROR, DISPLAY_DELETE_ID = 0, 1
REGISTRY_BIND = 0
REGISTRY_GLOBAL, REGISTRY_GLOBAL_REMOVE = 0, 1
CALLBACK_DONE = 0

SEAT = "wl_seat"

TOPLEVELS = "zwlr_foreign_toplevel_manager_v1"
TOPLEVELS_STOP = 0
TOPLEVELS_TOPLEVEL, TOPLEVELS_FINISHED = 0, 1
TOPLEVEL_SET_MINIMISED, TOPLEVEL_CLOSE, TOPLEVEL_DESTROY = 2, 5, 7
TOPLEVEL_TITLE, TOPLEVEL_APP_ID, TOPLEVEL_STATE, TOPLEVEL_DONE, TOPLEVEL_CLOSED = 0, 1, 4, 5, 6
MINIMISED, ACTIVATED, FULL_SCREEN = 1, 2, 3

IDLE = "ext_idle_notifier_v1"
IDLE_GET, IDLE_GET_INPUT = 1, 2
KDE_IDLE = "org_kde_kwin_idle"
KDE_IDLE_GET = 0
# The same numbers in both protocols.
NOTICE_DESTROY = 0
NOTICE_IDLED, NOTICE_RESUMED = 0, 1

FIRST_OF_SERVER = 0xFF000000
"""Object ids from here on are given by the compositor, lower ones by us."""

_HEADER = 8


class WireError(Exception):
    """What came is no message."""


class Args:
    """The arguments of one event, taken one after the other. Each method raises WireError beyond the end."""

    __slots__ = ("_at", "_data")

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def number(self) -> int:
        """Take a uint, an object or a new id."""
        return int(unpack_from("=I", self._take(4))[0])

    def text(self) -> str:
        """Take a string; null is "". What is no UTF-8 becomes U+FFFD."""
        return self._padded().partition(b"\0")[0].decode("utf-8", "replace")

    def numbers(self) -> tuple[int, ...]:
        """Take an array of numbers."""
        raw = self._padded()
        return unpack_from(f"={len(raw) // 4}I", raw)

    def _padded(self) -> bytes:
        length = self.number()
        raw = self._take(length)
        self._at += -length % 4
        return raw

    def _take(self, length: int) -> bytes:
        raw = self._data[self._at : self._at + length]
        if len(raw) < length:
            raise WireError("an event ends before its arguments do")
        self._at += length
        return raw


def messages(received: bytearray) -> Iterator[tuple[int, int, Args]]:
    """Take the whole messages off the front of ``received``: object, opcode, arguments. Raises WireError."""
    while len(received) >= _HEADER:
        target, word = unpack_from("=II", received)
        size = word >> 16
        if size < _HEADER or size % 4:
            raise WireError(f"a message of {size} bytes")
        if len(received) < size:
            return
        body = bytes(received[_HEADER:size])
        del received[:size]
        yield target, word & 0xFFFF, Args(body)


def message(target: int, opcode: int, body: bytes = b"") -> bytes:
    """Pack one message."""
    return pack("=II", target, (_HEADER + len(body)) << 16 | opcode) + body


def numbers(*values: int) -> bytes:
    """Pack arguments of one word each."""
    return pack(f"={len(values)}I", *values)


def text(value: str) -> bytes:
    """Pack a string."""
    raw = value.encode() + b"\0"
    return pack("=I", len(raw)) + raw + bytes(-len(raw) % 4)


def bind(name: int, interface: str, version: int, new_id: int) -> bytes:
    """The arguments of wl_registry.bind, whose new id says what it is."""
    return numbers(name) + text(interface) + numbers(version, new_id)
