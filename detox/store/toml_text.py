"""Reads a TOML file whole, and says in one line what is wrong with one that cannot be read: file, line, what to do."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain

MOST_BYTES = 1 << 20
"""Nobody writes a megabyte of settings or rules by hand: a larger file is a mistake, and would hold up the start."""

_BOM = b"\xef\xbb\xbf"
_TITLE = QT_TRANSLATE_NOOP("Toml", "File not understood")


def read_toml(path: Path) -> dict[str, object]:
    """Return the file's content, nothing for a file that does not exist. Raises DetoxError in one line."""
    try:
        return parse_toml(path, read_bytes(path))
    except FileNotFoundError:
        return {}


def read_bytes(path: Path) -> bytes:
    """Return the file's bytes. Raises FileNotFoundError, or DetoxError if it cannot be read or is far too large."""
    try:
        with open(path, "rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise
    except (OSError, ValueError) as failure:
        reason = getattr(failure, "strerror", None) or str(failure)
        raise _error(
            QT_TRANSLATE_NOOP("Toml", "{file} cannot be read ({reason})."), file=path, reason=reason
        ) from failure
    if len(raw) > MOST_BYTES:
        raise _error(QT_TRANSLATE_NOOP("Toml", "{file} is larger than 1 MiB and was not read."), file=path)
    return raw


def decode_toml(path: Path, raw: bytes) -> str:
    """Return the text of ``raw``, without a byte order mark. Raises DetoxError that names the line of a bad byte."""
    try:
        return raw.removeprefix(_BOM).decode()
    except UnicodeDecodeError as failure:
        text = QT_TRANSLATE_NOOP("Toml", "{file}, line {line}: expected text in UTF-8; the file was not used.")
        raise _error(text, file=path, line=failure.object[: failure.start].count(b"\n") + 1) from failure


def parse_toml(path: Path, raw: bytes) -> dict[str, object]:
    """Return what ``raw`` says. Raises DetoxError that names file and line; ``path`` is only a name here."""
    text = decode_toml(path, raw)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as failure:
        place = re.search(r"\(at line (\d+), column \d+\)$", str(failure))
        line = int(place.group(1)) if place else text.count("\n") + 1
        what = str(failure).partition(" (at ")[0]
        wrong = QT_TRANSLATE_NOOP("Toml", "{file}, line {line}: expected TOML ({what}); the file was not used.")
        raise _error(wrong, file=path, line=line, what=plain(what[:1].lower() + what[1:])) from failure
    except RecursionError as failure:
        wrong = QT_TRANSLATE_NOOP("Toml", "{file}: its lists or tables are nested far too deep; the file was not used.")
        raise _error(wrong, file=path) from failure


def _error(text: Text, **args: object) -> DetoxError:
    return DetoxError(_TITLE, text.with_(**args))


def first_saying(ways: Iterable[Callable[[], str | None]], is_wanted: Callable[[dict[str, Any]], bool]) -> str | None:
    """Return the first text that is TOML and whose content ``is_wanted``; None if there is none."""
    for way in ways:
        text = way()
        try:
            if text is not None and is_wanted(tomllib.loads(text)):
                return text
        except (tomllib.TOMLDecodeError, RecursionError):
            continue
    return None
