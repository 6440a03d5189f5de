"""What stands where a file is to be written: nothing is written over without a word."""

from __future__ import annotations

from pathlib import Path

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP, Text

_THERE = QT_TRANSLATE_NOOP("Cli", "{file} is there already; with --force it is written over")


def spare(file: Path, title: Text, *, force: bool) -> None:
    """Raise DetoxError where ``file`` holds something, unless ``force`` is given."""
    if not force and _holds_something(file):
        raise DetoxError(title, _THERE.with_(file=file))


def _holds_something(file: Path) -> bool:
    """Whether a file is there that has content: an empty one, as ``mktemp`` makes it, has nothing to lose."""
    try:
        return file.is_file() and file.stat().st_size > 0
    except (OSError, ValueError):
        return False  # writing it says what is wrong with it
