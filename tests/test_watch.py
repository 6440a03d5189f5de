"""A desktop that dies and comes back, over fakes: what is said, what is asked again, and what is written down."""

from __future__ import annotations

import logging
from collections.abc import Callable

import pytest

from detox.app.watch import Watch
from detox.core.errors import DetoxError
from detox.core.inputs import ActiveWindow, IdleStarted, InputSeen, Observation, VisibleWindows, Window, WindowsUnknown
from detox.core.ports.desktop import Frame, Idle, Windows
from detox.core.text import plain
from detox.system.choose import Candidate
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock
from tests.fakes.idle import FakeIdle
from tests.fakes.windows import FRAME, FakeWindows

WINDOW = Window(7, title="mail")


class Ways:
    """One desktop of two adapters. ``there`` are those that answer; ``windows`` is what the best of them gave last."""

    def __init__(self, stage: Stage, only: str) -> None:
        self.stage, self.only = stage, only
        self.closed = False

    def windows(self) -> list[Candidate[Windows]]:
        return [Candidate(name, lambda name=name: self.stage.make(name)) for name in ("best", "second")]  # type: ignore[misc]

    def idle(self) -> list[Candidate[Idle]]:
        return [Candidate("best", self.stage.make_idle)]

    def close(self) -> None:
        self.closed = True


class Stage:
    def __init__(self, only: str = "") -> None:
        self.alarms = FakeAlarms(FakeClock())
        self.there = {"best"}
        self.cannot_start = False
        self.made: list[FakeWindows] = []
        self.ways: list[Ways] = []
        self.tried: list[float] = []
        self.said: list[Observation] = []
        self.hand = FakeIdle(self.alarms)
        self.watch = Watch(self.alarms.clock, self.alarms, self.desk, only)
        self.watch.windows.start(self.said.append)
        self.watch.idle.start(self.said.append, 180)
        del self.tried[:]

    def desk(self, only: str) -> Ways:
        self.ways.append(Ways(self, only))
        return self.ways[-1]

    def make(self, name: str) -> FakeWindows:
        if name == "best":
            self.tried.append(self.alarms.clock.now().boot)
        self._check(name)
        windows = Stillborn() if self.cannot_start else FakeWindows()
        windows.name = name
        windows.windows[WINDOW.id] = WINDOW
        windows.frames[WINDOW.id] = FRAME
        windows.active = WINDOW.id
        self.made.append(windows)
        return windows

    def make_idle(self) -> FakeIdle:
        self._check("best")
        self.hand.stop()
        last, self.hand = self.hand._last, FakeIdle(self.alarms)
        self.hand._last = last
        return self.hand

    def _check(self, name: str) -> None:
        if name not in self.there:
            raise DetoxError(plain(name), plain(f"{name} is not there"))

    def die(self) -> None:
        self.there.discard("best")
        self.made[-1].lose("it died")
        self.hand.lose("it died")

    @property
    def doctor(self) -> dict[str, tuple[str, list[tuple[str, str]]]]:
        return {
            choice.port: (choice.chosen, [(each.name, each.reason.say()) for each in choice.refused])
            for choice in self.watch.choices
        }


class Stillborn(FakeWindows):
    """Can be made, and not started."""

    def start(self, sink: Callable[[Observation], None]) -> None:  # noqa: ARG002
        raise DetoxError(plain("No"), plain("it does not start"))


@pytest.fixture
def stage() -> Stage:
    return Stage()


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]


def test_nothing_is_set_while_all_is_well(stage: Stage) -> None:
    assert stage.said == [ActiveWindow(WINDOW)]
    assert len(stage.alarms.due) == 1  # the fake's own idle limit
    stage.alarms.advance(3600)
    assert stage.tried == []
    assert stage.doctor == {"Windows": ("best", []), "Idle": ("best", [])}


@pytest.mark.logs
def test_a_desktop_that_dies_is_unknown_and_looked_for_ever_more_seldom(stage: Stage) -> None:
    stage.alarms.advance(1)
    stage.die()
    stage.alarms.advance()
    died = stage.alarms.clock.now().boot
    assert stage.said[1:] == [WindowsUnknown("it died")]
    assert stage.made[0].stopped
    stage.alarms.advance(400)
    assert [round(at - died) for at in stage.tried] == [1, 3, 7, 15, 31, 63, 123, 183, 243, 303, 363]
    assert stage.said[1:] == [WindowsUnknown("it died")]


@pytest.mark.logs
def test_what_was_asked_of_the_old_one_is_asked_of_the_new(stage: Stage) -> None:
    frames: list[Frame | None] = []
    stage.watch.windows.follow_visible(True)
    cancel = stage.watch.windows.watch_frame(WINDOW.id, frames.append)
    stage.die()
    stage.alarms.advance(10)
    assert frames == [FRAME, None]
    stage.there.add("best")
    del stage.said[:]
    stage.alarms.advance(5)
    assert stage.said == [ActiveWindow(WINDOW), VisibleWindows((WINDOW,))]
    assert frames == [FRAME, None, FRAME]
    cancel()
    stage.made[-1].move(WINDOW.id, Frame(0, 0, 1, 1))
    assert len(frames) == 3
    stage.made[0].retitle(WINDOW.id, "a late word of the old one")
    assert stage.said[-1] == VisibleWindows((WINDOW,))


@pytest.mark.logs
def test_a_loss_and_a_return_are_one_line_each(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    stage.die()
    stage.alarms.advance(300)
    stage.there.add("best")
    stage.alarms.advance(300)
    assert lines(caplog) == [
        "Lost Windows and Idle (best: it died); it is tried again.",
        "Found again: Windows (best) and Idle (best).",
    ]
    before = len(stage.tried)
    stage.alarms.advance(3600)
    assert len(stage.tried) == before


@pytest.mark.logs
def test_one_that_dies_again_and_again_is_tried_ever_more_seldom(stage: Stage) -> None:
    for _ in range(8):
        stage.made[-1].lose("it died")
        stage.alarms.advance(60)
    gaps = [round(later - sooner) for sooner, later in zip(stage.tried, stage.tried[1:], strict=False)]
    assert all(gap >= 60 for gap in gaps)
    assert len(stage.tried) <= 8


@pytest.mark.logs
def test_doctor_says_what_was_lost_and_what_is_in_the_way_now(stage: Stage) -> None:
    stage.die()
    stage.alarms.advance(10)
    assert stage.doctor["Windows"] == (
        "none",
        [("best", "it was there and was lost: it died"), ("best", "best is not there"),
         ("second", "second is not there")],
    )  # fmt: skip
    stage.there.add("best")
    stage.alarms.advance(60)
    assert stage.doctor["Windows"] == ("best", [])


@pytest.mark.logs
def test_the_next_best_takes_over(stage: Stage) -> None:
    stage.there.add("second")
    stage.made[-1].lose("it died")
    stage.there.discard("best")
    stage.alarms.advance(1)
    assert stage.watch.windows.name == "second"
    assert stage.doctor["Windows"] == ("second", [("best", "best is not there")])


@pytest.mark.logs
def test_who_was_idle_and_came_back_meanwhile_is_not_left_idle(stage: Stage) -> None:
    stage.alarms.advance(200)
    assert isinstance(stage.said[-1], IdleStarted)
    stage.die()
    stage.alarms.advance(30)
    assert InputSeen() not in stage.said
    stage.hand._last = stage.alarms.clock.now().boot
    stage.there.add("best")
    stage.alarms.advance(60)
    assert stage.said.count(InputSeen()) == 1


@pytest.mark.logs
def test_who_is_still_idle_stays_so(stage: Stage) -> None:
    stage.alarms.advance(200)
    stage.die()
    stage.there.add("best")
    stage.alarms.advance(60)
    assert InputSeen() not in stage.said


def test_another_adapter_in_the_settings_counts_at_once(stage: Stage) -> None:
    stage.there.add("second")
    stage.watch.windows.follow_visible(True)
    stage.watch.prefer("second")
    assert stage.doctor["Windows"] == ("second", [])
    assert stage.made[0].stopped
    assert stage.made[1].follows
    assert [ways.closed for ways in stage.ways] == [True, False]
    stage.watch.prefer("second")
    assert len(stage.made) == 2
    stage.watch.prefer("nonsense")
    assert stage.watch.windows.name == "none"
    assert isinstance(stage.said[-1], WindowsUnknown)
    stage.watch.prefer("")
    assert stage.doctor["Windows"] == ("best", [])


@pytest.mark.logs
def test_one_that_cannot_start_is_refused_and_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    stage = Stage()
    stage.cannot_start = True
    stage.made[-1].lose("it died")
    stage.alarms.advance(200)
    assert stage.watch.windows.name == "none"
    assert ("best", "it does not start") in stage.doctor["Windows"][1]
    stage.cannot_start = False
    stage.alarms.advance(60)
    assert stage.watch.windows.name == "best"
    assert len(lines(caplog)) == 2


@pytest.mark.logs
def test_nothing_is_tried_after_the_end(stage: Stage) -> None:
    stage.die()
    stage.watch.stop()
    stage.watch.stop()
    stage.alarms.advance(1000)
    assert stage.tried == []
    assert stage.ways[-1].closed


def test_a_better_adapter_is_taken_when_it_is_looked_for_and_whoever_waits_is_told(stage: Stage) -> None:
    told: list[str] = []
    stage.watch.stop()
    stage.there = {"second"}
    stage.watch = Watch(stage.alarms.clock, stage.alarms, stage.desk, "")
    stage.watch.changed = lambda: told.append(stage.watch.windows.name)
    stage.watch.windows.start(stage.said.append)
    assert stage.watch.windows.name == "second"
    stage.watch.look_again()
    assert (stage.watch.windows.name, told) == ("second", [])
    stage.there.add("best")
    stage.watch.look_again()
    assert (stage.watch.windows.name, told) == ("best", ["best"])
    stage.watch.look_again()
    assert told == ["best"], "nothing better is left"
