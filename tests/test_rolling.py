"""Days that were counted before: the same as counted anew, whatever was done to the history since."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detox.core.checkpoint import Checkpoint
from detox.core.day_facts import UsageCount
from detox.core.history import Schedule, Span
from detox.core.instant import to_ms
from detox.core.settings import Settings
from detox.counting import day_facts, usage_by_day, usage_by_week
from detox.engine import SETTINGS
from detox.record import hours_toml
from detox.store.checkpoint import MappedCheckpoints
from detox.store.history import SqliteHistory, open_history
from detox.store.schedules import valid_schedules
from detox.usage.day import together
from tests.rules.words import settings_of
from tests.store.spans import event

FIRST, LAST = date(2026, 10, 22), date(2026, 10, 29)  # clocks go back on the 25th
START = to_ms(datetime(2026, 10, 22, 4, tzinfo=UTC))
NOW = datetime(2026, 10, 28, 12, tzinfo=UTC)
MINUTE = 60_000
PARIS, FOUR = "Europe/Paris", time(4)


def span(history: SqliteHistory, minute: float, minutes: float, **fields: Any) -> Span:
    start = START + round(minute * MINUTE)
    given: dict[str, Any] = {
        "id": os.urandom(16).hex(), "device": history.device, "source": "app", "start_ms": start,
        "end_ms": start + round(minutes * MINUTE), "zone": PARIS, "state": "social", "platform": "tiktok",
        "surface": "feed", **fields,
    }  # fmt: skip
    return Span(**given)


def days(
    history: SqliteHistory, zone: str = PARIS, starts_at: time = FOUR, now: datetime = NOW
) -> list[tuple[date, UsageCount]]:
    valid = valid_schedules(history.schedules(), Settings(), SETTINGS)
    return usage_by_day(history, FIRST, LAST, zone, starts_at, valid, now)


def anew(
    history: SqliteHistory, zone: str = PARIS, starts_at: time = FOUR, now: datetime = NOW
) -> list[tuple[date, UsageCount]]:
    """The same by ``day_facts``, which keeps nothing."""
    valid = valid_schedules(history.schedules(), Settings(), SETTINGS)
    found = []
    for index in range((LAST - FIRST).days + 1):
        facts = day_facts(history, FIRST + timedelta(days=index), zone, starts_at, valid, now)
        if facts.start < facts.end:
            found.append((facts.day, replace(facts.usage, pieces=())))
    return found


def kept(history: SqliteHistory) -> list[int]:
    return [one.day.day for one in history.rolled(FIRST, LAST)]


@pytest.fixture
def history(tmp_path: Path) -> Iterator[SqliteHistory]:
    with closing(open_history(tmp_path, write=True)) as found:
        found.add_schedule(Schedule(START - 100 * MINUTE, PARIS, hours_toml(Settings())))
        for day in range(6):
            found.save(span(found, day * 1440 + 300, 90))
            found.save(span(found, day * 1440 + 700, 10, platform="x"))
        yield found


def test_finished_days_are_kept_and_today_is_not(history: SqliteHistory) -> None:
    first = days(history)
    assert kept(history) == [22, 23, 24, 25, 26, 27]
    assert [day.day for day, _ in first] == [22, 23, 24, 25, 26, 27, 28]
    assert days(history) == first == anew(history)


def test_a_kept_day_is_believed_and_not_counted_again(history: SqliteHistory) -> None:
    days(history)
    history._db.execute("UPDATE rollup SET data = replace(data, 'tiktok', 'planted') WHERE day = '2026-10-23'")
    assert [row.id for row in dict(days(history))[date(2026, 10, 23)].platforms] == ["planted", "x"]
    history._db.execute("UPDATE rollup SET data = '[1, 2' WHERE day = '2026-10-23'")  # unreadable: counted again
    assert days(history) == anew(history)
    history._db.execute("UPDATE rollup SET rules = 'another version', data = replace(data, 'tiktok', 'planted')")
    assert days(history) == anew(history)


@pytest.mark.parametrize(("zone", "starts_at"), [("America/New_York", FOUR), (PARIS, time(0)), ("UTC", time(23, 59))])
def test_other_days_are_counted_anew(history: SqliteHistory, zone: str, starts_at: time) -> None:
    days(history)
    assert days(history, zone, starts_at) == anew(history, zone, starts_at)


CHANGES: dict[str, tuple[Callable[[SqliteHistory], object], list[int]]] = {
    "a span": (lambda one: one.save(span(one, 2000, 5)), [22, 24, 25, 26, 27]),
    "an edit": (lambda one: one.mend(START + 1740 * MINUTE, START + 1750 * MINUTE, "work"), [22, 24, 25, 26, 27]),
    "a rewrite": (lambda one: one.rewrite(START + 6000 * MINUTE, []), [22, 23, 24, 25]),
    "forgetting": (lambda one: one.forget(START, START + 1200 * MINUTE), [23, 24, 25, 26, 27]),
    "a card": (lambda one: one.append(event(one, 0, at_ms=START + 2000 * MINUTE)), [22, 23, 24, 25, 26, 27]),
    "a schedule": (lambda one: one.add_schedule(Schedule(START + 2000 * MINUTE, PARIS, "")), [22]),
    "an earlier schedule": (lambda one: one.add_schedule(Schedule(5, PARIS, "")), []),
    "minutes of today": (lambda one: one.save(span(one, 8700, 5)), [22, 23, 24, 25, 26, 27]),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_drops_the_days_it_touches_and_no_other(history: SqliteHistory, what: str) -> None:
    change, left = CHANGES[what]
    days(history)
    change(history)
    assert kept(history) == left
    assert days(history) == anew(history)


def test_a_pass_drops_the_days_it_may_reach(history: SqliteHistory) -> None:
    days(history)
    data = {"platform": "tiktok", "minutes": 60, "firmness": "firm"}
    history.append(event(history, 0, kind="pass", at_ms=START + 1740 * MINUTE, data=data))
    assert 23 not in kept(history)
    assert dict(days(history))[date(2026, 10, 23)].seconds["on_call"] == 3600
    assert days(history) == anew(history)


def test_a_sitting_over_the_edge_is_part_of_the_day_before(history: SqliteHistory) -> None:
    edge = 1440 - 120  # the day starts at 04:00 in Paris, 02:00 UTC
    history.save(span(history, edge - 10, 20))
    days(history)
    history.save(span(history, edge + 10.5, 30))  # after half a minute it goes on
    assert {22, 23}.isdisjoint(kept(history))
    assert dict(days(history))[FIRST].longest_seconds == 5400
    assert days(history) == anew(history)


def test_what_another_program_writes_while_it_is_counted_is_not_hidden(history: SqliteHistory, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "history.sqlite")) as other:
        rolled, count = history.rolled, days(history)
        history._db.execute("DELETE FROM rollup")

        def slow(first: date, last: date) -> Any:
            found = rolled(first, last)
            other.execute("INSERT INTO state VALUES ('other', '{}')")
            other.commit()
            return found

        history.rolled = slow  # type: ignore[method-assign]
        assert days(history) == count
        history.rolled = rolled  # type: ignore[method-assign]
        assert kept(history) == []


def test_a_reader_sees_what_a_kill_left_and_writes_nothing(history: SqliteHistory, tmp_path: Path) -> None:
    days(history)
    lost = span(history, 2000, 30, platform="x")
    checkpoints = MappedCheckpoints(tmp_path)
    checkpoints.write(Checkpoint(lost, lost.end_ms, 180_000, "boot", 1.0))
    checkpoints.close()
    with closing(open_history(tmp_path, write=False)) as reader:
        assert kept(reader) == [22, 24, 25, 26, 27]
        assert days(reader) == anew(reader)
        assert kept(reader) == [22, 24, 25, 26, 27]
    assert kept(history) == [22, 23, 24, 25, 26, 27]


def test_days_together_are_the_sum_of_their_parts(history: SqliteHistory) -> None:
    counts = [count for _, count in days(history)]
    total = together(counts)
    assert total.seconds["work"] == sum(count.seconds["work"] for count in counts) > 0
    assert total.checks == sum(count.checks for count in counts) == sum(row.checks for row in total.platforms)
    assert total.longest_seconds == 5400
    assert {row.id: row.total for row in total.platforms} == {"tiktok": 6 * 5400, "x": 6 * 600}
    assert together([]) == UsageCount()
    weeks = usage_by_week(days(history))
    assert [week for week, _ in weeks] == ["2026-W43", "2026-W44"]
    assert together(count for _, count in weeks) == total


ZONES = st.sampled_from((PARIS, "America/New_York", "Pacific/Kiritimati"))
MINUTES = st.integers(-600, 11_000)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("save"), MINUTES, st.integers(1, 4000), st.sampled_from(("social", "other", "door"))),
        st.tuples(st.just("import"), MINUTES, st.integers(1, 4000), st.sampled_from(("social", "idle"))),
        st.tuples(st.just("mend"), MINUTES, st.integers(1, 900), st.sampled_from(("work", "private", "deleted", None))),
        st.tuples(st.just("rewrite"), MINUTES, st.just(0), st.just("")),
        st.tuples(st.just("forget"), MINUTES, st.integers(1, 900), st.just("")),
        st.tuples(st.just("pass"), MINUTES, st.integers(1, 60), st.sampled_from(("firm", "gentle"))),
        st.tuples(st.just("schedule"), MINUTES, st.just(0), st.sampled_from(("08:00-10:00", "00:00-24:00"))),
        st.tuples(st.just("look"), st.just(0), st.just(0), st.tuples(ZONES, st.sampled_from((FOUR, time(23, 30))))),
        st.tuples(st.just("earlier"), st.just(0), st.just(0), st.tuples(ZONES, st.just(FOUR))),
    ),
    max_size=14,
)


def take(history: SqliteHistory, step: tuple[str, int, int, Any]) -> None:
    what, minute, length, more = step
    low, high = START + minute * MINUTE, START + (minute + length) * MINUTE
    match what:
        case "save" | "import":
            source = "app" if what == "save" else "import:" + "0" * 64
            near = [one for one in history.spans(low, high) if one.source.startswith("import") == (what == "import")]
            if not near:
                history.save(span(history, minute, length, source=source, state=more))
        case "mend":
            history.mend(low, high, more)
        case "rewrite":
            history.rewrite(low, [])
        case "forget":
            history.forget(low, high)
        case "pass":
            data = {"platform": "tiktok", "minutes": length, "firmness": more}
            history.append(event(history, 0, kind="pass", at_ms=low, data=data))
        case "schedule":
            hours = {f"work.hours.{day}": [more] for day in ("friday", "saturday", "sunday", "monday")}
            history.add_schedule(Schedule(low, PARIS, hours_toml(settings_of(hours))))
        case "look":
            days(history, *more)
        case "earlier":  # a clock that was set back: what is finished now was not then
            days(history, more[0], more[1], NOW - timedelta(days=2))


@given(STEPS, ZONES)
def test_kept_or_fresh_it_is_the_same_after_any_edits(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, int, Any]], zone: str
) -> None:
    with closing(open_history(tmp_path_factory.mktemp("h"), write=True)) as history:
        history.add_schedule(Schedule(START, PARIS, hours_toml(Settings())))
        days(history, zone)
        for step in steps:
            take(history, step)
            days(history, zone)
        assert days(history, zone) == anew(history, zone)
        assert days(history) == anew(history)
