"""The words of a language out of Qt Linguist's .qm, read without Qt: for the command line, which loads none.

The format is that of QTranslator (https://code.qt.io/cgit/qt/qtbase.git/tree/src/corelib/kernel/qtranslator.cpp): after
16 bytes of magic come sections of a tag, a length and data, big-endian. One holds pairs of a hash and an offset, by
hash; at the offset in another one lies the message, in tagged pieces.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from pathlib import Path

from detox.core.text import Translate
from detox.store.resources import resource

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES = 0x42, 0x69
_END, _TRANSLATION, _SOURCE, _CONTEXT = 1, 3, 6, 7


def translator(language: str) -> Translate | None:
    """Return what ``Text.say`` wants for ``language``; None for English, and where there is no file of its words."""
    path = resource(f"translations/detox_{language}.qm")
    return None if language == "en" or not path.is_file() else Messages(path).translate


class Messages:
    """A file of translations. Raises OSError if it cannot be read, ValueError if it is none.

    Plurals are not looked at: no text of ours has one.
    """

    def __init__(self, path: Path) -> None:
        data = path.read_bytes()
        if not data.startswith(_MAGIC):
            raise ValueError(f"{path} is no file of Qt Linguist")
        sections, at = {}, len(_MAGIC)
        while at < len(data):
            tag, size = struct.unpack_from(">BI", data, at)
            sections[tag] = data[at + 5 : at + 5 + size]
            at += 5 + size
        pairs = struct.unpack(f">{len(sections[_HASHES]) // 4}I", sections[_HASHES])
        self._hashes, self._offsets = pairs[::2], pairs[1::2]
        self._messages = sections[_MESSAGES]

    def translate(self, context: str, source: str, _count: int | None = None) -> str:
        """Return the translation of ``source``, or itself where there is none."""
        if not context:  # a name, a file, the user's own words
            return source
        wanted = (context.encode(), source.encode())
        code = _hash(wanted[1])
        at = bisect_left(self._hashes, code)
        while at < len(self._hashes) and self._hashes[at] == code:
            pieces = self._pieces(self._offsets[at])
            if (pieces.get(_CONTEXT), pieces.get(_SOURCE)) == wanted:
                return pieces[_TRANSLATION].decode("utf-16-be")
            at += 1
        return source

    def _pieces(self, at: int) -> dict[int, bytes]:
        found = {}
        while (tag := self._messages[at]) != _END:
            (size,) = struct.unpack_from(">I", self._messages, at + 1)
            found[tag] = self._messages[at + 5 : at + 5 + size]
            at += 5 + size
        return found


def _hash(text: bytes) -> int:
    """Return the hash of the object file format ELF (System V ABI, "Hash Table"), of which Qt keeps 0 for nothing."""
    code = 0
    for byte in text:
        code = (code << 4) + byte
        high = code & 0xF0000000
        code = (code ^ high >> 24) & ~high
    return code or 1
