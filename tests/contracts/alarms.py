"""The contract of ``Alarms``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from detox.core.ports.clocks import Alarms, Cancel, Clock

# Far enough apart that a busy computer keeps the order, short enough to wait for.
STEP = 0.02


@dataclass(frozen=True)
class AlarmsStage:
    """The adapter, its clock, and how to let time go by until something is true."""

    alarms: Alarms
    clock: Clock
    until: Callable[[Callable[[], bool]], None]


class AlarmsContract:
    """A subclass gives the fixture ``stage``."""

    def test_rings_in_order_and_never_early(self, stage: AlarmsStage) -> None:
        start = stage.clock.now().boot
        rung: list[tuple[str, float]] = []
        for name, step in (("third", 3), ("first", 1), ("second", 2)):
            stage.alarms.at(start + step * STEP, lambda name=name: rung.append((name, stage.clock.now().boot)))  # type: ignore[misc]
        stage.until(lambda: len(rung) == 3)
        assert [name for name, _ in rung] == ["first", "second", "third"]
        assert all(at >= start + step * STEP for step, (_, at) in enumerate(rung, 1))

    def test_never_rings_from_inside_at(self, stage: AlarmsStage) -> None:
        rung: list[str] = []
        stage.alarms.at(stage.clock.now().boot - 100, lambda: rung.append("late"))
        assert rung == []
        stage.until(lambda: rung == ["late"])

    def test_a_cancelled_alarm_does_not_ring(self, stage: AlarmsStage) -> None:
        start = stage.clock.now().boot
        rung: list[str] = []
        cancel = stage.alarms.at(start + STEP, lambda: rung.append("cancelled"))
        stage.alarms.at(start + 2 * STEP, lambda: rung.append("kept"))
        cancel()
        cancel()
        stage.until(lambda: "kept" in rung)
        assert rung == ["kept"]

    def test_may_be_set_and_cancelled_from_inside_a_callback(self, stage: AlarmsStage) -> None:
        start = stage.clock.now().boot
        rung: list[str] = []
        others: list[Cancel] = []

        def first() -> None:
            rung.append("first")
            mine()
            others[0]()
            stage.alarms.at(stage.clock.now().boot, lambda: rung.append("again"))

        mine = stage.alarms.at(start + STEP, first)
        others.append(stage.alarms.at(start + 2 * STEP, lambda: rung.append("taken back")))
        stage.alarms.at(start + 3 * STEP, lambda: rung.append("last"))
        stage.until(lambda: "last" in rung)
        assert rung == ["first", "again", "last"]

    def test_stopped_from_inside_a_callback_nothing_rings_any_more(self, stage: AlarmsStage) -> None:
        start = stage.clock.now().boot
        rung: list[str] = []

        def stop() -> None:
            rung.append("stop")
            stage.alarms.stop()
            stage.alarms.stop()
            later = stage.alarms.at(start, lambda: rung.append("after the end"))
            later()
            cancel()

        stage.alarms.at(start + STEP, stop)
        cancel = stage.alarms.at(start + STEP, lambda: rung.append("same second"))
        stage.alarms.at(start + 2 * STEP, lambda: rung.append("later"))
        stage.until(lambda: stage.clock.now().boot > start + 4 * STEP)
        assert rung == ["stop"]

    def test_is_aligned_at_any_time_and_rings_no_earlier_for_it(self, stage: AlarmsStage) -> None:
        start = stage.clock.now().boot
        rung: list[float] = []
        stage.alarms.realign()
        stage.alarms.at(start - 100, lambda: rung.append(0.0))
        stage.alarms.at(start + STEP, lambda: rung.append(stage.clock.now().boot))
        stage.alarms.realign()
        assert rung == []
        stage.until(lambda: len(rung) == 2)
        assert rung[1] >= start + STEP
