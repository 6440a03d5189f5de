"""The hand that writes: spans and their mapped copy, events, schedules; over memory and over the real file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from detox.core.checkpoint import Checkpoint
from detox.core.commands import Stop, StopFocus, Sync
from detox.core.decisions import CloseCard, Log, RewriteSpans, SaveSpan
from detox.core.errors import DetoxError
from detox.core.history import Span
from detox.core.inputs import IdleStarted, InputSeen
from detox.core.settings import Settings
from detox.core.text import plain
from detox.record import Record, hours_toml
from detox.store.history import open_history
from detox.usage.recorder import SaveCheckpoint
from tests.fakes.clock import FakeClock
from tests.rules.desk import HOUR, Checkpoints, Desk
from tests.rules.ledger import Ledger
from tests.rules.words import a_pass, rule, settings_of, visible, window, without

NOW = FakeClock().now()


@pytest.fixture(params=["memory", "file"])
def history(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    """Every test here runs over both."""
    found: Any = Ledger() if request.param == "memory" else open_history(tmp_path, write=True)
    yield found
    found.close()


def a_record(history: Any) -> tuple[Record, Checkpoints]:
    ids, mapped = count(1), Checkpoints()
    return Record(history, mapped, lambda: f"{next(ids):032x}"), mapped


def span(history: Any, start: int, end: int, id_: int = 9) -> Span:
    zero = NOW.ms
    return Span(f"{id_:032x}", history.device, "app", zero + start, zero + end, "UTC", "social", "instagram", "feed")


def seconds(history: Any) -> list[tuple[float, float]]:
    return [((one.start_ms - NOW.ms) / 1000, (one.end_ms - NOW.ms) / 1000) for one in history.spans(0, 10**15)]


def test_spans_events_and_rewrites_are_written(history: Any) -> None:
    record, _ = a_record(history)
    assert not record.write(SaveSpan(span(history, 0, 5000)), NOW)
    assert not record.write(SaveSpan(span(history, 0, 9000)), NOW)
    assert not record.write(SaveSpan(span(history, 9000, 12_000, 10)), NOW)
    assert not record.write(RewriteSpans(NOW.ms + 7000, ()), NOW)
    assert seconds(history) == [(0, 7)]
    assert record.write(Log("offered", "pause", {"with": ["water"]}), NOW)
    (event,) = history.events(0, 10**15)
    assert (event.kind, event.name, event.data, event.at_ms, event.zone) == (
        "offered", "pause", {"with": ["water"]}, NOW.ms, "Europe/Berlin",
    )  # fmt: skip
    assert not record.write(CloseCard(), NOW)


def test_the_mapped_copy_learns_the_end_before_the_history_does() -> None:
    """A kill between the two must neither add nor lose a second."""
    ledger = Ledger()
    record, mapped = a_record(ledger)
    open_ = Checkpoint(span(ledger, 0, 1000), NOW.ms + 1000, 180_000, "b", 0.0)
    record.write(SaveCheckpoint(open_), NOW)
    ledger.failing = DetoxError(plain("x"), plain("y"))
    with pytest.raises(DetoxError):
        record.write(SaveSpan(span(ledger, 0, 5000)), NOW)
    assert mapped.now
    assert mapped.now.closed().end_ms == NOW.ms + 5000
    ledger.failing = None
    record.write(SaveSpan(span(ledger, 5000, 6000, 10)), NOW)  # another one leaves it alone
    assert mapped.now.span.end_ms == NOW.ms + 5000
    record.write(SaveCheckpoint(None), NOW)
    assert mapped.now is None


def test_a_schedule_is_written_when_hours_or_zone_change_and_only_then(history: Any) -> None:
    record, _ = a_record(history)
    settings = Settings()
    for _ in range(3):
        record.schedule(settings, NOW)
    assert len(history.schedules()) == 1
    changed = settings_of({"work.hours.monday": ["10:00-16:00"]})
    record.schedule(changed, NOW.after(10))
    clock = FakeClock()
    clock.advance(20)
    clock.move_to("Asia/Tokyo")
    record.schedule(changed, clock.now())
    rows = [row for row in history.schedules() if row.from_ms]  # without what holds for the time before the first
    assert [(row.from_ms - NOW.ms, row.zone) for row in rows] == [
        (0, "Europe/Berlin"),
        (10_000, "Europe/Berlin"),
        (20_000, "Asia/Tokyo"),
    ]
    assert tomllib.loads(rows[1].toml)["work"]["hours"]["monday"] == ["10:00-16:00"]


def test_a_schedule_that_could_not_be_written_is_written_later() -> None:
    ledger = Ledger()
    record, _ = a_record(ledger)
    ledger.failing = DetoxError(plain("x"), plain("y"))
    with pytest.raises(DetoxError):
        record.schedule(Settings(), NOW)
    ledger.failing = None
    record.schedule(Settings(), NOW)
    assert len(ledger.schedules()) == 1


def test_hours_are_written_as_toml_that_settings_read() -> None:
    values = {"day.starts_at": "05:30", "work.hours.sunday": ["20:00-02:00 Asia/Tokyo", "22:00-24:00"],
              "days_off.dates": ["2026-12-24 to 2027-01-02"]}  # fmt: skip
    settings = settings_of(values)
    read = tomllib.loads(hours_toml(settings))
    flat = {"day.starts_at": read["day"]["starts_at"], "days_off.dates": read["days_off"]["dates"]}
    flat |= {f"work.hours.{name}": hours for name, hours in read["work"]["hours"].items()}
    assert hours_toml(settings_of(flat)) == hours_toml(settings)
    assert len(read["work"]["hours"]) == 7


def test_a_whole_day_through_the_pump(history: Any) -> None:
    """A morning at the desk, an idle stretch, an evening with a door, a pass and a stop: the same over both."""
    values = {**without("summary"), "reminders.snack.enabled": False, "reminders.water.enabled": False,
              "focus.rules": [rule()], "focus.notice": False}  # fmt: skip
    desk = Desk(values, history).start()
    desk.screen.at_card = None
    desk.pump.post(window("instagram"))
    desk.alarms.advance(600)
    desk.pump.post(window("mail"))
    desk.alarms.advance(600)
    desk.pump.post(IdleStarted(desk.clock.now().boot - 180))
    desk.alarms.advance(600)
    desk.pump.post(InputSeen())
    desk.alarms.advance(10 * HOUR)
    desk.pump.post(window("instagram"))
    desk.pump.post(visible("instagram"))
    desk.alarms.advance(60)
    desk.pump.post(a_pass("a client", "instagram"))
    desk.alarms.advance(120)
    desk.pump.post(StopFocus())
    desk.alarms.advance(60)
    desk.pump.post(Sync())
    desk.pump.post(Stop())
    spans = [(one.state, round(one.seconds)) for one in history.spans(0, 10**15)]
    assert spans == [
        ("social", 600), ("other", 420), ("idle", 780), ("other", 36_000), ("door", 60), ("social", 180),
    ]  # fmt: skip
    kinds = [one.kind for one in history.events(0, 10**15)]
    assert kinds == ["taken", "offered", "block_start", "door", "pass", "block_end"]
    assert history.load_state("focus")["stopped_ms"].keys() == {"evening"}
