"""What is said around a summary, and what the days before say about a day: one's own usual, never yesterday."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import Any

import pytest

from detox.core.day_facts import DayFacts, Later, Past, Said
from detox.core.history import Event, Span, State
from detox.core.instant import to_ms
from detox.counting import day_facts
from detox.past import with_past
from detox.report import day_json
from detox.usage.meaning import Valid
from tests.rules.ledger import Ledger
from tests.rules.words import settings_of

FOUR, MONDAY = time(4), date(2026, 11, 23)
numbers = count(1)


def at(day: date, clock: str) -> int:
    """UTC milliseconds of a time in UTC; the zone of these days is UTC."""
    hour, minute = (int(part) for part in clock.split(":"))
    return to_ms(datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(hours=hour, minutes=minute))


def spend(ledger: Ledger, day: date, start: str, end: str, state: State = "social") -> None:
    id_ = f"{next(numbers):032x}"
    platform = "instagram" if state == "social" else None
    ledger.save(Span(id_, "d" * 32, "app", at(day, start), at(day, end), "UTC", state, platform, "feed"))


def say(ledger: Ledger, day: date, clock: str, about: date | None = None, **data: object) -> None:
    name = (about or day).isoformat()
    ledger.append(Event(f"{next(numbers):032x}", "d" * 32, at(day, clock), "UTC", "summary", name, data))


def facts(ledger: Ledger, now: str = "18:15", day: date = MONDAY) -> DayFacts:
    valid, moment = [Valid(0, settings_of({}))], datetime.fromtimestamp(at(day, now) / 1000, UTC)
    return with_past(ledger, day_facts(ledger, day, "UTC", FOUR, valid, moment), FOUR, valid, moment)


def a_monday(ledger: Ledger, weeks: int, minutes: int, work: bool = True) -> date:
    """One of the Mondays before: an hour of other things, work if so, and private minutes from seven in the morning."""
    day = MONDAY - timedelta(weeks=weeks)
    spend(ledger, day, "07:00", f"07:{minutes:02}")
    spend(ledger, day, "08:00", "09:00", "other")
    if work:
        spend(ledger, day, "10:00", "11:00")
    return day


def a_worked_day() -> Ledger:
    ledger = Ledger()
    spend(ledger, MONDAY, "10:00", "11:00")
    return ledger


def test_the_usual_is_the_median_of_the_last_four_same_weekdays() -> None:
    ledger = a_worked_day()
    for weeks, minutes in ((1, 10), (2, 40), (3, 20), (4, 59), (5, 1)):
        a_monday(ledger, weeks, minutes)
    found = facts(ledger).past
    assert (found.usual_private, found.usual_days) == (30 * 60, 4)
    odd = a_worked_day()
    for weeks, minutes in ((1, 10), (2, 40), (4, 20)):
        a_monday(odd, weeks, minutes)
    assert (facts(odd).past.usual_private, facts(odd).past.usual_days) == (20 * 60, 3)


def test_yesterday_and_other_weekdays_say_nothing() -> None:
    ledger = a_worked_day()
    for back in (1, 2, 3, 6, 8):
        spend(ledger, MONDAY - timedelta(days=back), "07:00", "11:00")
    assert (facts(ledger).past.usual_private, facts(ledger).past.usual_days) == (None, 0)


def test_one_day_is_no_usual() -> None:
    ledger = a_worked_day()
    a_monday(ledger, 1, 10)
    assert (facts(ledger).past.usual_private, facts(ledger).past.usual_days) == (None, 1)


def test_days_off_and_days_without_data_are_left_out() -> None:
    ledger = a_worked_day()
    a_monday(ledger, 1, 10)
    a_monday(ledger, 2, 59, work=False)
    a_monday(ledger, 3, 20)
    spend(ledger, MONDAY - timedelta(weeks=4), "10:00", "10:29")  # less than half an hour of it was seen
    assert (facts(ledger).past.usual_private, facts(ledger).past.usual_days) == (15 * 60, 2)


def test_a_day_off_of_the_settings_is_left_out_though_somebody_worked_on_it() -> None:
    ledger = a_worked_day()
    for weeks, minutes in ((1, 10), (2, 59), (3, 20)):
        a_monday(ledger, weeks, minutes)
    off = [Valid(0, settings_of({"days_off.dates": ["2026-11-09"]}))]
    moment = datetime.fromtimestamp(at(MONDAY, "18:15") / 1000, UTC)
    found = with_past(ledger, day_facts(ledger, MONDAY, "UTC", FOUR, off, moment), FOUR, off, moment).past
    assert (found.usual_private, found.usual_days) == (15 * 60, 2)


def test_a_day_off_is_compared_with_days_off() -> None:
    ledger = Ledger()
    spend(ledger, MONDAY, "07:00", "08:00")
    a_monday(ledger, 1, 10)
    a_monday(ledger, 2, 40, work=False)
    a_monday(ledger, 3, 20, work=False)
    assert (facts(ledger).past.usual_private, facts(ledger).past.usual_days) == (30 * 60, 2)


def test_a_day_that_is_not_over_is_compared_up_to_the_same_time() -> None:
    ledger = a_worked_day()
    for weeks in (1, 2):
        spend(ledger, a_monday(ledger, weeks, 10), "18:00", "19:00")
    assert facts(ledger, "18:15").past.usual_private == 25 * 60
    assert facts(ledger, "18:00").past.usual_private == 10 * 60
    assert facts(ledger, "28:00").past.usual_private == 70 * 60


def test_only_private_minutes_are_compared() -> None:
    ledger = a_worked_day()
    for weeks in (1, 2):
        spend(ledger, a_monday(ledger, weeks, 10), "11:00", "17:00")
    assert facts(ledger).past.usual_private == 10 * 60


def test_days_in_a_row_are_days_with_work_on_them_and_end_at_one_nobody_saw() -> None:
    ledger = a_worked_day()
    for back in (1, 2, 3, 5):
        day = MONDAY - timedelta(days=back)
        spend(ledger, day, "10:00", "10:16")
        say_work = Event(f"{next(numbers):032x}", "d" * 32, at(day, "10:00"), "UTC", "means", "work",
                         {"from_ms": at(day, "10:00"), "until_ms": at(day, "10:16")})  # fmt: skip
        ledger.append(say_work)  # a weekend has no work hours
    assert facts(ledger).past.worked_in_a_row == 4
    assert facts(Ledger()).past.worked_in_a_row == 0


@pytest.mark.parametrize(("minutes", "days"), [(14, 0), (15, 1)])
def test_a_look_at_the_office_is_no_working_day(minutes: int, days: int) -> None:
    ledger = Ledger()
    spend(ledger, MONDAY, "10:00", f"10:{minutes}")
    assert facts(ledger).past.worked_in_a_row == days


def test_the_night_on_call_is_that_of_the_day_before() -> None:
    ledger = a_worked_day()
    day = MONDAY - timedelta(days=1)
    spend(ledger, day, "22:00", "22:40")
    data = {"platform": "instagram", "minutes": 15, "reason": "x", "firmness": "firm"}
    ledger.append(Event(f"{next(numbers):032x}", "d" * 32, at(day, "22:10"), "UTC", "pass", "evening", data))
    assert facts(ledger).past.on_call_before == 15 * 60


def test_what_came_after_the_popup_is_told_of_that_day_and_on_the_next() -> None:
    ledger = a_worked_day()
    spend(ledger, MONDAY, "18:00", "18:30")
    spend(ledger, MONDAY, "23:00", "25:00")
    say(ledger, MONDAY, "18:15")
    say(ledger, MONDAY, "18:16", phone="little")
    say(ledger, MONDAY, "20:00")  # shown once more: it was up already
    after = Later(at(MONDAY, "18:15"), {"work": 0, "private": 15 * 60 + 7200, "on_call": 0})
    assert facts(ledger, "28:00").later == after
    assert after.total == 8100
    tuesday = facts(ledger, "09:00", MONDAY + timedelta(days=1))
    assert (tuesday.past.later, tuesday.later) == (after, None)
    assert facts(a_worked_day()).later is None


def test_of_each_answer_the_last_one_counts_also_one_given_after_the_day() -> None:
    ledger = a_worked_day()
    say(ledger, MONDAY, "18:15", sentence="plain")
    say(ledger, MONDAY, "18:16", phone="lot", worth="yes")
    say(ledger, MONDAY, "18:17", phone="none")
    say(ledger, MONDAY, "18:18", step="evening")
    say(ledger, MONDAY + timedelta(days=1), "08:00", MONDAY, worth="meh")
    say(ledger, MONDAY, "18:19", MONDAY - timedelta(days=1), phone="lot")
    assert facts(ledger, "28:00").said == Said("none", "meh", "plain", "evening")
    say(ledger, MONDAY, "18:20", step="", worth=["yes"], phone="everything")
    assert facts(ledger, "28:00").said == Said(None, "meh", "plain", "")


def test_sentences_of_the_seven_days_before_are_remembered() -> None:
    ledger = a_worked_day()
    for back, sentence in ((0, "today"), (1, "walked"), (3, "walked"), (6, "plain"), (8, "long ago")):
        say(ledger, MONDAY - timedelta(days=back), "18:15", sentence=sentence)
    assert facts(ledger).past.told == {
        "walked": MONDAY - timedelta(days=1), "plain": MONDAY - timedelta(days=6),
    }  # fmt: skip


def test_a_day_says_it_in_json() -> None:
    ledger = a_worked_day()
    for weeks in (1, 2):
        a_monday(ledger, weeks, 10)
    say(ledger, MONDAY, "18:00")
    say(ledger, MONDAY, "18:01", phone="little", worth="no")
    spend(ledger, MONDAY, "18:05", "18:10")
    found: Any = day_json(facts(ledger), {})
    assert found["phone"] == "little"
    assert found["worth"] == "no"
    assert found["usual"] == {"private_seconds": 600, "days": 2}
    assert found["after_summary"] == {
        "at": "2026-11-23T18:00:00+00:00", "seconds": {"work": 0, "private": 300, "on_call": 0},
    }  # fmt: skip
    assert facts(Ledger()).past == Past()


def test_days_of_off_until_are_left_out_of_the_usual() -> None:
    ledger = a_worked_day()
    for weeks, minutes in ((1, 40), (2, 10), (3, 20)):
        a_monday(ledger, weeks, minutes)
    assert facts(ledger).past.usual_private == 20 * 60
    away(ledger, MONDAY - timedelta(weeks=1, days=3), "off_start", until="2026-11-17T04:00:00+00:00")
    found = facts(ledger).past
    assert (found.usual_private, found.usual_days) == (15 * 60, 2)
    day = facts(ledger, "23:59", MONDAY - timedelta(weeks=1))
    assert day.focus.off_seconds == (19 * 60 + 59) * 60
    assert day_json(day, {})["focus"]["off_seconds"] == day.focus.off_seconds  # type: ignore[index]


def test_who_came_back_early_was_off_no_longer_and_a_new_start_goes_on() -> None:
    ledger = a_worked_day()
    away(ledger, MONDAY - timedelta(days=3), "off_start", until="2026-12-01T04:00:00+00:00")
    away(ledger, MONDAY - timedelta(days=2), "off_start", until="2026-12-02T04:00:00+00:00")
    assert facts(ledger).focus.off_seconds == (14 * 60 + 15) * 60
    away(ledger, MONDAY, "off_end")
    assert facts(ledger).focus.off_seconds == 8 * 3600


def test_an_end_that_nobody_was_there_to_write_is_the_one_that_was_said() -> None:
    ledger = a_worked_day()
    away(ledger, MONDAY - timedelta(days=30), "off_start", until="2026-11-23T09:00:00+00:00")
    away(ledger, MONDAY + timedelta(days=2), "off_start", until="nonsense")
    assert facts(ledger).focus.off_seconds == 5 * 3600


def away(ledger: Ledger, day: date, kind: str, **data: object) -> None:
    ledger.append(Event(f"{next(numbers):032x}", "d" * 32, at(day, "12:00"), "UTC", kind, "", data))
