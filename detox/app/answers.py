"""What the house answers when it is asked from outside: tracking, doctor, forget, and where tomorrow begins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from detox.app.adapters import Adapters
from detox.app.preferences import Preferences
from detox.core.commands import Cut
from detox.core.days import day_bounds, day_of
from detox.core.errors import DetoxError
from detox.core.language import LANGUAGES
from detox.core.text import Text, Translate
from detox.engine import Engine
from detox.pump import Pump
from detox.requests import Json
from detox.store.history import SqliteHistory
from detox.usage.settings import STARTS_AT


class Answers:
    """Answers over the parts of the house. ``problems`` are those of now; ``icon``: the desktop has a place for one."""

    def __init__(self, computer: Adapters, preferences: Preferences, engine: Engine, pump: Pump,
                 history: SqliteHistory, problems: Callable[[], Sequence[DetoxError]],
                 icon: Callable[[], bool]) -> None:  # fmt: skip
        self._computer, self._preferences = computer, preferences
        self._engine, self._pump, self._history = engine, pump, history
        self._problems, self._icon = problems, icon

    def tomorrow(self) -> datetime:
        """Return when the day of now ends, aware UTC."""
        now, starts_at = self._computer.clock.now(), self._preferences.now[STARTS_AT]
        return day_bounds(day_of(now.utc, now.zone, starts_at), now.zone, starts_at)[1]

    def tracking(self) -> Json:
        """Return what ``status`` says of the tracker."""
        usage, last = self._engine.usage, self._pump.last
        front = usage.front
        idle = self._computer.idle.seconds()
        return {
            "adapter": self._computer.windows.name,
            "platform": front.platform if front else None,
            "watching": usage.watching,
            "idle_seconds": None if idle is None else int(idle),
            "last_observation": last.utc.astimezone(ZoneInfo(last.zone)).isoformat(timespec="seconds"),
        }

    def report(self, say: Callable[[Text], str]) -> Json:
        """Return what ``doctor`` shows of a running app, said by ``say``. No title, no usage, no name is in it."""
        from detox.app.health import report

        return report(self._computer, self._problems(), say, icon=self._icon())

    def words(self, language: str) -> Translate | None:
        """Return what puts a text into ``language`` for a request; the windows' own words are Qt's."""
        if language == "en" or language not in LANGUAGES:
            return None
        from detox.store.translations import translator

        return translator(language)

    def forget(self, from_ms: int, to_ms: int, everything: bool) -> None:
        """Delete history; what is open begins anew first."""
        self._pump.post(Cut())
        self._history.forget(from_ms, to_ms, everything=everything)
