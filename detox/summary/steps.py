"""One next step for tomorrow: a table, each line with its condition, what a click carries out, and how it is told then.

A step that was offered is left alone for three evenings; the last line offers nothing to click.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from detox.core.day_facts import DayFacts, ReminderCount
from detox.core.days import day_bounds
from detox.core.hours import Plan, at_wall, spans_between
from detox.core.instant import from_ms
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.summary.lengths import length
from detox.summary.view import NextStep

LONG_SITTING = 45 * 60
"""A sitting of this many seconds is worth cutting in two."""
SMALL_PRIVATE = 15 * 60
ON_CALL = 10 * 60
"""So much on call is worth an hour back."""
IN_A_ROW = 21
"""After so many days with work on them a day off is proposed."""
IGNORED = 3
"""A card that came so often and was never taken came at the wrong moment."""
AN_HOUR = timedelta(hours=1)
SHUT, OPEN = time(19, 30), time(7)
LATER_MINUTES = 30
BY_DAY = range(8, 21)
"""The hours in which a pause card helps; a sitting in the middle of the night wants a bed, not a card."""
FALLBACK = "decide"

_AFTER_CRISIS = QT_TRANSLATE_NOOP(
    "Summary", "There was a crisis yesterday. Take an hour back {day}? The door would shut at {start}."
)

_ADD = QT_TRANSLATE_NOOP("Summary", "Add it")
_TRY = QT_TRANSLATE_NOOP("Summary", "Try it")
_TAKE = QT_TRANSLATE_NOOP("Summary", "Take it")
_MOVE = QT_TRANSLATE_NOOP("Summary", "Move it")
_HALF = QT_TRANSLATE_NOOP("Summary", "Half as often")
_TOMORROW = QT_TRANSLATE_NOOP("Days", "tomorrow")
ON_DAYS = (
    QT_TRANSLATE_NOOP("Days", "on Monday"),
    QT_TRANSLATE_NOOP("Days", "on Tuesday"),
    QT_TRANSLATE_NOOP("Days", "on Wednesday"),
    QT_TRANSLATE_NOOP("Days", "on Thursday"),
    QT_TRANSLATE_NOOP("Days", "on Friday"),
    QT_TRANSLATE_NOOP("Days", "on Saturday"),
    QT_TRANSLATE_NOOP("Days", "on Sunday"),
)


@dataclass(frozen=True, slots=True)
class Room:
    """What a step has to know of the settings.

    rhythms  names of the kinds that come by active time alone: they can come half as often
    clocks   names of the kinds that come by the clock: they can come later
    work     work hours, and the days off there are; ``doors``: the hours in which a door is shut anyway
    """

    rhythms: Mapping[str, Text] = field(default_factory=dict)
    clocks: Mapping[str, Text] = field(default_factory=dict)
    work: Plan = field(default_factory=lambda: Plan({}))
    doors: tuple[Plan, ...] = ()
    starts_at: time = time(4)


Offer = Callable[[DayFacts, Room], NextStep | None]


def next_step(facts: DayFacts, room: Room) -> NextStep:
    """Return one thing to try, chosen from the facts: the first whose condition holds and that is not too fresh."""
    if facts.said.step:
        return NextStep(QT_TRANSLATE_NOOP("Summary", "Tomorrow has its plan. Nothing more to do."), id=FALLBACK)
    for ident, offer in STEPS:
        step = offer(facts, room) if ident not in facts.past.offered else None
        if step:
            return step
    said = QT_TRANSLATE_NOOP(
        "Summary", "Tomorrow? Decide now when you stop, and write it where you will see it at noon."
    )
    return NextStep(said, id=FALLBACK)


def _hour_back(facts: DayFacts, room: Room) -> NextStep | None:
    if facts.past.on_call_before < ON_CALL and not facts.focus.after_crisis:
        return None
    for day in _coming(facts, 4):
        start, end = day_bounds(day, facts.zone, room.starts_at)
        worked = [until for _, until in spans_between(room.work, start, end, facts.zone) if until < end]
        if worked:
            last = worked[-1]
            said = QT_TRANSLATE_NOOP(
                "Summary", "Yesterday took {time} on call. Take an hour back {day}? The door would shut at {start}."
            )
            if facts.focus.after_crisis:
                said = _AFTER_CRISIS
            return _block(
                "hour_back",
                said.with_(time=length(facts.past.on_call_before)),
                _TAKE,
                day,
                facts,
                (last - AN_HOUR, last),
            )
    return None


def _day_off(facts: DayFacts, room: Room) -> NextStep | None:
    days = _coming(facts, 7)
    if facts.past.worked_in_a_row < IN_A_ROW or not room.work.off.isdisjoint(days):
        return None
    day = next((one for one in days if not room.work.on(one)), days[-1])
    said = QT_TRANSLATE_NOOP(
        "Summary",
        "There was work on {n} days in a row. A day off {day}? No hour counts as work, and the door stays shut.",
    )
    bounds = day_bounds(day, facts.zone, room.starts_at)
    step = _block("day_off", said.with_(n=facts.past.worked_in_a_row), _TAKE, day, facts, bounds)
    return replace(step, key="days_off.dates", value=day.isoformat())


def _pause(facts: DayFacts, room: Room) -> NextStep | None:  # noqa: ARG001 - the shape of ``Offer``
    usage = facts.usage
    if usage.longest_seconds < LONG_SITTING:
        return None
    start = from_ms(usage.longest_start_ms).astimezone(ZoneInfo(facts.zone))
    middle = from_ms(usage.longest_start_ms + usage.longest_seconds * 500).astimezone(ZoneInfo(facts.zone))
    if middle.hour not in BY_DAY:
        return None
    at = time(middle.hour, middle.minute // 5 * 5)
    said = QT_TRANSLATE_NOOP(
        "Summary",
        "From now on? Your longest sitting began at {start}. A pause card at {middle} each day would cut it in two.",
    )
    return NextStep(
        said.with_(start=time(start.hour, start.minute), middle=at),
        _ADD,
        "reminders.pause.at",
        f"{at:%H:%M}",
        id="pause",
        done=QT_TRANSLATE_NOOP("Summary", "Done. A pause card comes at {time} from now on.").with_(time=at),
    )


def _move(facts: DayFacts, room: Room) -> NextStep | None:
    row = next((row for row in facts.reminders if row.name in room.clocks and _was_ignored(row, 2)), None)
    if row is None:
        return None
    name = room.clocks[row.name]
    said = QT_TRANSLATE_NOOP(
        "Summary", "From now on? {name} came {n} times at the wrong moment. Let it come half an hour later."
    )
    return NextStep(
        said.with_(name=name, n=row.offered),
        _MOVE,
        f"reminders.{row.name}.at",
        LATER_MINUTES,
        id="move",
        done=QT_TRANSLATE_NOOP("Summary", "Done. {name} comes half an hour later from now on.").with_(name=name),
    )


def _fewer(facts: DayFacts, room: Room) -> NextStep | None:
    row = next((row for row in facts.reminders if row.name in room.rhythms and _was_ignored(row, IGNORED)), None)
    if row is None:
        return None
    name = room.rhythms[row.name]
    said = QT_TRANSLATE_NOOP(
        "Summary", "From now on? {name} came {n} times at the wrong moment. Ask for it half as often."
    )
    return NextStep(
        said.with_(name=name, n=row.offered),
        _HALF,
        f"reminders.{row.name}.every_minutes",
        2,
        id="fewer",
        done=QT_TRANSLATE_NOOP("Summary", "Done. {name} comes half as often from now on.").with_(name=name),
    )


def _evening(facts: DayFacts, room: Room) -> NextStep | None:
    day = facts.day + timedelta(days=1)
    if (
        facts.focus.blocks
        or any(plan.on(day) for plan in room.doors)
        or facts.usage.seconds["private"] <= SMALL_PRIVATE
    ):
        return None
    zone = ZoneInfo(facts.zone)
    stretch = (at_wall(day, SHUT, zone), at_wall(day + timedelta(days=1), OPEN, zone))
    said = QT_TRANSLATE_NOOP("Summary", "Tomorrow? Shut the door at {start}, for one evening, and see how it feels.")
    return _block("evening", said, _TRY, day, facts, stretch)


def _plan(facts: DayFacts, room: Room) -> NextStep | None:  # noqa: ARG001 - the shape of ``Offer``
    """Call one's own plan for the week to mind; whether it was kept is nobody's business."""
    plan = facts.past.plan
    if plan is None:
        return None
    said = QT_TRANSLATE_NOOP("Summary", "Tomorrow? You had a plan for this week. If {when}, then {then}.")
    return NextStep(said.with_(when=plan.when, then=plan.then), id="plan")


STEPS: tuple[tuple[str, Offer], ...] = (
    ("hour_back", _hour_back),
    ("day_off", _day_off),
    ("plan", _plan),
    ("pause", _pause),
    ("move", _move),
    ("fewer", _fewer),
    ("evening", _evening),
)
"""In the order in which they are thought of."""


def _block(
    ident: str, said: Text, accept: Text, day: date, facts: DayFacts, stretch: tuple[datetime, datetime]
) -> NextStep:
    start, until = (moment.astimezone(ZoneInfo(facts.zone)) for moment in stretch)
    when = _TOMORROW if day == facts.day + timedelta(days=1) else ON_DAYS[day.weekday()]
    places = {"day": when, "start": time(start.hour, start.minute), "end": time(until.hour, until.minute)}
    done = QT_TRANSLATE_NOOP("Summary", "Done. The door shuts {day} at {start} and opens by itself at {end}, once.")
    return NextStep(said.with_(**places), accept, id=ident, done=done.with_(**places), block=stretch)


def _coming(facts: DayFacts, days: int) -> list[date]:
    return [facts.day + timedelta(days=ahead) for ahead in range(1, days + 1)]


def _was_ignored(row: ReminderCount, times: int) -> bool:
    return row.offered >= times and row.taken == row.natural
