"""Takes in what an editor writes into the settings file while we run."""

from __future__ import annotations

import logging
from collections.abc import Callable

from detox.app.preferences import Preferences
from detox.core.errors import DetoxError
from detox.core.ports.clocks import Alarms, Clock
from detox.store.profile import Profile
from detox.system.file_watch import FileWatch
from detox.system.nulls import nothing

log = logging.getLogger(__name__)


class Edited:
    """``tell`` hears of the first thing that is wrong in the file and was not before."""

    def __init__(
        self,
        profile: Profile,
        preferences: Preferences,
        clock: Clock,
        alarms: Alarms,
        tell: Callable[[DetoxError], None],
    ) -> None:
        self._path, self._preferences, self._clock, self._alarms = profile.settings, preferences, clock, alarms
        self._tell = tell
        self._close: Callable[[], None] = nothing

    def start(self) -> None:
        """Begin to watch. Where that cannot be, hand edits count after a restart, as the log says."""
        try:
            self._close = FileWatch(self._path, self._look, self._clock, self._alarms).close
        except OSError as error:
            log.info("%s is not watched (%s): what is edited counts after a restart", self._path, error)

    def stop(self) -> None:
        """Watch no more."""
        self._close()

    def _look(self) -> None:
        known = {problem.line() for problem in self._preferences.problems}
        new = [problem for problem in self._preferences.reload() if problem.line() not in known]
        for problem in new:
            log.warning("%s", problem.line())
        if new:
            self._tell(new[0])
