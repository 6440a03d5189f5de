"""The few X11 messages that we speak, packed and unpacked: no I/O, no state.

Layouts are those of the X Window System Protocol, version 11 (appendix B, "Protocol Encoding"), the X Synchronization
Extension 3.1, the X-Resource Extension 1.2 and the MIT-SCREEN-SAVER extension 1.1, in the byte order of this
computer. Written by hand instead of taken from ``xcffib.xproto``: that module costs 1.2 MiB of private memory, turns
every title into a list of single bytes, and its reader of ListSystemCounters fails (xcffib 1.13: an assertion about the
reply's length, because it does not skip the padding between the counters).
"""

from __future__ import annotations

from collections.abc import Iterable
from struct import calcsize, pack, unpack_from
from typing import NamedTuple

# core requests
CHANGE_WINDOW_ATTRIBUTES, GET_WINDOW_ATTRIBUTES, GET_GEOMETRY, QUERY_TREE, INTERN_ATOM = 2, 3, 14, 15, 16
GET_PROPERTY, SEND_EVENT, TRANSLATE_COORDINATES = 20, 25, 40
# requests of extensions
SYNC_INITIALIZE, SYNC_LIST_COUNTERS, SYNC_QUERY_COUNTER, SYNC_CREATE_ALARM, SYNC_DESTROY_ALARM = 0, 1, 5, 8, 11
RES_QUERY_VERSION, RES_QUERY_CLIENT_IDS = 0, 4
SAVER_QUERY_INFO = 1
# events; an alarm's is counted from the extension's first one
DESTROY, UNMAP, MAP, REPARENT, CONFIGURE, PROPERTY, CLIENT_MESSAGE = 17, 18, 19, 21, 22, 28, 33
SYNC_ALARM = 1
# event masks
STRUCTURE_MASK, SUBSTRUCTURE_MASK, REDIRECT_MASK, PROPERTY_MASK = 1 << 17, 1 << 19, 1 << 20, 1 << 22

POSITIVE_TRANSITION, NEGATIVE_TRANSITION = 0, 1
VIEWABLE = 2
STRING = 31  # the predefined atom: ISO 8859-1

_HEADER = 32


class Property(NamedTuple):  # and no dataclass: a change of focus makes eight of these, at a third of the cost
    """A window's property of any type: the type's atom, bits of an item, the bytes."""

    type: int
    format: int
    data: bytes

    def numbers(self) -> tuple[int, ...]:
        """Return the items of a 32-bit property, nothing for other ones."""
        return unpack_from(f"={len(self.data) // 4}I", self.data) if self.format == 32 else ()

    def text(self) -> str:
        """Return the text: Latin-1 where it is typed STRING and no UTF-8, else UTF-8; what is neither becomes U+FFFD.

        Clients are known to put UTF-8 under the type STRING, so that is tried first.
        """
        if self.format != 8:
            return ""
        try:
            return self.data.decode()
        except UnicodeDecodeError:
            return self.data.decode("latin-1") if self.type == STRING else self.data.decode("utf-8", "replace")


class Event(NamedTuple):
    """One event: its code, what it happened to (a window, an alarm), whether a client sent it, and its 32 bytes."""

    code: int
    target: int
    sent: bool
    raw: bytes


def read_event(raw: bytes) -> Event:
    """Unpack what all our events have in common. Errors have code 0."""
    return Event(raw[0] & 0x7F, event_target(raw), bool(raw[0] & 0x80), raw)


def event_target(raw: bytes) -> int:
    """Return what an event happened to."""
    return int(unpack_from("=I", raw, 4)[0])


def happened_before(event: Event, request: int) -> bool:
    """Whether the server had not taken our request when ``event`` happened: its reply knows of the event then.

    An event tells the lower half of the number of the last request that was taken. So both must be near each other.
    """
    (taken,) = unpack_from("=H", event.raw, 2)
    return bool((taken - request) & 0x8000)


def property_atom(event: Event) -> int:
    """Return which property a PropertyNotify is about."""
    return int(unpack_from("=I", event.raw, 8)[0])


def configured_size(event: Event) -> tuple[int, int]:
    """Return width and height in a ConfigureNotify."""
    return unpack_from("=HH", event.raw, 20)


def alarm_value(event: Event) -> int:
    """Return the counter's value in an AlarmNotify: milliseconds, for IDLETIME."""
    return int64(event.raw, 8)


def int64(raw: bytes, offset: int) -> int:
    """Return an INT64, whose upper half stands first whatever the byte order."""
    high, low = unpack_from("=iI", raw, offset)
    return int((high << 32) | low)


def change_mask(window: int, mask: int) -> bytes:
    """ChangeWindowAttributes: which events of a window we want."""
    return pack("=4xIII", window, 1 << 11, mask)


def about(window: int) -> bytes:
    """A request that names one window (or drawable) and nothing else."""
    return pack("=4xI", window)


def bare() -> bytes:
    """A request without arguments."""
    return pack("=4x")


def version(major: int, minor: int) -> bytes:
    """The first request of an extension: the version we speak."""
    return pack("=4xBB2x", major, minor)


def get_property(window: int, atom: int, longest: int = 4096) -> bytes:
    """GetProperty of any type, at most ``longest`` bytes."""
    return pack("=4xIIIII", window, atom, 0, 0, longest // 4)


def get_properties(window: int, atoms: Iterable[int]) -> list[bytes]:
    """Several times ``get_property`` of one window."""
    head = pack("=4xI", window)
    return [head + pack("=IIII", atom, 0, 0, 1024) for atom in atoms]


def read_property(reply: bytes | None) -> Property | None:
    """Unpack GetProperty's reply; None if the window is gone or has no such property."""
    if reply is None:
        return None
    form, kind, length = reply[1], *unpack_from("=I4xI", reply, 8)
    if not kind:
        return None
    return Property(kind, form, reply[_HEADER : _HEADER + length * form // 8])


def intern_atom(name: str) -> bytes:
    """InternAtom, made if it does not exist yet."""
    raw = name.encode("ascii")
    return pack(f"=4xH2x{len(raw)}s{-len(raw) % 4}x", len(raw), raw)


def read_atom(reply: bytes | None) -> int:
    """Unpack InternAtom's reply, 0 if there is none."""
    return int(unpack_from("=I", reply, 8)[0]) if reply else 0


def read_viewable(reply: bytes | None) -> bool:
    """Unpack GetWindowAttributes: whether the window and all above it are mapped."""
    return reply is not None and reply[26] == VIEWABLE


def read_size(reply: bytes | None) -> tuple[int, int] | None:
    """Unpack GetGeometry: width and height without border."""
    return unpack_from("=HH", reply, 16) if reply else None


def translate(window: int, root: int) -> bytes:
    """TranslateCoordinates: where the window's corner is on the screen."""
    return pack("=4xIIhh", window, root, 0, 0)


def read_position(reply: bytes | None) -> tuple[int, int] | None:
    """Unpack TranslateCoordinates."""
    return unpack_from("=hh", reply, 12) if reply else None


def read_parent(reply: bytes | None) -> int:
    """Unpack QueryTree: the window above, 0 for the root or a window that is gone."""
    return int(unpack_from("=I", reply, 12)[0]) if reply else 0


def client_message(root: int, window: int, kind: int, value: int) -> bytes:
    """SendEvent of a ClientMessage to the window manager (EWMH, "Root Window Properties", and ICCCM 4.1.4)."""
    event = pack("=BB2xII5I", CLIENT_MESSAGE, 32, window, kind, value, 0, 0, 0, 0)
    return pack("=4xII", root, SUBSTRUCTURE_MASK | REDIRECT_MASK) + event


def client_pid(window: int) -> bytes:
    """QueryClientIds of X-Resource, mask LocalClientPID: the process at the other end of the window's connection."""
    return pack("=4xIII", 1, window, 1 << 1)


def read_client_pid(reply: bytes | None) -> int | None:
    """Unpack QueryClientIds; None for a client on another computer."""
    if reply is None or len(reply) < _HEADER + 16 or not unpack_from("=I", reply, 8)[0]:
        return None
    length, pid = unpack_from("=II", reply, _HEADER + 8)
    return int(pid) if length >= 4 and pid else None


def read_counters(reply: bytes | None) -> dict[str, int]:
    """Unpack ListSystemCounters: counter ids by name. Each entry is padded to four bytes."""
    found: dict[str, int] = {}
    if reply is None:
        return found
    offset = _HEADER
    for _ in range(unpack_from("=I", reply, 8)[0]):
        counter, length = unpack_from("=I8xH", reply, offset)
        start = offset + calcsize("=I8xH")
        found[reply[start : start + length].decode("ascii", "replace")] = counter
        offset = start + length + -(start + length) % 4
    return found


def read_counter(reply: bytes | None) -> int | None:
    """Unpack QueryCounter."""
    return int64(reply, 8) if reply else None


def create_alarm(alarm: int, counter: int, value: int, test: int) -> bytes:
    """CreateAlarm: tell us when ``counter`` passes ``value`` in the direction ``test``. With delta 0 it stays armed."""
    every_value = 0b111111
    absolute, delta, events = 0, (0, 0), 1
    high, low = value >> 32, value & 0xFFFFFFFF
    return pack("=4xIIIIiIIiII", alarm, every_value, counter, absolute, high, low, test, *delta, events)


def read_idle_ms(reply: bytes | None) -> int | None:
    """Unpack QueryInfo of MIT-SCREEN-SAVER: milliseconds since the last input."""
    return int(unpack_from("=I", reply, 16)[0]) if reply else None


def read_version(reply: bytes) -> tuple[int, int]:
    """Unpack QueryVersion of X-Resource."""
    return unpack_from("=HH", reply, 8)
