"""Keeps days off and shifts true: starts the worker when there is something to look for, takes in what it found.

The worker is a process of its own (``detox-tray calendar``) that loads the libraries, writes the profile's
``calendar.json`` and ends. It is started when the settings ask for something else, when a file has changed at the turn
of a day, in another time zone and in another year; never on a clock of its own.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QProcess

from detox.app.adapters import Adapters
from detox.app.preferences import Preferences
from detox.core.errors import DetoxError, Problem
from detox.core.hours import at_wall
from detox.core.instant import Instant
from detox.core.ports.clocks import Cancel
from detox.core.text import QT_TRANSLATE_NOOP
from detox.store.calendar_cache import TITLE, is_stale
from detox.store.profile import Profile
from detox.system.autostart import launch

log = logging.getLogger(__name__)

_BROKE = QT_TRANSLATE_NOOP("Calendar", "it could not be read; what was known stays. To see why: detox-tray calendar")


class Calendars:
    """``start`` begins; ``look`` asks whether there is something new. ``tell`` gets what is wrong, once each."""

    def __init__(
        self, profile: Profile, preferences: Preferences, computer: Adapters, tell: Callable[[DetoxError], None]
    ) -> None:
        self._preferences, self._clock, self._alarms = preferences, computer.clock, computer.alarms
        self._tell, self._how = tell, launch(None if profile.usual else profile.folder, ("calendar",))
        self._running: QProcess | None = None
        self._again = False
        self._turn: Cancel = lambda: None
        self._told: set[str] = set()
        self._broke: list[Problem] = []

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the calendar now."""
        return [*self._preferences.calendar.told(), *self._broke]

    def start(self) -> None:
        """Look now, and at each turn of the day."""
        now = self._clock.now()
        self._turn()
        self._turn = self._alarms.at(now.boot_at(_midnight(now)), self.start)
        self.look()

    def look(self) -> None:
        """Start the worker if there is something to look for; one that runs already is followed by another."""
        if not is_stale(self._preferences.calendar, self._preferences.now, self._clock.now()):
            return
        if self._running is not None:
            self._again = True
            return
        process = self._running = QProcess()
        process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._failed)
        if self._how.folder:
            process.setWorkingDirectory(self._how.folder)
        process.start(self._how.command[0], list(self._how.command[1:]))

    def stop(self) -> None:
        """Wait for nobody: a worker that still runs writes its file and ends."""
        self._turn()
        if self._running is not None:
            self._running.finished.disconnect()
            self._running.kill()
            self._running.waitForFinished(2000)
            self._running = None

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:  # of every other end ``finished`` tells
            self._ended(2)

    def _ended(self, code: int) -> None:
        process, self._running = self._running, None
        if process is not None:
            process.deleteLater()
        self._broke = [] if code in {0, 1} else [Problem(TITLE, _BROKE)]
        self._preferences.reload_calendar()
        for problem in self.problems:
            if problem.line() not in self._told:
                self._told.add(problem.line())
                log.warning("%s", problem.line())
                self._tell(problem)
        if self._again:
            self._again = False
            self.look()


def _midnight(now: Instant) -> datetime:
    return at_wall(now.local.date() + timedelta(days=1), time(0), ZoneInfo(now.zone))
