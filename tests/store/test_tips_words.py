"""The words of the tips that we ship: short enough, set like print, no two alike, nothing that nags or promises."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

import pytest

from detox.reminders.tips import MEASURED, MINUTES, Tip
from detox.store.tips_file import load_tips

ALIKE = 0.3
"""Two tips share at most this part of their words. The nearest two of ours share 0.24; a joke told again in other words
keeps its nouns and comes to 0.4 and more (below)."""
COMMON = re.compile(
    r"\b(the|and|you|your|for|its|one|two|minutes?|will|with|after|then|wait|can|"
    r"les|des|une|pas|est|pour|dans|que|qui|ton|ses|tes|son|sur|aux|puis|deux|après)\b"
)
FORBIDDEN = re.compile(
    r"\b(should|must|don’t forget|lazy|addict\w*|guilt\w*|calori\w*|weight|slim|diet\w*|toxins?|detox\w*|healthy|"
    r"proven|productiv\w*|tu dois|il faut|n’oublie pas|coupable|culpabili\w*|poids|minc\w*|régime|toxines?|"
    r"bonne santé)\b|!",
    re.IGNORECASE,
)


def all_tips(lang: str) -> list[Tip]:
    tips, _ = load_tips(lang)
    return [tip for kind in tips for tip in tips[kind]]


def texts(tip: Tip) -> Iterator[str]:
    yield from (tip.hook, *tip.beats, tip.handle, *tip.tags)


def words(tip: Tip) -> frozenset[str]:
    """Return what a tip is made of: its words of three letters and more, without the commonest."""
    said = COMMON.sub(" ", " ".join((tip.hook, *tip.beats)).casefold())
    return frozenset(re.findall(r"[^\W\d_]{3,}", said))


def alike(one: Tip, other: Tip) -> float:
    mine, theirs = words(one), words(other)
    return len(mine & theirs) / len(mine | theirs)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_no_two_tips_are_one_in_other_words(lang: str) -> None:
    near = [(one.id, other.id) for one, other in combinations(all_tips(lang), 2) if alike(one, other) > ALIKE]
    assert near == []


def test_a_joke_told_again_is_found() -> None:
    told = next(tip for tip in all_tips("en") if tip.id == "water-plant")
    beats = ("Coffee counts.\nIrony doesn’t.", "A glass.")
    again = Tip("x", "water", "en", "The office plant\nhas had its water.", beats, "@x", (), "plain", "water")
    assert alike(told, again) > 0.4


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_hooks_and_beats_are_unique(lang: str) -> None:
    tips = all_tips(lang)
    hooks = Counter(tip.hook.casefold() for tip in tips)
    beats = Counter(beat.casefold() for tip in tips for beat in tip.beats)
    assert [text for text, count in (hooks + beats).items() if count > 1] == []


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_tips_are_as_long_as_a_card_and_no_longer(lang: str) -> None:
    long = []
    for tip in all_tips(lang):
        lines = [line.replace(MINUTES, "140") for beat in tip.beats for line in beat.split("\n")]
        if len(tip.hook) > 36 or tip.hook.count("\n") > 1 or len(tip.beats) != 2 or max(map(len, lines)) > 24:
            long.append(tip.id)
    assert long == []


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_minutes_are_told_only_where_they_were_measured(lang: str) -> None:
    told = [tip for tip in all_tips(lang) if MINUTES in "".join((tip.hook, *tip.beats))]
    assert len(told) >= 20
    assert {tip.after for tip in told} <= set(MEASURED)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_nothing_nags_shames_or_promises(lang: str) -> None:
    assert [
        (tip.id, found[0]) for tip in all_tips(lang) for text in texts(tip) if (found := FORBIDDEN.search(text))
    ] == []


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_words_are_set_like_print(lang: str) -> None:
    """No typewriter quotes; in French a narrow no-break space inside quotes and before ; : ? %, and no "vous"."""
    wrong = re.compile(
        r"['\"]|  | \n|\n |\.\.\."
        + (r"|[^\u202f][;:?»%]|«[^\u202f]|(?<!Rendez-)\bvous\b(?! plaît)|\bvotre\b" if lang == "fr" else "")
    )
    found = [(tip.id, text) for tip in all_tips(lang) for text in (tip.hook, *tip.beats) if wrong.search(text)]
    assert found == []


def test_both_languages_have_enough_for_each_moment() -> None:
    for lang in ("en", "fr"):
        tips = all_tips(lang)
        after, when = Counter(tip.after for tip in tips), Counter(part for tip in tips for part in tip.when)
        assert len([tip for tip in tips if tip.kind == "water"]) >= 64
        assert min(after[name] for name in ("scroll", "meeting", "long_sitting", "oncall")) >= 6
        assert when["late"] >= 25
        snacks = [tip for tip in tips if tip.kind == "snack" and tip.after is None]
        for part in ("morning", "afternoon"):  # two a day, and either may take what the other needs
            assert len([tip for tip in snacks if not tip.when or part in tip.when]) >= 28
