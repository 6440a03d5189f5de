"""One kind sentence and one next step, each true of the day."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from detox.core.day_facts import Context, DayFacts, FocusCount, PassUsed, PlatformTime, ReminderCount, UsageCount
from detox.core.instant import to_ms
from detox.core.text import plain
from detox.engine import SETTINGS
from detox.summary.words import next_step, sentence
from tests.rules.words import settings_of

NAMES = {"instagram": "Instagram", "tiktok": "TikTok"}
NOON = datetime(2026, 11, 23, 11, tzinfo=UTC)  # noon in Berlin


def day(
    work: int = 0,
    private: int = 0,
    *,
    focus: FocusCount | None = None,
    reminders: tuple[ReminderCount, ...] = (),
    longest: int = 0,
    unknown: int = 0,
    untracked: int = 0,
    platforms: tuple[tuple[str, int], ...] = (),
) -> DayFacts:
    seconds: dict[Context, int] = {"work": work, "private": private, "on_call": 0}
    usage = UsageCount(
        elapsed_seconds=50_000,
        seconds=seconds,
        unknown_seconds=unknown,
        untracked_seconds=untracked,
        longest_seconds=longest,
        longest_start_ms=to_ms(NOON),
        platforms=tuple(PlatformTime(name, {"work": n, "private": 0, "on_call": 0}) for name, n in platforms),
    )
    return DayFacts(date(2026, 11, 23), "Europe/Berlin", NOON, NOON, usage, reminders, focus or FocusCount())


def said(facts: DayFacts) -> str:
    return sentence(facts, NAMES).say()


def test_walking_away_comes_first() -> None:
    assert said(day(9000, focus=FocusCount(walked_away=2))).startswith("You stood at the door and walked away")
    used = FocusCount(walked_away=2, passes=(PassUsed(NOON, 15, "x"),))
    assert said(day(9000, focus=used)).startswith("The door opened when you needed it to")


def test_a_day_without_social_time() -> None:
    assert said(day()) == "No social window was in front today. The feed managed without you."
    assert said(day(unknown=25_001)).startswith("Most of today could not be seen from here")
    assert said(day(unknown=10_000, untracked=15_001)).startswith("Most of today could not be seen from here")
    assert said(day(unknown=10_000, untracked=15_000)).startswith("No social window")


def test_a_window_behind_the_door_was_in_front_after_all() -> None:
    assert "No social window" not in said(day(focus=FocusCount(attempts=1)))


def test_stepping_away_is_what_was_seen_and_no_absence_counts_twice() -> None:
    lunch = tuple(ReminderCount(kind, taken=2, seen=2, natural=2) for kind in ("pause", "snack", "water"))
    assert "stepped away" not in said(day(9000, 9000, reminders=lunch))
    clicks = (ReminderCount("pause", offered=5, taken=5),)
    assert "stepped away" not in said(day(9000, 9000, reminders=clicks))
    walks = (ReminderCount("pause", offered=5, taken=5, seen=4), ReminderCount("water", taken=3, seen=3))
    assert said(day(9000, 9000, reminders=walks)) == "You stepped away 4 times. The posts waited."


@pytest.mark.parametrize(
    ("work", "private", "nearly"),
    [(9000, 900, True), (9000, 901, False), (60, 840, False), (60, 0, True), (0, 60, False)],
)
def test_nearly_all_of_it_was_work_only_if_it_was(work: int, private: int, nearly: bool) -> None:
    assert said(day(work, private)).startswith("Nearly all of it was work") == nearly


def test_one_platform_had_most_of_it() -> None:
    both = (("instagram", 6000), ("tiktok", 4000))
    assert said(day(5000, 5000, platforms=both)) == "Instagram had most of your attention. The rest of it is yours."
    half = (("instagram", 5000), ("tiktok", 5000))
    assert said(day(5000, 5000, platforms=half)).startswith("That was the day")
    alone = (("instagram", 10_000),)
    assert said(day(5000, 5000, platforms=alone)).startswith("That was the day")
    foreign = (("bluesky", 6000), ("tiktok", 4000))
    assert said(day(5000, 5000, platforms=foreign)).startswith("bluesky had most")


def test_a_long_sitting_is_cut_in_two() -> None:
    step = next_step(day(9000, longest=5400), {})
    assert step.text.say() == ("Tomorrow? Your longest sitting began at 12:00. A pause at 12:45 would cut it in two.")
    assert (step.key, step.value) == ("reminders.pause.at", "12:45")
    settings_of({step.key: [step.value]})
    assert next_step(day(9000, longest=2699), {}).key != step.key
    assert next_step(day(9000, longest=2700), {}).value == "12:20"


def test_a_card_that_is_always_skipped_comes_half_as_often() -> None:
    ignored = (ReminderCount("water", offered=3, skipped=3, taken=2, natural=2),)
    step = next_step(day(9000, reminders=ignored), {"water": plain("Water")})
    assert step.text.say() == "Tomorrow? Water came 3 times at the wrong moment. Ask for it half as often."
    assert step.key == "reminders.water.every_minutes"
    assert next_step(day(9000, reminders=ignored), {}).key == ""  # a kind without a rhythm has no half
    once = (ReminderCount("water", offered=3, skipped=2, taken=1),)
    assert next_step(day(9000, reminders=once), {"water": plain("Water")}).key == ""
    few = (ReminderCount("water", offered=2, skipped=2),)
    assert next_step(day(9000, reminders=few), {"water": plain("Water")}).key == ""


def test_private_time_without_a_door_leads_to_one() -> None:
    step = next_step(day(0, 901), {})
    assert (step.key, step.value) == ("focus.rules", "19:30-07:00")
    assert next_step(day(0, 900), {}).key == ""
    assert next_step(day(0, 9000, focus=FocusCount(blocks=((0, 1),))), {}).key == ""


def test_every_step_names_a_setting_that_exists() -> None:
    keys = {setting.key for setting in SETTINGS}
    assert {"focus.rules", "reminders.<id>.at", "reminders.<id>.every_minutes"} <= keys
