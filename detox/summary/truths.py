"""What can be true of a day: the conditions of the kind sentences, each measured or said."""

from __future__ import annotations

from detox.core.day_facts import DayFacts

JUST_BEGUN = 15 * 60
"""Less than this many seconds of a day were looked at: too little to say anything about it."""
WORTH_A_WORD = 5 * 60
"""Less social time than this says nothing about what kind of day it was."""
SMALL_PRIVATE = 15 * 60
SHORT_SITTING, LONG_SITTING = 20 * 60, 90 * 60
AN_EVENING = 2 * 3600
"""Work must have been over for so long before anything can be said about what came after it."""


def has_just_begun(facts: DayFacts) -> bool:
    """Whether too little of the day was looked at to say anything."""
    return not any_social(facts) and facts.looked_seconds < JUST_BEGUN


def any_social(facts: DayFacts) -> bool:
    """Whether a social window was in front, behind a door or not."""
    return bool(facts.total or facts.focus.attempts)


def is_unseen(facts: DayFacts) -> bool:
    """Whether most of the day is unknown or was not tracked."""
    return facts.usage.unknown_seconds + facts.usage.untracked_seconds > facts.usage.elapsed_seconds / 2


def is_half_seen(facts: DayFacts) -> bool:
    """Whether there was social time, and more of the day was unknown than known."""
    return any_social(facts) and facts.usage.unknown_seconds * 2 > facts.looked_seconds


def steps_away(facts: DayFacts) -> int:
    """Return how often somebody stepped away: one walk to the kitchen ends several rhythms and is one time away."""
    return max((row.seen for row in facts.reminders), default=0)


def is_in_visits(facts: DayFacts) -> bool:
    """Whether there was social time enough to speak of, and no sitting of it was long."""
    return facts.total >= 3600 and 0 < facts.usage.longest_seconds <= SHORT_SITTING and is_clear(facts)


def is_nearly_work(facts: DayFacts) -> bool:
    """Whether hardly anything was private and nearly all of it work, but not all."""
    seconds = facts.usage.seconds
    nearly = facts.total * 4 < seconds["work"] * 5 < facts.total * 5
    return nearly and seconds["private"] <= SMALL_PRIVATE and _is_enough(facts)


def has_a_top(facts: DayFacts) -> bool:
    """Whether one of several platforms had more than half of the time."""
    rows = facts.usage.platforms
    return len(rows) > 1 and rows[0].total * 2 > facts.total and _is_enough(facts)


def is_clear(facts: DayFacts) -> bool:
    """Whether little enough was unknown that "only" and "less" can be said of what was seen."""
    return facts.usage.unknown_seconds * 10 <= facts.looked_seconds


def is_quiet_evening(facts: DayFacts) -> bool:
    """Whether work had been over for an evening, and all of what came after it could be seen and was not private."""
    usage = facts.usage
    return facts.after_hours_seconds >= AN_EVENING and not usage.leak_seconds and not usage.unknown_seconds


def _beside_usual(facts: DayFacts) -> float | None:
    """Return private time beside one's own usual: 1.0 is the same; None where there is no usual worth the name."""
    usual = facts.past.usual_private
    return facts.usage.seconds["private"] / usual if usual is not None and usual >= 600 else None


def is_less(facts: DayFacts) -> bool:
    """Whether private time is clearly under one's own usual, and little enough was unknown to say so."""
    beside = _beside_usual(facts)
    return beside is not None and beside <= 0.75 and is_clear(facts)


def is_usual(facts: DayFacts) -> bool:
    """Whether private time is about one's own usual."""
    beside = _beside_usual(facts)
    return beside is not None and 0.9 <= beside <= 1.1 and is_clear(facts)


def is_more(facts: DayFacts) -> bool:
    """Whether private time is clearly over one's own usual."""
    beside, usual = _beside_usual(facts), facts.past.usual_private or 0
    return beside is not None and beside >= 1.25 and facts.usage.seconds["private"] - usual >= SMALL_PRIVATE


def platforms_used(facts: DayFacts) -> int:
    """Return how many platforms had a minute or more."""
    return sum(row.total >= 60 for row in facts.usage.platforms)


def _is_enough(facts: DayFacts) -> bool:
    return facts.total >= WORTH_A_WORD
