"""Days for the screen: from the history to the summary's view."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from detox.core.days import day_bounds, day_of
from detox.core.instant import Instant, to_ms
from detox.core.settings import Settings
from detox.core.text import Text, plain
from detox.engine import SETTINGS
from detox.reminders.kinds import kind_name, kinds
from detox.report import day_facts
from detox.store.history import SqliteHistory
from detox.store.schedules import valid_schedules
from detox.store.schema import DAY_MS
from detox.summary.compose import compose
from detox.summary.view import NextStep, SummaryView
from detox.usage.layers import own_first
from detox.usage.settings import STARTS_AT
from detox.usage.stretches import DayStretches, stretches


class Days:
    """Answers what a day was. ``sync`` is called first, so that the open span is in the history."""

    def __init__(
        self,
        history: SqliteHistory,
        settings: Callable[[], Settings],
        now: Callable[[], Instant],
        names: Mapping[str, str],
        sync: Callable[[], None],
    ) -> None:
        self._history, self._settings, self._now, self._names, self._sync = history, settings, now, names, sync

    def summary(self, day: date | None) -> SummaryView:
        """Return the view of ``day``, None for the one that is now."""
        self._sync()
        now, settings = self._now(), self._settings()
        starts_at = settings[STARTS_AT]
        which = day or day_of(now.utc, now.zone, starts_at)
        valid = valid_schedules(self._history.schedules(), settings, SETTINGS)
        facts = day_facts(self._history, which, now.zone, starts_at, valid, now.utc)
        view = compose(facts, self._names, min(now.utc, facts.end), self._kind_names(settings))
        # A look in between ends in no plan for tomorrow.
        return view if day else replace(view, step=NextStep(plain("")))

    def stretches(self, day: date | None) -> DayStretches:
        """Return the stretches of ``day``, None for the one that is now."""
        self._sync()
        now, settings = self._now(), self._settings()
        starts_at, history = settings[STARTS_AT], self._history
        today = day_of(now.utc, now.zone, starts_at)
        which = min(day or today, today)
        start, end = (to_ms(moment) for moment in day_bounds(which, now.zone, starts_at))
        valid = valid_schedules(history.schedules(), settings, SETTINGS)
        spans = own_first(history.spans(start, end))
        rows = stretches(spans, history.events(start - DAY_MS, end + DAY_MS), valid, start, end)
        return DayStretches(which, now.zone, rows, self._names, newest=which == today)

    def _kind_names(self, settings: Settings) -> dict[str, Text]:
        """The names of the kinds that come by active time: only those can be asked for half as often."""
        return {kind.id: kind_name(kind.id, settings) for kind in kinds(settings) if kind.every}
