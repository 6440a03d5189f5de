"""A death right before and right after every write of a block: starting, passing, finishing a post, a crisis, ending.

The real history file, the real pump, a clock that the test moves. Whatever the write, the next start finds one of two
worlds: the step never happened, or it happened whole, log and state together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from detox.core.commands import BeginCrisis, EndCrisis, FinishPost, StartFocus, StopFocus
from detox.engine import STATES
from detox.store.history import SqliteHistory, open_history
from tests.rules.desk import Desk, Watched
from tests.rules.words import a_pass, a_window, rule, visible, window, without

QUIET = {**without("reminders summary quiet"), "focus.notice": False}
INSTAGRAM = a_window("instagram").id
WRITES = ("save", "rewrite", "append", "record", "add_schedule", "save_states")


class Killed(BaseException):
    """The process is gone: nothing after this line ran."""


class Mortal:
    """A history whose process dies at write number ``at``, before it is written or after."""

    def __init__(self, real: SqliteHistory, at: int, *, before: bool) -> None:
        self._real, self._at, self._before = real, at, before
        self.writes = 0

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._real, name)
        return self._deadly(found) if name in WRITES else found

    def _deadly(self, write: Callable[..., object]) -> Callable[..., object]:
        def act(*args: Any) -> object:
            self.writes += 1
            if self.writes == self._at and self._before:
                raise Killed
            done = write(*args)
            if self.writes == self._at:
                raise Killed
            return done

        return act


def begin(folder: Path, values: dict[str, object], clock_seconds: float, at: int = 0, *, before: bool = False) -> Desk:
    """Start the program on ``folder``, so many seconds after 09:00; it dies at write ``at``."""
    history = open_history(folder, write=True)
    desk = Desk(values, Mortal(history, at, before=before))
    desk.clock.advance(clock_seconds)
    saved = {name: state for name in STATES if (state := history.load_state(name))}
    ids = count(int(clock_seconds) * 1000 + 1)
    desk.pump._record._new_id = lambda: f"{next(ids):032x}"
    desk.engine = Watched(desk.engine._fixed, desk.settings, desk.clock.now(), saved)
    desk.pump._engine = desk.engine
    desk.pump.last = desk.clock.now()
    return desk


def opened(desk: Desk) -> Desk:
    desk.start()
    desk.pump.post(visible("instagram"))
    desk.pump.post(window("instagram"))
    desk.alarms.advance(0)
    return desk


Step = Callable[[Desk], None]


def wait(seconds: float) -> Step:
    return lambda desk: desk.alarms.advance(seconds)


def send(make: Callable[[Desk], Any]) -> Step:
    return lambda desk: desk.pump.post(make(desk))


START = send(lambda desk: StartFocus(desk.clock.now().utc + timedelta(hours=2)))
PASS, POST = send(lambda _: a_pass("Ana asks", "instagram")), send(lambda _: FinishPost("instagram"))
CRISIS = send(lambda desk: BeginCrisis("fire", desk.clock.now().utc + timedelta(hours=1)))
STOP, OVER = send(lambda _: StopFocus()), send(lambda _: EndCrisis())
RULE = rule(hours=["09:10-12:00"])

CASES: dict[str, tuple[list[dict[str, object]], tuple[Step, ...], Step]] = {
    "starting by hand": ([], (), START),
    "starting by its hours": ([RULE], (wait(599),), wait(1)),
    "passing": ([], (START, wait(60)), PASS),
    "re-arming": ([], (START, PASS, wait(899)), wait(1)),
    "finishing a post": ([], (START, wait(60)), POST),
    "beginning a crisis": ([], (START, wait(60)), CRISIS),
    "ending a crisis": ([], (START, CRISIS, wait(60)), OVER),
    "a crisis that ends by itself": ([], (START, CRISIS, wait(3599)), wait(1)),
    "stopping": ([], (START, wait(60), STOP, wait(9)), wait(1)),
    "ending at its time": ([], (START, wait(7199)), wait(1)),
}


def world(desk: Desk) -> dict[str, object]:
    """What holds: whether a block runs, which platforms are let in, whether a door stands, whether a crisis is on."""
    state = desk.engine._focus
    desk.alarms.advance(0)
    return {
        "block": bool(state.leases),
        "passes": sorted(state.passes),
        "posts": sorted(state.posts),
        "finished": sorted(name for lease in state.leases for name in lease.finished),
        "crisis": state.crisis is not None,
        "counted": dict(state.counted),
        "doors": len(desk.pump.view.doors),
    }


def played(folder: Path, case: str, at: int, *, before: bool) -> tuple[Desk, bool]:
    """Play the case until its last step is done or the process has died in it; return whether it died."""
    rules, steps, last = CASES[case]
    desk = opened(begin(folder, {**QUIET, "focus.rules": rules}, 0))
    for step in steps:
        step(desk)
    mortal: Mortal = desk.history
    mortal.writes, mortal._at, mortal._before = 0, at, before
    try:
        last(desk)
    except Killed:
        return desk, True
    return desk, False


def again(folder: Path, desk: Desk, rules: list[dict[str, object]]) -> Desk:
    """Start anew after two seconds; the file of a dead process is let go of."""
    passed = desk.clock.now().boot - Desk().clock.now().boot + 2
    desk.history._real.close()
    return opened(begin(folder, {**QUIET, "focus.rules": rules}, passed))


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
@pytest.mark.parametrize("case", CASES)
def test_a_death_at_any_write_leaves_a_step_whole_or_undone(tmp_path: Path, case: str, before: bool) -> None:
    rules, steps, _ = CASES[case]
    worlds: list[dict[str, object]] = []
    for steps_too in (steps, (*steps, CASES[case][2])):  # never happened, happened whole: both as a restart finds them
        folder = tmp_path / f"world{len(worlds)}"
        folder.mkdir()
        desk = opened(begin(folder, {**QUIET, "focus.rules": rules}, 0))
        for step in steps_too:
            step(desk)
        desk.history._real.save_states(desk.engine.saved(desk.clock.now()))
        worlds.append(world(again(folder, desk, rules)))
    for at in numbers():
        folder = tmp_path / f"{at}"
        folder.mkdir()
        desk, died = played(folder, case, at, before=before)
        if not died:
            assert at > 1, "nothing was written at all"
            return
        revived = again(folder, desk, rules)
        assert world(revived) in worlds, f"write {at}"
        consistent(revived)


def numbers() -> Iterator[int]:
    return iter(range(1, 50))


def consistent(desk: Desk) -> None:
    """The log says what the state says."""
    state, events = desk.engine._focus, desk.history._real.events(0, 10**15)
    kinds = [event.kind for event in events]
    assert kinds.count("pass") == sum(count for _, count in state.counted.values())
    assert kinds.count("finish_post") == sum(len(lease.finished) for lease in state.leases)
    if state.leases:
        assert "block_start" in kinds
    if state.crisis:
        assert kinds.count("crisis") == kinds.count("crisis_end") + 1
    assert len({event.id for event in events}) == len(events)
