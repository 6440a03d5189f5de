"""One next step: offered when its condition holds, carried out by a click, taken back by another."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from detox.app.accept import Evening, accepted
from detox.core.commands import PlanFocus, SaySummary, UnplanFocus
from detox.core.day_facts import DayFacts, IfThen, Past, Said
from detox.core.days_off import DAYS_OFF, days_off
from detox.core.hours import HourRange, Plan
from detox.core.inputs import Input
from detox.core.instant import to_ms
from detox.core.settings import Setting, Settings, find
from detox.core.text import Text, plain
from detox.engine import SETTINGS
from detox.summary.settings import NUMBERS
from detox.summary.steps import FALLBACK, STEPS, Room, next_step
from detox.summary.view import NextStep
from tests.rules.words import settings_of
from tests.summary.days import THURSDAY, a_day, cards, focus

OFFICE = dict.fromkeys(range(5), (HourRange(time(9), time(12)), HourRange(time(13), time(18))))
ROOM = Room({"water": plain("Water")}, {"snack": plain("Snack")}, Plan(OFFICE))
SKIPPED = cards(water={"offered": 3, "skipped": 3, "taken": 2, "natural": 2})


def utc(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-{text}").replace(tzinfo=UTC)


def step(facts: DayFacts, room: Room = ROOM) -> NextStep:
    return next_step(facts, room)


OFFERS = {
    "hour_back": (a_day(9000, past=Past(on_call_before=600)), a_day(9000, past=Past(on_call_before=599))),
    "day_off": (a_day(9000, past=Past(worked_in_a_row=21)), a_day(9000, past=Past(worked_in_a_row=20))),
    "plan": (a_day(9000, past=Past(plan=IfThen("it is six", "I hand over"))), a_day(9000)),
    "pause": (a_day(9000, longest_seconds=2700), a_day(9000, longest_seconds=2699)),
    "move": (a_day(9000, reminders=cards(snack={"offered": 2, "missed": 2})),
             a_day(9000, reminders=cards(snack={"offered": 2, "taken": 1}))),
    "fewer": (a_day(9000, reminders=SKIPPED), a_day(9000, reminders=cards(water={"offered": 3, "taken": 1}))),
    "evening": (a_day(0, 901), a_day(0, 900)),
}  # fmt: skip
"""For each step a day that has it offered, and one on which a little less was measured."""


@pytest.mark.parametrize("ident", [ident for ident, _ in STEPS])
def test_each_is_offered_for_its_reason_alone_and_left_alone_for_three_evenings(ident: str) -> None:
    facts, less = OFFERS[ident]
    found = step(facts)
    assert found.id == ident
    assert (found.accept is None) is (found.done is None) is (ident == "plan"), "a plan of one's own is called to mind"
    assert "{" not in found.text.say() + (found.done.say() if found.done else "")
    assert step(less).id == FALLBACK
    assert step(replace(facts, past=replace(facts.past, offered={ident: THURSDAY}))).id == FALLBACK


def test_the_first_that_holds_is_offered_and_the_next_once_it_is_left_alone() -> None:
    facts = a_day(9000, 9000, longest_seconds=2700, past=Past(on_call_before=900, worked_in_a_row=25))
    order = []
    for _ in range(5):
        order.append(step(facts).id)
        facts = replace(facts, past=replace(facts.past, offered={**facts.past.offered, order[-1]: THURSDAY}))
    assert order == ["hour_back", "day_off", "pause", "evening", FALLBACK]


def test_one_step_an_evening() -> None:
    found = step(replace(OFFERS["evening"][0], said=Said(step="evening")))
    assert (found.id, found.accept) == (FALLBACK, None)
    assert found.text.say() == "Tomorrow has its plan. Nothing more to do."


# --- what is offered -------------------------------------------------------------------------------------------------


def test_an_hour_back_is_the_last_one_of_the_next_working_day() -> None:
    found = step(OFFERS["hour_back"][0])
    assert found.block == (utc("20T16:00"), utc("20T17:00"))  # Friday 17:00 to 18:00 in Berlin
    assert (
        found.text.say() == "Yesterday took 10 min on call. Take an hour back tomorrow? The door would shut at 17:00."
    )
    assert found.done
    assert found.done.say() == "Done. The door shuts tomorrow at 17:00 and opens by itself at 18:00, once."
    friday = replace(OFFERS["hour_back"][0], day=THURSDAY + timedelta(days=1))
    assert step(friday).block == (utc("23T16:00"), utc("23T17:00"))
    assert "back on Monday?" in step(friday).text.say()
    assert step(OFFERS["hour_back"][0], replace(ROOM, work=Plan({}))).id == FALLBACK


def test_a_day_off_is_the_next_day_without_work_hours() -> None:
    found = step(OFFERS["day_off"][0])
    assert found.block == (utc("21T03:00"), utc("22T03:00"))  # Saturday, from four to four
    assert found.text.say() == (
        "There was work on 21 days in a row. A day off on Saturday? No hour counts as work, and the door stays shut."
    )
    assert (found.key, found.value) == ("days_off.dates", "2026-11-21")
    always = replace(ROOM, work=Plan(dict.fromkeys(range(7), (HourRange(time(9), time(18)),))))
    assert step(OFFERS["day_off"][0], always).block == (utc("26T03:00"), utc("27T03:00"))
    planned = replace(ROOM, work=Plan(OFFICE, frozenset({THURSDAY + timedelta(days=4)})))
    assert step(OFFERS["day_off"][0], planned).id == FALLBACK


def test_a_long_sitting_is_cut_in_two() -> None:
    found = step(a_day(9000, longest_seconds=5400))
    assert (
        found.text.say()
        == "From now on? Your longest sitting began at 12:00. A pause card at 12:45 each day would cut it in two."
    )
    assert (found.key, found.value) == ("reminders.pause.at", "12:45")
    assert step(OFFERS["pause"][0]).value == "12:20"
    night = a_day(9000, longest_seconds=5400, longest_start_ms=to_ms(utc("20T00:00")))
    assert step(night).id == FALLBACK


@pytest.mark.parametrize("ident", OFFERS)
def test_what_comes_from_now_on_is_offered_as_that_and_what_comes_once_is_not(ident: str) -> None:
    found = step(OFFERS[ident][0])
    lasting = found.key.startswith("reminders.")
    assert found.text.say().startswith("From now on?") is lasting
    if found.done:
        assert ("from now on" in found.done.say()) is lasting


def test_an_evening_is_offered_where_no_door_shuts_anyway() -> None:
    found = step(OFFERS["evening"][0])
    assert found.block == (utc("20T18:30"), utc("21T06:00"))
    assert found.text.say() == "Tomorrow? Shut the door at 19:30, for one evening, and see how it feels."
    assert step(replace(OFFERS["evening"][0], focus=focus(blocks=((0, 1),)))).id == FALLBACK
    night = (HourRange(time(19), time(7)),)
    friday, thursday = (replace(ROOM, doors=(Plan({day: night}),)) for day in (4, 3))
    assert step(OFFERS["evening"][0], friday).id == FALLBACK
    assert step(OFFERS["evening"][0], thursday).id == "evening"


def test_cards_at_the_wrong_moment_move_or_come_less_often() -> None:
    moved, fewer = step(OFFERS["move"][0]), step(OFFERS["fewer"][0])
    assert (moved.key, moved.value) == ("reminders.snack.at", 30)
    assert "Snack came 2 times at the wrong moment" in moved.text.say()
    assert (fewer.key, fewer.value) == ("reminders.water.every_minutes", 2)
    assert "Water came 3 times at the wrong moment" in fewer.text.say()
    assert step(OFFERS["fewer"][0], replace(ROOM, rhythms={})).id == FALLBACK


def test_every_step_that_changes_a_setting_names_one_that_exists() -> None:
    for facts, _ in OFFERS.values():
        found = step(facts)
        assert bool(find(SETTINGS, found.key)) if found.key else found.block or found.accept is None


# --- what a click does -----------------------------------------------------------------------------------------------


class Clicks:
    """The rest of the program, as the popup's clicks see it."""

    def __init__(self, **values: object) -> None:
        self.settings = settings_of({key.replace("__", "."): value for key, value in values.items()})
        self.posted: list[Input] = []
        self.wrong: str | None = None
        self.told: list[str] = []
        self.evening = Evening(lambda: self.settings, self._change, self.posted.append, self._tell)

    def _change(self, setting: Setting[object], value: object) -> str | None:
        if not self.wrong:
            self.settings = Settings({**self.settings.values, setting.key: value})
        return self.wrong

    def _tell(self, title: Text, message: Text) -> None:
        self.told.append(f"{title.say()}: {message.say()}")

    def value(self, key: str) -> object:
        setting = find(SETTINGS, key)
        assert setting is not None
        return self.settings[setting]


@pytest.mark.parametrize(
    ("ident", "key", "after"),
    [
        ("pause", "reminders.pause.at", (time(12, 20),)),
        ("move", "reminders.snack.at", (time(11, 30), time(16, 30))),
        ("fewer", "reminders.water.every_minutes", 240.0),
    ],
)
def test_a_click_changes_the_setting_and_undo_brings_back_what_was(ident: str, key: str, after: object) -> None:
    clicks, found = Clicks(), step(OFFERS[ident][0])
    before = clicks.value(key)
    clicks.evening.accept(found, THURSDAY)
    assert clicks.value(key) == after != before
    assert clicks.posted == [SaySummary(THURSDAY, {"step": ident})]
    clicks.evening.undo(found, THURSDAY)
    assert clicks.value(key) == before
    assert clicks.posted[1:] == [SaySummary(THURSDAY, {"step": ""})]


def test_a_day_off_is_a_date_in_the_settings_and_a_shut_door_and_undo_takes_both_back() -> None:
    clicks, found = Clicks(days_off__dates=["2026-12-24 to 2026-12-26"]), step(OFFERS["day_off"][0])
    assert found.block is not None
    clicks.evening.accept(found, THURSDAY)
    assert THURSDAY + timedelta(days=2) in days_off(clicks.settings)
    assert clicks.posted[0] == PlanFocus(*found.block)
    clicks.evening.undo(found, THURSDAY)
    assert [str(one) for one in clicks.settings[DAYS_OFF]] == ["2026-12-24 to 2026-12-26"]
    assert clicks.posted[2] == UnplanFocus(*found.block)


@pytest.mark.parametrize("ident", ["hour_back", "evening"])
def test_a_click_plans_a_block_once_and_undo_takes_it_back(ident: str) -> None:
    clicks, found = Clicks(), step(OFFERS[ident][0])
    assert found.block is not None
    clicks.evening.accept(found, THURSDAY)
    assert clicks.posted == [PlanFocus(*found.block), SaySummary(THURSDAY, {"step": ident})]
    clicks.evening.undo(found, THURSDAY)
    assert clicks.posted[2:] == [UnplanFocus(*found.block), SaySummary(THURSDAY, {"step": ""})]


def test_a_setting_that_cannot_be_saved_is_told() -> None:
    clicks = Clicks()
    clicks.wrong = "the file is read-only"
    clicks.evening.accept(step(OFFERS["pause"][0]), THURSDAY)
    assert clicks.told == ["Not saved: the file is read-only"]
    clicks.evening.show_numbers(False)
    assert len(clicks.told) == 2


def test_numbers_stay_hidden_until_they_are_shown_again() -> None:
    clicks = Clicks()
    clicks.evening.show_numbers(False)
    assert clicks.settings[NUMBERS] is False


def test_a_rhythm_that_is_slow_already_ends_at_the_slowest_and_times_turn_with_the_day() -> None:
    slow = settings_of({"reminders.water.every_minutes": 1000, "reminders.snack.at": ["23:45"]})
    fewer = accepted(step(OFFERS["fewer"][0]), slow)
    moved = accepted(step(OFFERS["move"][0]), slow)
    assert fewer
    assert moved
    assert (fewer[1], moved[1]) == (1440.0, (time(0, 15),))


def test_the_day_after_a_crisis_has_an_hour_back_whatever_it_took() -> None:
    found = step(a_day(9000, focus=focus(after_crisis=True)))
    assert found.id == "hour_back"
    assert found.text.say().startswith("There was a crisis yesterday. Take an hour back tomorrow?")
