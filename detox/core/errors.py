"""The one error that a user may meet."""

from __future__ import annotations

from detox.core.text import Text


class DetoxError(Exception):
    """Something went wrong that the user can understand: a title, and one line that says what to do."""

    def __init__(self, title: Text, message: Text) -> None:
        super().__init__(f"{title.say()}: {message.say()}")
        self.title = title
        self.message = message

    def line(self) -> str:
        """Return the whole error in English as one line."""
        return " ".join(str(self).split())


class Problem(DetoxError):
    """An error that did not stop anything: collected while reading a file, shown by ``doctor``."""
