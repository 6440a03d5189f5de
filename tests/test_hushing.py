"""Do not disturb during a block: put back to what it was, whoever dies or turns it in between."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

import pytest

from detox.app.hushing import Hushing, OthersCalls
from detox.core.busy import Busy
from detox.core.errors import DetoxError
from detox.core.text import plain
from detox.store.hushed import NAME, Hushed
from tests.fakes.hush import FakeHush


def test_it_is_on_during_a_block_and_off_again_afterwards(tmp_path: Path) -> None:
    hush = FakeHush()
    hushing = Hushing(hush, Hushed(tmp_path))
    hushing.want(True)
    hushing.want(True)
    assert (hush.on, hushing.ours) == (True, True)
    hushing.want(False)
    hushing.want(False)
    assert (hush.told, hushing.ours) == ([True, False], False)
    assert not (tmp_path / NAME).exists()


def test_one_that_was_on_before_stays_on_and_is_not_ours(tmp_path: Path) -> None:
    hush = FakeHush()
    hush.on = True
    hushing = Hushing(hush, Hushed(tmp_path))
    hushing.want(True)
    assert not hushing.ours
    hushing.want(False)
    assert (hush.on, hush.told) == (True, [])


def test_one_that_the_user_switched_off_meanwhile_is_left_alone(tmp_path: Path) -> None:
    hush = FakeHush()
    hushing = Hushing(hush, Hushed(tmp_path))
    hushing.want(True)
    hush.on = False
    hushing.want(True)
    hushing.want(False)
    assert (hush.on, hush.told) == (False, [True])
    assert not (tmp_path / NAME).exists()


@pytest.mark.parametrize("keeps", [True, False])
def test_after_a_kill_during_a_block_it_goes_off_at_its_end(tmp_path: Path, keeps: bool) -> None:
    hush = FakeHush(keeps=keeps)
    Hushing(hush, Hushed(tmp_path)).want(True)
    hush.stop()  # what a kill does to a connection
    again = Hushing(hush, Hushed(tmp_path))
    again.want(True)  # the block goes on
    assert (hush.on, again.ours) == (True, True)
    again.want(False)
    assert not hush.on
    assert not (tmp_path / NAME).exists()


def test_after_a_kill_and_the_end_of_the_block_the_first_beat_puts_it_back(tmp_path: Path) -> None:
    hush = FakeHush()
    Hushing(hush, Hushed(tmp_path)).want(True)
    Hushing(hush, Hushed(tmp_path)).want(False)
    assert not hush.on
    assert not (tmp_path / NAME).exists()


def test_switched_off_by_the_user_while_we_were_dead_it_stays_off(tmp_path: Path) -> None:
    hush = FakeHush()
    Hushing(hush, Hushed(tmp_path)).want(True)
    hush.on = False
    again = Hushing(hush, Hushed(tmp_path))
    again.want(True)
    assert (hush.on, again.ours) == (False, False)


class Killed(BaseException):
    """The process ends here."""


class Steps:
    """A hush and a memory that count their writes; the one at which the program is killed does, or does not, happen."""

    def __init__(self, folder: Path, hush: FakeHush, at: int, *, done: bool) -> None:
        self.hushing = Hushing(self, Memory(folder, self))
        self._hush, self._left, self._done = hush, at, done
        self.name, self.found, self.keeps, self.is_on = hush.name, hush.found, hush.keeps, hush.is_on
        self.stop = hush.stop

    def run(self) -> None:
        for wanted in (True, False, True, False):
            self.hushing.want(wanted)

    def step(self, act: Callable[[], None]) -> None:
        self._left -= 1
        if self._left or self._done:
            act()
        if not self._left:
            raise Killed

    def turn(self, switch: str, on: bool) -> None:
        self.step(lambda: self._hush.turn(switch, on))


class Memory(Hushed):
    def __init__(self, folder: Path, steps: Steps) -> None:
        super().__init__(folder)
        self._steps = steps

    def write(self, switch: str) -> None:
        self._steps.step(lambda: Hushed.write(self, switch))

    def clear(self) -> None:
        self._steps.step(lambda: Hushed.clear(self))


@pytest.mark.parametrize("done", [True, False])
@pytest.mark.parametrize("at", [1, 2, 3, 4])
@pytest.mark.parametrize("goes_on", [True, False])
def test_killed_at_any_write_it_is_off_again_after_the_next_run(
    tmp_path: Path, at: int, done: bool, goes_on: bool
) -> None:
    hush = FakeHush()
    steps = Steps(tmp_path, hush, at, done=done)
    with pytest.raises(Killed):
        steps.run()
    again = Hushing(hush, Hushed(tmp_path))
    if goes_on:
        again.want(True)
    again.want(False)
    assert not hush.on
    assert not (tmp_path / NAME).exists()


def test_what_cannot_be_put_back_now_is_tried_again(tmp_path: Path) -> None:
    hush = FakeHush()
    hushing = Hushing(hush, Hushed(tmp_path))
    hushing.want(True)
    hush.refusal = DetoxError(plain("No"), plain("not now"))
    with pytest.raises(DetoxError):
        hushing.want(False)
    hush.refusal = None
    Hushing(hush, Hushed(tmp_path)).want(False)
    assert not hush.on


def test_without_a_switch_nothing_happens_and_nothing_is_written(tmp_path: Path) -> None:
    hush = FakeHush()
    hush.absent = True
    hushing = Hushing(hush, Hushed(tmp_path))
    hushing.want(True)
    hushing.want(False)
    assert not list(tmp_path.iterdir())


def test_what_cannot_be_written_down_is_not_switched(tmp_path: Path) -> None:
    hush = FakeHush()
    with pytest.raises(DetoxError):
        Hushing(hush, Hushed(tmp_path / "nowhere")).want(True)
    assert not hush.told


def test_a_file_that_was_tampered_with_turns_nothing(tmp_path: Path) -> None:
    for text in ("", "[]", '{"switch": 3}', "\x00"):
        (tmp_path / NAME).write_text(text)
        assert Hushed(tmp_path).read() is None


class Calls:
    name = "made up"

    def __init__(self) -> None:
        self.now: Busy | None = None

    def busy(self, _: Collection[str] = ()) -> Busy | None:
        return self.now


def test_our_own_do_not_disturb_holds_no_card_but_the_users_does(tmp_path: Path) -> None:
    hush, calls = FakeHush(), Calls()
    hushing = Hushing(hush, Hushed(tmp_path))
    others = OthersCalls(calls, hushing)
    calls.now = Busy("", "do_not_disturb")
    assert others.busy() == Busy("", "do_not_disturb")
    hushing.want(True)
    assert others.busy() is None
    calls.now = Busy("zoom", "microphone")
    assert others.busy() == Busy("zoom", "microphone")
