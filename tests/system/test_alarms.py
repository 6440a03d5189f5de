from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest

from detox.core.instant import Instant
from detox.system.alarms import SystemAlarms
from detox.system.alarms_qtimer import QtBootTimer
from detox.system.clock import SystemClock, boot_seconds
from tests.system.loop import application, pass_time, until

APS = "apscheduler.schedulers.base.BaseScheduler._process_jobs"


class BentClock:
    """The real clocks, but for a wall that somebody moved ``seconds`` ago in mind: what an alarm was armed by."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._real = SystemClock()

    def now(self) -> Instant:
        now = self._real.now()
        return replace(now, utc=now.utc + timedelta(seconds=self.seconds))


@pytest.fixture(params=["timerfd", "qtimer"])
def alarms(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[SystemAlarms]:
    application()
    if request.param == "qtimer":
        monkeypatch.setattr(SystemAlarms, "_timers", lambda made: (QtBootTimer(made._look, boot_seconds), []))
    made = SystemAlarms(SystemClock())
    monkeypatch.undo()
    assert made.name == request.param
    yield made
    made.stop()


def call(said: list[Any], word: Any) -> Callable[[], None]:
    return lambda: said.append(word)


def test_an_alarm_rings_once_at_its_second_or_just_after(alarms: SystemAlarms) -> None:
    rang: list[float] = []
    due = boot_seconds() + 0.05
    alarms.at(due, lambda: rang.append(boot_seconds()))
    pass_time(0.15)
    assert len(rang) == 1
    assert due <= rang[0] < due + 0.05


def test_the_past_rings_at_once_but_from_the_loop(alarms: SystemAlarms) -> None:
    said: list[str] = []
    for boot in (boot_seconds() - 1000, 0.0, -5.0, -math.inf):
        alarms.at(boot, call(said, "past"))
    assert said == []
    until(lambda: len(said) == 4)


def test_alarms_ring_in_order_and_equal_ones_in_order_of_arming(alarms: SystemAlarms) -> None:
    said: list[int] = []
    now = boot_seconds()
    alarms.at(now + 0.06, call(said, 5))
    for number in range(12, 26):
        alarms.at(now + 0.08, call(said, number))
    alarms.at(now + 0.04, call(said, 1))
    alarms.at(now - 1, call(said, 0))
    until(lambda: len(said) == 17)
    assert said == [0, 1, 5, *range(12, 26)]


def test_cancel_any_number_of_times_before_after_and_inside(alarms: SystemAlarms) -> None:
    said: list[str] = []
    now = boot_seconds()
    before = alarms.at(now + 0.02, call(said, "never"))
    before()
    before()

    def inside() -> None:
        cancel()
        other()
        said.append("inside")

    other = alarms.at(now + 0.03, call(said, "never"))
    cancel = alarms.at(now + 0.03, inside)
    twin = alarms.at(now + 0.03, call(said, "twin"))
    alarms.at(now + 0.06, call(said, "end"))
    # The two armed before ``inside`` are due with it: one of them may ring first, so it is cancelled by hand.
    other()
    until(lambda: "end" in said)
    twin()
    cancel()
    assert said == ["inside", "twin", "end"]


def test_a_callback_cancels_one_that_is_due_in_the_same_moment(alarms: SystemAlarms) -> None:
    said: list[str] = []
    now = boot_seconds()
    later: list[Callable[[], None]] = []
    alarms.at(now + 0.02, lambda: later[-1]())  # noqa: PLW0108 - it is not there yet
    later.append(alarms.at(now + 0.02, call(said, "never")))
    alarms.at(now + 0.04, call(said, "end"))
    until(lambda: "end" in said)
    assert said == ["end"]


def test_an_alarm_arms_itself_again_from_inside(alarms: SystemAlarms) -> None:
    times: list[float] = []

    def beat() -> None:
        times.append(boot_seconds())
        if len(times) < 5:
            alarms.at(boot_seconds() + 0.02, beat)

    alarms.at(boot_seconds(), beat)
    until(lambda: len(times) == 5)
    assert all(later - earlier >= 0.02 for earlier, later in pairwise(times))
    assert alarms._scheduler.get_jobs() == []
    assert not alarms._scheduler._executors["default"]._instances  # APScheduler's own books are balanced


def test_stop_from_inside_a_callback_and_again(alarms: SystemAlarms) -> None:
    said: list[str] = []
    now = boot_seconds()

    def stop() -> None:
        alarms.stop()
        said.append("stopped")

    alarms.at(now + 0.02, stop)
    alarms.at(now + 0.02, call(said, "same moment"))
    cancel = alarms.at(now + 0.03, call(said, "later"))
    until(lambda: bool(said))
    alarms.stop()
    alarms.at(boot_seconds(), call(said, "after"))()
    cancel()
    alarms.realign()
    pass_time(0.08)
    assert said == ["stopped"]


def test_an_error_in_one_callback_keeps_none_of_the_others(
    alarms: SystemAlarms, capfd: pytest.CaptureFixture[str]
) -> None:
    def no_good() -> None:
        raise KeyError("nothing")

    said: list[str] = []
    now = boot_seconds()
    alarms.at(now, no_good)
    alarms.at(now, call(said, "next"))
    until(lambda: bool(said))
    assert said == ["next"]
    assert "KeyError: 'nothing'" in capfd.readouterr().err


def test_years_ahead_is_no_trouble(alarms: SystemAlarms) -> None:
    said: list[str] = []
    now = boot_seconds()
    cancels = [alarms.at(now + years * 366 * 86400.0, call(said, "far")) for years in (1, 40, 300, 20_000)]
    cancels += [alarms.at(math.inf, call(said, "far")), alarms.at(1e300, call(said, "far"))]
    alarms.at(now + 0.03, call(said, "near"))
    until(lambda: bool(said))
    pass_time(0.05)
    assert said == ["near"]
    for cancel in cancels:
        cancel()
    assert alarms._scheduler.get_jobs() == []


def switches() -> int:
    """Return how often this thread went to sleep so far (Linux only, like the budget that asks for it)."""
    with open("/proc/thread-self/status", encoding="ascii") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("voluntary_ctxt_switches"))


def test_fifty_rearmings_cost_no_wakeup(alarms: SystemAlarms) -> None:
    pass_time(0.1)
    before = switches()
    pass_time(1.0)
    bare = switches() - before
    cancel = alarms.at(boot_seconds() + 3600, print)
    for number in range(50):
        cancel()
        cancel = alarms.at(boot_seconds() + 3600 + number, print)
    before = switches()
    pass_time(1.0)
    assert switches() - before <= bare + 2, "timers are left behind"
    assert len(alarms._scheduler.get_jobs()) == 1


def test_nothing_rings_when_apscheduler_does_not(alarms: SystemAlarms, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []
    monkeypatch.setattr(APS, lambda _scheduler: looked.append("looked"))
    said: list[str] = []
    for seconds in (-1.0, 0.0, 0.01, 0.02):
        alarms.at(boot_seconds() + seconds, call(said, "by another way"))
    alarms.realign()
    before = switches()
    pass_time(0.3)
    assert said == []
    assert looked
    assert len(looked) < 20, "it spins"
    assert switches() - before < 40


@pytest.mark.parametrize("step", [-3600.0, -0.5, 0.5, 3600.0])
def test_a_moved_wall_neither_delays_nor_hurries(step: float) -> None:
    """APScheduler reads the true wall; the alarms are armed by one that is ``-step`` off, then put right."""
    application()
    clock = BentClock()
    clock.seconds = -step
    alarms = SystemAlarms(clock)
    said: list[tuple[str, float]] = []
    now = boot_seconds()
    for name, seconds in (("a", 0.05), ("b", 0.10), ("c", 0.15)):
        alarms.at(now + seconds, lambda name=name: said.append((name, boot_seconds() - now)))  # type: ignore[misc]
    clock.seconds = 0.0  # and nobody tells
    until(lambda: len(said) == 3)
    alarms.stop()
    for (name, seconds), wanted, due in zip(said, "abc", (0.05, 0.10, 0.15), strict=True):
        assert name == wanted
        assert due <= seconds < due + 0.04


def test_a_wall_that_runs_ahead_of_all_readings_rings_nothing_early() -> None:
    application()
    clock = BentClock()
    clock.seconds = -0.2  # APScheduler always sees a wall 0.2 s later than the one we reckon by
    alarms = SystemAlarms(clock)
    rang: list[float] = []
    now = boot_seconds()
    alarms.at(now + 0.02, lambda: rang.append(boot_seconds()))
    alarms.at(now + 0.12, lambda: rang.append(boot_seconds()))
    until(lambda: len(rang) == 2, 3)
    alarms.stop()
    assert rang[0] >= now + 0.02
    assert rang[1] >= now + 0.12


def test_the_runs_of_a_day_leave_nothing_behind(alarms: SystemAlarms) -> None:
    said: list[int] = []
    for number in range(300):
        alarms.at(boot_seconds(), call(said, number))()
        alarms.at(boot_seconds(), call(said, number))
    until(lambda: len(said) == 300)
    assert said == sorted(said)
    assert alarms._alarms == {}
    assert alarms._scheduler.get_jobs() == []
    assert not alarms._scheduler._executors["default"]._instances
