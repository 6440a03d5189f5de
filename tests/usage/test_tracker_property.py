"""Whatever is observed, in whatever order, on whatever clocks: no second is counted twice, invented or lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import event, example, given
from hypothesis import strategies as st

from detox.core.commands import Cut, Stop, Sync
from detox.core.days import day_bounds, day_of
from detox.core.history import Span
from detox.core.inputs import ClockMoved, IdleStarted, InputSeen, SessionChanged, WindowsUnknown
from detox.core.instant import from_ms, to_ms
from detox.usage.day import add_up
from detox.usage.meaning import Valid
from detox.usage.settings import STARTS_AT
from tests.rules.draw import examples, moments, zones
from tests.rules.run import Run
from tests.rules.words import window, without
from tests.usage.seconds import Seconds

Act = tuple[Any, ...]
TITLES = ("instagram", "instagram:work", "tiktok", "whatsapp", "mail", "ours", None)
NIGHT: tuple[tuple[int, Act], ...] = (
    (3000, ("window", "tiktok")), (60, ("plays", True)), (3000, ("idle", 180)), (3000, ("doze", 10_800)),
    (3000, ("nap", 14_400)), (60, ("input",)), (3000, ("window", "mail")), (9000, ("idle", 180)),
    (9000, ("session", SessionChanged(locked=True))), (9000, ("wall", -2)), (9000, ("zone", "UTC")),
    (60, ("input",)), (19_000, ("session", SessionChanged())), (9000, ("zone", "Europe/Berlin")),
)  # fmt: skip

waits = st.sampled_from((0, 0, 1, 5, 12, 13, 60, 179, 180, 181, 400)) | st.integers(0, 4000)
sessions = st.builds(SessionChanged, st.booleans(), st.booleans(), st.booleans())
quiet_acts = st.one_of(
    st.tuples(st.just("window"), st.sampled_from(TITLES)),
    st.tuples(st.just("window"), st.sampled_from(TITLES)),
    st.tuples(st.just("unknown")),
    st.tuples(st.just("idle"), st.sampled_from((0, 60, 180, 180, 180, 600, 90_000))),
    st.tuples(st.just("input")),
    st.tuples(st.just("plays"), st.booleans()),
    st.tuples(st.just("session"), sessions),
    st.tuples(st.just("sleep"), st.integers(3, 40_000)),
    st.tuples(st.just("nap"), st.integers(1, 40_000)),
    st.tuples(st.just("sync")),
    st.tuples(st.just("cut")),
    st.tuples(st.just("zone"), zones),
)
wild_acts = st.one_of(
    quiet_acts,
    quiet_acts,
    st.tuples(st.just("wall"), st.sampled_from((60, -60, 3600, -3600, 86_400, -86_400, 2, -2, 0.5, 63_072_000))),
    st.tuples(st.just("wall unsaid"), st.integers(-7200, 7200)),
    st.tuples(st.just("doze"), st.integers(3, 40_000)),
    st.tuples(st.just("restart"), st.integers(0, 4000)),
    st.tuples(st.just("reboot"), st.integers(-4000, 4000)),
)


def begin(zone: str, moment: datetime) -> Run:
    local = moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    return Run(f"{local:%Y-%m-%d %H:%M:%S}", without("reminders summary"), zone=zone)


def act(run: Run, what: str, *how: Any) -> None:
    plain: dict[str, Callable[[], object]] = {
        "window": lambda: run.send(window(how[0])),
        "unknown": lambda: run.send(WindowsUnknown("")),
        "idle": lambda: run.send(IdleStarted(run.now.boot - how[0])),
        "input": lambda: run.send(InputSeen()),
        "plays": lambda: setattr(run, "plays", how[0]),
        "session": lambda: run.send(how[0]),
        "sleep": lambda: run.send(Sync()).suspend(how[0], said=False).send(Sync()),
        "nap": lambda: run.suspend(how[0]),
        "doze": lambda: run.suspend(how[0], said=False),
        "sync": lambda: run.send(Sync()),
        "cut": lambda: run.send(Cut()),
        "zone": lambda: run.travel(how[0]),
        "wall": lambda: run.move_wall(how[0]),
        "wall unsaid": lambda: run.move_wall(how[0], said=False),
        "restart": lambda: run.restart(how[0]),
        "reboot": lambda: run.restart(30, reboot=True, wall=how[0]),
    }
    plain[what]()


@examples(120, 10_000)
@given(zone=zones, data=st.data(), acts=st.lists(st.tuples(waits, wild_acts), max_size=40))
def test_nothing_overlaps_runs_backwards_or_is_more_than_was_observed(
    zone: str, data: st.DataObject, acts: list[tuple[int, Act]]
) -> None:
    run = begin(zone, data.draw(moments(zone)))
    observed, mark = 0.0, run.now
    for wait, what in acts:
        run.wait(wait)
        if what[0] in ("restart", "reboot"):
            observed += run.now.boot - mark.boot
        act(run, *what)
        if what[0] in ("restart", "reboot"):
            mark = run.now
    run.send(Stop())
    observed += run.now.boot - mark.boot
    run.ledger.check()
    spans = run.ledger.spans(0, 10**15)
    recorded = sum(span.end_ms - span.start_ms for span in spans) / 1000
    assert recorded <= observed + 0.002 * (len(spans) + 1)
    for hours in assert_days_add_up(run, spans):
        event(f"a day of {hours:g} h")


def assert_days_add_up(run: Run, spans: list[Span]) -> set[float]:
    """Each day that any span touches: its parts are its length, to the second. Return the lengths, in hours."""
    starts_at, lengths = run.settings[STARTS_AT], set[float]()
    for day in {day_of(from_ms(span.start_ms), run.now.zone, starts_at) for span in spans}:
        start, end = day_bounds(day, run.now.zone, starts_at)
        count = add_up(spans, [], [Valid(0, run.settings)], to_ms(start), to_ms(end))
        parts = (
            *count.seconds.values(), count.other_seconds, count.idle_seconds, count.away_seconds,
            count.unknown_seconds, count.untracked_seconds,
        )  # fmt: skip
        assert sum(parts) == count.elapsed_seconds == round((end - start).total_seconds())
        assert min(parts) >= 0
        assert sum(row.total for row in count.platforms) == sum(count.seconds.values())
        lengths.add((end - start) / timedelta(hours=1))
    return lengths


@pytest.mark.parametrize(
    ("eve", "hours"), [("2026-03-28 20:00", 23), ("2026-10-24 20:00", 25), ("2026-11-20 20:00", 24)]
)
def test_the_parts_of_a_short_and_of_a_long_day_are_the_day(eve: str, hours: int) -> None:
    """A night of all that can happen, over the change of the clocks and into the day after."""
    run = begin("Europe/Berlin", datetime.fromisoformat(eve).replace(tzinfo=ZoneInfo("Europe/Berlin")))
    for wait, what in NIGHT:
        act(run, *what)
        run.wait(wait)
    run.send(Stop())
    run.ledger.check()
    spans = run.ledger.spans(0, 10**15)
    lengths = assert_days_add_up(run, spans)
    assert hours in lengths
    assert {"social", "idle", "away", "other"} <= {span.state for span in spans}


@examples(120, 10_000)
@example(
    zone="UTC", data=None, acts=[(0, ("window", "tiktok")), (60, ("sleep", 3600)), (30, ("idle", 180)), (9, ("cut",))]
)
@example(
    zone="UTC",
    data=None,
    acts=[
        (0, ("window", "tiktok")), (0, ("plays", True)), (200, ("idle", 180)), (500, ("window", "mail")),
        (30, ("window", "instagram")), (40, ("plays", False)), (13, ("plays", True)), (4000, ("input",)),
    ],
)  # fmt: skip
@given(zone=zones, data=st.data(), acts=st.lists(st.tuples(waits, quiet_acts), max_size=40))
def test_every_second_is_owned_by_exactly_what_was_there(
    zone: str, data: st.DataObject | None, acts: list[tuple[int, Act]]
) -> None:
    """Without a hand on the wall clock nothing is lost: a list of seconds, filled by hand, and the spans agree."""
    run = begin(zone, data.draw(moments(zone)) if data else datetime(2026, 11, 23, 8, tzinfo=ZoneInfo("UTC")))
    model, zero = Seconds(zone), run.now.ms
    for wait, what in acts:
        model.wait(wait)
        model.act(*what)
        run.wait(wait)
        act(run, *what)
    model.stop_watching()
    run.send(Stop())
    found: list[str] = []
    for span in run.ledger.spans(0, 10**15):
        assert span.start_ms == zero + 1000 * len(found)  # no hole
        name = " ".join(part for part in (span.state, span.platform) if part)
        found += [name] * round((span.end_ms - span.start_ms) / 1000)
    assert found == model.owned


@examples(60, 5000)
@given(acts=st.lists(st.tuples(waits, wild_acts), max_size=25))
def test_a_kill_at_any_moment_invents_nothing_and_loses_little(acts: list[tuple[int, Act]]) -> None:
    """What the mapped span would become lies in what was seen, overlaps nothing, and is at most 12 s short."""
    run = begin("Europe/Berlin", datetime(2026, 11, 23, 8, tzinfo=ZoneInfo("UTC")))
    for wait, what in acts:
        act(run, *what)
        run.wait(wait)
        tracker = run.engine._usage
        social = tracker.open is not None and tracker.open.owner.state == "social"
        assert (run.mapped is not None) == social
        if run.mapped is None:
            continue
        lost, seen = run.mapped.closed(), tracker.timeline.ms(run.now.boot)
        assert lost.start_ms <= lost.end_ms <= seen
        others = [span for span in run.ledger.spans(lost.start_ms, lost.end_ms) if span.id != lost.id]
        assert not others or lost.start_ms == lost.end_ms  # behind the record it has no length
        if tracker.timeline.frontier_ms <= seen - 24_001:
            # Between two clips a player is silent: what it played last is asked about once more, 12 s later.
            doubted = tracker.quiet is not None and tracker.quiet.doubted
            assert seen - lost.end_ms <= (24_001 if doubted else 12_001)


def test_the_clock_moved_event_alone_changes_nothing() -> None:
    run = begin("Europe/Berlin", datetime(2026, 11, 23, 8, tzinfo=ZoneInfo("UTC")))
    run.send(window("mail")).wait(60).send(ClockMoved()).wait(60).send(Stop())
    run.expect_spans("09:00:00 09:02:00 other")
