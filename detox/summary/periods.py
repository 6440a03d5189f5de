"""A week, a month, a year of days: what each of them added up to, what is usual in them, and how the evenings were."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from detox.core.day_facts import CONTEXTS, Context, Phone, UsageCount
from detox.summary.view import ArcPiece, PlatformRow

Scale = Literal["week", "month", "year"]
SCALES: tuple[Scale, ...] = ("week", "month", "year")
Evening = Literal["off", "quiet", "phone", "private", "on_call", "unseen"]
"""What came after work.

off      nothing on this computer, and the user said that the phone had none of it either
quiet    nothing on this computer; of the phone nothing was said
phone    nothing on this computer, some on the phone
private  social time that was neither work nor on call
on_call  work, or on call, be it without a call: such an evening is not off
unseen   nobody saw the day well enough to say
"""
EVENINGS: tuple[Evening, ...] = ("off", "quiet", "phone", "private", "on_call", "unseen")

MEASURED_SECONDS = 30 * 60
"""A day of which Detox saw less is a day without data."""
FEWEST = 3
"""Of fewer days there is nothing usual to tell."""
WEEKS = 52


@dataclass(frozen=True, slots=True)
class Spread:
    """Whole seconds a day: the middle one of ``days``, and where the middle half of them lies."""

    median: int
    low: int
    high: int
    days: int


@dataclass(frozen=True, slots=True)
class DayMark:
    """One day that has begun, in whole seconds. ``seen``: enough of it was seen to measure by.

    ``looked`` is how long Detox ran, ``unknown`` the part of it that nobody could see. ``evening`` is None while it is
    not over, and where no work ended. ``pieces`` are the day's social time and doors, in a week alone.
    """

    day: date
    work: int = 0
    private: int = 0
    on_call: int = 0
    looked: int = 0
    unknown: int = 0
    seen: bool = False
    evening: Evening | None = None
    pieces: tuple[ArcPiece, ...] = ()

    @property
    def total(self) -> int:
        """All social seconds."""
        return self.work + self.private + self.on_call

    @property
    def has_data(self) -> bool:
        """Whether there is anything to tell of it, and be it that it could not be seen."""
        return bool(self.seen or self.total or self.unknown)


@dataclass(frozen=True, slots=True)
class WeekMark:
    """One week of a year: from ``first`` to ``last``, what it added up to, and what was usual in it."""

    first: date
    last: date
    work: int
    private: int
    on_call: int
    spread: Spread | None

    @property
    def total(self) -> int:
        """All social seconds."""
        return self.work + self.private + self.on_call


@dataclass(frozen=True, slots=True)
class PeriodView:
    """The days from ``first`` to ``last`` as far as they have begun; ``today`` is the one that is now.

    ``private`` and ``work`` say what was usual on a day, ``before`` what private time was in the stretch before
    (``before_first`` to the day before ``first``). ``readable`` False: the history is out of reach, no number counts.
    """

    scale: Scale
    first: date
    last: date
    today: date
    marks: tuple[DayMark, ...] = ()
    weeks: tuple[WeekMark, ...] = ()
    platforms: tuple[PlatformRow, ...] = ()
    private: Spread | None = None
    work: Spread | None = None
    before: Spread | None = None
    before_first: date | None = None
    first_hour: float = 9
    last_hour: float = 18
    readable: bool = True

    @property
    def newest(self) -> bool:
        """Whether there is no later one."""
        return self.last >= self.today

    def sum_of(self, context: Context) -> int:
        """Return the whole seconds of one context."""
        return sum(getattr(mark, context) for mark in self.marks)

    @property
    def total(self) -> int:
        """All social seconds."""
        return sum(self.sum_of(context) for context in CONTEXTS)

    def evenings(self) -> dict[Evening, int]:
        """Return how many evenings of which kind there were; kinds that never came are left out."""
        counted = {kind: sum(mark.evening == kind for mark in self.marks) for kind in EVENINGS}
        return {kind: count for kind, count in counted.items() if count}


def bounds(scale: Scale, day: date, week_starts: int) -> tuple[date, date]:
    """Return the first and last day of the week, month or year of ``day``. ``week_starts``: Monday = 0.

    A year is the 52 weeks that end with the week of ``day``: it can be looked at in January, too.
    """
    monday = day - timedelta(days=(day.weekday() - week_starts) % 7)
    if scale == "month":
        first = day.replace(day=1)
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    last = monday + timedelta(days=6)
    return (monday if scale == "week" else last - timedelta(days=WEEKS * 7 - 1)), last


def stretch_before(scale: Scale, first: date) -> date:
    """Return where the stretch to compare with begins: the four weeks before a week, the month, the year before."""
    if scale == "month":
        return (first - timedelta(days=1)).replace(day=1)
    return first - timedelta(days=28 if scale == "week" else WEEKS * 7)


def is_measured(usage: UsageCount) -> bool:
    """Whether enough of a day was seen to measure by it."""
    seen = sum(usage.seconds.values()) + usage.other_seconds + usage.idle_seconds
    return seen >= MEASURED_SECONDS


def spread(seconds: Iterable[int]) -> Spread | None:
    """Return the median and the middle half of days, None of too few. Quarters lie between days, by straight line."""
    ordered = sorted(seconds)
    if len(ordered) < FEWEST:
        return None
    low, middle, high = (_quantile(ordered, share) for share in (0.25, 0.5, 0.75))
    return Spread(middle, low, high, len(ordered))


def _quantile(ordered: Sequence[int], share: float) -> int:
    at = share * (len(ordered) - 1)
    below = int(at)
    above = min(below + 1, len(ordered) - 1)
    return round(ordered[below] + (ordered[above] - ordered[below]) * (at - below))


def evening(usage: UsageCount, *, on_shift: bool, phone: Phone | None) -> Evening:
    """Return what the evening of a finished day was on which work had ended. ``on_shift``: on call in it, by plan."""
    if on_shift or usage.evening_seconds > usage.leak_seconds:
        return "on_call"
    if usage.leak_seconds:
        return "private"
    if usage.unknown_seconds or not is_measured(usage):
        return "unseen"
    return {"none": "off", "little": "phone", "lot": "phone"}.get(phone or "", "quiet")  # type: ignore[return-value]


def by_weeks(days: Sequence[tuple[date, UsageCount]], first: date) -> tuple[WeekMark, ...]:
    """Return the weeks from ``first`` on, seven days each, as far as ``days``, by date, go."""
    found = []
    for start in range(0, len(days), 7):
        seven = days[start : start + 7]
        sums = {context: sum(usage.seconds[context] for _, usage in seven) for context in CONTEXTS}
        begun = first + timedelta(days=start)
        usual = spread(usage.seconds["private"] for _, usage in seven if is_measured(usage))
        found.append(WeekMark(begun, begun + timedelta(days=6), **sums, spread=usual))
    return tuple(found)
