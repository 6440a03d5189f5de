"""The kind sentence of an evening: a table, each line with the condition under which it is true, and who goes first.

Every word of it was measured, or said by the user. What concerns the evening needs the user's word about the phone:
this computer cannot see it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from detox.core.day_facts import DayFacts
from detox.core.text import QT_TRANSLATE_NOOP, Text, plain
from detox.summary import truths
from detox.summary.lengths import length

Names = Mapping[str, str]
Fill = Callable[[DayFacts, Names], Mapping[str, object]]

_KNOWN_PHONE = ("none", "little")


def _nothing(facts: DayFacts, names: Names) -> Mapping[str, object]:  # noqa: ARG001 - the shape of ``Fill``
    return {}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. ``id`` stands in the history; of those that are true the highest ``rank`` is said.

    ``fits`` says of which days it is true, ``fill`` what stands in its places. ``evening``: it praises an evening or
    calls it off, so it also needs to hear that the phone had none of it, or little.
    """

    id: str
    rank: int
    text: Text
    fits: Callable[[DayFacts], bool]
    fill: Fill = _nothing
    evening: bool = False

    def holds(self, facts: DayFacts) -> bool:
        """Return whether it may be said of that day."""
        return (not self.evening or facts.said.phone in _KNOWN_PHONE) and self.fits(facts)


def choose(facts: DayFacts, table: Sequence[Sentence] | None = None) -> Sentence:
    """Return the sentence for a day: none that was said in the seven days before, as long as another one is true."""
    fitting = [one for one in table or SENTENCES if one.holds(facts)]
    told = facts.past.told
    fresh = [one for one in fitting if one.id not in told]
    if fresh:
        return max(fresh, key=lambda one: one.rank)
    return min(fitting, key=lambda one: (told[one.id], -one.rank))


def say(facts: DayFacts, names: Names) -> tuple[str, Text]:
    """Return the id of the sentence for a day, and the sentence. ``names`` are the platforms' names, by id."""
    chosen = choose(facts)
    return chosen.id, chosen.text.with_(**chosen.fill(facts, names))


# --- what stands in the places ---------------------------------------------------------------------------------------


def _first_name(facts: DayFacts, names: Names) -> Mapping[str, object]:
    first = facts.usage.platforms[0].id
    return {"name": plain(names.get(first, first))}


def _number(of: Callable[[DayFacts], int]) -> Fill:
    return lambda facts, _: {"n": of(facts)}


def _time(of: Callable[[DayFacts], float]) -> Fill:
    return lambda facts, _: {"time": length(of(facts))}


SENTENCES: tuple[Sentence, ...] = (
    Sentence(
        "begun", 100,
        QT_TRANSLATE_NOOP("Summary", "Detox has only just begun to look. Nothing to tell yet."), truths.has_just_begun,
    ),
    Sentence(
        "unseen", 99,
        QT_TRANSLATE_NOOP("Summary", "Most of today could not be seen from here, so there is little to say."),
        lambda facts: not truths.any_social(facts) and not truths.has_just_begun(facts) and truths.is_unseen(facts),
    ),
    Sentence(
        "half_seen", 98,
        QT_TRANSLATE_NOOP("Summary", "Much of today could not be seen from here. The numbers are the part that could."),
        truths.is_half_seen,
    ),
    Sentence(
        "nothing", 97,
        QT_TRANSLATE_NOOP("Summary", "No social window was in front today. The feed managed without you."),
        lambda facts: not truths.any_social(facts) and not truths.has_just_begun(facts) and not truths.is_unseen(facts),
    ),
    Sentence(
        "phone_none", 94,
        QT_TRANSLATE_NOOP("Summary", "Nothing private after work, here or on the phone. The evening is yours."),
        lambda facts: facts.said.phone == "none" and truths.is_quiet_evening(facts), evening=True,
    ),
    Sentence(
        "phone_little", 93,
        QT_TRANSLATE_NOOP("Summary", "Nothing private after work here, a little on the phone. That is an evening."),
        lambda facts: facts.said.phone == "little" and truths.is_quiet_evening(facts), evening=True,
    ),
    Sentence(
        "phone_lot", 92,
        QT_TRANSLATE_NOOP("Summary", "Thank you for telling about the phone. It stays out of the minutes."),
        lambda facts: facts.said.phone == "lot",
    ),
    Sentence(
        "walked_often", 91,
        QT_TRANSLATE_NOOP("Summary", "{n} times you stood at the door and left it shut. The feed did not mind."),
        lambda facts: facts.focus.walked_away >= 2 and not facts.focus.passes,
        _number(lambda facts: facts.focus.walked_away),
    ),
    Sentence(
        "walked", 90,
        QT_TRANSLATE_NOOP("Summary", "You stood at the door and walked away. The feed did not mind."),
        lambda facts: facts.focus.walked_away >= 1 and not facts.focus.passes,
    ),
    Sentence(
        "both", 89,
        QT_TRANSLATE_NOOP("Summary", "You opened the door, and you left it shut. Both were yours to decide."),
        lambda facts: facts.focus.walked_away >= 1 and bool(facts.focus.passes),
    ),
    Sentence(
        "opened", 88,
        QT_TRANSLATE_NOOP("Summary", "The door opened when you asked it to. That is what it is for."),
        lambda facts: bool(facts.focus.passes),
    ),
    Sentence(
        "worth_yes", 86,
        QT_TRANSLATE_NOOP("Summary", "You said it was worth it. There is no other score here."),
        lambda facts: facts.said.worth == "yes",
    ),
    Sentence(
        "worth_no", 85,
        QT_TRANSLATE_NOOP("Summary", "You said it was not worth it. Good to know, and enough for one day."),
        lambda facts: facts.said.worth == "no",
    ),
    Sentence(
        "stepped", 80,
        QT_TRANSLATE_NOOP("Summary", "You stepped away {n} times. The posts waited."),
        lambda facts: truths.steps_away(facts) >= 3, _number(truths.steps_away),
    ),
    Sentence(
        "on_call", 76,
        QT_TRANSLATE_NOOP("Summary", "Time on call: {time}. That was work, and it is counted apart."),
        lambda facts: facts.usage.seconds["on_call"] >= 300, _time(lambda facts: facts.usage.seconds["on_call"]),
    ),
    Sentence(
        "less", 72,
        QT_TRANSLATE_NOOP("Summary", "Private time stayed {time} under your own usual for this weekday."),
        truths.is_less, _time(lambda facts: (facts.past.usual_private or 0) - facts.usage.seconds["private"]),
    ),
    Sentence(
        "shut", 70,
        QT_TRANSLATE_NOOP("Summary", "The door was shut for {time}, and nobody knocked on this computer."),
        lambda facts: facts.focus.blocked_seconds >= 3600 and not facts.focus.attempts,
        _time(lambda facts: facts.focus.blocked_seconds),
    ),
    Sentence(
        "paused", 64,
        QT_TRANSLATE_NOOP("Summary", "There was a real pause in it: nobody touched anything, and that was allowed."),
        lambda facts: facts.pauses_seen >= 1,
    ),
    Sentence(
        "visits", 62,
        QT_TRANSLATE_NOOP("Summary", "Social came in short visits. The longest took {time}."),
        truths.is_in_visits,
        _time(lambda facts: facts.usage.longest_seconds),
    ),
    Sentence(
        "all_work", 61,
        QT_TRANSLATE_NOOP("Summary", "All of it was work, and now it can stop being that."),
        lambda facts: facts.usage.seconds["work"] == facts.total >= truths.WORTH_A_WORD,
    ),
    Sentence(
        "nearly_work", 60,
        QT_TRANSLATE_NOOP("Summary", "Nearly all of it was work, and now it can stop being that."),
        truths.is_nearly_work,
    ),
    Sentence(
        "no_work", 56,
        QT_TRANSLATE_NOOP("Summary", "None of it was work. All of these minutes were your own."),
        lambda facts: facts.usage.seconds["private"] == facts.total >= truths.WORTH_A_WORD,
    ),
    Sentence(
        "usual", 50,
        QT_TRANSLATE_NOOP("Summary", "About as much private time as is usual for you on this weekday. Fine as it is."),
        truths.is_usual,
    ),
    Sentence(
        "more", 49,
        QT_TRANSLATE_NOOP("Summary", "More private time than is usual for you on this weekday. One day is one day."),
        truths.is_more,
    ),
    Sentence(
        "sat_long", 48,
        QT_TRANSLATE_NOOP("Summary", "The longest sitting was {time}. Getting up in between is allowed."),
        lambda facts: facts.usage.longest_seconds >= truths.LONG_SITTING,
        _time(lambda facts: facts.usage.longest_seconds),
    ),
    Sentence(
        "few_checks", 46,
        QT_TRANSLATE_NOOP("Summary", "Only {n} times did social come to the front today."),
        lambda facts: 2 <= facts.usage.checks <= 5 and facts.total >= 1800 and truths.is_clear(facts),
        _number(lambda facts: facts.usage.checks),
    ),
    Sentence(
        "ticked", 44,
        QT_TRANSLATE_NOOP("Summary", "You answered {n} cards with a click. Whatever came of them, thank you."),
        lambda facts: facts.ticked >= 3, _number(lambda facts: facts.ticked),
    ),
    Sentence(
        "many", 42,
        QT_TRANSLATE_NOOP("Summary", "{n} platforms had a part of you today. That is a lot of doors."),
        lambda facts: truths.platforms_used(facts) >= 6, _number(truths.platforms_used),
    ),
    Sentence(
        "top", 40,
        QT_TRANSLATE_NOOP("Summary", "{name} was in front for most of it. The rest of the day is yours."),
        truths.has_a_top, _first_name,
    ),
    Sentence(
        "alone", 38,
        QT_TRANSLATE_NOOP("Summary", "It was all {name}, as far as this computer saw."),
        lambda facts: len(facts.usage.platforms) == 1 and facts.total >= truths.WORTH_A_WORD, _first_name,
    ),
    Sentence(
        "plain", 2,
        QT_TRANSLATE_NOOP("Summary", "That was the day, as far as this computer saw it. Good enough."), lambda _: True,
    ),
    Sentence(
        "seen", 1,
        QT_TRANSLATE_NOOP("Summary", "This is what the computer saw today, and nothing was added."), lambda _: True,
    ),
    Sentence(
        "closed", 0,
        QT_TRANSLATE_NOOP("Summary", "The day is written down, so it need not be carried around."), lambda _: True,
    ),
)  # fmt: skip
"""The highest rank first."""
