"""Popup, ``today --json`` and CSV tell the same day, to the second: over midnight, clock changes, zones and edits."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from detox.cli.records import Records
from detox.core.day_facts import CONTEXTS
from detox.core.days import day_bounds
from detox.core.history import STATES, Event, Override, Span, Surface
from detox.core.instant import to_ms
from detox.counting import day_facts, pieces_between
from detox.past import with_past
from detox.report import day_json
from detox.store.export import as_csv
from detox.summary.compose import compose
from detox.summary.steps import Room
from detox.summary.tally import spent
from detox.usage.meaning import Valid
from tests.rules.draw import days, examples, zones
from tests.rules.ledger import Ledger
from tests.rules.words import settings_of

PLATFORMS = ("instagram", "tiktok", "linkedin")
SURFACES: tuple[Surface, ...] = ("feed", "work")
OVERRIDES: tuple[Override | None, ...] = (None, None, None, "work", "private", "deleted")
WORKED = settings_of({"work.hours.saturday": ["20:00-02:00"], "work.hours.sunday": ["23:00-05:00"]})
numbers = count(1)


def event(at_ms: int, zone: str, kind: str, name: str, **data: object) -> Event:
    return Event(f"{next(numbers):032x}", "d" * 32, at_ms, zone, kind, name, data)


@st.composite
def histories(draw: st.DrawFn) -> tuple[Ledger, str, date, time, datetime]:
    """Draw a history around a day, mostly one near a change of the clocks; the day, and how far it has come."""
    zone = draw(zones)
    day = draw(days(zone))
    starts_at = draw(st.sampled_from((time(4), time(0), time(2, 30))))
    start, _ = day_bounds(day, zone, starts_at)
    ledger, grain = Ledger(), draw(st.sampled_from((1000, 1000, 1)))  # whole seconds, or any milliseconds
    at = to_ms(start) - draw(st.integers(0, 3 * 3600)) * 1000
    for _ in range(draw(st.integers(0, 25))):
        length = draw(st.integers(1, 2 * 3600_000 // grain)) * grain
        state = draw(st.sampled_from((*STATES, "social", "social")))
        platform = draw(st.sampled_from(PLATFORMS)) if state in ("social", "door") else None
        surface: Surface | None = draw(st.sampled_from(SURFACES)) if state == "social" else None
        override = draw(st.sampled_from(OVERRIDES)) if state == "social" else None
        source = "edit" if override else "app"
        id_ = f"{next(numbers):032x}"
        ledger.save(Span(id_, "d" * 32, source, at, at + length, zone, state, platform, surface, override))
        at += length + draw(st.sampled_from((0, 0, 30_000, 3_600_000)))
    for _ in range(draw(st.integers(0, 3))):
        moment = to_ms(start) + draw(st.integers(-2 * 3600, 26 * 3600)) * 1000
        firm = draw(st.sampled_from(("firm", "gentle")))
        platform = draw(st.sampled_from(PLATFORMS))
        ledger.append(event(moment, zone, "pass", "evening", platform=platform, minutes=15, reason="x", firmness=firm))
        said = draw(st.sampled_from(("work", "private")))
        until = moment + draw(st.integers(1, 7200)) * 1000
        ledger.append(event(moment + 5000, zone, "means", said, from_ms=moment, until_ms=until))
    now = start + timedelta(seconds=draw(st.integers(0, 26 * 3600)))
    return ledger, zone, day, starts_at, now


def csv_seconds(ledger: Ledger, facts: Any, valid: list[Valid]) -> dict[tuple[str, str], float]:
    """What the lines of the exported CSV add up to, by platform and context, read as another program would."""
    records = Records(ledger, valid)
    records.add(facts)
    found: dict[tuple[str, str], float] = {}
    for row in csv.DictReader(io.StringIO(as_csv(records.spans))):
        start, end = datetime.fromisoformat(row["start"]), datetime.fromisoformat(row["end"])
        key = row["platform"], row["context"]
        found[key] = found.get(key, 0.0) + (end - start).total_seconds()
    return found


@examples(60, 3000)
@given(histories())
def test_popup_json_and_csv_say_the_same(drawn: tuple[Ledger, str, date, time, datetime]) -> None:
    ledger, zone, day, starts_at, now = drawn
    valid = [Valid(0, WORKED)]
    facts = with_past(ledger, day_facts(ledger, day, zone, starts_at, valid, now), starts_at, valid, now)
    told: Any = day_json(facts, {})
    view = compose(facts, {}, facts.end, Room())
    assert {"work": view.work, "private": view.private, "on_call": view.on_call} == told["seconds"]
    assert (view.checks, view.longest, view.leak) == (told["checks"], told["longest_seconds"], told["leak_seconds"])
    assert (view.unknown, view.looked) == (
        told["unknown_seconds"], told["elapsed_seconds"] - told["untracked_seconds"],
    )  # fmt: skip
    rows = {row["id"]: row["seconds"] for row in told["platforms"]}
    assert {
        row.id: {"work": row.work, "private": row.private, "on_call": row.on_call} for row in view.platforms
    } == rows
    assert sum(row.total for row in view.platforms) == view.total == sum(told["seconds"].values())
    parts = ("other", "idle", "away", "unknown", "untracked")
    whole = sum(told["seconds"].values()) + sum(told[f"{part}_seconds"] for part in parts)
    assert whole == told["elapsed_seconds"] == round((facts.end - facts.start).total_seconds())
    exported = csv_seconds(ledger, facts, valid)
    for platform in {*rows, *(name for name, _ in exported)}:
        for context in CONTEXTS:
            exact = exported.get((platform, context), 0.0)
            assert abs(rows.get(platform, {}).get(context, 0) - exact) < 1, (platform, context)
    if all(seconds == int(seconds) for seconds in exported.values()):
        counted = {(name, context): n for name, row in rows.items() for context, n in row.items() if n}
        assert counted == {key: seconds for key, seconds in exported.items() if seconds}


@examples(60, 3000)
@given(histories())
def test_the_arch_shows_every_piece_once_and_in_its_place(
    drawn: tuple[Ledger, str, date, time, datetime],
) -> None:
    ledger, zone, day, starts_at, now = drawn
    valid = [Valid(0, WORKED)]
    facts = day_facts(ledger, day, zone, starts_at, valid, now)
    view = compose(facts, {}, facts.end, Room())
    social = [piece for piece in view.pieces if piece.kind != "door"]
    assert [piece.kind for piece in social] == [piece.context for piece in facts.usage.pieces]
    where = ZoneInfo(zone)
    for piece, drawn_piece in zip(facts.usage.pieces, social, strict=True):
        wall = datetime.fromtimestamp(piece.start_ms / 1000, where)
        assert abs(drawn_piece.start % 24 - (wall.hour + wall.minute / 60 + wall.second / 3600)) < 1 / 1000
        assert view.first_hour <= drawn_piece.start <= view.last_hour
        assert drawn_piece.start <= drawn_piece.end


@examples(40, 2000)
@given(histories(), st.integers(0, 25 * 3600))
def test_the_rest_of_a_day_is_what_the_whole_day_says_of_it(
    drawn: tuple[Ledger, str, date, time, datetime], after: int
) -> None:
    ledger, zone, day, starts_at, now = drawn
    valid = [Valid(0, WORKED)]
    facts = day_facts(ledger, day, zone, starts_at, valid, now)
    at, high = to_ms(facts.start) + after * 1000, to_ms(facts.end)
    if at < high:
        assert spent(pieces_between(ledger, at, high, valid), at) == spent(facts.usage.pieces, at)
