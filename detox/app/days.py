"""Days for the screen: from the history to the summary's view."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from detox.core.days import day_bounds, day_of, parse_week
from detox.core.errors import DetoxError
from detox.core.instant import Instant, to_ms
from detox.core.settings import Settings
from detox.core.text import plain
from detox.counting import day_facts
from detox.engine import SETTINGS
from detox.focus.settings import RULES
from detox.focus.times import plan_of
from detox.past import week_facts, with_past
from detox.reminders.kinds import kind_name, kinds
from detox.store.history import SqliteHistory
from detox.store.schedules import valid_schedules
from detox.store.schema import DAY_MS
from detox.summary.compose import compose, unreadable
from detox.summary.receipt import ReceiptLine, receipt
from detox.summary.steps import Room
from detox.summary.view import NextStep, SummaryView
from detox.usage.layers import own_first
from detox.usage.meaning import work_stretches
from detox.usage.settings import STARTS_AT, work_week
from detox.usage.stretches import DayStretches, stretches

if TYPE_CHECKING:
    from detox.periods import Ground
    from detox.summary.week_view import WeekView

log = logging.getLogger(__name__)

RECEIPT_DAYS = 30


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
        """Return the view of ``day``, None for the one that is now; one without numbers if the history is out of reach.

        A look in between (None) ends in no plan for tomorrow.
        """
        self._sync()
        now, settings = self._now(), self._settings()
        starts_at = settings[STARTS_AT]
        which = day or day_of(now.utc, now.zone, starts_at)
        try:
            valid = valid_schedules(self._history.schedules(), settings, SETTINGS)
            facts = day_facts(self._history, which, now.zone, starts_at, valid, now.utc)
            facts = with_past(self._history, facts, starts_at, valid, now.utc)
        except DetoxError as error:
            log.warning("%s", error.line())
            return unreadable(which)
        view = compose(facts, self._names, min(now.utc, facts.end), _room(settings))
        return view if day else replace(view, step=NextStep(plain("")))

    @property
    def names(self) -> Mapping[str, str]:
        """The platforms' names, by catalogue id."""
        return self._names

    @property
    def waits(self) -> bool:
        """Whether something could not be written yet: what is shown may lack it."""
        return self._history.waits

    def ground(self) -> Ground:
        """Return what stretches of days are counted by, as of now. Raises DetoxError if the history is out of reach."""
        from detox.periods import Ground

        self._sync()
        now, settings = self._now(), self._settings()
        starts_at = settings[STARTS_AT]
        valid = valid_schedules(self._history.schedules(), settings, SETTINGS)
        today = day_of(now.utc, now.zone, starts_at)
        return Ground(self._history, now.zone, starts_at, valid, now.utc, today)

    def week(self, monday: date | None) -> WeekView:
        """Return the view of the week that begins on ``monday``, None for the one that is now, which is the last."""
        from detox.summary.week_compose import compose_week, unreadable_week

        now = self._now()
        today = day_of(now.utc, now.zone, self._settings()[STARTS_AT])
        this = today - timedelta(days=today.weekday())
        which = min(monday or this, this)
        try:
            ground = self.ground()
            facts = week_facts(self._history, which, ground.zone, ground.starts_at, ground.valid, ground.now)
        except DetoxError as error:
            log.warning("%s", error.line())
            return unreadable_week(which)
        return compose_week(facts, self._names, newest=which == this)

    def wins(self) -> list[tuple[date, str, str]]:
        """Return all wins, the newest first: the Monday of the week, its name, the words."""
        from detox.summary.week_tally import wins

        try:
            events = self._history.events(0, self._now().ms + 1, ("win",))
        except DetoxError as error:
            log.warning("%s", error.line())
            return []
        return [(parse_week(week)[0], week, words) for week, words in wins(events)]

    def receipt(self) -> tuple[ReceiptLine, ...]:
        """Return the work on call and after hours of the last 30 days, today so far among them."""
        self._sync()
        now, settings = self._now(), self._settings()
        starts_at, history = settings[STARTS_AT], self._history
        today = day_of(now.utc, now.zone, starts_at)
        valid = valid_schedules(history.schedules(), settings, SETTINGS)
        found = []
        for day in (today - timedelta(days=back) for back in range(RECEIPT_DAYS - 1, -1, -1)):
            start, end = (to_ms(moment) for moment in day_bounds(day, now.zone, starts_at))
            had_hours = bool(work_stretches(start, end, now.zone, valid))
            found.append((day_facts(history, day, now.zone, starts_at, valid, now.utc), had_hours))
        return receipt(found)

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


def _room(settings: Settings) -> Room:
    """Return what a next step has to know of the settings."""
    here = kinds(settings)
    return Room(
        rhythms={kind.id: kind_name(kind.id, settings) for kind in here if kind.every},
        clocks={kind.id: kind_name(kind.id, settings) for kind in here if kind.at and not kind.every},
        work=work_week(settings),
        doors=tuple(plan_of(rule, settings) for rule in settings[RULES]),
        starts_at=settings[STARTS_AT],
    )
