"""The switch *This is work* / *This is mine* as entries of a menu: how long, since when, and the end of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Literal
from zoneinfo import ZoneInfo

from PySide6.QtGui import QAction

from detox.core.commands import Means, MeansNothing
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.core.views import Meant, TrayView
from detox.ui.words import clock_time, time_of_day, tr

Meaning = Literal["work", "private"]

SIDES: tuple[tuple[Meaning, Text, Text], ...] = (
    ("work", QT_TRANSLATE_NOOP("Menu", "This is work"), QT_TRANSLATE_NOOP("Menu", "This is work (until {time})")),
    ("private", QT_TRANSLATE_NOOP("Menu", "This is mine"), QT_TRANSLATE_NOOP("Menu", "This is mine (until {time})")),
)
"""Each side: what it says, and what its menu is called while it is off and on."""

_LENGTHS: tuple[tuple[Text, float | None], ...] = (
    (QT_TRANSLATE_NOOP("Menu", "30 min"), 30),
    (QT_TRANSLATE_NOOP("Menu", "2 h"), 120),
    (QT_TRANSLATE_NOOP("Menu", "Until I say, at most until {time}"), None),
)
_SITTING = QT_TRANSLATE_NOOP("Menu", "Since this sitting began")
_HOURS = QT_TRANSLATE_NOOP("Menu", "End it: my hours decide again")


class Side:
    """One side of the switch. ``title`` is its menu's, ``on`` what was said while it is on.

    A check mark shows that, and never moves by itself.
    """

    def __init__(self, meaning: Meaning, words: tuple[Text, Text], action: Callable[..., QAction],
                 emit: Callable[[object], None]) -> None:  # fmt: skip
        self.meaning, self._words, self.title = meaning, words, ""
        self.on: Meant | None = None
        self.end = action(partial(emit, MeansNothing()))
        self.lengths = tuple(action(partial(self._say, emit, minutes)) for _, minutes in _LENGTHS)
        self.sitting = action(lambda: emit(Means(meaning, since_sitting=True)))
        for entry in self.lengths:
            entry.setCheckable(True)

    def _say(self, emit: Callable[[object], None], minutes: float | None) -> None:
        self._check()
        emit(Means(self.meaning, minutes))

    def _check(self) -> None:
        for entry, (_, minutes) in zip(self.lengths, _LENGTHS, strict=True):
            entry.setChecked(self.on is not None and self.on.minutes == minutes)

    def render(self, view: TrayView, zone: ZoneInfo) -> None:
        """Show which entry is on, if this side is."""
        self.on = view.meant if view.meant and view.meant.meaning == self.meaning else None
        self._check()
        self.end.setVisible(self.on is not None)
        self.end.setText(tr(_HOURS))
        plain, until = self._words
        self.title = tr(until.with_(time=time_of_day(self.on.until, zone)) if self.on else plain)
        morning = clock_time(view.day_starts_at)
        for entry, (words, _) in zip(self.lengths, _LENGTHS, strict=True):
            entry.setText(tr(words.with_(time=morning)))
        self.sitting.setText(tr(_SITTING))
