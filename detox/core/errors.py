"""The one error that a user may meet."""

from __future__ import annotations

import re

from detox.core.text import QT_TRANSLATE_NOOP, Text, Translate

_LINE = QT_TRANSLATE_NOOP("Errors", "{title}: {message}")


class DetoxError(Exception):
    """Something went wrong that the user can understand: a title, and one line that says what to do."""

    def __init__(self, title: Text, message: Text) -> None:
        super().__init__(_LINE.with_(title=title, message=message).say())
        self.title = title
        self.message = message

    def line(self, translate: Translate | None = None) -> str:
        """Return the whole error as one line, in English without ``translate``."""
        return in_one_line(_LINE.with_(title=self.title, message=self.message).say(translate))


class Problem(DetoxError):
    """An error that did not stop anything: collected while reading a file, shown by ``doctor``."""


def in_one_line(said: str) -> str:
    """Return ``said`` with one space where it has several, or a new line; those that hold words together stay."""
    return " ".join(re.split(r"[^\S\xa0\u202f]+", said.strip()))
