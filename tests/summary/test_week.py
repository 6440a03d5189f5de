"""The week's card: its sentence is true of the week, private time is told by platform and answer, words are kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from string import Formatter
from typing import Any

import pytest

from detox.core.day_facts import DayFacts, IfThen, Past, PlatformTime, Said
from detox.core.history import Event
from detox.core.instant import to_ms
from detox.core.week_facts import Feeling, WeekFacts, WeekSaid
from detox.counting import day_facts
from detox.past import week_facts, with_past
from detox.summary.steps import Room, next_step
from detox.summary.week_compose import compose_week
from detox.summary.week_sentences import WEEK_SENTENCES, say
from detox.summary.week_tally import said, wins
from detox.summary.week_view import WorthRow
from detox.usage.meaning import Valid
from tests.rules.ledger import Ledger
from tests.rules.words import settings_of
from tests.summary.days import A_PASS, a_day, cards, focus
from tests.test_past import at, spend

MONDAY = date(2026, 11, 16)
FOUR = time(4)
Change = Callable[[WeekFacts], WeekFacts]


def day(index: int, work: int = 4000, private: int = 600, on_call: int = 0, **more: object) -> DayFacts:
    """A day of the week: 0 is Monday; each is over but the last one."""
    return replace(a_day(work, private, on_call, **more), day=MONDAY + timedelta(days=index))


PLAIN = WeekFacts(MONDAY, tuple(day(index) for index in range(5)))


def with_day(facts: WeekFacts, index: int, other: DayFacts) -> WeekFacts:
    days = list(facts.days)
    days[index] = other
    return replace(facts, days=tuple(days))


def on(index: int, **more: Any) -> Change:
    return lambda facts: with_day(facts, index, day(index, **more))


def usual(seconds: int, *indexes: int, **more: Any) -> WeekFacts:
    facts = PLAIN
    for index in indexes:
        facts = with_day(facts, index, day(index, past=Past(seconds, 4), **more))
    return facts


EMPTY = WeekFacts(MONDAY, tuple(day(index, 0, 0, elapsed_seconds=700) for index in range(5)))
QUIET = WeekFacts(MONDAY, tuple(day(index, 0, 0, unknown_seconds=6000) for index in range(5)))

WEEKS: dict[str, tuple[WeekFacts, Change]] = {
    "begun": (EMPTY, on(0, work=0, private=0, elapsed_seconds=900)),
    "dark": (
        replace(PLAIN, days=tuple(day(index, work=0, private=0, unknown_seconds=25_001) for index in range(5))),
        on(0, private=1, unknown_seconds=25_001),
    ),
    "unseen": (
        replace(PLAIN, days=tuple(day(index, unknown_seconds=25_001) for index in range(5))),
        on(0, unknown_seconds=24_900),
    ),
    "nothing": (QUIET, on(3, work=0, private=0, unknown_seconds=6000, focus=focus(attempts=1))),
    "walked": (on(2, focus=focus(walked_away=1))(PLAIN), on(2, focus=focus(walked_away=1, passes=(A_PASS,)))),
    "on_call": (on(1, on_call=600)(PLAIN), on(1, on_call=599)),
    "no_work": (on(3, work=0)(PLAIN), on(3, work=0, on_call=1)),
    "worth": (on(1, said=Said(worth="yes"))(PLAIN), on(1, said=Said(worth="meh"))),
    "under": (usual(1200, 0, 1, 2), lambda facts: with_day(facts, 0, day(0, past=Past(1199, 4)))),
    "paused": (on(4, reminders=cards(pause={"seen": 1}))(PLAIN), on(4, reminders=cards(water={"seen": 1}))),
    "plain": (PLAIN, on(0, said=Said(worth="yes"))),
}
"""For each sentence a week that makes it said, and a change after which that week is told by another one."""


@pytest.mark.parametrize("one", WEEK_SENTENCES, ids=lambda one: one.id)
def test_each_is_said_of_a_week_of_its_own_and_not_of_one_a_little_different(one: object) -> None:
    ident = one.id  # type: ignore[attr-defined]
    facts, change = WEEKS[ident]
    assert say(facts)[0] == ident
    changed = change(facts)
    assert changed != facts
    assert say(changed)[0] != ident
    assert one.holds(changed) is (ident == "plain"), "the condition itself must fail"  # type: ignore[attr-defined]


def test_every_place_is_filled_and_nothing_praises_an_evening() -> None:
    assert {one.id for one in WEEK_SENTENCES} == set(WEEKS)
    for one in WEEK_SENTENCES:
        told = one.say(WEEKS[one.id][0])
        places = {name for _, name, _, _ in Formatter().parse(one.text.source) if name}
        assert places == {name for name, _ in told.args}
        assert "{" not in told.say()
        assert not re.search(r"\b(evening|tonight|night|after work)\b", one.text.source, re.IGNORECASE)


def test_a_sentence_names_the_day_it_is_about() -> None:
    assert say(WEEKS["walked"][0])[1].say().startswith("You stood at the door on Wednesday")
    under = say(WEEKS["under"][0])[1].say()
    assert under == "Private time, added up, came to 30 min less than is usual for these days."


def test_less_than_usual_is_said_of_days_that_are_over_and_could_be_seen() -> None:
    assert say(usual(1800, 2, 3, 4))[0] == "plain", "Friday is not over"
    assert say(usual(1800, 0, 1))[0] == "plain", "two days are no week"
    assert say(usual(1800, 0, 1, 2, unknown_seconds=6000))[0] == "plain", "too much was unknown"


def test_private_time_is_told_by_platform_and_answer_and_work_is_not() -> None:
    def used(private: int) -> tuple[PlatformTime, ...]:
        return (
            PlatformTime("tiktok", {"work": 9000, "private": private, "on_call": 60}),
            PlatformTime("linkedin", {"work": 9000, "private": 0, "on_call": 0}),
        )

    facts = replace(
        PLAIN,
        days=tuple(
            day(index, said=Said(worth=worth), platforms={}, usage=replace(day(index).usage, platforms=used(seconds)))  # type: ignore[arg-type]
            for index, (worth, seconds) in enumerate((("yes", 600), ("no", 300), ("meh", 60), ("yes", 30), (None, 90)))
        ),
    )
    view = compose_week(facts, {"tiktok": "TikTok"}, newest=True)
    assert view.worth == (WorthRow("TikTok", yes=630, meh=60, no=300, unsaid=90),)
    assert compose_week(PLAIN, {}, newest=True).worth == (), "nothing was said, so nothing is told"


def test_the_view_has_seven_days_and_says_which_are_still_to_come() -> None:
    view = compose_week(replace(PLAIN, off=frozenset({MONDAY + timedelta(days=6)})), {}, newest=True)
    assert [(ribbon.begun, ribbon.off) for ribbon in view.days] == [(True, False)] * 5 + [(False, False), (False, True)]
    assert (view.work, view.private, view.total) == (20_000, 3000, 23_000)
    assert (view.first_hour, view.last_hour) == (9, 18)


def test_two_low_weeks_in_a_row_are_told_apart_from_one() -> None:
    low, fine = Feeling(2, 1, 5), Feeling(2, 3, 3)
    for now, before, expected in ((low, low, True), (low, fine, False), (fine, low, False), (low, None, False)):
        facts = replace(PLAIN, said=WeekSaid(feeling=now), before=WeekSaid(feeling=before))
        assert compose_week(facts, {}, newest=True).low_twice is expected


# --- what was said ---------------------------------------------------------------------------------------------------


def word(kind: str, week: str, ms: int = 0, **data: object) -> Event:
    return Event(f"{ms:032x}", "d" * 32, ms, "UTC", kind, week, data)


def test_the_last_word_counts_and_what_is_none_of_ours_does_not() -> None:
    events = [
        word("win", "2026-W48", 3, text="  the launch post "), word("win", "2026-W48", 2, text="draft"),
        word("plan", "2026-W48", 4, when="it is six", then="I hand over"),
        word("feeling", "2026-W48", 5, energy=1, nearness=5, effect=3), word("win", "2026-W47", 9, text="other"),
    ]  # fmt: skip
    assert said(events, "2026-W48") == WeekSaid("the launch post", IfThen("it is six", "I hand over"), Feeling(1, 5, 3))
    wrong = [
        word("win", "w", 1, text=7), word("plan", "w", 2, when="x"),
        word("feeling", "w", 3, energy=9, nearness=1, effect=1),
    ]  # fmt: skip
    assert said(wrong, "w") == WeekSaid()
    events += [word("win", "2026-W46", 10, text="kept"), word("win", "2026-W46", 11, text="")]
    assert wins(events) == [("2026-W48", "the launch post"), ("2026-W47", "other")], "an empty one is none"


def tell(ledger: Ledger, day: date, kind: str, week: str, **data: object) -> None:
    ledger.append(word(kind, week, at(day, "18:00"), **data))


def test_a_plan_is_called_to_mind_in_the_next_week_and_in_no_other() -> None:
    ledger, friday = Ledger(), MONDAY + timedelta(days=4)
    tell(ledger, friday, "plan", "2026-W47", when="it is six", then="I hand over")
    valid = [Valid(0, settings_of({}))]
    for back, expected in ((-3, None), (3, IfThen("it is six", "I hand over")), (9, IfThen("it is six", "I hand over")),
                           (10, None)):  # fmt: skip
        on = friday + timedelta(days=back)
        now = datetime.fromtimestamp(at(on, "18:15") / 1000, UTC)
        facts = with_past(ledger, day_facts(ledger, on, "UTC", FOUR, valid, now), FOUR, valid, now)
        assert facts.past.plan == expected, on
        step = next_step(facts, Room())
        told = step.text.say() == "Tomorrow? You had a plan for this week. If it is six, then I hand over."
        assert told is (expected is not None)
        assert step.accept is None, "there is nothing to click, and nobody asks whether it was kept"
    again = replace(facts, past=replace(facts.past, plan=IfThen("a", "b"), offered={"plan": on}))
    assert next_step(again, Room()).id != "plan", "not two evenings in a row"


def test_a_week_is_counted_as_its_days_are() -> None:
    ledger = Ledger()
    for index in range(3):
        spend(ledger, MONDAY + timedelta(days=index), "10:00", "11:00")
    spend(ledger, MONDAY, "20:00", "20:30")
    for weeks in (1, 2, 3):
        before = MONDAY - timedelta(weeks=weeks)
        spend(ledger, before, "08:00", "08:50", "other")
        spend(ledger, before, "10:00", "11:00")
        spend(ledger, before, "20:00", f"20:{weeks}0")
    tell(ledger, MONDAY + timedelta(days=2), "win", "2026-W47", text="kept")
    tell(ledger, MONDAY - timedelta(days=3), "plan", "2026-W46", when="a", then="b")
    now = datetime.fromtimestamp(at(MONDAY + timedelta(days=2), "18:00") / 1000, UTC)
    valid = [Valid(0, settings_of({"days_off.dates": ["2026-11-22", "2026-12-24"]}))]
    facts = week_facts(ledger, MONDAY, "UTC", FOUR, valid, now)
    assert [one.day for one in facts.days] == [MONDAY + timedelta(days=index) for index in range(3)]
    for one in facts.days:
        assert one.usage == day_facts(ledger, one.day, "UTC", FOUR, valid, now).usage
    assert facts.days[0].past.usual_private == 20 * 60
    assert facts.days[1].past.usual_private is None
    assert facts.off == {date(2026, 11, 22)}
    assert (facts.said.win, facts.before.plan) == ("kept", IfThen("a", "b"))
    assert to_ms(facts.days[-1].end) == to_ms(now)


def test_a_day_of_which_nothing_was_counted_is_none_of_zero() -> None:
    ledger = Ledger()
    spend(ledger, MONDAY + timedelta(days=1), "10:00", "12:00", "other")
    spend(ledger, MONDAY + timedelta(days=2), "10:00", "10:05")
    spend(ledger, MONDAY + timedelta(days=3), "10:00", "12:00", "unknown")
    now = datetime.fromtimestamp(at(MONDAY + timedelta(days=4), "18:00") / 1000, UTC)
    view = compose_week(week_facts(ledger, MONDAY, "UTC", FOUR, [Valid(0, settings_of({}))], now), {}, newest=True)
    assert [day.seen for day in view.days if day.begun] == [False, True, True, True, False]
