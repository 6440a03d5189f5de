"""Reads JSON of any size piece by piece: memory holds one chunk of the file, or one value of at most a mebibyte.

The caller walks through the document: ``fields`` and ``items`` step through objects and arrays, and at each step one
of ``value``, ``skip``, ``fields`` or ``items`` takes what stands there. Values go through the standard decoder.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

CHUNK = 256 * 1024
LONGEST = 1024 * 1024
"""Characters of the longest value that is taken into memory; an event is a few hundred."""

_SPACE = re.compile(r"[ \t\n\r]*")
_WORDS = re.compile(r'[^"\\]*')
_BEHIND = frozenset(" \t\n\r,:]}")
_DECODER = json.JSONDecoder(parse_constant=lambda _: None)  # NaN and Infinity are no JSON, and no number of ours


class BrokenJsonError(Exception):
    """The file is no JSON from about byte ``at`` on; ``cut``: it ends there, in the middle of something."""

    def __init__(self, at: int, *, cut: bool) -> None:
        super().__init__(at)
        self.at = at
        self.cut = cut


class TooLargeError(Exception):
    """The next value is longer than ``LONGEST``. It is still there: ``skip`` gets past it."""


class JsonStream:
    """A document in an open, seekable file. ``progress`` is told the bytes that have been read."""

    def __init__(self, file: BinaryIO, progress: Callable[[int], None] | None = None) -> None:
        self._file = file
        self._progress = progress
        self._decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self._text = ""
        self._at = 0
        self._read = 0
        self._ended = False
        if file.read(3) != codecs.BOM_UTF8:
            file.seek(0)

    # ---- where we are

    def mark(self) -> int:
        """Return the place of what comes next, for ``go``, in bytes from the start of the file."""
        rest = self._text[self._at :].encode("utf-8", "surrogateescape")
        return self._file.tell() - len(rest) - len(self._decoder.getstate()[0])

    def go(self, mark: int) -> None:
        """Go on reading at ``mark``."""
        self._file.seek(mark)
        self._decoder.reset()
        self._text, self._at, self._ended = "", 0, False

    def broken(self) -> BrokenJsonError:
        """Return the error for what comes next."""
        cut = not self.peek(strict=False)
        return BrokenJsonError(self.mark(), cut=cut)

    def _more(self) -> bool:
        if self._ended:
            return False
        content = self._file.read(CHUNK)
        self._ended = not content
        self._text = self._text[self._at :] + self._decoder.decode(content, final=self._ended)
        self._at = 0
        if self._progress:
            self._progress(self._file.tell())
        return True

    # ---- what is there

    def peek(self, *, strict: bool = True) -> str:
        """Return the next character that is no space. At the end: BrokenJsonError, or "" if not ``strict``."""
        while True:
            if self._at < len(self._text) and (letter := self._text[self._at]) > " ":
                return letter
            space = _SPACE.match(self._text, self._at)
            self._at = space.end() if space else self._at
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                if strict:
                    raise BrokenJsonError(self.mark(), cut=True)
                return ""

    def value(self) -> object:
        """Take the next value. Raises TooLargeError, BrokenJsonError."""
        self.peek()
        while True:
            try:
                found, end = _DECODER.raw_decode(self._text, self._at)
            except RecursionError:
                raise BrokenJsonError(self.mark(), cut=False) from None
            except ValueError as failure:
                if not isinstance(failure, json.JSONDecodeError):  # a number of thousands of digits
                    raise BrokenJsonError(self.mark(), cut=False) from None
            else:
                # At the end of a chunk "1", "1." and "1e+" may all be the beginning of a number.
                if self._ended or self._text[end : end + 1] in _BEHIND:
                    self._at = end
                    value: object = found
                    return value
            if len(self._text) - self._at > LONGEST:
                raise TooLargeError
            if not self._more():
                raise self._unfinished()

    def _unfinished(self) -> BrokenJsonError:
        """Return the error for a value that the rest of the file does not make whole: cut off, or wrong in itself."""
        try:
            _DECODER.raw_decode(self._text, self._at)
        except json.JSONDecodeError as failure:
            # Where a file is cut, the decoder stumbles over its end, or over a text or word that began and never ends.
            rest = self._text[failure.pos :]
            words = ("true", "false", "null")
            cut = not rest.strip() or rest[0] == '"' or any(word.startswith(rest.strip()) for word in words)
            return BrokenJsonError(self.mark(), cut=cut or failure.msg.startswith("Unterminated"))
        except (ValueError, RecursionError):
            pass
        return BrokenJsonError(self.mark(), cut=False)

    def _take(self, wanted: str) -> None:
        if self.peek() != wanted:
            raise self.broken()
        self._at += 1

    def fields(self) -> Iterator[str]:
        """Step through an object: the value of each key must be taken before the next step. Raises BrokenJsonError."""
        self._take("{")
        if self.peek() == "}":
            self._at += 1
            return
        while True:
            if self.peek() != '"':
                raise self.broken()
            try:
                name = self.value()
            except TooLargeError:
                raise self.broken() from None
            self._take(":")
            yield str(name)
            if self.peek() == "}":
                self._at += 1
                return
            self._take(",")

    def items(self) -> Iterator[None]:
        """Step through an array: each item must be taken before the next step. Raises BrokenJsonError."""
        self._take("[")
        if self.peek() == "]":
            self._at += 1
            return
        while True:
            yield None
            if self.peek() == "]":
                self._at += 1
                return
            self._take(",")

    def skip(self, *, outermost: bool = True) -> None:
        """Get past the next value, however large. Raises BrokenJsonError."""
        first = self.peek()
        if not (outermost and first in "{["):
            try:
                self.value()
            except TooLargeError:
                pass
            else:
                return
        try:
            if first == "{":
                for _ in self.fields():
                    self.skip(outermost=False)
            elif first == "[":
                for _ in self.items():
                    self.skip(outermost=False)
            elif first == '"':
                self._skip_text()
            else:
                raise self.broken()
        except RecursionError:
            raise BrokenJsonError(self.mark(), cut=False) from None

    def _skip_text(self) -> None:
        self._at += 1
        while True:
            words = _WORDS.match(self._text, self._at)
            self._at = words.end() if words else self._at
            rest = self._text[self._at : self._at + 2]
            if rest.startswith('"'):
                self._at += 1
                return
            if len(rest) == 2:
                self._at += 2
            elif not self._more():
                raise BrokenJsonError(self.mark(), cut=True)
