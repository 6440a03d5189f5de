"""The entries about the door: when it shuts next, shutting it once, and being on call."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtGui import QAction

from detox.core.commands import OffCall, OnCall, StartFocus
from detox.core.hours import at_wall
from detox.core.instant import Instant
from detox.core.ports.clocks import Clock
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.core.views import TrayView
from detox.ui.phrases import door
from detox.ui.words import time_of_day, tr

TITLE = QT_TRANSLATE_NOOP("Menu", "The door")
_SHUT: tuple[tuple[Text, timedelta | None], ...] = (
    (QT_TRANSLATE_NOOP("Menu", "Shut it for 2 h"), timedelta(hours=2)),
    (QT_TRANSLATE_NOOP("Menu", "Shut it until tomorrow morning"), None),
)
_ON_CALL: tuple[tuple[Text, timedelta | None], ...] = (
    (QT_TRANSLATE_NOOP("Menu", "I am on call for 2 h"), timedelta(hours=2)),
    (QT_TRANSLATE_NOOP("Menu", "I am on call until tomorrow morning"), None),
)
_SHIFT = QT_TRANSLATE_NOOP("Menu", "On call until {time}")
_END = QT_TRANSLATE_NOOP("Menu", "End my shift")
MORNING = time(7)


def morning(now: Instant) -> datetime:
    """Return when the next morning begins: seven on the wall, aware UTC."""
    zone = ZoneInfo(now.zone)
    today = at_wall(now.local.date(), MORNING, zone)
    return today if today > now.utc else at_wall(now.local.date() + timedelta(days=1), MORNING, zone)


class Doorway:
    """Its actions: ``told`` says when the door shuts or opens and does nothing; the others are what can be done."""

    def __init__(self, clock: Clock, action: Callable[..., QAction], emit: Callable[[object], None]) -> None:
        self._clock, self._emit = clock, emit
        self.told, self.shift = action(lambda: None), action(lambda: None)
        for words in (self.told, self.shift):
            words.setEnabled(False)
        self.shut = tuple(action(partial(self._say, StartFocus, length)) for _, length in _SHUT)
        self.on_call = tuple(action(partial(self._say, OnCall, length)) for _, length in _ON_CALL)
        self.end = action(partial(emit, OffCall()))

    def _say(self, command: Callable[[datetime], object], length: timedelta | None) -> None:
        now = self._clock.now()
        self._emit(command(morning(now) if length is None else now.utc + length))

    def render(self, view: TrayView, zone: ZoneInfo) -> None:
        """Show what is true in ``view``."""
        told = door(view, self._clock.now())
        self.told.setText(told[:1].upper() + told[1:])
        self.told.setVisible(bool(told))
        until = view.on_call_until
        self.shift.setText(tr(_SHIFT.with_(time=time_of_day(until, zone) if until else "–")))
        self.shift.setVisible(until is not None)
        self.end.setText(tr(_END))
        self.end.setVisible(view.own_shift)
        for entries, listed in ((self.shut, _SHUT), (self.on_call, _ON_CALL)):
            for entry, (words, _) in zip(entries, listed, strict=True):
                entry.setText(tr(words))
