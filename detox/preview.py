"""What a day would look like with these settings: the same rules, a scripted clock, nobody at the screen.

Starts at the day's start with counters at zero, no holds, passes or live state; input comes every second, and cards
are answered *done* the moment they show, and windows that come by themselves are closed. Of what holds now only "off
until" counts, for it may last for days: nothing comes before its end (``off``, aware, None: the user is not off).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from detox.core.commands import AnswerCard, LeaveSummary
from detox.core.days import day_bounds
from detox.core.days_off import days_off
from detox.core.decisions import Log, Notify
from detox.core.facts import Facts, UsageFacts
from detox.core.hours import Plan, at_wall, every_day, join, spans_between
from detox.core.inputs import Alarm, Input, Started
from detox.core.instant import Instant, from_ms, to_ms
from detox.core.on_call import SHIFTS
from detox.core.settings import Settings
from detox.focus import rule as focus
from detox.focus.settings import RULES
from detox.focus.state import State as FocusState
from detox.focus.times import plan_of
from detox.reminders import rule as reminders
from detox.reminders.settings import QUIET
from detox.reminders.state import State as ReminderState
from detox.reminders.tips import Tip
from detox.summary import rule as summary
from detox.usage.settings import STARTS_AT, work_week

_MOMENT = timedelta(seconds=1)
_KINDS = {"offered": "reminder", "block_start": "block_start", "block_end": "block_end", "summary": "summary",
          "week": "week"}  # fmt: skip


HOURS = ("quiet", "work", "block")
"""What goes by hours of the day."""


class Planned(NamedTuple):
    """One event of the day: when (aware, local), what, its name, and the kinds that come with it."""

    at: datetime
    kind: str
    name: str
    joined: tuple[str, ...] = ()


class _Script:
    """The features without tracker and screen, beaten from one due moment to the next."""

    def __init__(self, start: Instant, settings: Settings) -> None:
        self._settings = settings
        self.now = start
        self._focus = FocusState()
        # A clock time at the day's first moment belongs to this day.
        self._reminders = replace(ReminderState.begin(start), started_ms=start.ms - 1)
        self._summary = summary.State()
        self._due: dict[str, float | None] = {}
        self.found: list[Planned] = []
        self.told: list[datetime] = []

    def beat(self, woke: Input) -> None:
        facts = Facts(self.now, woke, usage=UsageFacts())
        focused = focus.step(self._focus, facts, self._settings, self._settings[STARTS_AT])
        facts = facts.with_focus(focused.facts)
        reminded = reminders.step(self._reminders, facts, self._settings, _TIPS, self._settings[STARTS_AT])
        work = self._settings.derived(work_week)
        summed = summary.step(self._summary, facts, self._settings, self._settings[STARTS_AT], work)
        self._focus, self._reminders, self._summary = focused.state, reminded.state, summed.state
        self._due = {focus.OWNER: focused.due, reminders.OWNER: reminded.due, summary.OWNER: summed.due}
        at = from_ms(self.now.ms).astimezone(self.now.local.tzinfo)
        self.told += [
            at for decision in focused.decisions if isinstance(decision, Notify) and decision.about == "block"
        ]
        for decision in (*focused.decisions, *reminded.decisions, *summed.decisions):
            if isinstance(decision, Log) and decision.kind in _KINDS:
                joined = decision.data.get("with", ())
                names = tuple(str(name) for name in joined) if isinstance(joined, (list, tuple)) else ()
                self.found.append(Planned(at, _KINDS[decision.kind], decision.name, names))

    def run(self, end: datetime, most: int | None) -> None:
        """Beat from due moment to due moment until ``end`` (UTC), excluded, or until more than ``most`` are found."""
        self.beat(Started())
        while waiting := [(due, owner) for owner, due in self._due.items() if due is not None]:
            due, owner = min(waiting)
            if self.now.utc_at(due) >= end or (most is not None and len(self.found) > most):
                return
            self.now = self.now.after(max(0.0, due - self.now.boot))
            self.beat(Alarm(owner))
            if self._reminders.up:
                self.beat(AnswerCard("done"))
            if self._summary.up:
                self.beat(LeaveSummary())


_TIPS = {"pause": (Tip("preview", "pause", "", "", (), "", (), "plain", ""),)}


def preview(
    day: date, zone: str, settings: Settings, most: int | None = None, off: datetime | None = None
) -> list[Planned]:
    """Return the events of ``day`` in ``zone``, in order; after more than ``most`` the rest of it is not played."""
    begins, end = day_bounds(day, zone, settings[STARTS_AT])
    start = max(begins, off or begins)
    if start >= end:
        return []
    script = _played(start, end, zone, settings, most)
    found = [planned for planned in script.found if not _begun_before(planned, start, zone, settings)]
    tz, quiet = script.now.local.tzinfo, settings[QUIET]
    found += [Planned(start.astimezone(tz), "off_end", "off")] if off == start else []
    for kind, week in (("work", work_week(settings)), ("quiet", every_day(quiet))):
        for first, until in spans_between(week, start - _MOMENT, end, zone):
            found += [Planned(first.astimezone(tz), f"{kind}_start", kind)] if start <= first < end else []
            found += [Planned(until.astimezone(tz), f"{kind}_end", kind)] if start <= until < end else []
    for rule in settings[RULES]:  # what ends with the first moment of the day runs no more when the script begins
        ended = any(until == start for _, until in spans_between(plan_of(rule, settings), start - _MOMENT, start, zone))
        found += [Planned(start.astimezone(tz), "block_end", rule.id)] if ended else []
    return sorted(found, key=lambda planned: (to_ms(planned.at), planned.kind, planned.name))


def _played(start: datetime, end: datetime, zone: str, settings: Settings, most: int | None = None) -> _Script:
    script = _Script(Instant(start, zone, 0.0, 0.0, "preview"), settings)
    script.run(end, most)
    return script


def notices(day: date, zone: str, settings: Settings, off: datetime | None = None) -> list[Planned]:
    """Return the notices that come before the blocks of ``day``, named like these: ``kind`` is "notice"."""
    start, end = day_bounds(day, zone, settings[STARTS_AT])
    start = max(start, off or start)
    if start >= end:
        return []
    script = _played(start, end, zone, settings)
    blocks = [event for event in script.found if event.kind == "block_start"]
    return [
        Planned(at, "notice", block.name)
        for at in script.told
        for block in [next((each for each in blocks if timedelta(0) < each.at - at <= focus.NOTICE_BEFORE), None)]
        if block is not None
    ]


def on_call(day: date, zone: str, settings: Settings) -> list[Planned]:
    """Return where shifts begin and end on ``day``; one that began before, or ends after it, has but one of them."""
    start, end = day_bounds(day, zone, settings[STARTS_AT])
    tz = Instant(start, zone, 0.0, 0.0, "preview").local.tzinfo
    ends = [
        Planned(at.astimezone(tz), kind, "on_call")
        for shift in settings[SHIFTS]
        for at, kind in ((shift.start, "on_call_start"), (shift.end, "on_call_end"))
        if start <= at < end
    ]
    return sorted(ends, key=lambda event: to_ms(event.at))


def all_day(day: date, zone: str, settings: Settings, off: datetime | None = None) -> list[Planned]:
    """Return what lasts all of ``day``, from its start until midnight at least, so that no event may tell of it.

    A kind is "off", "day_off", "block" (named by its rule), "work", "quiet" or "on_call"; ``at`` is the start of the
    day. To whoever is off, hours say nothing.
    """
    start, end = day_bounds(day, zone, settings[STARTS_AT])
    tz = Instant(start, zone, 0.0, 0.0, "preview").local.tzinfo
    midnight = min(end, at_wall(day + timedelta(days=1), time(), ZoneInfo(zone)))
    quiet = settings[QUIET]
    plans = [("block", rule.id, plan_of(rule, settings)) for rule in settings[RULES]]
    plans += [("work", "work", work_week(settings)), ("quiet", "quiet", Plan(every_day(quiet)))]
    lasting = [(kind, name, spans_between(plan, start, end, zone)) for kind, name, plan in plans]
    lasting.append(("on_call", "on_call", join((shift.start, shift.end) for shift in settings[SHIFTS])))
    away = off is not None and off >= midnight
    found = [("off", "off")] if away else []
    found += [("day_off", "day_off")] if day in settings.derived(days_off) else []
    found += [
        (kind, name) for kind, name, spans in lasting
        if not (away and kind in HOURS) and any(first <= start and until >= midnight for first, until in spans)
    ]  # fmt: skip
    return [Planned(start.astimezone(tz), kind, name) for kind, name in found]


def as_told(events: Sequence[Planned]) -> list[Planned]:
    """Return them as a person reads them: at one moment work ends before, and begins after, anything else.

    A card at the very moment was earned before work began, or comes when it is over.
    """
    rank = {"work_end": 0, "work_start": 2}
    return sorted(events, key=lambda event: (to_ms(event.at), rank.get(event.kind, 1)))


def cards_of(events: Sequence[Planned]) -> int:
    """Return how many cards the day shows."""
    return sum(event.kind == "reminder" for event in events)


def cards_at_work(events: Sequence[Planned]) -> int:
    """Return how many of them stand between the start and the end of work, as told: of nine hours at most eight."""
    count, at_work = 0, False
    for event in as_told(events):
        if event.kind in ("work_start", "work_end"):
            at_work = event.kind == "work_start"
        count += event.kind == "reminder" and at_work
    return count


def _begun_before(planned: Planned, start: datetime, zone: str, settings: Settings) -> bool:
    """Whether a block's start at the day's first moment only means that it was already running."""
    # In an hour that comes twice, a local time equals no time of another zone (PEP 495): compare the moments.
    if planned.kind != "block_start" or to_ms(planned.at) != to_ms(start):
        return False
    rules = {rule.id: rule for rule in settings[RULES]}
    plan = plan_of(rules[planned.name], settings)
    return any(first < start < until for first, until in spans_between(plan, start, start, zone))
