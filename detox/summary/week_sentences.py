"""The kind sentence of a week: a table like that of the evenings, each line with the condition under which it is true.

It speaks of one day where it can, never of a count, and never of how an evening was: what was said about the phone was
said before that evening was over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from detox.core.day_facts import DayFacts
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.core.week_facts import WeekFacts
from detox.summary import truths
from detox.summary.lengths import length
from detox.summary.steps import ON_DAYS

Day = Callable[[DayFacts], bool]
LITTLE = 3600
"""Less than this many seconds of a week were looked at: too little to say anything about it."""
MEASURED = 2 * 3600
"""A day of which less was looked at says nothing by what is missing in it."""
WORTH_A_WORD = 600


@dataclass(frozen=True, slots=True)
class WeekSentence:
    """One sentence. The first of the table that ``fits`` is said; ``day``: of the last day for which that is true.

    ``fill`` says what stands in its places besides ``day``.
    """

    id: str
    text: Text
    fits: Callable[[WeekFacts], bool] = lambda _: True
    day: Day | None = None
    fill: Callable[[WeekFacts], Mapping[str, object]] = lambda _: {}

    def holds(self, facts: WeekFacts) -> bool:
        """Return whether it may be said of that week."""
        return self.fits(facts) and (self.day is None or any(map(self.day, facts.days)))

    def say(self, facts: WeekFacts) -> Text:
        """Return it with its places filled."""
        places = dict(self.fill(facts))
        if self.day:
            on = [one.day for one in facts.days if self.day(one)][-1]
            places["day"] = ON_DAYS[on.weekday()]
        return self.text.with_(**places) if places else self.text


def say(facts: WeekFacts) -> tuple[str, Text]:
    """Return the id of the sentence for a week, and the sentence."""
    chosen = next(one for one in WEEK_SENTENCES if one.holds(facts))
    return chosen.id, chosen.say(facts)


def _is_over(facts: WeekFacts, day: DayFacts) -> bool:
    """Whether nothing can be added to a day any more: a later one has begun, or the week is over."""
    return day.day < facts.days[-1].day or day.usage.elapsed_seconds >= timedelta(hours=23).total_seconds()


def _usual_beside(facts: WeekFacts) -> tuple[int, int] | None:
    """Return private seconds of the days that are over and have a usual, and those usuals; None for less than three."""
    days = [day for day in facts.days if _is_over(facts, day) and day.past.usual_private is not None]
    if len(days) < 3 or not all(truths.is_clear(day) for day in days):
        return None
    return sum(day.usage.seconds["private"] for day in days), sum(day.past.usual_private or 0 for day in days)


def _is_under(facts: WeekFacts) -> bool:
    found = _usual_beside(facts)
    return found is not None and found[1] - found[0] >= 1800


def _under(facts: WeekFacts) -> Mapping[str, object]:
    private, usual = _usual_beside(facts) or (0, 0)
    return {"time": length(usual - private)}


def _is_unseen(facts: WeekFacts) -> bool:
    return facts.unknown_seconds * 2 > facts.looked_seconds


def _no_work(day: DayFacts) -> bool:
    seconds = day.usage.seconds
    return day.looked_seconds >= MEASURED and truths.is_clear(day) and not seconds["work"] and not seconds["on_call"]


WEEK_SENTENCES: tuple[WeekSentence, ...] = (
    WeekSentence(
        "begun", QT_TRANSLATE_NOOP("Week", "Detox has seen very little of this week. Nothing to tell yet."),
        lambda facts: not facts.total and facts.looked_seconds < LITTLE,
    ),
    WeekSentence(
        "dark", QT_TRANSLATE_NOOP("Week", "This week could not be seen from here, so there is nothing to tell of it."),
        lambda facts: not facts.total and _is_unseen(facts),
    ),
    WeekSentence(
        "unseen", QT_TRANSLATE_NOOP("Week", "Much of this week could not be seen from here. The rest is below."),
        _is_unseen,
    ),
    WeekSentence(
        "nothing", QT_TRANSLATE_NOOP("Week", "No social window was in front this week. The feed managed without you."),
        lambda facts: not facts.total and not any(day.focus.attempts for day in facts.days),
    ),
    WeekSentence(
        "walked", QT_TRANSLATE_NOOP("Week", "You stood at the door {day} and left it shut. The feed did not mind."),
        day=lambda day: day.focus.walked_away >= 1 and not day.focus.passes,
    ),
    WeekSentence(
        "on_call", QT_TRANSLATE_NOOP("Week", "Time on call this week: {time}. You may ask for it back."),
        lambda facts: facts.seconds("on_call") >= WORTH_A_WORD,
        fill=lambda facts: {"time": length(facts.seconds("on_call"))},
    ),
    WeekSentence(
        "no_work", QT_TRANSLATE_NOOP("Week", "No social work was seen here {day}. A week has room for such days."),
        day=_no_work,
    ),
    WeekSentence(
        "worth",
        QT_TRANSLATE_NOOP("Week", "The private time {day} was worth it, you said. There is no other score here."),
        day=lambda day: day.said.worth == "yes",
    ),
    WeekSentence(
        "under",
        QT_TRANSLATE_NOOP("Week", "Private time, added up, came to {time} less than is usual for these days."),
        _is_under,
        fill=_under,
    ),
    WeekSentence(
        "paused",
        QT_TRANSLATE_NOOP("Week", "There was a real pause {day}: nobody touched anything, and that was allowed."),
        day=lambda day: day.pauses_seen >= 1,
    ),
    WeekSentence("plain", QT_TRANSLATE_NOOP("Week", "That was the week, as far as this computer saw it. Good enough.")),
)  # fmt: skip
"""The first that is true is said."""
