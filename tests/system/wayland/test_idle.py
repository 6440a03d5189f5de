from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from detox.core.inputs import IdleStarted, InputSeen, Lost
from detox.system.wayland import wire
from detox.system.wayland.connection import LOST
from detox.system.wayland.idle import QUIET_SECONDS
from tests.system.loop import until
from tests.system.wayland.wayland_stage import IdleStage, ended

LIMIT = 180.0


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[IdleStage]:
    stage = IdleStage(tmp_path)
    stage.connect()
    with ended(stage):
        yield stage


def leap(stage: IdleStage, seconds: float) -> None:
    """Let a long time go by in few steps; the alarms ring at their own seconds all the same."""
    stage.turn()
    stage.alarms.advance(seconds)
    stage.turn()
    stage.alarms.advance()
    stage.turn()


def test_idle_is_dated_back_to_the_last_touch(stage: IdleStage) -> None:
    stage.port.start(stage.said.append, LIMIT)
    stage.touch()
    touched = stage.clock.now().boot
    leap(stage, QUIET_SECONDS)
    assert stage.said == []
    leap(stage, LIMIT - QUIET_SECONDS)
    assert isinstance(stage.said[0], IdleStarted)
    assert stage.said[0].last_input == pytest.approx(touched, abs=0.01)
    assert stage.port.seconds() == pytest.approx(LIMIT, abs=0.01)
    leap(stage, 3600)
    stage.touch()
    assert stage.said[1:] == [InputSeen()]
    assert stage.port.seconds() == 0


def test_a_silence_shorter_than_the_limit_is_known_and_not_said(stage: IdleStage) -> None:
    stage.port.start(stage.said.append, LIMIT)
    stage.touch()
    leap(stage, QUIET_SECONDS)
    leap(stage, 85)
    assert stage.port.seconds() == pytest.approx(100, abs=0.01)
    stage.touch()
    leap(stage, 10)
    assert stage.port.seconds() == 0
    assert stage.said == []
    assert stage.alarms.due != []
    assert min(stage.alarms.due) > stage.clock.now().boot, "only the compositor's own alarms are left"


def test_nothing_comes_while_somebody_types(stage: IdleStage) -> None:
    stage.port.start(stage.said.append, LIMIT)
    stage.turn()
    heard: list[int] = []
    touched = stage.wayland._touched

    def hear(opcode: int, args: wire.Args) -> None:
        heard.append(opcode)
        touched(opcode, args)

    objects = stage.connection._objects
    (ours,) = [made for made, handler in objects.items() if handler == touched]
    objects[ours] = hear
    for _ in range(30):
        leap(stage, 10)
        stage.touch()
    assert heard == []
    leap(stage, QUIET_SECONDS)
    assert heard == [wire.NOTICE_IDLED]


def test_before_the_start_nobody_knows(stage: IdleStage) -> None:
    assert stage.port.seconds() is None
    stage.port.start(stage.said.append, LIMIT)
    assert stage.port.seconds() == 0


def test_after_the_compositor_nobody_knows(stage: IdleStage) -> None:
    stage.port.start(stage.said.append, LIMIT)
    stage.turn()
    stage.compositor.die()
    until(lambda: stage.said == [Lost(LOST)])
    assert stage.port.seconds() is None
    assert stage.wayland.inhibited() is None


def test_a_video_does_not_hide_that_nobody_is_there(stage: IdleStage) -> None:
    stage.compositor.inhibit(True)
    stage.port.start(stage.said.append, LIMIT)
    assert stage.wayland.inhibited() is None
    leap(stage, QUIET_SECONDS)
    assert stage.wayland.inhibited() is True
    leap(stage, LIMIT)
    assert [type(each) for each in stage.said] == [IdleStarted]
    stage.compositor.inhibit(False)
    leap(stage, QUIET_SECONDS)
    assert stage.wayland.inhibited() is False
    stage.compositor.inhibit(True)
    stage.turn()
    assert stage.wayland.inhibited() is True
    stage.touch()
    assert stage.wayland.inhibited() is None


def test_without_a_video_nothing_is_inhibited(stage: IdleStage) -> None:
    stage.port.start(stage.said.append, QUIET_SECONDS)
    asked: list[bool | None] = []
    stage.port.start(lambda _: asked.append(stage.wayland.inhibited()), QUIET_SECONDS)
    leap(stage, QUIET_SECONDS)
    assert asked == [False], "the answer is right from the moment on that idle is said"


def test_the_first_version_cannot_tell_a_video_from_a_touch(tmp_path: Path) -> None:
    stage = IdleStage(tmp_path)
    stage.compositor.globals[4] = (wire.IDLE, 1)
    stage.compositor.inhibit(True)
    stage.connect()
    with ended(stage):
        stage.port.start(stage.said.append, LIMIT)
        leap(stage, QUIET_SECONDS)
        leap(stage, LIMIT)
        assert stage.said == []
        assert stage.wayland.inhibited() is None


def test_a_seat_may_go_and_another_come(stage: IdleStage) -> None:
    stage.port.start(stage.said.append, LIMIT)
    leap(stage, QUIET_SECONDS)
    leap(stage, LIMIT)
    stage.compositor.withdraw(wire.SEAT)
    stage.turn()
    assert stage.port.seconds() is None
    assert stage.said[1:] == [InputSeen()], "nobody may stay idle of whom nothing is known"
    stage.compositor.offer(9, wire.SEAT, 7)
    stage.turn()
    leap(stage, QUIET_SECONDS)
    leap(stage, LIMIT)
    assert [type(each) for each in stage.said[2:]] == [IdleStarted]


def test_a_shorter_limit_counts_at_once_in_a_silence(stage: IdleStage) -> None:
    stage.port.start(stage.said.append, LIMIT)
    leap(stage, QUIET_SECONDS)
    leap(stage, 45)
    stage.port.start(stage.said.append, 30)
    assert [type(each) for each in stage.said] == [IdleStarted]
    stage.port.start(stage.said.append, LIMIT)
    assert stage.said[1:] == [InputSeen()]


def test_no_requests_pile_up_over_many_limits(stage: IdleStage) -> None:
    for number in range(200):
        stage.port.start(stage.said.append, 1 + number % 30)
        stage.turn()
    assert len(stage.connection._objects) < 20
    assert len(stage.compositor._notices) == 2
