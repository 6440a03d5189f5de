"""The window "My days" of a run: made at each opening, gone after it, with the memory it took."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from detox.core.commands import Mend
from detox.core.hours import spans_between
from detox.core.settings import Settings
from detox.core.text import QT_TRANSLATE_NOOP
from detox.core.views import TrayView
from detox.finding import DAYS, Found, find, named
from detox.periods import Ground, period, uncounted
from detox.store.atomic import write_atomically
from detox.summary.compose import closed
from detox.summary.periods import PeriodView, Scale, bounds
from detox.summary.settings import NUMBERS
from detox.summary.view import SummaryView
from detox.ui.days.ask import Asked
from detox.ui.days.say import buddy
from detox.ui.days.window import MyDays
from detox.ui.later import Later
from detox.ui.look import Looks
from detox.ui.words import tr
from detox.usage.settings import work_week
from detox.usage.stretches import DayStretches

if TYPE_CHECKING:
    from detox.app.on_request import Wanted

log = logging.getLogger(__name__)

AT_ONCE, SLICE = 60, 28
"""So many days that nobody counted yet are counted at once; of more of them so many, and then the screen has a turn."""
AGAIN = 5.0
"""Seconds after which a word that could not be written is tried again, while somebody looks at it."""
LOOK_AHEAD = timedelta(days=14)

_WAITS = QT_TRANSLATE_NOOP(
    "Days", "Another program keeps the history locked. What you said is kept, and counts as soon as it can be written."
)
_SAVED = QT_TRANSLATE_NOOP("Days", "Saved as {file}")
_NOT_SAVED = QT_TRANSLATE_NOOP("Days", "{file} cannot be written ({reason}).")
_KIND = QT_TRANSLATE_NOOP("Days", "Pictures (*.png)")
_TITLE = QT_TRANSLATE_NOOP("Days", "Save a picture of the day")

Place = Callable[[QWidget, str], str]


class OpenDays:
    """Opens the window. ``mended`` is called after each word about a stretch, ``tray`` says what holds now.

    ``place`` asks where a picture goes, "" for nowhere.
    """

    def __init__(self, looks: Looks, wanted: Wanted, later: Later, mended: Callable[[], None],
                 tray: Callable[[], TrayView], place: Place | None = None) -> None:  # fmt: skip
        self._looks, self._wanted, self._later, self._mended = looks, wanted, later, mended
        self._tray, self._place = tray, place or _asked
        self._slices = 0
        self.window: MyDays | None = None

    def open(self) -> MyDays:
        """Show the window with today, or bring it to the front."""
        window = self.window
        if window is None or not isValid(window):
            window = self.window = MyDays(self._looks, self._answers(), numbers=self._wanted.settings()[NUMBERS])
            window.show_day(None)
        else:
            window.refresh()
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def refresh(self) -> None:
        """Show the same anew, if it is open: the past is another one now."""
        if self.window is not None and isValid(self.window):
            self.window.refresh()

    def retell(self) -> None:
        """Say it anew: the language is another one now."""
        window = self.window
        if window is None or not isValid(window):
            return
        shown, day = window.shown, window.day
        self.close()
        again = self.open()
        if shown == "day":
            again.show_day(day)
        else:
            again.show_period(shown, day)

    def close(self) -> None:
        """Take it down."""
        if self.window is not None and isValid(self.window):
            self.window.close()
        self.window = None

    def _answers(self) -> Asked:
        return Asked(self._day, self._period, self._find, self._mend, self._save, self._buddy,
                     self._wanted.evening.show_numbers)  # fmt: skip

    def _day(self, day: date | None) -> tuple[SummaryView, DayStretches]:
        days = self._wanted.days
        rows = days.stretches(day)
        view = days.summary(None if rows.newest else rows.day)
        return view if rows.newest or not view.readable else closed(view), rows

    def _period(self, scale: Scale, day: date, week_starts: int) -> PeriodView | None:
        ground = self._wanted.days.ground()
        if scale == "year" and not self._counted(ground, *bounds(scale, min(day, ground.today), week_starts)):
            return None
        return period(ground, scale, day, week_starts, self._wanted.days.names)

    def _counted(self, ground: Ground, first: date, last: date) -> bool:
        """Return whether these days can be told at once; else count some of them, and go on after the screen's turn."""
        if uncounted(ground, first, last) <= AT_ONCE or self._slices * SLICE >= (last - first).days:
            self._slices = 0
            return True
        kept = {one.day for one in ground.history.rolled(first, last)}
        missing = next(one for n in range((last - first).days + 1) if (one := first + timedelta(days=n)) not in kept)
        ground.count(missing, missing + timedelta(days=SLICE - 1))
        self._slices += 1
        self._later(0.01, self._go_on)
        return False

    def _go_on(self) -> None:
        if self.window is not None and isValid(self.window) and self.window.counting:
            self.window.refresh()

    def _find(self, text: str) -> tuple[Found, ...] | None:
        ground, names = self._wanted.days.ground(), self._wanted.days.names
        if named(text, names) and not self._counted(ground, ground.today - timedelta(days=DAYS - 1), ground.today):
            return None
        return find(ground, text, names)

    def _mend(self, wanted: Mend) -> str:
        self._wanted.post(wanted)
        self._mended()
        if not self._wanted.days.waits:
            return ""
        self._later(AGAIN, self._look_again)
        return tr(_WAITS)

    def _look_again(self) -> None:
        """Show the day anew, which tries the write again, until what was said counts or nobody looks any more."""
        if self.window is None or not isValid(self.window):
            return
        self.window.refresh()
        if self._wanted.days.waits:
            self.window.foot.say(tr(_WAITS))
            self._later(AGAIN, self._look_again)
        else:
            self._mended()

    def _save(self, png: bytes, name: str) -> str:
        assert self.window is not None, "only a window asks"
        where = self._place(self.window, name)
        if not where:
            return ""
        try:
            write_atomically(Path(where), png)
        except (OSError, ValueError) as failure:
            reason = getattr(failure, "strerror", None) or str(failure)
            return tr(_NOT_SAVED.with_(file=where, reason=reason))
        return tr(_SAVED.with_(file=where))

    def _buddy(self) -> str:
        now = self._later.clock.now()
        until = off_until(self._tray(), self._wanted.settings(), now.utc, now.zone)
        return buddy(until, now.utc, ZoneInfo(now.zone))


def off_until(view: TrayView, settings: Settings, now: datetime, zone: str) -> datetime | None:
    """Return until when somebody who stops now is off: what keeps the doors shut, or else until work begins again."""
    if view.off_until or view.block_until:
        return view.off_until or view.block_until
    coming = spans_between(settings.derived(work_week), now, now + LOOK_AHEAD, zone)
    return next((start for start, _ in coming if start > now), None)


def _asked(window: QWidget, name: str) -> str:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return QFileDialog.getSaveFileName(window, tr(_TITLE), str(Path(folder) / name), tr(_KIND))[0]
