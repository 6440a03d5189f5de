"""Values as PulseAudio's protocol writes them: a letter that says what comes, then what comes.

The letters, as PulseAudio's sources have them: src/pulsecore/tagstruct.h.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

Value = str | int | bytes | dict[str, str] | None

_WIDTHS = {"L": 4, "V": 4, "B": 1, "R": 8, "r": 8, "U": 8, "T": 8, "a": 6}


class NotUnderstoodError(ValueError):
    """Bytes that are no such values, or not those that belong there."""


def values_of(data: bytes) -> Sequence[Value]:
    """Return all values of ``data``. Raises NotUnderstoodError."""
    at, found = 0, []
    while at < len(data):
        value, at = _value(data, at)
        found.append(value)
    return found


def first(values: Sequence[Value], count: int) -> Sequence[Value]:
    """Return the first ``count`` values. Raises NotUnderstoodError when there are fewer."""
    if len(values) < count:
        raise NotUnderstoodError("an answer is too short")
    return values[:count]


def bare(number: int) -> bytes:
    """Write a number of 32 bits without its letter."""
    return struct.pack(">I", number)


def number(value: int) -> bytes:
    """Write a number of 32 bits."""
    return b"L" + bare(value)


def properties(pairs: Mapping[str, str]) -> bytes:
    """Write a list of properties."""
    parts = [b"P"]
    for key, text in pairs.items():
        value = text.encode() + b"\0"
        parts += [b"t", key.encode(), b"\0", number(len(value)), b"x", bare(len(value)), value]
    return b"".join((*parts, b"N"))


def _value(data: bytes, at: int) -> tuple[Value, int]:
    """Return the value that begins at ``at``, and where it ends."""
    letter, at = _cut(data, at, 1).decode("latin-1"), at + 1
    if letter == "N":
        return None, at
    if letter in "01":
        return letter == "1", at
    if letter == "t":
        end = data.find(b"\0", at)
        if end < 0:
            raise NotUnderstoodError("a text has no end")
        return data[at:end].decode("utf-8", "replace"), end + 1
    if letter == "P":
        return _properties(data, at)
    if letter == "f":  # a format: its number, then its properties
        return _one_of("P", data, _one_of("B", data, at)[1])
    if letter in "mvx":  # channel map, volumes, bytes: as many as the number before them says
        many = _cut(data, at, 4 if letter == "x" else 1)
        at += len(many)
        raw = _cut(data, at, int.from_bytes(many) * (4 if letter == "v" else 1))
        return raw, at + len(raw)
    if letter in _WIDTHS:
        raw = _cut(data, at, _WIDTHS[letter])
        return int.from_bytes(raw), at + len(raw)
    raise NotUnderstoodError(f"a value begins with {letter!r}")


def _properties(data: bytes, at: int) -> tuple[dict[str, str], int]:
    """Read a list of properties up to its end: a name, a length and so many bytes each."""
    found: dict[str, str] = {}
    while True:
        key, at = _one_of("tN", data, at)
        if key is None:
            return found, at
        _, at = _one_of("L", data, at)
        value, at = _one_of("x", data, at)
        if isinstance(value, bytes):
            found[str(key)] = value.rstrip(b"\0").decode("utf-8", "replace")


def _one_of(letters: str, data: bytes, at: int) -> tuple[Value, int]:
    """Read a value that must be of one of these sorts: so nothing lies in itself without end."""
    if data[at : at + 1].decode("latin-1") not in letters:
        raise NotUnderstoodError("a value of another sort was expected")
    return _value(data, at)


def _cut(data: bytes, at: int, length: int) -> bytes:
    if at + length > len(data):
        raise NotUnderstoodError("an answer breaks off")
    return data[at : at + length]
