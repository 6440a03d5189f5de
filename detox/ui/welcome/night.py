"""What becomes of the times that are typed on the first screen, and a quiet line where work ends the next day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

from PySide6.QtWidgets import QLabel

from detox.ui.announce import announce
from detox.ui.look import Looks
from detox.ui.settings.from_to import FromTo
from detox.ui.settings.mark import marked
from detox.ui.welcome.say import NEXT_DAY
from detox.ui.words import duration, tr, unbroken

_DAY_MINUTES = 24 * 60


class NightLine(QLabel):
    """Stands below ``times`` while the end lies before the start. ``say_wrong`` gets what cannot be, "" once it can.

    The line waits until typing ends, since "1" may become "18". A complaint goes as soon as the times can be taken.
    """

    def __init__(self, times: FromTo, looks: Looks, say_wrong: Callable[[str], None]) -> None:
        super().__init__()
        self._times, self._say_wrong = times, say_wrong
        self.setProperty("role", "muted")
        self.setFont(looks.font("note"))
        self.setWordWrap(True)
        self.hide()
        for field in (times.start, times.end):
            field.on_edited(self._tidy)
            field.lineEdit().textChanged.connect(self._reread)

    def tell(self) -> None:
        """Show how long work lasts if it ends the next day. Raises DetoxError where a time is none."""
        words = night_words(self._times.start.moment(), self._times.end.moment())
        new = words and words != self.text()
        self._put(words)
        if new and self.isVisible():
            announce(self, words)

    def _tidy(self) -> None:
        """Show a time that was typed as times are written here; say so where it cannot be taken."""
        wrong = self._times.why_not()
        if wrong:
            self._put("")
        else:
            self._times.show(self._times.start.moment(), self._times.end.moment())
            self.tell()
        self._say_wrong(wrong)

    def _reread(self) -> None:
        if (marked(self._times.start) or marked(self._times.end)) and not self._times.why_not():
            self._say_wrong("")
            self.tell()

    def _put(self, words: str) -> None:
        self.setText(words)
        self.setVisible(bool(words))


def night_words(start: time, end: time) -> str:
    """Return how long work lasts that ends the day after it begins, "" where it does not; midnight ends a day."""
    if end >= start or end == time(0):
        return ""
    minutes = (end.hour - start.hour) * 60 + end.minute - start.minute + _DAY_MINUTES
    return unbroken(tr(NEXT_DAY.with_(time=duration(minutes * 60))))
