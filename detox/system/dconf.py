"""One value out of dconf's own file, without a program and without a bus: what GNOME and its relatives are set to.

The file is a table of keys, each with the number of the one above it, so that "/org/gnome/" is "/" and "org/" and
"gnome/". Its layout, as glib has it: gio/gvdb/gvdb-format.h. A value is a variant in GVariant's serial form: the bytes,
a zero, its type (https://docs.gtk.org/glib/gvariant-specification-1.0.html).
"""

from __future__ import annotations

import struct

_ROOT_AT, _ITEM = 16, struct.Struct("<IIIHcxII")
_TOP = 0xFFFFFFFF
_DEEPEST = 64


def user_file(config: str) -> str:
    """Return where dconf keeps a user's values; ``config`` is the folder of configurations."""
    return f"{config}/dconf/user"


def boolean(data: bytes, key: str) -> bool | None:
    """Return the value of ``key`` in the file's bytes, None if it is not set. Raises ValueError where it is none."""
    if not data.startswith(b"GVariant"):
        raise ValueError("dconf's file is of another sort")
    try:
        items = _items(data)
        for number, (_, _, _, _, sort, start, end) in enumerate(items):
            if sort == b"v" and _name(data, items, number) == key:
                return _truth(data[start:end])
    except (struct.error, IndexError) as error:
        raise ValueError("dconf's file breaks off") from error
    return None


def _items(data: bytes) -> list[tuple[int, int, int, int, bytes, int, int]]:
    start, end = struct.unpack_from("<II", data, _ROOT_AT)
    bloom, buckets = struct.unpack_from("<II", data, start)
    first = start + 8 + 4 * (bloom & 0x07FFFFFF) + 4 * buckets
    if end > len(data):
        raise ValueError("dconf's file breaks off")
    return [_ITEM.unpack_from(data, at) for at in range(first, end - _ITEM.size + 1, _ITEM.size)]


def _name(data: bytes, items: list[tuple[int, int, int, int, bytes, int, int]], number: int) -> str:
    """Put a key together from its own part and the parts above it."""
    parts: list[bytes] = []
    while number != _TOP:
        _, above, start, length, _, _, _ = items[number]
        parts.insert(0, data[start : start + length])
        number = above
        if len(parts) > _DEEPEST:
            raise ValueError("dconf's file goes round in a circle")
    return b"".join(parts).decode("utf-8", "replace")


def _truth(raw: bytes) -> bool:
    if len(raw) != 3 or raw[1:] != b"\0b":
        raise ValueError("a setting in dconf is not on or off")
    return raw[0] != 0
