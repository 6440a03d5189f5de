"""Days at the edge of what there is: each still gets a truthful view, from the history to the screen."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from itertools import count, pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from detox.app.days import Days
from detox.core.errors import DetoxError
from detox.core.history import Span, State
from detox.core.hours import at_wall
from detox.core.instant import to_ms
from detox.core.text import plain
from detox.counting import day_facts
from detox.past import with_past
from detox.report import day_json
from detox.store.history import SqliteHistory, open_history
from detox.summary.compose import compose
from detox.summary.steps import Room
from detox.summary.view import SummaryView
from detox.usage.meaning import Valid
from tests.fakes.clock import FakeClock
from tests.rules.run import Run
from tests.rules.words import settings_of, window, without

BERLIN = "Europe/Berlin"
THURSDAY = date(2026, 11, 19)
numbers = count(1)


class Desk:
    """A real history in a folder, a clock at a local time, and the view that the popup would get."""

    def __init__(self, history: SqliteHistory, now: str) -> None:
        self.history = history
        moment = datetime.fromisoformat(now)
        self.clock = FakeClock(at_wall(moment.date(), moment.time(), ZoneInfo(BERLIN)), BERLIN)
        self.days = Days(history, lambda: settings_of({}), self.clock.now, {}, lambda: None)

    def spend(self, start: str, minutes: float, state: State = "social", platform: str = "instagram") -> None:
        low = to_ms(datetime.fromisoformat(start).replace(tzinfo=UTC))
        about = platform if state == "social" else None
        id_ = f"{next(numbers):032x}"
        self.history.save(
            Span(id_, self.history.device, "app", low, low + round(minutes * 60_000), BERLIN, state, about)
        )

    def view(self, day: date = THURSDAY) -> SummaryView:
        return self.days.summary(day)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with closing(open_history(tmp_path, write=True)) as history:
        yield Desk(history, "2026-11-19 18:15")


def test_an_empty_first_day(desk: Desk) -> None:
    desk.spend("2026-11-19T17:10", 5, "other")
    found = desk.view()
    assert (found.total, found.checks, found.platforms, found.usual, found.later) == (0, 0, (), None, None)
    assert (found.sentence_id, found.step.accept) == ("begun", None)


def test_a_day_of_unknown_time_alone(desk: Desk) -> None:
    desk.spend("2026-11-19T08:00", 555, "unknown")
    found = desk.view()
    assert (found.total, found.unknown, found.looked) == (0, 555 * 60, 555 * 60)
    assert (found.sentence_id, found.step.accept) == ("unseen", None)


def test_a_day_of_25_hours(tmp_path: Path) -> None:
    with closing(open_history(tmp_path, write=True)) as history:
        desk = Desk(history, "2026-10-25 05:00")
        for start, minutes in (("2026-10-24T22:30", 110), ("2026-10-25T00:40", 30), ("2026-10-25T01:30", 60)):
            desk.spend(start, minutes)
        desk.spend("2026-10-24T02:00", 60, "other")
        found = desk.view(date(2026, 10, 24))
        assert found.total == 200 * 60
        assert sum(piece.end - piece.start for piece in found.pieces) == pytest.approx(200 / 60)
        facts = day_facts(
            history, date(2026, 10, 24), BERLIN, time(4), [Valid(0, settings_of({}))], desk.clock.now().utc
        )
        assert facts.usage.elapsed_seconds == 25 * 3600


def test_forty_platforms(desk: Desk) -> None:
    begin = datetime(2026, 11, 19, 7, tzinfo=UTC)
    for index in range(40):
        start = (begin + timedelta(minutes=15 * index)).replace(tzinfo=None).isoformat()
        desk.spend(start, 3 + index % 7, platform=f"p{index}")
    found = desk.view()
    assert len(found.platforms) == 40
    assert found.total == sum(row.total for row in found.platforms) == sum(3 + index % 7 for index in range(40)) * 60
    assert all(one.total >= other.total for one, other in pairwise(found.platforms))


def test_a_clock_that_is_set_back_an_hour_at_noon() -> None:
    """The wall shows eleven to twelve twice; no second of it is counted twice, and nothing lies on top of another."""
    run = Run("2026-11-19 09:00", without("reminders summary")).send(window("instagram")).until("12:00")
    run.move_wall(-3600).wait(2.5 * 3600)
    valid = [Valid(0, settings_of({}))]
    facts = with_past(
        run.ledger, day_facts(run.ledger, THURSDAY, BERLIN, time(4), valid, run.now.utc), time(4), valid, run.now.utc
    )
    found = compose(facts, {}, facts.end, Room())
    assert run.now.local.hour == 13
    assert found.total <= facts.usage.elapsed_seconds == 9.5 * 3600
    assert 3 * 3600 <= found.total <= 4.5 * 3600
    assert found.total == sum(day_json(facts, {})["seconds"].values())  # type: ignore[attr-defined]
    assert all(one.end <= other.start for one, other in pairwise(found.pieces))


def test_a_history_that_cannot_be_read_just_now(desk: Desk, monkeypatch: pytest.MonkeyPatch,
                                                caplog: pytest.LogCaptureFixture) -> None:  # fmt: skip
    desk.spend("2026-11-19T08:00", 60)

    def locked(*_: object) -> list[Span]:
        raise DetoxError(plain("History"), plain("it is locked"))

    with monkeypatch.context() as patched:
        patched.setattr(desk.history, "spans", locked)
        found = desk.view()
        assert not found.readable
        assert found.sentence.say() == "The history cannot be read just now, so there is no number to show."
        assert found.step.text.say() == ""
    assert [record.message for record in caplog.records] == ["History: it is locked"]
    caplog.clear()
    assert desk.view().total == 3600  # once it can be read again


def test_a_history_that_another_program_writes_is_read_all_the_same(desk: Desk, tmp_path: Path) -> None:
    desk.spend("2026-11-19T08:00", 60)
    with closing(sqlite3.connect(tmp_path / "history.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert desk.view().total == 3600
        other.execute("ROLLBACK")
