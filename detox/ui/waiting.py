"""What a due card waits for, as entries of a menu: which program, since when, and that it is no call at all."""

from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo

from PySide6.QtGui import QAction

from detox.core.text import QT_TRANSLATE_NOOP
from detox.core.views import TrayView, Waiting
from detox.ui.words import time_of_day, tr

_WHY = {
    "microphone": QT_TRANSLATE_NOOP("Menu", "A card waits: {program} uses the microphone since {time}"),
    "camera": QT_TRANSLATE_NOOP("Menu", "A card waits: {program} uses the camera since {time}"),
    "screen": QT_TRANSLATE_NOOP("Menu", "A card waits: {program} records the screen since {time}"),
    "full_screen": QT_TRANSLATE_NOOP("Menu", "A card waits: {program} is full screen since {time}"),
    "do_not_disturb": QT_TRANSLATE_NOOP("Menu", "A card waits: do not disturb is on since {time}"),
}
_WINDOW = QT_TRANSLATE_NOOP("Menu", "a window")
_PROGRAM = QT_TRANSLATE_NOOP("Menu", "a program")
_NO_CALL = QT_TRANSLATE_NOOP("Menu", "{program} is no call: cards may come")
_OVER = QT_TRANSLATE_NOOP("Menu", "Cards may come over {program}")
_SKIPS = QT_TRANSLATE_NOOP("Menu", "Cards you may still wave away today: {n}")


def told(waiting: Waiting, zone: ZoneInfo) -> str:
    """Return what a card waits for, and since when: "A card waits: zoom uses the microphone since 14:05"."""
    program = waiting.by or tr(_WINDOW if waiting.why == "full_screen" else _PROGRAM)
    return tr(_WHY[waiting.why].with_(program=program, time=time_of_day(waiting.since, zone)))


class WaitingEntries:
    """``reason`` says what a card waits for, ``no_call`` lets cards come all the same, ``skips`` how many may go.

    The first two are to be seen only while a card waits. ``ignore`` is called with the program's name.
    """

    def __init__(self, action: Callable[..., QAction], ignore: Callable[[str], object]) -> None:
        self._ignore, self._program = ignore, ""
        self.reason = action(lambda: None)
        self.reason.setEnabled(False)
        self.no_call = action(self._dismiss)
        self.skips = action(lambda: None)
        self.skips.setEnabled(False)

    def render(self, view: TrayView, zone: ZoneInfo) -> None:
        """Show what is true now."""
        waiting = view.waiting
        self._program = waiting.by if waiting else ""
        self.reason.setVisible(waiting is not None)
        self.no_call.setVisible(bool(self._program))
        self.reason.setText(_plain(told(waiting, zone)) if waiting else "")
        words = _OVER if waiting and waiting.why == "full_screen" else _NO_CALL
        self.no_call.setText(_plain(tr(words.with_(program=self._program))))
        self.skips.setText(tr(_SKIPS.with_(n=view.skips_left)))

    def _dismiss(self) -> None:
        if self._program:
            self._ignore(self._program)


def _plain(words: str) -> str:
    return words.replace("&", "&&")
