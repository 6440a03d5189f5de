"""How long the history is kept: once a day, when nobody is there, and never without having been asked to."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from detox.core.commands import Sync
from detox.core.decisions import ForgetBefore
from detox.core.facts import Facts, Presence, UsageFacts
from detox.core.inputs import Alarm, Input
from detox.core.instant import Instant, to_ms
from detox.core.settings import Settings
from detox.core.steps import Step
from detox.usage.keeping import AGAIN_SECONDS, FIRST_SECONDS, OWNER, PATIENCE_SECONDS, State, step
from detox.usage.settings import KEEP_DAYS
from tests.fakes.clock import FakeClock

NOW = FakeClock().now()  # 09:00
RING = Alarm(OWNER)
THIRTY = Settings().with_(KEEP_DAYS, 30.0)


def beat(
    state: State, now: Instant, woke: Input = RING, presence: Presence = "idle", settings: Settings = THIRTY
) -> Step[State, None]:
    return step(state, Facts(now, woke, UsageFacts(presence)), settings)


def test_kept_for_ever_nothing_is_armed() -> None:
    found = beat(State(due=1.0), NOW, settings=Settings())
    assert (found.state, found.decisions, found.due) == (State(), (), None)


def test_ten_minutes_after_a_start_what_is_older_goes_and_then_once_a_day() -> None:
    first = beat(State(), NOW, Sync())
    assert (first.decisions, first.due) == ((), NOW.boot + FIRST_SECONDS)
    early = beat(first.state, NOW.after(599))
    assert (early.decisions, early.due) == ((), first.due)
    passing = beat(first.state, NOW.after(601), Sync())  # only its own alarm makes it due
    assert passing.decisions == ()
    due = beat(first.state, NOW.after(600))
    midnight = NOW.local.replace(hour=4, minute=0, second=0, microsecond=0)
    assert due.decisions == (ForgetBefore(to_ms(midnight - timedelta(days=29))),)
    tomorrow = (midnight + timedelta(days=1) - NOW.utc).total_seconds()
    assert due.due == pytest.approx(NOW.boot + tomorrow + FIRST_SECONDS)
    assert beat(due.state, NOW.after(700)).decisions == ()
    next_day = beat(due.state, NOW.after(tomorrow + FIRST_SECONDS))
    assert next_day.decisions == ()
    again = beat(next_day.state, NOW.after(tomorrow + 2 * FIRST_SECONDS))
    assert again.decisions == (ForgetBefore(to_ms(midnight - timedelta(days=28))),)


def test_while_somebody_is_there_it_waits_but_not_for_ever() -> None:
    state, now = beat(State(), NOW, Sync()).state, NOW.after(FIRST_SECONDS)
    tries = 0
    while not (found := beat(state, now, presence="active")).decisions:
        assert found.due == now.boot + AGAIN_SECONDS
        state, now, tries = found.state, now.after(AGAIN_SECONDS), tries + 1
    assert now.boot - NOW.boot >= PATIENCE_SECONDS
    assert tries == 12


def test_days_are_counted_with_today_and_a_part_of_one_keeps_today() -> None:
    for days, back in ((1.0, 0), (0.5, 0), (2.0, 1), (7.9, 6)):
        settings = replace(THIRTY).with_(KEEP_DAYS, days)
        state = beat(State(), NOW, Sync(), settings=settings).state
        (decision,) = beat(state, NOW.after(FIRST_SECONDS), settings=settings).decisions
        start = NOW.local.replace(hour=4, minute=0, second=0, microsecond=0)
        assert decision == ForgetBefore(to_ms(start - timedelta(days=back)))
