"""``preview``: what a day would look like, to the second, on the wall of any zone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.core.days import day_bounds
from detox.core.hours import parse_range
from detox.preview import Planned, all_day, as_told, cards_at_work, cards_of, preview
from detox.report import preview_json
from detox.usage.settings import STARTS_AT
from tests.rules.draw import days, examples, first_shown, ranges, starts, zones
from tests.rules.words import difference, rule, settings_of

NO_CARDS = {f"reminders.{kind}.enabled": False for kind in ("pause", "snack", "water")}
WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NO_WORK: dict[str, object] = {f"work.hours.{day}": [] for day in WEEK}
BARE = {**NO_CARDS, **NO_WORK, "quiet.hours": [], "summary.enabled": False}


def lines(found: list[Planned]) -> list[str]:
    return [
        f"{one.at:%m-%dT%H:%M:%S%z} {one.kind} {'+'.join((one.name, *one.joined))}".replace("00 ", " ", 1)
        for one in found
    ]


def expect(day: str, zone: str, values: Mapping[str, object], text: str) -> None:
    wanted = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    found = lines(preview(date.fromisoformat(day), zone, settings_of(values)))
    assert found == wanted, difference(wanted, found)


def lasting(day: str, values: Mapping[str, object], zone: str = "Europe/Berlin") -> list[str]:
    found = all_day(date.fromisoformat(day), zone, settings_of(values))
    assert {one.at for one in found} <= {day_bounds(date.fromisoformat(day), zone, time(4))[0]}
    return [f"{one.kind} {one.name}" for one in found]


EVERY = [day[:3] for day in WEEK]
ALL = ["00:00-24:00"]


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ({}, []),
        ({"focus.rules": [rule()]}, []),
        ({"focus.rules": [rule(days=EVERY, hours=ALL)]}, ["block evening"]),
        ({"focus.rules": [rule(days=EVERY, hours=ALL, enabled=False)]}, []),
        ({"focus.rules": [rule(days=["mon"], hours=ALL)]}, ["block evening"]),
        ({"focus.rules": [rule(days=["mon"], hours=["04:00-24:00"])]}, ["block evening"]),
        ({"focus.rules": [rule(days=["mon"], hours=["04:00-23:59"])]}, []),
        ({"focus.rules": [rule(days=["sun"], hours=ALL)]}, []),
        ({"days_off.dates": ["2026-11-23"]}, ["day_off day_off"]),
        ({"days_off.dates": ["2026-11-22", "2026-11-24"]}, []),
        ({"days_off.dates": ["2026-11-23"], "focus.rules": [rule(on_days_off="all_day")]},
         ["day_off day_off", "block evening"]),
        ({f"work.hours.{day}": ALL for day in WEEK}, ["work work"]),
        ({"quiet.hours": ALL}, ["quiet quiet"]),
        ({"on_call.shifts": ["2026-11-22T18:00:00+01:00/2026-11-23T12:00:00+01:00",
                             "2026-11-23T12:00:00+01:00/2026-11-24T00:00:00+01:00"]}, ["on_call on_call"]),
    ],
)  # fmt: skip
def test_what_lasts_all_day_is_told_beside_what_begins_and_ends(values: dict[str, object], wanted: list[str]) -> None:
    assert lasting("2026-11-23", values) == wanted
    found = preview_json(date(2026, 11, 23), "Europe/Berlin", [], settings_of(values))
    assert [f"{one['kind']} {one['name']}" for one in found["all_day"]] == wanted  # type: ignore[attr-defined]


EVENING = {**NO_CARDS, "summary.at": "18:15", "focus.rules": [rule(hours=["19:30-07:00"])]}
BACK = datetime(2026, 11, 24, 4, tzinfo=ZoneInfo("Europe/Berlin"))
"""Off until Tuesday, as ``off tuesday`` has it."""


def test_nothing_comes_on_a_day_that_somebody_is_off_and_the_first_day_back_is_like_any_other() -> None:
    settings, monday = settings_of(EVENING), date(2026, 11, 23)
    zone = "Europe/Berlin"
    found = preview_json(monday, zone, preview(monday, zone, settings, off=BACK), settings, BACK)
    assert (found["events"], found["notices"], found["cards"]) == ([], [], 0)
    assert found["all_day"] == [{"kind": "off", "name": "off"}]
    tuesday = monday + timedelta(days=1)
    usual = preview(tuesday, zone, settings)
    assert preview(tuesday, zone, settings, off=BACK) == sorted(
        [Planned(BACK, "off_end", "off"), *usual], key=lambda one: (one.at, one.kind)
    )
    assert all_day(tuesday, zone, settings, BACK) == all_day(tuesday, zone, settings)
    after = tuesday + timedelta(days=1)
    assert preview(after, zone, settings, off=BACK) == preview(after, zone, settings)


def test_whoever_is_back_in_the_middle_of_a_day_begins_then() -> None:
    """Where ``day.starts_at`` was set to another hour since."""
    noon, monday, zone = BACK.replace(day=23, hour=12), date(2026, 11, 23), "Europe/Berlin"
    values = {**BARE, "reminders.pause.enabled": True, "reminders.pause.every_minutes": 60,
              "work.hours.monday": ["09:00-13:00"], "quiet.hours": ["15:30-08:00"]}  # fmt: skip
    assert lines(preview(monday, zone, settings_of(values), off=noon)) == [
        "11-23T12:00:00+01 off_end off", "11-23T13:00:00+01 reminder pause", "11-23T13:00:00+01 work_end work",
        "11-23T14:00:00+01 reminder pause", "11-23T15:00:00+01 reminder pause", "11-23T15:30:00+01 quiet_start quiet",
    ]  # fmt: skip
    assert "off" not in {one.kind for one in all_day(monday, zone, settings_of(values), noon)}


def test_a_day_of_25_hours_lasts_until_its_midnight() -> None:
    assert lasting("2026-10-25", {"focus.rules": [rule(days=["sun"], hours=ALL)]}) == ["block evening"]


def test_an_ordinary_day() -> None:
    values = {"quiet.hours": ["18:00-10:00"], "focus.rules": [rule()]}
    expect("2026-11-23", "Europe/Berlin", values, """
        11-23T07:00:00+01 block_end evening
        11-23T09:00:00+01 work_start work
        11-23T10:00:00+01 quiet_end quiet
        11-23T10:00:00+01 reminder water+pause
        11-23T11:00:00+01 reminder snack+pause
        11-23T12:00:00+01 reminder water+pause
        11-23T13:00:00+01 reminder pause
        11-23T14:00:00+01 reminder water+pause
        11-23T15:00:00+01 reminder pause
        11-23T16:00:00+01 reminder snack+water+pause
        11-23T17:00:00+01 reminder pause
        11-23T18:00:00+01 quiet_start quiet
        11-23T18:00:00+01 work_end work
        11-23T18:15:00+01 summary 2026-11-23
        11-23T19:30:00+01 block_start evening
    """)  # fmt: skip


DST = [
    ("2026-03-28", "Europe/Berlin", "03-28", "03-29", "+01", "+02", "03:00:00"),  # 02:30 is skipped
    ("2026-10-24", "Europe/Berlin", "10-24", "10-25", "+02", "+02", "02:30:00"),  # and comes twice here
    ("2026-03-07", "America/New_York", "03-07", "03-08", "-05", "-04", "03:00:00"),
    ("2026-10-31", "America/New_York", "10-31", "11-01", "-04", "-05", "02:30:00"),  # 01:30 comes twice, 02:30 once
    ("2026-10-03", "Australia/Sydney", "10-03", "10-04", "+10", "+11", "03:00:00"),
    ("2026-04-04", "Australia/Sydney", "04-04", "04-05", "+11", "+11", "02:30:00"),
    ("2026-11-22", "Asia/Kolkata", "11-22", "11-23", "+0530", "+0530", "02:30:00"),  # no change at all
]


@pytest.mark.parametrize(("day", "zone", "on", "next_", "before", "at", "half"), DST)
def test_a_night_in_which_the_clocks_change(
    day: str, zone: str, on: str, next_: str, before: str, at: str, half: str
) -> None:
    """Reminders, work, blocks and quiet hours at the times that the wall shows, whatever it does at night."""
    values = {
        **BARE, "reminders.tea.at": ["22:00", "02:30", "03:30"], "focus.rules": [rule(hours=["19:30-02:30"])],
        "work.hours.saturday": ["20:00-03:30"], "work.hours.sunday": ["20:00-03:30"],
    }  # fmt: skip
    late = f"{datetime.fromisoformat(f'2026-{next_}T03:30').replace(tzinfo=ZoneInfo(zone)):%z}".removesuffix("00")
    expect(day, zone, values, f"""
        {on}T19:30:00{before} block_start evening
        {on}T20:00:00{before} work_start work
        {on}T22:00:00{before} reminder tea
        {next_}T{half}{at} block_end evening
        {next_}T{half}{at} reminder tea
        {next_}T03:30:00{late} reminder tea
        {next_}T03:30:00{late} work_end work
    """)  # fmt: skip


def test_a_rhythm_counts_real_minutes_through_the_change() -> None:
    """Every two hours: on the wall three hours apart in spring, one in autumn."""
    values = {**BARE, "reminders.tea.every_minutes": 120, "day.starts_at": "00:00"}
    found = preview(date(2026, 3, 29), "Europe/Berlin", settings_of(values))
    assert [f"{one.at:%H:%M}" for one in found[:3]] == ["03:00", "05:00", "07:00"]
    assert len(found) == 11  # 23 hours
    found = preview(date(2026, 10, 25), "Europe/Berlin", settings_of(values))
    assert [f"{one.at:%H:%M%z}" for one in found[:3]] == ["02:00+0200", "03:00+0100", "05:00+0100"]
    assert len(found) == 12  # 25 hours


def test_edges_at_the_very_start_of_the_day_belong_to_it_and_those_at_its_end_to_the_next() -> None:
    values = {
        **NO_WORK, **NO_CARDS, "reminders.tea.at": ["04:00"], "quiet.hours": ["22:00-04:00"], "summary.at": "04:00",
        "work.hours.sunday": ["20:00-04:00"], "work.hours.monday": ["04:00-05:00", "20:00-04:00"],
        "focus.rules": [rule(hours=["19:30-04:00"]), rule(id="b", hours=["04:00-06:00"])],
    }  # fmt: skip
    expect("2026-11-23", "Europe/Berlin", values, """
        11-23T04:00:00+01 block_end evening
        11-23T04:00:00+01 block_start b
        11-23T04:00:00+01 quiet_end quiet
        11-23T04:00:00+01 reminder tea
        11-23T04:00:00+01 summary 2026-11-23
        11-23T05:00:00+01 work_end work
        11-23T06:00:00+01 block_end b
        11-23T19:30:00+01 block_start evening
        11-23T20:00:00+01 work_start work
        11-23T22:00:00+01 quiet_start quiet
    """)  # fmt: skip


def test_a_block_begun_the_day_before_appears_by_its_end_only() -> None:
    values = {**BARE, "focus.rules": [rule(days=["sun"])]}
    expect("2026-11-22", "Europe/Berlin", values, "11-22T19:30:00+01 block_start evening")
    expect("2026-11-23", "Europe/Berlin", values, "11-23T07:00:00+01 block_end evening")
    expect("2026-11-24", "Europe/Berlin", values, "")


def test_a_day_that_starts_in_the_hour_that_comes_twice() -> None:
    values = {**BARE, "day.starts_at": "02:30", "focus.rules": [rule(hours=["19:30-02:45"])]}
    expect("2026-10-25", "Europe/Berlin", values, """
        10-25T02:45:00+02 block_end evening
        10-25T19:30:00+01 block_start evening
    """)  # fmt: skip


def test_a_block_without_end_has_no_edges() -> None:
    expect("2026-11-23", "Europe/Berlin", {**BARE, "focus.rules": [rule(hours=["00:00-24:00"])]}, "")


def test_ranges_that_meet_have_no_edge_between_them() -> None:
    values = {
        **BARE,
        "work.hours.monday": ["09:00-12:00", "12:00-18:00"],
        "quiet.hours": ["20:00-24:00", "00:00-03:00"],
    }
    expect("2026-11-23", "Europe/Berlin", values, """
        11-23T09:00:00+01 work_start work
        11-23T18:00:00+01 work_end work
        11-23T20:00:00+01 quiet_start quiet
        11-24T03:00:00+01 quiet_end quiet
    """)  # fmt: skip


def test_a_summary_after_midnight_is_about_the_day_before() -> None:
    expect("2026-11-23", "Europe/Berlin", {**BARE, "summary.enabled": True, "summary.at": "01:00"}, """
        11-24T01:00:00+01 summary 2026-11-23
    """)  # fmt: skip


def test_work_hours_of_a_client_are_shown_in_the_users_hours() -> None:
    values = {**BARE, "work.hours.monday": ["09:00-12:00 America/Los_Angeles"]}
    expect("2026-11-23", "Europe/Berlin", values, """
        11-23T18:00:00+01 work_start work
        11-23T21:00:00+01 work_end work
    """)  # fmt: skip


def test_cards_switched_off_are_still_reminders() -> None:
    values = {**BARE, "reminders.tea.at": ["10:00"], "cards.enabled": False}
    expect("2026-11-23", "Europe/Berlin", values, "11-23T10:00:00+01 reminder tea")


def test_a_default_day_between_nine_and_six_has_at_most_eight_cards() -> None:
    found = preview(date(2026, 11, 23), "Europe/Berlin", settings_of({}))
    assert 4 <= cards_at_work(found) <= 8  # input every second, no lunch: what comes at 18:00 comes after work
    assert cards_of(found) == sum(one.kind == "reminder" for one in found) > cards_at_work(found)


@pytest.mark.parametrize("hours", [["09:00-18:00"], ["09:00-12:00", "13:00-18:00"], ["10:00-11:00"]])
def test_the_cards_counted_at_work_are_those_listed_between_its_start_and_its_end(hours: list[str]) -> None:
    found = preview(date(2026, 11, 23), "Europe/Berlin", settings_of({"work.hours.monday": hours}))
    at_work, inside = False, 0
    for one in as_told(found):
        at_work = one.kind == "work_start" if one.kind.startswith("work_") else at_work
        inside += at_work and one.kind == "reminder"
    ends = [one for one in found if one.kind.startswith("work_")]
    beside = [one for one in found if one.kind == "reminder" and one.at in {end.at for end in ends}]
    assert cards_at_work(found) == inside > 0 or hours == ["10:00-11:00"]
    assert beside, "a card at the very moment, else this shows nothing"


def test_the_json_is_as_documented() -> None:
    values = {
        **BARE,
        "work.hours.monday": ["09:00-18:00"],
        "reminders.tea.at": ["10:00"],
        "reminders.sip.at": ["10:05"],
        "focus.rules": [rule()],
        "on_call.shifts": ["2026-11-23T19:00Z/2026-11-24T06:00Z"],
    }
    day, settings = date(2026, 11, 23), settings_of(values)
    found: Any = preview_json(day, "Europe/Berlin", preview(day, "Europe/Berlin", settings), settings)
    assert json.loads(json.dumps(found)) == {
        "schema": 1,
        "date": "2026-11-23",
        "timezone": "Europe/Berlin",
        "cards": 1,
        "cards_at_work": 1,
        "events": [
            {"at": "2026-11-23T07:00:00+01:00", "kind": "block_end", "name": "evening", "with": []},
            {"at": "2026-11-23T09:00:00+01:00", "kind": "work_start", "name": "work", "with": []},
            {"at": "2026-11-23T10:00:00+01:00", "kind": "reminder", "name": "sip", "with": ["tea"]},
            {"at": "2026-11-23T18:00:00+01:00", "kind": "work_end", "name": "work", "with": []},
            {"at": "2026-11-23T19:30:00+01:00", "kind": "block_start", "name": "evening", "with": []},
        ],
        "shown_as": "card",
        "titles": {"sip": "Sip", "tea": "Tea"},
        "notices": [{"at": "2026-11-23T19:20:00+01:00", "kind": "notice", "name": "evening"}],
        "on_call": [{"at": "2026-11-23T20:00:00+01:00", "kind": "on_call_start", "name": "on_call"}],
        "all_day": [],
    }


@examples(40, 3000)
@given(zone=zones, starts_at=starts, hours=st.lists(ranges(own_zone=True), min_size=1, max_size=2), data=st.data())
def test_blocks_and_hours_lie_where_the_wall_shows_them(
    zone: str, starts_at: Any, hours: list[Any], data: st.DataObject
) -> None:
    """Against ranges read minute by minute; edges where two ranges meet or overlap are none."""
    day = data.draw(days(zone))
    values = settings_of({**BARE, "quiet.hours": [str(one) for one in hours],
                          "focus.rules": [rule(hours=[str(one) for one in hours])]})  # fmt: skip
    values = values.with_(STARTS_AT, starts_at)
    start, end = day_bounds(day, zone, starts_at)
    stretches = []
    for back in range(-4, 5):
        on = day + timedelta(days=back)
        for one in map(parse_range, map(str, hours)):
            where = ZoneInfo(one.zone or zone)
            last = on + timedelta(days=1) if one.end <= one.start or one.end == datetime.max.time() else on
            until = datetime.min.time() if one.end == datetime.max.time() else one.end
            low, high = first_shown(on, one.start, where), first_shown(last, until, where)
            stretches += [(low, high)] if low < high else []
    edges = []
    for low, high in stretches:
        if not any(a < low <= b for a, b in stretches):
            edges.append((low, "start"))
        if not any(a <= high < b for a, b in stretches):
            edges.append((high, "end"))
    expected = sorted({(at, what) for at, what in edges if start <= at < end})
    found = preview(day, zone, values)
    for kind in ("block", "quiet"):
        assert (
            sorted(
                (one.at.astimezone(UTC), one.kind.removeprefix(f"{kind}_"))
                for one in found
                if one.kind.startswith(kind)
            )
            == expected
        )


@examples(15, 500)
@given(zone=zones, data=st.data())
def test_days_in_a_row_lose_no_reminder_of_the_clock_and_repeat_none(zone: str, data: st.DataObject) -> None:
    first = data.draw(days(zone))
    times = ["00:00", "02:30", "04:00", "09:30", "23:59"]
    values = settings_of({**BARE, "reminders.tea.at": times, "cards.cooldown_minutes": 0})
    found = [one.at.astimezone(UTC) for back in range(3) for one in preview(first + timedelta(days=back), zone, values)]
    assert found == sorted(set(found))
    start = day_bounds(first, zone, values[STARTS_AT])[0]
    end = day_bounds(first + timedelta(days=2), zone, values[STARTS_AT])[1]
    wall = {
        first_shown(first + timedelta(days=back), datetime.strptime(at, "%H:%M").time(), ZoneInfo(zone))  # noqa: DTZ007
        for back in range(-1, 5) for at in times
    }  # fmt: skip
    assert found == sorted(at for at in wall if start <= at < end)
