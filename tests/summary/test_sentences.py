"""The kind sentence: each is true of a day that makes it chosen, and is not said once that day is a little other."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from string import Formatter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.core.day_facts import PHONES, WORTHS, DayFacts, Past, Said
from detox.summary.sentences import SENTENCES, choose, say
from tests.rules.draw import examples
from tests.summary.days import A_PASS, THURSDAY, a_day, cards, focus

NAMES = {"instagram": "Instagram", "tiktok": "TikTok"}
Change = Callable[[DayFacts], DayFacts]

TWO = {"instagram": 4000, "tiktok": 4000}
SIX = {f"p{n}": 1500 for n in range(6)}
STEPS = cards(pause={"taken": 4, "seen": 4, "natural": 4})
MIXED = a_day(4000, 4000, platforms=TWO, longest_seconds=3000)
"""A day of which only the sentences that are always true are true."""


def usage(**more: Any) -> Change:
    return lambda facts: replace(facts, usage=replace(facts.usage, **more))


def said(**more: Any) -> Change:
    return lambda facts: replace(facts, said=replace(facts.said, **more))


def whole(**more: Any) -> Change:
    return lambda facts: replace(facts, **more)


def mixed(**more: object) -> DayFacts:
    return replace(MIXED, **more)  # type: ignore[arg-type]


def told(*ids: str, back: int = 1) -> Past:
    return Past(told=dict.fromkeys(ids, THURSDAY - timedelta(days=back)))


EVENING = {"after_hours_seconds": 7200}
DAYS: dict[str, tuple[DayFacts, Change]] = {
    "begun": (a_day(elapsed_seconds=899), usage(elapsed_seconds=900)),
    "unseen": (a_day(unknown_seconds=25_001), usage(unknown_seconds=25_000)),
    "half_seen": (mixed(usage=replace(MIXED.usage, unknown_seconds=25_001)), usage(unknown_seconds=25_000)),
    "nothing": (a_day(), whole(focus=focus(attempts=1))),
    "phone_none": (mixed(said=Said("none"), **EVENING), usage(leak_seconds=1)),
    "phone_little": (mixed(said=Said("little"), **EVENING), whole(after_hours_seconds=7199)),
    "phone_lot": (mixed(said=Said("lot")), said(phone="unsaid")),
    "walked_often": (mixed(focus=focus(walked_away=2)), whole(focus=focus(walked_away=1))),
    "walked": (mixed(focus=focus(walked_away=1)), whole(focus=focus(walked_away=1, passes=(A_PASS,)))),
    "both": (mixed(focus=focus(walked_away=1, passes=(A_PASS,))), whole(focus=focus(passes=(A_PASS,)))),
    "opened": (mixed(focus=focus(passes=(A_PASS,))), whole(focus=focus())),
    "worth_yes": (mixed(said=Said(worth="yes")), said(worth="meh")),
    "worth_no": (mixed(said=Said(worth="no")), said(worth=None)),
    "stepped": (mixed(reminders=STEPS), whole(reminders=cards(pause={"taken": 4, "seen": 2}))),
    "on_call": (a_day(4000, 4000, 300, platforms=TWO, longest_seconds=3000),
                usage(seconds={"work": 4000, "private": 4000, "on_call": 299})),
    "less": (mixed(past=Past(usual_private=5400, usual_days=4)), whole(past=Past(usual_private=5300, usual_days=4))),
    "shut": (mixed(focus=focus(blocked_seconds=3600)), whole(focus=focus(blocked_seconds=3600, attempts=1))),
    "paused": (mixed(reminders=cards(pause={"seen": 1})), whole(reminders=cards(pause={"offered": 2, "taken": 2}))),
    "visits": (mixed(usage=replace(MIXED.usage, longest_seconds=1200)), usage(longest_seconds=1201)),
    "all_work": (a_day(8000, 0, platforms=TWO, longest_seconds=3000),
                 usage(seconds={"work": 7999, "private": 1, "on_call": 0})),
    "nearly_work": (a_day(9000, 900, platforms=TWO, longest_seconds=3000),
                    usage(seconds={"work": 9000, "private": 901, "on_call": 0})),
    "no_work": (a_day(0, 4000, platforms=TWO, longest_seconds=3000),
                usage(seconds={"work": 1, "private": 3999, "on_call": 0})),
    "usual": (mixed(past=Past(usual_private=4300, usual_days=4)), whole(past=Past(usual_private=4500, usual_days=4))),
    "more": (mixed(past=Past(usual_private=3100, usual_days=4)), whole(past=Past(usual_private=3300, usual_days=4))),
    "sat_long": (mixed(usage=replace(MIXED.usage, longest_seconds=5400)), usage(longest_seconds=5399)),
    "few_checks": (mixed(usage=replace(MIXED.usage, checks=5)), usage(checks=6)),
    "ticked": (mixed(reminders=cards(water={"offered": 4, "taken": 3})),
               whole(reminders=cards(water={"offered": 4, "taken": 3, "natural": 1}))),
    "many": (a_day(4500, 4500, platforms=SIX, longest_seconds=3000),
             usage(platforms=a_day(platforms={**SIX, "p5": 59}).usage.platforms)),
    "top": (a_day(4000, 4000, platforms={"instagram": 4001, "tiktok": 3999}, longest_seconds=3000),
            usage(platforms=MIXED.usage.platforms)),
    "alone": (a_day(4000, 4000, platforms={"tiktok": 8000}, longest_seconds=3000),
              usage(platforms=MIXED.usage.platforms)),
    "plain": (MIXED, whole(said=Said("lot"))),
    "seen": (mixed(past=told("plain")), whole(past=Past())),
    "closed": (mixed(past=told("plain", "seen")), whole(past=told("plain"))),
}  # fmt: skip
"""For each sentence a day that makes it chosen, and a change after which that day is told by another one."""


@pytest.mark.parametrize("one", SENTENCES, ids=lambda one: one.id)
def test_each_is_chosen_for_a_day_of_its_own_and_not_for_one_a_little_different(one: Any) -> None:
    facts, change = DAYS[one.id]
    assert choose(facts).id == one.id
    changed = change(facts)
    assert changed != facts
    assert choose(changed).id != one.id
    always = one.id in ("plain", "seen", "closed")
    assert one.holds(changed) is always, "the condition itself must fail, not only the choice"


def test_ids_are_told_apart_and_ranks_run_down() -> None:
    assert len({one.id for one in SENTENCES}) == len(SENTENCES) == len(DAYS)
    ranks = [one.rank for one in SENTENCES]
    assert ranks == sorted(set(ranks), reverse=True)


def test_every_place_in_a_sentence_is_filled_and_nothing_else_is() -> None:
    for one in SENTENCES:
        facts, _ = DAYS[one.id]
        places = {name for _, name, _, _ in Formatter().parse(one.text.source) if name}
        assert places == set(one.fill(facts, NAMES)), one.id
        assert "{" not in one.text.with_(**one.fill(facts, NAMES)).say()


ABOUT_EVENINGS = re.compile(r"\b(evening|tonight|night|after work|off)\b", re.IGNORECASE)


def test_what_speaks_of_an_evening_needs_the_word_about_the_phone() -> None:
    for one in SENTENCES:
        if ABOUT_EVENINGS.search(one.text.source):
            assert one.evening, f'"{one.text.source}" praises an evening that nobody here saw whole'
        if one.evening:
            facts, _ = DAYS[one.id]
            for phone in (None, "lot", "unsaid"):
                assert not one.holds(replace(facts, said=Said(phone))), (one.id, phone)


def test_walking_away_is_said_before_what_was_counted() -> None:
    both = mixed(focus=focus(walked_away=1), reminders=STEPS)
    assert say(both, NAMES)[1].say() == "You stood at the door and walked away. The feed did not mind."


@pytest.mark.parametrize("platforms", [{"tiktok": 299}, {"tiktok": 200, "x": 99}])
def test_of_less_than_five_minutes_no_kind_of_day_is_made(platforms: dict[str, int]) -> None:
    for work, private in ((299, 0), (0, 299)):
        assert choose(a_day(work, private, platforms=platforms, longest_seconds=200)).id == "plain"


def test_stepping_away_is_what_was_seen_and_no_absence_counts_twice() -> None:
    lunch = cards(**{kind: {"taken": 2, "seen": 2, "natural": 2} for kind in ("pause", "snack", "water")})
    assert choose(mixed(reminders=lunch)).id != "stepped"
    assert say(mixed(reminders=STEPS), NAMES)[1].say() == "You stepped away 4 times. The posts waited."


def test_sentences_say_what_they_measured() -> None:
    def words(ident: str, facts: DayFacts | None = None) -> str:
        return say(facts or DAYS[ident][0], NAMES)[1].say()

    assert words("top") == "Instagram was in front for most of it. The rest of the day is yours."
    assert words("alone", a_day(4000, 4000, platforms={"bluesky": 8000}, longest_seconds=3000)).startswith(
        "It was all bluesky"
    )
    assert words("less") == "Private time stayed 23 min under your own usual for this weekday."
    assert words("shut").startswith("The door was shut for 1 h, and nobody knocked")
    assert words("sat_long").startswith("The longest sitting was 1 h 30.")
    assert words("on_call").startswith("Time on call: 5 min.")


def test_none_is_said_twice_in_seven_days_as_long_as_another_one_is_true() -> None:
    facts, shown = DAYS["walked"][0], dict[str, int]()  # "walked" and three that are always true
    order: list[str] = []
    for evening in range(9):
        recent = {one: THURSDAY + timedelta(days=last) for one, last in shown.items() if evening - last <= 7}
        order.append(choose(replace(facts, past=Past(told=recent))).id)
        shown[order[-1]] = evening
    assert order == ["walked", "plain", "seen", "closed", "walked", "plain", "seen", "closed", "walked"]


def test_when_all_that_is_true_was_said_the_one_of_longest_ago_comes() -> None:
    days = {"plain": 2, "seen": 5, "closed": 3}
    past = Past(told={ident: THURSDAY - timedelta(days=back) for ident, back in days.items()})
    assert choose(mixed(past=past)).id == "seen"


counts = st.sampled_from((0, 0, 1, 2, 3, 299, 300, 900, 901, 1200, 3600, 5400, 9000, 26_000))


@st.composite
def any_days(draw: st.DrawFn) -> DayFacts:
    names = draw(st.lists(st.sampled_from(("instagram", "tiktok", "linkedin", "x")), unique=True, max_size=4))
    few = st.integers(0, 4)
    offered = draw(few)
    taken = draw(st.integers(0, offered))
    return a_day(
        draw(counts), draw(counts), draw(counts),
        platforms=dict.fromkeys(names, draw(st.integers(1, 9000))),
        unknown_seconds=draw(counts), untracked_seconds=draw(counts), checks=draw(st.integers(0, 8)),
        longest_seconds=draw(counts), leak_seconds=draw(counts),
        focus=focus(blocked_seconds=draw(counts), attempts=draw(few), walked_away=draw(few),
                    passes=(A_PASS,) * draw(st.integers(0, 2))),
        reminders=cards(pause={"offered": offered, "taken": taken, "seen": draw(few)}),
        after_hours_seconds=draw(counts),
        said=Said(draw(st.none() | st.sampled_from(PHONES)), draw(st.none() | st.sampled_from(WORTHS))),
        past=Past(draw(st.none() | counts), 4, told=dict.fromkeys(
            draw(st.lists(st.sampled_from([one.id for one in SENTENCES]), unique=True, max_size=20)), THURSDAY)),
    )  # fmt: skip


@examples(150, 5000)
@given(any_days())
def test_whatever_the_day_one_true_sentence_is_said(facts: DayFacts) -> None:
    chosen = choose(facts)
    assert chosen.fits(facts)
    assert not chosen.evening or facts.said.phone in ("none", "little")
    fresh = [one for one in SENTENCES if one.holds(facts) and one.id not in facts.past.told]
    assert chosen.id not in facts.past.told or not fresh
    assert not [one for one in fresh if one.rank > chosen.rank]
    assert "{" not in say(facts, NAMES)[1].say()


def test_nearly_all_is_not_said_where_it_was_all() -> None:
    nearly = next(one for one in SENTENCES if one.id == "nearly_work")
    assert nearly.holds(a_day(8000, 60, platforms=TWO))
    assert not nearly.holds(a_day(8000, 0, platforms=TWO))
