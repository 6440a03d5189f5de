"""What is answered to "How is work feeling?": an observation, one small step, and where it was low one about the load.

A reflection in the user's own three sliders, on the dimensions that ICD-11 names for QD85 (energy, distance to one's
work, effectiveness); no test, no score, no verdict, and nothing is inferred from anything else.
"""

from __future__ import annotations

from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.core.week_facts import Feeling

_NOTED = QT_TRANSLATE_NOOP("Week", "Noted, for yourself alone. Nothing has to follow from it.")
_LOW = QT_TRANSLATE_NOOP("Week", "A week that felt low. That says something about the week, not about you.")
_LOW_TWICE = QT_TRANSLATE_NOOP(
    "Week",
    "Two weeks that felt low, one after the other. If you like, talk it over: with somebody you trust, with a doctor, "
    "or with people whose work is listening.",
)
_SMALL: dict[str, Text] = {
    "energy": QT_TRANSLATE_NOOP("Week", "One small thing: a meal or a walk before the next screen."),
    "nearness": QT_TRANSLATE_NOOP("Week", "One small thing: an hour next week with the part of it that you like."),
    "effect": QT_TRANSLATE_NOOP("Week", "One small thing: write down one thing that worked, however small."),
}
_LOAD = QT_TRANSLATE_NOOP(
    "Week",
    "About the load: ask your lead for one change next week, such as trading an hour of comments with a colleague.",
)


def answer(feeling: Feeling, *, low_twice: bool) -> tuple[Text, ...]:
    """Return what is said to it, a paragraph each; ``low_twice``: the week before felt low, too."""
    steps = {"energy": feeling.energy, "nearness": feeling.nearness, "effect": feeling.effect}
    small = _SMALL[min(steps, key=lambda name: steps[name])]
    if not feeling.low:
        return (_NOTED, small) if min(steps.values()) <= 2 else (_NOTED,)
    return (_LOW_TWICE, small, _LOAD) if low_twice else (_LOW, small)
