"""Schedules × days off × zones × changes of the clocks × overnight × moved clocks × sleeps × restarts × reboots."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import event, example, given
from hypothesis import strategies as st

from detox.core.days_off import DAYS_OFF
from detox.core.hours import parse_range
from detox.core.inputs import InputSeen
from tests.rules.draw import examples, first_shown, moments, ranges, zones
from tests.rules.run import Run
from tests.rules.words import without

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
QUIET = {**without("reminders summary"), "focus.notice": False}
Table = dict[str, Any]
Act = tuple[Any, ...]


@st.composite
def tables(draw: st.DrawFn) -> list[Table]:
    """Draw one or two rules."""
    return [
        {
            "id": name,
            "days": draw(st.lists(st.sampled_from(DAYS), unique=True, max_size=7)),
            "hours": [str(one) for one in draw(st.lists(ranges(own_zone=True), min_size=1, max_size=2))],
            "firmness": draw(st.sampled_from(["gentle", "firm", "locked"])),
            "on_days_off": draw(st.sampled_from(["as_usual", "all_day", "not"])),
        }
        for name in ("a", "b")[: draw(st.integers(1, 2))]
    ]


# Counted from the day a run begins on; a run of a few weeks passes some of them.
off_days = st.lists(st.tuples(st.integers(-3, 16), st.integers(0, 9) | st.just(0)), max_size=3)
steps = st.integers(0, 3 * 86_400) | st.sampled_from((1, 60, 3600, 12 * 3600, 86_400))
calm = st.one_of(
    st.tuples(st.just("wait"), steps),
    st.tuples(st.just("wait"), steps),
    st.tuples(st.just("sleep"), steps, st.booleans()),
    st.tuples(st.just("restart"), st.integers(0, 200_000), st.booleans()),
)
moves = st.sampled_from((60, -60, 3600, -3600, 86_400, -86_400, 63_072_000, -63_072_000)) | st.integers(
    -200_000, 200_000
)


def begin(zone: str, moment: datetime, rules: list[Table], off: list[tuple[int, int]]) -> Run:
    local = moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    days = [(local.date() + timedelta(days=at), local.date() + timedelta(days=at + more)) for at, more in off]
    values = {**QUIET, "focus.rules": rules, "days_off.dates": [f"{first} to {last}" for first, last in days]}
    return Run(f"{local:%Y-%m-%d %H:%M:%S}", values, zone=zone).wait(0)


def dates_off(run: Run) -> set[date]:
    """Every day off, read from the settings a day at a time."""
    texts = [str(one) for one in run.settings[DAYS_OFF]]
    bounds = [[date.fromisoformat(part) for part in text.split(" to ")] for text in texts]
    return {ends[0] + timedelta(days=n) for ends in bounds for n in range((ends[-1] - ends[0]).days + 1)}


def act(run: Run, what: str, *how: Any) -> None:
    if what == "wait":
        run.wait(how[0])
    elif what == "sleep":
        run.suspend(how[0], said=how[1]).send(InputSeen())
    elif what == "restart":
        run.restart(how[0], reboot=how[1]).wait(0)
    elif what == "wall":
        run.move_wall(how[0])
    elif what == "zone":
        run.travel(how[0])
    elif what == "reboot":
        run.restart(30, reboot=True, wall=how[0]).wait(0)


def in_hours(table: Table, moment: datetime, zone: str, off: set[date]) -> bool:
    """Whether any range of the rule holds the moment, read minute by minute from the wall."""
    today = moment.astimezone(ZoneInfo(zone)).date()
    midnight = first_shown(today, _MIDNIGHT, ZoneInfo(zone))
    # Where clocks go back over midnight the date is shown again: to the hours it began with the first time.
    begun = today if moment >= midnight else today - timedelta(days=1)
    if first_shown(begun + timedelta(days=1), _MIDNIGHT, ZoneInfo(zone)) <= moment:
        begun += timedelta(days=1)
    if table["on_days_off"] == "all_day" and begun in off:
        return True
    for back in range(-2, 3):
        day = today + timedelta(days=back)
        if DAYS[day.weekday()] not in table["days"] or (table["on_days_off"] == "not" and day in off):
            continue
        for text in table["hours"]:
            hours = parse_range(text)
            where = ZoneInfo(hours.zone or zone)
            last = day + timedelta(days=1) if hours.end <= hours.start or hours.end == _END else day
            end = _MIDNIGHT if hours.end == _END else hours.end
            if first_shown(day, hours.start, where) <= moment < first_shown(last, end, where):
                return True
    return False


_END, _MIDNIGHT = datetime.max.time(), datetime.min.time()


@examples(60, 10_000)
@example(
    zone="Europe/Berlin", moment=datetime(2026, 11, 27, 12, tzinfo=ZoneInfo("UTC")),
    rules=[{"id": "a", "days": ["fri"], "hours": ["22:00-07:00"], "firmness": "firm", "on_days_off": "not"}],
    off=[(1, 0)], acts=[("wait", 14 * 3600)] * 3,
)  # fmt: skip
@given(zone=zones, moment=st.none(), rules=tables(), off=off_days, acts=st.lists(calm, max_size=8).map(list))
def test_a_block_is_on_exactly_when_its_hours_say(
    zone: str, moment: datetime | None, rules: list[Table], off: list[tuple[int, int]], acts: list[Act]
) -> None:
    """The wall is left alone; sleeps, restarts, kills and reboots come at any moment."""
    check_hours(zone, moment or datetime(2026, 3, 28, 12, tzinfo=ZoneInfo("UTC")), rules, off, acts)


@examples(60, 10_000)
@given(zone=zones, rules=tables(), off=off_days, acts=st.lists(calm, max_size=8), data=st.data())
def test_a_block_is_on_exactly_when_its_hours_say_near_any_change_of_the_clocks(
    zone: str, rules: list[Table], off: list[tuple[int, int]], acts: list[Act], data: st.DataObject
) -> None:
    check_hours(zone, data.draw(moments(zone)), rules, off, acts)


def check_hours(zone: str, moment: datetime, rules: list[Table], off: list[tuple[int, int]], acts: list[Act]) -> None:
    run = begin(zone, moment, rules, off)
    free = dates_off(run)
    for what in [("wait", 0), *acts]:
        act(run, *what)
        expected = {table["id"] for table in rules if in_hours(table, run.now.utc, zone, free)}
        assert {lease.rule.id for lease in run.engine._focus.leases} == expected
        assert (run.view.tray.state == "block") == bool(expected)
        event("on" if expected else "off")
    edges = {f"{one.at_ms}" for one in run.ledger.events(0, 10**15) if one.kind.startswith("block")}
    assert run.beats <= 4 * len(edges) + 12 * (len(acts) + 2)  # nothing wakes up in between


@examples(80, 10_000)
@given(
    zone=zones, rules=tables(), off=off_days, data=st.data(),
    acts=st.lists(st.one_of(calm, st.tuples(st.just("wall"), moves), st.tuples(st.just("zone"), zones)), max_size=10),
)  # fmt: skip
def test_on_a_moved_clock_no_block_ends_early_or_late(
    zone: str, rules: list[Table], off: list[tuple[int, int]], data: st.DataObject, acts: list[Act]
) -> None:
    """Within one boot each block lasts to the boot second it was promised for, whatever becomes of the wall."""
    run = begin(zone, data.draw(moments(zone)), rules, off)
    free = dates_off(run)
    told, promised = 0, dict[str, float]()
    for what in [("wait", 0), *((how[0], how[1], False) if how[0] == "restart" else how for how in acts)]:
        act(run, *what)
        for now, log in run.logged[told:]:
            if what[0] == "restart":  # what ran out while we were off has no event
                promised = {name: end for name, end in promised.items() if end > now.boot}
            if log.kind == "block_start":
                assert log.name not in promised
                promised[log.name] = now.boot_at(datetime.fromisoformat(str(log.data["until"])))
            elif log.kind == "block_end":
                late = now.boot - promised.pop(log.name)
                assert late >= -1e-3, "ended early"
                assert late <= 1e-3 or what[0] == "sleep", "ended late"
        told = len(run.logged)
        if what[0] == "restart":
            promised = {name: end for name, end in promised.items() if end > run.now.boot}
        held = {lease.rule.id: lease.end_boot for lease in run.engine._focus.leases}
        assert held == pytest.approx(promised)
        rests = run.engine._focus.stopped
        assert all(name not in held for name in rests)
        for table in rules:
            runs = in_hours(table, run.now.utc, run.now.zone, free)
            assert not runs or table["id"] in held or table["id"] in rests, "should be on"
            event(f"{what[0]}: {'on' if table['id'] in held else 'rests' if table['id'] in rests else 'off'}")


@examples(60, 10_000)
@given(
    rules=tables(), off=off_days, data=st.data(),
    acts=st.lists(st.tuples(st.sampled_from(["wait", "wall", "reboot"]), moves), max_size=10),
)  # fmt: skip
def test_across_reboots_no_block_is_ever_longer(
    rules: list[Table], off: list[tuple[int, int]], data: st.DataObject, acts: list[Act]
) -> None:
    """The seconds that are left only ever fall by what passes, however often the clock is set back in between."""
    run = begin("Europe/Berlin", data.draw(moments("Europe/Berlin")), rules, off)
    for what, how in acts:
        before = {lease.rule.id: (lease, lease.end_boot - run.now.boot) for lease in run.engine._focus.leases}
        passed, told = (abs(how) % 200_000 if what == "wait" else 0), len(run.logged)
        act(run, what, passed if what == "wait" else how)
        begun = {log.name for _, log in run.logged[told:] if log.kind == "block_start"}
        for lease in run.engine._focus.leases:
            if lease.rule.id in begun:
                continue
            assert lease.end_boot - run.now.boot <= before[lease.rule.id][1] - passed + 1e-3
        event(f"{what}: {len(run.engine._focus.leases)} on")
