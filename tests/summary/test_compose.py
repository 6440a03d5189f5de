"""From a day's facts to what the popup shows."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from detox.core.day_facts import DayFacts, FocusCount, Later, Piece, PlatformTime, ReminderCount, UsageCount
from detox.core.instant import to_ms
from detox.summary.compose import compose
from detox.summary.steps import Room
from detox.summary.view import SummaryView

DAY = date(2026, 11, 23)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=UTC)


def ms(text: str) -> int:
    return to_ms(utc(text))


def view(usage: UsageCount | None = None, now: str = "11-23T17:00", zone: str = "UTC", **more: object) -> SummaryView:
    day = more.pop("day", DAY)
    facts = DayFacts(day, zone, utc("11-23T04:00"), utc(now), usage or UsageCount(), **more)  # type: ignore[arg-type]
    return compose(facts, {"instagram": "Instagram"}, utc(now), Room())


def test_an_empty_day_has_an_arch_from_nine_to_six() -> None:
    found = view()
    assert (found.first_hour, found.last_hour, found.now) == (9, 18, 17.0)
    assert found.work + found.private + found.on_call == found.total == 0
    assert len(found.platforms) == len(found.pieces) == 0
    assert found.sentence.say()
    assert found.step.text.say()


def test_it_asks_once_work_is_over_or_its_summary_came_up() -> None:
    assert not view().asks
    assert view(after_hours_seconds=1).asks
    assert view(later=Later(ms("11-23T16:00"), {"work": 0, "private": 0, "on_call": 0})).asks


@pytest.mark.parametrize(
    ("start", "end", "now", "hours"),
    [
        ("11-23T10:00", "11-23T11:00", "11-23T17:00", (9, 18)),
        ("11-23T06:30", "11-23T07:00", "11-23T17:00", (6, 18)),
        ("11-23T10:00", "11-23T17:30", "11-23T22:10", (9, 23)),
        ("11-23T10:00", "11-24T01:30", "11-24T02:15", (9, 27)),  # half past one at night is 25.5
        ("11-23T10:00", "11-23T11:00", "11-23T06:59", (6, 18)),
    ],
)
def test_the_arch_holds_the_whole_day(start: str, end: str, now: str, hours: tuple[float, float]) -> None:
    piece = Piece(ms(start), ms(end), "instagram", "private")
    found = view(UsageCount(pieces=(piece,)), now)
    assert (found.first_hour, found.last_hour) == hours
    for edge in (found.now, found.pieces[0].start, found.pieces[0].end):
        assert found.first_hour <= edge <= found.last_hour


def test_hours_are_those_of_the_wall_in_the_days_zone() -> None:
    piece = Piece(ms("11-23T08:00"), ms("11-23T09:30"), "instagram", "work")
    found = view(UsageCount(pieces=(piece,)), zone="Europe/Berlin", taken_at=(ms("11-23T10:15"),))
    assert [(one.start, one.end, one.kind) for one in found.pieces] == [(9.0, 10.5, "work")]
    assert (found.dots, found.now) == ((11.25,), 18.0)


def test_a_piece_during_which_the_clocks_go_back_is_as_long_as_it_was() -> None:
    twice = (Piece(ms("10-25T00:40"), ms("10-25T01:10"), "instagram", "private"),)  # from 02:40 to 02:10
    facts = DayFacts(
        date(2026, 10, 24), "Europe/Berlin", utc("10-24T02:00"), utc("10-25T03:00"), UsageCount(pieces=twice)
    )
    (piece,) = compose(facts, {}, facts.end, Room()).pieces
    assert piece.start == pytest.approx(24 + 2 + 40 / 60)
    assert piece.end == pytest.approx(24 + 3 + 10 / 60)


def test_a_block_is_a_door_on_the_arch() -> None:
    found = view(focus=FocusCount(blocks=((ms("11-23T18:30"), ms("11-24T04:00")),)), now="11-23T19:00")
    assert [(one.start, one.end, one.kind) for one in found.pieces] == [(18.5, 28.0, "door")]
    assert found.last_hour == 29


def test_numbers_come_from_the_facts() -> None:
    platform = PlatformTime("instagram", {"work": 60, "private": 30, "on_call": 10}, 3, 50)
    strange = PlatformTime("gone", {"work": 1, "private": 0, "on_call": 0})
    usage = UsageCount(
        seconds={"work": 61, "private": 30, "on_call": 10}, unknown_seconds=7, checks=3, longest_seconds=50,
        platforms=(platform, strange),
    )  # fmt: skip
    reminders = (
        ReminderCount("pause", offered=4, taken=3, skipped=2, seen=3, natural=1),
        ReminderCount("water", offered=2, taken=4, seen=4, natural=3),
    )
    found = view(usage, reminders=reminders, focus=FocusCount(attempts=3, walked_away=2))
    assert [(row.name, row.total) for row in found.platforms] == [("Instagram", 100), ("gone", 1)]
    assert (found.total, found.unknown, found.checks, found.longest) == (101, 7, 3, 50)
    assert (found.offered, found.ticked, found.seen) == (6, 3, 3)  # of those offered; pauses that were seen
    assert (found.walked_away, found.door_opened) == (2, 0)
